"""Words that bear on names: what is none, what is one but also a word, what stands before one."""

from __future__ import annotations

PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ter",
        "ten",
        "te",
        "op",
        "aan",
        "in",
        "'d",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "ibn",
        "abu",
        "st",
        "st.",
        "mac",
        "mc",
        "o'",
        "zu",
        "zum",
        "af",
        "av",
    ]
)
"""Small words within names: Van der Plas, Op den Berg, Da Silva."""

INNER = frozenset(["op", "aan", "in", "te", "het", "do", "ben"])
"""Particles that are words of every sentence: part of a name only before another particle or, with a capital, within it."""

TITLES = frozenset(
    [
        "mevrouw",
        "mevr",
        "mevr.",
        "mw",
        "mw.",
        "mvr",
        "mvr.",
        "meneer",
        "mijnheer",
        "dhr",
        "dhr.",
        "heer",
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "mister",
        "mistress",
        "madam",
        "madame",
        "dr",
        "dr.",
        "prof",
        "prof.",
        "sir",
        "lady",
        "lord",
        "major",
        "captain",
        "drs",
        "drs.",
        "ir",
        "ir.",
        "ing",
        "ing.",
        "juffrouw",
        "familie",
        "fam",
        "fam.",
        "monsieur",
        "frau",
        "herr",
        "dokter",
        "professor",
        "mx",
        "mx.",
        "doctor",
        "rev",
        "rev.",
        "reverend",
        "father",
        "sister",
    ]
)

