"""From the cells of many rows at once to texts, speakers and times: what a column holds is decided once, what a value means is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Any

from calllint.conversation import Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Source
from calllint.reading.tables.batch import NO_WORDS, Batch, Turns
from calllint.reading.tables.clocks import TimeReader
from calllint.reading.tables.day import day_text
from calllint.reading.tables.messages import words_in
from calllint.reading.tables.names import normal
from calllint.reading.tables.plan import Layout, Plan
from calllint.reading.tables.roles import Labels, Speakers, is_note, truth_of
from calllint.reading.tables.spans import number_of
from calllint.reading.tables.text import plain

_HIDDEN_WORDS = """
    note notes notitie notiz internal intern interne private prive draft concept entwurf brouillon typing whisper seen delivered reaction
"""
_HIDDEN = frozenset(_HIDDEN_WORDS.split())
_EVENTS = frozenset({"read", "read receipt", "delivery", "delivery receipt"})
_SYSTEM_WORDS = "event events system systeem activity notification message systeembericht status audit log change"
_SYSTEM = frozenset(_SYSTEM_WORDS.split())
_NOT_PUBLIC_WORDS = "private internal intern interne prive note agents only internally no"
_NOT_PUBLIC = frozenset(_NOT_PUBLIC_WORDS.split())
_LONGEST_NOTHING = max(map(len, NO_WORDS))
_UNKNOWN = Role.UNKNOWN.value
_QUOTES = lazy_pattern(r"^\s*>|@|:\s*$|_{5,}|-{3,}", re.MULTILINE)


class CellReader:
    """Reads the cells of a table with this plan. `month_first` says how its dates are to be read."""

    def __init__(self, plan: Plan, source: Source, month_first: bool) -> None:
        self._plan = plan
        self._at = plan.columns.get
        self._month_first = month_first
        self._day = "", ""
        domains = source.options.agent_domains or plan.firm
        self._speakers = Labels(Speakers(plan.truth, domains, plan.codes))
        self._names = Labels(Speakers(None, domains))
        self._times = TimeReader(plan, month_first)

    @property
    def whole(self) -> bool:
        """Whether all moments so far are whole seconds."""
        return self._times.whole

    def turns(self, batch: Batch) -> tuple[Batch, Turns]:
        """The rows that are turns, one for each turn, and the turns."""
        batch = self._shown(batch)
        return self._pairs(batch) if self._plan.layout is Layout.PAIRS else self._messages(batch)

    def day(self, cell: str) -> str:
        """The day of a contact that `cell` says."""
        # Contacts of one day stand together.
        if cell != self._day[0]:
            self._day = cell, day_text(cell.strip(), self._plan.day_epoch, month_first=self._month_first)
        return self._day[1]

    def problems(self, source: Source) -> Iterator[Problem]:
        """What no time could be read from."""
        yield from self._times.problems(source)

    def _messages(self, batch: Batch) -> tuple[Batch, Turns]:
        texts = self._texts(batch)
        if texts and min(map(len, texts)) <= _LONGEST_NOTHING:
            spoken = [len(text) > _LONGEST_NOTHING or text not in NO_WORDS for text in texts]
            if not all(spoken):
                texts = tuple(compress(texts, spoken))
                batch = batch.kept(spoken)
        roles, names = self._who(batch)
        if self._plan.labelled:
            roles, names, texts = self._by_labels(texts)
        moments, ends, ats = self._times.read(batch)
        index = self._at("order")
        orders = tuple(map(number_of, batch.columns[index])) if index is not None else None
        return batch, Turns(roles, names, texts, moments, ends, ats, orders, batch.lines, batch.last_lines)

    def _texts(self, batch: Batch) -> tuple[str, ...]:
        texts = batch.columns[self._plan.columns["text"]]
        together = "".join(texts)
        if "\r" in together:
            texts = tuple([text.replace("\r\n", "\n").replace("\r", "\n") for text in texts])
        if '{"' in together:
            texts = tuple([_unwrapped(text) if text.startswith('{"') else text for text in texts])
        if "<" in together or "&" in together:
            texts = tuple([text.strip() if "<" not in text and "&" not in text else plain(text) for text in texts])
        else:
            texts = tuple(map(str.strip, texts))
        if self._plan.mail:
            texts = tuple(map(_own_words, texts))
        markup = self._plan.markup
        if markup is not None and "" in texts:
            texts = tuple([text or plain(html) for text, html in zip(texts, batch.columns[markup], strict=True)])
        return texts

    def _pairs(self, batch: Batch) -> tuple[Batch, Turns]:
        """A row's question, then its answer; the row's time is the question's."""
        parties = []
        answering = Role.BOT if self._plan.system_is_bot else Role.AGENT
        who = {"customer-text": (Role.CUSTOMER, "customer"), "agent-text": (answering, "agent")}
        for index, field in (*((self._at(field), field) for field in who), *self._plan.further):
            said, party = who[field]
            naming = self._at(party)
            if index is not None:
                names = self._names.names(batch.columns[naming]) if naming is not None else None
                parties.append((batch.columns[index], said.value, names))
        moments, _, ats = self._times.read(batch)
        found: list[tuple[Any, ...]] = []
        rows: list[int] = []
        for row in range(len(batch.lines)):
            asked = False
            for cells, role, names in parties:
                text = plain(cells[row])
                if text in NO_WORDS:
                    continue
                name = names[row] if names is not None else None
                at = ats[row] if ats is not None and not asked else None
                found.append((role, name, text, moments[row] if moments is not None else None, at))
                rows.append(row)
                asked = True
        spread = Batch(
            [tuple([column[row] for row in rows]) for column in batch.columns],
            [batch.lines[row] for row in rows],
            [batch.last_lines[row] for row in rows],
        )
        roles, named, texts, times, stamps = zip(*found, strict=True) if found else ((),) * 5
        return spread, Turns(roles, named, texts, times, None, stamps, None, spread.lines, spread.last_lines)

    # Who.

    def _who(self, batch: Batch) -> tuple[tuple[str, ...], tuple[str | None, ...] | None]:
        if not batch.lines:
            return (), None
        role, name = self._at("role"), self._at("name")
        roles: Sequence[str]
        names: Sequence[str | None]
        if role is not None:
            cells = batch.columns[role]
            roles, names = self._speakers.roles(cells), self._speakers.names(cells)
            if name is not None:
                # The role is the role column's, the name is the name column's.
                cells = batch.columns[name]
                names = tuple([one or label for one, label in zip(self._names.names(cells), names, strict=True)])
                if _UNKNOWN in roles:
                    roles = tuple([one if one != _UNKNOWN else other for one, other in zip(roles, self._names.roles(cells), strict=True)])
        elif name is not None:
            cells = batch.columns[name]
            roles, names = self._names.roles(cells), self._names.names(cells)
        else:
            return (_UNKNOWN,) * len(batch.lines), None
        if self._at("agent") is not None or self._at("customer") is not None:
            roles, names = self._by_parties(batch, list(roles), list(names))
        if self._plan.system_is_bot and "system" in roles:
            roles = tuple(["bot" if mine == "system" else mine for mine in roles])
        index = self._at("type")
        if index is not None and role != index:
            systemic = {value: normal(value) in _SYSTEM for value in set(batch.columns[index])}
            if any(systemic.values()):
                values = batch.columns[index]
                roles = ["system" if systemic[value] else mine for mine, value in zip(roles, values, strict=True)]
        return tuple(roles), tuple(names)

    def _by_labels(self, texts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str | None, ...], tuple[str, ...]]:
        """Who says what, where it stands before the words: `Agent: Hello`. What has no label is nobody's."""
        parts = [text.partition(":") for text in texts]
        roles = self._names.roles([label if words else "" for label, _, words in parts])
        names = self._names.names([label if words else "" for label, _, words in parts])
        known = [role != _UNKNOWN for role in roles]
        said = [words.strip() if here else text for (_, _, words), here, text in zip(parts, known, texts, strict=True)]
        return roles, tuple([name if here else None for name, here in zip(names, known, strict=True)]), tuple(said)

    def _by_parties(self, batch: Batch, roles: list[str], names: list[str | None]) -> tuple[list[str], list[str | None]]:
        """Names and roles by the columns that say who the agent and the customer are."""
        for field in ("agent", "customer"):
            index = self._at(field)
            if index is None:
                continue
            for row, cell in enumerate(batch.columns[index]):
                name = names[row]
                if name is None:
                    if roles[row] == field:
                        (names[row],) = self._names.names([cell])
                elif roles[row] == _UNKNOWN and cell and name.casefold() == cell.strip().casefold():
                    roles[row] = field
        return roles, names

    # What is left out.

    def _shown(self, batch: Batch) -> Batch:
        """The rows without internal notes, typing and the like."""
        codes, index = self._plan.codes, self._at("role")
        if codes and index is not None:
            batch = batch.kept([codes.get(cell.strip(), Role.UNKNOWN) is not None for cell in batch.columns[index]])
        if index is not None and (notes := [value for value in set(batch.columns[index]) if is_note(value)]):
            batch = batch.kept([value not in notes for value in batch.columns[index]])
        for field in ("private", "type"):
            index = self._at(field)
            if index is None or index == self._at("role"):
                continue
            values = batch.columns[index]
            shown = {value: not (self._is_private(value) if field == "private" else _is_hidden(value)) for value in set(values)}
            if not all(shown.values()):
                batch = batch.kept([shown[value] for value in values])
        return batch

    def _is_private(self, value: str) -> bool:
        said = truth_of(value)
        if said is not None:
            return said is not self._plan.public
        return bool(set(normal(value).split()) & _NOT_PUBLIC)


def _is_hidden(kind: str) -> bool:
    """Whether rows of this kind are internal notes, drafts, or events without words."""
    name = normal(kind)
    return name in _EVENTS or bool(_HIDDEN & set(name.split()))


def _unwrapped(text: str) -> str:
    """The words of a message that an export wraps in JSON: `{"type": "text", "text": "…"}`."""
    try:
        found = words_in(json.loads(text))
    except (ValueError, RecursionError):
        return text
    return found or text


def _own_words(mail: str) -> str:
    """An e-mail without what it quotes; all of it, where it does nothing else."""
    if "\n" not in mail or not _QUOTES.search(mail):
        return mail
    from calllint.reading.mail.quotes import split_quotes

    return split_quotes(mail)[0].text.strip() or mail
