"""Cues `commitment-open` and with it `commitment-without-owner` and `commitment-without-deadline`: promises left at the end.

The lexicon finds the promise (cue `commitment`, fact `owner`: i, we, passive, someone, impersonal or named); here it gets its owner
and its deadline, and it is seen whether it was kept before the conversation ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calllint.conversation import NOTHING, Channel
from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.text.words import Sentence

_KEPT_BY_AGENT = ("i", "we", "passive")
"""Promises that the agent may keep before the conversation ends; what somebody else will do comes after it."""
_NO_PROMISE = ("legal-action", "agent-ends", "hostility", "refusal", "transfer")
"""Cues of a sentence in which nothing is promised: it happens now, it is a threat, or it will not be done."""
_TIMES = ("dat", "dag", "day", "tijd", "time", "termijn", "uur", "hour", "week", "when", "wanneer")
"""In the name of a placeholder: it will say when."""
_DENIED_BEFORE = 3
"""Words before a passive in which what will not be done is named."""
_ANSWER_WORDS = 6
"""A statement of so many words tells what was found out."""
_PERHAPS = {"confidence": "low", "confidence_reason": "it is promised for a case that may never come"}


_LEFT_VAGUE = ("vague-deadline", "passes-on", "filed")
"""Cues of a turn that leaves open when."""
_DONE_ALREADY = {"confidence": "low", "confidence_reason": "the agent has done something already, and this may only come of it"}
_CONTENT_WITH = {"confidence": "low", "confidence_reason": "it is known who does it, and the customer is content"}


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:
    """One `commitment-open` or `commitment-kept` for each sentence that promises, with the facts `owner`, `deadline` and `action`."""
    for number in view.agent_turns:
        for sentence in view.words[number].spoken():
            promises = _within(sheet, number, sentence, "commitment")
            cues = [cue for cue in promises if not (_denied(view, cue) or _automatic(view, sheet, cue) or _explains(view, cue))]
            if not cues or sentence.question or _within(sheet, number, sentence, *_NO_PROMISE) or _of_others(view, number, sentence, cues):
                continue
            if (
                _handed_over(view, sheet, number, sentence)
                or _read_back(view, number, sentence, cues)
                or _follows_by_itself(view, sheet, number, sentence, cues)
            ):
                continue
            yield from _judge(view, sheet, number, sentence, min(cues, key=lambda cue: cue.evidence))


def _denied(view: View, cue: Cue) -> bool:
    """Whether it says that something will not be done: "you'll get nothing more", "no further replies will be sent"."""
    places, clauses = view.places(cue.evidence), view.words[cue.turn].clauses
    low = places.start - (_DENIED_BEFORE if cue.facts.get("owner") == "passive" else 0)
    denied = [first for first, _ in view.lexicon.find_group("negation", view.looked_up[cue.turn])]
    return any(low <= first < places.stop and clauses[first] == clauses[places.start] for first in denied)


def _automatic(view: View, sheet: CueSheet, cue: Cue) -> bool:
    """Whether it happens by itself: "you'll get a confirmation"; what is promised beside it, in another clause, does not."""
    own, words = view.places(cue.evidence), view.words[cue.turn]
    ellipsis = view.lexicon.ellipsis
    for one in sheet.at(cue.turn, "automatic"):
        first, last = sorted((own, view.places(one.evidence)), key=lambda places: places.start)
        between = range(first.stop, last.start)
        parted = ellipsis is not None and any(words.norms[place] in ellipsis.joining for place in between)
        if words.clauses[first.start] == words.clauses[last.start] and not parted:
            return True
    return False


def _explains(view: View, cue: Cue) -> bool:
    """Whether it is the reason for what the customer is asked to do: "bring sunglasses, because your pupils will be widened"."""
    if cue.facts.get("owner") not in ("passive", "impersonal"):
        return False
    places, clauses = view.places(cue.evidence), view.words[cue.turn].clauses
    whys = [first for first, _ in view.lexicon.find_group("gives-why", view.looked_up[cue.turn])]
    return any(first < places.start and clauses[first] == clauses[places.start] for first in whys)


def _judge(view: View, sheet: CueSheet, number: int, sentence: Sentence, cue: Cue) -> Iterator[Cue]:
    owner, deadline = _owner(view, sheet, number, sentence), _deadline(view, sheet, number, sentence)
    action = view.conversation.turns[number].text[sentence.start : sentence.end]
    found = {"owner": owner, "deadline": deadline, **(_PERHAPS if _has_group(view, number, sentence, "if-need-be") else {})}
    facts = {**found, "action": action}
    evidence = view.in_sentence(cue.evidence)
    kept = _kept(view, sheet, number, sentence) or (
        deadline is None and (_found_out(view, sheet, number, sentence) or _at_once(view, number, sentence))
    )
    if cue.facts.get("owner") in _KEPT_BY_AGENT and kept:
        yield Cue("commitment-kept", evidence, cue.role, "commitments", 0, facts)
        return
    yield Cue("commitment-open", evidence, cue.role, "commitments", 0, facts)
    yield Cue(f"commitment-{'with' if owner else 'without'}-owner", evidence, cue.role, "commitments", 0, found)
    undated = {**found, **({} if deadline else _no_matter(view, sheet, number))}
    yield Cue(f"commitment-{'with' if deadline else 'without'}-deadline", evidence, cue.role, "commitments", 0, undated)


def _no_matter(view: View, sheet: CueSheet, number: int) -> Mapping[str, str]:
    """Doubt about a missing deadline: what matters was done already, or a known person does it and the customer was content with that."""
    later = [turn for turn in view.customer_turns if turn > number]
    if view.conversation.channel is Channel.EMAIL or sheet.has(number, *_LEFT_VAGUE):
        return NOTHING
    if any(view.asks(turn) and view.has_group(turn, "asks-when") for turn in later):
        return NOTHING
    if any(sheet.has(turn, "done") and not sheet.has(turn, "filed") for turn in view.agent_turns if turn <= number):
        return _DONE_ALREADY
    owners = {cue.facts.get("owner") for cue in sheet.at(number, "commitment")}
    content = any(sheet.has(turn, "satisfied", "thanks") for turn in later)
    return _CONTENT_WITH if content and owners <= {"i", "named"} else NOTHING


def _owner(view: View, sheet: CueSheet, number: int, sentence: Sentence) -> str | None:
    """The words that name who does it; for the agent, their name where the source knows it."""
    promises = _within(sheet, number, sentence, "commitment")
    for promise in promises:
        if promise.facts.get("owner") == "i":
            return view.turns[number].name or view.conversation.agent or promise.evidence.text
    for promise in promises:
        if promise.facts.get("owner") == "named":
            return promise.evidence.text
    before = _named_before(view, number, sentence)
    if before is not None:
        return before
    # "By the technical team" owns it, "to the technical team" does not.
    taken = {last for _, last in view.lexicon.find_group("towards", view.looked_up[number])}
    vague = _within(sheet, number, sentence, "vague-deadline")
    for named in _within(sheet, number, sentence, "owner-named"):
        if any(named.evidence.overlaps(when.evidence) for when in vague):
            continue
        if view.words[number].starts.index(named.evidence.start) not in taken:
            return named.evidence.text
    return _sets_going(view, sheet, number, sentence, promises)


def _sets_going(view: View, sheet: CueSheet, number: int, sentence: Sentence, promises: list[Cue]) -> str | None:
    """The agent's own act that what is promised comes of: "I've put in your claim, the money will be on your account by Friday"."""
    if not _comes_by_itself(view, number, sentence):
        return None
    spoken = view.words[number].spoken()
    place = spoken.index(sentence)
    acts = [cue for one in spoken[max(0, place - 1) : place + 1] for cue in _within(sheet, number, one, "done", "passed-on")]
    return next((cue.evidence.text for cue in acts if cue.evidence < promises[0].evidence), None)


