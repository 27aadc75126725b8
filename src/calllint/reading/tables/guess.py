"""Which column of a table holds what: as `[columns]` says, else by the usual headers where the values agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from calllint.conversation import Channel, Role
from calllint.reading.channels import channel_from
from calllint.reading.reader import ReadOptions
from calllint.reading.tables.choice import Choice
from calllint.reading.tables.codes import find_codes
from calllint.reading.tables.names import is_public, normal, unit_of
from calllint.reading.tables.numbers import number_columns
from calllint.reading.tables.parties import further_columns
from calllint.reading.tables.plan import Layout, Plan, Unsure
from calllint.reading.tables.roles import roles_of_truth
from calllint.reading.tables.speakers import find_writing_customers, is_labelled
from calllint.reading.tables.speech import find_conversation, find_kinds_of_rows, find_layout, find_links, is_conversation, may_be_talk
from calllint.reading.tables.values import Values
from calllint.reading.tables.when import find_times

LOOKED_AT = 400
"""Rows that a guess goes by."""
_FACTS = ("agent", "customer", "team", "channel", "language", "topic", "subject", "status", "queue-wait", "ended-by")
_SPANS = ("start", "end", "duration", "queue-wait")
_WHISPER = ("start", "end", "text")
_SHOWN = 12
_SORTED, _EACH, _MOST = 12, 3, 0.8
"""So many conversations at least, and so many of each subject, make a subject a topic; what nearly all have is that of a form."""
_BOTS = frozenset({"bot", "chatbot", "assistant", "ai", "model", "system", "output", "completion"})
_RECIPIENTS = frozenset({"to", "to address", "toaddress", "to email", "recipient", "aan", "ontvanger", "empfanger", "destinataire"})
_MAIL = frozenset({"cc", "bcc", "toaddress", "fromaddress", "mail", "email", "htmlbody", "textbody"})


def guess(headers: Sequence[str], rows: Sequence[Sequence[str]], options: ReadOptions) -> Plan | Unsure:
    """The plan of a table with these headers, by its first rows (as long as the headers, white space at the ends of cells gone)."""
    told = _told(headers, options.columns)
    if isinstance(told, Unsure):
        return told
    if not rows:
        return Unsure("has no rows below its header: there is nothing to lint")
    columns = [Values(header, [row[index] for row in rows[:LOOKED_AT]]) for index, header in enumerate(headers)]
    choice = Choice(columns, told, {field for field, header in options.columns.items() if not header}, options)
    find_conversation(choice)
    codes = find_codes(choice)
    layout = find_layout(choice)
    if layout is Layout.MESSAGES and not is_conversation(choice):
        layout = Layout.PAIRS if may_be_talk(choice) and find_writing_customers(choice) else None
    if layout is None:
        return _unsure(choice)
    if layout is not Layout.TRANSCRIPTS:
        find_links(choice)
        find_kinds_of_rows(choice, layout)
    for field in _FACTS:
        choice.find(field, lambda column: column.share > 0 and column.words < 12)
    if _sorts(choice):
        choice.move("subject", "topic")
        choice.why["topic"] = "its values come again in other conversations"
    timing = find_times(choice, layout)
    role, private = choice.column("role"), choice.column("private")
    return Plan(
        layout=layout,
        headers=choice.headers,
        columns=dict(choice.chosen),
        why=choice.why,
        timing=timing,
        units=_units(choice),
        truth=roles_of_truth(role.header) if role is not None else None,
        public=private is not None and is_public(private.header),
        markup=_markup(choice),
        system_is_bot=_is_bot(choice),
        mail=_is_mail(choice),
        further=further_columns(choice) if layout is Layout.PAIRS and {"customer-text", "agent-text"} <= choice.chosen.keys() else (),
        numbers=number_columns(choice) if layout is Layout.MESSAGES else None,
        codes=codes,
        day_epoch=day.epoch if (day := choice.column("day")) is not None else None,
        labelled=is_labelled(choice),
        alone=layout is Layout.PAIRS and _asks_and_answers(choice),
        firm=_firm(choice),
        agent_is_id="agent" in choice.chosen and not choice.is_strong(choice.chosen["agent"], "agent"),
    )


def _units(choice: Choice) -> dict[str, str | None]:
    """The units of spans of time, as the headers name them. Whisper writes whole milliseconds in tables of three columns."""
    units = {field: unit_of(choice.headers[choice.chosen[field]]) for field in _SPANS if field in choice.chosen}
    if choice.headers == _WHISPER and all(cell.isdecimal() for column in choice.columns[:2] for cell in column.filled):
        units |= {"start": "ms", "end": "ms"}
    return units


def _sorts(choice: Choice) -> bool:
    """Whether what is called a subject sorts conversations, as *onderwerp* does that is no letter's: the same few for many of them."""
    subject = choice.column("subject")
    if subject is None or "topic" in choice.chosen or {"subject", "topic"} & (choice.told.keys() | choice.barred):
        return False
    keys = choice.keys if "conversation" in choice.chosen else range(len(subject.cells))
    named = {key: cell.casefold() for key, cell in zip(keys, subject.cells, strict=True) if cell}
    counts = Counter(named.values())
    return len(named) >= _SORTED and len(named) >= _EACH * len(counts) and max(counts.values()) <= _MOST * len(named)


