"""What programs and typists note of a contact on a line of its own: who came, who went, who hung up, what somebody does meanwhile."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

_LONGEST = 90
_WRAPPINGS = {"<": ">", "*": "*", "(": ")", "[": "]", "-": "-", "_": "_", "~": "~"}
_SIGNS = "<>*()[]-–—_~ "
_TALK_EN = r"(?:the |this )?(?:chat|conversation|call|session|meeting|room)"
_TALK_NL = r"(?:de |het |deze |dit )?(?:chat|chatsessie|chatgesprek|gesprek|conversatie|sessie|verbinding|telefoongesprek)"
_TALK_DE = r"(?:den |dem |das |die |der )?(?:chat|gespräch|unterhaltung|konversation|sitzung|chatraum|anruf)"
_TALK_FR = r"(?:le |la |l['’])?(?:chat|conversation|discussion|appel|session|tchat)"
_EVENT = lazy_pattern(
    rf"(?P<who>[^\s.,;:!?][^.,;:!?]{{0,40}}?) (?:"
    rf"(?:has |have |was |got )?(?:joined|left|entered|ended|closed|disconnected(?: from)?) {_TALK_EN}|(?:has |have )?hung up|hangs up"
    rf"|(?:heeft|hebben) {_TALK_NL} (?:verlaten|be[ëe]indigd|gesloten|afgesloten|verbroken)|(?:verlaat|sluit) {_TALK_NL}"
    r"|heeft opgehangen|hangt op"
    rf"|(?:neemt|nam|nemen) deel aan {_TALK_NL}|is toegevoegd aan {_TALK_NL}|is toegetreden tot {_TALK_NL}"
    rf"|hat {_TALK_DE} (?:verlassen|beendet|geschlossen|betreten)|hat aufgelegt|legt auf|ist {_TALK_DE} beigetreten"
    rf"|a (?:quitté|rejoint|terminé|fermé) {_TALK_FR}|a raccroché|raccroche"
    r")",
    re.IGNORECASE,
)
_LAST_WORDS = """
    chat conversation call session meeting room up verlaten beëindigd beeindigd gesloten afgesloten verbroken opgehangen op chatsessie
    chatgesprek gesprek conversatie sessie verbinding telefoongesprek verlassen beendet geschlossen betreten aufgelegt auf beigetreten
    discussion appel l'appel l’appel tchat raccroché raccroche
"""
_LAST = frozenset(_LAST_WORDS.split())
# Who tells of somebody in place of naming one.
_TELLING_WORDS = """
    i we you he she they it who someone somebody nobody my your his her our their a an one this that and but so when
    ik wij we jij je u jullie hij zij ze wie iemand niemand mijn uw jouw zijn haar ons onze hun een dat die dit en maar dus toen als er
    ich wir du ihr er sie man wer jemand niemand mein meine ihre unser unsere ein eine und aber
    je tu il elle on nous vous ils elles qui quelqu'un personne mon ma votre notre un une et mais
"""
_TELLING = frozenset(_TELLING_WORDS.split())
_PARTIES_WORDS = """
    customer caller agent operator advisor representative visitor patient klant beller agente medewerker medewerkster adviseur bezoeker
    telefoniste patiënt kunde kundin anrufer anruferin mitarbeiter mitarbeiterin berater beraterin cliente conseiller conseillère
"""
_PARTIES = frozenset(_PARTIES_WORDS.split())
_ARTICLES = frozenset({"de", "het", "the", "der", "die", "le", "la"})
_DOES = ("s", "t", "ing", "ed")
_END = lazy_pattern(
    r"(?:end|einde|ende|fin) (?:of|van|der|des|de|du)?(?: ?the| het| de| la| l['’])? ?"
    r"(?:call|chat|conversation|recording|transcript|gesprek|opname|transcriptie|gesprächs?|anrufs?|aufzeichnung|appel|enregistrement)",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """Whether `text`, a whole line, only notes what happens: `<Jan has left the chat>`, `*klant hangt op*`, `[END OF CALL]`,
    `Jip heeft het gesprek beëindigd.`, `(Caller looks for the invoice)`.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return False
    wrapped = len(text) > 2 and text[-1] == _WRAPPINGS.get(text[0])
    bare = text.strip(_SIGNS).rstrip(".!") if wrapped else text.rstrip(".!")
    last = bare[bare.rfind(" ") + 1 :].casefold()
    if wrapped and text[0] in "[(<*" and _END.fullmatch(bare):
        return True
    if last in _LAST and (match := _EVENT.fullmatch(bare)) is not None and (wrapped or _is_named(match["who"])):
        return True
    return wrapped and text[0] == "(" and _is_doing(bare)


def _is_named(who: str) -> bool:
    """Whether it is somebody's name or a party, with a capital as a line begins: not who tells of others."""
    return who[0].isupper() and who.split()[0].casefold() not in _TELLING


def _is_doing(bare: str) -> bool:
    """`Caller looks for the invoice`, `de klant zoekt papieren`: a party and what it does. What is numbered is nobody's doing."""
    words = bare.casefold().split()
    words = words[1:] if words[:1] and words[0] in _ARTICLES else words
    return len(words) > 1 and words[0] in _PARTIES and words[1].endswith(_DOES) and not any(map(str.isdigit, bare))
