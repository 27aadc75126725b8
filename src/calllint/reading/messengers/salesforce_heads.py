"""The header lines of a Salesforce chat: when it began, where it came from, its agent, and to whom it was passed on, in seven languages."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.messengers.salesforce_roles import Party

_STARTED = lazy_pattern(
    r"(?:chat (?:started|gestart|begonnen|gestartet|démarré|commencé|iniciado|iniciada|avviata|avviato)|gestart|ha comenzado el chat"
    r"|début du chat|beginn des chats)\s*:\s*(?P<when>.*)",
    re.IGNORECASE,
)
_DATED = lazy_pattern(r"[^:]{3,40}:\s*(?P<when>\D*\d.*\d{1,2}:\d{2}:\d{2}.*)")
_ORIGIN = lazy_pattern(
    r"(?:chat ?origin|chat-?oorsprong|oorsprong(?: van(?: de)?)? chat|herkomst(?: van(?: de)?)? chat|chat-?herkomst|chat-?ursprung"
    r"|ursprung des chats|orig(?:en|ine|em) (?:del?|du|do|della) ?chat|origine chat)\s*:\s*(?P<origin>.*)",
    re.IGNORECASE,
)
_AGENT = lazy_pattern(
    r"(?:agent|agente|medewerker|mitarbeiter(?:in)?|conseill(?:er|ère)|operador|operatore)\s+\(?(?P<name>[^\s():][^():]{0,80})\)?$",
    re.IGNORECASE,
)
_VERBS = lazy_pattern(
    r"\b(?:transfer\w*|transfir\w*|transfér\w*|failed|joined|left|ended|heeft|hat|has|is|was|ist|doorverbonden|doorgeschakeld|overgedragen"
    r"|verlaten|beëindigd)\b",
    re.IGNORECASE,
)
_TRANSFER = lazy_pattern(
    r"chat (?:transferred|doorgeschakeld|doorverbonden|overgedragen|overgezet|übertragen|weitergeleitet|transféré|transferid[oa])"
    r" (?:from|van|von|de|desde|da|du) (?P<giver>.{1,80}?) (?:to|naar|aan|an|nach|à|au|a|para) (?P<taker>.{1,80})",
    re.IGNORECASE,
)
_TRANSFER_DE = lazy_pattern(r"chat von (?P<giver>.{1,80}?) an (?P<taker>.{1,80}) (?:übertragen|weitergeleitet)", re.IGNORECASE)
_PASSED_ON = lazy_pattern(
    r"(?:agent|agente|medewerker|mitarbeiter)\s+(?P<giver>.{1,60}?)\s+(?:successfully transferred|transfirió)", re.IGNORECASE
)
_MONTHS_WORDS = """
    jan:1 feb:2 fév:2 fev:2 mar:3 maar:3 mär:3 mrt:3 apr:4 avr:4 abr:4 mei:5 may:5 mai:5 mag:5 jun:6 juin:6 giu:6 jul:7 juil:7 lug:7
    aug:8 aoû:8 ago:8 sep:9 set:9 oct:10 okt:10 ott:10 out:10 nov:11 dec:12 déc:12 dez:12 dic:12 ene:1 gen:1
"""
_MONTHS = {word: int(number) for word, number in (pair.split(":") for pair in _MONTHS_WORDS.split())}
_TIME = lazy_pattern(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([AaPp])\.?[Mm]\.?)?")
_ZONE = lazy_pattern(r"(?:\(|GMT|UTC)\s*([+-])(\d{2}):?(\d{2})\)?")


class Started(NamedTuple):
    """When a chat began; `moment` is None where the date can't be read."""

    moment: datetime | None


def started_in(line: str, heading: bool) -> Started | None:
    """When the chat began, if the line says that it did. In a heading any line with a date and a time does."""
    match = _STARTED.match(line) or (_DATED.fullmatch(line) if heading else None)
    return Started(_moment(match["when"])) if match is not None else None


def origin_in(line: str, centred: bool) -> str | None:
    """The button or the queue that the chat came from, if the line names it."""
    match = _ORIGIN.match(line)
    if match is not None:
        return match["origin"].strip()
    # What is centred and has a colon is the origin in a language that is not known here.
    return line.partition(":")[2].strip() if centred and ": " in line and len(line) < 120 else None


def agent_in(line: str) -> str | None:
    """The agent's name, if all the line does is to name one."""
    match = _AGENT.match(line)
    return match["name"].strip() if match is not None and not _VERBS.search(line) else None


def transfer_in(line: str) -> list[Party] | None:
    """Who passed the chat on and who took it, if the line says that it was passed on; a bot says so before in words of its own."""
    match = _TRANSFER.fullmatch(line) or _TRANSFER_DE.fullmatch(line)
    if match is not None:
        giver, taker = (agent_in(name) or name for name in (match["giver"].strip(), match["taker"].strip()))
        return [Party(giver, Role.UNKNOWN), Party(taker, Role.AGENT)]
    match = _PASSED_ON.match(line)
    if match is None:
        return None
    giver = match["giver"].strip()
    return [Party(giver, Role.BOT if "bot" in giver.lower() else Role.AGENT)]


def _moment(written: str) -> datetime | None:
    """The moment of `Tuesday, March 3, 2026, 09:16:03 (+0100)`, whatever the language and the order of the day's parts."""
    if written.strip().isdigit() and len(written.strip()) == 13:
        return datetime.fromtimestamp(int(written) / 1000, timezone.utc)  # noqa: UP017 - as for the other zones
    time, zone = _TIME.search(written), _ZONE.search(written)
    if time is None:
        return None
    day = written[: time.start()]
    numbers = [int(number) for number in re.findall(r"\d+", day)]
    # The last of them: "martes" begins as March does.
    month = next((found for word in reversed(re.findall(r"[^\W\d_]{3,}", day.lower())) if (found := _month(word))), None)
    year = next((number for number in numbers if number > 999), None)
    days = [number for number in numbers if number < 32]
    if year is None or len(days) < (1 if month else 2):
        return None
    hour = int(time[1])
    if time[4]:
        hour = hour % 12 + (12 if time[4] in "pP" else 0)
    try:
        moment = datetime(year, month or days[1], days[0], hour, int(time[2]), int(time[3] or 0))
    except ValueError:
        return None
    if zone is None:
        return moment
    offset = timedelta(hours=int(zone[2]), minutes=int(zone[3]))
    return moment.replace(tzinfo=timezone(-offset if zone[1] == "-" else offset)) if offset < timedelta(days=1) else moment


def _month(word: str) -> int | None:
    return _MONTHS.get(word[:4]) or _MONTHS.get(word[:3])