def _told(headers: Sequence[str], mapping: Mapping[str, str]) -> dict[str, int] | Unsure:
    """The columns that `[columns]` names. A table that has none of them is another one, whose columns are guessed."""
    found, missing = {}, []
    for field, header in mapping.items():
        index = _column(headers, header) if header else None
        if index is not None:
            found[field] = index
        elif header:
            missing.append((field, header))
    if found and missing:
        field, header = missing[0]
        near = get_close_matches(header, headers, n=1, cutoff=0.6)
        hint = f"did you mean {near[0]!r}? " if near else ""
        return Unsure(f"[columns] {field} = {header!r}: there is no such column ({hint}{_listed(headers)})")
    return found


def _column(headers: Sequence[str], header: str) -> int | None:
    """The column called `header`, if need be with other capitals and joints."""
    for form in (str.strip, lambda name: name.strip().casefold(), normal):
        forms = list(map(form, headers))
        if form(header) in forms:
            return forms.index(form(header))
    return None


def _listed(headers: Sequence[str]) -> str:
    named = [header for header in headers if header]
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    shown = ", ".join(" ".join(header[:40].split()) for header in named[:_SHOWN])
    return f"the columns are: {shown}{more}"


def _is_bot(choice: Choice) -> bool:
    """Whether a bot answers: in data sets of dialogues the customer talks with a `SYSTEM`."""
    answers, role = choice.column("agent-text"), choice.column("role") or choice.column("name")
    if answers is not None:
        asked = choice.column("customer-text")
        return bool(_BOTS & set(normal(answers.header).split())) or (asked is not None and normal(asked.header) == "prompt")
    if role is None or {Role.AGENT, Role.BOT} & role.known_roles or Role.CUSTOMER not in role.known_roles:
        return False
    return role.roles[Role.SYSTEM] >= 0.25 * len(role.filled)


def _asks_and_answers(choice: Choice) -> bool:
    """Whether a row has both a question and its answer: else the rows are the messages of one conversation, in a column for each party."""
    asked, answered = choice.column("customer-text"), choice.column("agent-text")
    if asked is None or answered is None:
        return True
    both = sum(bool(one and other) for one, other in zip(asked.cells, answered.cells, strict=True))
    return 2 * both >= min(len(asked.filled), len(answered.filled))


def _is_mail(choice: Choice) -> bool:
    """Whether the rows are e-mails, by the channel of most, or by headers that only e-mails have."""
    channel = choice.column("channel")
    if channel is not None:
        return sum(channel_from(cell) is Channel.EMAIL for cell in channel.filled) > 0.5 * len(channel.filled)
    names = [normal(header) for header in choice.headers]
    words = {word for name in names for word in (*name.split(), name.replace(" ", ""))}
    return bool(words & _MAIL) and "subject" in choice.chosen


def _firm(choice: Choice) -> tuple[str, ...]:
    """The firm's e-mail domains and addresses, where who speaks is an address and what the addresses are called tells."""
    speaker = choice.column("name") or choice.column("role")
    if speaker is None or choice.options.agent_domains or sum("@" in cell for cell in speaker.filled) <= 0.5 * len(speaker.filled):
        return ()
    from email.utils import getaddresses

    from calllint.reading.mail.firm import Firm

    to = [column for column, header in zip(choice.columns, choice.headers, strict=True) if normal(header) in _RECIPIENTS]
    cells = {cell for column in (speaker, *to) for cell in column.filled}
    people = [(name, address.casefold()) for name, address in getaddresses(sorted(cells)) if "@" in address]
    return Firm(people, ()).sides


def _markup(choice: Choice) -> int | None:
    """A column with the same text as HTML, for the rows whose text is empty."""
    text = choice.column("text")
    if text is None or normal(text.header).endswith("html"):
        return None
    return next((index for index in choice.free("text") if "html" in normal(choice.headers[index])), None)


def _unsure(choice: Choice) -> Unsure:
    listed = _listed(choice.headers)
    text = choice.column("text")
    if text is None:
        example = '[columns] text = "…", role = "…", conversation = "…"'
        return Unsure(f"no column is known to hold what people say ({listed}): name it in the configuration, such as {example}")
    header = " ".join(text.header.split())
    return Unsure(
        f"{header!r} may hold the messages, but no column tells who says them or which conversation they belong to ({listed}): "
        f'name them in the configuration, such as [columns] text = "{header}", role = "…", conversation = "…"',
        near=True,
    )
