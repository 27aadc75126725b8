"""Tables with a row for each conversation, whose transcript stands in a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.errors import Problem
from calllint.reading.channels import channel_from
from calllint.reading.language_codes import language_code
from calllint.reading.reader import Source
from calllint.reading.tables.batch import NO_WORDS, Batch
from calllint.reading.tables.day import day_text
from calllint.reading.tables.group import Where, metadata_of
from calllint.reading.tables.messages import Said
from calllint.reading.tables.order import DateOrder
from calllint.reading.tables.plan import Plan
from calllint.reading.tables.transcripts import Contact, contact_in

_MOST_PROBLEMS = 10


class Contacts:
    """Takes batches of rows, gives a conversation for each row. One without an id is called `name` and its number."""

    def __init__(self, source: Source, plan: Plan, where: Where, name: str) -> None:
        self.source = source
        self.plan = plan
        self.name = name
        self._places_of = where[1]
        told = plan.timing.month_first
        self._month_first = DateOrder(plan.headers, day_first=plan.day_first).decided() if told is None else told
        self._rows = 0
        self._unread = 0

    def feed(self, batch: Batch) -> Iterator[Conversation | Problem]:
        """Takes rows; gives their conversations."""
        column = self.plan.columns["transcript"]
        row: list[Any]
        for *row, line, last in zip(*batch.columns, batch.lines, batch.last_lines, strict=True):
            cell = row[column]
            if not cell or (isinstance(cell, str) and cell.strip() in NO_WORDS):
                continue
            self._rows += 1
            contact = contact_in(cell, self.source.options)
            if contact is None or not contact.turns:
                yield from self._not_read(line)
                continue
            # A cell's lines are counted from the line that it begins in.
            above = sum(before.count("\n") for before in row[:column]) if last > line else 0
            yield self._conversation(row, contact, line, last, line + above)

    def finish(self) -> Iterator[Conversation | Problem]:
        """What is left to say."""
        if self._unread > _MOST_PROBLEMS:
            yield self.source.problem(f"{self._unread - _MOST_PROBLEMS} more transcripts can't be read")

    def _not_read(self, line: int) -> Iterator[Problem]:
        self._unread += 1
        if self._unread <= _MOST_PROBLEMS:
            header = self.plan.headers[self.plan.columns["transcript"]]
            yield self.source.problem(
                f"the cell under {header!r} holds no transcript (labels such as `Agent:`, or a list of messages)", line
            )

    def _fact(self, row: list[Any], field: str) -> str | None:
        index = self.plan.columns.get(field)
        cell = row[index] if index is not None else ""
        cell = cell.strip() if isinstance(cell, str) else ""
        return None if cell in NO_WORDS else cell

    def _conversation(self, row: list[Any], contact: Contact, line: int, last: int, first_line: int) -> Conversation:
        facts = {field: value for field in ("subject", "status", "ended-by", "queue-wait") if (value := self._fact(row, field)) is not None}
        if (day := self._fact(row, "day")) is not None:
            facts["day"] = day_text(day, self.plan.day_epoch, month_first=self._month_first)
        metadata: dict[str, Any] = {**(contact.metadata or {}), **metadata_of(facts, self.plan.units.get("queue-wait"))}
        channel, written = contact.channel, self._fact(row, "channel")
        if written is not None:
            channel = channel_from(written)
            if channel.value != written:
                metadata["channel"] = written
        place = Place(self.source.path, line, None, last) if self._places_of is None else self._places_of([line])[0]
        parties = {name.casefold(): role for field, role in _PARTIES if (name := self._fact(row, field)) is not None}
        turns = tuple(self._turn(said, place, first_line, parties) for said in contact.turns)
        written_agent = self._fact(row, "agent")
        named = next((turn.name for turn in turns if turn.role is Role.AGENT and turn.name), None)
        return Conversation(
            id=self._fact(row, "conversation") or f"{self.name}-{self._rows}",
            turns=turns,
            place=Place(self.source.path, line, None, last, None, place.json_path),
            language=language_code(self._fact(row, "language")) or contact.language,
            channel=channel if channel is not Channel.UNKNOWN else contact.channel,
            agent=contact.agent or named or written_agent if self.plan.agent_is_id else written_agent or contact.agent or named,
            team=self._fact(row, "team"),
            topic=self._fact(row, "topic"),
            metadata=metadata,
        )

    def _turn(self, said: Said, place: Place, first_line: int, parties: dict[str, Role]) -> Turn:
        role = said.role
        if said.name is not None and (role is Role.UNKNOWN or said.name.isdecimal()):
            # `User 400` may be an agent's account.
            role = parties.get(said.name.casefold().removeprefix("user "), role)
        if said.line is not None and place.json_path is None:
            place = Place(place.path, first_line + said.line)
        return Turn(role, said.text, said.name, said.start, said.end, said.at, place)


_PARTIES = (("agent", Role.AGENT), ("customer", Role.CUSTOMER))
