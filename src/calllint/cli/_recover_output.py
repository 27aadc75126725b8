"""The call-back list as text, CSV, workbook and JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from calllint import __version__
from calllint.cli._tally import Tally
from calllint.insight.recover import Contact, Promise, Why
from calllint.insight.recover_references import Reference
from calllint.insight.recover_threads import List, Owed
from calllint.insight.recover_words import days_late, late_text, owed_text, reference_text, when_text, why_text, words_in
from calllint.reporting.csv_cells import BYTE_ORDER_MARK, csv_lines
from calllint.reporting.report_values import problem_value
from calllint.reporting.safe_text import json_text, safe_line

SCHEMA = "calllint/recover/1"
COLUMNS = (
    *("day", "customer", "wanted", "why", "owed", "promised", "promised by", "promised for", "due", "days late"),
    *("rules", "words", "agent", "channel", "topic", "score", "signals", "conversation", "earlier contacts", "path", "line"),
)
"""The header of CSV. Names stay, once published; new columns come at the end."""
_HEADINGS = (
    *("day", "reference", "wanted", "why", "owed", "promised", "by", "when", "due", "overdue"),
    *("rules", "words", "agent", "channel", "topic", "score", "signals", "conversation", "earlier", "path", "line"),
)
_WIDTHS = {"reference": 26, "wanted": 50, "why": 22, "owed": 60, "promised": 44, "words": 44, "when": 24, "path": 28, "conversation": 20}


class Listing(NamedTuple):
    """The list to be shown, of `found` entries in all: `language` is that of its headings, `own` that of its entries (None: of each)."""

    list: List
    found: int
    today: date
    language: str | None
    own: str | None = None


def render(listing: Listing, output_format: str, tally: Tally, width: int, *, colour: bool) -> Iterator[str] | Iterator[bytes]:
    """The list in pieces. Raises UsageError where XlsxWriter is not installed."""
    if output_format == "json":
        return _json(listing, tally)
    if output_format == "csv":
        return iter([BYTE_ORDER_MARK + csv_lines([COLUMNS, *(_row(one, listing) for one in listing.list.owed)])])
    if output_format == "xlsx":
        return _workbook(listing)
    return _text(listing, width, colour=colour)


def _row(owed: Owed, listing: Listing) -> list[str | int | float | None]:
    contact = owed.contact
    words = words_in(listing.own or contact.language)
    promises = [promise for _, promise in owed.promises]
    late = days_late(owed.promises, listing.today)
    return [
        _day(contact.day),
        reference_text(_known(owed), words),
        contact.wanted,
        why_text(owed, words),
        owed_text(owed, words),
        _each(promise.action for promise in promises),
        _each(promise.owner or words["nobody"] for promise in promises),
        _each(when_text(promise, words) for promise in promises),
        _each(promise.due.isoformat() for promise in promises if promise.due is not None),
        late or None,
        _each(reason.rule for _, reason in owed.reasons if reason.rule is not None),
        _each(reason.words for _, reason in owed.reasons),
        contact.agent,
        contact.channel,
        _each(contact.topics),
        contact.score,
        _each(contact.signals),
        contact.id,
        _each(one.id for one in owed.earlier),
        contact.path or None,
        contact.line,
    ]


def _each(texts: Any) -> str | None:
    return "; ".join(dict.fromkeys(texts)) or None


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _known(owed: Owed) -> Contact:
    """The latest contact with the references of the earlier ones, where it has none of the kind; what the data say wins."""
    every = [one for contact in (owed.contact, *owed.earlier) for one in contact.references]
    best: dict[str, Reference] = {}
    for one in sorted(every, key=lambda one: one.said):
        best.setdefault(one.kind, one)
    order = list(dict.fromkeys(one.kind for one in every))
    return owed.contact._replace(references=tuple(best[kind] for kind in order))


def _text(listing: Listing, width: int, *, colour: bool) -> Iterator[str]:
    for rank, owed in enumerate(listing.list.owed, 1):
        words = words_in(listing.own or owed.contact.language)
        yield _entry(rank, owed, words, listing.today, width, colour=colour)
    words = words_in(listing.language)
    total = words["total" if listing.found else "none"].format(n=listing.found, all=listing.list.contacts, today=listing.today.isoformat())
    yield total + (words["settled"].format(n=listing.list.settled) if listing.list.settled else "") + "\n"


def _entry(rank: int, owed: Owed, words: Any, today: date, width: int, *, colour: bool) -> str:
    contact = owed.contact
    where = f"{contact.path}:{contact.line}" if contact.line is not None else contact.path
    head = f"{rank}. {_day(contact.day) or words['undated']}  {reference_text(_known(owed), words)}  [{why_text(owed, words)}]"
    about = [f"{contact.id} ({where})" if where else contact.id]
    if contact.agent:
        about.append(words["with"].format(agent=contact.agent))
    if owed.earlier:
        about.append(words["contacts"].format(n=len(owed.earlier) + 1))
    lines = [("", ", ".join(about))]
    if contact.wanted:
        lines.append((words["label.wanted"], f"“{contact.wanted}”"))
    for _, promise in owed.promises:
        late = (today - promise.due).days if promise.due is not None and promise.due < today else 0
        told = f"{promise.owner or words['nobody']}: “{promise.action}” – {when_text(promise, words)}"
        lines.append((words["label.promised"], told + (f" ({late_text(late, words)})" if late else "")))
    lines.append((words["label.owed"], owed_text(owed, words)))
    for whose, reason in owed.reasons:
        if reason.rule is not None:
            at = f", {whose.id}" if whose is not contact else ""
            lines.append((words["label.because"], f"{reason.rule}{at}: “{reason.words}”"))
    size = max(len(label) for label, _ in lines)
    head = f"\x1b[1m{safe_line(head)}\x1b[0m" if colour else safe_line(head)
    return f"{head}\n" + "".join(_wrapped(label, text, size, width) for label, text in lines) + "\n"


def _wrapped(label: str, text: str, size: int, width: int) -> str:
    indent = " " * (size + 6)
    first = f"    {label.ljust(size)}  "
    return "\n".join(textwrap.wrap(safe_line(text), max(width, size + 40), initial_indent=first, subsequent_indent=indent)) + "\n"


def _workbook(listing: Listing) -> Iterator[bytes]:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from calllint.reporting.xlsx_table import Column, Table, workbook

    words = words_in(listing.language)
    columns = {name: Column(words[name], _WIDTHS.get(name, 14), decimal=name == "score") for name in _HEADINGS}
    with TemporaryDirectory(prefix="calllint-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "call-back.xlsx"
        with workbook(file) as book:
            table = Table(book, words["sheet"], columns)
            table.extend(dict(zip(_HEADINGS, _row(one, listing), strict=True)) for one in listing.list.owed)
            table.finish()
        yield file.read_bytes()


def _json(listing: Listing, tally: Tally) -> Iterator[str]:
    head = {"schema": SCHEMA, "version": __version__, "today": listing.today.isoformat()}
    yield json_text(head)[:-1] + ', "customers": ['
    between = "\n"
    for rank, owed in enumerate(listing.list.owed, 1):
        yield between + json_text(_value(rank, owed, listing))
        between = ",\n"
    tail = {
        "problems": [problem_value(one) for one in tally.problems],
        "notices": [problem_value(one) for one in tally.notices],
        "summary": {"listed": listing.found, "conversations": listing.list.contacts, "settled_since": listing.list.settled},
    }
    yield "\n], " + json_text(tail)[1:] + "\n"


def _value(rank: int, owed: Owed, listing: Listing) -> dict[str, Any]:
    contact = owed.contact
    words = words_in(listing.own or contact.language)
    return {
        "rank": rank,
        "day": _day(contact.day),
        "references": [one._asdict() for one in _known(owed).references],
        "wanted": contact.wanted or None,
        "owed": owed_text(owed, words),
        "reasons": [
            {"why": reason.why.value, "rule": reason.rule, "conversation": whose.id, "turn": reason.turn, "words": reason.words}
            for whose, reason in owed.reasons
        ],
        "promises": [_promise(whose, promise) for whose, promise in owed.promises],
        "days_late": days_late(owed.promises, listing.today),
        "conversation": _place(contact),
        "earlier": [_place(one) for one in owed.earlier],
        "agent": contact.agent,
        "channel": contact.channel,
        "language": contact.language,
        "topics": list(contact.topics),
        "score": contact.score,
        "signals": list(contact.signals),
    }


def _promise(contact: Contact, promise: Promise) -> dict[str, Any]:
    status = {None: "open", Why.BROKEN: "broken", Why.OVERDUE: "overdue", Why.UNCLEAR: "unclear"}[promise.why]
    return {
        "conversation": contact.id,
        "turn": promise.turn,
        "owner": promise.owner,
        "action": promise.action,
        "deadline": promise.deadline,
        "said": _day(promise.said),
        "due": _day(promise.due),
        "status": status,
    }


def _place(contact: Contact) -> dict[str, Any]:
    return {"id": contact.id, "path": contact.path, "line": contact.line, "day": _day(contact.day)}
