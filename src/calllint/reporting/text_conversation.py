"""One conversation as the text format shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from calllint.conversation import Channel, Conversation
from calllint.cues import Evidence
from calllint.reporting.safe_text import safe_line, shortened
from calllint.reporting.shown_facts import shown_facts
from calllint.reporting.styled_lines import Page, cells
from calllint.reporting.text_scorecard import add_deductions, add_sections, verdict
from calllint.reporting.text_words import Words
from calllint.reporting.turn_quote import quote
from calllint.results import Result, SuppressionKind
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Finding, Outcome

SEVERITY_STYLES = {"critical": "bold red", "error": "red", "warning": "yellow", "note": "cyan"}

_WORDS = 60
_NAMED = 6
"""More rules than these that one thing is lacking for are counted: their names would hide it."""


def add_conversation(page: Page, result: Result, titles: Mapping[str, str], *, passes: bool | None = None, brief: bool = False) -> None:
    """Adds what there is to say of `result`; `titles` are the rules' by their ids. One in which nothing was to be judged takes a line.

    Of what went well the first words are shown, with `passes` all of them and the passes that rest on none, without it nothing.
    A `brief` page has findings only.
    """
    conversation, scorecard = result.conversation, result.scorecard
    words = page.words
    judgement, style = verdict(scorecard, words)
    heading = _heading(result, words)
    if not result.findings and not scorecard.deductions:
        closing = words.say("{judgement}, no findings", judgement=judgement)
        if cells("  ".join((*heading, closing))) <= page.width:
            page.add((heading[0], "bold"), "".join(f"  {part}" for part in heading[1:]), "  ", (closing, style))
        else:
            _add_heading(page, heading)
            page.paragraph(closing, 2, style)
        if not brief:
            _add_done_well(page, result, titles, passes)
            _add_suppressed(page, result)
            _add_unjudged(page, result, titles, whole=bool(passes))
        return
    _add_heading(page, heading)
    page.paragraph(judgement, 2, style)
    _add_findings(page, conversation, result.findings)
    if not brief:
        _add_done_well(page, result, titles, passes)
        _add_suppressed(page, result)
        _add_unjudged(page, result, titles, whole=bool(passes))
        add_sections(page, scorecard)
        add_deductions(page, scorecard)


def _add_heading(page: Page, heading: list[str]) -> None:
    if cells("  ".join(heading)) <= page.width:
        page.add((heading[0], "bold"), *(f"  {part}" for part in heading[1:]))
        return
    # A path is never broken: it is to be copied, or clicked.
    page.add((heading[0], "bold"))
    for part in heading[1:]:
        page.add(f"  {part}")


def _heading(result: Result, words: Words) -> list[str]:
    """The conversation's id, its place, and what is known of it."""
    conversation = result.conversation
    place = conversation.place
    where = safe_line(place.path) + (f":{place.line}" if place.line is not None else "")
    known = [
        words.name("channel", conversation.channel.value) if conversation.channel is not Channel.UNKNOWN else "",
        result.language or "",
        words.say("agent {name}", name=conversation.agent) if conversation.agent else "",
    ]
    details = ", ".join(safe_line(part) for part in known if part)
    return [safe_line(conversation.id), where, *([f"({details})"] if details else [])]


def _add_findings(page: Page, conversation: Conversation, findings: Iterable[Finding]) -> None:
    """Findings on the same words share the quotation of their turn."""
    turn: int | None = None
    quoted: tuple[Evidence, ...] | None = None  # the words marked in the last quotation of this turn
    for finding in findings:
        if finding.turn != turn:
            page.add("")
            page.add((f"  {_speaker(page.words, conversation, finding.turn)}", "bold"))
            turn, quoted = finding.turn, None
        own = tuple(evidence for evidence in finding.evidence if evidence.turn == turn)
        if quoted is None or (own and own != quoted):
            _add_quote(page, conversation, finding.turn, own, 4)
            quoted = own
        severity = finding.severity.value
        message = f"{safe_line(shortened(finding.message, 1000))} [{safe_line(finding.rule)}]"
        page.paragraph(message, 4, head=f"{page.words.say(severity)}: ", head_style=SEVERITY_STYLES[severity])
        facts = _facts(finding.facts, page.words)
        if facts:
            page.paragraph(facts, 6, "dim")
        if finding.confidence is not Confidence.HIGH:
            confidence, reason = page.words.name("confidence", finding.confidence.value), page.words.reason(finding.confidence_reason)
            page.paragraph(page.words.say("{confidence} confidence: {reason}", confidence=confidence, reason=safe_line(reason)), 6, "dim")
        elsewhere = [evidence for evidence in (*finding.evidence, *finding.related) if evidence.turn != turn]
        for other in sorted({evidence.turn for evidence in elsewhere}):
            speaker = _speaker(page.words, conversation, other, inline=True)
            page.add((f"      {page.words.say('see {speaker}', speaker=speaker)}", "dim"))
            _add_quote(page, conversation, other, [evidence for evidence in elsewhere if evidence.turn == other], 6, dim=True)