_NL = """
aan aanvraag abonnement ach achter af afdeling afspraak akkoord al algemeen alle alleen allemaal alles als altijd anders andere bank
bedankt bedoeling bedrijf beetje begrepen begrijp behalve bel belde belt bellen ben bent beste bestelling bevestigd bewoner bezig bezorger
bij blij boos bestuur buurman buurvrouw binnen centrale client collega collega's contract correct daar daarom dag dame dames dan dank
dankjewel dankuwel dat de denk der deze die dit doei doe doen door dossier du dus een eens eerder eerst eerste eigenlijk eindelijk elk en
energie er erg ergens even excuses excuus familie fijn fijne fout ga gaan gaat gebeld gebruiker geachte geen gefeliciteerd gelukkig
geregeld gewoon gezien goed goede goedemiddag goedemorgen goedenavond goedendag goeiemiddag goeiemorgen goeienavond gister gisteren graag
groet groeten groetjes haar hallo hartelijk hartelijke heb hebben hebt heeft heel helaas helemaal helpdesk hem hen het heer heren hier hij
hoe hoi hoor huis huurder ieder iedereen iemand iets ik in inderdaad informatie inzake is ja jammer je jeetje jij jou jouw jullie kan
kennelijk klaar klacht klant klanten klantenservice klopt kom komt kunnen kunt kwaad lang later lid leden leuk lezer liefs maar mag man
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november
december me medewerker meer meneer mensen met mevrouw mijn misschien moet mij moment momentje monteur morgen na naam naar naast namens
natuurlijk nee net niet niets niks nieuw nieuwe nodig nog nooit nou nu nummer of oh ok oke oké om omdat ons onze ook op oma opa papa mama
moeder vader zus broer dochter zoon vrouw partner open over overigens pakket pardon partij patiënt per personeel planning precies prettig
prima probleem receptie reactie reden redactie reserveringen schat service sinds sorry snel spijtig storing succes support sir tegen team
teamleider technische tot te tenslotte toch toen top totaal trouwens tja tot tuurlijk twee u uit uw uiteraard van vanaf vandaag vanavond
vanmiddag vanmorgen vannacht veel verder verkeerd verhuurder vervelend verzoek via vind volgens voor vooral vorige vraag vriend
vriendelijk vriendelijke vriendin waar waarom wacht wat we weer weet wel welk welke welkom wens werk werkelijk wie wil wilt winkel woon
worden wordt zal ze zeer zeg zei zeker zelf zich zie ziet zij zijn zit zo zoals zoon zou zult zulke zegt geworden gewijzigd gespeld
geschreven gebruikt bekend onbekend fout juist verbonden verzekering verzekeringen webshop website bewonersgroep buren huisarts assistente
tandarts apotheek gemeente politie rechtbank incassobureau deurwaarder advocaat zorg bestel verkoop boekhouding administratie
receptioniste terug lekker mooi jongen jongens meisje joh kerel vriendje dude bro zeg lieve allen iedereen collegae lezers ouders ouder
onderwerp betreft ref hoogachtend mvg gr groetend tevreden ontevreden gevonden nederlander nederlandse belg belgische duitser marokkaan
turk pool vlaming limburger fries moslim christen jood surinamer hartstikke ontzettend vreselijk
enorm wij wijzelf zaliger daarvoor daarover daarnet reiziger
huurders patienten bezoeker abonnee deelnemer aanvrager inwoner cliënt passagier relatie lieverd schatje gek raar top super perfect helder
duidelijk geweldig fantastisch belachelijk schandalig onacceptabel ongelofelijk waarschijnlijk eventueel momenteel telefonisch
schriftelijk spreek spreekt gesproken bel
"""
_EN = """
a about above absolutely account actually adviser advisor after afternoon again agent ah all almost already alright also always am an and
another any anybody anyone anything apologies appalling are around as ask asking assistant at awful back bad bank because been before
behalf being best better billing both bot brilliant but by bye call called calling can can't cannot care cheers claims clear clearly
colleague colleagues company complaint complaints complete completely confirmed correct could customer customers cool day days dear
delivery department desk did didn't disappointed disgraceful do does doesn't doing done don't double down driver due each either email
else engineer enough enquiry even evening ever every everybody everyone everything exactly excuse fine first folk folks for friend from
frustrated fully fuming further getting give glad go going gone good goodbye got great guest guys had happening happy has have having he
he's hello help helpdesk helping her here here's hers hey hi him his home hope how however hun huh i i'd i'll i'm i've if in incorrect
information instead insurance into is isn't it it's its just kind kindly know last late later least let let's like line live ll looking
lost love lovely ma'am maam madam made mate matter management manager may maybe me member message mine miss moment monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september october november december more morning
most much mum mom dad mother father wife husband son daughter sister brother partner must my myself name need neighbour never new next
nice night no nobody none nope not nothing now number of off office often oh ok okay old on once one only operator or order orders our out
over owner parcel pardon passenger patient people perfect perhaps please possible probably problem quick quite ready really reader
reception recently refund regarding regards repairs reservations resident respond right sad sales same say see seriously service services
she sheer should sick simply since sincerely sir sirs so some somebody someone something soon sorry speaking spelled spelt staff still
stop store stuff such super supervisor support sure system take talking team tech technical tenant tenants terrible than thank thanks that
that's the their them then there there's therefore these they they're they've thing this those though three through till time to today
together tomorrow tonight too total totally trying two ugh um uh unable unacceptable under understood unfortunately until up upset urgent
us use useless valued very via waiting want was wasn't we we'd we'll we're we've week weekend welcome well were what what's when where
which while who who's whoever whom why will wish with within without won't wonderful would wow writing wrong yeah year years yep yes
yesterday yet you you'd you'll you're you've your yours yourself sounds works ridiculous joke outrageous insane crazy british english
dutch irish scottish welsh american indian german french polish italian spanish muslim jewish hindu catholic european canadian australian
chinese kidding moving names called named true legit nurse traveller traveler about regarding from at with wrong written changed
misspelled listed down registered under attached below above associated used connected spelled unknown fake there here again speaking
calling phoning ringing just really so very really not buddy bud pal love dude bro man sis guys gang all y'all babe boss champ darling
dearie honey sweetie friend friends neighbour neighbours landlord tenant owner sender recipient subscriber reader guest archive editor
council mean guess bet swear think thought suppose assume feel felt wonder agree disagree appreciate understand apologise apologize
believe
"""
NO_NAME = frozenset((_NL + _EN).split())
"""Words, in small letters, that stand where names stand and are none."""

