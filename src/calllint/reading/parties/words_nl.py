"""What agents and customers say to each other in Dutch and Flemish; `signs` says what each sign is worth."""

from __future__ import annotations

from calllint.reading.parties.signs import language_words

_SIGNS = {
    "hallmark": """
        waarmee|waar|hoe kan|mag|kunnen|mogen|zou ik|we|wij u|je|jou|jullie [vandaag|dan|nog|het_best] [mee|van|verder]
        helpen|dienst|verder; waarmee|waar|hoe kan|mag ik [u|je] [mee|van] [dienst] helpen|zijn; waar|waarmee kan|mag ik u|je mee|van|aan;
        wat kan|kunnen|mag ik|we|wij [vandaag|dan] voor u|jullie [doen|betekenen]; wat kan|mag ik [vandaag] voor je|jou betekenen; u spreekt
        met|tegen; spreekt u met; u|je chat met; u bent verbonden met; je spreekt met * van|,; {thanks} voor het
        bellen|opbellen|wachten|contacteren; {thanks} voor uw; {thanks} voor je geduld|aanvraag|melding|bestelling; {thanks} dat u; welkom
        bij [onze|het] {department}; {department} goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag|met|hier; met * van
        {department}|de|het {department}; heeft|hebt u [voor_mij|misschien|toevallig] [een|uw|het|de] klantnummer|postcode|nummer|kenteken;
        uw|je|jouw klantnummer; klantnummer ?|graag|alstublieft; uw postcode|geboortedatum|klantgegevens|kenteken; je geboortedatum
        ?|en|nog; postcode en huisnummer; controlevragen|verificatievragen; ter verificatie|controle|identificatie; in de wacht
        [zetten|plaatsen]; ik zet u|je [heel] [even] in; ik verbind u|je [even|nu|graag|meteen|zo|dan] [door]; ik ga u|je [even|nu]
        doorverbinden; zal ik u doorverbinden; blijft u [even|nog] aan|hangen; een moment|ogenblik geduld; heeft u [heel] [even] [een]
        [moment] geduld; u wordt [nu|zo] doorverbonden; ik zie|lees [hier|inderdaad|nu|ook|net|wel] dat u|uw; ik zie [hier|inderdaad|nu]
        [in|uw] uw|het_systeem|ons_systeem; in uw dossier|account|contract|polis|gegevens|klantdossier|bestelling; ik heb uw; wij|we hebben
        uw; uw bestelling|aanvraag|klacht|melding|betaling|pakket|order|retour|contract|abonnement|factuur|bericht|bedrag
        is|wordt|staat|wordt|hebben|wordt; bij ons bekend|geregistreerd; ik heb|ga .. voor u
        {done}|{doing}|nakijken|uitzoeken|opzoeken|nagekeken; voor u nakijken|uitzoeken|opzoeken|regelen; kijk|zoek|check ik [het|dat|dit]
        [even|direct|meteen] voor u; ik kijk|zoek|check|vraag [het|dat|dit] [even|direct|meteen] voor u; u ontvangt|krijgt
        [dan|zo|nu|nog|hier|ook|vandaag|morgen|uiterlijk|hiervan|binnen|een|het|de|van_ons]; ontvangt|krijgt u
        [dan|zo|nu|nog|hier|vandaag|morgen|uiterlijk|binnen|een|van_ons]; wordt u [*] teruggebeld|gebeld; nemen|neemt [*] [*] contact met u;
        wij sturen|bellen|mailen u; werkdagen; ik bel|stuur|mail u [terug|zelf|morgen|straks|nu|zo|een|de|het]; bel|stuur|mail ik u; onze
        monteur|monteurs|voorwaarden|technieker|klantenservice|klantendienst|afdeling|leverancier|bezorger|bezorgdienst|koerier|vervoerder|polisvoorwaarden|algemene|technische|administratie|klanten;
        volgens|conform onze|de|het|uw voorwaarden|beleid|polis|contract|algemene; wij hanteren|rekenen|vergoeden|garanderen|bieden; kunnen
        wij|we u|helaas; helaas kunnen|mogen|hebben wij|we; ik kan|mag u [helaas]; voor|het ongemak; excuses voor|het; onze
        [welgemeende|oprechte] excuses; mijn welgemeende|oprechte excuses; vervelend voor|dat u|uw; wat [ontzettend|heel|erg] vervelend
        voor|dat u; ik begrijp|snap [heel|volkomen|helemaal|best] [goed] dat|uw u|uw; heb|hebben ik|we u [*] [*] geholpen|helpen; heb ik uw;
        is uw vraag; bent u [zo|hiermee|verder] [voldoende|verder] geholpen; kan|kunnen ik|wij [verder|nog] [nog|verder|ergens|iets]
        [anders|iets|nog] voor|mee u; kan ik u [verder|nog|ergens]; kan ik [verder|nog] [verder|nog] iets|ergens [anders] voor|mee je|helpen
        doen|betekenen; heeft|hebt u [verder|nog] [nog|verder] vragen|iets; mocht|mochten u|er [nog|verder|toch]; als u nog vragen; u kunt
        ons [altijd]; neemt u [gerust] contact; wens ik u; ik wens u; tot uw dienst; geachte|beste klant; klantenservice team; team
        klantenservice; afdeling klachten|facturatie|klantcontact|incasso|retouren|schade; ik heb .. {done_hard}; {done_hard} naar|op|voor
        u|uw|je; in ons systeem; wat is|was [dan] uw klantnummer|postcode|geboortedatum|adres|nummer|kenteken|e_mailadres|telefoonnummer;
        mag ik [dan|even|misschien|eerst|ook|nog] [van_u] [even|om] uw
        klantnummer|postcode|geboortedatum|adres|nummer|kenteken|e_mailadres|telefoonnummer|gegevens|achternaam|naam|volledige; kunt|wilt u
        [mij|me] [even|nog] uw klantnummer|postcode|geboortedatum|adres|kenteken|gegevens|e_mailadres|telefoonnummer; graag uw
        klantnummer|postcode|geboortedatum|gegevens
    """,
    "introduces": """
        u|je|jij spreekt met|tegen; spreekt u met|tegen; u|je chat met; u|je bent verbonden met; u|je hebt|heeft * aan de lijn; welkom bij;
        welkom op|in de|onze [*] chat|livechat|klantenservice; {thanks} voor het|uw|je bellen|telefoontje|contact|opbellen|contacteren;
        {thanks} voor uw|je {message}; {thanks} dat u|je [ons|even|vandaag] belt|contact|mailt|schrijft|chat|contacteert|opbelt;
        fijn|leuk|goed dat u|je [ons|even] belt|contact|mailt|contacteert; met * van {department}|de|het {department}; van de|onze|het
        {department}; {department} goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag|goedendag|met|hier; mijn naam is * [en] ik
        ga|help|zal|kijk|behandel; ik ben * en ik help|ga|zal|neem; ik neem het|dit|de|deze gesprek|chat|vraag|zaak|dossier [even] over; ik
        neem het [even] over van mijn|de|een|onze; u|je spreekt nu met; ik bel u|je namens|over uw|je; ik bel namens|vanuit|van
        {department}; naar aanleiding van uw|je|jouw {message}|vraag|klacht|verzoek; in antwoord op uw|je; betreft uw|je; u|je heeft|hebt
        [ons|met_ons|onlangs|eerder|gisteren] [een] {message}|contact|gemaild|gebeld|gevraagd; u|je vroeg [ons|naar|of|om]; u|je schreef
        [ons|dat]; u|je gaf aan dat; u|je heeft|hebt aangegeven; ik behandel uw|je|jouw; ik ben uw|je [*]
        contactpersoon|behandelaar|aanspreekpunt; ik ben * van {department}; ik ben * van de|het {department}; mijn naam is * van
        {department}|de|het
    """,
    "offers-help": """
        waarmee|waar|hoe kan|mag|kunnen|mogen|zou ik|we|wij u|je|jou|jullie [vandaag|dan|het_best|ergens|nog] [mee|van|verder]
        helpen|dienst|verder; waar|waarmee kan|mag|kunnen|mogen ik|we|wij [u|je] [mee|van] helpen|dienst|verder; waar|waarmee
        kan|mag|kunnen|mogen ik|we|wij u|je|jou [vandaag] mee|van|aan|blij|plezieren; waar kan ik mee helpen; hoe kan ik [verder] [van]
        helpen|dienst; wat kan|mag|kunnen|mogen ik|we|wij [vandaag|dan|nog|verder] [voor] u|je|jou|jullie [vandaag|dan] [voor]
        doen|betekenen; wat kan|mag|kunnen ik|we|wij [vandaag|dan|nog|verder] voor u|je|jou|jullie; zegt u het maar|eens; zeg het
        eens|maar|gerust; vertelt u [het] maar|eens|even; vertel [het|me] maar|eens|gerust; wat scheelt er; wat is er [precies] aan de
        hand|gaande|gebeurd|misgegaan ?; waarover|waarvoor belt|bel|gaat|chat u|je|het; waar belt|bel u|je over|voor; waar gaat het over|om
        ?; wat kan ik betekenen; ik|we help|helpen u|je|jou [graag|daar|even|meteen|verder|hier|daarmee|hiermee|daarbij|hierbij]; daar|hier
        help|helpen ik|we u|je|jou; daarmee|hiermee|daarbij|hierbij help|helpen|kan|kunnen ik|we u|je; dan help ik u|je; ik ga u|je|jou
        [daar|graag|even|meteen|hier|daarmee|hiermee] [mee|bij] helpen; ik kan u|je|jou [daar|hier|wel|zeker|daarmee|hiermee]
        [wel|zeker|mee|bij] [wel] helpen; kan ik u|je|jou [daar|zeker|hier|wel] [wel|mee|bij] helpen; ik kijk [graag|even|direct|meteen] met
        u|je|jou mee; ik ga [even|graag|direct|meteen] met u|je meekijken|kijken; kijk ik [even|graag] met u|je mee; ik denk [graag|even]
        met u|je mee; laten we [eens|even|samen] [samen|eens] kijken|zien; we gaan het [voor_u|voor_je|samen|even|voor_jou]
        oplossen|uitzoeken|bekijken|regelen; stel uw|je|jouw vraag; wat was precies uw|je vraag; wat is|was uw|je|jouw vraag|klacht; waar
        zit u|je mee; vraag maar raak; wat zal|kan ik voor u|je; waarmee help ik u|je; waar help ik u|je mee; waar kunnen we u|je
    """,
    "asks-identity": """
        mag|kan|zou ik [dan|even|misschien|eerst|ook] [van] [u|je|jou] [even|dan] [nog] [alvast] [om] uw|je|jouw [*] {id}; mag ik
        [dan|even|eerst] [van] [u|je] [even|nog] het|de|een {id}; mag ik u|je vragen om uw|je [*] {id}; kunt|kun|kan|wilt|wil|zou u|je|jij
        [mij|me|voor_mij|ons|even|misschien] [even|eerst|dan|nog|voor_mij] [eens] uw|je|jouw|de|het [*] {id}; kunt|kun|kan|wilt|wil|zou
        u|je|jij [mij|me] [even|nog] [uw|je|jouw|de|het] {id} [en] [*] [even|nog]
        geven|doorgeven|noemen|bevestigen|sturen|herhalen|spellen|meegeven; wat is|was|zijn [dan] [ook] uw|je|jouw [*] {id}; wat is het|de
        {id} [van] ?; heeft|hebt|heb u|je [voor_mij|voor_me|toevallig|misschien|ook|al] een|uw|je|het|de|jouw {id} [bij|voor|ook|van]; wat
        is [uw|je] postcode; en|dan [ook] [nog] uw|je|jouw {id}; ik heb [dan|nog|eerst|alleen|hiervoor|daarvoor] [wel|nog] uw|je|jouw [*]
        {id} nodig; {id} en [het|de|uw|je] {id} graag|alstublieft|alsjeblieft|aub|?; {id} graag|alstublieft|alsjeblieft|aub; graag
        [nog|even] [ook] uw|je|jouw {id}; stuur|geef|noem|tik|typ [me|mij|mij] [even|dan|anders|eens|nog] je|jouw|uw {id};
        stuurt|geeft|noemt u [me|mij] [even|eens|nog] uw|het|de {id}; geef|noem [me|mij] [even|maar] het|de {id}; met wie spreek|heb ik
        [het]; met wie heb ik; wie heb ik aan de lijn; wie spreek ik; en u|je bent [mevrouw|meneer] ?; mag ik [vragen|weten] met wie; mag ik
        uw|je naam; hoe spel|spelt|schrijf|schrijft u|je [dat|uw|je]; op welk|welke naam|adres|nummer staat|is|woont|heeft|kan|mag|zijn;
        onder welke naam|welk; ter verificatie|controle|identificatie|beveiliging [mag|wil|heb|kunt|stel|vraag]; om u|je te|goed
        verifieren|te identificeren; even verifieren|controleren of; voor de [*] veiligheid|beveiliging|privacy|verificatie|controle
        [even|moet|wil|mag|heb|stel|vraag] ik|mag|moet; om te controleren|checken of ik met; [een] paar|aantal|enkele
        controlevragen|verificatievragen; een|twee|paar controlevraag|controlevragen; is dat nog steeds|het|uw|je {id}; klopt|is
        het|dit|uw|je|uw {id} nog; staat|sta u|je ingeschreven|geregistreerd|bekend op|onder; heb ik uw|je toestemming; mag ik in uw|je|het
        {file}; welk|welke {id} [is|heeft|heb|gebruikt|gebruik|kan|staat]; om welk|welke {file}|{id} gaat; kan ik u|je [*] op dit nummer;
        bent|ben u|je op dit nummer; waar|waarop kan ik u|je [dan] bereiken; waar kan ik u|je op bereiken; mag ik u|je [even]
        wat|een_paar|enkele vragen|gegevens; uw|je {id} alstublieft|alsjeblieft|graag|aub|?; uw|je {id} en [uw|je] {id};
        nummer|postcode|geboortedatum ?; nummer en postcode; wat is je|uw nummer; met welk {id} [log|ben|bent|heb|heeft]; hoe was de naam;
        nummer graag; welk nummer|adres is [het|dat]; op welk adres ?
    """,
    "holds": """
        een|1|nog_een {moment} [geduld] {please}; {moment} [geduld] {please}; een {moment} geduld; heeft|hebt|heb u|je [heel] [even] [een]
        {moment} [voor_mij|geduld]; heeft u|heb_je [nog|heel] even geduld; ik zet u|je [heel] [even] in de wacht; zet ik u|je [heel] [even]
        in de wacht; mag|kan|zal ik u|je [heel] [even] in de wacht; even in de wacht [zetten|plaatsen]; ik plaats u|je [even] in de wacht;
        blijft|blijf u|je [even|nog] [aan|hangen]; blijf [u] [even|nog] aan de lijn; blijft u [even] aan de lijn; wilt|kunt u [heel] [even]
        [aan_de_lijn|blijven] wachten|blijven|hangen; wacht [u] [even] {please}; {thanks} voor het|uw|je [*] wachten|geduld; {thanks} dat
        u|je [*] [wilde|hebt|heeft|wou|bleef] [gewacht|wachten]; daar ben ik weer; ben ik weer [terug]; sorry|excuses|excuseer voor het|de
        [lange] wachten|wachttijd|aanschuiven; sorry|excuses dat het [even|zo|*] duurde; bent|ben u|je er nog ?; bent u daar nog; ben je
        daar nog; ik verbind u|je [even|nu|graag|meteen|zo|dan|direct] door; ik verbind u|je [even|nu|dan]; ik ga u|je [even|nu|graag|dan]
        doorverbinden|doorschakelen; verbind ik u|je; ik kan u|je [*] doorverbinden; zal ik u|je [even] doorverbinden; ik schakel u|je
        [even|nu] door; ik zet u|je [nu|even] door naar|met; u|je wordt [nu|zo] doorverbonden
    """,
    "looks-up": """
        ik {look} [het|dat|dit|er|hier|nu] [even|direct|meteen|eens|gelijk|snel|graag] [het|dat|dit] voor u|je|jou; ik {look} [het|dat|dit]
        [even|direct|meteen|eens|gelijk|snel] [na|op|uit] voor u|je|jou; ik ga [het|dat|dit|er] [even|direct|meteen|eens] [*] voor u|je|jou
        [*] {looking}; ik ga [het|dat|dit|er|eens|hier|uw|je] [even|eens|direct|meteen|gelijk|*] {looking}; ik {look}
        [het|dat|dit|er|uw|je|jouw] [*] even|direct|meteen|gelijk|eens na|op|uit|in|bij|mee|naar|of|wat|waar|hoe; ik kijk|zoek
        [even|direct|meteen|eens] na|mee|op|uit; even kijken hoor|of|wat|waar; ik kijk even in|of|wat|naar|hoe|waar; ik zoek
        het|dat|uw|je|dit [*] [even|direct|meteen] [op|uit|erbij]; ik pak|haal uw|je|jouw|het [*] [even] erbij; ik open [even|nu]
        uw|je|jouw; kijk|zoek|check|vraag ik [het|dat|dit] [even|direct|meteen|eens|graag] voor u|je; laat me|mij [het|dat|dit|eens|even]
        [even|eens] {looking}; {looking} voor u|je; voor u|je {looking}; ik loop het|dit|uw|je [*] [even] na; ik duik er [even] in; ik vraag
        het|dat|dit [even|meteen|direct] na; ik overleg [dit|dat|het] [even] met; ik ga [even|dit|het] [even]
        overleggen|navragen|informeren; ik ben [even|nu|nog] aan het kijken|zoeken|nakijken; even voor u|je
    """,
    "sees-file": """
        ik zie|lees [hier|inderdaad|nu|ook|wel|net|zo] [ook|staan|inderdaad|wel] dat u|je|uw|jouw|de|het|er; zie|lees ik
        [hier|inderdaad|nu|ook] dat u|je|uw; zie ik [hier|inderdaad] staan; ik zie hier|inderdaad|inderdaad_ook [dat|een|staan|geen]; ik zie
        [het|hem|ze|haar] [hier|inderdaad] staan|in; ik zie in [uw|je|jouw|het|mijn|ons|de]; ik zie [inderdaad|hier|nu|wel|nog]
        een|geen|twee [*] {file}|notitie|aantekening|openstaand|openstaande|storing; in uw|je|jouw|het {file}|gegevens|dossier|systeem;
        in|uit ons|mijn|onze systeem|systemen|administratie|gegevens; volgens ons|mijn|onze|het|de
        systeem|gegevens|administratie|planning|vervoerder|koerier; op mijn scherm; staat|zie [hier|er] bij mij; bij mij in
        beeld|het_systeem; ik heb hier staan|een_notitie|uw|je; bij ons bekend|geregistreerd|binnengekomen|bekend_als; u|je staat
        [bij_ons|hier|bij_mij] [*] bekend|geregistreerd|ingeschreven; zie ik|we [*] in uw|je|jouw; ik|we heb|hebben uw|je|jouw
        {message}|{file}|vraag|klacht [*] gelezen|bekeken|gezien|ontvangen|doorgelezen|gevonden|doorgenomen|onderzocht|verwerkt|erbij;
        wij|we hebben [uw|je|jouw] * [*] ontvangen|bekeken|verwerkt|onderzocht|beoordeeld|uitgezocht; uw|je {message}|{file}|vraag|klacht
        is|hebben [*] [ontvangen|binnengekomen|doorgezet|verwerkt|*]; ik zie [hier|inderdaad|nu|ook|net|wel] uw|je|jouw
        {file}|{id}|gegevens|betaling|melding|bericht; ik zie u hier|staan|in; ik lees hier|in [dat|in|uw]; ik lees dat u|je
    """,
    "does-for": """
        ik heb|ga .. voor u|je|jou {done}|{doing}; ik heb .. {done} voor u|je|jou; ik heb uw|je|jouw .. {done}; ik heb
        [het|hem|ze|dat|dit|die|deze|alles|een|de|er] [*] [*] {done}; heb ik .. {done}; heb ik het|dat|dit|hem|alles [*] {done}; ik {makes}
        .. voor u|je|jou; {makes} ik .. voor u|je|jou; ik {makes} [het|hem|dit|dat|er|deze|uw|je|jouw]
        nu|meteen|direct|vandaag|alvast|gelijk|even|zo|morgen; ik {makes} uw|je|jouw; {makes} ik u|je; ik stuur|mail|bezorg|bel u|je|jou;
        stuur|mail|bel ik u|je|jou; ik geef het|dit|dat|uw|je|deze [*] [meteen|direct|even] door; ik zet
        [het|dit|dat|er|uw|je|een|de|hem|deze] [*] [nu|meteen|direct|voor_u|alvast] door|in|op|uit|klaar|stop|recht|voor; ik maak
        [er|hier|daar|nu|meteen|direct|hiervan|daarvan|voor_u|voor_je] [even|nu|meteen] [een] [nieuwe] {ticket} [van|aan|voor|bij]; ik
        noteer [het|dat|uw|je|dit|hier|hem]; ik leg [het|dit|uw|je|dat|deze] [*] [*] voor|vast|neer bij|aan|in; ik zorg dat|ervoor|er; ik ga
        ervoor|er zorgen; ik regel het|dat|dit; dat|het regel|noteer|verwerk|maak ik; dat ga ik [nu|voor_u|voor_je|meteen|even] [*]
        regelen|doorgeven|doen|aanpassen|aanvragen|{doing}; ik ga [dit|het|dat|een|de|hem|er|nu|meteen|uw|je|jouw] [*] [*] {doing}; ik kan
        [het|dat|dit|een|de|hem|er|nu|hier|uw|je] [*] [*] voor u|je|jou; kan ik [*] [*] voor u|je|jou {doing}; ik kan u|je [*] [*]
        aanbieden|terugbellen|sturen|mailen|toesturen|adviseren; ik|we|wij bied|bieden u|je; het|dat|dit|alles is [nu|bij_deze|inmiddels]
        [voor_u|voor_je|direct|meteen] {done}; het|dat|dit staat [nu] [voor_u] genoteerd|ingepland|klaar|geboekt|ingevoerd; is
        [nu|zojuist|net|inmiddels|vandaag] [*] voor u|je {done}; ik bel [zelf|straks|morgen|vandaag] [u|je|zelf] terug; ik kom
        [hier|er|daar] [morgen|zo|vandaag|*] bij u|je op terug; ik houd|hou u|je [*] op de hoogte; ik ga [het|dat|er] voor u|je; dan {makes}
        ik u|je|een|het|dat|de|uw|voor|hem|dit; ik {makes} u|je nu|zo|meteen|even|direct|graag|hierbij|een|de|door|terug
    """,
    "tells-next": """
        u|je|jij ontvangt|krijgt [dan|zo|nu|nog|hier|ook|vandaag|morgen|uiterlijk|hiervan|daarvan|binnenkort|straks]
        [van_ons|binnen|een|het|de|bericht|per|alsnog|*]; krijgt|ontvangt|krijg|ontvang u|je
        [dan|zo|nu|nog|hier|hiervan|daarvan|ook|vandaag|morgen|uiterlijk|straks|binnen|direct|vanzelf|bericht|van_ons|automatisch|een];
        wordt|word u|je [dan|*] [*] teruggebeld|gebeld|gecontacteerd; nemen|neem we|wij|ik|ze [*] [*] contact met u|je op; neemt .. contact
        met u|je op; contact met u|je [op|opnemen|opgenomen]; contacteren|contacteer we|wij|ik u|je; er komt [dan|*] [*] een|iemand [*] bij
        u|je; komt [er] [dan|*] een|onze|de [*] monteur|technieker|chauffeur|koerier|collega; op uw|je|jouw rekening
        [staan|gestort|bijgeschreven|terug|*]; binnen [*] [tot|a|*] [*] werkdagen|werkdag; houd|houdt [u|uw|je|jouw] [*]
        mailbox|mail|inbox|spam|telefoon in; u|je hoeft [dan|verder|zelf|daar|hier|nu|nergens|zich] [verder|zelf|niets|niks|niet|geen];
        hoeft|hoef u|je [dan|verder|zelf|daar|hier|nu] [verder|zelf|niets|niks|niet|geen]; dan
        kunt|kun|kan|mag|moet|hoeft|krijgt|bent|ontvangt|heeft|gaat|ziet|betaalt|wordt u|je; klik|klikt|selecteer|kies [u]
        [dan|eens|nu|eerst|even] op|rechtsboven|linksboven|onderaan|daar|uw|je; gaat u [dan|eens|nu|eerst|even] naar; log|logt [u]
        [dan|eens|even|nu] [opnieuw] in op|bij|met; u|je|jij kunt|kan|mag
        dat|dit|dan|hem|altijd|gewoon|eventueel|zelf|via|deze|uw|je|gerust|ons|hiervoor|daarvoor|het; kunt|kun|mag u|je
        [het|dat|dit|dan|hem|ook|altijd|zelf|gratis|deze|gewoon]
        via|terugsturen|inleveren|vinden|afhalen|ophalen|downloaden|aanvragen|regelen; u|je bent [dus|dan|nu|inderdaad|wel|nog]
        verzekerd|verplicht|ingepland|aangemeld|ingeschreven|overgeschakeld; u|je heeft|hebt recht|gekozen|tot|daarvoor|hiervoor|nog *
        dagen|maanden; als u|je [nu|dan|zelf|eerst|even] naar|op|deze|dit|daar|hier|inlogt|belt|klikt|kiest|akkoord; houdt u rekening; houd
        er rekening mee; u moet|dient|zult|zal [wel|dan|zelf|eerst|via|daarvoor|hiervoor|even]; je moet|dient|zult
        wel|dan|zelf|eerst|via|daarvoor|hiervoor|even; moet|dient|zult u [wel|dan|zelf|eerst|via|daarvoor|hiervoor|echt|even]; probeer [u]
        eens|dan_eens|het_eens|het_nog|nu_eens|opnieuw; u|je wordt|zal [dan|zo|nu] [*]
        teruggebeld|gebeld|gecontacteerd|geholpen|benaderd|doorverbonden|ontvangen|krijgen
    """,
    "firm-voice": """
        onze|ons [*] {firm}; mijn|een|de|onze collega|collegas; mijn|onze
        leidinggevende|teamleider|supervisor|systeem|systemen|scherm|kant|afdeling|technische; volgens|conform de|onze|het|ons|uw [*]
        {policy}; in de|onze|het|uw [*] {policy} staat; dat is [nu_eenmaal|gewoon|helaas|*] [ons|het|de|onze] {policy}; zo is|zijn
        [nu_eenmaal] ons|het|de|onze {policy}; wij|we
        hanteren|rekenen|leveren|bieden|adviseren|streven|garanderen|vergoeden|accepteren|verwerken|verzenden|versturen|verwachten|werken;
        wij|we mogen [*] [*] niet|geen|alleen; ik mag u|je|daar|dat|dit|hier [helaas|daar|*] geen|niet|niets|over; vanuit ons|onze|hier;
        van|aan onze kant; dat doen we|wij; bij ons is|kunt|kan|krijgt|geldt; binnen onze; bij onze; namens ons|onze|heel|het|mijn;
        daar|hier ga|gaan ik|we|wij [verder|helaas] niet over; daar|hier|dat kan|kunnen ik|we|wij [u|je|verder|helaas|nu|vanaf|op|dan|hier]
        [helaas|verder|hier|nu] [*] niets|niks|niet [aan|over|voor_u|*]; dat is [helaas] [hier|bij_ons|voor_ons|technisch] niet
        mogelijk|toegestaan; is [op_dit_moment|momenteel] [helaas] niet mogelijk; dat valt [niet|buiten|onder] [onder|de|uw]; u|je|uw
        heeft|hebt|bent [zelf|hier|daar|hiermee|destijds] akkoord|getekend|ondertekend|ermee; dat is uw|je|jouw eigen; uw eigen
        verantwoordelijkheid; daar|hier zijn|is wij|ik niet verantwoordelijk; wij|we hebben
        helaas|momenteel|op_dit_moment|een_storing|geen_invloed|uw|u; wij|we|kunnen_wij|kunnen_we kunnen|mogen
        u|je|helaas|uw|pas|alleen_maar|hier_helaas|dit_niet|dat_niet|niets; kunnen wij|we u|helaas|uw|niets
    """,
    "regrets": """
        ik begrijp|snap [heel|volkomen|helemaal|best|natuurlijk] [goed] dat u|je|het|dit; ik begrijp|snap [heel|volkomen|helemaal] [goed]
        uw|je|jouw; vervelend|spijtig|jammer voor|dat u|je|uw|het|dit; vervelend om [te] [horen|lezen]; dat spijt me|mij|ons; spijt [het]
        mij|me|ons; mijn|onze [welgemeende|oprechte] excuses|verontschuldigingen; excuses|sorry voor het|de|dit [*]
        ongemak|overlast|vertraging|verwarring|hinder|fout|late; ik|wij|we bied|bieden [u|je] [*] [*] excuses|verontschuldigingen; daar
        balen wij|we|ik; dat had niet [zo] mogen|moeten|gemogen|gebeuren; dat is [zeker|uiteraard|natuurlijk] niet [onze|de]
        bedoeling|hoe|zoals; helaas kan|kunnen|mag|mogen|moet|moeten ik|we|wij; kan|kunnen|mag ik|we|wij [u|je|daar|dat|hier|het|dit]
        helaas; ik moet u|je [helaas] zeggen|teleurstellen|mededelen|vertellen|vragen; ik kan u|je [helaas|daar|hier|nu]
        [geen|niet|niets|alleen|wel]; goed|fijn dat u|je [dit|het|even|hierover|ons] [even]
        meldt|aangeeft|laat|doorgeeft|meedenkt|vraagt|zegt; {thanks} voor uw|je|het [*]
        melden|melding|doorgeven|begrip|uitleg|informatie|gegevens|toelichting|bevestiging|medewerking|feedback; {thanks} voor de
        informatie|gegevens|toelichting|bevestiging; daar heeft|hebt|heb u|je [helemaal|groot|volkomen|volledig] gelijk|een_punt|volkomen;
        u|je heeft|hebt [helemaal|groot|volkomen|volledig] gelijk; ik hoor dat u|je; ik hoor [aan] u; het spijt mij|me|ons [*]
        voor_u|te|zeer|dat_u|dat_het|ontzettend|enorm; wat [ontzettend|heel|erg] vervelend|spijtig|naar voor|dat|om|zeg; dat|dit is
        [heel|erg|natuurlijk|ook|inderdaad|echt|ontzettend|zeker] vervelend|spijtig; heel|erg vervelend voor|dat|om; helaas
        is|staat|geldt|hebben|heeft uw|je|het|de|er|dat|deze|dit|we|wij|u
    """,
    "asks-back": """
        heeft|hebt u [dit|dat|de|het|een|er|al|toevallig|misschien|ook|daar|zelf|die|hem|uw|deze|hier|nog_een|nog]; heeft|heb|hebt u|je
        [dit|dat|het|de|hem] [ook|misschien] [al] [eens] geprobeerd|gecontroleerd|nagekeken|herstart|gezien|ontvangen|doorgegeven|gereset;
        heeft|heb|hebt u|je al [geprobeerd|eens|een|gekeken]; bent u
        [daar|er|op|de|het|in|nu|thuis|ook|zelf|degene|akkoord|tevreden|bekend|van|dan|nog_klant|al]; wanneer heeft|hebt|heb|bent|ben|was
        u|je|uw|jouw; sinds wanneer [heeft|hebt|heb|is|bent|ben|speelt|merkt]; welk|welke *
        [heeft|hebt|heb|gebruikt|gebruik|ziet|zie|bedoelt|bedoel|wilt|wil|zoekt|zoek|krijgt|krijg] u|je; wat voor [*] *
        [heeft|hebt|heb|is|krijgt|krijg|gebruikt] [u|je|het] ?; wat ziet|zie|krijgt|krijg u|je [nu|dan|precies|op]; hoe lang
        heeft|heb|hebt|bent|ben|speelt u|je|het|dit al; brandt|branden|knippert|knipperen er|het|de; kunt u|kun je|kan je|kunt_u|wilt u|wil
        je|zou u|zou je|wil u [dat|dit|het|eens|even|misschien|hem|de|die|uw|je|nu|eerst|een] [eens|even|voor_mij|voor_me|eerst|nog|een|*]
        [*]
        proberen|controleren|herstarten|uitzetten|aanzetten|openen|klikken|invullen|omschrijven|toelichten|opsturen|bevestigen|uploaden|uittrekken|resetten|meesturen|doorsturen|beschrijven;
        komt|past|schikt|lukt|kan dat|u_dat|het|dit|die [*] [voor] u|je|uit|jou|goed ?; past|schikt|lukt dat [voor_u|u|voor_je|zo] ?; is dat
        [zo|voor_u|voor_je|dan] goed|akkoord|in_orde|oke|duidelijk|correct|gewenst [voor_u|voor_je] ?; gaat u|ga je akkoord [met]; bent
        u|ben je het [daar|er] mee eens; wat zou u|je [*] helpen|willen|fijn|wensen; begrijp ik [het] [goed|correct] dat u|je; als ik
        u|je|het goed|juist begrijp|hoor|heb; dus u|je heeft|hebt|wilt|wil|bent|zegt|krijgt|kunt|ben; u|je wilt|wil
        [dus|graag|uw|je|een|het|de]; klopt het dat u|je; zal ik [dat|het|dit|hem|een|er|u|je|de|voor|uw] [*] [*] [voor] [u|je] [*] ?; wil
        je [liever|misschien|ook|graag] dat_ik|hem|een|het; ben je thuis|akkoord|bekend|klant|ingelogd|tevreden; bedoelt|bedoel u|je
        misschien|met|de|het; ziet u [dan|daar|ook|nu|er|een|de|wel]; zie je daar|nu|er|dan|een; heb je
        toevallig|misschien|zelf|daar|hier|hem|die; waar bent|woont u; waar woon je; wilt u graag|liever|dat|nog|een|het|de|uw|hem
    """,
    "yours": """
        uw|jouw *; voor u|jou; aan u|jou; van u|jou; met u|jou; bij u; naar u; uw|je|jouw {things}; u
        heeft|hebt|bent|kunt|wilt|betaalt|krijgt; je hebt|kunt|krijgt recht|nu|dan|een|nog
    """,
    "closes": """
        heb|hebben ik|we u|je|jou [*] [*] [*] geholpen|helpen|geinformeerd|beantwoord|antwoord; heb ik [hiermee|daarmee|zo] [*] uw|je
        vraag|vragen; is|zijn uw|je|jouw vraag|vragen [*] [*] beantwoord; bent|ben u|je [zo|hiermee|daarmee|verder] [voldoende|verder|goed]
        geholpen; kan|kunnen|mag ik|we|wij [verder|vandaag] [u|je|jou] nog|verder [verder|ergens|iets|met|anders]
        [iets|anders|ergens|voor|mee|mee_helpen] [anders|u|je|voor|mee|voor_u|voor_je] [doen|helpen|van_dienst|betekenen|voor|*]; kan ik
        [u|je] [ergens|verder] anders [mee] helpen; kan ik [verder|nog] [iets|ergens] [nog] voor|mee u|je|helpen; nog iets
        anders|waar|wat|waarmee|dat [ik|u|we|?]; nog ergens|iets mee helpen; is|was|zijn er verder|dan|nog [nog] iets|vragen|wat; verder nog
        iets|vragen|wat|?; nog [andere|verdere] vragen ?; anders nog iets|vragen|?; heeft u genoeg aan; kunt|kun u|je hiermee|zo [weer]
        verder|vooruit; komt|kom u|je er [zo] uit; mocht|mochten u|je|er [nog|verder|dit|toch|later|vragen|*]; als u|je nog
        [verdere|andere|meer|een] vraag|vragen; laat [het] [me|mij|ons] [dan] [gerust|even] weten; laat [het] gerust; laat u het
        [me|mij|ons] [gerust] weten; neem|neemt [u|je] [dan|gerust] [gerust] contact [met|op]; bel|mail|stuur|app|reageer [ons|mij|me|dan]
        [dan] gerust; u|je|jullie kunt|kan|mag|kunnen [ons|mij|me] [altijd|gerust|nog|dan|ook] [altijd|gerust]
        bellen|terugbellen|mailen|bereiken|contacteren|reageren; twijfel|aarzel|schroom [u] [dan|zeker] niet; moest u|je nog; ik hoop dat
        ik|we|dit|het u|je|uw|hiermee|voldoende; heeft|hebt|heb|hebben u|je|jullie [verder|dan|zo|hier|hierover] nog|verder
        [verder|andere|een|meer|overige] vragen|vraag|iets|?; is|was|zijn er [verder|dan] nog iets|andere|verdere|vragen
    """,
    "courtesy": """
        graag gedaan; tot uw dienst; met [alle|veel] plezier [gedaan]; geen dank; fijn|blij|leuk dat ik [u|je|jou] [*] [kon|kan|heb|mocht]
        [helpen|geholpen]; fijn|blij dat het [nu|weer] [gelukt|opgelost|werkt|zo]; wens ik u|je|jou; ik wens u|je|jou;
        prettige|fijne|goede|aangename|mooie dag|avond|middag|weekend|voortzetting|namiddag [verder|nog] toegewenst|gewenst; nog een
        prettige|aangename|zonnige [dag|avond|middag|*]; dag|hallo|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag
        mevrouw|meneer|mijnheer; dank u mevrouw|meneer; mevrouw|meneer|mijnheer ik; zeker mevrouw|meneer|mijnheer; veel plezier met uw|je;
        succes ermee|met; beste klant|{sir}; geachte klant
    """,
    "signs": """
        team|afdeling|medewerker {department}; klantadviseur; afdeling
        klachten|facturatie|service|klantcontact|incasso|administratie|retouren|schade|planning|verkoop|techniek; namens het|heel|ons|alle;
        klantenservicemedewerker; medewerker klantenservice|klantcontact|servicedesk
    """,
    "states-reason": """
        ik bel [u|jullie|je|even|nu|eigenlijk|eens] [nu|even|eigenlijk|al|weer|nog]
        omdat|over|voor|vanwege|want|om|wegens|nogmaals|in_verband|ivm|met_een|met_de; ik mail|schrijf|app|chat|stuur [u|jullie|je]
        [nu|even|deze|dit] [omdat|over|vanwege|want|namens|met|om]; ik heb [even|eigenlijk|nog|ook|wel|hier|nu|toch|alleen|al] een|wat|n
        [klein|kort|kleine|korte|grote|groot|beetje]
        vraag|vraagje|klacht|probleem|probleempje|storing|verzoek|opmerking|vragen|foutmelding|brief|aanmaning|boete|rekening; heb [ik] een
        vraag|vraagje|klacht|probleem; een|n|korte|klein|kort vraagje; vraagje over|:|.; een|mijn [korte] vraag over|is|was|gaat|betreft;
        het gaat om|over een|mijn|de|bestelling|order|nummer|onze; vraag over mijn; naar aanleiding van de|het|mijn|jullie|een [*]
        {message}|brief|factuur|rekening|aanmaning; hierbij|bij_deze|graag wil|zeg|meld|vraag|verzoek|deel|laat|zou|wens ik; via deze weg;
        ik ben [al] [*] [*] jaar|jaren klant|lid|patient; ik ben klant|al_klant|al_jaren|vaste_klant; klant bij jullie|u; wij|we zijn [al]
        [*] [*] klant; ik belde|mailde|had_gebeld [gisteren|vorige|net|eerder|al|vanochtend|daarnet|jullie|u]
    """,
    "wants": """
        ik wil [nu|graag|gewoon|even|alleen|dus|eigenlijk|toch|echt|ook] [graag|even|gewoon] [mijn|een|dat|weten|het|de|van|er|geen|mij|me]
        .. {asks}; ik wil|wilde|wou [graag|even|gewoon|eigenlijk|alleen|nu|ook] [even|graag]
        mijn|weten|vragen|dat_jullie|dat_u|eraf|geld|mn; ik wilde|wou [graag|even|eens|eigenlijk|alleen|gewoon]
        [vragen|weten|mijn|een|nog|even|graag]; ik zou [graag|heel_graag|eigenlijk|even|willen|wel] [mijn|een|het|de|weten|willen|*]; ik
        vroeg|vraag me [*] af; ik verwacht|eis [dat|van|een|nu|gewoon|mijn]; ik heb recht op; hoe
        kan|moet|krijg|weet|kom|doe|meld|betaal|regel|zeg|annuleer|wijzig ik; hoe [lang|snel] duurt|gaat|kan dat|het|dit; hoelang|hoe_lang
        duurt|gaat|moet; wanneer kan|krijg|kom|ontvang|mag|hoor|weet|word ik; wanneer komt|wordt|is|gaat|zijn
        [het|hij|dat|de|die|er|mijn|mn|jullie]; waar blijft|vind|moet|kan [ik|mijn|het|hij|dat|de|die|mn]; hoe kan het|dat [nou|nu|dan|zo];
        hoe zit het|dat [met|dan|nou|eigenlijk|nu]; wat gaan|doen jullie|u; wat moet|kan ik [nu|dan|daarvoor|doen|daar|eraan|hieraan|er];
        wat kost dat|het; krijg ik [dan|nog|mijn|een|het|dat|daar|geld|nu|hier|alles]; word|wordt ik; kan dat
        [ook|niet|nog|wel|dan|gratis|vandaag|sneller] ?; is het mogelijk om|dat; hebben jullie [ook|nog|een|dat|wel|geen|mijn];
        kunnen|gaan|moeten|zouden|willen|hadden|hebben jullie; kunt u|kun je|kan je|wilt u|wil je|zou u|zou je|kan u mij|me
        [even|daarbij|hierbij|alstublieft|misschien|hier|ook|eens|dat|de|het|een|alsjeblieft|daarmee|hiermee] [mee|*|aub]
        [helpen|vertellen|zeggen|uitleggen|doorverbinden|terugbellen|laten|verbinden|bellen|mailen|sturen]; kunt u|kun je|kan u|kan je|wilt
        u|wil je dat|dit|het|eens|even|mijn|hem|er|daar [voor_me|voor_mij|even|eens|mijn|niet|*]
        [nakijken|kijken|regelen|uitzoeken|aanpassen|veranderen|oplossen|annuleren|terugstorten|nagaan|checken|opzeggen|stoppen|zien|verlengen|wijzigen]
        [waarom|waar|wanneer|of|voor_me|voor_mij]; graag een reactie|antwoord|terugbetaling|nieuwe|bevestiging; graag [uw|jullie]
        hulp|reactie|advies|antwoord; ik hoor|verneem|zie graag van|uw|jullie|wanneer|of; help me|mij; kunt u mijn|mij; kun je mijn|me;
        kan|mag ik dat|dit|het|die|hem|mijn ook|nog|dan|nu|gewoon|alsnog|niet|via|zelf; weet|weten u|je|jullie [misschien|toevallig|al|ook]
        of|waar|wanneer|hoe|wat|hoelang; waarom is|heb|krijg|moet|kan|staat|wordt|heeft|hebben|word|duurt|doet|zit|betaal|zijn|werkt|mag
        ik|mijn|het|er|jullie|niemand|de|die|dit|mn; zou ik graag|misschien|mijn|willen|kunnen|mogen; kan|mag|moet|krijg|hoef ik
        dat|het|dit|die|hem|nu|dan [nu|ook|nog|dan|niet|gewoon|zelf] [*] [*] ?; wil ik graag|even|gewoon|nu|mijn|opzeggen|annuleren|weten;
        ik zoek een|naar
    """,
    "own": """
        mijn|mn *; voor|bij|aan mezelf; mij niet|een|geen|nog; onze|ons {homes}
    """,
    "own-things": """
        mijn|mn [*] {things}; onze|ons [*] {homes}; mijn {id}
    """,
    "your-firm": """
        bij|van|naar|met|door|aan jullie; uw|je|jouw [*]
        collega|collegas|baas|leidinggevende|bedrijf|chef|organisatie|firma|winkel|website|site|webshop|klantenservice|klantendienst|monteur|chauffeur|bezorger|koerier|technieker|helpdesk|medewerker|medewerkers|afdeling;
        een|die collega|medewerker|mevrouw|meneer|man|dame van u|jullie|je; u|je|jij kan|kunt er [ook] [verder] niets|niks|ook_niets aan
        [doen]; u|je|jullie hebt|heeft|hebben|had|hadden mij|me|ons [*]; u|je|jullie beloofde|belooft|beloofden|zei|zeiden|zegt mij|me|dat;
        u|je collega zei|beloofde|heeft; bij|door een collega van; {firm} van u|jullie; u als bedrijf; ik betaal u|jullie [*]; ik word|werd
        [net|al|gisteren|eerder] [gebeld|teruggebeld|doorverbonden|in]; jullie
    """,
    "complains": """
        belachelijk; bespottelijk; schandalig; schandelijk; onacceptabel; ongelooflijk; ongehoord; waardeloos; absurd; klantonvriendelijk;
        amateurs; prutsers; oplichters; oplichting; diefstal; een|n schande; dit|dat kan toch [echt] niet; dat meen|meent je|u [toch] niet;
        ik ben|word het|er [zo|echt|nu|inmiddels|helemaal|goed|stilaan|*] [*] zat|beu|klaar|moe; ik ben|word
        [zo|echt|nu|inmiddels|helemaal|heel|erg|er|hier] [zo|echt|helemaal|heel]
        boos|kwaad|pissig|gek|woedend|wanhopig|ontevreden|teleurgesteld|klaar; voor de
        derde|vierde|vijfde|zoveelste|tweede|3e|4e|2e|5e|zesde|3de|2de|4de keer; de derde|vierde|vijfde|zoveelste keer; al
        drie|twee|vier|vijf|zes|tien|meerdere keer|keren [gebeld|gemaild|*]; al
        [ruim|bijna|zeker|meer_dan|sinds|een|twee|drie|vier|vijf|zes|tien|een_half] weken|dagen|maanden|week|maand|uren|uur|half_uur|dag
        [lang|te|bezig|aan|zonder|geen|*]; nog steeds|altijd niks|niets|geen|niet|zonder|op; weer [eens] niet|geen|hetzelfde|niks|niets; wat
        een waardeloze|slechte|belachelijke|rare service|bedrijf|gedoe; wat een zooi|zootje|gedoe|onzin|flauwekul|service; ik zit
        [nu|al|hier] [al|zonder|met] [een|zonder|*] [uur|dagen|internet|kou|weken|*]; ik wacht [nu] al|nog|sinds; heb|had ik al * gewacht;
        niemand [die] belt|reageert|komt|neemt|weet|helpt|antwoordt|opneemt; niets|niks [meer] [van] gehoord|ontvangen|gekregen; van het
        kastje naar; doet|doen het [nog_steeds|nog|weer|ook|al|ineens|opeens] niet [meer]; werkt
        [nog_steeds|nog|weer|het|gewoon|ook|al|alweer|ineens|opeens] niet [meer]; is [al|nu|weer|meteen|na] [*] kapot; kapot
        gegaan|aangekomen|geleverd|ontvangen; is [nog|nog_steeds] [altijd|steeds] niet
        aangekomen|geleverd|bezorgd|binnen|gekomen|verwerkt|opgelost|terug|gestort; niet ontvangen|aangekomen|gekregen; snap|begrijp er
        [echt|helemaal] niets|niks [meer|van]; daar heb ik niets|niks|weinig aan; daar schiet ik; is niet mijn probleem|fout|schuld; ik stap
        over; dan stap|ga|zeg ik [over|naar|op]; mijn|m_n geld terug; ik wil mijn geld; echt niet normaal; ongelofelijk; nooit [meer]
        [iets|wat] [van] gehoord|ontvangen|aangekomen|gekregen
    """,
    "did": """
        ik heb|had .. {didwords}; heb|had ik .. {didwords}; ik kreeg [een|net|vandaag|gisteren|te|geen|van|dat|de|vanochtend|zojuist]; ik
        krijg [geen|net|steeds|nu|maar|alleen|niets|niks|telkens|elke|er|niet|opeens|ineens|al|weer] [een|geen|*]; ik krijg een|de
        melding|foutmelding|brief|mail|bericht|code|error|rekening|factuur|aanmaning; ik kom er niet|maar_niet|niet_in|niet_uit; ik betaal
        [*] [elke|per|al|toch|*]; ik betaalde|bestelde|kocht [*]; ik ontving|ontvang [net|vandaag|gisteren|een|geen|nog|van|zojuist]; mij
        is|werd|was [*] verteld|beloofd|gezegd|toegezegd|geadviseerd; er werd|is me|mij [*] gezegd|beloofd|verteld; is|werd mij|me [*]
        beloofd|verteld|gezegd; ik werk tot|in|overdag|zelf|thuis|ook; volgens mij|mn [*] [heb|is|moet|klopt|staat|zou]; ik vind het|dat
        [wel|echt|heel|maar|niet|toch] [*] [raar|vreemd|duur|veel|lang|erg|normaal|jammer]; er is|was|wordt|werd
        [geld|een_bedrag|ineens|opeens|zomaar|teveel|te_veel|dubbel|twee_keer] [*] [*] afgeschreven|afgehaald|afgeboekt; ik zie op
        mijn|mn|de; ik zie|heb ineens|opeens|nergens; ik kan niet|er_niet|nergens|niet_meer|al [*] [*]
        inloggen|bij|in|op|betalen|bestellen|vinden|slapen|werken; zei|zeiden|vertelde|vertelden ze|hij|zij|u|jullie|uw; mijn rekening
        afgeschreven; werd|was [er] [bij] mij; ik ben
        net|vandaag|gisteren|sinds|vorige|verhuisd|niet_thuis|vergeten|bang|al_weken|al_twee|al_drie|overgestapt|ontevreden [*]; ik was
        gisteren|vorige|vandaag|thuis|niet_thuis|de_hele; ik weet het|ook niet meer|wat|hoe|waar; ik woon in|op|alleen|hier|nu; ik dacht
        dat|al|eerst
    """,
    "gives": """
        mijn|mn|het|de [*] {id} is|zijn|luidt|was; mijn naam is [*]; met mevrouw|meneer|mijnheer|mw|dhr|de_heer|mevr *;
        goedemorgen|goedemiddag|goedenavond|hallo|hoi|dag|goeiemorgen|goeiemiddag|ja|goedendag [ja|hallo|u|goedemorgen|goedemiddag]
        [u_spreekt] met mevrouw|meneer|mijnheer|mw|dhr; ja [hallo|goedemorgen|goedemiddag|goeiemorgen|goeiemiddag|dag|goedendag] [u_spreekt]
        met *; ja hallo|goedemorgen|goedemiddag|goedenavond|dag|goeiedag|goeiemorgen|goeiemiddag|hoi|goedendag [*]; ik ben geboren; geboren
        op; ja|jawel dat|het klopt; dat klopt; heb ik al [gedaan|geprobeerd|een_keer|gereset|gecheckt|*]; al
        geprobeerd|gedaan|gereset|herstart|gecheckt; even|moment zoeken|pakken [hoor]; ik pak [even|het|mijn|hem] [pen|erbij|mijn|er|de]; ik
        heb hem|het|de|haar|er hier|bij niet|bij|voor [me|de]; heb ik hier|bij_me|voor_me; mijn {id} is; ^ {greet}|ja|met
        [ja|u_spreekt|hier|{greet}] met *; ^ ja {greet}; ^ met *; ^ ja|hallo|hoi met; ^ {greet} [{greet}] mevrouw|meneer; ^ {greet}
        ik|mijn|kan|mag|wat|waar|hoe|wanneer
    """,
    "accepts": """
        nee [hoor|dank|bedankt|dank_u|dat] [dat|dit|ik|dankjewel|dankuwel] was|is het|alles|voldoende|t; dat was|is het|alles
        [wel|hoor|zo|bedankt|dank]; das|dat_is alles; verder niks|niets|niet; {thanks} voor de|je|uw|jullie [snelle|goede|*]
        hulp|moeite|uitleg|reactie|info|informatie|service|tip|antwoord; dank|bedank u|je|jullie wel [voor|hoor|zeg|dan|fijne|en]; alvast
        bedankt|dank|hartelijk; bij voorbaat; ok|oke|prima|top|fijn|super|mooi|goed|perfect|helder|duidelijk|okee [dan|dat|hoor]
        dank|bedankt|dankjewel|dankuwel|merci|thanks|thx|thnx; dat is|zou [heel|erg]
        fijn|top|prettig|lief|aardig|netjes|schappelijk|mooi|geweldig|super [dank|bedankt]; dan wacht|hoor ik
        [het|dat|van|nog|wel|even|dan|op]; ik wacht [het] [wel|dan] af|op; ik ga|zal het|dat|eens [*] proberen; is goed; joe; u ook|ook_een;
        jij ook|ook_een; insgelijks; nou ja|dank|fijn|goed|oke; wat fijn|goed|snel|lief|mooi; nee
        dank|bedankt|dankjewel|dankuwel|dat_was|hoor_bedankt|hoor_dank; doe dat|maar maar|dan|zo|graag; ja
        graag|doe_maar|prima|is_goed|fijn|top|super|oke|dat_is_goed; {thanks} he|hoor|dan|alvast|doei|dag
    """,
    "wants-human": """
        spreek ik [nu|hier] met [een|de] mens|bot|robot|medewerker|klantenservice|computer|helpdesk|de; ben je|u een [echte|echt]
        mens|bot|robot|persoon; mag|kan ik [dan|nu] [een|uw|je|de|met] [een|uw|je|de]
        leidinggevende|manager|supervisor|verantwoordelijke|teamleider|medewerker|mens [*] [spreken]; geef me|mij [nu|dan|maar|anders]
        [een|uw|je|de] leidinggevende|manager|supervisor|iemand|medewerker|verantwoordelijke; kan ik [hier|nu|ook] [met]
        [iemand|een_medewerker|een_mens] spreken; ik wil [nu|graag|gewoon] [een|met|iemand] [met|echt|echte|een|iemand]
        mens|medewerker|leidinggevende|manager|iemand|persoon|teamleider|echt_persoon [spreken|aan|bellen]
    """,
    "outsider": """
        bel|mail|app|vraag ze|hun [even|maar|eens|anders|gewoon]; ik zou [ze|hun|daar|ff|even|gewoon] [even|ff|gewoon]
        bellen|mailen|terugsturen|langsgaan; bij hun|hen ook; hun klantenservice|site|website|app|helpdesk; schat; lieverd; liefje; mam;
        pap; mama; papa; oma; opa; schatje; moppie; xx; xxx; xxxx; kusjes; standup; stand_up; retro; backlog; deploy; refinement; merge;
        pull_request; jira; tot morgen allemaal|iedereen; goedemorgen allemaal|iedereen|team; actiepunten; actiepunt; agendapunt; notulen;
        de klant; klant vroeg|belde|wil|had; heb je ze al|gebeld; jongens wie|wat|ik|hoe|kunnen|zullen; heb je [al|ook] [de|hun|met]
        klantenservice|helpdesk; ze|zij|die hebben [het] mij|me|mijn|mn [*] ook|toen|terug; hoe laat eten; kom je eten|vanavond|morgen; ben
        je al thuis; hou van je; van hiernaast|hierboven|hieronder|beneden|boven|nummer|de_overkant|school|werk|voetbal|hockey; je
        buurman|buurvrouw; ^ {greet} [hier|met] met|hier * van hiernaast|beneden|boven|de_buren|tegenover|nummer|school|zolder; ^ met * van
        hiernaast|beneden|boven|de_buren; scherm delen; zien jullie het|mijn|dit; is iedereen er; punt een|twee|drie|vier; de presentatie;
        het overleg; dit overleg; volgende overleg; de vergadering; de planning voor; wie wil er eerst; wat krijg je van me|mij; tikkie; hoe
        is|gaat het met je moeder|vader|knie|rug|zus|broer|man|vrouw|kinderen|de; hoe is het met je; welkom bij de
        podcast|show|uitzending|vergadering|club|familie|les|training; de podcast; lieve *; eten we; de wedstrijd|uitwedstrijd; mijn
        huisgenoot|huisgenoten; kun|kan jij; heb jij; ben jij; ga jij; wil jij; rij|rijd jij; pull request; code review; de sprint; de
        juf|meester; het huiswerk; boodschappen doen|gedaan; jullie kinderen|baby|huis; de|deze|volgende|vorige|onze sprint; over
        uzelf|jezelf vertellen|vertelt|vertel; vertel .. over uzelf|jezelf; vertelt .. over uzelf|jezelf; uw|je|jouw
        sollicitatie|motivatie|werkervaring; bij ons [komen] werken; waarom wil|wilt je|u [bij] ons; nieuwe uitdaging; nog te koop;
        hem|haar|het|ze komen bekijken|kijken|halen; kom je hem|het|ze halen|ophalen; heb ze al|gisteren|net|ook|vanmorgen|vandaag
        gebeld|gemaild|gesproken; wat wil je ervoor|er_voor [hebben]
    """,
    "bot": """
        ik ben [je|uw|jouw|de|een|onze|*] [*] virtuele|digitale|automatische|slimme|ai|online
        assistent|assistente|hulp|medewerker|collega|agent|chatbot; ik ben [een|de|je|uw|jouw|onze|*] [de|*] [*]
        chatbot|voicebot|bot|robot|spraakcomputer|virtueel_assistent; de|een|uw|je|onze virtuele|digitale|automatische
        assistent|assistente|medewerker|hulp van|en|hier|.; u|je spreekt|chat met [een|de|onze|*] [de|*]
        virtuele|digitale|chatbot|voicebot|automatische|spraakcomputer|ai; dit is een automatisch|geautomatiseerd bericht|antwoord|gesprek;
        als chatbot|virtuele|digitale [assistent|kan]; ik ben een geautomatiseerd|automatisch|ai
    """,
    "menu": """
        kies [hieronder|dan|eerst|hier] [hieronder] een|uit|uw|je [van] [de] onderstaande|volgende|optie|opties|onderwerp|keuze|categorie;
        maak [een|uw|je|hieronder|dan] [hieronder] [een|uw|je] keuze; toets|druk|kies|zeg [dan] [een|op|#|op_een]
        1|2|3|4|5|6|7|8|9|0|een|twee|drie|vier|vijf voor|of|als|om; voor [*] * [*] [*] toets|kies|typ|druk|zeg [een|op|een_1]
        1|2|3|4|5|6|7|8|9|0|een|twee|drie|vier|vijf; typ [dan|hier|hieronder] [je|uw|hieronder|een] vraag|medewerker|agent|stop|menu|keuze;
        klik op een|de van|onderstaande|knop [*] [hieronder]; ik heb je|uw|jouw vraag|bericht|antwoord [helaas|nog] niet [goed|helemaal]
        begrepen; dat|dit|je_vraag|uw_vraag begreep|begrijp|snap|heb ik [helaas|even|nog] niet [goed|begrepen]; kunt|kun u|je
        [dat|het|je_vraag|uw_vraag] [in|anders|met] andere|minder|korter woorden|formuleren; stel [je|uw|jouw] vraag in
        [een|enkele|een_paar]; omschrijf [je|uw|jouw] vraag|kort|in; er zijn [nog] * [*] wachtenden|personen voor; al onze medewerkers zijn;
        u bent nummer|de * [in]; [ik] [begrijp] bedoel|bedoelt u|je een_van|een van
    """,
    "opening": """
        ^ * [*] [*] [*] met *; ^ {greet} * met *; ^ {greet} [hier|dit_is|met] * [hier] van|namens|bij *; ^ * hier van|namens|bij *; ^
        hier|dit_is * van *; ^ {greet} * [!|.] [hier|dit_is] * [hier] van *; ^ {greet} * [!|.] * hier; ^ * [*] [*] {greet}; ^ {greet} *
        hier; ^ * [*] [*] klantenlijn|receptie|meldkamer|balie
    """,
}

