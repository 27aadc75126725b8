"""What `calllint recover` does, once its options are known."""

from __future__ import annotations

import sys
from datetime import date

from calllint.cli._check import Call
from calllint.cli._common import print_notices, print_problems, terminal_width, wants_colour
from calllint.cli._linted import Linted
from calllint.cli._recover_output import Listing, render
from calllint.cli._redacting import redact_tally
from calllint.conversation import Channel
from calllint.errors import Problem, UsageError
from calllint.insight.recover import RULES, Contact, contact_of
from calllint.insight.recover_seen import observe
from calllint.insight.recover_threads import Threads
from calllint.redaction import Redactor
from calllint.redaction.spans import Span
from calllint.reporting.output_file import write_output

_PERSONAL = {"name": "customer", "email": "email", "phone": "phone"}
"""Kinds of references by what redaction calls them; all others are a `reference`."""


def recover(call: Call, today: date | None, order: str, limit: int | None, *, all_promises: bool) -> int:
    """Writes the list. The exit status. Raises UsageError."""
    if not call.paths:
        raise UsageError("nothing to read", hint="give files or folders, or - for standard input")
    if call.output_format == "xlsx" and call.output is None and sys.stdout.isatty():
        raise UsageError("xlsx is no text to show on a terminal", hint="write it to a file: -o call-back.xlsx")
    linted = Linted(call, observe=observe)
    redactor = linted.redactor()
    today = today if today is not None else date.today()
    threads, language = Threads(), linted.settings.language_of_messages
    for number, result in enumerate(linted.results()):
        if result.conversation.channel is Channel.TEMPLATE:
            continue
        contact = contact_of(result, today, number)
        if redactor is not None and (contact.reasons or contact.promises):
            contact = _without_personal_data(contact_of(result, today, number, redactor.result(result)), redactor)
        threads.add(contact)
        language = language or result.language
    tally = linted.tally
    redact_tally(tally, redactor)
    missing = [rule for rule in RULES if rule not in {one.id for one in linted.linter.rules}]
    if missing:
        tally.notices.append(Problem("", f"not in force, so that nobody is listed for it: {', '.join(missing)}"))
    owed = threads.owed(order, all_promises=all_promises)
    listing = Listing(owed._replace(owed=owed.owed[:limit]), len(owed.owed), today, language, linted.settings.language_of_messages)
    colour = wants_colour(call.color, to_file=call.output is not None)
    write_output(render(listing, call.output_format, tally, terminal_width(), colour=colour), call.output, sys.stdout)
    print_problems([*tally.problems, *tally.unjudged()])
    print_notices(tally.notices)
    return tally.status(exit_zero=True)


def _without_personal_data(contact: Contact, redactor: Redactor) -> Contact:
    """The contact with placeholders for what tells the customer from others, the same for the same one."""
    references = []
    for one in contact.references:
        span = Span(0, 0, _PERSONAL.get(one.kind, "reference"), one.value)
        references.append(one._replace(value=redactor.edits([span])[0].text))
    return contact._replace(references=tuple(references))
