"""Cue `restated`: the agent names the customer's trouble in the agent's own words, in a form that reacts to it.

"Drie weken zonder lift, en dat op de zesde" acknowledges as much as "wat vervelend" does. Told by content words that a statement
of the agent shares with what the customer said before. A question about the matter is none, nor is a turn that attacks.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.issues.closing import is_cold
from calllint.cues.view import View
from calllint.text.words import Sentence

_LEAST_SHARED = 2
"""Content words that a statement shares with what the customer said; one is enough where it begins by reacting ("ah, dus u …")."""
_TELLS = ("done", "offers", "way-on", "reason", "refusal", "commitment", "no-means", "speculation", "filed", "asks-for", "momentary")
"""Cues of sentences that tell what is, or is done about it: the customer's words turn up there too."""
_SALUTATION = 6
"""A sentence of so few words that begins with a greeting names the customer, not the trouble."""
_ATTACKS = ("legal-action", "agent-ends", "refusal")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue an agent's turn."""
    said: set[str] = set()
    for number, turn in enumerate(view.turns):
        if turn.role is Role.CUSTOMER:
            said.update(view.stems(number, 0, len(view.words[number])).values())
        elif turn.role is Role.AGENT and said and not (sheet.has(number, *_ATTACKS) or is_cold(sheet, number)):
            sentence = next((one for one in view.words[number].spoken() if _restates(view, sheet, number, one, said)), None)
            if sentence is not None:
                yield view.cue("restated", number, sentence.first, sentence.last, "restating")


def _restates(view: View, sheet: CueSheet, number: int, sentence: Sentence, said: set[str]) -> bool:
    """Whether a statement shares enough with what the customer `said`, and not in numbers alone."""
    greeted = any(first == sentence.first for first, _ in view.lexicon.find_group("greeting", view.looked_up[number]))
    signs = any(sentence.start <= cue.evidence.start < sentence.end for cue in sheet.at(number, "farewell"))
    if (
        sentence.question
        or _asks_to_confirm(view, number, sentence)
        or signs
        or (greeted and sentence.last - sentence.first <= _SALUTATION)
    ):
        return False
    reacts = any(sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group("reacting", view.looked_up[number]))
    tells = any(sentence.start <= cue.evidence.start < sentence.end for cue in sheet.at(number, *_TELLS))
    if (tells and not reacts) or _looks_at_record(view, number, sentence):
        return False
    if view.conversation.channel is Channel.EMAIL and not _has_small_word(view, number, sentence):
        # "Customer Service Harbour Kitchens": a line of names alone is a signature.
        return False
    if not (reacts or _opens(view, number, sentence) or _speaks_to(view, number, sentence)):
        return False
    # "Geachte mevrouw Verlinden, …" shares what the customer signed with, and tells nothing of the trouble.
    first = after_salutation(view, number, sentence)
    shared = {place: stem for place, stem in view.stems(number, first, sentence.last).items() if stem in said and not stem[0].isdigit()}
    if len(set(shared.values())) < (1 if reacts else _LEAST_SHARED):
        return False
    counted = {place for first, last in view.lexicon.find_group("number", view.looked_up[number]) for place in range(first, last)}
    return any(place not in counted for place in shared)


def _asks_to_confirm(view: View, number: int, sentence: Sentence) -> bool:
    """Whether it ends as a question does, without its mark: "the Leeds branch, was it"."""
    return any(last == sentence.last for _, last in view.lexicon.find_group("tag-question", view.looked_up[number]))


def _opens(view: View, number: int, sentence: Sentence) -> bool:
    """Whether no statement of more than a few words stands before the sentence in its turn."""
    return not any(one.first < sentence.first and one.last - one.first > _SALUTATION for one in view.words[number].spoken())


def _speaks_to(view: View, number: int, sentence: Sentence) -> bool:
    """Whether it speaks to the customer or of them: what only tells what is the case restates nothing."""
    return any(sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group("in-person", view.looked_up[number]))


def _has_small_word(view: View, number: int, sentence: Sentence) -> bool:
    return any(norm in view.lexicon.function_words for norm in view.words[number].norms[sentence.first : sentence.last])


def _looks_at_record(view: View, number: int, sentence: Sentence) -> bool:
    """Whether it only says that the order or the file is on the screen."""
    return any(sentence.first <= first < sentence.last for first, _ in view.lexicon.find_group("sees-record", view.looked_up[number]))


def after_salutation(view: View, number: int, sentence: Sentence) -> int:
    """The place of the first word after the clause that greets; the sentence's start where none does, or it is one clause."""
    if not any(first == sentence.first for first, _ in view.lexicon.find_group("greeting", view.looked_up[number])):
        return sentence.first
    clauses = view.words[number].clauses
    return next((place for place in range(sentence.first, sentence.last) if clauses[place] != clauses[sentence.first]), sentence.first)


DETECTOR = Detector("restating", find)
