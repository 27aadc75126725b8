"""Invented talk for the inference of roles: `SERVED` are contacts with a firm, with who is who; `NOT_SERVED` are none.

A party's letter says what it is: A an agent, K a customer, B a bot; in `NOT_SERVED` letters only tell people apart.
"""

from __future__ import annotations

SERVED = {
    "nl-call": """
        A: Goedemiddag, Veldzicht Energie, u spreekt met Roos. Waarmee kan ik u van dienst zijn?
        K: Ja hallo, met mevrouw Aartsen. Ik bel over mijn voorschot, dat is ineens verdubbeld.
        A: Dat is schrikken. Mag ik uw postcode en huisnummer?
        K: 3951 KC, nummer 14.
        A: Dank u wel. Een momentje alstublieft, ik kijk het even voor u na.
        K: Ja hoor.
        A: Ik zie dat er een verkeerde meterstand is ingevoerd. Die pas ik voor u aan, u krijgt morgen een nieuwe nota.
        K: O gelukkig. Dank u wel.
        A: Heb ik u zo voldoende geholpen? Dan wens ik u een fijne middag.
    """,
    "nl-call-short": """
        A: Apotheek De Linde, met Hanna.
        K: Dag, ik wil graag mijn medicijnen bestellen, die voor de bloeddruk.
        A: Wat is uw geboortedatum?
        K: 4 mei 1951.
        A: Ze liggen morgen na twaalf uur voor u klaar.
    """,
    "nl-chat": """
        K: hoi, waar blijft mijn pakket? zou gisteren komen
        A: Hoi! Wat vervelend dat je nog moet wachten. Heb je een ordernummer voor me?
        K: 77120
        A: Top, ik zoek het even voor je uit.
        A: De bezorger heeft een dag vertraging. Je krijgt straks een mailtje met de nieuwe tijd.
        K: ok dan wacht ik het af, bedankt!
        A: Graag gedaan. Kan ik verder nog iets voor je doen?
    """,
    "nl-flemish-call": """
        A: Goeiemorgen, klantendienst van Waterland, met Dries. Zegt u het maar.
        K: Ja goeiemorgen, mijn internet doet het al sinds zaterdag niet meer en ik werk van thuis uit.
        A: Dat is vervelend, mevrouw. Mag ik uw klantnummer eens?
        K: Dat is 20 33 91.
        A: Merci. Blijft u even aan de lijn, ik bekijk het direct.
        K: Is goed.
        A: Er is een storing in uw straat. Onze technieker komt vandaag nog langs.
    """,
    "nl-mail": """
        K: Geachte heer, mevrouw, Op 3 maart heb ik een bank besteld en die is nog steeds niet geleverd. Ik verwacht mijn geld terug. J. Ras
        A: Beste mevrouw Ras, Bedankt voor uw bericht. Het spijt ons dat u zo lang moet wachten. Wij hebben uw bestelling nagekeken: u ontvangt
        het bedrag binnen vijf werkdagen op uw rekening. Mocht u nog vragen hebben, laat het ons weten. Met vriendelijke groet, Team Klantenservice
    """,
    "nl-transfer": """
        A1: Gemeentelijk klantencontact, u spreekt met Noor, waarmee kan ik u helpen?
        K: Dag, ik heb een vraag over mijn parkeervergunning, die is ingetrokken en ik snap niet waarom.
        A1: Wat is uw kenteken?
        K: Dat is XK 331 P. Ik heb hem vorig jaar betaald en ik krijg steeds boetes op mijn auto.
        A1: Daarvoor moet u bij parkeren zijn. Blijft u even aan de lijn, ik verbind u door.
        A2: Afdeling parkeren, u spreekt met Wim. Ik zie dat uw vergunning op uw oude adres staat. Mag ik uw nieuwe adres?
        K: Ik woon op de Kade 3. Kunnen jullie mijn boetes dan ook terugbetalen?
        A2: Ik heb uw vergunning aangepast. Kan ik u verder nog ergens mee helpen?
        K: Nee, dat was het. Bedankt voor de hulp.
    """,
    "nl-bot": """
        B: Hoi! Ik ben Pip, de digitale assistent van Zonnehoek. Stel je vraag in een paar woorden.
        K: ik wil mijn abonnement opzeggen
        B: Ik heb je vraag niet goed begrepen. Kies een van de opties: 1. Factuur 2. Opzeggen 3. Medewerker
        K: medewerker
        A: Hallo, je chat met Sem van de klantenservice. Waar kan ik je mee helpen?
        K: mijn abonnement opzeggen dus, ik ga verhuizen
        A: Geen probleem. Mag ik je klantnummer?
        K: 5512093
    """,
    "nl-only-bot": """
        B: Welkom bij Ketel & Co. Ik ben de virtuele assistent. Typ hieronder je vraag.
        K: mijn ketel lekt
        B: Kies een van de onderstaande opties: storing, onderhoud, factuur.
        K: storing
        B: Ik heb je vraag niet begrepen. Typ 'medewerker' voor een medewerker.
    """,
    "en-call": """
        A: Thank you for calling Larkfield Broadband, you're speaking with Priya. How can I help?
        K: Hi, yeah, my router keeps dropping out, it's the third time this month.
        A: I'm sorry to hear that. Can I take your account number, please?
        K: Sure, it's 4471 882.
        A: Thanks. Bear with me while I run a test on the line.
        K: Okay.
        A: I can see there's a fault. I've booked an engineer for you tomorrow between eight and ten.
        K: Great, thank you.
        A: You're welcome. Is there anything else I can help you with today?
    """,
    "en-call-no-start": """
        K: and then it just stopped, I didn't do anything to my card.
        A: Alright, I can see that your card was blocked on Monday. Could you confirm your date of birth for me?
        K: The ninth of June 1980.
        A: Thank you. I've unblocked it, you'll be able to use it within the hour.
    """,
    "en-chat": """
        K: why has my subscription gone up?? nobody told me
        A: Hi Jo, thanks for getting in touch. I understand that's frustrating. Let me check that for you.
        K: ok
        A: Your introductory offer ended in May. As a gesture of goodwill I can offer you three months at the old price.
        K: that would be great, thanks for your help
        A: My pleasure! Anything else I can do for you?
    """,
    "en-mail": """
        K: Hello, I ordered a lamp three weeks ago (order 11892) and it still hasn't arrived. Please refund me. Dana
        A: Dear Ms Cole, Thank you for your email. I apologise for the delay. I have now refunded your order and you should receive the money
        within five working days. If you have any further questions, please don't hesitate to contact us. Kind regards, Customer Care Team
    """,
    "en-transfer": """
        A1: Good morning, Wrenfield Housing, this is Moira speaking, how can I help?
        K: Hello, I'm calling because my heating has been off for a week and nobody has come. My kids are freezing.
        A1: I'm so sorry to hear that. Can I take your postcode? I'll put you through to repairs, please hold.
        K: It's WF4 2TR. I've already called twice and I'm still waiting.
        A2: Repairs team, you're speaking with Tom. I can see your reports here. I've booked an engineer for you this afternoon.
        K: Thank you so much. I was told that last week too, my landlord never came.
        A2: You'll receive a text message when he is on his way. Is there anything else I can do for you?
        K: No, that's all, thanks for your help.
    """,
    "de-call": """
        A: Guten Tag, Stadtwerke Lindau, mein Name ist Krüger. Was kann ich für Sie tun?
        K: Ja guten Tag, hier ist Weber. Ich habe ein Problem mit meiner Rechnung.
        A: Gerne. Nennen Sie mir bitte Ihre Kundennummer?
        K: Das ist die 88 12 40.
        A: Vielen Dank. Einen Moment bitte, ich schaue mal nach.
        K: Ja.
        A: Ich sehe hier, dass ein Zählerstand fehlt. Ich habe das für Sie korrigiert, Sie erhalten eine neue Rechnung.
        K: Super, vielen Dank für Ihre Hilfe.
        A: Gern geschehen. Kann ich sonst noch etwas für Sie tun?
    """,
    "de-chat": """
        K: Hallo, ich warte seit drei Wochen auf meine Bestellung. Wann kommt mein Paket endlich?
        A: Hallo, das tut mir leid zu hören. Können Sie mir bitte Ihre Bestellnummer nennen?
        K: 5550127
        A: Danke. Ich prüfe das kurz für Sie.
        A: Ihr Paket ist leider verloren gegangen. Ich erstatte Ihnen den Betrag.
        K: ok, danke
        A: Haben Sie sonst noch Fragen?
    """,
    "de-mail": """
        K: Sehr geehrte Damen und Herren, hiermit kündige ich meinen Vertrag zum 31. Mai. Bitte um Bestätigung. Jonas Vogt
        A: Sehr geehrter Herr Vogt, vielen Dank für Ihre Nachricht. Wir haben Ihre Kündigung erhalten. Sie erhalten in den nächsten Tagen
        eine Bestätigung per Post. Bei weiteren Fragen stehen wir Ihnen gerne zur Verfügung. Ihr Kundenservice
    """,
    "de-du": """
        A: Hey, willkommen im Chat von Bergrad! Wie kann ich dir helfen?
        K: Moin, mein Fahrrad hat einen Platten ab Werk, ich hätte gern ein neues Rad
        A: Oh nein, das tut mir leid. Schickst du mir bitte deine Bestellnummer?
        K: R-20331
        A: Danke dir! Ich habe das an unsere Werkstatt weitergeleitet, du bekommst innerhalb von zwei Tagen eine Antwort.
        K: alles klar, danke
    """,
    "fr-call": """
        A: Service client Valmont, bonjour, Inès à votre écoute. En quoi puis-je vous aider ?
        K: Bonjour, je vous appelle parce que ma box ne fonctionne plus depuis hier.
        A: Je suis désolée pour ce désagrément. Pouvez-vous me donner votre numéro de client ?
        K: Oui, c'est le 30 12 55.
        A: Merci. Un instant s'il vous plaît, je vérifie.
        K: D'accord.
        A: Je vois que votre ligne est coupée. Un technicien va passer demain matin.
        K: Très bien, merci beaucoup.
        A: Je vous en prie. Avez-vous d'autres questions ?
    """,
    "fr-chat": """
        K: bonjour, je n'ai toujours pas reçu ma commande, c'est inadmissible
        A: Bonjour, je comprends votre mécontentement. Puis-je avoir votre numéro de commande ?
        K: 884102
        A: Merci, je regarde ça tout de suite.
        A: Votre colis est bloqué chez le transporteur. Je vous envoie un nouveau colis aujourd'hui.
        K: merci pour votre aide
        A: Avec plaisir ! Puis-je faire autre chose pour vous ?
    """,
    "fr-mail": """
        K: Madame, Monsieur, Je souhaite résilier mon abonnement. Merci de me confirmer. Luc Marin
        A: Bonjour Monsieur Marin, Merci pour votre message. Nous avons bien reçu votre demande. Vous recevrez une confirmation sous 48 heures.
        Nous restons à votre disposition. Cordialement, le service client
    """,
    "fr-bot": """
        B: Bonjour, je suis l'assistant virtuel de Valmont. Posez votre question ici.
        K: je veux parler à un conseiller
        B: Je n'ai pas compris votre question. Veuillez choisir une option.
        K: conseiller svp, ma box est en panne
        A: Bonjour, ici Karim, je suis votre conseiller. Pouvez-vous me donner votre numéro de client ?
        K: 30 88 12
        A: Merci, un instant s'il vous plaît. Je vois que votre ligne est coupée.
        K: ok merci
    """,
    "nl1-call": """
        A: Goedemorgen, u spreekt met Linda van Zonnig Wonen, waarmee kan ik u helpen?
        K: Ja goedemorgen, u spreekt met De Groot. Mijn buren hebben al drie nachten herrie en daar word ik gek van.
        A: Dat is vervelend. Om welk adres gaat het?
        K: Lijsterstraat 18, daar woon ik. Het is op 20.
        A: Oké. Heeft u al met de buren gepraat?
        K: Ja, maar ze doen gewoon de deur niet open.
        A: Ik maak er een melding van en dan neemt de wijkbeheerder contact met u op.
        K: Wanneer dan?
        A: Binnen twee werkdagen.
        K: Nou goed dan.
    """,
    "nl2-chat": """
        A: Hi! Welkom bij Kledingkast, je chat met Fenna. Waar kan ik je mee helpen?
        K: Hallo, ik heb een jurk besteld maar de verkeerde maat gekregen
        A: Ah wat vervelend! Wat is je bestelnummer?
        K: 100384
        A: Dankjewel. Wil je hem ruilen of je geld terug?
        K: ruilen voor een M graag
        A: Ik heb de M voor je gereserveerd. Je krijgt een retourlabel per mail.
        K: Top bedankt
    """,
    "nl3-call": """
        A: Tandartspraktijk Molenwijk met Karin
        K: hallo met Jansen ik wil graag een afspraak maken want ik heb kiespijn
        A: wat vervelend meneer Jansen wat is uw geboortedatum
        K: drie acht achtenzestig
        A: ja ik heb u gevonden u kunt morgen om kwart voor tien
        K: dat is goed
        A: dan zet ik u erin tot morgen
    """,
    "nl4-whatsapp": """
        K: Hoi, mijn kaartjes zijn niet aangekomen in de mail
        A: Hoi Bas, wat balen! Op welk e-mailadres heb je ze besteld?
        K: bas@post.example
        A: Thanks, ik zie dat er een typfout in het adres zit. Ik heb ze zojuist opnieuw verstuurd.
        K: Ja ik heb ze! dank je
        A: Graag gedaan, veel plezier bij het concert!
    """,
    "nl5-call": """
        A: Welkom bij Netstroom, mijn naam is Yara. Hoe kan ik u helpen?
        K: Ik krijg steeds een hogere rekening en ik snap er niets van.
        A: Dat ga ik met u bekijken. Mag ik uw klantnummer?
        K: 4 4 0 1 2 9
        A: Momentje. Ik zie dat uw contract in januari is afgelopen, daarom betaalt u nu het variabele tarief.
        K: En dat zegt niemand?
        A: We hebben u in november een brief gestuurd. Wilt u een nieuw vast contract?
        K: Wat kost dat dan?
    """,
    "en1-call": """
        A: Hello and thanks for calling Maple Bank, my name is Tom. How may I help you today?
        K: Hi Tom. There's a charge on my card that I don't recognise.
        A: I'm sorry to hear that. Can I take your full name and date of birth, please?
        K: Rachel Owens, second of May eighty-three.
        A: Thanks Rachel. Which charge is it?
        K: It's for ninety pounds, from some website I've never heard of.
        A: I've blocked the card and I'll send you a new one. You'll get it in five working days.
        K: And my money?
        A: We'll refund that within ten days once we've looked into it.
        K: OK, thank you.
    """,
    "en2-chat": """
        A: Hi, you're chatting with Marcus. How can I help you today?
        K: I need to change my delivery address
        A: No problem! What's your order number?
        K: 5589013
        A: Thanks. And the new address?
        K: 14 Elm Road, Leeds
        A: All done. Your order will arrive on Thursday. Is there anything else I can help with?
        K: No that's it, cheers
    """,
    "en3-call": """
        A: Good afternoon, Dr Patel's surgery.
        K: Hi, could I make an appointment please? I've had a cough for three weeks.
        A: Are you registered with us?
        K: Yes, it's Emma Wright.
        A: And your date of birth?
        K: 12th of March 1990.
        A: I've got Thursday at ten past nine.
        K: That's fine, thank you.
        A: See you then.
    """,
    "en5-tickets": """
        K: Hi, I'd like to cancel my subscription. I don't use it anymore.
        A: Hi Olivia, thanks for reaching out. I've cancelled your subscription, and you won't be charged again. You can keep using it
        until 30 June.
        K: Great, thanks for the quick reply!
    """,
    "de1-call": """
        A: Guten Morgen, Sie sprechen mit Frau Brandt von der Stadtbank. Wie kann ich Ihnen helfen?
        K: Guten Morgen, ich habe meine Karte verloren und möchte sie sperren.
        A: Natürlich. Wie lautet Ihre Kontonummer?
        K: 55 10 22.
        A: Danke. Ich habe die Karte gesperrt. Sie bekommen in fünf Tagen eine neue.
        K: Vielen Dank.
    """,
    "de2-chat": """
        K: Hallo, mein Paket ist beschädigt angekommen
        A: Hallo Herr Kuhn, das tut mir sehr leid. Könnten Sie uns bitte ein Foto schicken?
        K: ja moment
        A: Vielen Dank. Möchten Sie Ersatz oder Ihr Geld zurück?
        K: Ersatz bitte
        A: Gerne, der Ersatz geht heute noch raus. Haben Sie noch weitere Fragen?
        K: nein danke
    """,
    "fr1-call": """
        A: Banque Duval bonjour, Sophie à l'appareil, que puis-je faire pour vous ?
        K: Bonjour, j'ai perdu ma carte et je voudrais la bloquer.
        A: Bien sûr. Quel est votre numéro de compte ?
        K: C'est le 55 10 22.
        A: Merci. Votre carte est bloquée, vous recevrez la nouvelle sous cinq jours.
        K: Merci beaucoup.
    """,
}

