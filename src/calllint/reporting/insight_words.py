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
from calllint.reporting.page.own_words import names_in
from calllint.rules.rule import Rule

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Process or coaching",
        "process": "Change in the process",
        "process-none": "No topic stands out whoever takes it.",
        "process-few": "So far no topic stands out whoever takes it. On {n} of them there are too few conversations to rule it out for "
        "every rule.",
        "coaching": "Coach",
        "coaching-none": "Nobody stands out from colleagues on the same work.",
        "coaching-few": "So far nobody stands out from colleagues on the same work. Of {n} agents there are too few conversations to rule"
        " it out for every rule.",
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
        "few": "Too little data on one rule or more: {names}. To see a difference of ten percentage points takes about {least} "
        "to {most} conversations more of each, depending on the rule.",
        "high": "more often than elsewhere: {rules}",
        "rules": "rules: {n}",
        "of-control": "{n} of the rules fail now and then, and nobody and no topic stands out.",
        "control-few": "That can't be said of any rule yet: there is too little data.",
        "never": "Kept in every conversation in which it was judged: {rules}.",
        "topics": "Topics: {data} from the data, {words} from what is said, {none} not known.",
        "and-more": "and {n} more",
    },
    "nl": {
        "title": "Proces of coaching",
        "process": "Veranderen in het proces",
        "process-none": "Geen onderwerp springt eruit, wie het ook behandelt.",
        "process-few": "Nog geen onderwerp springt eruit, wie het ook behandelt. Over {n} ervan zijn er te weinig gesprekken om het bij "
        "elke regel uit te sluiten.",
        "coaching": "Coachen",
        "coaching-none": "Niemand steekt af bij collega's op hetzelfde werk.",
        "coaching-few": "Nog niemand steekt af bij collega's op hetzelfde werk. Van {n} medewerkers zijn er te weinig gesprekken om het "
        "bij elke regel uit te sluiten.",
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
        "few": "Te weinig gegevens bij een of meer regels: {names}. Om een verschil van tien procentpunten te zien zijn er van "
        "elk ongeveer {least} tot {most} gesprekken meer nodig, afhankelijk van de regel.",
        "high": "vaker dan elders: {rules}",
        "rules": "regels: {n}",
        "of-control": "Aantal regels dat af en toe faalt, waarbij niemand en geen onderwerp eruit springt: {n}.",
        "control-few": "Dat is nog van geen regel te zeggen: er zijn te weinig gegevens.",
        "never": "In elk beoordeeld gesprek in orde: {rules}.",
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
    """What rules, signals, triggers and topics are called in sentences: of a rule what is wrong when it fails."""
    spoken = language if language in WORDS else "en"
    return names_in(spoken, "signal", "trigger", "topic") | {rule.id: rule.message(language).rstrip(".") for rule in rules}


def parts_of(insight: Insight, rules: Sequence[Rule], language: str | None) -> Iterator[Part]:
    """What there is to say, in `language` (English where it is not known): process, coaching, what can't be told, what is in control, and
    what came before.
    """
    spoken = language if language is not None and language in WORDS else "en"
    words, titles = WORDS[spoken], titles_of(rules, spoken)
    for kind, told in (("process", insight.process), ("coaching", insight.coaching)):
        items = tuple((sentence(one.verdict, spoken, titles, label=False), tuple(each.id for each in one.examples)) for one in told)
        yield Part(words[kind], items or ((_none(kind, insight, words), ()),))
    yield Part(words["unclear"], _plain(_unclear(insight, words, titles)) or ((words["unclear-none"], ()),))
    shares = insight.topics
    few = any(one.kind is Kind.TOO_LITTLE for one in insight.unclear)
    control = [words["control-few" if few and not insight.in_control else "of-control"].format(n=len(insight.in_control))]
    if insight.never:
        # What never failed is named by what is done.
        kept = {rule.id: rule.told(spoken).title for rule in rules}
        control.append(words["never"].format(rules=_listed([f"“{kept.get(rule, rule)}”" for rule in insight.never], words)))
    control.append(words["topics"].format(data=shares.from_data, words=shares.from_words, none=shares.none))
    yield Part(words["control"], _plain(control))
    if insight.lapses is not None:
        yield from _before(insight.lapses, words, titles, spoken)
    if insight.survey is not None:
        effects = insight.survey.effects
        said = [insight.survey.missing or "", *(goes_with(one, spoken, insight.survey.name, titles) for one in effects)]
        if effects:
            said.append(ASSOCIATION[spoken])
        items = _plain(line for line in said if line) or ((words["survey-none"], ()),)
        yield Part(words["survey"].format(name=insight.survey.name), items)


def _none(kind: str, insight: Insight, words: Mapping[str, str]) -> str:
    """That nothing stands out is one thing where there was enough to see it, and another where there was not."""
    group = "topic" if kind == "process" else "agent"
    few = sum(one.kind is Kind.TOO_LITTLE and one.group == group for one in insight.unclear)
    return words[f"{kind}-few"].format(n=few) if few else words[f"{kind}-none"]


def _plain(lines: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((line, ()) for line in lines)


def _unclear(insight: Insight, words: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    untold = [one for one in insight.unclear if one.kind is Kind.CANNOT_TELL]
    for one in untold:
        if one.high:
            yield unclear_words(one, words, titles)
    rest = [_called(one, titles) for one in untold if not one.high]
    if rest:
        yield words["alone"].format(names=_listed(rest, words))
    few = [one for one in insight.unclear if one.kind is Kind.TOO_LITTLE]
    if few:
        names = _listed([_called(one, titles) for one in few], words)
        yield words["few"].format(names=names, least=min(one.more[0] for one in few), most=max(one.more[1] for one in few))


def _called(one: Unclear, titles: Mapping[str, str]) -> str:
    return titles.get(one.name, one.name) if one.group == "topic" else one.name


def _listed(names: Sequence[str], words: Mapping[str, str]) -> str:
    shown = ", ".join(names[:_NAMES])
    return shown if len(names) <= _NAMES else f"{shown} {words['and-more'].format(n=len(names) - _NAMES)}"


def _before(lapses: Lapses, words: Mapping[str, str], titles: Mapping[str, str], language: str) -> Iterator[Part]:
    """What customers did before lapses, and what calmed them."""
    acts_called = names_in(language, "act")

    def number(value: float) -> str:
        return f"{value:.1f}".replace(".", "," if language == "nl" else ".")

    items = [
        words["lift"].format(
            rule=titles.get(one.rule, one.rule),
            trigger=f"“{titles.get(one.trigger, one.trigger)}”",
            whose="" if one.agent is None else f" ({one.agent})",
            lapses=one.lapses,
            moments=one.moments,
            rate=round(100 * one.rate),
            other=round(100 * one.other_rate),
            times=words["times"].format(lift=number(one.lift), low=number(one.low), high=number(one.high)) if isfinite(one.high) else "",
        )
        for one in lapses.lifts[:_LIFTS]
    ]
    if lapses.missing is not None or items:
        yield Part(words["before"], _plain([lapses.missing] if lapses.missing is not None else items))
    acts = [
        words["act"].format(
            act=acts_called.get(one.act, one.act),
            calmed=one.calmed,
            moments=one.moments,
            rate=round(100 * one.rate),
            other=round(100 * one.other_rate),
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
    name = _called(one, titles)
    if one.kind is Kind.TOO_LITTLE:
        return words["few"].format(names=name, least=one.more[0], most=one.more[1])
    key = "agent" if one.group == "agent" else "nobody" if one.largest is None else "topic"
    return words[key].format(name=name, rules=rules, largest=one.largest, share=round(100 * one.largest_share))