_LISTS = {
    "done_hard": """
        teruggestort terugbetaald gecrediteerd geblokkeerd gedeblokkeerd stopgezet doorgezet verrekend kwijtgescholden omgeboekt rechtgezet
        bijgeschreven
    """,
    "greet": """
        hoi hallo hi hey hee dag goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goedendag goeiedag goeiendag hoihoi
        hoiii morgen middag avond
    """,
    "sir": """
        mevrouw meneer mijnheer
    """,
    "thanks": """
        bedankt dank dank_u dank_je dankjewel dankuwel dank_u_wel dank_je_wel hartelijk_dank merci thanks thx thnx
    """,
    "please": """
        alstublieft aub a_u_b alsjeblieft graag ajb svp hoor geduld
    """,
    "moment": """
        moment momentje ogenblik ogenblikje minuutje seconde secondje tel
    """,
    "message": """
        bericht mail e_mail email mailtje aanvraag melding reactie chatbericht brief schrijven verzoek vraag bestelling
    """,
    "id": """
        klantnummer telefoonnummer telefonnummer naam voornaam achternaam familienaam voorletters nummer postcode huisnummer adres
        geboortedatum e_mail email e_mailadres emailadres mailadres e_mail_adres telefoon gsm mobiel kenteken iban rekening bsn kenmerk code
        referentie gegevens klantgegevens polis woonplaats straat toestemming volledige_naam meterstand meterstanden contactgegevens
        adresgegevens relatie serie barcode pincode verificatiecode
    """,
    "department": """
        klantenservice klantendienst helpdesk klantencontact klantcontact servicedesk support receptie de_receptie technische_dienst
        administratie webcare storingsdienst facturatie incasso verkoop planning klantencontactcentrum afdeling consumentenservice
        de_helpdesk het_klantencontactcentrum klachtenafdeling
    """,
    "file": """
        dossier account bestelling order klantkaart aanvraag factuur contract polis overzicht melding notitie aantekening historie ticket
        zaak boeking reservering profiel gegevens systeem klantdossier
    """,
    "ticket": """
        melding notitie aantekening ticket afspraak retour retourlabel werkbon opdracht dossier klacht creditnota boeking uitzondering
        terugbelverzoek terugbetaling retouraanmelding terugbelafspraak storingsmelding werkorder
    """,
    "look": """
        kijk check controleer zoek bekijk raadpleeg vraag ga
    """,
    "looking": """
        kijken nakijken opzoeken uitzoeken checken navragen controleren bekijken nagaan nazien overleggen terugzoeken uitzoek nakijk opzoek
        nagekeken uitgezocht opgezocht
    """,
    "makes": """
        stuur regel boek plan noteer verwerk annuleer reserveer activeer blokkeer wijzig start stort verleng mail registreer corrigeer
        verreken verwijder deblokkeer reset bestel vraag meld leg zet maak pas geef bel schrijf check controleer crediteer
    """,
    "done": """
        aangepast geregeld verwerkt genoteerd doorgezet aangemaakt verstuurd ingepland gereserveerd teruggestort terugbetaald gecrediteerd
        verlengd geactiveerd geblokkeerd gedeblokkeerd stopgezet gewijzigd opgezocht nagekeken uitgezocht gecontroleerd toegevoegd
        verwijderd vastgelegd bijgewerkt hersteld rechtgezet gekoppeld klaargezet nagevraagd aangemeld uitgevoerd verhoogd verlaagd
        kwijtgescholden verrekend bijgeschreven gecorrigeerd ingeschreven overlegd doorverbonden omgeboekt ingevoerd geregistreerd gereset
        nagegaan klaarstaan nagezien
    """,
    "doing": """
        aanpassen regelen verwerken noteren doorzetten aanmaken inplannen reserveren terugstorten terugbetalen crediteren verlengen
        activeren blokkeren stopzetten toevoegen verwijderen vastleggen bijwerken herstellen rechtzetten koppelen klaarzetten navragen
        aanmelden uitvoeren kwijtschelden verrekenen corrigeren doorgeven versturen opsturen toesturen doorsturen inschieten resetten
        registreren omboeken voorleggen escaleren
    """,
    "firm": """
        voorwaarden collega collegas monteur monteurs technieker techniekers afdeling systeem systemen website site webshop app magazijn
        beleid dienst team klantenservice klantendienst klanten leverancier leveranciers bezorger bezorgers bezorgdienst koerier chauffeur
        chauffeurs planning administratie medewerker medewerkers bedrijf winkel winkels specialist specialisten technische_dienst vervoerder
        partner partners kant procedure garantie excuses verontschuldigingen service kantoor adviseur adviseurs factuurafdeling filiaal
        privacybeleid retourbeleid regels excuus pakketdienst installateur aannemer directie mensen assortiment product producten diensten
        aanbod tarieven
    """,
    "policy": """
        voorwaarden beleid regels procedure procedures regel contract polis wet protocol algemene_voorwaarden polisvoorwaarden
        retourvoorwaarden huurcontract
    """,
    "things": """
        bestelling order pakket pakje factuur rekening contract abonnement account internet modem router wifi tv aansluiting verzekering
        polis pas pinpas creditcard hypotheek lening reservering boeking ticket tickets reis vlucht bagage koffer huur huurhuis woning huis
        ketel cv energie stroom gas meter zonnepanelen auto fiets telefoon toestel laptop wasmachine droger koelkast bank stoel schoenen jas
        maat geld bankrekening saldo wachtwoord app mail email e_mail inlog klacht aanvraag uitkering toeslag paspoort rijbewijs vergunning
        afspraak medicijnen recept huisarts premie borg termijnbedrag voorschot jaarafrekening eindafrekening domein website simkaart sim
        bundel lidmaatschap retour tegoed cadeaubon bon kassabon garantie declaratie schade dossier verbruik
    """,
    "homes": """
        huis woning internet bestelling dochter zoon kind kinderen hond kat reis vlucht vakantie keuken badkamer buren tuin bank auto kamer
        adres verzekering modem
    """,
    "asks": """
        opzeggen annuleren stopzetten ruilen retourneren terugsturen wijzigen veranderen aanvragen doorgeven afsluiten bestellen verlengen
        overstappen boeken reserveren melden weten terug verhuizen klagen indienen omruilen hebben spreken kopen
    """,
    "didwords": """
        besteld gekocht betaald gebeld gemaild gekregen geprobeerd opgezegd opgestuurd teruggestuurd geretourneerd gewacht ingevuld ingelogd
        overgemaakt gesproken afgesloten getekend gevraagd gehoord meegemaakt gezocht opgehangen verhuisd afgegeven ingeleverd ingediend
        verloren uitgepakt aangesloten herstart ontvangen aangevraagd geboekt gehad
    """,
}

WORDS = language_words(
    "nl",
    small=(
        "de het een ik je u niet dat is van en met voor op maar wat die dan ook er nog wel mijn uw bij naar om te zijn heb heeft kan "
        "dit als we geen even dus"
    ),
    first="ik mijn me mij mn mezelf",
    second="u uw je jouw jou jij uzelf",
    greetings="goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goedendag hallo hoi dag welkom goeiedag",
    signs=_SIGNS,
    lists=_LISTS,
)
