"""One conversation with findings, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from calllint.conversation import Conversation
from calllint.cues import Evidence
from calllint.reporting.finding_place import finding_place
from calllint.reporting.markdown_text import code, html_code, prose
from calllint.reporting.markdown_words import Words
from calllint.reporting.report_paths import STANDARD_INPUT
from calllint.reporting.run_totals import Totals
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding

# More findings than these are folded away under their conversation.
_OPEN = 3
_FINDINGS = 50
_QUOTES = 5
_ID, _PATH, _RULE = 120, 300, 120
_QUOTE, _MESSAGE = 200, 500


def conversation_section(result: Result, said: Words, room: int) -> str | None:
    """The conversation with its score, and its findings, the worst first; folded where there are many.

    As many findings as there is room for, in bytes of UTF-8, and how many more there are; None where there is room for none.
    """
    findings = sorted(result.findings, key=lambda finding: (-finding.severity.rank, finding.turn))
    most = min(len(findings), _FINDINGS)
    while most:
        section = _section(result, findings, most, said)
        if len(section.encode("utf-8")) <= room:
            return section
        most //= 2
    return None


def _section(result: Result, findings: list[Finding], most: int, said: Words) -> str:
    body = "".join(_finding(result.conversation, finding, said) for finding in findings[:most])
    if len(findings) > most:
        body += f"- {said.more.format(number=len(findings) - most)}\n"
    standing = f"{_verdict(result, said)}; {_severities(result, said)}"
    if len(findings) <= _OPEN:
        return f"\n**{code(result.conversation.id, _ID)}** {standing}\n\n{body}"
    # Nothing in a line that begins with a tag is Markdown, and a blank line ends it.
    summary = f"<summary>{html_code(result.conversation.id, _ID)} {standing}</summary>"
    return f"\n<details>\n{summary}\n\n{body}\n</details>\n"


def counted_words(number: int, words: tuple[str, str]) -> str:
    """`1 finding`, `2 findings`, by the singular and the plural."""
    return f"{number} {words[0] if number == 1 else words[1]}"


def score_words(score: float, said: Words) -> str:
    """`62.5` as the language writes it."""
    return f"{score:g}".replace(".", said.point)


def place_of(path: str, line: int | None) -> str:
    """`path:line` as code."""
    name = STANDARD_INPUT if path in ("", "-") else path
    return code(f"{name}:{line}" if line is not None else name, _PATH)


def _verdict(result: Result, said: Words) -> str:
    card = result.scorecard
    if card.score is None:
        return said.unscored
    return f"{said.passed_word if card.passed else said.failed_word}, {score_words(card.score, said)} {said.out_of}"


def _severities(result: Result, said: Words) -> str:
    totals = Totals()
    totals.add(result)
    return ", ".join(f"{number} × {said.severities[severity.value]}" for severity, number in totals.severities())


def _finding(conversation: Conversation, finding: Finding, said: Words) -> str:
    place = finding_place(conversation, finding)
    about = [f"{said.turn} {finding.turn + 1}{_role(conversation, finding.turn, said)}"]
    about += [place_of(place.path, place.line)]
    if finding.confidence is not Confidence.HIGH:
        about += [f"{said.confidences[finding.confidence.value]} {said.confidence}"]
    head = f"- **{said.severities[finding.severity.value]}** {code(finding.rule, _RULE)}: {prose(finding.message, _MESSAGE)}"
    quotes = _quotes(conversation, finding.turn, (*finding.evidence, *finding.related), said)
    return f"{head} ({', '.join(about)})\n{quotes}"


def _role(conversation: Conversation, turn: int, said: Words) -> str:
    return f", {said.roles[conversation.turns[turn].role.value]}" if 0 <= turn < len(conversation.turns) else ""


def _quotes(conversation: Conversation, turn: int, evidence: Iterable[Evidence], said: Words) -> str:
    """The words, each on a line under its finding; those of other turns say which."""
    lines = []
    quoted = [words for words in evidence if words.text.strip()]
    for words in quoted[:_QUOTES]:
        where = "" if words.turn == turn else f"{said.turn} {words.turn + 1}{_role(conversation, words.turn, said)}: "
        lines.append(f"  > {where}{code(words.text, _QUOTE)}\n")
    if len(quoted) > _QUOTES:
        lines.append(f"  > {said.more.format(number=len(quoted) - _QUOTES)}\n")
    return "  >\n".join(lines)
