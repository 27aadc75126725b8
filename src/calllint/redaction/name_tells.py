"""How names are introduced, called and signed: the patterns by which `telling` finds them."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.small_words import word_set

OWN = lazy_pattern(
    r"\b(?:my (?:full |first |last |sur)?name(?:'s|’s|s| is| was|:)|the name(?:'s|’s| is)|(?:sur)?name(?:'s|’s| is|:)"
    r"|(?:mijn|m'n|mn|de) (?:voor|achter)?naam (?:is|was)|(?:achter|voor)?naam(?: is|:)|op naam van|in the name of|under the name(?: of)?"
    r"|mein (?:vor|nach)?name(?: ist|:)|ich hei(?:ß|ss)e|hier spricht|am apparat|je m['’]appelle|mon (?:nom"
    r"|prénom)(?: est| c['’]est|:)|nom\s?:|prénom\s?:"
    r"|ik heet|moi c['’]est|(?:i am|i'm|im) called|call me|noem me|zeg maar"
    r"|(?:u|je|jij|ge|gij) spreekt (?:nu )?met|(?:you're|you are|your|youre|you were) (?:now )?(?:speaking"
    r"|chatting|talking|through) (?:with|to))[\s:,]{1,3}",
    re.IGNORECASE,
)
FOR = lazy_pattern(
    r"\b(?:t\.? ?n\.? ?v\.?|t\.? ?a\.? ?v\.?|ter attentie van|ten name van|attn\.?|c/o|p/a|namens|on behalf of"
    r"|(?:klant|contact|account|relatie|debiteuren|patiënt|bewoners)naam|contactpersoon|contact person|(?:account|card"
    r"|policy) ?holder|(?:rekening|polis|kaart)houder"
    r"|in naam van|(?:de )?ondergetekende,?|(?:the )?undersigned,?|(?-i:I),|ik,"
    r"|addressed to|geadresseerd aan|gericht aan|onder de naam|under (?:the )?(?:name|surname)(?: of)?|(?:it'?s|it is|is|was|booked"
    r"|booking|order"
    r"|registered|listed|reserved) under"
    r"|auf den namen|au nom de|im namen von|staat (?:op|onder)|geboekt op|gereserveerd op|geregistreerd op|(?:make"
    r"|made) (?:it )?out to|noteer(?: maar)?|schrijf maar op"
    r"|(?:kundin|kunde|ansprechpartner(?:in)?|client|contact|nachname|vorname|familienname|prénom|verzekerde|verzekeringnemer"
    r"|begunstigde|huurder|koper|eigenaar|eigenaresse|aanvrager|policy ?holder|insured|beneficiary|tenant"
    r"|owner"
    r"|applicant|passenger|passagier|reiziger|guest|gast|contractant|next of kin|emergency contact|noodcontact|erfgenaam|executeur)(?=\s?:)"
    r"|(?:first|last|middle|full|family) name|surname|(?:voor|achter|roep|familie|meisjes)naam|people call me|men noemt me)"
    r"(?:\s?[:=,]\s?|\s(?:is|was|heet)\s|\s)",
    re.IGNORECASE,
)
_FAMILY = word_set(
    "man vrouw vriend vriendin moeder vader mama papa zoon zoontje dochter dochtertje broer broertje zus zusje partner oma opa kleinzoon "
    "kleindochter neef nicht tante oom zwager schoonmoeder schoonvader schoonzus schoonzoon schoondochter verloofde echtgenoot echtgenote "
    "huisgenoot buurman buurvrouw buurmeisje buurjongen mantelzorger bewindvoerder huisbaas verhuurder husband wife mother father mum "
    "mom mummy "
    "dad son daughter brother sister boyfriend girlfriend fiance fiancé fiancee fiancée grandmother grandfather grandma grandad grandpa "
    "grandson "
    "granddaughter uncle aunt auntie cousin niece nephew neighbour neighbor nan gran carer flatmate housemate roommate landlord landlady "
    "stepson "
    "stepdaughter"
)
_FAMILY_ABROAD = word_set(
    "femme mari épouse époux compagne compagnon conjoint fils fille mère père frère sœur soeur voisin voisine "
    "frau mann ehefrau ehemann sohn tochter mutter vater bruder schwester nachbar nachbarin freundin freund lebensgefährtin"
)
_ROLES = word_set(
    "tenant owner buyer seller driver engineer manager huurder huurster eigenaar eigenares koper verkoper chauffeur bezorger monteur "
    "bewoner"
)
"""The people whose names are told in full only: *the tenant is called Piet*."""
_STAFF = word_set("collega colleague medewerker medewerkster advisor adviser agent")
KIN_WORDS = _FAMILY | _FAMILY_ABROAD | _STAFF | _ROLES
"""The people by whom a name stands: *my son Piet*, *a colleague of yours, Emma*."""
KIN_ABROAD = rf"(?:ma|mon|notre|votre|sa|son|meine?[mnrs]?|unsere?[mnrs]?|ihre?[mnr]?)\s(?:{'|'.join(sorted(_FAMILY_ABROAD))})"
KIN_FROM_ABROAD = lazy_pattern(KIN_ABROAD, re.IGNORECASE)
"""Kin in French and German, of whose words no list of ours has many."""
KIN = lazy_pattern(
    r"\b(?:(?:mijn|m'n|mn|me|my|onze|our|zijn|z'n|haar|his|her|uw|your|je|jouw|de|the|een|a)\s"
    r"(?:(?:overleden|wijlen|late|oudste|jongste|oldest|youngest|older|younger|elder|eigen|own|beste|best|ex|ex-|little|big|nieuwe"
    r"|new)[ -]?)?"
    rf"(?<!de (?=son ))(?:{'|'.join(sorted(_FAMILY))})(?:-in-law)?"
    rf"|(?:een|uw|je|jullie|mijn|m'n|onze|a|my|our|your|another|the|de|die|that)\s(?:{'|'.join(sorted(_STAFF))})(?:\s(?:van\s(?:u|je|jou|jullie)"
    rf"|of\s(?:yours|theirs)))?"
    rf"|(?:uw|je|jullie|mijn|onze|my|our|your|the|de|die|that)\s(?:new\s|nieuwe\s|former\s|vorige\s)?(?:{'|'.join(sorted(_ROLES))})"
    r"(?=\s(?:is (?:called|named)|called|named|heet|heette|genaamd)\s)"
    rf"|{KIN_ABROAD})"
    r"(?:(?:'s|’s|s)? name)?(?:\s?[:,]\s?|\s(?:is (?:called|named)|is|heet|heette|called|named|genaamd|of)\s|\s)",
    re.IGNORECASE,
)
ASKED_FOR = lazy_pattern(
    r"\b(?:vra(?:gen|ag) naar|ask(?:ing|ed)? for|fragen sie nach|demande[rz]"
    r"|(?:spoke|spoken|talked|chatted|dealt|been speaking) (?:to|with)|(?:helped|served) by"
    r"|according to|volgens|tell"
    r"|(?:gesproken|gebeld|gechat|(?:contact|lijn) gehad) met|(?:geholpen|te woord gestaan) door"
    r"|(?:had|heb|kreeg)(?: (?:ik|we|wij))?"
    r"(?: (?:gisteren|vandaag|vanmorgen|vanochtend|vanmiddag|net|toen|eerder|vorige (?:week|keer|maand))){0,2}"
    r"(?= (?:[^\W\d_][\w'’-]* ){1,5}(?:aan de (?:lijn|telefoon)|gesproken)(?!\w)))\s",
    re.IGNORECASE,
)
"""What somebody says whom to ask for, or whom they had on the line: *ask for A. Wright*, *ik had Daan Smit aan de lijn*."""
FAMILY_OF = lazy_pattern(
    r"(?<![^\W_])[Tt]he (?=[A-ZÀ-Þ][\w'’-]+ family(?:['’]s)?"
    r"(?:[,;!?]|$| (?:has|have|had|is|are|was|were|will|at|from|on|who|and|moved|paid)(?!\w)))"
)
"""What stands before the name of a family."""
HEADER = lazy_pattern(
    r"(?:(?:^|[\n\r>|])[ \t>*]*(?:van|from|aan|to|cc|afzender|sender|naam|name|klant|customer|reply-to|ontvanger"
    r"|recipient|kundin|kunde|client|contact(?:persoon| name)?|(?:sur|first |last |full )name|(?:voor|achter)naam|nachname|vorname"
    r"|nom|prénom)[ \t*\"']*[:|=\t][ \t*]*[\"']?"
    r"|\bschreef (?=[^\n:]{2,60}(?:<[^>\n]*>)?\s?:))(?=[^\W\d_])",
    re.IGNORECASE,
)
BACK = lazy_pattern(
    r"(?:^|[,;.!?(\n>\"']\s{0,3}|\b(?:met|with|om|at|am|pm|\d\d?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december"
    r"|januari|februari|maart|mei|juni|juli|augustus"
    r"|oktober)\s)((?:['’]?[^\W\d_][\w'’.-]*\s){1,5})(?:<[^>\n]{0,80}>\s?)?(?:wrote|schreef|writes|schrijft)\s?:",
    re.IGNORECASE,
)
OTHER = lazy_pattern(
    r"\b(?:spreek ik (?:dan |nu )?met|spreche ich (?:da |jetzt )?mit|je parle (?:bien )?(?:à|avec)|am i (?:speaking|talking"
    r"|chatting) (?:with|to)|is this|is dit|bent u"
    r"|ben jij|ben je|are you|is that|speaking with|to speak (?:with|to))"
    r"[\s:,]{1,3}",
    re.IGNORECASE,
)
OWN_WEAK = lazy_pattern(
    r"\b(?:this is|it's|it’s|it is|i'm|i’m|"
    r"(?:^|(?<=[.!?,\n] )|(?<=hi )|(?<=hey )|(?<=hello )|(?<=so )|(?<=and )|(?<=yes )|(?<=but )"
    r"|(?<=morning )|(?<=afternoon )|(?<=evening ))(?:im|its)"
    r"|(?:(?:^|(?<=[.!?,\n] )|(?<=hi )|(?<=hello )|(?<=sir )|(?<=madam )|(?<=yes ))myself)|i am|ik ben|dit is|hier ist"
    r"|ich bin|je suis"
    r"|c['’]est|ici|you've reached"
    r"|you have reached|you're with"
    r"|(?:^|(?<=[.!?,\n] )|(?<=hallo )|(?<=hoi )|(?<=ja )|(?<=goedemorgen )|(?<=goedemiddag )"
    r"|(?<=goedenavond )|(?<=goedendag )|(?<=dag )|(?<=goeiemorgen )|(?<=goeiemiddag )|(?<=hey )|(?<=hi )"
    r"|(?<=allo ))(?:met|mit|hier(?= (?-i:[A-ZÀ-Þ]))))[\s:,]{1,2}",
    re.IGNORECASE | re.MULTILINE,
)
CALLED_SO = lazy_pattern(
    r"(?<![^\W_])(?:dat|omdat|of|hoe) (?:u|je|jij|hij|zij|ze) (?=(?:[^\W\d_][\w'’-]* ){1,4}heet(?!\w))",
    re.IGNORECASE,
)
GREETING = lazy_pattern(
    r"(?:^|(?<=[.!?\n,;]))[\s\"'“]{0,3}(?:(?P<letter>beste|geachte|lieve|waarde|dear)|(?P<meeting>hi|hello"
    r"|hallo|hoi|hey|heej|hai|hé|dag|yo|goede ?morgen|goede ?middag|goeden? ?avond|goeden? ?dag"
    r"|good (?:morning|afternoon|evening|day)"
    r"|morning|afternoon|evening|welkom|welcome(?: back)?)|bedankt|dank (?:je|u)(?: wel)?|dankjewel"
    r"|dankuwel|merci|danke|vielen dank|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|chère?s?|liebe[rs]?"
    r"|sehr geehrte[rs]?|thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?|sorry|excuses"
    r"|apologies|doei|bye|goodbye"
    r"|tot ziens|cheers|listen|look)(?P<comma>[ \t]*,)?[ \t]+(?=[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)
TITLE = lazy_pattern(
    r"(?<![^\W_])(?:mevrouw|mevr\.?|mw\.?|mvr\.?|meneer|mijnheer|dhr\.?|de heer|heer|mr\.?|mrs\.?|ms\.?|(?-i:M\.)|mme\.?|mlle\.?"
    r"|miss|mister|dr\.?|drs\.?|prof\.?|familie|fam\.?|monsieur|madame|frau|herr|major|captain|lady"
    r"|mx\.?)[ \t\u00a0]{1,2}(?=['’]?[^\W\d_])",
    re.IGNORECASE,
)
SIGN_OFF = lazy_pattern(
    r"(?:\b(?:groet|groeten|groetjes|groetend|grt|gr|mvg|m\.v\.g|hoogachtend|liefs|regards|rgds|sincerely"
    r"|faithfully|truly|wishes|cheers|thanks|thank you|best|love|yours|bedankt|alvast dank|dank"
    r"|namens|cordialement|amicalement|salutations|bien à (?:vous|toi)|grüße|grüßen|grüsse|gruß|mfg|lg|vg)\b[ \t]*[.,!]?[ \t]*\n\s*"
    r"|(?<!\d)(?<!\d )\b(?:groet|groeten|groetjes|gr|grt|grtz|grtjes|vr\.? ?gr|rgds|mvg|m\.v\.g\.?|mfg|lg|vg|cdlt"
    r"|cordialement|bien à vous|grüße|grüßen|gruß|grüsse|hoogachtend|liefs"
    r"|regards|sincerely|faithfully|wishes)[ \t]*[,!.]?[ \t]+(?:van[ \t]+)?)(?=[^\W\d_])",
    re.IGNORECASE,
)
SIGN_OFF_WORDS = word_set(
    "groet groeten groetjes gr grt grtz grtjes rgds mvg mfg lg vg cdlt cordialement vous grüße grüßen gruß grüsse hoogachtend liefs "
    "regards "
    "sincerely faithfully wishes m"
)
"""Complimentary closes that a name may follow on the same line."""
LAST_WORD = lazy_pattern(
    r"(?:^|(?<=[\s.,!?]))(?:thanks|thank you|many thanks|cheers|ta|thx|bedankt|dank je|dank u|dankjewel|dank|merci"
    r"|danke|groetjes|groeten|best|love)"
    r"[ ,.!]{1,3}(?=(?:[^\W\d_][\w'’-]+\s){0,4}[^\W\d_]{2,}\s*[.!x]*\s*\Z)",
    re.IGNORECASE,
)
"""Thanks, and few words at the end of all that is said."""
CLAIMED = lazy_pattern(r"(?:your|uw|je|jouw|ihr|votre)\b|zeg maar|noem|call|(?:op|in the|under the) (?:naam|name)", re.IGNORECASE)
"""Introductions behind which words of every day are as likely as names."""
LAST_LINE = lazy_pattern(
    r"(?:\n[ \t]*|[.!?)][ \t]+)(?=[^\W\d_][^\n!?]{0,60}\s*\Z)|\n[ \t]*\n[ \t]*(?=[^\W\d_][^\n!?]{0,60}(?:\n[^\n]{0,60}){0,3}\s*\Z)"
)
NAME_FIRST = lazy_pattern(
    r"(?:^|[.!?,\n]\s{0,3}|\b(?:met|with|hoi|hallo|hi|hey|dag|its|it's|ja|yes|yeah|goedemorgen|goedemiddag|goedenavond"
    r"|goedendag|morning|afternoon|hello)\s+)"
    r"((?:['’]?[^\W\d_][\w'’.-]*\s){1,6})(?:hier|here|speaking|calling|spreekt(?: u)?|aan de lijn"
    r"|aan het woord|mein name|am apparat|à l['’]appareil|aan de telefoon|aan het toestel|is (?:de|mijn|mn|m'n|the"
    r"|my) (?:achter|voor|sur)?(?:naam|name)|ist mein name|est mon nom|as (?:the|my) (?:first|last|sur|given) ?name|als (?:voor|achter)naam"
    r"|is wat ik)\b",
    re.IGNORECASE | re.MULTILINE,
)
ABROAD = lazy_pattern(r"\W*(?:c['’]est|je suis|ich bin|hier ist|ici)", re.IGNORECASE)
TELLS_NAME = lazy_pattern(
    r"(?:mein name|is (?:de|mijn|mn|m'n|the|my) |ist mein|est mon|as (?:the|my) |als (?:voor|achter)|am apparat|à l['’]appareil)",
    re.IGNORECASE,
)
THEN_GREETS = lazy_pattern(
    r"\s*,\s*(?:goede|goeie|dag|hallo|hoi|good|hi|hello|morning|afternoon|aangenaam|nice to|pleased to)", re.IGNORECASE
)

ASKS_NAME = lazy_pattern(
    r"(?:\b(?:your|the|full|first|last|what|which) ?(?:full |first |last |sur)?name\b|surname"
    r"|name (?:is it|please|on|for)|who am i (?:speaking|talking|chatting)|who's (?:calling|speaking|this)"
    r"|who is (?:calling|speaking|this)|\b(?:uw|je) (?:achter|voor)?naam\b|met wie (?:spreek|heb|chat)"
    r"|hoe heet|hoe (?:is|was) (?:uw|je|de) naam|(?:welke|de|achter|voor)[ -]?naam\b|naam (?:en|of|graag)"
    r"|name and|familienaam|whose name|wiens naam|are you called|nachname|vorname|nom de famille|prénom|pleasure of (?:speaking|talking)"
    r"|spell (?:that|your|it)|naam spellen|(?:dat|die|hem|het)(?: even| eens)? spellen|spelt u|spel je|hoe (?:schrijft|spelt) (?:u|je)"
    r"|how (?:do|would) you spell|how is that spel|wie (?:bent u|ben je|spreek|heb ik)|wie (?:is|lautet"
    r"|ist) ihr(?:e)? (?:voll\w+ )?name|wie heißen|wie heissen"
    r"|mit wem|ihren namen|votre (?:nom|prénom)|quel (?:est le )?nom|à qui|comment vous appelez|qui est à l['’]appareil)",
    re.IGNORECASE,
)
CONFIRMED = lazy_pattern(
    r"(?:^|(?<=[.!?,\n] ))(?:dus|so(?: that's| it's| that is| i have)?|that's|dat is(?: dan)?|(?:i've got|i have"
    r"|i (?:can )?see)(?: an?)?|ik (?:zie"
    r"|heb) hier(?: staan)?:?)\s"
    r"(?=(?:[^\W\d_][\w'’.\-]*\s?){2,6},?\s?(?:klopt|correct|is that|right|juist|toch|bent u|ben je|here[, ]))",
    re.IGNORECASE | re.MULTILINE,
)
"""What a name is read back with: *So that's Gemma Hall, correct?*."""
ANSWER = lazy_pattern(
    r"\s*(?:(?:ja|yes|yeah|yep|sure|of course|natuurlijk|zeker|tuurlijk|uh+m?|um+|eh+m?|euh+m?|ehm|oh"
    r"|ok[eé]?|okay|oui|alors|also|moment|well|nou|it's|c['’]est|das ist|ich bin|je suis|it is|dat is|da's|that's"
    r"|that is|'t is|het is|de naam is|the name is|mijn naam is"
    r"|my name is|met|mit|hier|ici|under|onder|ik ben|i am|i'm|ich hei(?:ß|ss)e|je m['’]appelle"
    r"|op naam van|(?:op )?(?:de naam|die|dat) van|that of|auf(?: den namen)?|au nom de|hi|hallo|dit is|this is)[\s,.:!-]+)*",
    re.IGNORECASE,
)
FORMAL = lazy_pattern(
    r"(?:t\.?n|t\.?a|ter|ten|attn|c/o|contact|on behalf|namens|in naam|(?:de )?ondergetekende|(?:the )?undersigned|i,|ik,"
    r"|\w+naam|\w* ?\w*name|\w* ?\w*holder|\w*houder)",
    re.IGNORECASE,
)

INNER_CAPITAL = lazy_pattern(r"[^\W_][,;:’'\-]?\s+(?!I\b|M[rsw]|Dhr|Mevr|Mme|Herr|Frau|Monsieur|Madame)[A-ZÀ-Þ]|[a-z][A-Z]")
"""A capital that does not open a sentence, is no *I* and no title's: who writes so writes names with capitals."""
