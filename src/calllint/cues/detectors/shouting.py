"""Cue `shouted`: three or more words in capitals in a row, or three or more exclamation or question marks."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.patterns import lazy_pattern
from calllint.text.letters import LetterPattern

# A word in capitals has two letters or more; a lone letter may stand between them ("WEET IK VEEL", "I AM").
_CAPITALS = LetterPattern(r"(?<![\p{L}\p{N}{\[<-])[\p{Lu}]{2,}(?:[ ,.]+(?:[\p{Lu}]{2,}|[\p{Lu}](?![\p{L}]))){2,}(?![\p{L}\p{N}}\]>-])")
_MARKS = lazy_pattern(r"[!?]{3,}")
_LOUD_LETTERS = 8
"""Fewer letters than this in a run are abbreviations, such as KPN BV NL."""
_LOUD_WORDS = 2
"""So many words among them are common ones or long ones; abbreviations and codes are neither."""
_LONG = 5
_WORD = LetterPattern(r"[\p{L}]+")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:  # noqa: ARG001 - the shape of every detector
    """Runs of capitals and of marks, in any turn."""
    for number, turn in enumerate(view.turns):
        for match in _CAPITALS.of(turn.text).finditer(turn.text):
            if sum(letter.isupper() for letter in match.group()) >= _LOUD_LETTERS and _speaks(view, match.group()):
                yield Cue("shouted", view.evidence(number, match.start(), match.end()), turn.role, "shouting", 0, {"by": "capitals"})
        for match in _MARKS.finditer(turn.text):
            yield Cue("shouted", view.evidence(number, match.start(), match.end()), turn.role, "shouting", 0, {"by": "marks"})


def _speaks(view: View, capitals: str) -> bool:
    """Whether there are words among the capitals, and not only abbreviations and names."""
    words = [match.group().casefold() for match in _WORD.of(capitals).finditer(capitals)]
    return sum(word in view.lexicon.function_words or len(word) >= _LONG for word in words) >= _LOUD_WORDS


DETECTOR = Detector("shouting", find)
