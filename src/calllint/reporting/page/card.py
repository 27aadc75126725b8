"""A coaching card as one page of HTML, without a script: it prints on one or two sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from math import inf
from typing import Any

from calllint import __version__
from calllint.conversation import Role
from calllint.insight.cards import Card, Pattern, Process
from calllint.insight.cards_exchanges import Exchange, Line
from calllint.insight.cards_words import goes_well, words_in
from calllint.insight.verdict_words import sentence
from calllint.insight.verdicts import Verdict
from calllint.reporting.needed_package import needed
from calllint.reporting.page.own_words import own_words
from calllint.reporting.page.skeleton import policy
from calllint.reporting.safe_text import safe
from calllint.reporting.turn_quote import quote
from calllint.rules.rule import Rule

_LIMIT = 260
"""Characters of a turn."""
_SHORT = 160
Unnamed = Callable[[str, frozenset[str]], str]
"""A text without the people of these names, nor others that are named in it."""


def card_page(card: Card, rules: Iterable[Rule], language: str | None, unnamed: Unnamed) -> str:
    """The page in `language` (English where it has no words). Colleagues' words go through `unnamed`. Raises UsageError without Jinja2."""
    jinja2 = needed("jinja2", "html")
    spoken = language if language in own_words() else "en"
    words, titles = words_in(spoken), _titles(rules, spoken or "en")
    style = _text("css", "base.css") + "\n" + _text("css", "card.css")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    page: str = environment.from_string(_text("card.html.jinja")).render(
        language=spoken,
        version=__version__,
        policy=policy(style, ""),
        style=style,
        words=words,
        agent=card.agent,
        about=words["of-1"] if card.conversations == 1 else words["of"].format(n=card.conversations),
        well=[
            {
                "name": goes_well(one.rule, spoken) or titles.get(one.rule, one.rule),
                "count": words["well.in"].format(passed=one.passed, judged=one.judged),
                "lines": _lines(_answer(one.shown), words, titles, _SHORT) if one.shown is not None else [],
            }
            for one in card.well
        ],
        caveat=_caveat(card, words),
        patterns=[_pattern(one, words, titles, spoken or "en", unnamed) for one in card.patterns],
        process=[_process(one, card.agent, words, titles, spoken or "en") for one in card.process],
        signals=_signals(card, words, titles),
    )
    return page


def _shown(value: Any) -> Any:
    """`value` as the page prints it: nothing in a text hides another; what is HTML already is the page's own."""
    return safe(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _titles(rules: Iterable[Rule], language: str) -> dict[str, str]:
    """What rules, signals and topics are called: of a rule what is wrong when it fails."""
    words: Mapping[str, str] = own_words()[language]
    titles = {key.partition(":")[2]: text for key, text in words.items() if key.startswith(("signal:", "topic:"))}
    return titles | {rule.id: rule.message(language).rstrip(".") for rule in rules}


def _caveat(card: Card, words: Mapping[str, str]) -> str:
    if not card.patterns:
        return words["work.none"]
    if card.patterns[0].verdict is not None:
        return words["work.beyond"]
    if card.missing is not None:
        return words["work.missing"].format(why=card.missing)
    if card.little is None:
        return words["work.alone"]
    return words["work.little"].format(more=card.little) if card.little else words["work.frequent"]


def _pattern(one: Pattern, words: Mapping[str, str], titles: Mapping[str, str], language: str, unnamed: Unnamed) -> dict[str, Any]:
    count = words["count"].format(failed=one.figures.failed, judged=one.figures.judged)
    better = _without_names(one.better, unnamed) if one.better is not None else None
    return {
        "name": titles.get(one.rule, one.rule),
        "says": _told(one.verdict, titles, language) if one.verdict is not None else count,
        "shown": [
            {
                "id": words["id"].format(id=shown.id),
                "lines": _lines(shown, words, titles, _LIMIT),
                "silent": shown.lines[-1].role is not Role.CUSTOMER,
            }
            for shown in one.shown[:1]
        ],
        "better_title": words["better.none" if better is None else "better" if one.same_topic else "better.other"],
        "better": _lines(better, words, titles, _LIMIT, colleague=True) if better is not None else [],
    }


def _answer(exchange: Exchange) -> Exchange:
    """The turn that it is about, and the one before it."""
    start = max(0, exchange.at - 1)
    return exchange._replace(lines=exchange.lines[start : exchange.at + 1], at=exchange.at - start)


def _without_names(exchange: Exchange, unnamed: Unnamed) -> Exchange:
    """A colleague's exchange with nobody's name in it; the words that matter are looked for again."""
    lines = []
    for line in exchange.lines:
        text = unnamed(line.text, exchange.names)
        told = [line.text[start:end] for start, end in line.spans]
        places = [(text.index(words), text.index(words) + len(words)) for words in told if words and words in text]
        lines.append(Line(line.role, text, tuple(places), line.shows))
    return exchange._replace(lines=tuple(lines))


def _lines(
    exchange: Exchange, words: Mapping[str, str], titles: Mapping[str, str], limit: int, *, colleague: bool = False
) -> list[dict[str, Any]]:
    found = []
    for number, line in enumerate(exchange.lines):
        shown = quote(line.text, line.spans, limit)
        role = "colleague" if colleague and line.role is Role.AGENT else line.role.value
        found.append(
            {
                "role": line.role.value,
                "who": words[f"role.{role}"],
                "at": number == exchange.at,
                "runs": list(shown.runs(0, len(shown.text))),
                "shows": ", ".join(titles.get(name, name) for name in line.shows),
            }
        )
    return found


def _process(one: Process, agent: str, words: Mapping[str, str], titles: Mapping[str, str], language: str) -> str:
    """What the figures say of the topic, without the name of whoever takes most of it, and how often it was the agent's."""
    verdict = one.verdict
    if verdict.largest is not None and verdict.largest != agent:
        verdict = verdict._replace(largest=words["colleague"])
    own = words["process.own"].format(failed=one.own.failed, judged=one.own.judged)
    return f"{_told(verdict, titles, language)} {own}"


def _told(verdict: Verdict, titles: Mapping[str, str], language: str) -> str:
    # Where nothing was to be expected, it is infinitely more often.
    ratio = verdict.ratio or (inf, inf, inf)
    return sentence(verdict._replace(ratio=ratio), language, titles, label=False)


def _signals(card: Card, words: Mapping[str, str], titles: Mapping[str, str]) -> str:
    told = [words["signal"].format(signal=titles.get(name, name), n=number) for name, number in card.signals]
    return words["signals"] + "; ".join(told) + "." if told else ""


def _text(*path: str) -> str:
    return files("calllint.reporting.page").joinpath(*path).read_text("utf-8")
