"""The head of a plain-text transcript or template: `Kanaal: telefoon` lines before the first turn, or front matter."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from calllint.conversation import Channel, Role
from calllint.patterns import lazy_pattern
from calllint.reading.channels import channel_from
from calllint.reading.plain.labels import is_noted
from calllint.reading.roles import speaker_of

_KEY_LINE = lazy_pattern(
    r"^\s*(?P<bold>\*\*|__)?(?P<key>[^\W\d_][\w /-]{0,30}?)\s*(?(bold)(?:\*\*|__)?)\s*:"
    r"\s*(?(bold)(?:\*\*|__)?)\s*(?P<value>.*)$"
)
_RULE = lazy_pattern(r"^\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|(?:\* ){2,}\*)\s*$")
_FENCE = lazy_pattern(r"^-{3,}\s*$")
# No head is longer.
HEAD_LINES = 100
_LONGEST = 40
_LONGEST_NAME = 60
_FIELDS = {
    "channel": "channel kanaal medium kanal canal",
    "language": "language lang taal sprache langue",
    "queue_wait_s": "queue-wait wait wait-time waiting-time wachttijd wachtrij queue-wait-s in-wachtrij queue-time wartezeit",
    "ended_by": "ended-by beëindigd-door beeindigd-door afgesloten-door verbroken-door opgehangen-door closed-by disconnected-by",
    "id": "id conversation-id conversation gesprek gespreks-id gespreksnummer case-id ticket ticketnummer zaaknummer chat-id call-id",
    "topic": "topic onderwerp thema subject betreft reden categorie category",
    "team": "team afdeling department abteilung",
    "date": "date datum date-time tijdstip call-date",
    "duration": "duration duur gespreksduur handle-time dauer call-duration",
    "title": "title titel",
}
_KNOWN = {word: name for name, words in _FIELDS.items() for word in words.split()}
# Codes by name, as a head may spell them out.
_LANGUAGES = {
    "nederlands": "nl", "dutch": "nl", "vlaams": "nl", "english": "en", "engels": "en", "duits": "de", "german": "de", "deutsch": "de",
    "frans": "fr", "french": "fr", "français": "fr",
}  # fmt: skip
_NOTED = frozenset(["id", "nr", "number", "nummer", "code"])
_BESIDE = frozenset(["time", "tijd", "uhrzeit", "heure"])
_SECONDS = lazy_pattern(r"(\d+(?:[.,]\d+)?)\s*(uur|u|h|hours?|minuten|minutes?|min|m|seconden|seconds?|sec|s)?(?![a-z:])", re.IGNORECASE)
_NAME = lazy_pattern(r"^(?:[^\W\d_][\w.'’-]*\s*){1,4}$")


_PARTY = lazy_pattern(r"([^\s,;()][^,;()]{0,40}?)\s*\(([^()]{2,30})\)")
_PARTIES = (Role.AGENT, Role.CUSTOMER, Role.BOT)
_LEGEND = lazy_pattern(r"(?<!\w)([^\W\d_]{1,4})\s*=\s*([^\W\d_][\w ]{2,30})")
_SEVERAL = lazy_pattern(r"\s*[,;/&]\s*|\s+(?:en|and|und|et)\s+")
_ONE_OF = {
    "medewerkers": "medewerker", "adviseurs": "adviseur", "agents": "agent", "operators": "operator", "klanten": "klant",
    "customers": "customer", "clients": "client", "bezoekers": "bezoeker", "visitors": "visitor", "mitarbeiter": "mitarbeiter",
    "kunden": "kunde",
}  # fmt: skip
_TALK = lazy_pattern(
    r"\s*(?:\*\*|#{1,6} )?(?:(?:chat|call|volledig|full) ?)?(?:transcript(?:ie|ion)?|transkript|gespreks?verloop|chatverloop"
    r"|verlauf|dialoog|dialogue?|conversation|gesprek|chat)\s*:\s*(?:\*\*)?\s*$",
    re.IGNORECASE,
)
_LONGEST_NOTE = 100
_TITLE_LINES = 8
_LONGEST_DATE = 80


class Head:
    """What the head says. `parties` are the names it gives a role, without capitals.

    `metadata` has `queue_wait_s` in seconds, `ended_by` as a role, and every key it does not know.
    """

    def __init__(self) -> None:
        self.id: str | None = None
        self.language: str | None = None
        self.channel = Channel.UNKNOWN
        self.agent: str | None = None
        self.team: str | None = None
        self.topic: str | None = None
        self.parties: dict[str, Role] = {}
        self.metadata: dict[str, Any] = {}


def read_head(lines: list[str]) -> tuple[Head, int]:
    """The head that `lines` begin with, and how many of them it takes (none: an empty head and 0)."""
    first = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if first < len(lines) and _FENCE.match(lines[first]):
        pairs, count = _front_matter(lines, first)
    else:
        pairs, count = _above_talk(lines[:_LONGEST]) or _key_lines(lines, first)
    head = Head()
    for key, value in pairs:
        _put(head, key, value)
    return head, count


def front_matter_end(lines: list[str]) -> int:
    """How many lines the front matter at the very beginning takes, whatever its keys are; 0 for none."""
    if not lines or not lines[0].startswith("---") or not _FENCE.match(lines[0]):
        return 0
    closing = next((index for index in range(1, min(len(lines), HEAD_LINES)) if _FENCE.match(lines[index])), 0)
    body = [line for line in lines[1:closing] if line.strip()]
    return closing + 1 if closing and body and _KEY_LINE.match(body[0]) else 0


def _front_matter(lines: list[str], first: int) -> tuple[list[tuple[str, str]], int]:
    closing = next((index for index in range(first + 1, min(len(lines), first + _LONGEST)) if _FENCE.match(lines[index])), None)
    if closing is None:
        return [], 0
    matches = [_KEY_LINE.match(line) for line in lines[first + 1 : closing] if line.strip()]
    pairs = [(match["key"], match["value"]) for match in matches if match]
    if not pairs or len(pairs) < len(matches) or not any(_is_known(key) for key, _ in pairs):
        return [], 0
    return pairs, closing + 1


def _above_talk(lines: list[str]) -> tuple[list[tuple[str, str]], int] | None:
    """What a form notes above a line that opens the talk (`Transcript:`): its keys with their values; None where there is no such line."""
    begins = next((index for index, line in enumerate(lines) if _TALK.match(line)), 0)
    above = [line for line in lines[:begins] if line.strip()]
    matches = [match for line in above if (match := _KEY_LINE.match(line)) is not None]
    if len(matches) * 2 < len(above) or any(len(line) > _LONGEST_NOTE for line in above):
        return None
    pairs = [(match["key"], match["value"]) for match in matches]
    alone = len({_folded(key) for key, _ in pairs}) == len(pairs)
    return (pairs, begins + 1) if pairs and alone and all(_may_stand(key, value) for key, value in pairs) else None


def _key_lines(lines: list[str], first: int) -> tuple[list[tuple[str, str]], int]:
    """Lines up to a blank one or a rule, if all are keys with values and one at least is a key of heads; else those keys alone."""
    title, start = _under_title(lines, first)
    ends = range(start, min(len(lines), start + _LONGEST))
    end = next((index for index in ends if not lines[index].strip() or _RULE.match(lines[index])), None)
    if end is not None and end > start:
        matches = [_KEY_LINE.match(line) for line in lines[start:end]]
        pairs = [(match["key"], match["value"]) for match in matches if match]
        whole = len(pairs) == len(matches) and len({_folded(key) for key, _ in pairs}) == len(pairs)
        if whole and any(_is_known(key) for key, _ in pairs) and all(_is_known(key) or _may_stand(key, value) for key, value in pairs):
            return title + pairs, end
    found: list[tuple[str, str]] = []
    for line in lines[start:]:
        match = _KEY_LINE.match(line)
        if match is None or not (_is_known(match["key"]) or (found and _is_beside(match["key"]))):
            break
        found.append((match["key"], match["value"]))
    return (title + found, start + len(found)) if found else ([], 0)


def _under_title(lines: list[str], first: int) -> tuple[list[tuple[str, str]], int]:
    """The title over the head, if there is one with a rule below it or in capitals, and where the head begins."""
    if first + 1 >= len(lines):
        return [], first
    title = lines[first].strip()
    ruled = _RULE.match(lines[first + 1]) is not None
    if ":" in title or not (ruled or (title.isupper() and len(title) > 3)) or _RULE.match(title):
        return [], first
    start = first + 2 if ruled else first + 1
    while start < len(lines) and not lines[start].strip():
        start += 1
    return [("title", title)], start


def _may_stand(key: str, value: str) -> bool:
    """`Agent: Sanne` may stand in a head; `Agent: Hallo, waarmee kan ik helpen?` is a turn."""
    bare = value.partition(" (")[0] if value.endswith(")") else value
    return speaker_of(key).role is Role.UNKNOWN or (len(value) <= _LONGEST_NAME and bool(_NAME.match(bare)))


def _folded(key: str) -> str:
    return re.sub(r"[\s_]+", "-", key.strip().casefold())


def _is_known(key: str) -> bool:
    return _folded(key) in _KNOWN


def _is_beside(key: str) -> bool:
    """Whether a key stands in heads beside those that are known: a time, or what is noted of a party (`Agent ID`)."""
    return key.strip().casefold() in _BESIDE or is_noted(" ".join(key.casefold().split()))


def _put(head: Head, key: str, value: str) -> None:
    name = _KNOWN.get(_folded(key))
    value = value.strip().strip("\"'")
    if name == "channel":
        head.channel = channel_from(value)
        if head.channel.value != value.casefold():
            head.metadata["channel"] = value
    elif name == "language":
        folded = value.casefold()
        head.language = _LANGUAGES.get(folded) or (re.split("[-_]", folded)[0] or None)
    elif name in ("id", "team", "topic"):
        setattr(head, name, value or None)
    elif name == "queue_wait_s":
        seconds = seconds_in(value)
        head.metadata["queue_wait_s" if seconds is not None else "queue_wait"] = seconds if seconds is not None else value
    elif name == "ended_by":
        role = speaker_of(value).role
        head.metadata["ended_by"] = role.value if role is not Role.UNKNOWN else value
    elif name is None and (role := _party_of(key)) in _PARTIES and key.casefold().split()[-1] not in _NOTED:
        for one in _SEVERAL.split(value) if value else ():
            head.parties[one.partition(" (")[0].casefold()] = role
        if role is Role.AGENT:
            head.agent = value or None
        else:
            head.metadata[key] = value
    else:
        head.parties.update(_parties_in(value))
        head.metadata[name or key] = (_date(value) or value) if name == "date" else value


def _party_of(key: str) -> Role:
    """The role that a key gives whom it names, or several (`Medewerkers: Joris, Lien`)."""
    return speaker_of(_ONE_OF.get(key.strip().casefold(), key)).role


def _parties_in(value: str) -> dict[str, Role]:
    """The roles that `Jan (customer), Sanne (agent)` gives to names."""
    named = _PARTY.findall(value) if "(" in value else ()
    return {who.casefold(): role for who, said in named if (role := speaker_of(said).role) in _PARTIES}


def read_legend(lines: list[str], head: Head, labels: Collection[str] = ()) -> None:
    """Adds the roles that the lines above the first turn give: `M = medewerker, K = klant` to letters, and `Visitor: Noah` to who has that
    name among the `labels` of the talk.
    """
    for text in lines:
        if ":" in text and (named := _KEY_LINE.match(text)) is not None and (name := named["value"].strip().casefold()) in labels:
            role = speaker_of(named["key"]).role
            if role in _PARTIES:
                head.parties.setdefault(name, role)
        for sign, word in _LEGEND.findall(text) if "=" in text else ():
            role = speaker_of(word).role
            if role in _PARTIES:
                head.parties.setdefault(sign.casefold(), role)


def date_above(preamble: str) -> str | None:
    """The date (and time) that a short line above the first turn says, as ISO 8601 writes it; None where none does."""
    lines = [line for line in preamble.split("\n") if line.strip()][:_TITLE_LINES]
    return next((date for line in lines if len(line) <= _LONGEST_DATE and (date := _date(line)) is not None), None)


def _date(written: str) -> str | None:
    if not any(map(str.isdigit, written)):
        return None
    from calllint.reading.mail.dates import day_in

    return day_in(written)


def seconds_in(value: str) -> float | None:
    """A span of time in seconds: `20 min`, `1m 13s`, `00:20:00`, `95`; None when it is none."""
    clock = re.fullmatch(r"(?:(\d+):)?(\d{1,3}):(\d{2})", value.strip())
    if clock is not None:
        return float(int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3]))
    total = None
    for number, unit in _SECONDS.findall(value):
        factor = {"u": 3600, "h": 3600, "m": 60}.get(unit[:1].casefold(), 1)
        total = (total or 0.0) + float(number.replace(",", ".")) * factor
    return total