_AMBIGUOUS = """
joke will may mark rose bill art sue grace hope joy faith june april august dawn summer drew chase
frank rich guy don miles max chip skip page
lane penny olive crystal young long short brown white black green gray grey king price cook baker best good bond bell bush hill wood woods
stone field rice moon day weeks summers winter winters friday banks cash case post power powers read rush sharp small swift wise strong
love lord noble marsh hall house church street rivers lake forest porter farmer gardener dean major judge marshall singer dancer fox wolf
lamb bird salmon crab roach bull fish bass bean berry peach plum cherry apple flower flowers bloom garland garden park parks brook brooks
bridge bridges ford wells pool waters flood snow frost gale storm rain cloud sky star stars sun north south east west england france
holland german french english irish scott welsh dutch jordan israel paris london york pound nickel mint gold silver steel iron wall gates
key keys lock locks nail hammer sword spear shield bow arrow ball bolt nutt book books word words speed quick slow sharpe blunt keen
bright dark light gay merry moody jolly happy sad worth worthy fair fairs savage wild gentle meek bold hardy rough rigg tidy noon eve nova
ace chance charity christian cliff destiny glen grant harmony heather holly honor jet liberty line mercy melody patience pepper prince
princess prudence queen reef ridge sage saint serenity shade sierra sunny trinity trip tuck van ward wing winner sorrow wil mei jan roos
jong jonge vries boer bakker bos vos kok koning klein groot kort lang wit witte zwart bruin groen blauw rood rode zomer bloem haan beer
vis berg bergen dijk dam veld velden graaf prins markt door maas man mens bron bot brand hoek kamp dag nacht pas punt pot pen been bal
boot bom ham hol kool stam tak ton beek broek heuvel molen water zee zand steen stein schaap ezel haas valk arend mus duif leeuw lam os
paard ruiter ridder jager slager schipper timmer timmerman schilder smid posthuma winkel huis poort brug straat plein kerk toren wal burg
hof hout groeneveld zuid noord oost vogel vogels nagel spijker sleutel slot bel klok kaars licht schoon mooi goed goede sterk rijk arm
wijs dom trouw vroom mild zoet zuur peer appel pruim kers noten boon bonen koren graan gerst haver klaver gras riet linde eik beuk berk
den hazelaar ploeg wagen rad kar schuit rijn mees liefde hoop vrede faam eer trots moed regen sneeuw zon maan ster lente herfst ad bo cor
job mo pip sep lot kas uur jaar week maand euro bank tante oom neef nicht zoon dochter moeder vader vrouw kind baas de heer kan mag moet
keer recht links rechts boven onder voor achter over vriend nieuw nieuwe oud oude laat vroeg waard waart meester bode bouwman bouwmeester
kuipers schouten schout drost baron hertog keizer paus bisschop monnik abt koster kapelaan pastoor call pay rest lead must fee bee lee see
sea ding sing ming ring song hong wong so do he she you me ho ha hi be ma pa no an on in at as is it us to of or by my we go up am men son
ran ren
"""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())
"""Names, in small letters, that are words as well: torn out only where they are written and stand as a name does."""

MONTHS = frozenset(["mei", "may", "june", "april", "august", "augustus", "jan", "juni", "juli", "march", "maart"])
WEAK_BEFORE = frozenset(
    [
        "in",
        "on",
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "during",
        "from",
        "of",
        "early",
        "late",
        "this",
        "next",
        "last",
        "every",
        "op",
        "van",
        "tot",
        "vanaf",
        "sinds",
        "voor",
        "na",
        "begin",
        "eind",
        "half",
        "deze",
        "volgende",
        "vorige",
        "per",
        "rond",
        "tussen",
        "between",
        "and",
        "en",
    ]
)

FIRM_WORDS = frozenset(
    [
        "klantenservice",
        "klantenservices",
        "service",
        "services",
        "support",
        "helpdesk",
        "verzekeringen",
        "insurance",
        "bank",
        "banking",
        "energie",
        "energy",
        "wonen",
        "telecom",
        "mobile",
        "care",
        "webcare",
        "servicedesk",
        "bv",
        "b.v",
        "nv",
        "ltd",
        "inc",
        "plc",
        "gmbh",
        "group",
        "groep",
        "reizen",
        "travel",
        "post",
        "online",
        "water",
        "logistics",
        "holding",
        "stichting",
        "gemeente",
        "council",
        "university",
        "hotel",
    ]
)
"""What the names of firms end with."""

GENERIC = frozenset(
    [
        "agent",
        "agents",
        "medewerker",
        "medewerkster",
        "klant",
        "customer",
        "caller",
        "beller",
        "cliënt",
        "client",
        "user",
        "gebruiker",
        "bot",
        "chatbot",
        "system",
        "systeem",
        "speaker",
        "spreker",
        "advisor",
        "adviser",
        "consumer",
        "visitor",
        "bezoeker",
        "operator",
        "representative",
        "rep",
        "support",
        "assistant",
        "assistent",
        "unknown",
        "onbekend",
        "anonymous",
        "anoniem",
        "guest",
        "gast",
        "employee",
        "collega",
        "host",
        "virtual",
        "virtuele",
        "automated",
        "ivr",
        "service",
        "klantenservice",
        "helpdesk",
        "team",
        "left",
        "right",
        "links",
        "rechts",
        "channel",
        "kanaal",
        "party",
        "person",
        "participant",
        "deelnemer",
        "persoon",
        "in",
        "outbound",
        "inbound",
        "a",
        "b",
        "c",
        "d",
        "the",
        "de",
        "het",
        "webcare",
        "staff",
        "desk",
        "sales",
        "billing",
        "you",
        "jij",
        "u",
        "contact",
        "manager",
        "supervisor",
        "verkoper",
        "monteur",
        "engineer",
    ]
)
"""Words that say what somebody is, where a name might stand."""
