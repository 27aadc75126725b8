"""Cues `introduced` and `signed`: the agent says or writes his or her own name; `direct-line`: how to reach that very person;
`contact-named`: the name of a colleague.

A name is told by what stands beside it ("u spreekt met …", "… speaking"), which the language lists in the groups `name-follows` and
`name-precedes`; `name-follows-at-start` holds for the first words of a turn alone, and for capitals. `no-name` are words that stand in
the same place and name a team.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from calllint.conversation import Channel, Role
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.patterns import lazy_pattern
from calllint.text.letters import LetterPattern
from calllint.text.words import OPAQUE, Words, cut

_OPENING_WORDS = 14
"""Of a turn: in these a bare "met" says who speaks."""
_AFTER_NAME = ("greeting", "question-word", "go-ahead")
"""Groups of the lexicon: what the opening goes on with behind the name."""
_FIRM_WORDS = 2
"""Words of what a firm goes by, at least: one may be a greeting."""
_PARTICLES = frozenset("van de der den het ter ten te la le von".split())  # noqa: SIM905
_CALLS_BY_NAME = 5
"""The customer's first words, in which they call the agent by the name that they have just heard."""
_SIGNATURE_WORDS = 5
"""A line of more words is no signature."""
_CAPITAL = LetterPattern(r"[\p{Lu}]")
_REDACTED = lazy_pattern(r"\[(?:agent|person) (?:[1-9]\d{0,5}|k[0-9a-f]{8})\]")
"""What redaction puts in the place of a name."""
_NUMBER = LetterPattern(r"(?:\+?[\p{N}][\p{N} ()./-]{7,}[\p{N}])|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+")


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """At most one cue of each name a turn."""
    letters = view.conversation.channel in (Channel.EMAIL, Channel.TEMPLATE)
    for number, turn in enumerate(view.turns):
        if turn.role not in (Role.AGENT, Role.BOT, Role.SYSTEM):
            continue
        place = _introduced(view, number) if turn.role is Role.AGENT else _announced(view, number)
        if place is not None and not any(place in view.places(cue.evidence) for cue in sheet.at(number, "shouted")):
            yield view.cue("introduced", number, place, place + 1, "naming")
        if turn.role is not Role.AGENT:
            continue
        place = _signed(view, number, short=not letters)
        if place is not None:
            yield view.cue("signed", number, place, place + 1, "naming")
        place = _points_to(view, number)
        if place is not None:
            yield view.cue("contact-named", number, place, place + 1, "naming")
        if view.has_group(number, "direct-line"):
            match = _NUMBER.of(turn.text).search(turn.text)
            if match is not None:
                yield Cue("direct-line", view.evidence(number, match.start(), match.end()), turn.role, "naming")


def _introduced(view: View, number: int) -> int | None:
    """The place of the name that the speaker of the turn goes by."""
    looked_up, words = view.looked_up[number], view.words[number]
    cased = _CAPITAL.of(words.text).search(words.text) is not None
    titles = {first for first, _ in view.lexicon.find_group("title", looked_up)}
    for _, last in view.lexicon.find_group("name-follows", looked_up):
        name = last + (last in titles)
        if _named(view, number, name, cased=cased):
            return name
    for first, _ in view.lexicon.find_group("name-precedes", looked_up):
        if first > 0 and words.clauses[first - 1] == words.clauses[first] and _named(view, number, first - 1, cased=cased):
            return first - 1
    taken_up = _taken_up(view, number)
    if taken_up is not None or not cased:
        return taken_up if taken_up is not None else _named_last(view, number)
    for _, last in view.lexicon.find_group("name-follows-at-start", looked_up):
        if last < _OPENING_WORDS and _named(view, number, last, cased=True):
            return last
    return _behind_the_firm(view, number)


def _points_to(view: View, number: int) -> int | None:
    """The place of the name of somebody else whom the agent names to turn to or to expect: "my colleague Karim", "ask for Dee"."""
    return _beside(view, number, "contact-follows", "contact-precedes")


def _behind_the_firm(view: View, number: int) -> int | None:
    """The place of the name in a call's first words, alone behind what the firm goes by: "Garage Van Dongen, Marcel." """
    words = view.words[number]
    opening = words.spoken()[:1]
    if number > 0 or not opening or opening[0].question:
        return None
    first, name = opening[0].first, opening[0].last - 1
    # "Goedemiddag, Garage Van Dongen, Marcel."
    for _, last in view.lexicon.find_group("greeting", view.looked_up[number]):
        if last < name and words.clauses[last] != words.clauses[last - 1]:
            first = max(first, last)
    firm = range(first, name)
    if len(firm) < _FIRM_WORDS or words.clauses[name] == words.clauses[name - 1] or words.clauses[first] != words.clauses[name - 1]:
        return None
    greets = any(at in firm for at, _ in view.lexicon.find_group("greeting", view.looked_up[number]))
    cased = all(words.text[words.starts[place]].isupper() or _small(words, place) for place in firm)
    return name if cased and not greets and _named(view, number, name, cased=True) else None


