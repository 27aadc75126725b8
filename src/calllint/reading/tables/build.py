"""From the rows of a table to conversations: rows of one conversation are put together, wherever they stand.

Rows wait for others of theirs until the table ends, or until `MOST_HELD` of them wait: that is all of nearly every export, whose
conversations come in the order in which they first appear. Of a larger one, the conversations that got no row for longest go first,
so that memory is bounded, but for a few bytes that stay of each. A row that comes for one that has gone is left out, with a problem:
its conversation would be read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from operator import ne

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.reader import Source
from calllint.reading.tables.batch import NO_WORDS, Batch
from calllint.reading.tables.cells import CellReader
from calllint.reading.tables.group import Group, Where, conversation_of
from calllint.reading.tables.names import normal
from calllint.reading.tables.numbers import keys_of
from calllint.reading.tables.order import DateOrder
from calllint.reading.tables.plan import Plan
from calllint.reading.tables.seen import Seen

MOST_HELD = 150_000
_MOST_LETTERS = 24_000_000
_MOST_LATE = 5
_FACTS = ("agent", "team", "channel", "language", "topic", "subject", "status", "queue-wait", "ended-by", "day")
_LAST_SAYS = frozenset({"status", "ended-by"})
_TOTALS = frozenset({"total", "totals", "totaal", "subtotaal", "subtotal", "eindtotaal", "gesamt", "summe", "somme", "sum"})
_OPENINGS = frozenset("TtSsEeGg")
_CHANNELS = {"chat": Channel.CHAT, "tweet": Channel.CHAT, "call": Channel.CALL, "anruf": Channel.CALL, "appel": Channel.CALL}


class Builder:
    """Takes batches of rows, gives conversations. One without an id is called `name`."""

    def __init__(self, source: Source, plan: Plan, where: Where, name: str) -> None:
        self.source = source
        self.plan = plan
        self.name = name
        self._where = where
        self._order = DateOrder(plan.headers, day_first=plan.day_first)
        self._cells = CellReader(plan, source, plan.timing.month_first) if plan.timing.month_first is not None else None
        self._waiting: list[Batch] = []
        self._groups: dict[str, Group] = {}
        self._gone = Seen()
        self._late = 0
        self._count = 0
        self._held = 0
        self._letters = 0
        self._last_key = ""
        self._facts = [(field, plan.columns[field]) for field in _FACTS if field in plan.columns]
        linked = {"message", "reply-to"} <= plan.columns.keys() and "conversation" not in plan.columns
        self._links = _Links(plan) if linked else None
        self._alone = plan.alone and "conversation" not in plan.columns and self._links is None

    def feed(self, batch: Batch) -> Iterator[Conversation | Problem]:
        """Takes rows; gives what goes before the table ends."""
        if self._cells is not None:
            yield from self._add(self._cells, batch)
            return
        # Until it is known whether their day or their month stands first.
        self._waiting.append(batch)
        for field in ("at", "date", "day"):
            if field in self.plan.columns:
                self._order.see(batch.columns[self.plan.columns[field]])
        if self._order.month_first is not None or sum(len(waiting.lines) for waiting in self._waiting) > MOST_HELD:
            yield from self._decide()

    def finish(self) -> Iterator[Conversation | Problem]:
        """The conversations that are left, and what was wrong with the columns."""
        cells = self._cells
        if cells is None:
            yield from self._decide()
            cells = self._cells
        yield from self._emit(list(self._groups.values()))
        self._groups.clear()
        if self._late > _MOST_LATE:
            yield self.source.problem(f"{self._late - _MOST_LATE} more rows stand too far from the others of their conversation")
        if cells is not None:
            yield from cells.problems(self.source)

    def _decide(self) -> Iterator[Conversation | Problem]:
        self._cells = CellReader(self.plan, self.source, self._order.decided())
        waiting, self._waiting = self._waiting, []
        for batch in waiting:
            yield from self._add(self._cells, batch)

    def _add(self, cells: CellReader, batch: Batch) -> Iterator[Conversation | Problem]:
        batch, turns = cells.turns(batch)
        if not batch.lines:
            return
        keys = self._keys(batch)
        changes = [*compress(range(1, len(keys)), map(ne, keys, islice(keys, 1, None))), len(keys)]
        low = 0
        groups = self._groups
        for high in changes:
            key = keys[low].strip() or self._last_key
            self._last_key = key
            group = groups.get(key)
            if group is None:
                if (ended := self._gone.line(key)) is not None:
                    yield from self._is_late(key, turns.lines[low], ended)
                    low = high
                    continue
                if key[:1] in _OPENINGS and _is_total(key) and turns.roles[low] == Role.UNKNOWN:
                    low = high
                    continue
                self._count += 1
                group = groups[key] = Group(key, self._count)
            else:
                # The one that got a row last is the last.
                groups[key] = groups.pop(key)
            group.parts.append(turns.slice(low, high))
            group.size += high - low
            if self._facts:
                self._note(group, batch, low, high, cells)
            low = high
        self._held += len(keys)
        self._letters += sum(map(len, turns.texts))
        if self._alone:
            yield from self._emit(list(groups.values()))
            groups.clear()
            self._held = self._letters = 0
        elif (self._held > MOST_HELD or self._letters > _MOST_LETTERS) and len(groups) > 1:
            yield from self._let_go()

    def _keys(self, batch: Batch) -> Sequence[str]:
        """What tells the conversation of each row."""
        index = self.plan.columns.get("conversation")
        if index is not None:
            return batch.columns[index]
        if self._links is not None:
            return self._links.keys(batch, self._groups)
        if (numbers := self.plan.numbers) is not None:
            return keys_of(batch.columns[numbers[0]], batch.columns[numbers[1]])
        return [str(line) for line in batch.lines] if self._alone else [self.name] * len(batch.lines)

    def _note(self, group: Group, batch: Batch, low: int, high: int, cells_of: CellReader) -> None:
        """Keeps what the rows say of the whole conversation: the first that says it, of its state and its end the last."""
        facts = group.facts or {}
        for field, index in self._facts:
            if field in facts and field not in _LAST_SAYS:
                continue
            cells = batch.columns[index][low:high]
            value = next((cell for cell in (cells[::-1] if field in _LAST_SAYS else cells) if cell.strip() not in NO_WORDS), None)
            if value is not None:
                facts[field] = cells_of.day(value) if field == "day" else value.strip()
        group.facts = facts or None

    def _is_late(self, key: str, line: int, ended: int) -> Iterator[Problem]:
        self._late += 1
        if self._late <= _MOST_LATE:
            message = f"belongs to conversation {key!r}, whose rows ended at line {ended}: sort the table by conversation"
            yield self.source.problem(message, line)

    def _let_go(self) -> Iterator[Conversation | Problem]:
        """Gives half of the rows that are held: the conversations that nothing came for longest."""
        going = []
        while (self._groups and self._held > MOST_HELD // 2) or self._letters > _MOST_LETTERS // 2:
            if len(self._groups) < 2:
                break
            key = next(iter(self._groups))
            group = self._groups.pop(key)
            going.append(group)
            self._gone.add(key, max(part[8][-1] for part in group.parts))
            self._held -= group.size
            self._letters -= sum(len(text) for part in group.parts for text in part[2])
        yield from self._emit(going)

    def _emit(self, groups: list[Group]) -> Iterator[Conversation]:
        channel = self._channel()
        whole = self._cells is not None and self._cells.whole
        for group in sorted(groups, key=lambda group: group.number):
            yield conversation_of(group, self.plan, self._name(group), channel, self._where, whole=whole)

    def _name(self, group: Group) -> str:
        if self._alone:
            return f"{self.name}-{group.number}"
        # A number that went through a column of fractions.
        whole = group.key.removesuffix(".0")
        return (whole if whole.isdecimal() else group.key) or self.name

    def _channel(self) -> Channel:
        """What the header over the ids says: a chat, a call; mails have headers of their own."""
        index = self.plan.columns.get("conversation", self.plan.columns.get("message"))
        words = normal(self.plan.headers[index]).split() if index is not None else []
        told = (channel for word in words for begins, channel in _CHANNELS.items() if word.startswith(begins))
        return next(told, Channel.EMAIL if self.plan.mail else Channel.UNKNOWN)


def _is_total(key: str) -> bool:
    """Whether the first cell of a row is that of a total below the table."""
    return key[:20].casefold().strip(" :").split(" ")[0].rstrip(":") in _TOTALS


class _Links:
    """Which rows are one conversation, by the messages that they answer."""

    def __init__(self, plan: Plan) -> None:
        self._message = plan.columns["message"]
        self._reply = plan.columns["reply-to"]
        self._parents: dict[str, str] = {}
        self._opening: dict[str, str] = {}

    def _root(self, message: str) -> str:
        parents = self._parents
        root = message
        while (parent := parents.get(root, root)) != root:
            root = parent
        while parents.get(message, message) != root:
            parents[message], message = root, parents[message]
        return root

    def keys(self, batch: Batch, groups: dict[str, Group]) -> list[str]:
        """The key of each row's conversation: its first message. What two groups were, and now are one, is put together in `groups`."""
        messages = [cell.strip() for cell in batch.columns[self._message]]
        for message, cell in zip(messages, batch.columns[self._reply], strict=True):
            own, parent = self._root(message), cell.strip().removesuffix(".0")
            self._parents.setdefault(own, own)
            root = self._root(parent) if parent not in NO_WORDS and parent != "0" else own
            if root != own:
                self._parents[own] = root
                if (lost := groups.pop(own, None)) is not None:
                    self._join(groups, root, lost)
        return [self._root(message) for message in messages]

    def _join(self, groups: dict[str, Group], root: str, lost: Group) -> None:
        group = groups.get(root)
        if group is None:
            lost.key = root
            groups[root] = lost
            return
        group.parts += lost.parts
        group.size += lost.size
        group.number = min(group.number, lost.number)
        group.facts = {**(lost.facts or {}), **(group.facts or {})} or None
