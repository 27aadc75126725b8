"""Lines of a plain-text transcript: `[00:12] Agent (Sanne): text`, markers, separators, and which labels are speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.notes import is_note_label
from calllint.reading.plain.notices import is_notice
from calllint.reading.plain.stamps import MONTHS, STAMP, Stamp, parse_stamp
from calllint.reading.roles import Speaker, is_account, roles_of_letters, speaker_of

_LABEL = lazy_pattern(
    r"(?P<bold>\*\*|__)?(?P<label>[^\W_][^:()\[\]<>{}|*\n]{0,50}?(?:\s*[(\[][^()\[\]:]{1,40}[)\]])?)(?:\s+(?:zegt|zei|says|said)(?=\s*:))?\s*(?P<stamp>[(\[][^()\[\]]{1,45}[)\]]|(?<=\s)\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?(bold)(?:\s*(?P=bold)\s*:|\s*:\s*(?P=bold))|\s*:)(?!//)[ \t\u00a0]*"
)
_DASH = lazy_pattern(r"\s*(?:[-–—|]\s+)?")
_CONTACT = r"(?:call|chat|conversation|connection|line|gesprek|chatgesprek|verbinding|lijn|anruf|verbindung|appel|gespräch)"
_OVER = (
    r"(?:ended|disconnected|dropped|lost|closed|cut off|terminated|transferred|verbroken|be[ëe]indigd|weggevallen|doorverbonden|afgesloten"
    r"|beendet|getrennt|unterbrochen|weitergeleitet|terminée?|coupée?|interrompue?|transférée?)"
)
_MARKER = lazy_pattern(
    r"^(?:\[[^\[\]]+\]|\*{2,}[^*].*?\*{2,}|-{2,}\s+\S.*?\s+-{2,}|\(\((?!\().+\)\)"
    rf"|\((?i:(?:end of|einde|ende|fin de)\b[^()]{{0,20}}\b{_CONTACT}|[^()]{{0,20}}\b{_CONTACT} [^()]{{0,30}}\b{_OVER})\b[^()]{{0,40}}\))$"
)
_IS_OVER = lazy_pattern(
    rf"(?:the |het |de )?{_CONTACT} (?:has |was |is |werd )?{_OVER}(?: (?:by|door|von|par) [\w ]{{1,30}})?[.!]?", re.IGNORECASE
)
_OF_CONTACTS = ("chat", "call", "conv", "connection", "line", "gesprek", "verbinding", "lijn", "anruf", "appel", "the c", "het ", "de ")
_PLACEHOLDER = lazy_pattern(r"^\[[A-Z0-9_ -]+\]$")
# "Dhr. Jansen" and "J. de Vries" are names.
_SENTENCE = lazy_pattern(r"(?<=\w{5})\.\s|[!?;,…]\s|[!?;…]|\s[-–—]\s")
_CLOCK_WORDS = lazy_pattern(r"(?:uur|u\.?|h|o'clock|am|pm|uhr|heures)\b", re.IGNORECASE)
_LIST_WORDS = """
    participant participants attendee attendees attending present speakers deelnemers aanwezig aanwezigen sprekers teilnehmer
    teilnehmerinnen anwesend sprecher participantes asistentes medewerkers adviseurs agents klanten customers
"""
_LIST = frozenset(_LIST_WORDS.split())
_MARKS = " \t*_#-•|>"
_PARTS = lazy_pattern(r"\s*[,;()/&]\s*|\s+(?:and|en|und|et|y)\s+")
_LISTED_ABOVE = 15
_MOST_WORDS = 5
_LONGEST_END = 50
# Labels of things, which people write in the middle of a message.
_THINGS_WORDS = """
    adres address bedrag amount bestelnummer bestelling betreft betreff code dag datum date day e-mail email factuur factuurnummer
    fax geboortedatum iban id invoice kenmerk klantnummer let link mail meterstand mobiel naam name nb note nota nummer number ok
    onderwerp opmerking optie option order ordernummer p.s phone pin plaats postcode prijs price product ps reden reference
    referentie stap status step straat subject tel telefoon telefoonnummer tijd time tip total totaal totaalbedrag url vraag
    antwoord question answer voorbeeld voordeel website wachtwoord woonplaats zie zip conclusie samenvatting summary
    http https warning waarschuwing attentie belangrijk important
