"""`text`: what a reviewer reads. Each conversation with its score, its findings under the turns they concern, and a summary at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from calllint.reporting.reporter import Reporter, Run
from calllint.reporting.run_totals import BY, Totals
from calllint.reporting.safe_text import safe_line
from calllint.reporting.styled_lines import Page, colourer, plain
from calllint.reporting.text_conversation import SEVERITY_STYLES, add_conversation
from calllint.reporting.text_words import Words, words_for
from calllint.rules.finding import Severity

_NARROWEST = 40
_SHORT = 2
_COMMONEST = 5


def render(run: Run) -> Iterator[str]:
    """A piece a conversation, and the summary. `--statistics` leaves the conversations out, `--quiet` those without findings, too."""
    if run.statistics:
        yield _statistics(run)
        return
    width = max(_NARROWEST, run.width)
    titles = Titles(run)
    finish = colourer() if run.colour else plain
    totals = Totals()
    written = False  # whether a conversation stands on the page already
    apart = False  # whether the conversation before took so many lines that the next must stand apart
    for result in totals.counting(run.results):
        if run.quiet and not result.findings:
            continue
        page = Page(width, run.colour, words_for(run.language))
        add_conversation(page, result, titles.of(result.language), passes=False if run.quiet else run.passes, brief=run.quiet)
        long = len(page.lines) > _SHORT
        if written and (long or apart):
            page.lines.insert(0, [])
        apart, written = long, True
        yield finish(page.lines)
    if run.quiet and totals.conversations:
        return
    page = Page(width, run.colour, words_for(run.language))
    if totals.conversations:
        page.add("")
    if run.insight is not None and totals.conversations:
        _add_insight(page, run, titles.commonest)
        page.add("")
    _add_summary(page, run, totals, titles.of(titles.commonest))
    if len(page.lines) > 1 or not totals.conversations:
        yield finish(page.lines)


class Titles:
    """The titles of rules by their ids, in the language that is asked for, else in that of each conversation."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._by_language: dict[str | None, dict[str, str]] = {}
        self._seen: Counter[str | None] = Counter()

    def of(self, language: str | None) -> dict[str, str]:
        """Those for a conversation in `language`."""
        spoken = self._run.language or language
        self._seen[spoken] += 1
        if spoken not in self._by_language:
            self._by_language[spoken] = {rule.id: rule.told(spoken).title for rule in self._run.rules}
        return self._by_language[spoken]

    @property
    def commonest(self) -> str | None:
        """The language of most conversations."""
        return next((language for language, _ in self._seen.most_common(1)), None)


def _statistics(run: Run) -> str:
    from calllint.reporting.rule_statistics import Statistics

    totals, statistics = Totals(), Statistics()
    for result in totals.counting(run.results):
        statistics.add(result)
    page = Page(max(_NARROWEST, run.width), run.colour, words_for(run.language))
    for line in statistics.lines(run.rules, page.words):
        page.add(line)
    if page.lines:
        page.add("")
    of = f"{_counts(totals, page.words)}, {page.words.counted(totals.findings, 'finding')}"
    page.paragraph(of if totals.conversations else page.words.say("Nothing was linted."), 0, "bold")
    if totals.suppressed:
        page.paragraph(_suppressed(totals, page.words), 0)
    _add_problems(page, run)
    return (colourer() if run.colour else plain)(page.lines)


def _add_insight(page: Page, run: Run, language: str | None) -> None:
    """What many conversations say together, in `language`."""
    from calllint.reporting.insight_words import WORDS, parts_of

    assert run.insight is not None
    insight = run.insight()
    words = WORDS.get(language or "en", WORDS["en"])
    page.add((words["title"], "bold"))
    if insight.missing is not None:
        page.paragraph(insight.missing, 2)
        return
    for part in parts_of(insight, run.rules, language):
        page.paragraph(part.title, 2, "bold")
        for text, examples in part.items:
            read = f" ({words['examples']} {', '.join(map(safe_line, examples))})" if examples else ""
            page.paragraph(f"{safe_line(text)}{read}", 4, head="- ")


def _add_summary(page: Page, run: Run, totals: Totals, titles: dict[str, str]) -> None:
    words = page.words
    if totals.conversations > 1:
        page.add((words.say("Summary"), "bold"))
        page.paragraph(_counts(totals, words), 2)
        unscored = totals.conversations - totals.scored
        if unscored:
            without = words.counted(unscored, "conversation")
            page.paragraph(words.say("{n} without a score: too little of them could be judged", n=without), 2, "yellow")
        severities = ", ".join(
            words.counted(number, severity.value, "critical" if severity is Severity.CRITICAL else None)
            for severity, number in totals.severities()
        )
        page.paragraph(f"{words.counted(totals.findings, 'finding')}: {severities}" if totals.findings else words.say("no findings"), 2)
        if totals.findings:
            page.add(f"  {words.say('Commonest rules')}")
            common = totals.commonest(_COMMONEST)
            digits = len(str(common[0][1]))
            for rule, number in common:
                title = f"  {safe_line(titles[rule])}" if rule in titles else ""
                page.paragraph(f"{safe_line(rule)}{title}", 4, head=f"{number:>{digits}}  ")
    elif not totals.conversations:
        page.add((words.say("Nothing was linted."), "bold"))
    if totals.suppressed:
        page.paragraph(_suppressed(totals, words), 2)
    _add_problems(page, run)


def _counts(totals: Totals, words: Words) -> str:
    mean = words.say("no scores") if totals.mean is None else words.say("mean score {mean}", mean=words.number(totals.mean))
    return f"{words.counted(totals.conversations, 'conversation')}, {words.say('{n} failed', n=totals.failed)}, {mean}"


def _suppressed(totals: Totals, words: Words) -> str:
    by = ", ".join(f"{number} {words.say(BY[kind])}" for kind, number in sorted(totals.suppressed.items()))
    return f"{words.counted(totals.suppressed.total(), 'suppressed finding')}: {by}"


def _add_problems(page: Page, run: Run) -> None:
    if run.problems:
        problems = page.words.counted(len(run.problems), "problem")
        page.add((page.words.say("{n}: inputs that could not be read", n=problems), SEVERITY_STYLES["error"]))
        for problem in run.problems:
            page.paragraph(safe_line(str(problem)), 2)


REPORTER = Reporter("text", "for people: turns quoted with their findings, scores, and a summary", render, streams=True)