def _named_before(view: View, number: int, sentence: Sentence) -> str | None:
    """Whom a promise of *them* means: the team or person that the sentence before it names."""
    spoken = view.words[number].spoken()
    place = spoken.index(sentence)
    if place == 0 or not _has_group(view, number, sentence, "they-will"):
        return None
    named = [span for group in ("team", "definite-role") for span in _group_in(view, number, spoken[place - 1], group)]
    if not named:
        return None
    first, last = max(named, key=lambda span: span[1] - span[0])
    words = view.words[number]
    return view.evidence(number, words.starts[first], words.ends[last - 1]).text


def _deadline(view: View, sheet: CueSheet, number: int, sentence: Sentence) -> str | None:
    """The words that say when: in the sentence or beside it, in the answer to the customer who asks when, or with a later promise."""
    sentences = view.words[number].spoken()
    place, asks = sentences.index(sentence), view.questions(number)
    # What stands in the sentence itself comes first, then the one after it, then the one before it.
    for near in (sentence, *sentences[place + 1 : place + 2], *sentences[max(0, place - 1) : place]):
        said = _within(sheet, number, near, "deadline")
        # "Is there anything else today?" gives no time.
        if said and (near is sentence or not (_within(sheet, number, near, "done") or near in asks)):
            return said[0].evidence.text
    first, last = sentences[max(0, place - 1)], sentences[min(place + 1, len(sentences) - 1)]
    for cue in sheet.at(number, "placeholder"):
        near_by = first.start <= cue.evidence.start < last.end
        if near_by and any(part in cue.facts["name"].casefold() for part in _TIMES):
            return cue.evidence.text
    asked = any(view.asks(turn) for turn in view.customer_turns if turn > number)
    for later, turn in enumerate(turn for turn in view.agent_turns if turn > number):
        said = [cue for cue in sheet.at(turn, "deadline") if view.sentence_of(cue.evidence) not in view.questions(turn)]
        if said and ((later == 0 and asked) or sheet.has(turn, "commitment")):
            return said[0].evidence.text
    return None


