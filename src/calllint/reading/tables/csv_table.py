"""Reading a CSV file: its dialect, its rows, its conversations."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.reader import Match, ReadOptions, Sample, Source
from calllint.reading.tables.conversations import NOTHING_SAID, conversations
from calllint.reading.tables.csv_dialect import Dialect, dialect_of
from calllint.reading.tables.csv_rows import Rows
from calllint.reading.tables.names import fields_of, normal
from calllint.reading.tables.plan import Unsure

# Headers of lists of canned replies: what they hold is not said by anybody yet.
_CANNED_WORDS = """
    keywords keyword trefwoorden shortcut shortcode sneltoets snelcode macro template sjabloon canned active actief
"""
_CANNED = frozenset(_CANNED_WORDS.split())
_CANNED_NAMES = frozenset({"name", "naam", "title", "titel", "short code", "template name", "macro name", "content", "content html"})
_LEAST_CONSISTENT = 0.6
_SURELY_CONSISTENT = 0.9


def match_of(sample: Sample, own: bool) -> Match:
    """How sure it is that the sample is a table with conversations; `own` says that its name is a table's."""
    dialect = dialect_of(sample.text, sample.complete, ReadOptions())
    if dialect is None:
        return Match.NAME if own else Match.NO
    if isinstance(dialect.plan, Unsure):
        if not own or _is_canned(dialect):
            return Match.NO
        # What stands in the cells of a table that is one may look like another format: a transcript over several lines.
        return Match.LIKELY if _is_plain_table(dialect) else Match.NAME
    if own:
        return Match.CERTAIN
    return Match.LIKELY if dialect.consistency >= _LEAST_CONSISTENT and len(dialect.headers) > 1 else Match.NO


def _is_plain_table(dialect: Dialect) -> bool:
    """Whether nearly all rows are as long as a header with known names."""
    return dialect.consistency >= _SURELY_CONSISTENT and sum(bool(fields_of(header)) for header in dialect.headers) > 1


def _is_canned(dialect: Dialect) -> bool:
    names = {normal(header) for header in dialect.headers}
    words = {word for name in names for word in name.split()}
    return bool(words & _CANNED) or len(names & _CANNED_NAMES) > 1


def read_table(source: Source) -> Iterator[Conversation | Problem]:
    """The conversations, and a problem for whatever can't be read."""
    dialect = dialect_of(source.sample().text, source.complete, source.options)
    if dialect is None:
        yield source.problem("is no table: no separator (comma, semicolon, tab, |) parts its lines alike")
        return
    plan = dialect.plan
    if isinstance(plan, Unsure):
        yield source.problem(plan.message, dialect.skipped)
        return
    # Semicolons part the cells where decimals have a comma: there the day stands first.
    plan = plan._replace(day_first=dialect.separator == ";")
    spoken = False
    for item in conversations(source, plan, Rows(source, dialect).batches(), source.stem):
        yield item
        spoken = True
    if not spoken:
        yield source.problem(NOTHING_SAID)


def explain_table(source: Source) -> Iterator[str]:
    """What the columns were taken for, in lines."""
    from calllint.reading.tables.explain import explained

    dialect = dialect_of(source.sample().text, source.complete, source.options)
    if dialect is None:
        yield "no table"
        return
    names = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "|"}
    separator = names.get(dialect.separator, repr(dialect.separator))
    yield f"parted by {separator}, {len(dialect.headers)} columns, header in line {dialect.skipped}"
    yield from explained(dialect.plan, dialect.headers)
