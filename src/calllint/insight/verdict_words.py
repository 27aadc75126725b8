"""What a verdict says in a sentence or two, in Dutch and English. Every figure in it is one of the verdict's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from calllint.insight.verdicts import Kind, Lift, Verdict

_ENGLISH = {
    "process": "Process: “{rule}” on {topic}, whoever takes it: in {failed} of {judged} conversations ({rate}), against {elsewhere} "
    "in the same agents' other work ({times}). {agents} agents share the topic; {most}.{signals}",
    "mostly": "most of it, {largest_share}, is {largest}'s",
    "spread": "none of them has more than {largest_share} of it",
    "process-everywhere": "Process: “{rule}” everywhere: {failed} of {judged} conversations ({rate}), with {agents} agents. "
    "The target is {target}.",
    "coaching": "Coaching: “{rule}” with {agent}: in {failed} of {judged} conversations ({rate}). Colleagues handle the like of "
    "{comparable} of these: there it is {failures} ({compared}), where colleagues on the same topics, channels and hours have "
    "{elsewhere} ({times} as often; the margin is {low} to {high}).",
    "coaching-all": "Coaching: “{rule}” with {agent}: in {failed} of {judged} conversations ({rate}), where colleagues on the "
    "same topics, channels and hours have {elsewhere} ({times} as often; the margin is {low} to {high}).",
    "coaching-topic": "Coaching: “{rule}” with {agent} on {topic}: in {failed} of {judged} conversations ({rate}), where "
    "colleagues on the same topic have {elsewhere} ({times} as often). Without {agent} the topic is no worse than others.",
    "cannot-tell-topic": "Cannot be told: “{rule}” in {failed} of {judged} conversations on {topic} ({rate}), and {who}. "
    "Whether it is the topic or the agent shows when others take it too.",
    "cannot-tell-agent": "Cannot be told: “{rule}” in {failed} of {judged} conversations of {agent} ({rate}), and no "
    "colleague has the same topics, channels and hours.",
    "too-little-data": "Too little data on {subject} for “{rule}”: {failed} of {judged} conversations. A difference of ten "
    "percentage points takes about {more} more.",
    "in-control": "In control: “{rule}” with {subject}, {failed} of {judged} conversations ({rate}): nothing beyond chance "
    "and the work itself.",
    "signals": " What goes with it there: {lifts}.",
    "lift": "{signal} ({share}, {lift} as often)",
    "alone": "{largest} takes {largest_share} of them",
    "nobody": "no agent is known",
}
_DUTCH = {
    "process": "Proces: “{rule}” bij {topic}, wie het ook behandelt: in {failed} van {judged} gesprekken ({rate}), tegen {elsewhere} "
    "in het andere werk van dezelfde medewerkers ({times}). {agents} medewerkers delen het onderwerp; {most}.{signals}",
    "mostly": "het meeste, {largest_share}, doet {largest}",
    "spread": "geen van hen doet er meer dan {largest_share} van",
    "process-everywhere": "Proces: “{rule}” overal: {failed} van {judged} gesprekken ({rate}), bij {agents} medewerkers. "
    "Het doel is {target}.",
    "coaching": "Coaching: “{rule}” bij {agent}: in {failed} van {judged} gesprekken ({rate}). Van {comparable} daarvan hebben "
    "collega's soortgelijke: daar zijn het er {failures} ({compared}), bij collega's met dezelfde onderwerpen, kanalen en uren "
    "{elsewhere} ({times} zo vaak; de marge is {low} tot {high}).",
    "coaching-all": "Coaching: “{rule}” bij {agent}: in {failed} van {judged} gesprekken ({rate}), bij collega's met dezelfde "
    "onderwerpen, kanalen en uren in {elsewhere} ({times} zo vaak; de marge is {low} tot {high}).",
    "coaching-topic": "Coaching: “{rule}” bij {agent} op {topic}: in {failed} van {judged} gesprekken ({rate}), bij collega's op "
    "hetzelfde onderwerp in {elsewhere} ({times} zo vaak). Zonder {agent} is het onderwerp niet slechter dan andere.",
    "cannot-tell-topic": "Niet te zeggen: “{rule}” in {failed} van {judged} gesprekken over {topic} ({rate}), en {who}. Of het "
    "aan het onderwerp ligt of aan de medewerker, blijkt als anderen het ook doen.",
    "cannot-tell-agent": "Niet te zeggen: “{rule}” in {failed} van {judged} gesprekken van {agent} ({rate}), en geen collega "
    "heeft dezelfde onderwerpen, kanalen en uren.",
    "too-little-data": "Te weinig gegevens over {subject} voor “{rule}”: {failed} van {judged} gesprekken. Voor een "
    "verschil van tien procentpunten zijn er ongeveer {more} meer nodig.",
    "in-control": "Beheerst: “{rule}” bij {subject}, {failed} van {judged} gesprekken ({rate}): niets dat het toeval en "
    "het werk zelf niet verklaren.",
    "signals": " Wat daar vaker voorkomt: {lifts}.",
    "lift": "{signal} ({share}, {lift} zo vaak)",
    "alone": "{largest} doet {largest_share} ervan",
    "nobody": "er is geen medewerker bekend",
}


class _Language(NamedTuple):
    texts: Mapping[str, str]
    point: str


_LANGUAGES = {"en": _Language(_ENGLISH, "."), "nl": _Language(_DUTCH, ",")}


def sentence(verdict: Verdict, language: str = "en", titles: Mapping[str, str] | None = None, *, label: bool = True) -> str:
    """The verdict in words. `titles` are what rules, signals and topics are called, by their ids; without one the id stands there.

    Without `label` it does not begin with the kind of the verdict, for where that stands above it. A language that is not known is English.
    """
    spoken = _LANGUAGES.get(language, _LANGUAGES["en"])
    titles = titles or {}
    rate = verdict.failed / verdict.judged if verdict.judged else 0.0
    topic = titles.get(verdict.topic, verdict.topic) if verdict.topic is not None else None
    # Where nobody else fails there is no ratio: it has no bounds.
    times, *bounds = verdict.ratio or (float("inf") if verdict.failures else 0.0,)
    low, high = (_number(bound, spoken) for bound in bounds) if bounds else ("–", "–")
    values = {
        "rule": titles.get(verdict.rule, verdict.rule),
        "agent": verdict.agent,
        "topic": topic,
        "subject": verdict.agent if verdict.agent is not None else topic,
        "judged": verdict.judged,
        "failed": verdict.failed,
        "comparable": verdict.comparable,
        "failures": verdict.failures,
        "rate": _percent(rate),
        "compared": _percent(verdict.failures / verdict.comparable if verdict.comparable else 0.0),
        "elsewhere": _percent(verdict.expected / verdict.comparable if verdict.comparable else 0.0),
        "target": _percent(verdict.expected / verdict.judged if verdict.judged else 0.0),
        "times": _times(times, spoken),
        "low": low,
        "high": high,
        "agents": verdict.agents,
        "largest": verdict.largest,
        "largest_share": _percent(verdict.largest_share),
        "more": verdict.more,
        "signals": "",
        "who": "",
        "most": "",
    }
    values["most"] = spoken.texts["mostly" if verdict.largest_share > 0.5 else "spread"].format(**values)
    if verdict.signals:
        values["signals"] = spoken.texts["signals"].format(lifts=", ".join(_lift(lift, spoken, titles) for lift in verdict.signals))
    if verdict.kind is Kind.CANNOT_TELL:
        values["who"] = spoken.texts["alone" if verdict.largest is not None else "nobody"].format(**values)
    text = spoken.texts[_text(verdict)]
    if not label and verdict.kind is not Kind.TOO_LITTLE:
        text = text.partition(": ")[2]
    return text.format(**values)


def _text(verdict: Verdict) -> str:
    if verdict.kind is Kind.PROCESS:
        return "process" if verdict.topic is not None else "process-everywhere"
    if verdict.kind is Kind.COACHING:
        if verdict.topic is not None:
            return "coaching-topic"
        # A few conversations without their like are no news.
        return "coaching-all" if verdict.comparable >= 0.97 * verdict.judged else "coaching"
    if verdict.kind is Kind.CANNOT_TELL:
        return "cannot-tell-agent" if verdict.topic is None else "cannot-tell-topic"
    return verdict.kind.value


def _lift(lift: Lift, spoken: _Language, titles: Mapping[str, str]) -> str:
    return spoken.texts["lift"].format(
        signal=titles.get(lift.signal, lift.signal), share=_percent(lift.share), lift=_times(lift.lift, spoken)
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _number(value: float, spoken: _Language) -> str:
    return f"{value:.1f}".replace(".", spoken.point)


def _times(value: float, spoken: _Language) -> str:
    return "∞×" if value == float("inf") else f"{_number(value, spoken)}×"