"""
_THINGS = frozenset(_THINGS_WORDS.split())
# What is noted of a party in a head, and nobody says: `Agent ID: 2001`.
_NOTED_WORDS = """
    id nr number nummer name naam email e-mail phone telefoon telefoonnummer code details info gegevens started ended gestart begonnen
    beëindigd
"""
_NOTED = frozenset(_NOTED_WORDS.split())


class Labelled(NamedTuple):
    """A line that may open a turn: its stamp, its label with the speaker it names, and the column (from 0) of its text."""

    label: str
    speaker: Speaker
    stamp: Stamp | None
    column: int

    @property
    def key(self) -> str:
        """The label as it is counted."""
        return " ".join(self.label.casefold().split())


def leading_stamp(line: str) -> tuple[Stamp | None, int]:
    """The stamp at the beginning of `line` and the column (from 0) of what follows it; None and 0 where there is none."""
    indent = len(line) - len(line.lstrip())
    # A stamp begins with a digit: most files have none, and the pattern takes long to compile. Fathom writes `@0:05`.
    indent += line.startswith("@", indent)
    opened = line.startswith(("[", "("), indent)
    bare = line[indent + opened : indent + opened + 8].lstrip()
    if not bare[:1].isdigit() and bare[:3].lower() not in MONTHS:
        return None, 0
    match = STAMP.match(line, indent)
    if match is None:
        return None, 0
    stamp = parse_stamp(match)
    after = _DASH.match(line, match.end())
    assert after is not None
    # A bare stamp is parted from what follows; "12:30u" is none.
    if stamp is None or (not stamp.shape and after.end() == match.end() < len(line)):
        return None, 0
    return stamp, after.end()


def labelled(line: str) -> Labelled | None:
    """What `line` says of its speaker; None for a line without a label."""
    if ":" not in line:
        return None
    stamp, column = leading_stamp(line)
    if not column:
        column = len(line) - len(line.lstrip())
    match = _LABEL.match(line, column)
    if match is None:
        return None
    label = match["label"].strip().rstrip(",")
    colon = line.rfind(":", column, match.end())
    if line[colon - 1].isdigit() and line[colon + 1 : colon + 2].isdigit():
        # "Agent 09:16" ends with a time, not with a colon.
        return None
    if stamp is None and label.endswith(("]", ")")):
        label, stamp = _without_stamp(label)
    if match["stamp"] and stamp is None:
        inner = STAMP.fullmatch(match["stamp"])
        stamp = parse_stamp(inner) if inner else None
        if stamp is None:
            label = f"{label} {match['stamp']}"
    return Labelled(label, speaker_of(label), stamp, match.end()) if may_be_label(label) else None


def _without_stamp(label: str) -> tuple[str, Stamp | None]:
    """A label whose brackets hold a stamp without colons (`Speaker 1 [0.00s - 2.50s]`) without it, and the stamp."""
    opens = max(label.rfind("["), label.rfind("("))
    inner = STAMP.fullmatch(label[opens:]) if label[opens + 1 : opens + 2].isdigit() else None
    stamp = parse_stamp(inner) if inner is not None else None
    return (label[:opens].rstrip(), stamp) if stamp is not None and opens > 0 else (label, None)


def may_be_label(label: str) -> bool:
    """Whether `label` may name a speaker: a few words, and no sentence."""
    return not label[:1].isdigit() and len(label.split()) <= _MOST_WORDS and (label.isalnum() or not _SENTENCE.search(label))


def is_marker(text: str) -> bool:
    """Whether `text`, a whole line, is only a remark (`[verbinding verbroken]`, `*** chat closed ***`) and no placeholder."""
    text = text.strip()
    if is_notice(text):
        return True
    if text[:1].isalpha() and len(text) < _LONGEST_END and text[:10].casefold().startswith(_OF_CONTACTS):
        return _IS_OVER.fullmatch(text) is not None
    if not text.startswith(("[", "*", "-", "(")) or not _MARKER.match(text) or _PLACEHOLDER.match(text):
        return False
    stamp = STAMP.fullmatch(text)
    return stamp is None


def stamped_remark(line: str, shape: str) -> tuple[Stamp, int] | None:
    """The stamp of a line that has one of this `shape` and no label, and the column (from 0) of its text."""
    stamp, column = leading_stamp(line)
    rest = line[column:]
    if stamp is None or stamp.shape != shape or not rest.strip() or _CLOCK_WORDS.match(rest):
        return None
    return stamp, column


def speakers_of(lines: Iterable[Labelled]) -> dict[str, Speaker]:
    """Which labels of a transcript are speakers, by `Labelled.key`: those with a role word, and names.

    A name is a label that stands more than once, or that only one more party of the conversation can bear. Where lines
    carry stamps, labels without one are parts of what was said.
    """
    found = list(lines)
    speakers = {line.key: line.speaker for line in found if line.speaker.role is not Role.UNKNOWN and not is_noted(line.key)}
    if speakers:
        speakers |= {line.key: Speaker(Role.SYSTEM, None) for line in found if is_note_label(line.label)}
    counted = Counter(line.key for line in found)
    letters = roles_of_letters(counted)
    if letters and max(counted.values()) > 1:
        return {key: Speaker(role, None) for key, role in letters.items()}
    accounts = list(filter(is_account, speakers))
    if len(accounts) > 1 and len(accounts) == len(speakers):
        # Agents have accounts as well.
        speakers |= {line.key: Speaker(Role.UNKNOWN, line.label) for line in found if line.key in accounts}
    stamped = [line for line in found if line.stamp is not None]
    known = [line for line in found if line.key in speakers]
    all_stamped = len(stamped) > 1 and sum(line.stamp is not None for line in known) >= 0.8 * len(known)
    counts = counted
    names = {speaker.name.casefold(): speaker for speaker in speakers.values() if speaker.name}
    # "Life Insurance Agent (LIA)" has said who LIA is.
    names |= {key[key.rfind("(") + 1 : -1]: speaker for key, speaker in speakers.items() if key.endswith(")")}
    no_customer = all(speaker.role is not Role.CUSTOMER for speaker in speakers.values())
    for line in found:
        key = line.key
        if key in speakers or is_thing(key) or is_noted(key) or (all_stamped and line.stamp is None):
            continue
        if key in names:
            # "Sanne (agent)" has said who Sanne is.
            speakers[key] = Speaker(names[key].role, line.label)
        elif counts[key] > 1 or line.stamp is not None or (known and no_customer and is_name(line.label)):
            speakers[key] = line.speaker
    return speakers


def is_thing(key: str) -> bool:
    """Whether a label, as it is counted, is that of a thing that people write down: an address, an amount."""
    words = key.replace(":", "").split()
    return words[0].strip(".") in _THINGS or words[-1].strip(".") in _THINGS


def is_noted(key: str) -> bool:
    """Whether a label, as it is counted, is what a head notes of a party: `agent id`, `customer name`."""
    words = key.split()
    return len(words) > 1 and words[-1] in _NOTED


def listed_names(lines: Sequence[str]) -> frozenset[str]:
    """Who takes part, without capitals, as a line above the talk lists them: `Participants: Marina Lopez (ML), Jan`; the initials too."""
    found: set[str] = set()
    for line in lines[:_LISTED_ABOVE]:
        word, _, names = line.partition(":")
        if names and word.strip(_MARKS).casefold() in _LIST:
            named = [name for part in _PARTS.split(names) if (name := part.strip(" .*_").casefold())]
            found.update(named, [name.partition(" ")[0] for name in named])
    return frozenset(found)


def is_name(label: str) -> bool:
    """Whether `label` is written as a name is: `Jan de Vries`."""
    return all(word[:1].isupper() or word in {"de", "den", "der", "van", "von", "ten", "ter", "el", "la"} for word in label.split())
