"""A review sample as CSV, workbook and JSON, for people to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from calllint import __version__
from calllint.cli._tally import Tally
from calllint.insight.groups import agent_of, topic_of
from calllint.insight.sample import Drawn, Part, Sample
from calllint.insight.sample_file import FIXED, OPEN, SCHEMA
from calllint.reporting.csv_cells import BYTE_ORDER_MARK, csv_lines
from calllint.reporting.page.own_words import reason_in
from calllint.reporting.page.values import day_of
from calllint.reporting.report_values import problem_value
from calllint.reporting.safe_text import json_text, shortened
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding
from calllint.rules.rule import Rule

_WORDS = 200
_WIDTHS = {"conversation": 22, "path": 26, "why": 44, "found": 40, "in doubt": 26, "stratum": 22, "remarks": 40, "reviewed": 12}
_LISTS: Mapping[str, tuple[str, ...]] = {
    "en": ("right", "wrong", "missed", "unsure"),
    "nl": ("goed", "fout", "gemist", "onzeker"),
}
_HELP = {
    "en": (
        "Review",
        "Conversations",
        "How to",
        (
            "Read or listen to each conversation; the second sheet has their words.",
            "reviewed: your name or an x. A row without it, and without an answer, does not count.",
            "A column for each rule. Where calllint found something there is a question mark: put right or wrong in its place.",
            "Elsewhere: missed, where the rule should have been found; leave the cell empty where there is nothing.",
            "unsure, or a question mark that stays: this rule is left out for this conversation.",
            "Leave all other columns as they are: the weights rest on them. Then: calllint agree THIS-FILE",
        ),
        "the worst: {reason}",
        "uncertain: {reason}",
        "random: one of {drawn} of {size}",
    ),
    "nl": (
        "Beoordelen",
        "Gesprekken",
        "Uitleg",
        (
            "Lees of beluister elk gesprek; op het tweede blad staan de woorden.",
            "reviewed: uw naam of een x. Een rij zonder, en zonder antwoord, telt niet mee.",
            "Elke regel heeft een kolom. Waar calllint iets vond, staat een vraagteken: zet er goed of fout voor in de plaats.",
            "Elders: gemist, waar de regel gevonden had moeten worden; laat de cel leeg waar niets is.",
            "onzeker, of een vraagteken dat blijft staan: deze regel telt voor dit gesprek niet mee.",
            "Laat alle andere kolommen zoals ze zijn: de gewichten rusten erop. Daarna: calllint agree DIT-BESTAND",
        ),
        "het slechtste: {reason}",
        "onzeker: {reason}",
        "toeval: een van {drawn} uit {size}",
    ),
}


class Review(NamedTuple):
    """A sample with the rules to be judged, how sure a finding must be to be one, the seed, the language of what is explained, and the
    `catalogue` that says what the rules mean.
    """

    sample: Sample
    rules: tuple[str, ...]
    least: Confidence
    seed: int
    language: str | None
    catalogue: Sequence[Rule] = ()

    @property
    def spoken(self) -> str:
        """The language of what is explained, as far as there are words in it."""
        return self.language if self.language in _HELP else "en"


def render(review: Review, output_format: str, tally: Tally) -> Iterator[str] | Iterator[bytes]:
    """The sample in pieces. Raises UsageError where XlsxWriter is not installed."""
    if output_format == "json":
        return _json(review, tally)
    if output_format == "xlsx":
        return _workbook(review)
    rows = ([*row.values()] for row in _rows(review))
    return iter([BYTE_ORDER_MARK + csv_lines([[*FIXED, *review.rules], *rows])])


def _rows(review: Review) -> Iterator[dict[str, Any]]:
    """A row each, its columns by name; a rule that was found has a question mark."""
    for drawn in review.sample.drawn:
        conversation, stratum = drawn.result.conversation, drawn.stratum
        sure, doubted = _found(drawn, review)
        yield {
            "conversation": conversation.id,
            "path": conversation.place.path or None,
            "line": conversation.place.line,
            "day": day_of(conversation),
            "agent": agent_of(conversation),
            "team": conversation.team,
            "topic": topic_of(drawn.result),
            "channel": conversation.channel.value,
            "language": drawn.result.language,
            "score": drawn.result.scorecard.score,
            "part": stratum.part.value,
            "why": _why(drawn, review),
            "stratum": stratum.name,
            "stratum size": stratum.size,
            "drawn": stratum.drawn,
            "probability": round(stratum.probability, 9),
            "weight": round(stratum.weight, 9),
            "found": _listed(sure),
            "in doubt": _listed(doubted),
            "reviewed": None,
            "remarks": None,
            **{rule: OPEN if rule in sure or rule in doubted else None for rule in review.rules},
        }


def _found(drawn: Drawn, review: Review) -> tuple[dict[str, list[Finding]], dict[str, list[Finding]]]:
    """What was found surely enough, and what was not, by rule."""
    sure: dict[str, list[Finding]] = {}
    doubted: dict[str, list[Finding]] = {}
    for finding in drawn.result.findings:
        if finding.rule in review.rules:
            enough = finding.confidence.rank >= review.least.rank
            (sure if enough else doubted).setdefault(finding.rule, []).append(finding)
    return sure, {rule: findings for rule, findings in doubted.items() if rule not in sure}


def _listed(found: dict[str, list[Finding]]) -> str | None:
    """The rules with their turns, counted from 1 as people do: "court-threat (3); no-closing (7, 9)"."""
    return "; ".join(f"{rule} ({', '.join(str(one.turn + 1) for one in findings)})" for rule, findings in found.items()) or None


def _why(drawn: Drawn, review: Review) -> str:
    words = _HELP[review.spoken]
    sure, doubted = _found(drawn, review)
    stratum = drawn.stratum
    if stratum.part is Part.RANDOM:
        return words[6].format(drawn=stratum.drawn, size=stratum.size)
    if stratum.part is Part.UNCERTAIN:
        reasons = list(dict.fromkeys(f"{rule}: {reason_in(review.spoken, found[0].confidence_reason)}" for rule, found in doubted.items()))
        reasons += list(
            dict.fromkeys(reason_in(review.spoken, one.reason) for one in drawn.result.criteria if one.outcome.value == "not-measurable")
        )
        return words[5].format(reason=shortened("; ".join(reasons), _WORDS))
    worst = sorted((one for found in sure.values() for one in found), key=lambda one: -one.severity.rank)
    told = dict.fromkeys(f"{one.rule} ({one.severity.value})" for one in worst)
    score = drawn.result.scorecard.score
    return words[4].format(reason=shortened(("" if score is None else f"{score:g}; ") + ", ".join(told), _WORDS))


def _workbook(review: Review) -> Iterator[bytes]:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from calllint.reporting.xlsx_table import Column, Table, workbook
    from calllint.reporting.xlsx_words import words_in

    words = _HELP[review.spoken]
    with TemporaryDirectory(prefix="calllint-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "review.xlsx"
        with workbook(file) as book:
            fixed = {name: Column(name, _WIDTHS.get(name, 10), decimal=name == "score") for name in FIXED}
            table = Table(book, words[0], {**fixed, **{rule: Column(rule, 13) for rule in review.rules}})
            table.extend(_rows(review))
            sheet = book.get_worksheet_by_name(words[0])
            last = len(FIXED) + len(review.rules) - 1
            answers = {"validate": "list", "source": list(_LISTS[review.spoken]), "error_type": "information", "ignore_blank": True}
            sheet.data_validation(1, len(FIXED), max(1, len(review.sample.drawn)), last, answers)
            table.finish()
            heads = ("conversation", "turn", "who", "words")
            talks = Table(book, words[1], {name: Column(name, {"conversation": 22, "words": 100}.get(name, 10)) for name in heads})
            talks.extend(_turns(review.sample.drawn))
            talks.finish()
            explained = Table(book, words[2], {"rule": Column(words_in(review.spoken)["rule"], 28), "help": Column(words[2], 110)})
            explained.extend({"help": line} for line in words[3])
            # The columns bear the rules' ids, by which the answers are read back: what each means is said nowhere else in the file.
            explained.extend(_meanings(review))
            explained.finish()
        yield file.read_bytes()


def _meanings(review: Review) -> Iterator[dict[str, Any]]:
    """What goes wrong where a rule fails, and what it means, for each of the columns."""
    known = {rule.id: rule for rule in review.catalogue}
    for name in review.rules:
        if name in known:
            rule = known[name]
            yield {"rule": name, "help": f"{rule.message(review.spoken).rstrip('.')}. {rule.told(review.spoken).meaning}"}


def _turns(drawn: Iterable[Drawn]) -> Iterator[dict[str, Any]]:
    for one in drawn:
        conversation = one.result.conversation
        for number, turn in enumerate(conversation.turns, 1):
            who = turn.role.value if turn.name is None else f"{turn.role.value} ({turn.name})"
            yield {"conversation": conversation.id, "turn": number, "who": who, "words": turn.text}


def _json(review: Review, tally: Tally) -> Iterator[str]:
    head = {
        "schema": SCHEMA,
        "version": __version__,
        "seed": review.seed,
        "conversations": review.sample.conversations,
        "rules": list(review.rules),
        "strata": [{**one._asdict(), "part": one.part.value} for one in review.sample.strata],
    }
    yield json_text(head)[:-1] + ', "sample": ['
    between = "\n"
    for row, drawn in zip(_rows(review), review.sample.drawn, strict=True):
        sure, doubted = _found(drawn, review)
        value = {
            **{name: row[name] for name in FIXED[: FIXED.index("why") + 1]},
            "stratum": {"name": drawn.stratum.name, "size": drawn.stratum.size, "drawn": drawn.stratum.drawn},
            "probability": row["probability"],
            "weight": row["weight"],
            "found": [_finding(one) for found in sure.values() for one in found],
            "in_doubt": [_finding(one) for found in doubted.values() for one in found],
            "turns": [{"role": turn.role.value, "text": turn.text} for turn in drawn.result.conversation.turns],
            "review": {"reviewed": None, "remarks": None, "rules": {rule: OPEN for rule in review.rules if row[rule]}},
        }
        yield between + json_text(value)
        between = ",\n"
    tail = {"problems": [problem_value(one) for one in tally.problems], "notices": [problem_value(one) for one in tally.notices]}
    yield "\n], " + json_text(tail)[1:] + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "turn": finding.turn,
        "confidence": finding.confidence.value,
        "words": shortened(" … ".join(one.text for one in finding.evidence), _WORDS),
    }
