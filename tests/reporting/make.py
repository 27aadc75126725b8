"""Results, rules and runs made by hand: what reporters print, without the engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from calllint.conversation import Anchor, Channel, Conversation, Place, Role, Turn
from calllint.cues import Evidence
from calllint.errors import Problem
from calllint.reporting.reporter import Run, find_reporter
from calllint.results import Result
from calllint.rules.finding import Commitment, Criterion, Finding, Outcome, Severity, Signal, fingerprint
from calllint.rules.rule import Example, Kind, Rule
from calllint.scoring import score

THREAT = "Als u morgen niet betaalt, schakelen we een incassobureau in."
PATH = "exports/calls.jsonl"


def a_rule(rule_id: str, severity: Severity = Severity.ERROR, category: str = "tone", kind: Kind = Kind.ABSENCE, **more: Any) -> Rule:
    words = rule_id.replace("-", " ")
    fields: dict[str, Any] = {
        "weight": 3.0,
        "title": f"No {words}",
        "meaning": f"The agent does not do this: {words}",
        "why": "Customers leave",
        "detection": "By phrases",
        "messages": {"en": words},
        "constraint": None,
        "fails": (Example("en", "agent: Pay or else."),),
        "passes": (Example("en", "agent: Good morning."),),
    }
    return Rule(rule_id, kind, category, severity, **{**fields, **more})


RULES = (
    a_rule("court-threat", Severity.CRITICAL, weight=10.0, title="No threats with court or collection"),
    a_rule("no-acknowledgement", category="listening", kind=Kind.RESPONSE, title="Frustration is acknowledged"),
    a_rule("follow-up-without-deadline", Severity.WARNING, "solution", title="A promise has a date"),
    a_rule("no-closing", Severity.NOTE, "ending", Kind.EXISTENCE, weight=1.0, title="The agent takes leave"),
    a_rule("unannounced-hold", Severity.WARNING, "process", Kind.BOUND, title="A silence is announced"),
    a_rule("shouting", Severity.WARNING, title="No shouting"),
)
_BY_ID = {rule.id: rule for rule in RULES}


def a_turn(role: Role, text: str, line: int | None = None, column: int = 1, **more: Any) -> Turn:
    """A turn that, given a line, stands verbatim at `line` and `column` of its source."""
    if line is not None:
        more.setdefault("anchors", (Anchor(0, line, column),))
        more.setdefault("place", Place(PATH, line, column, line, column + len(text)))
    return Turn(role, text, **more)


def words(turns: Sequence[Turn], turn: int, text: str) -> Evidence:
    """Evidence: the first place in turn number `turn` where `text` stands."""
    start = turns[turn].text.index(text)
    return Evidence(turn, start, start + len(text), text)


def a_finding(
    rule: str, turn: int, message: str, evidence: Iterable[Evidence] = (), related: Iterable[Evidence] = (), **facts: Any
) -> Finding:
    found = tuple(evidence)
    known = _BY_ID.get(rule) or a_rule(rule)
    mark = fingerprint("c-17", rule, " ".join(item.text for item in found) or message)
    return Finding(rule, known.category, known.severity, turn, message, found, mark, facts, tuple(related))


def a_criterion(rule: str, outcome: Outcome, evidence: Iterable[Evidence] = (), reason: str = "") -> Criterion:
    known = _BY_ID.get(rule) or a_rule(rule)
    return Criterion(rule, known.category, outcome, known.weight, known.severity, tuple(evidence), reason)


def a_result(
    turns: Sequence[Turn],
    findings: Iterable[Finding] = (),
    criteria: Iterable[Criterion] = (),
    *,
    conversation_id: str = "c-17",
    place: Place | None = None,
    pass_mark: float = 0.0,
    signals: Iterable[Signal] = (),
    commitments: Iterable[Commitment] = (),
    **more: Any,
) -> Result:
    fields: dict[str, Any] = {"language": "nl", "channel": Channel.CALL, "agent": "Sanne", **more}
    conversation = Conversation(conversation_id, tuple(turns), place or Place(PATH, 17, 1, 17, 900), **fields)
    judged = tuple(criteria)
    card = score(judged, pass_mark)
    return Result(conversation, conversation.language, tuple(findings), tuple(signals), judged, tuple(commitments), card)


def a_run(*results: Result, problems: Iterable[Problem] = (), rules: Sequence[Rule] = RULES, **more: Any) -> Run:
    fields: dict[str, Any] = {"root": Path.cwd(), "width": 80, **more}
    return Run(iter(results), tuple(rules), list(problems), **fields)


def rendered(name: str, run: Run) -> str:
    """The whole output of the format called `name`."""
    return "".join(find_reporter(name).render(run))


def bad_call() -> Result:
    """A call with a bit of everything: a critical finding, an absence, shared words, passes, an unmeasurable rule."""
    turns = [
        a_turn(Role.AGENT, "Goedemiddag, u spreekt met Sanne.", 17, 60, name="Sanne", start=0.0, end=2.0),
        a_turn(Role.CUSTOMER, "Ik zit al dagen zonder verwarming, ik ben er helemaal klaar mee!", 17, 140, start=2.5, end=6.0),
        a_turn(Role.AGENT, "Ja, oké.", 17, 240, name="Sanne", start=6.2, end=7.0),
        a_turn(Role.AGENT, f"Er staat nog een rekening open. {THREAT}", 17, 290, name="Sanne", start=61.0, end=68.0),
        a_turn(Role.CUSTOMER, "Pardon?", 17, 420, start=68.5, end=69.0),
        a_turn(
            Role.AGENT, "IK ZAL HET DOORGEVEN aan de monteur, die belt u zo snel mogelijk.", 17, 470, name="Sanne", start=70.0, end=75.0
        ),
    ]
    promise = words(turns, 5, "IK ZAL HET DOORGEVEN")
    return a_result(
        turns,
        [
            a_finding(
                "no-acknowledgement",
                2,
                "The customer's frustration is not acknowledged.",
                related=[words(turns, 1, "ik ben er helemaal klaar mee")],
                only_backchannels=True,
            ),
            a_finding(
                "court-threat", 3, "The agent threatens with debt collection.", [words(turns, 3, THREAT)], unprovoked=True, early=False
            ),
            a_finding("shouting", 5, "The agent writes in capitals.", [promise]),
            a_finding("follow-up-without-deadline", 5, "What is promised has no date.", [promise, words(turns, 5, "zo snel mogelijk")]),
            a_finding("no-closing", 5, "The agent does not take leave."),
        ],
        [
            a_criterion("court-threat", Outcome.FAIL, reason="The agent threatens with debt collection."),
            a_criterion("no-acknowledgement", Outcome.FAIL, reason="The customer's frustration is not acknowledged."),
            a_criterion("follow-up-without-deadline", Outcome.FAIL, reason="What is promised has no date."),
            a_criterion("no-closing", Outcome.FAIL, reason="The agent does not take leave."),
            a_criterion("unannounced-hold", Outcome.NOT_MEASURABLE, reason="the input has no times"),
            a_criterion("shouting", Outcome.FAIL, reason="The agent writes in capitals."),
            a_criterion("no-introduction", Outcome.PASS, [words(turns, 0, "u spreekt met Sanne")]),
            a_criterion("overpromise", Outcome.PASS),
            a_criterion("beyond-mandate", Outcome.NOT_APPLICABLE, reason="no limits are set"),
        ],
        signals=[Signal("customer-frustration", 1, (words(turns, 1, "ik ben er helemaal klaar mee"),))],
        commitments=[Commitment(5, "IK", "doorgeven", None, False, promise)],
    )


def clean_chat() -> Result:
    """A chat with nothing to find, in a plain-text file."""
    turns = [
        a_turn(Role.AGENT, "Good morning, you are speaking with Tom."),
        a_turn(Role.CUSTOMER, "Thanks, all solved!"),
        a_turn(Role.AGENT, "Have a nice day."),
    ]
    criteria = [a_criterion("court-threat", Outcome.PASS), a_criterion("no-closing", Outcome.PASS, [words(turns, 2, "Have a nice day")])]
    return a_result(
        turns, (), criteria, conversation_id="chat-2", place=Place("chats/day.txt"), language="en", channel=Channel.CHAT, agent="Tom"
    )


def silent() -> Result:
    """Nothing in it could be assessed."""
    return a_result([a_turn(Role.UNKNOWN, "…")], (), [], conversation_id="c-3", place=Place("chats/odd.txt", 1), agent=None, language=None)
