"""What agents and customers say to each other in German; `signs` says what each sign is worth."""

from __future__ import annotations

from calllint.reading.parties.signs import language_words

_SIGNS = {
    "hallmark": """
        wie|womit kann|darf|können ich|wir ihnen|dir [heute|denn|weiter] [weiter] helfen|weiterhelfen|behilflich|weiter; wie|womit kann ich
        [heute] helfen|weiterhelfen; was kann|darf|können ich|wir [heute|denn|sonst] für sie [tun]; {thanks} für ihren|ihre|ihr
        anruf|anfrage|nachricht|geduld|kontaktaufnahme|mail|bestellung|interesse|verständnis|rückmeldung; {thanks} für deine
        geduld|anfrage|bestellung; {thanks} dass sie anrufen|uns|sich|gewartet; mein name ist * [*] was|wie|womit; sie sprechen|chatten
        [jetzt|hier] mit; herzlich willkommen bei|beim; {department} guten|mein|was|wie|hallo; ihre|ihrer|ihren|die|deine klantnummer;
        klantnummer bitte|?; nennen|geben|sagen|verraten sie [mir|uns] [bitte|noch|mal|kurz] [noch|bitte] ihre|ihren|ihr|die|den|das;
        darf|dürfte|könnte|bräuchte ich [bitte|noch|dann] [um|nach] ihre|ihren|ihr; ihr|ihren geburtsdatum|geburtstag|kundenkennwort;
        zur|aus sicherheit|verifizierung|legitimation|identifikation|datenschutzgründen|sicherheitsgründen; datenabgleich|abgleich; wie
        lautet ihre|ihr|deine; ich benötige|bräuchte|brauche [dafür|dann|noch|bitte] [noch|bitte] ihre|ihren|deine; in die warteschleife;
        ich verbinde|leite sie [weiter|jetzt|gerne|mit]; bleiben sie [bitte] dran|in|am; einen moment bitte|geduld ich|sie; haben sie
        [bitte] [einen] [moment] geduld; danke fürs warten; ich sehe [hier|gerade|im_system|schon] dass sie|ihr|ihre; in ihrem|unserem
        konto|kundenkonto|vertrag|system; im system|kundenkonto; ihre|deine
        bestellung|sendung|rechnung|kündigung|anfrage|rückerstattung|reklamation ist|wurde|haben|wird; ihr|dein
        paket|vertrag|auftrag|konto|antrag ist|wurde|wird; wir haben ihre|ihren|ihr|deine; laut unserem|unseren|system; uns liegt; ich
        habe|werde ihnen|ihre|ihren|ihr|das_für_sie|es_für_sie|deine|dir .. {done}|{do}; ich habe .. für sie {done}; für sie
        {done}|nachsehen|prüfen|klären; ich erstatte|storniere|veranlasse|beauftrage|sperre|buche|schicke|sende|verlängere
        ihnen|ihre|ihren|dir|deine; sie erhalten|bekommen [dann|in|von|eine|einen|innerhalb|das|die|den|gleich|noch|heute|per|ihr|ihre];
        werktagen|werktage; wir melden uns bei|in|umgehend; meldet sich [*] bei ihnen; ein|unser techniker|fachkollege; aus|als kulanz;
        kulanz; unsere|unseren|unserer
        agb|techniker|fachabteilung|kunden|geschäftsbedingungen|richtlinien|vertragsbedingungen|website|hotline|abteilung|werkstatt|lager|buchhaltung;
        laut unseren|unseren; können wir ihnen|leider; wir können ihnen|leider|dir; ich kann ihnen [leider|gerne|da|anbieten]; ich darf
        ihnen; leider können|dürfen wir|ich ihnen; unannehmlichkeiten; ich entschuldige mich für; wir entschuldigen uns; wir bitten um|sie;
        ihren ärger|unmut|frust; das|es tut mir|uns [sehr] leid für|dass_sie|zu_hören; verstehe|kann ihren|ihre|dass_sie; kann ich
        [ihnen|sonst|noch] [sonst|noch|ihnen] [noch] [etwas|was|irgendwie] [für|weiterhelfen|helfen|behilflich] sie|weiterhelfen|helfen|tun;
        kann|darf ich ihnen [sonst|noch]; haben sie [sonst|noch|weitere] [noch|weitere] fragen; konnte|könnte ich ihnen|ihre|dir; bei
        weiteren|rückfragen; stehen|stehe|steht ich|wir|ihnen ihnen|gerne [gerne|jederzeit] [zur]; zögern sie nicht; sehr geehrte|geehrter
        kundin|kunde|herr|frau; liebe|lieber kundin|kunde; ihr|dein {department}; ich wünsche ihnen; wünsche ich ihnen
    """,
    "introduces": """
        {thanks} für ihren|deinen|den anruf|anfrage; {thanks} für ihre|deine|die {message}; {thanks} dass sie|du [uns|sich|dich]
        anrufen|kontaktieren|schreiben|melden|anrufst|meldest|schreibst; schön dass sie|du anrufen|da|sich|anrufst; willkommen bei|beim|im;
        herzlich willkommen; sie sprechen|chatten|schreiben [jetzt|hier|nun] mit; sie sind [jetzt|nun] [verbunden|bei] mit|der|dem; mein
        name ist * [und|was|wie] ich|kann|darf|bin; mein name ist * [*] [was|wie] kann|darf|ich; mein name ist * von|vom|aus; mein_name
        was|wie|guten; {department} guten|mein|hallo|was|wie|sie; ich bin * vom|von {department}|der|unserem; ich rufe sie [zurück|an]
        [im|wegen|bezüglich] [auftrag|ihrer|ihres|namens]; ich rufe im|vom namen|auftrag|{department}; bezüglich ihrer|ihres|deiner; vielen
        dank für ihre|deine nachricht|mail|anfrage|geduld; in bezug auf ihre|ihren|deine; sie haben uns|sich geschrieben|kontaktiert|an|bei;
        zu ihrer|deiner anfrage|bestellung|frage|nachricht; ich bin ihr|dein ansprechpartner|berater|persönlicher; ich bearbeite
        ihre|ihren|deine|deinen; ich übernehme jetzt|den|das|diesen chat|gespräch|fall|für; hier|hallo * vom|von_der|von_unserem
        {department}
    """,
    "offers-help": """
        wie|womit kann|darf|können|dürfen ich|wir ihnen|dir|euch [heute|denn|weiter] [weiter]
        [behilflich|helfen|weiterhelfen|weiter|behilflich_sein]; wie|womit kann ich [heute|denn] [weiter]
        helfen|weiterhelfen|behilflich|dienen; was kann|darf|können ich|wir [heute|denn|noch|sonst] [noch] für sie|dich|euch [tun|machen];
        was führt sie|dich zu; worum geht [es|s] [denn|genau]; um was geht [es|s] [denn|genau]; wo drückt der; schildern sie
        mir|uns|bitte|kurz; wie lautet ihre|deine frage|anliegen; wie ist ihr|dein anliegen; ich helfe ihnen|dir
        [gerne|gern|da|sofort|natürlich]; da|dabei|damit helfe|hilf ich ihnen|dir; gerne|gern helfe|helfen ich|wir ihnen|dir; da|dabei|damit
        kann ich ihnen|dir [gerne|gern|sicher|auf_jeden_fall] [weiter] helfen|weiterhelfen; ich kann ihnen|dir
        [da|dabei|damit|gerne|gern|hier] [gerne|gern] [weiter] helfen|weiterhelfen; ich schaue mir das [gerne|gern|mal|kurz|sofort|einmal]
        [mit|für|an|mal]; das schauen|sehen wir uns [gleich|mal|gerne] [gemeinsam|an|einmal|mal]; das|da kriegen|bekommen|finden wir
        [hin|schon|gemeinsam|eine]; ich kümmere mich [gerne|sofort|darum|drum|gleich|persönlich]; gerne kümmere ich; darum kümmere ich;
        schauen wir mal|gemeinsam|uns|einmal; erzählen sie mir|mal|bitte; was kann ich für sie; was ist ihr|dein anliegen; was kann ich
        heute
    """,
    "asks-identity": """
        darf|kann|dürfte|könnte ich [bitte|mal|noch|zunächst|kurz|dann|zuerst] [bitte] [um|mal|noch] ihre|ihren|deine|deinen|die|den|das|ihr
        [*] {id}; nennen|geben|sagen|verraten|buchstabieren|schicken|bestätigen sie [mir|uns] [bitte|mal|noch|doch] [bitte|noch|mal|kurz]
        [ihre|ihren|die|den|das|ihr] [*] {id}; können|könnten|würden|kannst|könntest sie|du [mir|uns] [bitte|noch|mal|kurz|vielleicht|dazu]
        [bitte|noch|kurz] [ihre|ihren|die|den|das|ihr|deine|deinen] [*] {id}; wie|was lautet|ist [denn|bitte|noch]
        [ihre|die|deine|der|das|ihr|dein] [*] {id}; wie war [nochmal|noch] ihr|der name|{id}; und [bitte|noch|auch|dann]
        ihre|ihr|deine|dein|die|ihren [*] {id}; ich [benötige|brauche|bräuchte] [dann|noch|dafür|bitte|zunächst|erstmal|dazu|nur]
        [bitte|noch] ihre|ihren|deine|die|den|das|ihr [*] {id}; ich bräuchte|benötige|brauche
        [dann|noch|dafür|bitte|zunächst|erstmal|dazu|nur] [bitte|noch] ihre|ihren|deine|die|den|das|ihr [*] {id}; haben sie|hast_du
        [bitte|vielleicht|zufällig|denn|noch] [bitte|für_mich] ihre|die|eine|den|ihren|deine|das [*] {id}; {id} und|bitte [ihre|die|das]
        {id}; {id} bitte; ihre|ihren|deine [*] {id} bitte|?; mit wem spreche|habe|hab ich; wie ist ihr|dein name; wie heißen sie; zur [*]
        sicherheit|verifizierung|identifikation|legitimation|authentifizierung|kontrolle|bestätigung|überprüfung
        benötige|brauche|bräuchte|nennen|darf|müsste|noch|bitte|ihrer|der|einmal|würde; aus datenschutzgründen|sicherheitsgründen; zum
        datenabgleich|abgleich; für den|zum datenabgleich|abgleich; datenabgleich; auf welchen|welchem|welche|welcher
        namen|name|adresse|{id} [läuft|ist|wurde|soll]; stimmt|ist ihre|die|deine {id} noch; ist das noch ihre|deine; unter welcher|welchem
        [nummer|*] [kann|können|sind|ist] ich|sie; unter der|dieser nummer erreichbar|zurückrufen; ich müsste|muss sie kurz|noch|erst|zuerst
        [noch|verifizieren|ein|legitimieren]; sind sie [selbst] der|die kontoinhaber|vertragsinhaber|vertragspartner|vertragsinhaberin;
        nummer|geburtsdatum|postleitzahl ?; nummer bitte; auf welchen namen; name und anschrift|adresse; welche adresse
    """,
    "holds": """
        einen|nen|kleinen|ein {moment} bitte|geduld|ich|ja; {moment} bitte; bitte haben sie [noch|einen|etwas|kurz]; bleiben sie
        [bitte|kurz|einen_moment] bitte|in|dran|am|kurz; bleiben sie dran; bleib [bitte|kurz] dran; ich lege|stelle|setze sie
        [kurz|mal|einmal] [in|auf] [die|eine|der] [warteschleife|warteposition]; in die warteschleife; ich verbinde [sie|dich]
        jetzt|gleich|gerne|mal|kurz|weiter|mit|nun; ich verbinde sie; ich leite|stelle sie [jetzt|gleich|gerne|mal|kurz|weiter|durch]
        [weiter|durch|an]; soll ich sie verbinden|durchstellen|weiterleiten; darf ich sie [kurz] verbinden|weiterverbinden|in|kurz; {thanks}
        fürs|für warten|ihre_geduld|deine_geduld|das_warten; {thanks} für [die|ihre|deine] geduld|wartezeit; da bin ich wieder; so da bin
        ich; ich bin wieder da|zurück|für_sie; entschuldigung für die|lange [lange] wartezeit|warten; entschuldigen sie [bitte] die
        wartezeit|verzögerung; sind sie noch da|dran|am; einen [kleinen|kurzen] {moment} bitte|geduld|noch|ich; haben sie [bitte|noch]
        [einen] [kleinen|kurzen] {moment}|geduld [geduld|bitte]
    """,
    "looks-up": """
        ich schaue|schau|sehe|gucke|guck|prüfe|überprüfe|kläre|checke das|es|mal|da|gerade|kurz|gleich|hier|sofort|einmal|eben
        [das|es|mal|gerade|kurz|gleich|schnell|eben|einmal] [für|mal|kurz|gerade|nach|im|in|an|eben|bei] [sie|ihnen|dich|nach]; ich
        schaue|schau|gucke|guck mal|kurz|gerade|gleich|eben|einmal|nach; ich sehe mal|kurz|gerade|eben nach; das prüfe|kläre|schaue|checke
        ich [gerne|gern|kurz|sofort|mal|gleich|für]; ich rufe|hole [mir] [ihre|ihren|ihr|die|das] [*] auf; ich frage das|da|kurz|mal
        [kurz|mal] [nach|bei|den|die|meine|meinen]; ich halte [kurz|mal|eben] rücksprache; ich werde das [mal|kurz|gerne|sofort|für]
        [prüfen|klären|nachsehen|weiterleiten|veranlassen]; für sie nachsehen|nachschauen|prüfen|klären|herausfinden; für dich
        nachsehen|nachschauen|prüfen|klären; lassen sie mich mal|kurz|das|bitte|eben|einmal [kurz|das|eben]
        nachsehen|schauen|nachschauen|prüfen|sehen; lass mich mal|kurz|das|eben nachsehen|schauen|nachschauen|prüfen; ich habe
        das|ihre|ihren|mir|es [*] geprüft|nachgeschaut|nachgesehen|angeschaut|angesehen|überprüft|aufgerufen
    """,
    "sees-file": """
        ich sehe [hier|gerade|da|auch|jetzt|bei_mir|im_system|schon|nun] [gerade|auch|hier|im_system|in_ihrem] dass
        sie|ihr|ihre|du|dein|deine|die|der|das|es|hier|im|wir; ich sehe
        hier|gerade_hier|im_system|in_ihrem|in_der|bei_ihnen|ihre|ihren|dass_sie; wie ich sehe|hier [hier|sehe] [haben|ist|wurde|sind]; laut
        unserem|unseren|meinem|system|sendungsverfolgung|ihrem|unserer|dem [system|unterlagen|*]; in unserem|meinem|unseren
        system|unterlagen|daten; mir wird [hier] angezeigt; ich habe ihre|ihren|ihr|deine|deinen [*]
        {message}|vorgang|konto|vertrag|daten|auftrag|fall [hier|vor|gefunden|gelesen|geprüft|vorliegen|erhalten|geöffnet]; wir haben
        ihre|ihren|ihr|deine [*] [*] erhalten|geprüft|bearbeitet|bekommen; ihre|ihr|deine|dein
        {message}|bestellung|auftrag|paket|sendung|vertrag|rechnung ist|wurde|haben|liegt|befindet; auf meinem bildschirm; hier sehe ich;
        sehe ich hier|im|gerade dass|im|in; im system|kundenkonto steht|ist|sehe|vermerkt|hinterlegt; in ihrem|unserem|deinem
        kundenkonto|system|vertrag|konto|account; bei uns|mir im_system|hinterlegt|ist_hinterlegt|steht
    """,
    "does-for": """
        ich habe|hab .. für sie|dich {done}; ich habe|hab [das|es|ihnen|die|ihre|ihren|den|dir|deine|einen|eine|nun|jetzt|soeben|gerade] [*]
        [*] [*] {done}; ich habe ihnen|dir [*] [*] {done}|geschickt|gesendet|gutgeschrieben; ich werde
        [das|es|ihnen|die|ihre|ihren|den|dir|deine|einen|eine|mich] .. {do}; ich schicke|sende|maile ihnen|dir [*]; ich schicke|sende
        [das|es|die|den|eine|einen] [*] ihnen|zu|raus|los; ich rufe sie|dich [morgen|gerne|heute|dann|persönlich|nachher|später|zurück] [*]
        [zurück|an]; ich melde mich [*] [bei|morgen|persönlich|heute|spätestens|wieder|bis] [ihnen|dir]; ich leite
        [das|es|ihre|ihren|dies|deine|den] [*] [*] weiter; ich gebe das|es|ihre|dies|den [*] [*] weiter; ich kann ihnen|dir|sie [*] [*]
        anbieten|schicken|buchen|erstatten|zusenden|gutschreiben|stornieren|eintragen|empfehlen|sagen|vorschlagen|ausstellen; wir können
        ihnen|dir [*] [*] anbieten|schicken|erstatten|zusenden|gutschreiben; ich biete ihnen|dir; wir bieten ihnen|dir; soll ich
        [ihnen|das|es|dir|den|die|einen|eine] [*] [für_sie|gleich|*] {do}; das ist [jetzt|nun|hiermit|somit] [für_sie] {done}; ist
        [jetzt|nun|hiermit] {done}; wurde [soeben|nun|gerade|heute|bereits|für_sie] {done}; als kulanz|entschädigung; aus kulanz; ich sorge
        dafür; ich veranlasse; das mache|erledige|regle|mach ich [gerne|sofort|gleich|für] [für|sie|ihnen|dich]; ich
        notiere|vermerke|storniere|buche|reserviere|veranlasse|beauftrage|erstatte|verlängere|aktiviere|sperre|hinterlege
        mir|das|es|ihnen|die|ihre|ihren|den|dir|deine|einen|eine|nun|jetzt
    """,
    "tells-next": """
        sie erhalten|bekommen|kriegen dann|in|von|eine|einen|innerhalb|die|das|den|gleich|noch|hierzu|heute|morgen|per|ihr|ihre; du
        erhältst|bekommst|kriegst dann|in|von|eine|einen|innerhalb|die|das|den|gleich|noch|hierzu|heute|per; erhalten|bekommen sie
        dann|in|von|eine|einen|innerhalb|die|das|gleich|noch|heute|per|ihr|ihre; sie werden
        dann|in|von|innerhalb|heute|morgen|noch|gleich|automatisch [*]
        [kontaktiert|zurückgerufen|angerufen|informiert|benachrichtigt|erhalten|bekommen]; werden sie
        dann|in|von|innerhalb|heute|morgen|noch|gleich [*] [kontaktiert|zurückgerufen|angerufen|informiert]; wir melden uns
        [bei|in|innerhalb|dann|umgehend|schnellstmöglich] [ihnen|dir]; wird sich bei ihnen|dir [melden]; meldet sich [*] [*] bei ihnen|dir;
        innerhalb von * [bis|*] werktagen|tagen|stunden|wochen; in den nächsten * [tagen|werktagen|stunden]; bitte
        klicken|drücken|gehen|probieren|versuchen|starten|öffnen|wählen|schauen|senden|schicken|schreiben|beachten|prüfen sie; ein|der|unser
        techniker|mitarbeiter|kollege|fahrer wird|kommt|meldet|ruft [sich|bei|sie]; sie haben anspruch|die_möglichkeit|vierzehn|14|noch|dann
        [tage|auf|zeit]; klicken|drücken|starten|öffnen|wählen|trennen|loggen|prüfen|schauen|senden|schicken sie
        [bitte|dann|nun|jetzt|einmal] [auf|den|die|das|uns|ihr|ihren|in|im]; gehen sie [bitte|dann] auf|in|zu|unter|auf_die; sie
        können|könnten|müssten|sollten|dürfen das|dann|sich_das|uns|auch|jederzeit|gerne|dazu|dafür|online|alternativ|im|unter|über|gern [*]
        [gerne|auch|online|tun|selbst|jederzeit]; sie müssen|brauchen nichts|sich_um|dazu|dafür|lediglich|nur; du kannst|musst|solltest
        dann|uns|auch|jederzeit|gerne|dazu|dafür|dein|deine|deinen|online; können sie [das] [dann|auch|jederzeit|online]
        [online|im|über|unter|gerne|zurücksenden|abholen|einlösen|herunterladen]; wenn sie auf|möchten|mir|noch|uns|damit
        [klicken|kurz|bitte|die|gehen|einverstanden]
    """,
    "firm-voice": """
        unser|unsere|unserem|unseren|unserer|unseres [*] {firm}; mein|meine|ein|eine|der|die|meinem|meinen|meiner|unser|unsere
        kollege|kollegin|kollegen|vorgesetzter|vorgesetzten|vorgesetzte|teamleiter|teamleiterin|fachabteilung|system|bildschirm|abteilung;
        laut|gemäß|nach|in unseren|unserer|den|der|unserem|ihrem {policy}; so sind [*] [die] {policy}; das ist [leider|bei_uns|so]
        [in_den|unsere|die|laut] {policy}; ich darf ihnen|leider|das|hier|da [leider|dazu|keine|nicht|nichts|keinen]; leider
        kann|können|ist|sind|haben|dürfen|darf|habe|liegt|war|besteht ich|wir|das|es|die|der|ihre|ihr|hier|eine; das ist
        [leider|hier|so|bei_uns|technisch|aktuell] [leider] nicht möglich; ist [leider|aktuell|derzeit|momentan] nicht
        möglich|verfügbar|vorgesehen; dafür|dazu|hierfür|da bin ich nicht [*] zuständig|befugt; von unserer|meiner seite; bei uns
        ist|kann|haben|können|gilt|bekommen; unsererseits; im namen von|des|der|unseres; sie haben dem|den|das|hier|ja|sich|selbst [*]
        [zugestimmt|unterschrieben|akzeptiert|abgeschlossen]; wir
        können|bieten|berechnen|empfehlen|bedauern|bitten|benötigen|liefern|versenden|garantieren|dürfen
        ihnen|dir|leider|sie|um|bereits|keine|diesen [leider|nicht|keine|um]; wir können ihnen|leider|dir|das_leider|hier_leider; ich kann
        ihnen|leider|da leider|da|nicht|nichts|keine|nur [nicht|nichts|keine] [weiterhelfen|sagen|anbieten|zusagen|versprechen];
        da|dazu|hier kann ich [ihnen] leider|nichts|nicht [nichts|nicht|keine] [machen|tun|sagen|weiterhelfen]; das kann ich
        leider|hier|ihnen nicht|nichts|leider; leider können|kann|dürfen wir|ich
    """,
    "regrets": """
        tut mir [sehr|wirklich|aufrichtig] leid für|dass_sie|dass_du|zu|das_zu|dass_ihre|die|das; ich entschuldige mich [für|bei|im]; wir
        entschuldigen uns; wir bitten um|sie [um] [entschuldigung|verständnis|ihr]; ich bitte [sie|um|vielmals|das|die|dies] [um|vielmals|*]
        entschuldigung|verständnis|entschuldigen; ich möchte mich [*] [*] entschuldigen; entschuldigen sie [bitte] die|den|das [*]
        [unannehmlichkeiten|umstände|fehler|verspätung|verzögerung]; für die [entstandenen|*] unannehmlichkeiten|umstände; das ist
        ärgerlich|natürlich_ärgerlich|bedauerlich|verständlich; da haben sie [völlig|vollkommen|absolut|natürlich] recht; da hast du recht;
        {thanks} für ihr|dein|ihre|den|die|das verständnis|geduld|mithilfe|rückmeldung|hinweis|angaben|info|information|informationen|daten;
        gut dass sie|du [sich|anrufen|das|melden|uns]; es|das tut mir|uns [sehr|wirklich|aufrichtig|echt] leid
        dass_sie|für|zu|das_zu|dass_du|dass_ihre|wegen; tut mir leid zu|für|dass_sie|für_die; ich verstehe
        ihren|ihre|deinen|dass_sie|dass_das|deine [ärger|frust|unmut|sorge]; ich kann [das|ihren|ihre|sie|gut|es] [*]
        gut|vollkommen|total|absolut|voll verstehen|nachvollziehen; ich kann ihren|ihre|das_gut [ärger|frust] verstehen|nachvollziehen; das
        ist [natürlich|wirklich|sehr|absolut] ärgerlich|unangenehm|bedauerlich
    """,
    "asks-back": """
        sind sie denn|gerade|noch|da|sicher|damit|zu|vor|bereits|am|schon|bei|mit|der|die; bist du denn|gerade|noch|zu|damit|vor; sehen sie
        da|dort|denn|jetzt|ein|eine|einen|den|die|das|auf|noch; seit wann haben|ist|besteht|tritt|geht; wann haben|hast|war|wurde|ist
        sie|du|das|es|die [denn|*]; möchtest|willst du das|den|die|einen|eine|lieber|gerne|noch|dass|es|ein; ist das
        so|für_sie|für_dich|soweit [in_ordnung|okay|ok|recht|korrekt|richtig|soweit|verständlich]; sind sie damit einverstanden; habe ich
        [das|sie] richtig verstanden; verstehe ich [das|sie] richtig; wenn ich sie|das richtig verstehe|verstanden; was [genau]
        [sehen|meinen|steht|zeigt] sie|du|der|das|dort denn|genau|auf|da|an; haben sie
        das|den|die|es|schon|bereits|vielleicht|noch|ihr|ihre|ihren|zufällig|denn schon|bereits|mal|einmal|denn|zur_hand|gerade [*]
        [neu|versucht|probiert|geprüft]; haben sie schon|bereits|denn [mal|einmal|versucht|probiert]; hast du schon|denn|bereits|vielleicht
        [mal|versucht|probiert]; können|könnten|würden|kannst|könntest sie|du [bitte] [mal|mir|das|den|die|es] [bitte|mal|kurz|einmal] [*]
        [*]
        prüfen|versuchen|probieren|starten|beschreiben|ausschalten|einschalten|schildern|zusenden|hochladen|bestätigen|neustarten|nachsehen|mitteilen;
        welche|welches|welcher|welchen * haben|nutzen|verwenden|meinen|sehen|möchten|hast|nutzt|meinst|wird|steht sie|du|angezeigt|da;
        möchten sie|du lieber|gerne|dass|den|die|das|einen|eine|noch|stattdessen; hätten sie gerne|gern|lieber|noch; passt ihnen|dir|das|es
        ihnen|dir|so|das|der|für|?; wäre das|ihnen|es für_sie|so|ihnen|für_dich|damit in_ordnung|okay|ok|recht|möglich|geholfen;
        leuchtet|leuchten|blinkt|blinken da|die|das|eine|denn lampe|led|lampen|anzeige|etwas|die|grün|rot
    """,
    "yours": """
        ihr|ihre|ihrem|ihren|ihrer|ihres|dein|deine|deinen|deinem|deiner [*] {things}; deinem|deinen|deiner|deine|dein *; für|bei ihnen|sie
        da|hinterlegt|bestellt|eintragen|notiert|heraus; ihnen die|das|den|eine|einen|ein|gerne|gern|auch
        gerne|gern|zu|anbieten|per|schicken|zusenden
    """,
    "closes": """
        kann ich [sonst|noch|ihnen] [noch] etwas|was für sie|dich; haben sie|hast_du sonst|noch|weitere|dazu|denn [noch|weitere|eine|fragen]
        [fragen|frage|etwas|anliegen|weitere|wünsche]; gibt es [sonst|noch|denn] [noch] etwas|fragen|was [wobei|was|womit|das]; sonst noch
        etwas|fragen|was|ein [?]; noch [weitere] fragen ?; ist ihre|deine frage [damit] [beantwortet]; ist damit [ihre|alles] [frage]
        [geklärt|beantwortet]; bei [weiteren] fragen|rückfragen [*] melden|stehen|können|stehe|wenden|kontaktieren|rufen; melden|wenden sie
        sich [gerne|gern|einfach|jederzeit|bitte|an|bei|wieder]; melde dich gerne|gern|einfach|jederzeit|wieder; stehe|stehen ich|wir ihnen
        [gerne|jederzeit]; sollten sie noch|weitere|sonst|dennoch|das|weiterhin|es; falls sie noch|weitere|sonst|dennoch|weiterhin|das;
        zögern sie nicht; ich hoffe ich|dass|ihnen|das [konnte|ich|ihnen|hilft|wir]; kann|darf|können ich|wir [ihnen|dir|euch]
        sonst|noch|ansonsten [sonst|noch|ihnen|mit] [noch|etwas|was|ihnen] [etwas|was|für|behilflich|weiterhelfen|helfen|tun]; kann ich
        ihnen|dir noch|sonst; kann ich sonst noch; stehe|stehen|steht ich|wir|ihnen ihnen|gerne|jederzeit [gerne|jederzeit] zur;
        konnte|könnte ich ihnen|dir|ihre [*] [weiter] helfen|weiterhelfen|beantworten|frage|damit
    """,
    "courtesy": """
        gerne|gern geschehen; sehr gerne|gern; keine ursache; nichts zu danken; dafür nicht; freut mich dass|wenn|ihnen
        [ich|das|es|alles|sie]; freut mich dass ich; ich wünsche ihnen|dir|noch [noch|einen|eine|ein|viel|weiterhin]; wünsche
        ihnen|dir|noch|ich einen|eine|noch|ihnen|dir [schönen|*]; einen schönen|angenehmen|guten tag|abend|nachmittag|start
        wünsche|noch|gewünscht; guten tag|abend|morgen herr|frau *; sehr geehrte|geehrter frau|herr|damen|kundin|kunde [*]; liebe|lieber
        kundin|kunde|herr|frau; herr|frau * ich|wir|kann|können|das|vielen|haben|sie; selbstverständlich
        kann|können|gerne|herr|frau|ich|wir; natürlich gerne
    """,
    "signs": """
        ihr|dein|das [*] {department}; ihr|dein team|kundenservice|kundendienst|support|serviceteam; team|abteilung
        kundenservice|kundendienst|support|rechnung|service|retouren; kundenberater|kundenberaterin|sachbearbeiter|sachbearbeiterin
        .|kundenservice; im auftrag
    """,
    "states-reason": """
        ich rufe [sie|euch|nur|heute|jetzt|mal|gerade] [heute|mal|jetzt|nur] an|wegen|weil|bezüglich [weil|wegen|da|und|bezüglich|es]; ich
        rufe an; ich melde mich [weil|wegen|da|bezüglich|nochmal|heute]; ich schreibe ihnen|euch|weil|wegen|da|heute
        [weil|wegen|da|bezüglich]; ich habe|hab|hätte [da|mal|nur|hier|noch|auch|heute|leider|gerade|aktuell|seit] [mal|nur|noch|eine|ein]
        [kurze|kleine|dringende|großes|kleines|riesiges] frage|problem|anliegen|beschwerde|störung|fragen|reklamation; ich habe|hab|hätte
        [da|mal|nur|hier|noch] eine|ein|ne|'ne [kurze|kleine|dringende|großes|kleines]
        frage|problem|anliegen|beschwerde|störung|reklamation; eine|ne|kurze frage zu|zum|zur; [nur|mal|eine] kurze frage; es geht [hier] um
        mein|meine|meinen|meiner|die|den|das|eine|einen|unseren|unsere|ein; es geht darum dass; und zwar
        geht|habe|ist|hab|wollte|möchte|bin|wurde|hatte|funktioniert [es|ich|mein|meine|mir|seit]; wegen meiner|meinem|meines|meinen|unserer
        [*]; bezüglich meiner|meines; ich bin [seit|schon|bereits|bei] [*] [*] kunde|kundin|ihnen; wir sind [seit|schon|bereits] [*] [*]
        kunden; hiermit möchte|kündige|reklamiere|widerrufe|widerspreche|beschwere ich; ich habe
        gestern|letzte|letzten|schon|heute|vorhin|bereits|vor|mehrfach [*] [*]
        [mit_ihnen|bei_ihnen|mit_einem|angerufen|geschrieben|telefoniert]
    """,
    "wants": """
        ich möchte|will|wollte|würde|hätte gerne|gern|nur|mal|bitte|jetzt|einfach|wissen|eigentlich|auch|heute [gerne|gern|mal|nur|bitte]
        [mein|meine|meinen|meiner|wissen|fragen|eine|einen|ein|das|den|die|mich|nachfragen|nur|dass|umgehend|sofort]; ich brauche
        einen|eine|ein|das|dringend|die|den|hilfe|ihre|bitte|jetzt|nur|mein; ich bräuchte mal|da|einen|eine|ein|bitte|hilfe; ich suche
        einen|eine|ein|nach|noch|die; ich wollte fragen|mal|nur|wissen|nachfragen|mich|meine|meinen|mein; ich frage mich;
        können|könnten|kannst|könntest|würden sie|ihr|du mir|mich [bitte|da|mal|vielleicht|das|sagen|helfen|den|die|kurz|einfach]
        [helfen|sagen|weiterhelfen|erklären|zurückrufen|verbinden|schicken]; wann kann|bekomme|kommt|krieg|kriege|wird|ist|geht|erhalte
        ich|mein|meine|das|es|der|die|denn|endlich|sie; warum
        ist|habe|hab|wird|kann|muss|bekomme|funktioniert|wurde|geht|haben|dauert|hat|werden
        ich|mein|meine|meinem|das|es|mir|der|die|sich|sie|denn|keiner|niemand|nicht; wieso
        ist|habe|hab|wird|kann|muss|bekomme|wurde|geht|haben|dauert|hat|werden; wie lange dauert|muss|soll|noch [das|ich|es]; wie viel
        kostet; was kostet; gibt es eine|da|die|denn|irgendeine [möglichkeit|alternative|*]; ich verlange|fordere|erwarte [*]; ich bitte
        um|sie [um] [rückruf|erstattung|antwort|rückmeldung|bestätigung|klärung|umgehende]; bitte um
        rückruf|erstattung|antwort|rückmeldung|hilfe|bestätigung; helfen sie mir; bitte [kündigen|stornieren|schicken|erstatten] sie
        mir|mein|meine|meinen|den; kann|könnte|darf|muss|bekomme|kriege ich
        das|den|die|es|auch|noch|mein|meine|meinen|eine|einen|ein|hier|da
        nicht|auch|noch|irgendwie|einfach|zurück|umtauschen|zurückgeben|stornieren|kündigen|ändern|online|trotzdem|wieder; was
        soll|muss|kann ich jetzt|denn|da|nun|dagegen tun|machen|noch|jetzt; wie kann|komme|bekomme|kündige|ändere ich
        [das|den|die|meine|meinen|mein]; wissen sie ob|wann|wo|warum; wo ist|bleibt mein|meine|meinen; warum
        ist|habe|wird|kann|muss|bekomme|funktioniert|wurde|haben|dauert ich|mein|meine|das|es|mir|niemand; können|könnten sie bitte|das|mal
        nachsehen|nachschauen|warum|ob|wann|ändern|stornieren
    """,
    "own": """
        mein|meine|meinen|meinem|meiner|meines *; bei mir zuhause|ist|geht|kommt nichts|nicht|kein|keine|noch|immer; mir wurde|wird [*]
        gesagt|versprochen|abgebucht|berechnet|mitgeteilt
    """,
    "own-things": """
        mein|meine|meinen|meinem|meiner|meines [*] {things}; mein|meine|meinen|meinem|meiner [*] {id}; unser|unsere|unseren|unserem
        haus|wohnung|tochter|sohn|urlaub|reise|hund|auto|internet|heizung|kinder|bestellung
    """,
    "your-firm": """
        bei ihnen|euch bestellt|gekauft|kunde|angerufen|kundin|gebucht; von ihnen|euch eine|einen|keine|nie|noch|ein|gehört|bekommen|die|den
        [*]; ihr|ihre|ihren|ihrem|ihrer|euer|eure|euren|eurem|eurer [*] {company}; habt|könnt|seid|müsst ihr
        noch|da|mir|das|eigentlich|auch|mal|denn|nicht|bitte; bei euch; von euch; einer ihrer|von_ihren; eine ihrer; ihr
        kollege|ihre_kollegin|ihrer_kollegen [hat|sagte|meinte]; ihre kollegin|kollegen; ihr habt|seid|könnt|müsst
        mir|mich|mein|meine|uns|doch|ja|das; bei|von|mit|an euch; habt|könnt ihr mir|mich|noch|auch|das|mein|meine; sie|ihr
        haben|habt|hatten|hattet mir|meine|meinen|uns [das|doch|eine|einen|*]
        gesagt|versprochen|geschickt|zugesagt|abgebucht|berechnet|geliefert|gesendet|verkauft; sie haben mir|mich|uns [*] [*]
        versprochen|gesagt|zugesagt|geschickt|berechnet|angerufen; man hat mir
    """,
    "complains": """
        unverschämt|unverschämtheit|frechheit|unfassbar|unglaublich|lächerlich|skandal|sauerei|schweinerei|unmöglich_so|abzocke|betrug|katastrophe|inakzeptabel|saftladen|zumutung;
        das kann [doch|ja] [doch] nicht [wahr|sein|ihr_ernst]; das darf [doch] nicht wahr; ist das ihr ernst; das ist [doch|ja] nicht
        [mein|ihr_ernst|normal] [problem|*]; ich bin sehr|echt|wirklich|stinksauer|total|so|langsam|mehr_als
        [verärgert|sauer|wütend|enttäuscht|genervt|unzufrieden|stinksauer|frustriert]; ich habe|hab [jetzt|langsam|echt|so|die] [die]
        [nase|schnauze] voll; es reicht [mir|jetzt|langsam]; mir reicht; zum dritten|vierten|zweiten|fünften|x_ten mal; ich warte
        schon|seit|immer|jetzt|noch|nun; immer noch nicht|kein|keine|keinen|nichts|auf|das; noch immer nicht|kein|keine|keinen|nichts; geht
        [immer_noch|einfach|schon|seit|gar|wieder] nicht [mehr]; geht nicht mehr|an|richtig; nicht
        angekommen|geliefert|erhalten|bekommen|da|zugestellt; ich verstehe [das|gar|überhaupt] [nicht|nichts|überhaupt];
        abgebucht|abgezogen|berechnet obwohl|worden|wurde|und; mein geld zurück; geld zurück; anwalt|verbraucherzentrale
        einschalten|nehmen|wenden|*; ich kündige; kündigen; nie angekommen|erhalten|bekommen|bestellt|zurückgerufen; niemand|keiner
        ruft|meldet|geht|antwortet|fühlt [mich|sich|ans|an|zurück|zuständig]; funktioniert
        [immer_noch|schon|gar|seit|einfach|wieder|seitdem] nicht [mehr]; kaputt|defekt|beschädigt angekommen|geliefert|gegangen; schon
        zum|drei|zwei|mehrmals|mehrfach|vier|seit|dreimal|zweimal dritten|mal|tage|wochen|angerufen|stunden|zweiten|versucht|tagen; seit
        drei|zwei|vier|über|einer|einem|mehreren wochen|tagen|woche|monaten|stunden|monat; seit wochen|tagen|stunden|monaten
    """,
    "did": """
        habe|hab ich .. {didwords}; ich hatte .. {didwords}; ich bekomme|kriege|krieg
        keine|immer|nur|ständig|seit|kein|die|eine|keinen|jetzt|dauernd; ich komme nicht|nirgends [mehr|rein|in|weiter|an]; ich bin
        umgezogen|gerade|seit|gestern|heute|jetzt|am|eben; ich war gestern|heute|den|nicht|zu|zuhause|die; mir wurde
        gesagt|versprochen|mitgeteilt|abgebucht|zugesagt|* [gesagt|versprochen|abgebucht]; man hat mir [*] [gesagt|versprochen|zugesagt]; es
        hieß [*]; ich zahle [*] jeden|monatlich|doch|seit|schon; ich wohne in|im|auf|hier|alleine; ich arbeite bis|im|tagsüber|von|selbst;
        bei mir ist|geht|funktioniert|kommt|wird|steht|hat|zu; gestern|heute kam|habe|hab ich|die|das|der|ein|eine; ich finde
        das|die|den|keine|nirgends [nicht|nirgends|*]; ich habe|hab ..
        bestellt|gekauft|bezahlt|angerufen|bekommen|erhalten|versucht|gekündigt|zurückgeschickt|zurückgesendet|gewartet|überwiesen|abgeschlossen|eingereicht|angeschlossen|telefoniert|ausgefüllt;
        ich habe immer_noch|bis_heute|noch kein|keine|keinen|nichts; ich kann mich nicht einloggen|anmelden|mehr; ich komme nicht
        rein|in|mehr
    """,
    "gives": """
        mein name ist; meine|die|das|mein|der|es [*] {id} ist|lautet|wäre; {id} ist [die|der|das]; ich heiße; geboren am; das stimmt; ja
        genau; hab ich schon; habe ich schon|bereits [gemacht|versucht|probiert]; hier ist|spricht frau|herr|müller|schmidt; guten|ja
        tag|morgen|abend|hallo mein|hier|ich [name|ist|habe|hab|hätte|wollte|bin|möchte]; ja hallo|guten [tag|morgen]; ja
        genau|das_stimmt|richtig|das_ist_richtig; nein noch_nicht|hab_ich|habe_ich [noch|nicht|keine]; schon
        gemacht|probiert|versucht|neugestartet; meine|die {id} ist|lautet; ^ ja|hallo|guten_tag|guten_morgen|guten_abend|moin
        [ja|hallo|guten_tag|schönen_guten_tag] [hier|mein_name|ich] ist|spricht|heiße; ^ ja|hallo guten tag|morgen|abend; ^ ja hallo; ^
        {greet} ich|mein|meine|wann|wie|wo|kann; ^ guten tag|morgen|abend ich|mein|meine|hier|wann
    """,
    "accepts": """
        das war s|alles|es|schon [dann|danke]; das wars; vielen dank für die|ihre|deine|eure hilfe|info|auskunft|schnelle; danke für
        die|ihre|deine|eure hilfe|info|auskunft|schnelle; ok|okay|alles_klar|super|gut|prima|perfekt|toll|klasse|schön|in_ordnung [dann|das]
        danke|vielen_dank|mach|dann|dankeschön; danke ihnen|dir|gleichfalls|auch|tschüss; gleichfalls; ebenso|ihnen_auch|dir_auch; dann
        warte|melde|schaue|versuche|probiere|mache ich [mal|auf|mich|das|ab|es]; ich warte dann|ab|auf|mal [ab|auf]; ich probiere|versuche
        das|es [mal|gleich|aus|jetzt|dann]; mach|mache ich; ja bitte|gerne|gern|das_wäre|passt|super|danke|okay|ok|geht|klingt|machen
        [das|ist|wäre|klingt]; das wäre super|nett|gut|toll|schön|prima|lieb|perfekt|in_ordnung; danke
        ihnen|dir|auch|gleichfalls|tschüss|schön|für; nein danke|das_war|das_ist|vielen_dank|alles_gut [danke|s|alles|es]; klingt gut|super;
        das ist alles|super|nett|lieb danke|von|vielen
    """,
    "wants-human": """
        ich möchte|will|würde gerne|jetzt|bitte|sofort [mit] [ihrem|ihren|einem|ihrer|einen|jemandem|mit] [echten|*]
        [vorgesetzten|menschen|mitarbeiter|chef|teamleiter|jemandem|mensch] [sprechen|reden]; [kann|könnte] ich [bitte] mit
        [einem|ihrem|jemandem] [*] [sprechen|reden|verbunden]; mit einem [echten|richtigen] menschen|mitarbeiter; sind sie [ein|überhaupt]
        mensch|bot|roboter|echter|computer; bist du [ein] mensch|bot|roboter|echter; mitarbeiter .|!|sprechen; ihren vorgesetzten
    """,
    "outsider": """
        ruf|frag|schreib doch|mal|einfach|da|die [mal|einfach|dort|denen|die|an|da] [an]; ruf|frag mal|doch da|dort|die|denen|an; die haben
        mir|mich|bei_mir|gesagt|das|meine [auch|damals|das|gesagt|dann]; hast du da|die|denen|dort [schon] [angerufen|geschrieben|gefragt];
        ich würde da|die|denen|dort [mal|einfach|anrufen]; deren kundenservice|website|app|hotline; mama; papa; oma; opa; mutti; liebling;
        hdl; bussi; küsschen; lol; standup; backlog; deploy; retro; merge; jira; guten morgen zusammen|allerseits|an_alle; hallo
        zusammen|allerseits|leute; protokoll [*]; tagesordnung; der|unser|dem kunde|kunden hat|will|möchte|fragt|braucht|wollte; bis morgen
        [zusammen|alle|leute]; leute wer|was|ich|wann|wie; schatz; mein schatz; meinen bildschirm; bildschirm teilen; alle da; der|den|dem
        kunde|kunden möchte|will|hat|braucht; entwurf; von nebenan; die agenda; das protokoll; der sprint; deine mutter|oma|schwester; dein
        vater|opa|bruder; wie geht's|geht_es deiner|deinem; hausaufgaben; elternabend; die noten; hast du schon|die|das|den; kannst du
        mich|mir; der podcast; willkommen im podcast; zum essen; der|den|dieser|dieses|nächsten|letzten sprint; über sich erzählen; erzählen
        sie .. über sich; ihre bewerbung|stärken|motivation; bei uns arbeiten; noch zu haben; ist der|die|das * noch da|zu_haben; habe
        die|dort|da schon|gestern|auch angerufen; wenn sie|du da sind|bist; vorbeikommen und
    """,
    "bot": """
        ich bin [*] [*] [*] virtueller|virtuelle|digitaler|digitale|automatischer|ki|intelligenter
        [assistent|assistentin|helfer|berater|beraterin]; ich bin [ein|der|dein|ihr|*] [*] [*]
        chatbot|bot|roboter|voicebot|sprachassistent|sprachassistentin|ki; dein|ihr|unser|unsere|der|die|ihre|deine
        virtueller|digitaler|virtuelle|digitale|virtuelle_assistentin assistent|assistentin|berater; sie sprechen|chatten mit
        [einem|dem|unserem|einer|der] [virtuellen|digitalen|automatischen|chatbot|sprachassistenten|ki]; das|dies ist eine
        automatische|automatisierte|automatisch [nachricht|antwort|erstellte]
    """,
    "menu": """
        wählen sie bitte|eine|aus|zwischen|nun|hier [eine|aus|bitte|die|zwischen] [option|der|den|folgenden|unten|thema]; wähle
        bitte|eine|aus|hier [option|der|den|folgenden|unten|thema]; bitte wählen [sie|eine]; drücken|sagen|wählen sie [bitte] [die|eine]
        1|2|3|4|5|6|7|8|9|0|eins|zwei|drei|vier; für * [*] [*] drücken|sagen|wählen sie [bitte|die]; geben sie [bitte] ihre|ihr|die|hier
        [frage|anliegen|nachricht|stichwort] [ein|*]; ich habe [sie|dich|das|ihre_frage|deine_frage] [leider] nicht verstanden; das habe ich
        [leider] nicht verstanden; formulieren sie|deine_frage|ihre_frage|bitte [*] [anders|um]; alle unsere|unsere_mitarbeiter|mitarbeiter
        [mitarbeiter|sind] [sind|derzeit|im]; sie sind [nummer|auf_platz|an] * in; meinten sie; hauptmenü; in wenigen worten
    """,
    "opening": """
        ^ * [*] [*] [*] guten tag|morgen|abend; ^ * [*] [*] [*] mein name ist *; ^ * [*] [*] grüß gott; ^ {greet} hier ist|spricht *
        von|vom|aus; ^ {greet} [*] hier * von|vom; ^ * [*] [*] am apparat; ^ {greet} * [!|.|?] mein name ist; ^ {greet} * ich bin * vom|von
    """,
}

