"""The heads that mail programs copy above quoted and forwarded text: "Van: / Verzonden: / Aan: / Onderwerp:", "From: / Sent: / To:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from calllint.patterns import lazy_pattern
from calllint.reading.mail.attribution import Attribution
from calllint.reading.mail.dates import date_in, has_clock
from calllint.reading.mail.head import people, person
from calllint.reading.mail.words import FIELD_WORDS, FORWARDS, MARKERS, TITLES

_FIELD_LINE = lazy_pattern(r"[\s*_|]*(?P<key>[^\W\d_][^:：<>@\n*_]{0,24}?)\s?[*_]{0,2}\s?[:：][*_]{0,2}\s*(?P<value>.*?)[\s*_]*$")
_WORDS = "|".join(sorted((re.escape(word) for word in FIELD_WORDS), key=len, reverse=True))
_INLINE = lazy_pattern(
    rf"(?<![\w.@-])(?:{_WORDS})\s?:(?=\s|\S+@)|(?<=[>\w])(?:Aan|To|À|An|Cc|CC|Verzonden|Sent|Envoyé|Gesendet|Onderwerp|Subject|Objet"
    rf"|Betreff)\s?: ",
    re.IGNORECASE,
)
_ORIGINAL = lazy_pattern(rf"[\s>]*[-_=*–—]{{2,}}\s*(?:{TITLES})\s*:?\s*(?:[-_=*–—]{{2,}}|$)", re.IGNORECASE)
_FORWARD = lazy_pattern(rf"[\s*_]*(?:{FORWARDS})\s?[:：][\s*_]*$", re.IGNORECASE)
_TITLE_LIKE = lazy_pattern(r"\s*[-_=*–—]{3,}\s*[^\W\d_][^-_=*]{2,50}?\s*[-_=*–—]{3,}\s*$")
_MARKER = lazy_pattern(rf"\s*(?:{MARKERS})\s*$", re.IGNORECASE)
_ADDRESS = lazy_pattern(r"[\w.+'=-]+@[\w-]+(?:\.[\w-]+)*")
_ON_BEHALF = lazy_pattern(r"\s(?:namens|on behalf of|im auftrag von|au nom de)\b|\*{2}On Behalf", re.IGNORECASE)
_MOST_FIELDS = 12
_MOST_WRAPPED = 8
_LONGEST = 4000


class Block(NamedTuple):
    """Heads from line `start` on; `stop` is the line after them."""

    start: int
    stop: int
    attribution: Attribution


def is_title(text: str) -> bool:
    """Whether a line says that another message follows: "-----Oorspronkelijk bericht-----", "Begin forwarded message:"."""
    return _ORIGINAL.match(text) is not None or _FORWARD.match(text) is not None


def is_marker(text: str) -> bool:
    """Whether a line is the one that a ticket system asks to write above."""
    return _MARKER.match(text) is not None


def may_be_title(text: str) -> bool:
    """Whether a line has words between dashes, which in some language may be a title: heads have to follow."""
    return _TITLE_LIKE.match(text) is not None


def is_field(text: str) -> bool:
    """Whether a line begins with a head's word and a colon."""
    colon = text.find(":")
    if not 0 < colon < 32:
        return False
    key = text[:colon].strip(" \t\xa0*_|>").casefold()
    return key in FIELD_WORDS


def block_at(texts: Sequence[str], index: int, announced: bool = False) -> Block | None:
    """The heads that begin at the line `index`; None where none do. `announced` says that a title or mark-up stands above them:
    then words of any language will do.
    """
    fields, stop = _fields(texts, index, announced)
    if fields and _is_block(fields, announced):
        return Block(index, stop, _attribution(fields))
    return _foreign(texts, index, announced)


def spread(text: str) -> list[str]:
    """A line with several heads in it ("Van: Jan <…>Aan: …Onderwerp: …") as one line each; any other as it is."""
    if "@" not in text and text.count(":") < 3:
        return [text]
    starts = [match.start() for match in _INLINE.finditer(text[:_LONGEST]) if text[match.start()].isupper()]
    if not 1 < len(starts) <= _MOST_FIELDS or not (
        is_field(text[starts[0] :]) and (starts[0] == 0 or is_title(text[: starts[0]]) or not text[: starts[0]].strip(" \t*_>"))
    ):
        return [text]
    cuts = [*([0] if starts[0] else []), *starts, len(text)]
    return [piece for start, end in pairwise(cuts) if (piece := text[start:end]).strip()]