NOT_SERVED = {
    "en-students": """
        X: dude the essay is due at noon and my laptop sounds like a hoover, i opened the file and it only says no
        Y: my word, i know i know i know, there is gravy on my notes and they smell of sunday
    """,
    "nl-family": """
        X: Mam hoe laat eten we vanavond?
        Y: Zes uur schat, neem jij nog melk mee?
        X: ja is goed, heb je mijn fiets gezien?
        Y: Die staat in de schuur. Kan ik je nog ergens mee helpen met je huiswerk?
        X: nee hoor dank je xx
    """,
    "nl-standup": """
        X: Goedemorgen allemaal, zullen we beginnen? Wie wil er eerst?
        Y: Ik heb gisteren de factuurmodule afgemaakt. Vandaag kijk ik even naar de bug van de klant in Breda.
        Z: Ik heb de bestelling van de servers aangepast, die zijn morgen binnen. Verder nog vragen?
        X: Nee, prima. Ik stuur de notulen rond en ik neem contact op met de leverancier.
        Y: Kun jij mij die link sturen? Dan check ik het ticket.
    """,
    "nl-two-customers": """
        X: Heb jij je pakket al? Ik wacht al drie weken op mijn bestelling.
        Y: Nee, ik heb ze twee keer gebeld. Je moet gewoon je geld terugvragen.
        X: Mijn klantnummer doet het niet eens in de app, belachelijk.
        Y: Heb je al met de klantenservice gebeld? Bij mij hebben ze het toen meteen geregeld.
    """,
    "nl-neighbours": """
        X: Hoi, met Ilse van hiernaast. Er ligt hier een pakje voor je, zal ik het even langsbrengen?
        Y: O wat lief! Ik ben tot zes uur op mijn werk, kan ik het vanavond ophalen?
        X: Tuurlijk, bel maar even aan. Heb je trouwens ook last van de stroom?
        Y: Ja, mijn wifi doet het ook niet. Ik heb net gebeld, er komt morgen een monteur.
    """,
    "nl-marketplace": """
        X: Hallo, is de bank nog te koop?
        Y: Ja die is er nog! Wanneer wil je komen kijken?
        X: Zaterdag rond elf uur? Wat is je adres?
        Y: Laan 12 in Zeist. Ik kan hem tot zondag voor je vasthouden.
        X: Top, dan kom ik zaterdag. Neem ik contant geld mee?
    """,
    "nl-colleagues-about-customer": """
        X: Heb jij die klant van gisteren nog teruggebeld? Zijn factuur klopt niet.
        Y: Ja, ik heb hem gesproken. Ik heb de factuur aangepast en een notitie gemaakt in het systeem.
        X: Mooi. Kun jij zijn klantnummer even doorgeven? Dan boek ik het terug.
        Y: Ik stuur het je zo. Verder nog iets voor het overleg?
    """,
    "nl-friends": """
        X: Heb je mijn berichtje gezien? Ik heb kaartjes voor zaterdag!
        Y: Nee nog niet, wacht ik kijk even. O wat leuk, wat krijg je van me?
        X: 35 euro, stuur maar een tikkie haha. Zal ik je ophalen?
        Y: Ja graag! Ik woon nu aan de Singel. Heb je mijn nieuwe nummer?
    """,
    "nl-doctor-friends": """
        X: Hoe gaat het met je moeder?
        Y: Ze heeft een afspraak in het ziekenhuis, ik heb net met de arts gebeld.
        X: Wat vervelend voor jullie. Als ik iets kan doen moet je het zeggen.
        Y: Dank je wel, dat is lief. Mijn broer komt morgen ook.
    """,
    "en-family": """
        X: Mum, can you pick me up at five? My phone is about to die.
        Y: Yes love, where are you? Did you get your bag back?
        X: At Jo's. No, still waiting. Can I have money for the bus if you can't?
        Y: I'll be there. Anything else you need from the shop?
        X: no that's all thanks x
    """,
    "en-standup": """
        X: Morning everyone. Let me share my screen. Can you all see it?
        Y: Yes. I've updated the ticket and refunded the test order. Today I'll look into the login issue.
        Z: I have a question about the release, who is going to send the notes?
        X: I'll send them over after the call. Anything else? Great, thanks everyone.
    """,
    "en-two-customers": """
        X: Has your order shipped yet? Mine has been stuck for two weeks.
        Y: Same here. I called them yesterday and they told me to wait.
        X: You should ask for your money back, I got my refund in three days.
        Y: What number did you call? I can't find it on their website.
    """,
    "en-interview": """
        X: Thank you for coming in today. Can you tell me a bit about your last job?
        Y: Sure. I worked at a bank for three years, in my team I was the one who trained the new people.
        X: Great. And what would you like to be doing in five years? Do you have any questions for us?
        Y: Yes, how long does the process take, and when can I expect to hear back?
        X: We'll let you know by Friday.
    """,
    "en-flatmates": """
        X: hey is your wifi down too? mine just keeps loading
        Y: yeah same. have you tried turning the router off and on?
        X: yes, nothing. can you call them? the account is in your name
        Y: ok let me check the bill for the number. i'll let you know
    """,
    "en-vendor-meeting": """
        X: So our budget for next year is about the same. What did you want to show us?
        Y: I wanted to walk you through the new dashboard. You'll see your numbers on the left.
        X: That looks good. Can we export it? My team needs a spreadsheet.
        Y: Yes, you can. I'll send you the slides after the meeting.
    """,
    "en-podcast": """
        X: Welcome to the show, today I'm talking with a chef. How are you doing?
        Y: I'm great, thank you for having me. I want to talk about my new book.
        X: Tell me more about the book. What made you write it?
        Y: My mother, really. I never thought anybody would read it.
    """,
    "de-family": """
        X: Mama, kannst du mich heute abholen? Mein Handy ist gleich leer.
        Y: Ja Schatz, wann genau? Hast du deine Jacke dabei?
        X: Um vier. Nein, die habe ich vergessen. Kann ich Geld für den Bus haben?
        Y: Ich bin gleich da. Brauchst du sonst noch etwas?
    """,
    "de-meeting": """
        X: Guten Morgen zusammen, ich habe die Agenda geschickt. Wer fängt an?
        Y: Ich habe gestern die Bestellung storniert und den Kunden angerufen. Heute prüfe ich die Rechnungen.
        X: Danke. Können Sie mir die Zahlen noch schicken, Frau Albers?
        Y: Ja, ich schicke Ihnen die Datei nach dem Termin. Haben Sie sonst noch Fragen?
    """,
    "de-friends": """
        X: Na, hast du schon gegessen? Ich hätte Lust auf Pizza.
        Y: Noch nicht. Wo bist du denn gerade? Ich kann dich abholen.
        X: Zu Hause. Mein Internet geht schon wieder nicht.
        Y: Dann komm doch zu mir, bei mir läuft alles.
    """,
    "fr-family": """
        X: Maman, tu peux venir me chercher à cinq heures ? Mon téléphone n'a plus de batterie.
        Y: Oui ma chérie, tu es où ? Tu as ton sac ?
        X: Chez Léa. Est-ce que je peux avoir de l'argent pour le bus ?
        Y: J'arrive. Tu as besoin d'autre chose ?
    """,
    "fr-meeting": """
        X: Bonjour à tous, on commence ? Qui veut prendre la parole ?
        Y: J'ai envoyé la commande hier et j'ai appelé le client. Aujourd'hui je regarde les factures.
        X: Merci. Vous pouvez m'envoyer le compte rendu ?
        Y: Oui, je vous l'envoie après la réunion. Vous avez d'autres questions ?
    """,
    "fr-friends": """
        X: Salut, tu as reçu mon message ? J'ai des places pour samedi.
        Y: Pas encore, attends je regarde. Super ! Je te dois combien ?
        X: Trente euros. Je viens te chercher ?
        Y: Oui merci, j'habite près de la gare maintenant.
    """,
    "de-elternabend": """
        X: Guten Abend, schön, dass Sie da sind. Ich möchte gerne über Leons Noten sprechen.
        Y: Ja, wir machen uns auch Sorgen. Was können wir tun?
        X: Ich sehe, dass er oft zu spät abgibt. Haben Sie das zu Hause auch bemerkt?
        Y: Er sitzt viel am Handy. Wann bekommen wir die Noten?
        X: Sie bekommen sie Ende des Monats.
    """,
    "de-family2": """
        X: Hallo Oma, hast du das Paket bekommen?
        Y: Ja, vielen Dank mein Schatz! Wann kommt ihr uns besuchen?
        X: Vielleicht am Sonntag. Brauchst du noch etwas aus der Stadt?
        Y: Meine Tabletten aus der Apotheke, wenn du so lieb bist. Kannst du die Nummer aufschreiben?
        X: Klar, ich rufe dort morgen an.
    """,
    "de-meeting2": """
        X: So, sind alle da? Ich teile mal meinen Bildschirm. Sehen Sie das?
        Y: Ja, wir sehen es. Ich hätte noch eine Frage zum Zeitplan.
        X: Gerne. Der Kunde möchte den Entwurf bis Donnerstag haben. Können Sie mir Ihre Zahlen bis morgen schicken?
        Y: Ja, das schaffe ich. Ich warte noch auf den Bericht vom anderen Team.
        X: Ich kümmere mich darum und melde mich bei Ihnen. Gibt es sonst noch etwas?
        Y: Nein, das war alles. Danke.
    """,
    "de-nachbarn": """
        X: Hallo, hier ist Frau Lehmann von nebenan. Ich habe ein Paket für Sie angenommen.
        Y: Ach, das ist ja nett! Darf ich es heute Abend abholen?
        X: Natürlich. Haben Sie auch keinen Strom?
        Y: Doch, bei uns geht alles. Haben Sie schon mal im Keller nachgesehen?
    """,
    "de-wg": """
        X: Hast du die Rechnung vom Internet schon bezahlt?
        Y: Noch nicht, wie viel war das nochmal? Ich überweise dir meinen Teil.
        X: Fünfzehn Euro. Ich habe da angerufen, am Dienstag kommt ein Techniker.
        Y: Super, danke. Bei mir geht das WLAN auch nicht.
    """,
    "en-doctor-friend": """
        X: How's your mum doing?
        Y: Better, thanks. She has an appointment on Monday. They told us it would take two weeks.
        X: I'm sorry to hear that. Let me know if I can help with anything.
        Y: Thank you, that's so kind. I need to find someone for my dog that day.
        X: I can take him! What time do you need me?
    """,
    "en-family2": """
        X: Hi darling, did you get home all right?
        Y: Yes, just got in. My train was delayed again, forty minutes!
        X: Oh no, that's annoying. Do you want me to save you some dinner?
        Y: Yes please. Could you also send me the photos from Sunday? I didn't get them.
        X: I'll send them now. Let me know if they come through.
        Y: Got them, thank you! You're the best.
    """,
    "en-friends-trip": """
        X: I booked the flights! We leave on the 3rd at seven.
        Y: Amazing, thank you! How much do I owe you?
        X: 120. Did you sort the hotel?
        Y: Yes, it's confirmed. I'll forward you the booking. Do you need my passport number?
        X: Yes please, and your date of birth for the check-in.
    """,
    "en-gamers": """
        X: can you hear me? my mic was broken yesterday
        Y: yeah loud and clear. did you get the new update?
        X: no it's still downloading, my internet is so slow today
        Y: try restarting your router. I had the same problem last week
        X: ok give me a minute. hold on
        Y: take your time, I'll wait for you in the lobby
    """,
    "en-marketplace": """
        X: Hi, is the bike still available?
        Y: Yes it is! When would you like to come and see it?
        X: Saturday morning? And would you take 80?
        Y: I can do 90. What's your name? I'll hold it for you until Saturday.
        X: Great, I'm Lou. Could you send me the address?
        Y: 12 Mill Lane. Just give me a call when you're here.
    """,
    "en-meeting2": """
        X: Okay, let's get started. Can everyone see my screen?
        Y: Yes, we can see it. I have a quick question before we start, is the deadline still Friday?
        X: It is. The client wants to see a draft by Thursday, so I need your numbers tomorrow.
        Y: I can send those over tonight. I'm still waiting for the report from finance.
        X: I'll follow up with them. Is there anything else you need from me?
        Y: No, that's all. Thanks.
    """,
    "en-neighbours": """
        X: Hi, it's Dana from next door. Your parcel was delivered to us, do you want to come and get it?
        Y: Oh thank you! I've been waiting for that all week. Can I come by after six?
        X: Of course. Is your power out as well, by the way?
        Y: No, mine is fine. Have you checked the fuse box?
        X: Not yet, I'll have a look. Thanks!
    """,
    "en-one-on-one": """
        X: Thanks for making the time. How are you doing this week?
        Y: I'm fine, a bit busy. I wanted to talk about my workload, I've been working late every day.
        X: I understand, that must be hard. What would help you most right now?
        Y: I need someone to take over the reports. Can I hand them to Ben?
        X: Yes, I'll talk to him today and let you know. Is there anything else you'd like to discuss?
        Y: My holiday. I booked the flight but I haven't received the approval yet.
        X: I can see it in the system, I'll approve it now.
    """,
    "en-parents-evening": """
        X: Good evening, thank you for coming. I wanted to talk to you about Ella's reading.
        Y: Yes, we've noticed she struggles. What can we do at home?
        X: You could read with her for ten minutes a day. I can send you a list of books.
        Y: That would be great. When will she get her results?
        X: You'll get them by the end of the month.
    """,
    "en-roommate-bills": """
        X: Hey, did you get the electricity bill? It's due on Friday.
        Y: Yes, I paid it yesterday. You owe me 42.
        X: Okay, I'll send it now. What's your account number again?
        Y: Same as last time. Also our landlord said he'd send someone for the boiler.
        X: Finally. I've been waiting three weeks for that.
    """,
    "en-sales-pitch": """
        X: Hi Tom, it's Laura from Brightside. Do you have a minute?
        Y: Sure, what's this about?
        X: We help small firms with their bookkeeping. I was wondering who does yours at the moment?
        Y: We do it ourselves. I'm not really looking for anything.
        X: I understand. Could I send you some information by email?
    """,
    "en-study": """
        X: Did you get the email about the exam? I can't log in to the portal.
        Y: Yes, it says Tuesday at nine. Have you tried resetting your password?
        X: It keeps saying error. Could you send me a screenshot?
        Y: Sure, one sec. Here you go. Do you need the reading list too?
        X: Yes please, you're a lifesaver.
    """,
    "en-teamchat": """
        X: hey did you push the fix? the build is still failing for me
        Y: yes, ten minutes ago. did you pull?
        X: let me check. ok now it works, thank you
        Y: no problem. can you review my pull request when you have a moment?
        X: sure, I'll do it after lunch
    """,
    "en-therapy": """
        X: How have you been since last week?
        Y: Not great. I keep waking up at night and I can't get back to sleep.
        X: That sounds exhausting. What goes through your mind when that happens?
        Y: Mostly work. My manager promised me help and nothing has changed.
        X: I can see that it's been weighing on you. Have you tried writing it down?
    """,
    "fr-coloc": """
        X: Tu as payé la facture internet ?
        Y: Pas encore, c'était combien ? Je te fais un virement.
        X: Quinze euros. Je les ai appelés, un technicien vient mardi.
        Y: Super, merci. Chez moi le wifi ne marche pas non plus.
    """,
    "fr-ecole": """
        X: Bonsoir, merci d'être venus. Je voulais vous parler des notes de Léa.
        Y: Oui, nous sommes inquiets aussi. Que pouvons-nous faire ?
        X: Je vois qu'elle rend souvent ses devoirs en retard. Avez-vous remarqué quelque chose à la maison ?
        Y: Elle est beaucoup sur son téléphone. Quand aurons-nous les résultats ?
        X: Vous les recevrez à la fin du mois.
    """,
    "fr-famille2": """
        X: Bonjour mamie, tu as reçu le colis ?
        Y: Oui, merci beaucoup ma chérie ! Vous venez quand nous voir ?
        X: Dimanche peut-être. Tu as besoin de quelque chose ?
        Y: Mes médicaments à la pharmacie, si tu peux. Je te donne l'ordonnance.
        X: D'accord, je m'en occupe.
    """,
    "fr-meeting2": """
        X: Bon, tout le monde est là ? Je partage mon écran. Vous le voyez ?
        Y: Oui, on le voit. J'ai une question sur le calendrier.
        X: Le client veut le brouillon pour jeudi. Pouvez-vous m'envoyer vos chiffres demain ?
        Y: Oui, pas de problème. J'attends encore le rapport de l'autre équipe.
        X: Je m'en occupe et je vous tiens au courant. Avez-vous d'autres questions ?
        Y: Non, c'est tout. Merci.
    """,
    "fr-voisins": """
        X: Bonjour, c'est Madame Petit, la voisine. J'ai un colis pour vous.
        Y: Oh merci, c'est gentil ! Je peux passer le prendre ce soir ?
        X: Bien sûr. Avez-vous aussi une panne de courant ?
        Y: Non, chez moi tout marche. Vous avez vérifié le compteur ?
    """,
    "nl-afspraak-vriendin": """
        X: Lieve Els, hoe is het met je knie?
        Y: Gaat wel, ik krijg volgende week een foto. Ik wacht al twee maanden!
        X: Wat een gedoe zeg. Kan ik iets voor je doen, boodschappen of zo?
        Y: Dat zou fijn zijn. Ik heb melk nodig en mijn medicijnen van de apotheek.
        X: Doe ik vanmiddag. Ik bel je als ik er ben.
    """,
    "nl-book-club": """
        X: Heb je het boek al uit?
        Y: Bijna. Ik vond het begin wel een beetje traag, jij?
        X: Ja, maar daarna wordt het echt goed. Zal ik het volgende boek vast bestellen?
        Y: Ja doe maar, ik maak het geld wel over. Wat krijg je van me?
        X: Twaalf euro. Je krijgt hem woensdag van me.
    """,
    "nl-colleagues-it": """
        X: Doet jouw laptop het wel? Ik kan niet inloggen.
        Y: Ja die van mij werkt. Heb je je wachtwoord veranderd?
        X: Nee, hij zegt dat mijn account is geblokkeerd.
        Y: Dan moet je IT bellen, die hebben het bij mij vorige week ook opgelost.
        X: Oké, dan bel ik ze zo even. Wat was hun nummer?
        Y: Staat op intranet. Anders kijk ik het wel even na.
    """,
    "nl-friends-move": """
        X: Hee, heb je zaterdag tijd om te helpen met verhuizen?
        Y: Ja tuurlijk, hoe laat? Ik kan mijn busje meenemen.
        X: Super. Tien uur op mijn oude adres. Weet je nog waar dat is?
        Y: Ja. Heb je genoeg dozen? Anders neem ik er nog een paar mee voor je.
        X: Graag! Ik krijg pas vrijdag de sleutel van mijn nieuwe huis, dat duurt zo lang.
        Y: Wat vervelend. Komt goed hoor. Bel me als je nog iets nodig hebt.
    """,
    "nl-huisgenoten": """
        X: Heb jij de rekening van het internet al betaald?
        Y: Nee nog niet, ik dacht dat jij dat deed. Wat moet ik je overmaken?
        X: Vijftien euro, naar mijn rekening. Ik heb ze gebeld want de wifi doet het boven niet.
        Y: En wat zeiden ze? Bij mij werkt het ook steeds niet.
        X: Er komt dinsdag een monteur. Ben jij dan thuis?
        Y: Ja ik ben er wel. Laat maar weten hoe laat.
    """,
    "nl-interview-podcast": """
        X: Welkom bij de podcast, vandaag met Hans, de schrijver van een nieuw boek. Hans, waar gaat het over?
        Y: Dank je wel. Het gaat over mijn jeugd in Zeeland.
        X: Ik zie dat je er tien jaar aan gewerkt hebt. Waarom zo lang?
        Y: Ik wilde het goed doen. Mijn vader is in die tijd ook overleden.
    """,
    "nl-landlord": """
        X: Hoi, ik reageer op de kamer. Is die nog vrij?
        Y: Ja, hij is nog vrij. Wil je komen kijken?
        X: Graag! Wanneer kan dat? En is de huur inclusief?
        Y: Morgen na vijven. Ja, alles is inclusief. Werk je of studeer je?
        X: Ik studeer in Utrecht. Moet ik iets meenemen?
        Y: Alleen je identiteitsbewijs. Je kunt me bellen als je er bent.
    """,
    "nl-meeting2": """
        X: Oké, iedereen is er. Ik zal even mijn scherm delen. Zien jullie het?
        Y: Ja, ik zie het. Wat is de planning voor volgende week?
        X: We hebben drie dingen op de lijst staan. Ik heb het met de klant besproken en zij willen het voor vrijdag.
        Y: Dat gaan we niet halen. Ik kan morgen pas beginnen, want ik wacht nog op de gegevens van het andere team.
        X: Ik ga het vandaag nog navragen bij hun manager. Dan laat ik het je weten.
        Y: Top. Kan ik verder nog iets doen voor de presentatie?
        X: Als je de cijfers kunt controleren, dan stuur ik hem vanavond naar iedereen.
        Y: Is goed, bedankt. Tot morgen.
    """,
    "nl-overleg-zorg": """
        X: Goed, punt twee, de roosters. Sanne, kun jij toelichten wat er is veranderd?
        Y: Ja, we hebben de avonddiensten anders verdeeld. Ik heb het in het systeem gezet en iedereen een mail gestuurd.
        X: Dank je. Zijn er nog vragen over?
        Z: Ik heb een vraag over mijn vakantie, die staat er nog niet in.
        Y: Dat kijk ik straks na, dan pas ik het aan.
        X: Mooi. Dan gaan we door naar punt drie.
    """,
    "nl-parents": """
        X: Goedemorgen, met Marieke, de moeder van Tim. Is Saar vandaag ook ziek?
        Y: Hoi Marieke, ja ze heeft koorts. Ik heb haar net bij de juf afgemeld.
        X: Wat naar voor haar. Ik heb Tim ook thuis gehouden. Heb jij het huiswerk al gekregen?
        Y: Ik kijk even in de app. Ja, het staat erin. Zal ik het voor je doorsturen?
        X: Ja graag, mijn app doet het niet.
        Y: Doe ik. Beterschap voor Tim!
    """,
    "nl-school": """
        X: Goedemiddag, fijn dat u er bent. Ik wil het graag even hebben over de cijfers van Daan.
        Y: Ja, wij maken ons ook zorgen. Hij zegt dat hij de uitleg niet begrijpt.
        X: Ik zie dat hij bij wiskunde vaak te laat inlevert. Heeft u thuis gemerkt dat hij weinig doet?
        Y: Hij zit veel op zijn telefoon. Wat kunnen wij doen?
        X: Ik stel voor dat we volgende maand nog een keer afspreken.
    """,
    "nl-sportteam": """
        X: Wie rijdt er zaterdag naar de uitwedstrijd?
        Y: Ik kan rijden, er kunnen drie kinderen mee. Hoe laat verzamelen?
        X: Half negen bij de kantine. Kun jij de shirts meenemen?
        Y: Ja die liggen nog bij mij in de was. Heeft iemand het adres van de club?
        X: Ik stuur het je zo. Bedankt alvast!
    """,
    "nl-wa-family2": """
        X: Hoi allemaal, wie komt er zondag eten?
        Y: Wij komen! Hoe laat moeten we er zijn?
        X: Vijf uur is prima. Kunnen jullie een salade meenemen?
        Y: Doen we. Moet ik nog iets anders meenemen?
        X: Nee hoor, dat is alles. Heb je de foto's nog gekregen?
        Y: Nee nog niet, kun je ze nog een keer sturen? Mijn telefoon is vorige week kapot gegaan.
        X: Ik stuur ze zo even via de mail. Wat is je nieuwe adres ook alweer?
        Y: dezelfde als altijd. Dank je wel!
    """,
    "nl-auto-2": """
        X: Heb jij de verzekering van de auto al opgezegd?
        Y: Nee, ik heb ze gisteren gebeld maar ik stond een half uur in de wacht.
        X: Wat vervelend. Zal ik het morgen doen? Ik heb toch vrij.
        Y: Graag! Je hebt mijn klantnummer nodig, dat staat op de polis.
        X: Oké. Moet ik verder nog iets voor je regelen?
        Y: Nee, dat is alles.
    """,
    "nl-vrijwilligers-2": """
        X: Goedemiddag, met Els van de speeltuinvereniging. Kun jij zaterdag de kassa doen?
        Y: Hoi Els, zaterdag kan ik niet, mijn dochter is jarig.
        X: Gefeliciteerd alvast! Dan vraag ik het aan Henk. Kun je me zijn nummer geven?
        Y: Ik stuur het je zo. Bedankt voor het regelen.
    """,
    "nl-overleg-2": """
        X: Even kijken, wat staat er nog open voor de klant?
        Y: De offerte moet nog de deur uit. Ik heb hun gegevens nog niet.
        X: Ik kijk het na in het systeem en dan stuur ik ze je door.
        Y: Top. En wanneer hebben jullie de cijfers klaar?
        X: Uiterlijk donderdag. Heeft iemand nog vragen? Nee? Dan wens ik jullie een fijne dag.
    """,
    "nl-twee-klanten-2": """
        X: Heb jij ook een mail gekregen van de energiemaatschappij?
        Y: Ja, mijn voorschot gaat met 40 euro omhoog. Belachelijk.
        X: Bij mij ook. Heb je al gebeld?
        Y: Ja, die mevrouw zei dat ze het zou nakijken, maar ik heb niks meer gehoord.
        X: Ik ga mijn contract opzeggen hoor.
    """,
    "nl-sollicitatie-2": """
        X: Welkom, fijn dat u er bent. Kunt u iets over uzelf vertellen?
        Y: Zeker. Ik heb zes jaar bij een klantenservice gewerkt en daarna bij een bank.
        X: En waarom wilt u bij ons werken?
        Y: Ik zoek een nieuwe uitdaging en jullie bedrijf spreekt me aan.
        X: Heeft u verder nog vragen voor ons?
        Y: Wanneer hoor ik iets van u?
        X: We nemen voor vrijdag contact met u op.
    """,
    "nl-verkoop-prive-2": """
        X: Goedenavond, is de kinderwagen nog te koop?
        Y: Ja hoor, hij is er nog. Wilt u hem komen bekijken?
        X: Ja graag, kan het morgen? Wat is uw adres?
        Y: Dorpsstraat 9. U kunt me bellen als u er bent.
        X: Prima. Kan ik pinnen of wilt u contant?
        Y: Contant graag. Tot morgen!
    """,
    "nl-oma-2": """
        X: Dag oma, hoe gaat het met je knie?
        Y: Beter jongen, dank je wel. De dokter zegt dat ik nog twee weken moet wachten.
        X: Heb je hulp nodig met de boodschappen?
        Y: Ja als je tijd hebt. Wil je ook even naar mijn televisie kijken, hij doet het niet.
        X: Doe ik. Ik kom morgen om tien uur.
    """,
    "nl-bestuur-2": """
        X: Ik open de vergadering. Zijn er mededelingen?
        Y: Ja, de gemeente heeft onze aanvraag goedgekeurd. We ontvangen het bedrag volgende maand.
        X: Mooi. Wie neemt contact op met de aannemer?
        Y: Dat doe ik. Ik laat het jullie weten zodra ik meer weet.
        X: Dank je. Dan gaan we naar punt drie.
    """,
    "en-roommate-2": """
        X: Did you call the landlord about the heating?
        Y: Yes, he said he'd send someone out on Wednesday between eight and twelve.
        X: Great. Do you need me to be here?
        Y: If you can. I'm sorry for the short notice.
        X: No problem at all. Anything else?
    """,
    "en-two-customers-2": """
        X: has anyone else had trouble logging in to their account today
        Y: yes same here, it says my password is wrong
        X: I called support, they told me to reset it and wait 24 hours
        Y: thanks for letting me know. I've been on hold for an hour
        X: yeah they're useless. I'm switching provider
    """,
    "en-meeting-2": """
        X: Morning all. Let me pull up the board. Sam, how are you getting on?
        Y: Good. I've finished the refund flow, I'm just waiting for the review.
        X: Thanks. Can I get the ticket number for that?
        Y: It's 4412. I'll send you the link.
        X: Perfect. I'll look into it after lunch and get back to you.
        Y: Thank you so much.
    """,
    "en-sales-internal-2": """
        X: Hi, it's Jo from finance. Do you have a minute?
        Y: Hi Jo, sure, what do you need?
        X: I've got an invoice here without a customer number. Could you check which account it belongs to?
        Y: Hold on, let me have a look. It's the Harlow account.
        X: Brilliant, thanks for your help. Have a great day!
        Y: You too, bye.
    """,
    "en-landlord-2": """
        X: Hello, I'm calling about the flat on Park Road. Is it still available?
        Y: It is, yes. When would you like to view it?
        X: Could I come tomorrow at five?
        Y: That works. Can I take your name and number?
        X: It's Nick Frost, oh seven seven, one two three.
        Y: Lovely, see you tomorrow Nick.
    """,
    "en-teacher-2": """
        X: Thank you for coming in. How has Lily been at home?
        Y: She's fine but she says she's bored in class. I wanted to ask about extra work.
        X: I understand. I can give her some harder books. Would you like me to send you a list?
        Y: Yes please, that would be great.
        X: I'll email it this afternoon. Do you have any other questions?
    """,
    "en-club-2": """
        X: Thanks everyone for joining the call. Any questions before we begin?
        Y: Yes, my sound isn't working properly, can you speak up?
        X: Is this better?
        Y: Much better, thank you.
        X: Great, so today we're going to talk about the spring fair.
    """,
    "en-wedding-2": """
        X: Have you booked the venue yet?
        Y: Yes! We paid the deposit last week, my mum helped.
        X: Amazing. Can I help with the flowers? I have a friend who does them.
        Y: Please! Could you send me her number?
        X: Here you go. Tell her I sent you.
    """,
    "en-it-friends-2": """
        X: my laptop won't turn on, help
        Y: have you tried holding the power button for ten seconds?
        X: yes, nothing happens
        Y: what model is it? I'll look it up for you
        X: the old one I bought from you last year
        Y: oh right. bring it over tonight and I'll check it
    """,
    "de-wg-2": """
        X: Hast du den Techniker schon angerufen?
        Y: Ja, er kommt am Montag zwischen acht und zwölf. Ich muss leider arbeiten.
        X: Kein Problem, ich bin zu Hause. Brauchst du sonst noch etwas?
        Y: Nein, danke dir.
    """,
    "de-besprechung-2": """
        X: Guten Morgen zusammen. Herr Wolf, wie weit sind Sie mit dem Angebot?
        Y: Ich habe es gestern fertiggestellt. Mir fehlt noch die Kundennummer.
        X: Die schicke ich Ihnen gleich zu. Haben Sie noch Fragen?
        Y: Nein. Vielen Dank.
        X: Dann wünsche ich Ihnen einen schönen Tag.
    """,
    "de-kleinanzeigen-2": """
        X: Guten Tag, ist der Schrank noch da?
        Y: Ja, ist er. Wann möchten Sie ihn abholen?
        X: Am Samstag gegen elf? Wie ist Ihre Adresse?
        Y: Gartenweg 3. Rufen Sie mich bitte an, wenn Sie da sind.
        X: Mache ich, vielen Dank.
    """,
    "de-kunden-2": """
        X: Ist bei euch das Internet auch weg?
        Y: Ja, seit heute früh. Ich habe schon bei der Hotline angerufen, keiner geht ran.
        X: Mein Vertrag läuft eh bald aus, ich kündige.
        Y: Ich auch. Die haben mir letzten Monat zu viel abgebucht.
    """,
    "fr-famille-2": """
        X: Allô maman, tu as reçu mon colis ?
        Y: Oui ma chérie, il est arrivé ce matin. Merci beaucoup !
        X: Super. Est-ce que tu as besoin d'autre chose ?
        Y: Non c'est tout. Ma télé est en panne mais ton frère passe demain.
    """,
    "fr-reunion-2": """
        X: Bonjour à tous. Monsieur Roux, où en êtes-vous avec le dossier ?
        Y: J'ai presque fini. Il me manque le numéro de client.
        X: Je vous l'envoie tout de suite. Avez-vous des questions ?
        Y: Non, merci.
        X: Je vous souhaite une bonne journée.
    """,
    "fr-annonce-2": """
        X: Bonjour, le vélo est-il toujours disponible ?
        Y: Oui, toujours. Quand voulez-vous passer le voir ?
        X: Samedi matin si possible. Quelle est votre adresse ?
        Y: 4 rue des Lilas. Appelez-moi quand vous arrivez.
        X: Parfait, merci.
    """,
    "fr-clients-2": """
        X: Vous avez reçu votre facture ? La mienne a doublé.
        Y: Oui, pareil chez moi. J'ai appelé le service client, une heure d'attente.
        X: Moi je vais résilier mon abonnement.
        Y: Je vous comprends, c'est n'importe quoi.
    """,
}