_LISTS = {
    "greet": """
        hallo hi hey moin servus guten_tag guten_morgen guten_abend grüß_gott
    """,
    "thanks": """
        danke vielen_dank herzlichen_dank besten_dank dankeschön danke_schön
    """,
    "moment": """
        moment augenblick momentchen sekunde minute sekündchen
    """,
    "message": """
        anfrage nachricht mail e_mail email geduld frage bestellung rückmeldung kontaktaufnahme schreiben antwort interesse anliegen meldung
        reklamation beschwerde
    """,
    "id": """
        klantnummer telefoonnummer telefonnummer name namen vorname nachname nachnamen vornamen nummer adresse anschrift geburtsdatum
        postleitzahl plz rufnummer handynummer e_mail email e_mail_adresse emailadresse mailadresse mail kennwort kundenkennwort passwort
        code pin iban kontodaten daten kontaktdaten wohnort straße hausnummer zählerstand zählernummer aktenzeichen kennzeichen
        versicherungsschein adressdaten bankverbindung sicherheitsfrage lieferadresse rechnungsadresse geburtstag versichertennummer
        hinterlegte vorgangsnummer
    """,
    "department": """
        kundenservice kundendienst support serviceteam servicecenter hotline kundenbetreuung technik technischen_support technischer_support
        buchhaltung service_team helpdesk rezeption zentrale reklamationsabteilung vertragsabteilung servicezentrale team
    """,
    "done": """
        storniert erstattet gebucht angelegt eingetragen hinterlegt weitergeleitet veranlasst notiert vermerkt geändert aktualisiert
        freigeschaltet aktiviert deaktiviert gesperrt entsperrt verlängert gutgeschrieben beauftragt reserviert weitergegeben erfasst
        angepasst eingeleitet erledigt aufgenommen korrigiert gelöscht zurückgesetzt ausgelöst verschickt versendet zugeschickt zugesandt
        zurückgesendet umgebucht herausgesucht erstellt überwiesen angestoßen eingerichtet rückerstattet umgestellt
    """,
    "do": """
        stornieren erstatten buchen anlegen eintragen hinterlegen weiterleiten veranlassen notieren vermerken ändern aktualisieren
        freischalten aktivieren deaktivieren sperren entsperren verlängern gutschreiben beauftragen reservieren weitergeben erfassen
        anpassen einleiten aufnehmen korrigieren löschen zurücksetzen auslösen verschicken versenden schicken zuschicken zusenden umbuchen
        erstellen überweisen kümmern melden zurückrufen kontaktieren informieren verbinden einrichten prüfen klären eröffnen aufgeben
    """,
    "firm": """
        agb bedingungen system systeme kollege kollegen kollegin techniker abteilung fachabteilung lager richtlinien team kunden website
        webseite shop app lieferant lieferanten fahrer paketdienst versand buchhaltung mitarbeiter service kundenservice hotline produkte
        partner partnern garantie seite geschäft filiale filialen preise tarife regelung vorgaben technik unternehmen versanddienstleister
        vertragsbedingungen spezialisten prozess daten lieferzeiten öffnungszeiten entschuldigung verständnis
    """,
    "policy": """
        agb bedingungen richtlinien vorgaben vertrag vertragsbedingungen regelungen regelung versicherungsbedingungen mietvertrag
        geschäftsbedingungen vertragslaufzeit vorschriften tarifbedingungen
    """,
    "things": """
        bestellung paket rechnung konto vertrag abo abonnement internet router modem anschluss versicherung police karte kreditkarte
        ec_karte kredit buchung reservierung ticket tickets reise flug gepäck koffer miete wohnung haus heizung strom gas zähler auto handy
        telefon laptop waschmaschine trockner kühlschrank sofa schuhe kleid geld passwort app mail email e_mail beschwerde antrag
        mitgliedschaft rücksendung gutschein guthaben kaution nebenkosten abschlag tarif wlan leitung fernseher lieferung sendung retoure
        zahlung login kundenkonto account daten bank kontostand gerät termin rezept anliegen anfrage adresse rufnummer kündigung schaden
        kundennummer tochter sohn mann frau mutter vater nachbar nachbarn
    """,
    "company": """
        firma laden service kundenservice kundendienst hotline website webseite shop app fahrer techniker mitarbeiter mitarbeiterin kollege
        kollegin kollegen chef unternehmen filiale geschäft team werbung system bot verein vorgesetzter
    """,
    "didwords": """
        bestellt gekauft bezahlt angerufen geschrieben bekommen erhalten versucht gekündigt zurückgeschickt zurückgesendet gewartet
        ausgefüllt eingeloggt überwiesen gesprochen abgeschlossen unterschrieben gefragt gehört gesucht umgezogen abgegeben eingereicht
        verloren ausgepackt angeschlossen neugestartet gelesen telefoniert gemacht probiert
    """,
}

WORDS = language_words(
    "de",
    small=(
        "der die das ich sie und ist nicht ein eine zu es wir mir mich den mit fur auf dass bei haben habe ihnen ihr ihre mein meine "
        "noch auch schon kann aber oder wie dann bitte danke"
    ),
    first="ich mein meine meinen meinem meiner mir mich",
    second="sie ihnen ihr ihre ihren ihrem ihrer du dir dich dein deine deinen deinem",
    greetings="hallo guten moin servus willkommen gruss grussgott tag",
    signs=_SIGNS,
    lists=_LISTS,
)