def _taken_up(view: View, number: int) -> int | None:
    """The place of the word that the opening ends in, by which the customer calls the agent right after: "lettings barry" - "barry hi"."""
    spoken = view.words[number].spoken()[:1]
    if number != view.agent_turns[0] or not spoken or number + 1 >= len(view.turns):
        return None
    place, answer = spoken[0].last - 1, view.words[number + 1]
    called = view.words[number].norms[place] in answer.norms[:_CALLS_BY_NAME] and view.turns[number + 1].role is Role.CUSTOMER
    return place if called and spoken[0].last - spoken[0].first > 1 and _named(view, number, place, cased=False) else None


def _named_last(view: View, number: int) -> int | None:
    """The place of the name in speech without capitals, where the opening ends in it or a greeting or the like follows: "… met marieke"."""
    looked_up, words = view.looked_up[number], view.words[number]
    if number != view.agent_turns[0]:
        return None
    after = {first for group in _AFTER_NAME for first, _ in view.lexicon.find_group(group, looked_up)}
    for _, last in view.lexicon.find_group("name-follows-at-start", looked_up):
        if last < _OPENING_WORDS and (last + 1 == len(words) or last + 1 in after) and _named(view, number, last, cased=False):
            return last
    return None


def _announced(view: View, number: int) -> int | None:
    """The place of the name of the agent whom a bot or a system line announces; what the bot calls itself is none."""
    return _beside(view, number, "announces-name", "name-announced")


def _beside(view: View, number: int, before: str, after: str) -> int | None:
    """The place of a name right behind what the group `before` matches, or right in front of what `after` does."""
    for _, last in view.lexicon.find_group(before, view.looked_up[number]):
        if _named(view, number, last, cased=True):
            return last
    for first, _ in view.lexicon.find_group(after, view.looked_up[number]):
        if first > 0 and _named(view, number, first - 1, cased=True):
            return first - 1
    return None


def _named(view: View, number: int, place: int, *, cased: bool) -> bool:
    """Whether the word at `place` is a name: in capitals where the turn has any, and neither a common word nor a team."""
    words = view.words[number]
    if place >= len(words):
        return False
    if "[" in words.text and any(match.start() <= words.starts[place] < match.end() for match in _REDACTED.finditer(words.text)):
        return True
    if words.norms[place] == OPAQUE:
        return False
    norm = words.norms[place]
    if norm in view.lexicon.function_words or not norm[0].isalpha() or len(norm) < 2:
        return False
    if cased and not words.text[words.starts[place]].isupper():
        return False
    return not view.lexicon.in_group("no-name", view.looked_up[number], place)


def _signed(view: View, number: int, *, short: bool) -> int | None:
    """The place of the name in the line after the closing formula of a letter; in a chat, none without that formula."""
    words = view.words[number]
    ends = [last for _, last in view.lexicon.find_group("signing-off", view.looked_up[number])]
    if not ends:
        if short:
            return None
        # A letter may end in a name and no formula.
        ends = [words.sentences[-1].first] if words.sentences and words.sentences[-1].first > 0 else []
    for last in reversed(ends):
        line = _own(view, _line(words, last), words)
        if not line or len(line) > _SIGNATURE_WORDS or _known_to_customer(view, number, line):
            continue
        names = [place for place in line if _named(view, number, place, cased=True)]
        if names and all(place in names or _small(words, place) for place in line) and not _is_firm(view, number, line):
            return line[0]
    return None


def _own(view: View, line: range, words: Words) -> range:
    """The line without what says where somebody works: "Priya from Refunds"."""
    where = (
        place for place in line if place > line.start and words.norms[place] in view.lexicon.function_words and not _small(words, place)
    )
    return range(line.start, next(where, line.stop))


def is_team(view: View, name: str) -> bool:
    """Whether the name that the export gives an agent is that of a team or a firm: "Support", "Iron Yard Accounts"."""
    text = view.lexicon.look_up(cut(name))
    return bool(view.lexicon.find_group("firm-word", text))


def _is_firm(view: View, number: int, line: range) -> bool:
    """Whether the line ends in the word for a kind of firm or a team: "Pine Hollow Cabins". Alone it may be somebody's name."""
    found = view.lexicon.find_group("firm-word", view.looked_up[number])
    return len(line) > 1 and any(last == line[-1] + 1 for _, last in found)


def _known_to_customer(view: View, number: int, line: range) -> bool:
    """Whether the customer named the very same before, in several words: it is the firm's name."""
    words = view.words[number]
    name = words.text[words.starts[line[0]] : words.ends[line[-1]]].casefold()
    return len(line) > 1 and any(name in view.turns[turn].text.casefold() for turn in view.customer_turns if turn < number)


def _line(words: Words, place: int) -> range:
    """The words of the line that begins at `place`, or after it where nothing is left on its own."""
    if place >= len(words):
        return range(0)
    end = words.text.find("\n", words.starts[place])
    last = bisect_left(words.starts, end) if end >= 0 else len(words)
    comma = next((at for at in range(place, last) if words.clauses[at] != words.clauses[place]), last)
    return range(place, comma)


def _small(words: Words, place: int) -> bool:
    """Whether it is an initial, or a small word within a name ("van der", "O")."""
    norm = words.norms[place]
    return (len(norm) == 1 and norm != OPAQUE) or norm in _PARTICLES


DETECTOR = Detector("naming", find, after=("shouting",))