def _speaker(said: Words, conversation: Conversation, number: int, inline: bool = False) -> str:
    """`Turn 4, agent Sanne, at 1:02`; turns are counted from 1 for people."""
    words = said.say("turn {n}" if inline else "Turn {n}", n=number + 1)
    if not 0 <= number < len(conversation.turns):
        return words
    turn = conversation.turns[number]
    words += f", {said.name('role', turn.role.value)}"
    if turn.name:
        words += f" {safe_line(shortened(turn.name, 40))}"
    if turn.start is not None:
        minutes, seconds = divmod(int(turn.start), 60)
        words += f", {said.say('at {time}', time=f'{minutes}:{seconds:02}')}"
    return words


def _add_quote(page: Page, conversation: Conversation, number: int, evidence: Iterable[Evidence], indent: int, dim: bool = False) -> None:
    if 0 <= number < len(conversation.turns):
        spans = [(words.start, words.end) for words in evidence]
        page.quote(quote(conversation.turns[number].text, spans), indent, dim)


def _facts(facts: Mapping[str, Any], words: Words) -> str:
    """`unprovoked, early, seconds: 45`; a fact that does not hold is not worth a word."""
    said = []
    for name, value in shown_facts(facts).items():
        label = words.label(str(name).replace("_", " ").replace("-", " "))
        if value is True:
            said.append(label)
        elif value is not False and value is not None:
            said.append(f"{label}: {_fact(value)}")
    return safe_line(shortened(", ".join(said), 400))


def _fact(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return " and ".join(map(_fact, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _add_done_well(page: Page, result: Result, titles: Mapping[str, str], passes: bool | None) -> None:
    done = [criterion for criterion in result.criteria if criterion.outcome is Outcome.PASS and (criterion.evidence or passes)]
    if not done or passes is False:
        return
    page.add("")
    page.add((f"  {page.words.say('Done well')}", "green"))
    for criterion in done:
        title = safe_line(titles.get(criterion.rule, criterion.rule))
        shown = criterion.evidence if passes else criterion.evidence[:1]
        quoted = "; ".join(
            f'"{safe_line(shortened(words.text, _WORDS))}" ({page.words.say("turn {n}", n=words.turn + 1)})' for words in shown
        )
        page.paragraph(f"{title}: {quoted}" if quoted else title, 4)


def _add_suppressed(page: Page, result: Result) -> None:
    """What is let be, and by whom; what a baseline knows is only counted, in the summary."""
    told = [suppressed for suppressed in result.suppressed if suppressed.kind is not SuppressionKind.BASELINE]
    if not told:
        return
    page.add("")
    page.add((f"  {page.words.say('Let be')}", "dim"))
    for finding, kind, reason, who, until in told:
        say = page.words.say
        by = " ".join(
            part
            for part in (say("by {who}", who=who) if who else say(f"by a {kind.value}"), say("until {day}", day=until) if until else "")
            if part
        )
        because = f": {reason}" if reason else ""
        known = say("{rule} in turn {n}, {by}", rule=finding.rule, n=finding.turn + 1, by=by)
        page.paragraph(safe_line(shortened(f"{known}{because}", 300)), 4, "dim")


def _add_unjudged(page: Page, result: Result, titles: Mapping[str, str], *, whole: bool) -> None:
    """What could not be judged and why; where many rules lack the same they are counted, unless the `whole` is asked for."""
    unjudged = [criterion for criterion in result.criteria if criterion.outcome is Outcome.NOT_MEASURABLE]
    if not unjudged:
        return
    page.add("")
    page.add((f"  {page.words.say('Could not be judged')}", "yellow"))
    # What lacks for one rule often lacks for twenty: it is said once.
    by_reason: dict[str, list[str]] = {}
    for criterion in unjudged:
        by_reason.setdefault(criterion.reason, []).append(safe_line(titles.get(criterion.rule, criterion.rule)))
    for reason, rules in by_reason.items():
        many = len(rules) > _NAMED and reason and not whole
        all_of_them = len(rules) == len(result.criteria)
        count = "All {all} rules" if all_of_them else "{n} of the {all} rules"
        named = page.words.say(count, n=len(rules), all=len(result.criteria)) if many else "; ".join(rules)
        page.paragraph(f"{named}{f': {safe_line(shortened(page.words.reason(reason), 300))}' if reason else ''}", 4)
