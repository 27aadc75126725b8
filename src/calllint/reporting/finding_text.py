"""A finding in a sentence, for formats that give it a line: the message, the words, and the turn."""

from __future__ import annotations

from calllint.conversation import Conversation
from calllint.reporting.run_totals import Totals, counted, severity_counts, suppressed_counts
from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.source_place import main_evidence
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding

_MESSAGE = 1000
_WORDS = 200
_ID = 100


def finding_sentence(conversation: Conversation, finding: Finding) -> str:
    """`The agent threatens with court: "…" (turn 4 of conversation c-17).` On one line, turns from 1, safe to print."""
    text = shortened(finding.message, _MESSAGE).removesuffix(".")
    evidence = main_evidence(finding)
    where = f"turn {finding.turn + 1} of conversation {shortened(conversation.id, _ID)}"
    words = shortened(evidence.text, _WORDS) if evidence is not None else ""
    if words:
        text += f': "{words}"'
    if evidence is not None and evidence.turn != finding.turn:
        where += f", words of turn {evidence.turn + 1}"
    if finding.confidence is not Confidence.HIGH:
        where += f", {finding.confidence.value} confidence"
    return safe_line(f"{text} ({where}).")


def run_sentence(totals: Totals, problems: int) -> str:
    """`3 findings in 2 conversations: 1 critical, 2 errors; 1 input could not be read`."""
    of = counted(totals.conversations, "conversation")
    if totals.findings:
        sentence = f"{counted(totals.findings, 'finding')} in {of}: {severity_counts(totals)}"
    else:  # an empty run is no clean run
        sentence = f"no findings in {of}" if totals.conversations else "nothing was linted"
    if totals.suppressed:
        sentence += f"; {suppressed_counts(totals)}"
    return f"{sentence}; {counted(problems, 'input')} could not be read" if problems else sentence
