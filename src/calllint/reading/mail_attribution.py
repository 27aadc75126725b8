"""The lines that mail programs put above quoted text: "Op ma 3 nov 2026 om 09:12 schreef Jan <…>:", "Van: / Verzonden:" blocks, …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from calllint.patterns import lazy_pattern

_VERBS = (
    r"schreef|geschreven|wrote|writes|schrieb|geschrieben|a écrit|écrit|ha scritto|escribió|ha escrit|escreveu|skrev"
    r"|napisał\(?a?\)?|написал[а]?"
)
_OPENERS = r"(?:-{2,}\s*)?(?:On|Op|Am|Le|In data|Il|El|Den|Em|Dnia|W dniu)"
_LINE = lazy_pattern(rf"^\s*(?:{_OPENERS}\b|\d{{1,4}}[-./]\d|\S+ \d{{1,2}} ).*(?<!\w)(?:{_VERBS})(?!\w)(?P<rest>.*):\s*$", re.IGNORECASE)
_NAMED_FIRST = lazy_pattern(rf"^\s*\"?[^\W\d_][^:]{{1,80}}?<?\S+@\S+?>?[^:]{{0,60}}?\b(?:{_VERBS})\b.{{0,80}}:\s*$", re.IGNORECASE)
_OPENER = lazy_pattern(rf"^\s*(?:{_OPENERS}\b|\d{{1,4}}[-./]\d)", re.IGNORECASE)
_ANEW = lazy_pattern(r"(?:On|Op|Am|Le)\b.*\d")
_AFTER = "ik|u|je|jij|hij|zij|ze|wij|we|jullie|ich|sie|er|wir|men"
_BEFORE = "ik|u|you|i|we|they|he|she|je|j'ai|vous|ich|sie"
_PRONOUN = lazy_pattern(rf"\b(?:(?:{_VERBS})\s+(?:{_AFTER})|(?:{_BEFORE})\s+(?:{_VERBS}))\b", re.IGNORECASE)
_TIME = lazy_pattern(r"\b\d{1,2}\s?[:.h]\s?\d{2}\b")
_ADDRESS = lazy_pattern(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_TITLES = (
    r"oorspronkelijke? bericht|original (?:message|appointment)|ursprüngliche (?:nachricht|mail)|message d'origine|message original"
    r"|messaggio originale|mensaje original|doorgestuurd bericht|forwarded message|weitergeleitete nachricht|message transféré"
)
_FORWARDS = (
    r"begin doorgestuurd bericht|begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)"
)
_ORIGINAL = lazy_pattern(rf"^\s*(?:-{{2,}}|_{{2,}})\s*(?:{_TITLES})\s*(?:-{{2,}}|_{{2,}})\s*$|^\s*(?:{_FORWARDS})\s*:\s*$", re.IGNORECASE)
_FIELDS = {
    "from": "van from von de da från fra expéditeur afzender absender",
    "date": "verzonden sent gesendet envoyé date datum datum/tijd inviato data skickat fecha enviado",
    "to": "aan to an à a para till til",
    "cc": "cc kopie copie bcc reply-to antwoordadres kopia",
    "subject": "onderwerp subject betreff objet oggetto ämne emne asunto betreft",
}
_FIELD_WORDS = {word: name for name, words in _FIELDS.items() for word in words.split()}
_FIELD_LINE = lazy_pattern(r"^\s*[*_]{0,2}(?P<key>[A-Za-zÀ-ÿ/-]{1,20})\s?:[*_]{0,2}\s*(?P<value>.*?)\s*$")
_UNDERSCORES = lazy_pattern(r"^\s*[_-]{10,}\s*$")
_MONTH_WORDS = (
    "jan", "feb fév", "mrt maa mar mär", "apr avr", "mei mai may",
    "jun juin", "jul juil", "aug aoû", "sep", "okt oct", "nov", "dec déc dez",
)  # fmt: skip
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
_DAY_MONTH = lazy_pattern(r"\b(?P<day>\d{1,2})(?:\.|e|er|st|nd|rd|th)?\s+(?P<month>[^\W\d_]{3,9})\.?,?\s+(?P<year>\d{4})\b")
_MONTH_DAY = lazy_pattern(r"\b(?P<month>[^\W\d_]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b")
_NUMERIC = lazy_pattern(r"\b(?:(?P<day>\d{1,2})[-.](?P<month>\d{1,2})[-.](?P<year>\d{4})|(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2}))\b")
_CLOCK = lazy_pattern(r"\b(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\s?(?P<half>[AaPp])\.?[Mm])?\b")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is said of a quoted message: who wrote it, and the date and time (ISO 8601, no zone); None where it isn't said."""

    name: str | None = None
    address: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution above quoted text: the indexes of its first line and of the line after it.

    `rest` says that all that follows is quoted, `>` or not (Outlook).
    """

    start: int
    stop: int
    attribution: Attribution
    rest: bool


def find_attribution(lines: list[str], index: int) -> Found | None:
    """The attribution that begins at the line `index`; None where none does."""
    line = lines[index]
    if not line.strip():
        return None
    if _ORIGINAL.match(line) or _UNDERSCORES.match(line):
        return _original(lines, index)
    if ":" in line and (block := _block(lines, index)) is not None:
        return block
    return _line(lines, index)


def _original(lines: list[str], index: int) -> Found | None:
    following = index + 1
    while following < len(lines) and not lines[following].strip():
        following += 1
    block = _block(lines, following) if following < len(lines) else None
    if block is not None:
        return Found(index, block.stop, block.attribution, rest=True)
    return Found(index, index + 1, Attribution(), rest=True) if _ORIGINAL.match(lines[index]) else None


def _block(lines: list[str], index: int) -> Found | None:
    """`Van:`, `Verzonden:`, `Aan:`, `Onderwerp:`, in any order; long values may go on on a line of their own."""
    fields: dict[str, str] = {}
    position = stop = index
    while position < len(lines) and len(fields) < 8:
        name, value = _field(lines[position])
        if name is None or name in fields:
            if not fields or position - stop >= 1 or not lines[position].strip():
                break
        else:
            fields[name] = value
            stop = position + 1
        position += 1
    if "from" not in fields or not {"date", "subject"} & set(fields) or len(fields) < 2 or _field(lines[index])[0] is None:
        return None
    while stop < len(lines) and stop > index and _field(lines[stop])[0] in ("to", "cc"):
        stop += 1
    name, address = _person(fields["from"])
    return Found(index, stop, Attribution(name, address, date_in(fields.get("date", ""))), rest=True)


def _field(line: str) -> tuple[str | None, str]:
    match = _FIELD_LINE.match(line)
    return (_FIELD_WORDS.get(match["key"].casefold()), match["value"]) if match else (None, "")


def _line(lines: list[str], index: int) -> Found | None:
    """A sentence such as "On … Jan wrote:", on one line or wrapped over up to four."""
    named_first = "@" in lines[index]
    if not named_first and not _OPENER.match(lines[index]):
        return None
    joined = ""
    for stop in range(index + 1, min(index + 5, len(lines) + 1)):
        piece = lines[stop - 1].strip()
        if not piece or piece.startswith(">") or (joined and _ANEW.match(piece)):
            break
        joined = f"{joined} {piece}".strip()
        if not joined.endswith(":") or len(joined) > 400:
            continue
        match = _LINE.match(joined) or (_NAMED_FIRST.match(joined) if named_first else None)
        if match is None or not (_ADDRESS.search(joined) or _TIME.search(joined) or _quote_follows(lines, stop)):
            continue
        if _PRONOUN.search(joined) and not _ADDRESS.search(joined):
            continue
        return Found(index, stop, _said(joined), rest=not _quote_follows(lines, stop))
    return None


def unknown_attribution(lines: list[str], quote: int) -> Found | None:
    """The lines right above the quote that begins at the line `quote`, if they name an address and a time and end in a colon: an
    attribution in a language that isn't known.
    """
    stop = quote
    while stop > 0 and not lines[stop - 1].strip():
        stop -= 1
    if not stop or not lines[stop - 1].rstrip().endswith(":"):
        return None
    for start in (stop - 1, stop - 2):
        joined = " ".join(line.strip() for line in lines[max(start, 0) : stop])
        if _ADDRESS.search(joined) and _TIME.search(joined) and len(joined) < 300:
            return Found(max(start, 0), stop, _said(joined), rest=False)
    return None


def _quote_follows(lines: list[str], index: int) -> bool:
    following = next((line for line in lines[index : index + 4] if line.strip()), "")
    return following.lstrip().startswith(">")


def _said(joined: str) -> Attribution:
    """Who and when, from a sentence: the name is what is left beside opener, date, verb and address."""
    rest = joined.rstrip(" :")
    address = _ADDRESS.search(rest)
    rest = re.sub(r"<[^<>]*>|\[mailto:[^\]]*\]|" + _ADDRESS.pattern, " ", rest)
    rest = re.sub(r"\b(?:het volgende|folgendes|heeft|hat)\b", " ", rest, flags=re.IGNORECASE)
    verb = re.search(rf"(?<!\w)(?:{_VERBS})(?!\w)", rest, re.IGNORECASE)
    before, after = (rest[: verb.start()], rest[verb.end() :]) if verb else (rest, "")
    name = after.strip(' "<>,')
    if not re.search(r"[^\W\d_]{2}", name):
        clocks = list(_CLOCK.finditer(before))
        dated = [match.end() for pattern in (_DAY_MONTH, _MONTH_DAY, _NUMERIC) for match in pattern.finditer(before)]
        cut = max([match.end() for match in clocks] + dated, default=0)
        name = re.sub(r"^\s*(?:(?:uhr|uur|am|pm|h|GMT[+-]?\d*:?\d*|[+-]\d{4})\b)?[\s,.]*", "", before[cut:], flags=re.IGNORECASE)
        name = name.strip(' "<>,-')
    return Attribution(name or None, address[0].lower() if address else None, date_in(joined))


def _person(value: str) -> tuple[str | None, str | None]:
    address = _ADDRESS.search(value)
    name = re.sub(r"[<\[(][^<>\[\]()]*[>\])]|" + _ADDRESS.pattern, " ", value)
    name = " ".join(re.sub(r"\b(?:namens|on behalf of|im auftrag von)\b.*", "", name, flags=re.IGNORECASE).split()).strip(" \"'<>,;*")
    return name or None, address[0].lower() if address else None


def date_in(value: str) -> str | None:
    """The date and time in `value`, in Dutch, English, German or French, as ISO 8601 without a zone; None where there is none."""
    day = _day_in(value)
    clock = _CLOCK.search(value[day[1] :]) or _CLOCK.search(value[: day[2]]) if day else None
    if day is None or clock is None:
        return None
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    try:
        return day[0].replace(hour=hour, minute=int(clock["minute"]), second=int(clock["second"] or 0)).isoformat()
    except ValueError:
        return None


def _day_in(value: str) -> tuple[datetime, int, int] | None:
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(value):
            word = match["month"].casefold()
            month = _MONTHS.get(word[:4]) or _MONTHS.get(word[:3])
            if month and (made := _made(int(match["year"]), month, int(match["day"]))):
                return made, match.end(), match.start()
    numeric = _NUMERIC.search(value)
    if numeric is None:
        return None
    written = numeric.group("y", "m", "d") if numeric["y"] else numeric.group("year", "month", "day")
    made = _made(*map(int, written))
    return (made, numeric.end(), numeric.start()) if made else None


def _made(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day)
    except ValueError:
        return None
