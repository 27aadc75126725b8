"""What `calllint report --agent NAME` does: a coaching card."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from calllint.cli._check import Call
from calllint.cli._common import print_notices, print_problems
from calllint.cli._linted import Linted
from calllint.cli._redacting import redact_tally
from calllint.errors import Problem, UsageError
from calllint.insight.cards import Card, CardMaker
from calllint.redaction import Redactor
from calllint.reporting.output_file import write_output
from calllint.reporting.page.card import card_page
from calllint.reporting.safe_text import safe_line

DEFAULT_FILE = Path("calllint-card.html")


def card(call: Call, agent: str) -> int:
    """Writes the coaching card of `agent`, of whose conversations and everybody's the inputs are, and tells where it is.

    The exit status. Raises UsageError for an agent of whom there is no conversation, with who has a name like it.
    """
    if call.output_format != "html":
        raise UsageError(
            f"a coaching card is a page, not {call.output_format}", hint="leave out --format, or name a file that ends in .html"
        )
    if not call.paths:
        raise UsageError("nothing to read", hint="give files or folders, or - for standard input")
    output = call.output or DEFAULT_FILE
    linted = Linted(call._replace(output=output))
    redactor, language = linted.redactor(), linted.settings.language_of_messages
    maker = CardMaker(agent)
    for result in linted.results():
        maker.add(result, redactor.result(result) if redactor is not None else None)
        language = language or result.language
    tally = linted.tally
    redact_tally(tally, redactor)
    if not maker.agents and tally.problems:
        # What could not be read says more than that nobody is in it.
        print_problems(tally.problems)
        return tally.status(exit_zero=True)
    made = maker.card()
    if redactor is not None:
        made = _renamed(made, redactor.text(made.agent, [made.agent]))
    hiding = redactor or Redactor()
    page = card_page(made, linted.linter.rules, language, lambda text, names: hiding.text(text, names))
    write_output([page], output, sys.stdout)
    if made.missing is not None:
        tally.notices.append(Problem("", made.missing))
    print_problems([*tally.problems, *tally.unjudged()])
    print_notices(tally.notices)
    click.echo(f"the card is in {safe_line(str(output))}", err=True)
    return tally.status(exit_zero=True)


def _renamed(made: Card, name: str) -> Card:
    """The card with `name` for the agent's."""
    patterns = [one if one.verdict is None else one._replace(verdict=one.verdict._replace(agent=name)) for one in made.patterns]
    largest = [
        one._replace(verdict=one.verdict._replace(largest=name)) if one.verdict.largest == made.agent else one for one in made.process
    ]
    return made._replace(agent=name, patterns=tuple(patterns), process=tuple(largest))
