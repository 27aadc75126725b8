"""What WhatsApp itself writes into a chat: media left out, files attached, messages deleted, calls, and news of the group.

It does so in the language of the phone; the patterns hold Dutch, English, German, French, Spanish, Italian and Portuguese.
"""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

MARKS = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Characters that only say in which direction text runs. WhatsApp puts them before what it writes itself, and round names."""

_MEDIA = (
    r"(?:media|m[ée]dias?|medien|medier|mediefil|multim[ée]dia|m[íi]dia|medios|bestand|file|fichier|ficheiro|arquivo|archivo|datei"
    r"|video ?(?:note|message)|view once)"
)
_LEFT_OUT = (
    r"(?:omitted|weggelaten|weggelassen|ausgelassen|ausgeschlossen|omise?s?|omitid[oa]s?|ocultad[oa]s?|oculta|omess[oaie]|absente?s?"
    r"|(?:har )?utel[äa]mnats?|udeladt|utelatt|utelukket|pominięt[aeyo]|puuttuu|ei sisälly|jätetty pois"
    r"|manquante?s?|retirée?s?|non incluso|esclus[oa]|não revelad[oa]s?|not revealed|no revelado)"
)
_KIND = (
    r"(?:image|photo|video(?: note| message)?|audio|sticker|gif|document|contact card|voice message|afbeelding|foto|videobericht|"
    r"spraakbericht|visitekaartje|contactkaart|bild|sprachnachricht|dokument|kontaktkarte|vid[ée]o|fiche contact|imagen|documento|"
    r"tarjeta de contacto|immagine|scheda contatto|imagem|vídeo|áudio|figurinha|cartão do contato)"
)
_ATTACHED = (
    r"(?:file attached|attached|bestand bijgevoegd|bijgevoegd|bijlage|datei angehängt|angehängt|anhang|fichier joint|pièce jointe|joint|"
    r"archivo adjunto|adjunto|file allegato|allegato|arquivo anexado|ficheiro anexado|anexado|anexo)"
)
_FILE = r"[^\n<>]*\.\w{2,5}"
_KNOWN_FILE = (
    r"[^\n]*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|gif|webp|heic|mp4|mov|3gp|mp3|m4a|aac|opus|ogg|wav|zip|csv|txt|vcf|ics|eml|html?)"
)

_PLACEHOLDER = lazy_pattern(
    rf"< ?{_MEDIA}[^<>\n]{{0,40}}?{_LEFT_OUT} ?>"
    rf"|< ?{_ATTACHED}\s?:[^<>\n]*>"
    rf"|^{_FILE} \({_ATTACHED}\)$"
    rf"|^{_KIND} {_LEFT_OUT}\.?$|(?<=\x00){_KIND} {_LEFT_OUT}\b\.?",
    re.IGNORECASE | re.MULTILINE,
)
# "factuur.pdf • 2 pagina's", and a file's name alone under a placeholder.
_FILE_NAME = lazy_pattern(rf"^{_KNOWN_FILE}(?:\s*•[^\n]*)?$", re.IGNORECASE)
_EDITED = lazy_pattern(
    r"< ?(?:this message was edited|dit bericht is bewerkt|diese nachricht wurde bearbeitet|ce message a été modifié"
    r"|se editó este mensaje|questo messaggio è stato modificato|(?:esta )?mensagem (?:foi )?editada)\.? ?>$",
    re.IGNORECASE,
)
_DELETED = lazy_pattern(
    r"(?:this message was deleted|you deleted this message|dit bericht is verwijderd|(?:u|je) hebt dit bericht verwijderd"
    r"|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message"
    r"|se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|questo messaggio è stato eliminato"
    r"|hai eliminato questo messaggio|esta mensagem foi (?:apagada|eliminada)|(?:você )?apagou esta mensagem|mensagem apagada"
    r"|waiting for this message|wachten op dit bericht|warte auf diese nachricht|en attente de ce message)\b[^\n]{0,90}",
    re.IGNORECASE,
)
_NOTICE = lazy_pattern(
    r"end-to-end|end-to-end-encrypted|ende-zu-ende|bout en bout|extremo a extremo|ponta a ponta|ponto a ponto|uçtan uca"
    r"|\bbusiness account\b|bedrijfsaccount|unternehmenskonto|compte professionnel|zakelijk account|beveiligde service van meta"
    r"|secure service from meta",
    re.IGNORECASE,
)
_CALL = lazy_pattern(
    r"(?:missed (?:group )?(?:voice|video) call|(?:voice|video) call|gemiste? (?:groeps)?(?:spraak|video)-?(?:oproep|gesprek)"
    r"|gemiste groepsoproep|(?:spraak|video)-?(?:oproep|gesprek)|verpasste[rs]? (?:gruppen-?)?(?:sprach|video)anruf|(?:sprach|video)anruf"
    r"|appel (?:vocal|vidéo)(?: manqué)?|(?:video)?llamada(?: de voz)? perdida|(?:video)?chiamata(?: vocale)? persa"
    r"|(?:video)?chamada(?: de (?:voz|vídeo))? perdida)(?:[.,:][^\n]{0,60})?",
    re.IGNORECASE,
)
_EVENT = lazy_pattern(
    r"\b(?:created (?:this )?group|added|removed|left|joined using|changed the (?:subject|group)|changed this group|changed to"
    r"|security code|changed (?:their|his|her) phone number|pinned a message|turned o(?:n|ff) disappearing|is a contact|blocked this"
    r"|unblocked this|now an admin|message timer|default timer"
    r"|(?:heeft|hebt) (?:de groep|deze groep|het onderwerp|de groepsafbeelding|een bericht vastgezet"
    r"|[^:\n]{1,60} (?:toegevoegd|verwijderd|gewijzigd))|is lid geworden|neemt deel via|beveiligingscode"
    r"|telefoonnummer (?:gewijzigd|veranderd)|tijdelijke berichten|is een contact|geblokkeerd"
    r"|hat (?:die gruppe|das gruppenbild|den betreff|eine nachricht|[^:\n]{1,60} (?:hinzugefügt|entfernt|geändert))|sicherheitsnummer"
    r"|ist beigetreten|selbstlöschende|a (?:créé le groupe|ajouté|retiré|quitté|modifié|changé)|code de sécurité|messages éphémères"
    r"|creó (?:el|este) grupo|añadió|salió del grupo|ha abbandonato|saiu do grupo|código de segur"
    r"|ha (?:creato|aggiunto|rimosso|cambiato)|criou (?:o|este) grupo|adicionou)\b",
    re.IGNORECASE,
)
_SHARED = lazy_pattern(
    r"(?:live location shared|live locatie gedeeld|live-standort wird geteilt|localisation en direct partagée"
    r"|ubicación en tiempo real compartida|posizione attuale condivisa)\.?",
    re.IGNORECASE,
)
_PERSONAL = lazy_pattern(
    r"(?:location|locatie|standort|localisation|position|ubicación|posizione|localização)\b ?:|(?:poll|peiling|umfrage|sondage|encuesta"
    r"|sondaggio|enquete) ?:",
    re.IGNORECASE,
)
_DROPPED = str.maketrans(dict.fromkeys(MARKS))
_LONGEST = 60
_LONGEST_NEWS = 200


def without_marks(text: str) -> str:
    """`text` without the characters that only say in which direction it runs."""
    return text if text.isascii() else text.translate(_DROPPED)


def is_notice(text: str) -> bool:
    """Whether an automatic line is the notice about encryption or business accounts that every chat holds: no event of this one."""
    return _NOTICE.search(text) is not None


def is_event(text: str) -> bool:
    """Whether `text` reads as news of the chat: somebody joined, a security code changed."""
    return _EVENT.search(text) is not None or is_notice(text)


def is_news_of(text: str, names: tuple[str, ...]) -> bool:
    """Whether `text`, without marks, says what one of `names` (each with a space behind it) did in the chat: `Jan heeft Els toegevoegd`."""
    if not names:
        return False
    bare = text.removeprefix("~").lstrip(" \u00a0\u202f")
    name = next((name for name in names if bare.startswith(name)), None) if bare.startswith(names) else None
    return name is not None and len(bare) < _LONGEST_NEWS and "\n" not in bare and _EVENT.match(bare, len(name)) is not None


def is_call(text: str) -> bool:
    """Whether `text` is only what WhatsApp notes of a call: missed, or its duration."""
    return _CALL.fullmatch(text.strip()) is not None


def is_personal(text: str) -> bool:
    """Whether a text that WhatsApp marks as its own still is what somebody sent: a place, a poll."""
    return _PERSONAL.match(text) is not None


def said(text: str) -> str:
    """What a person wrote of the text of a message: without placeholders for media, notes of editing and marks. Empty for nothing."""
    text = text.strip()
    # All that WhatsApp adds has one of these, or is one short line.
    if len(text) > _LONGEST and not any(sign in text for sign in ("\u200e", "<", " (")):
        return without_marks(text)
    text = without_marks(text.replace("\u200e", "\x00")).strip(" \n\x00")
    text = _EDITED.sub("", text).rstrip(" \n\x00")
    left = _PLACEHOLDER.sub("", text)
    bare = left.replace("\x00", "").strip()
    if left != text:
        bare = "\n".join(line for line in bare.split("\n") if not _FILE_NAME.match(line.strip())).strip()
    if bare == "null" or (len(bare) < 160 and (_DELETED.fullmatch(bare) or _SHARED.fullmatch(bare))):
        return ""
    return bare
