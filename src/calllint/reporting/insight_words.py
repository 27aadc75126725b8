"""What many conversations say together, as lines for formats without a page of their own: text and spreadsheets. Dutch and English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite
from typing import NamedTuple

from calllint.insight.overall import Insight, Lapses
from calllint.insight.surveys_sentences import ASSOCIATION
from calllint.insight.surveys_sentences import sentence as goes_with
from calllint.insight.unclear import Unclear
from calllint.insight.verdict_words import sentence
from calllint.insight.verdicts import Kind
from calllint.rules.rule import Rule

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Process or coaching",
        "process": "Change in the process",
        "process-none": "No topic stands out whoever takes it.",
        "coaching": "Coach",
        "coaching-none": "Nobody stands out from colleagues on the same work.",
        "unclear": "Can't be told yet",
        "unclear-none": "Nothing is left open.",
        "control": "In control",
        "examples": "for example",
        "agent": "{name}: nobody else handles the same topics, channels and hours ({rules}).",
        "topic": "{name}: {largest} takes {share}% of it ({rules}).",
        "nobody": "{name}: no agent is known ({rules}).",
        "alone": "Nobody to hold it against: {names}.",
        "before": "What customers did before it went wrong",
        "lift": "“{rule}” after {trigger}{whose}: {lapses} of {moments} of the agent's turns after it ({rate}%), without it "
        "{other}% (adjusted){times}.",
        "times": ", {lift}× as often (95% interval {low} to {high})",
        "calming": "What calms customers",
        "act": "{act}: {calmed} of {moments} calm down ({rate}%), without it {other}% (adjusted).",
        "survey": "What goes with {name} in the survey",
        "survey-none": "Nothing goes with a higher or lower score beyond chance.",
        "few": "Too little data on {names}: a difference of ten percentage points takes about {least} to {most} conversations more.",
        "high": "more often than elsewhere: {rules}",
        "rules": "rules: {n}",
        "of-control": "{n} rules fail now and then, and nobody and no topic stands out; {never} never failed.",
        "topics": "Topics: {data} from the data, {words} from what is said, {none} not known.",
        "and-more": "and {n} more",
    },
    "nl": {
        "title": "Proces of coaching",
        "process": "Veranderen in het proces",
        "process-none": "Geen onderwerp springt eruit, wie het ook behandelt.",
        "coaching": "Coachen",
        "coaching-none": "Niemand steekt af bij collega's op hetzelfde werk.",
        "unclear": "Nog niet te zeggen",
        "unclear-none": "Er blijft niets open.",
        "control": "Beheerst",
        "examples": "bijvoorbeeld",
        "agent": "{name}: niemand anders doet dezelfde onderwerpen, kanalen en uren ({rules}).",
        "topic": "{name}: {largest} doet er {share}% van ({rules}).",
        "nobody": "{name}: er is geen medewerker bekend ({rules}).",
        "alone": "Niemand om het naast te leggen: {names}.",
        "before": "Wat klanten deden voordat het misging",
        "lift": "“{rule}” na {trigger}{whose}: {lapses} van {moments} van de beurten van de medewerker erna ({rate}%), zonder "
        "{other}% (gecorrigeerd){times}.",
        "times": ", {lift}× zo vaak (95%-interval {low} tot {high})",
        "calming": "Wat klanten kalmeert",
        "act": "{act}: {calmed} van {moments} kalmeren ({rate}%), zonder {other}% (gecorrigeerd).",
        "survey": "Wat samengaat met {name} in de enquête",
        "survey-none": "Niets gaat meer dan toevallig samen met een hogere of lagere score.",
        "few": "Te weinig gegevens over {names}: een verschil van tien procentpunten vraagt ongeveer {least} tot {most} gesprekken meer.",
        "high": "vaker dan elders: {rules}",
        "rules": "regels: {n}",
        "of-control": "{n} regels falen af en toe, en niemand en geen onderwerp springt eruit; {never} faalden nooit.",
        "topics": "Onderwerpen: {data} uit de gegevens, {words} uit wat er gezegd wordt, {none} niet bekend.",
        "and-more": "en nog {n}",
    },
}
_NAMES, _RULES, _LIFTS = 8, 3, 8


class Part(NamedTuple):
    """A heading, and what stands under it: of each item the words, and the ids of conversations to read."""

    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]


def titles_of(rules: Sequence[Rule], language: str) -> dict[str, str]:
    """What rules are called in sentences: what is wrong when they fail."""
    return {rule.id: rule.message(language).rstrip(".") for rule in rules}


def parts_of(insight: Insight, rules: Sequence[Rule], language: str | None) -> Iterator[Part]:
    """What there is to say, in `language` (English where it is not known): process, coaching, what can't be told, what is in control, and
    what came before.
    """
    spoken = language if language is not None and language in WORDS else "en"
    words, titles = WORDS[spoken], titles_of(rules, spoken)
    for kind, told in (("process", insight.process), ("coaching", insight.coaching)):
        items = tuple((sentence(one.verdict, spoken, titles, label=False), tuple(each.id for each in one.examples)) for one in told)
        yield Part(words[kind], items or ((words[f"{kind}-none"], ()),))
    yield Part(words["unclear"], _plain(_unclear(insight, words, titles)) or ((words["unclear-none"], ()),))
    shares = insight.topics
    control = words["of-control"].format(n=len(insight.in_control), never=len(insight.never))
    topics = words["topics"].format(data=shares.from_data, words=shares.from_words, none=shares.none)
    yield Part(words["control"], _plain((control, topics)))
    if insight.lapses is not None:
        yield from _before(insight.lapses, words, titles)
    if insight.survey is not None:
        effects = insight.survey.effects
        said = [insight.survey.missing or "", *(goes_with(one, spoken, insight.survey.name) for one in effects)]
        if effects:
            said.append(ASSOCIATION[spoken])
        items = _plain(line for line in said if line) or ((words["survey-none"], ()),)
        yield Part(words["survey"].format(name=insight.survey.name), items)


def _plain(lines: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((line, ()) for line in lines)


def _unclear(insight: Insight, words: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    untold = [one for one in insight.unclear if one.kind is Kind.CANNOT_TELL]
    for one in untold:
        if one.high:
            yield unclear_words(one, words, titles)
    rest = [one.name for one in untold if not one.high]
    if rest:
        yield words["alone"].format(names=_listed(rest, words))
    few = [one for one in insight.unclear if one.kind is Kind.TOO_LITTLE]
    if few:
        names = _listed([one.name for one in few], words)
        yield words["few"].format(names=names, least=min(one.more[0] for one in few), most=max(one.more[1] for one in few))


def _listed(names: Sequence[str], words: Mapping[str, str]) -> str:
    shown = ", ".join(names[:_NAMES])
    return shown if len(names) <= _NAMES else f"{shown} {words['and-more'].format(n=len(names) - _NAMES)}"


def _before(lapses: Lapses, words: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[Part]:
    """What customers did before lapses, and what calmed them."""
    items = [
        words["lift"].format(
            rule=titles.get(one.rule, one.rule),
            trigger=one.trigger,
            whose="" if one.agent is None else f" ({one.agent})",
            lapses=one.lapses,
            moments=one.moments,
            rate=round(100 * one.rate),
            other=round(100 * one.other_rate),
            times=words["times"].format(lift=f"{one.lift:.1f}", low=f"{one.low:.1f}", high=f"{one.high:.1f}") if isfinite(one.high) else "",
        )
        for one in lapses.lifts[:_LIFTS]
    ]
    if lapses.missing is not None or items:
        yield Part(words["before"], _plain([lapses.missing] if lapses.missing is not None else items))
    acts = [
        words["act"].format(
            act=one.act, calmed=one.calmed, moments=one.moments, rate=round(100 * one.rate), other=round(100 * one.other_rate)
        )
        for one in lapses.calming
    ]
    if acts:
        yield Part(words["calming"], _plain(acts))


def unclear_words(one: Unclear, words: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """What can't be told of an agent or topic, and why."""
    rules = words["rules"].format(n=len(one.rules))
    if one.high:
        rules = words["high"].format(rules=", ".join(f"“{titles.get(rule, rule)}”" for rule in one.high[:_RULES]))
    if one.kind is Kind.TOO_LITTLE:
        return words["few"].format(names=one.name, least=one.more[0], most=one.more[1])
    key = "agent" if one.group == "agent" else "nobody" if one.largest is None else "topic"
    return words[key].format(name=one.name, rules=rules, largest=one.largest, share=round(100 * one.largest_share))
