"""What the text format says itself: in English as it stands in the program, in Dutch where that is asked for.

The Dutch stands under its English, with the same places to fill in; a sentence that has none stays English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_DUTCH: Mapping[str, str] = {
    # a conversation
    "{judgement}, no findings": "{judgement}, geen bevindingen",
    "agent {name}": "medewerker {name}",
    "Turn {n}": "Beurt {n}",
    "turn {n}": "beurt {n}",
    "at {time}": "op {time}",
    "see {speaker}": "zie {speaker}",
    "{confidence} confidence: {reason}": "zekerheid {confidence}: {reason}",
    "Done well": "Goed gedaan",
    "Let be": "Toegestaan",
    "{rule} in turn {n}, {by}": "{rule} in beurt {n}, {by}",
    "by {who}": "door {who}",
    "by a comment": "door een opmerking in het sjabloon",
    "by a waiver": "door een vrijstelling",
    "until {day}": "tot en met {day}",
    "Could not be judged": "Niet te beoordelen",
    "All {all} rules": "Alle {all} regels",
    "{n} of the {all} rules": "{n} van de {all} regels",
    # its score
    "nothing could be assessed": "er was niets te beoordelen",
    "FAILED, no score: {why}": "GEZAKT, geen score: {why}",
    "no score: {why}": "geen score: {why}",
    "score {score} of 100 ({made})": "score {score} van 100 ({made})",
    "passed, {points}": "geslaagd, {points}",
    "FAILED, {points}: a critical finding fails a conversation whatever its points": "GEZAKT, {points}: met een kritieke bevinding zakt "
    "een gesprek, hoeveel punten het ook heeft",
    "FAILED, {points}: under the pass mark": "GEZAKT, {points}: minder dan de voldoende",
    "FAILED, {points}: under the pass mark of {mark}": "GEZAKT, {points}: minder dan de voldoende, {mark}",
    "Sections": "Onderdelen",
    "Deductions": "Aftrek",
    " (critical: fails the conversation)": " (kritiek: het gesprek zakt)",
    "{earned} of {possible} points": "{earned} van {possible} punten",
    "{bonus} bonus": "{bonus} bonus",
    'card "{name}" {version}': 'kaart "{name}" {version}',
    "band {band}": "klasse {band}",
    "{share}% of the card measured": "{share}% van de kaart beoordeeld",
    "weight {weight}": "gewicht {weight}",
    "failed by {rules}": "gezakt door {rules}",
    # all of them
    "Nothing was linted.": "Er is niets beoordeeld.",
    "Summary": "Samenvatting",
    "no scores": "geen scores",
    "mean score {mean}": "gemiddelde score {mean}",
    "{n} failed": "{n} gezakt",
    "{n} without a score: too little of them could be judged": "{n} zonder score: er was te weinig van te beoordelen",
    "no findings": "geen bevindingen",
    "Commonest rules": "Vaakst gevonden",
    "{n}: inputs that could not be read": "{n}: invoer die niet te lezen was",
    "by the baseline": "door de nullijn",
    "by comments": "door opmerkingen",
    "by waivers": "door vrijstellingen",
    # what is counted
    "conversation": "gesprek",
    "conversations": "gesprekken",
    "finding": "bevinding",
    "findings": "bevindingen",
    "suppressed finding": "onderdrukte bevinding",
    "suppressed findings": "onderdrukte bevindingen",
    "problem": "probleem",
    "problems": "problemen",
    # severities, one and several
    "critical": "kritiek",
    "error": "fout",
    "errors": "fouten",
    "warning": "waarschuwing",
    "warnings": "waarschuwingen",
    "note": "opmerking",
    "notes": "opmerkingen",
    # the table of all rules
    "rule": "regel",
    "found": "gevonden",
    "failed": "gefaald",
    "passed": "geslaagd",
    "not": "niet",
    "applicable": "van toep.",
    "measurable": "meetbaar",
    "failed of": "aandeel",
    "judged": "gefaald",
    "Conversations with a signal": "Gesprekken met een signaal",
}


_DUTCH_FACTS: Mapping[str, str] = {
    "asked in turn": "gevraagd in beurt",
    "by": "door",
    "deadline": "termijn",
    "early": "vroeg",
    "from": "van",
    "given in turn": "gegeven in beurt",
    "name": "naam",
    "only backchannels": "alleen hm en ja",
    "owner": "eigenaar",
    "queue wait s": "seconden in de wacht",
    "silence s": "seconden stilte",
    "threat": "dreigement",
    "to": "naar",
    "unprovoked": "zonder aanleiding",
    "what": "wat",
}


class Words:
    """The text format's own words in English, and how what calllint names and counts is said."""

    def say(self, text: str, **values: object) -> str:
        """`text` with `values` in their places."""
        return text.format(**values)

    def number(self, value: float) -> str:
        """A number without digits that say nothing."""
        return f"{value:g}"

    def counted(self, number: int, one: str, many: str | None = None) -> str:
        """`1 finding`, `2 findings`."""
        return f"{number} {self.say(one if number == 1 else many or one + 's')}"

    def label(self, name: str) -> str:
        """What a fact is called, whoever gave it its name."""
        return name

    def decimal(self, figure: str) -> str:
        """A figure with the sign that the language has between units and tenths."""
        return figure

    def name(self, group: str, value: str) -> str:
        """What a member of `group` (`role`, `channel`, `confidence`) is called in a sentence."""
        return value

    def reason(self, text: str) -> str:
        """A reason that calllint gives."""
        return text


class _Dutch(Words):
    def say(self, text: str, **values: object) -> str:
        return _DUTCH.get(text, text).format(**values)

    def number(self, value: float) -> str:
        return self.decimal(f"{value:g}")

    def label(self, name: str) -> str:
        return _DUTCH_FACTS.get(name, name)

    def decimal(self, figure: str) -> str:
        return figure.replace(".", ",")

    def name(self, group: str, value: str) -> str:
        from calllint.reporting.page.own_words import names_in

        return names_in("nl", group).get(value, value).lower()

    def reason(self, text: str) -> str:
        from calllint.reporting.page.own_words import reason_in

        return reason_in("nl", text)


@cache
def words_for(language: str | None) -> Words:
    """The words in `language`; English where it is not known."""
    return _Dutch() if language == "nl" else Words()
