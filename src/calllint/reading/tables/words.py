"""The usual headers of each field of a table, in Dutch, English, German and French, as exports and data sets have them."""

from __future__ import annotations

# The most telling first. What stands after a `~` says little: the values must say the rest.
NAMES = {
    "conversation": """
        conversation id, conversatie id, conversatie, conversatienummer, chat session, conversation source id, conversation number,
        conversation key, conversation uuid, conv id, convo id,
        conversationid, gesprek id, gespreks id, gespreksid, gespreksnummer, gespreksnr, chatnr, dossiernr, zaaknr, gesprek nummer, id
        gesprek, unterhaltungs id, id
        conversation, identifiant de conversation, identifiant conversation, chat id, chatid, chat key, chat nummer, chatnummer, chat
        session id, dialogue id, dialog id, dialogueid, dialogid, conversation, gesprek, dialogue, dialog, dialoog, thread id, thread,
        call id, callid, call uuid, call sid, id appel, identifiant appel, anruf id, gesprächs id, gesprächsnummer, gespräch,
        unterhaltung, session id, sessionid, sessie id, sessie, session, sitzung, sitzungs id, interaction id, interactie id,
        interaction, transcript id, messaging session id, csid, ticket id, ticketid, ticket number, ticket nr, ticketnummer, ticketnr,
        ticket no, numéro de ticket, n ticket, ticket, case id, case number, casenummer, case, zaaknummer, zaak id, zaak, fall,
        fallnummer, vorgang, vorgangsnummer, dossiernummer, dossier, numéro de dossier, issue id, issue, incident id, incident number,
        incident, request id, meldingsnummer, melding id, melding, contactmoment id, contactmoment, chat, call, parent case number,
        parent casenumber, parent id, contact id,
        contactid, convo, video id, opportunity id, lead id, deal id, contactnr,
        casenr, casusnummer, klachtnummer, klachtnr, aanvraagnummer
        ~ opname, opname id, opnamenaam, recording, recording name, aufnahme, recording id, audio id, file name, filename, bestandsnaam,
        file, bestand, audio file, regarding, betreft, reference,
        referentie, contact, room, room id, channel id, customer phone, phone, phone number, telefoonnummer, wa id, id, nr, nummer,
        number, no
    """,
    "text": """
        message text, message body, message content, comment body, comment text, text body, body text, plain body, textbody, bodytext,
        message, text, body, content, utterance, utterance text, comment, tekst, bericht, berichttekst, bericht tekst, inhoud, bericht
        inhoud, chatbericht, chat message, uitspraak, uiting, gesproken tekst, nachricht, nachrichtentext, inhalt, äußerung,
        kommentar, texte, contenu, contenu du message, corps, corps du message, énoncé, commentaire, sentence, phrase, transcribed
        text, transcript text, msg, msg text, chat text, entry text, email body, mail body, verbatim, spoken text, recognized text,
        gezegd, wat gezegd, wat is gezegd, gezegde tekst, boodschap, gesagt
        ~ original text, clean text, cleaned text, text clean, text nl, text en, transcript, transcription, transcriptie, words, wat,
        what, was, line text, zin, regeltekst, entry, opmerking, omschrijving, beschrijving, beschreibung, description, ticket
        description, details, dialogue, dialog, conversation, gesprek, chat, turn, tweet, post, reply, antwoordtekst, value, data,
        reactie, commentaar,
        html body, body html, htmlbody, content html, message html, html
    """,
    "transcript": """
        transcript, chat transcript, call transcript, full transcript, transcription, transcriptie, chattranscript,
        gesprekstranscript, chat log, chatlog, chat history, chatgeschiedenis, conversation history, conversation text, conversation
        log, conversation transcript, dialogue, dialog, dialoog, messages, chatverlauf, gesprächsverlauf, gesprächsprotokoll, verlauf,
        gespreksverloop, verloop, historique, échanges, messages json, conversations, chat content, full conversation, conversation,
        gesprek, chat, gespräch, unterhaltung, gesprekstekst, turns, call text, mailwisseling, correspondentie, transcript text,
        transcription text, full text, ticket conversation,
        ticket comments, comments, thread, interaction
        ~ text, body, content, tekst, inhoud, log, history, geschiedenis, description, beschrijving, omschrijving, message, bericht,
        call, notes, input, data, transcript json, prompt
    """,
    "customer-text": """
        customer message, customer text, query input, query text, customer utterance, customer question, customer query, customer input,
        customer says, input
        text, klantvraag, klantbericht, vraag klant, vraag van de klant, bericht klant, tekst klant, client question, client message,
        user message, user text, user utterance, user input, user query, user says, question, vraag, kundenanfrage, kundennachricht,
        kundenfrage, frage, question client, message client, demande client, instruction, query, ticket description, visitor message,
        initial message, first message, klantreactie, customer request, klacht, complaint, pregunta, consulta, mensaje del cliente
        ~ input, prompt, request, demande, anfrage, customer, klant, user, client, kunde, visitor, body, message, text, bericht,
        transcript, transcription, utterance, description, omschrijving
    """,
    "agent-text": """
        agent message, agent text, agent utterance, agent response, agent reply, agent answer, agent says, output text, antwoord
        medewerker, antwoord van de medewerker, bericht medewerker, tekst medewerker, reactie medewerker, antwoord agent, support
        response, support reply, response, answer, antwoord, reply, reactie, antwort, réponse, réponse agent, kundendienst antwort,
        answer text, response text, company response, system response, bot response, bot message, assistant response, expert response,
        first response, resolution text, respuesta
        ~ draft, draft reply, draft response, draft answer, mock draft, ai draft, suggested reply, suggested response, suggested answer,
        proposed reply, conceptantwoord, voorgesteld antwoord,
        output, completion, agent, medewerker, assistant, support, mitarbeiter, bot, ai, operator, resolution, chosen, oplossing
    """,
    "role": """
        author role, author type, author kind, sender kind, afzendersoort, auteur type, type auteur, type afzender, soort afzender,
        afzendertype, afzender type, rol afzender, rol spreker, sender type, sender
        role, speaker role, speaker type, participant role, participant type, participant purpose, actor type, actor role, user role, user
        type, role, rol, rolle, rôle, message author type, party type, contact type, source type, speaker, spreker, sprecher, sprecherin,
        locuteur, intervenant, sender, afzender, verzender, zender, absender, expéditeur, author, auteur, autor, party, partij, participant,
        deelnemer, teilnehmer, actor, persona, interlocutor, gesprekspartner, gesproken door, said by, sent by, verzonden door, verstuurd
        door, gesendet von, envoyé par, posted by, written by, geschreven door, speaker label, wie, who, wer, qui, inbound, is inbound,
        incoming, is incoming, is outbound, outbound, outgoing, is outgoing, is agent, is customer, is bot, is staff, is admin, is user, is
        client, is visitor, is support, is medewerker, is klant, from agent, from customer, from bot, from user, from client, from me, by
        agent, by customer, by user, agent reply, direction, message direction, richting, richtung, sens, message source, side
        ~ from, van, von, de, source, bron, type, message type, kind, soort, name, naam, user, gebruiker, entry type, purpose, origin,
        channel label, speaker id, sender id, label, agent customer
    """,
    "name": """
        sender name, author name, speaker name, actor name, participant name, from name, display name, sender display name, naam
        afzender, afzendernaam, naam spreker, sprekernaam, name des absenders, nom expéditeur, message author name, author, sender,
        speaker, afzender, spreker, sprecher, absender, expéditeur, locuteur, auteur, autor, posted by, sent by, verzonden door, from,
        van, von, participant, deelnemer, user name, username, gebruikersnaam, user, gebruiker, speaker label, who, wie, created by
        full name, created by name, createdby name, poster, speaker id, speaker number
        ~ author email, sender email, from email, from address, e mail afzender, author id, sender id, participant id,
        user id, actor id, from id, name, naam, nom, created by, created by id, de, channel, kanaal, side, source,
        email, phone number, channel id
    """,
    "agent": """
        agent name, agent, medewerker, medewerkernaam, naam medewerker, medewerker naam, behandelaar, behandeld door, assignee,
        assignee name, assigned to, assigned agent, toegewezen aan, owner, owner name, eigenaar, operator, operator name, adviseur,
        employee, employee name, rep, representative, mitarbeiter, bearbeiter, bearbeitet von, conseiller, nom agent, nom de l agent,
        technician, handled by, agent full name
        ~ agent id, agentid, agent email, assignee id, owner id, employee id, medewerker id, operator id
    """,
    "customer": """
        customer name, customer, subscriber, subscriber name, klantnaam, naam klant, klant naam, klant, requester, requester name,
        visitor name, visitor, bezoeker,
        client name, client, contact name, contactpersoon, kunde, kundenname, besucher, nom client, nom du client, caller, caller
        name, beller, end user, aanvrager, melder
        ~ customer id, customer email, requester id, requester email, visitor id, klantnummer, caller id, contact, client id, user id
    """,
    "private": """
        private, is private, isprivate, internal, is internal, intern, is intern, interne notitie, internal note, is internal note, is
        note, privé, public, is public, ispublic, is published, ispublished, published, openbaar, öffentlich, publiek, visibility,
        zichtbaarheid, sichtbarkeit, visibilité, private note, note interne, interne notiz, comment public,
        zichtbaar voor klant, zichtbaar, klant zichtbaar, extern zichtbaar, visible to customer, customer visible, visible, sichtbar,
        sichtbar für kunden, visible par le client
        ~ note, notitie
    """,
    "type": """
        message type, event type, entry type, part type, record type, activity type, berichttype, nachrichtentyp, type de message,
        type bericht, comment type, sub type, item type, event
        ~ type, kind, soort, typ, content type, message kind
    """,
    "order": """
        turn id, turn number, turn no, turn nr, turn index, turn idx, turn num, turn count, turnnumber, turn, utterance id, utterance
        idx, utterance index, utterance number, utterance no, sequence number, sequence, sequence id, seq, seq no, seq num,
        volgnummer, message number, message index, message no, message order, message seq, phrase index, sentence id, position,
        positie, line number, line no, regelnummer, segment id, lfd nr, laufnummer, ordre, volgorde, order, step, index, idx, beurt,
        beurtnummer, message position
        ~ line, nr, no, n, numéro, numero, #, regel, number, nummer
    """,
    "message": """
        message id, tweet id, comment id, msg id, post id, event id, bericht id
        ~ id
    """,
    "reply-to": """
        in response to tweet id, in reply to status id, in reply to, in reply to id, reply to message id, reply to id, replied to id,
        parent message id, parent comment id, parent tweet id, reply to
        ~ parent id
    """,
    "at": """
        message created at, message timestamp, message sent at, message date time, comment created at, created at, createdat, created,
        created date, created time, created on, creation date, creation time, timestamp, time stamp, date time, datetime, datum tijd,
        datum en tijd, datumtijd, datum tijdstip, tijdstip, tijdstempel, sent at, sent time, sent date, sent on, sent, send time, send
        date, message date, message time, entry time, event time, received at, received on, posted at, published at, absolute time,
        verzonden op, verstuurd op, verzonden, ontvangen op, aangemaakt op, aangemaakt, gemaakt op, geplaatst op, verzenddatum, utc
        time, zeitstempel, zeitpunkt, datum uhrzeit, datum und uhrzeit, gesendet am, gesendet, erstellt am, erstellt, horodatage, date
        heure, date et heure, date envoi, date d envoi, envoyé le, créé le, date de création, date and time, date, datum, tijd, time,
        when, wanneer, start time, start date time, starttijd, moment, ts, event timestamp, request timestamp, log timestamp, date
        time utc, zeit, heure, comment time, activity date
        ~ started at, start, startzeit, uhrzeit, day, dag, created datetime, begintijd, updated at
    """,
    "date": """
        date, datum, message date, sent date, day, dag, date envoi, verzenddatum, datum bericht, berichtdatum, created date, chat
        date, gespreksdatum, call date, date du message, tag, jour
        ~ start date, startdatum, created
    """,
    "time": """
        time, tijd, uur, uhrzeit, heure, zeit, message time, sent time, clock time, tijdstip, tijd bericht, berichttijd, heure du message,
        clock, time of day, send time, created time
        ~ start time, starttijd, begintijd, timestamp
    """,
    "day": """
        call date, call start, call start time, call started at, conversation date, conversation start, conversation started at,
        conversation created at, chat date, chat start, chat started at, chat start time, gespreksdatum, datum gesprek, start gesprek,
        starttijd gesprek, begin gesprek, contact date, contactdatum, datum contact, interaction date, interaction start time, session
        date, session start, ticket created at, ticket created, case created date, created at, created, created date, aanmaakdatum,
        datum aangemaakt, aangemaakt op, begonnen op, gestart op, started at, start date, startdatum, start time, opened at, opened,
        opened date, date opened, recording date, opnamedatum, date, datum, day, dag, gesprächsdatum, anrufdatum, erstellt am, date de l
        appel, date appel, date de création
    """,
    "start": """
        start, start time, starttime, start offset, begin, begin time, begin offset, begin offset millis, starttijd, begintijd,
        beginn, startzeit, début, start at, offset, time offset, timecode, tijdcode, audio start, start timestamp, startsec, startms,
        relative time, elapsed, elapsed time, seconds from start, segment start, utterance start, word start, from time, in
        ~ timestamp, time, tijd, zeit, heure, van, position, t, time stamp, tijdstip
    """,
    "end": """
        end, end time, endtime, end offset, end offset millis, stop, stop time, finish, eind, einde, eindtijd, ende, endzeit, fin, end
        at, end timestamp, endsec, endms, segment end, utterance end, to time, heure de fin, audio end
        ~ tot, out
    """,
    "duration": """
        duration, duur, dauer, durée, spreekduur, utterance duration, segment duration, speech duration, duration ms, length, lengte
    """,
    "team": """
        team, team name, queue, queue name, wachtrij, afdeling, department, department name, group, group name, groep, skill,
        abteilung, gruppe, warteschlange, équipe, département, file d attente, line of business, assigned team, assigned group,
        teamnaam
    """,
    "channel": """
        channel, kanaal, kanal, canal, media type, mediatype, medium, channel type, source channel, initial channel, contact channel,
        communication channel, contactkanaal, platform
        ~ via, source
    """,
    "language": """
        language, taal, sprache, langue, locale, language code, lang, taalcode
    """,
    "topic": """
        topic, category, categorie, contact reason, contactreden, reason, reden, thema, kategorie, kontaktgrund, motif, catégorie,
        issue type, intent, call reason, gespreksonderwerp, rubriek, vraagtype, onderwerp categorie, domain, ticket type
    """,
    "subject": """
        subject, onderwerp, betreff, objet, sujet, ticket subject, email subject
        ~ title, titel, titre
    """,
    "status": """
        status, state, statut, ticket status, conversation status, conversation state, chat status, case status
    """,
    "queue-wait": """
        wait time, wachttijd, waiting time, queue time, queue wait, queue wait time, time in queue, wachttijd in wachtrij,
        wachtrijtijd, wartezeit, temps d attente, waittime, wait seconds, queue duration, wait, tijd in wachtrij, wait duration
    """,
    "ended-by": """
        ended by, beëindigd door, beeindigd door, afgesloten door, gesloten door, closed by, disconnected by, hung up by, hangup by,
        hang up by, opgehangen door, verbroken door, beendet von, terminé par, released by, disconnecting party, terminated by
    """,
}