def _fields(texts: Sequence[str], index: int, announced: bool) -> tuple[dict[str, str], int]:
    """The heads by name, and the line after them. Values may go on on further lines, and a blank line may stand between two heads."""
    fields: dict[str, str] = {}
    stop = position = index
    last = None
    while position < len(texts) and len(fields) < _MOST_FIELDS:
        text = texts[position]
        name, value = _field(text)
        if name is not None and name in fields and name != "other":
            break
        if name is not None:
            fields[name] = value
            last, stop = name, position + 1
        elif not fields:
            break
        elif not text.strip():
            following = next((place for place in range(position, min(position + 3, len(texts))) if texts[place].strip()), None)
            after = _field(texts[following])[0] if following is not None else None
            if after is None or after in fields or not (announced or len(fields) > 1 or following == position + 1):
                break
        else:
            taken = _wrapped(texts, position, fields, last)
            if not taken:
                break
            if last is not None:
                fields[last] = " ".join(
                    [fields[last], *(texts[place].strip(" \t*_") for place in range(position, position + taken))]
                ).strip()
            position += taken
            stop = max(stop, position)
            continue
        position += 1
    return fields, stop


def _wrapped(texts: Sequence[str], position: int, fields: dict[str, str], last: str | None) -> int:
    """How many lines from `position` on carry on the value of the head above them: 0 where none do."""
    text, value = texts[position].strip(), fields.get(last or "", "")
    if last == "subject" and text[0].islower() and len(texts[position - 1]) > 60:
        return 1
    if (
        last != "subject"
        and (not value or value.endswith(("<", ",", ";", "mailto:")))
        and (_ADDRESS.search(text) or not value or last in ("to", "cc"))
    ):
        return 1
    if last in ("from", "to", "cc") and (text.startswith("<") or text.endswith((";", ">", ">,")) or value.count("<") > value.count(">")):
        return 1
    for ahead in range(1, _MOST_WRAPPED):
        if position + ahead >= len(texts) or not texts[position + ahead].strip():
            return 0
        name = _field(texts[position + ahead])[0]
        if name is not None:
            return ahead if name not in fields and (len(fields) > 1 or ahead == 1) and (ahead < 4 or last in ("to", "cc")) else 0
    return 0


def _field(text: str) -> tuple[str | None, str]:
    if ":" not in text and "：" not in text:
        return None, ""
    match = _FIELD_LINE.match(text)
    return (FIELD_WORDS.get(" ".join(match["key"].split()).casefold()), match["value"]) if match else (None, "")


def _is_block(fields: dict[str, str], announced: bool) -> bool:
    sender, date = fields.get("from"), fields.get("date", "")
    dated = has_clock(date)
    addressed = _ADDRESS.search(" ".join((sender or "", fields.get("to", "")))) is not None
    if sender is None:
        return "date" in fields and (announced or (dated and "to" in fields and addressed))
    if not {"date", "subject", "to"} & fields.keys():
        return announced
    if addressed:
        return "date" in fields or "subject" in fields
    return ("date" in fields and (dated or announced) and len(fields) > 1) or ("subject" in fields and len(fields) > 2)


def _foreign(texts: Sequence[str], index: int, announced: bool) -> Block | None:
    """Heads in a language that isn't known: lines with a word and a colon, one with an address, one with a date and time."""
    values: list[str] = []
    position = index
    while position < len(texts) and len(values) < _MOST_FIELDS and (match := _FIELD_LINE.match(texts[position])) is not None:
        values.append(match["value"])
        position += 1
    if len(values) < (2 if announced else 3) or not (announced or any("<" in value for value in values)):
        return None
    senders = [value for value in values if _ADDRESS.search(value) is not None]
    dates = [value for value in values if has_clock(value) and date_in(value, True)]
    if not dates or not (senders or announced):
        return None
    first = values[0] if values[0] not in dates or len(values) < 2 else values[1]
    name, address = person(senders[0] if senders else first)
    return Block(index, position, Attribution(name, address, date_in(dates[0], True)))


def _attribution(fields: dict[str, str]) -> Attribution:
    sender = _ON_BEHALF.split(fields.get("from", ""))[0]
    name, address = person(sender)
    to = fields.get("to", "")
    # Outlook shows the names alone of those it knows.
    recipients = people(to) or [(one.strip(" \"'"), "") for one in to.split(";")[:_MOST_FIELDS] if one.strip()]
    return Attribution(name, address, date_in(fields.get("date", "")), tuple(recipients))