def _kept(view: View, sheet: CueSheet, number: int, sentence: Sentence) -> bool:
    """Whether the agent says later that it was done, or at once where it is looked into; letters and templates are sent as they are."""
    if view.conversation.channel in (Channel.TEMPLATE, Channel.EMAIL):
        return False
    next_one = [one for one in view.words[number].spoken() if one.start > sentence.start][:1]
    if _has_group(view, number, sentence, "does-it") and any(_within(sheet, number, one, "done", "asks-more") for one in next_one):
        return True
    now = _has_group(view, number, sentence, "looks-into") or _has_group(view, number, sentence, "right-now")
    if now and any(cue.evidence.start >= sentence.end for cue in sheet.at(number, "done")) and not sheet.has(number, "filed"):
        return True
    return any(turn > number and sheet.has(turn, "done") and not sheet.has(turn, "filed") for turn in view.agent_turns)


def _found_out(view: View, sheet: CueSheet, number: int, sentence: Sentence) -> bool:
    """Whether it is done now ("ik overleg even") or the agent goes on to ask what is needed for it, and says something about it later."""
    if view.conversation.channel in (Channel.TEMPLATE, Channel.EMAIL):
        return False
    looks = _has_group(view, number, sentence, "looks-into")
    later = [question for question in view.questions(number) if looks or question.start > sentence.start]
    asks_on = any(not _within(sheet, number, question, "asks-more", "farewell", "agrees") for question in later)
    return (asks_on or bool(_within(sheet, number, sentence, "momentary"))) and any(
        one.last - one.first >= _ANSWER_WORDS and one not in view.questions(turn)
        for turn in view.agent_turns
        if turn > number
        for one in view.words[turn].spoken()
    )


def _at_once(view: View, number: int, sentence: Sentence) -> bool:
    """Whether it is done at this moment, and the customer was there and went on: "we'll get that wrapped up for you now"."""
    if view.conversation.channel in (Channel.TEMPLATE, Channel.EMAIL) or not _has_group(view, number, sentence, "right-now"):
        return False
    return any(turn > number for turn in view.customer_turns)


def _handed_over(view: View, sheet: CueSheet, number: int, sentence: Sentence) -> bool:
    """Whether it tells what comes of putting the customer through, which happens at this moment: "he'll pick up straight away"."""
    if view.conversation.channel in (Channel.TEMPLATE, Channel.EMAIL) or not _has_group(view, number, sentence, "while-put-through"):
        return False
    return any(sheet.has(turn, "transfer") for turn in view.agent_turns if number - 2 <= turn <= number)


def _of_others(view: View, number: int, sentence: Sentence, cues: list[Cue]) -> bool:
    """Whether it is somebody outside the firm who will do it: "your bank will send you a letter"."""
    if any(cue.facts.get("owner") in ("i", "we") for cue in cues):
        return False
    return _has_group(view, number, sentence, "third-party")


def _read_back(view: View, number: int, sentence: Sentence, cues: list[Cue]) -> bool:
    """Whether it is part of what the customer is asked to confirm: "please check the following: the table will be booked for two"."""
    if _has_group(view, number, sentence, "reads-back"):
        return True
    if any(cue.facts.get("owner") in ("i", "we") for cue in cues):
        return False
    return any(_has_group(view, number, one, "reads-back") for one in view.words[number].spoken() if one.start < sentence.start)


def _follows_by_itself(view: View, sheet: CueSheet, number: int, sentence: Sentence, cues: list[Cue]) -> bool:
    """Whether it only tells what comes of an act already done or named right after: "it is booked, you'll be getting an e-mail"; a person's
    answer does not.
    """
    if any(cue.facts.get("owner") in ("i", "we", "named") for cue in cues):
        return False
    if not _comes_by_itself(view, number, sentence) and not _has_group(view, number, sentence, "when-ready"):
        return False
    spoken = view.words[number].spoken()
    place = spoken.index(sentence)
    near = spoken[max(0, place - 1) : place + 1]
    done = any(cue.evidence < cues[0].evidence for one in near for cue in _within(sheet, number, one, "done"))
    # "You get it all back. It has just been set going."
    done = done or any(_within(sheet, number, one, "done") for one in spoken[place + 1 : place + 2])
    settled = done or any(_has_group(view, number, one, "is-settled") for one in near)
    return settled and not any(_within(sheet, number, one, "filed", "passed-on") for one in near)


def _comes_by_itself(view: View, number: int, sentence: Sentence) -> bool:
    return _has_group(view, number, sentence, "comes-by-itself") and not _has_group(view, number, sentence, "from-a-person")


def _has_group(view: View, number: int, sentence: Sentence, group: str) -> bool:
    return bool(_group_in(view, number, sentence, group))


def _group_in(view: View, number: int, sentence: Sentence, group: str) -> list[tuple[int, int]]:
    """Where phrases of the group begin and end among the words of the sentence."""
    return [span for span in view.lexicon.find_group(group, view.looked_up[number]) if sentence.first <= span[0] < sentence.last]


def _within(sheet: CueSheet, turn: int, sentence: Sentence, *names: str) -> list[Cue]:
    return [cue for cue in sheet.at(turn, *names) if sentence.start <= cue.evidence.start < sentence.end]


DETECTOR = Detector("commitments", find, after=("placeholders",))
