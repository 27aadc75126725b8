"""What `calllint sample` does, once its options are known."""

from __future__ import annotations

import sys

from calllint.cli._check import Call
from calllint.cli._common import print_notices, print_problems
from calllint.cli._linted import Linted
from calllint.cli._redacting import redact_tally
from calllint.cli._sample_output import Review, render
from calllint.errors import Problem, UsageError
from calllint.insight.sample import Drawn, Sample, Sampler
from calllint.redaction import Redactor
from calllint.reporting.output_file import write_output
from calllint.rules.confidence import Confidence
from calllint.tomlfile import did_you_mean


def sample(call: Call, size: int, seed: int, by: str, rules: tuple[str, ...], worst: int | None, uncertain: int | None) -> int:
    """Writes the sample. The exit status. Raises UsageError."""
    if not call.paths:
        raise UsageError("nothing to sample from", hint="give files or folders, or - for standard input")
    if call.output_format == "xlsx" and call.output is None and sys.stdout.isatty():
        raise UsageError("xlsx is no text to show on a terminal", hint="write it to a file: -o review.xlsx")
    # What calllint is unsure of is what people are asked for.
    linted = Linted(call, least=Confidence.LOW)
    known = [rule.id for rule in linted.linter.rules]
    for rule in rules:
        if rule not in known:
            raise UsageError(f"--rule: {rule!r} is not in force", hint=did_you_mean(rule, known, "`calllint rules` lists all"))
    least = linted.settings.min_confidence
    sampler = Sampler(size, seed, by, rules, worst, uncertain, least)
    for result in linted.results():
        sampler.add(result)
    drawn = sampler.sample()
    tally, redactor = linted.tally, linted.redactor()
    tally.notices += _twins(drawn)
    if redactor is not None:
        drawn = _without_personal_data(drawn, redactor)
    redact_tally(tally, redactor)
    language = linted.settings.language_of_messages or next((one.result.language for one in drawn.drawn if one.result.language), None)
    review = Review(drawn, tuple(rules) or tuple(known), least, seed, language, linted.linter.catalogue)
    write_output(render(review, call.output_format, tally), call.output, sys.stdout)
    print_problems([*tally.problems, *tally.unjudged()])
    print_notices(tally.notices)
    return tally.status(exit_zero=True)


def _without_personal_data(drawn: Sample, redactor: Redactor) -> Sample:
    topics = [one.result.topics for one in drawn.drawn]
    redacted = [Drawn(redactor.result(one.result), one.stratum) for one in drawn.drawn]
    kept = [one._replace(result=one.result._replace(topics=said)) for one, said in zip(redacted, topics, strict=True)]
    return drawn._replace(drawn=tuple(kept))


def _twins(drawn: Sample) -> list[Problem]:
    """A notice where conversations of one id are in the sample: they were drawn together, and can't be told apart."""
    names = [one.result.conversation.id for one in drawn.drawn]
    twins = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    return [Problem("", f"several conversations are called {name!r}: they are drawn together") for name in sorted(twins)]
