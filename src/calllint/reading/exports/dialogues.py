"""Dialogues of research: ABCD, Schema-Guided Dialogue and MultiWOZ, Taskmaster, DSTC, and threads of customer support on Twitter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import conversation_of, new
from calllint.reading.exports._tweets import are_tweets, threads
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match

# Who answers the user in these sets was a person who played the assistant, or writes as one would.
_ROLES = {
    "user": Role.CUSTOMER,
    "u": Role.CUSTOMER,
    "customer": Role.CUSTOMER,
    "system": Role.AGENT,
    "s": Role.AGENT,
    "assistant": Role.AGENT,
    "agent": Role.AGENT,
    # What the agent's screen said.
    "action": Role.SYSTEM,
}
_SPLITS = frozenset({"train", "dev", "test", "val", "valid", "validation"})


class _Said(NamedTuple):
    role: Role
    text: str
    steps: Steps


class _Form(NamedTuple):
    """One set's form of a dialogue: by what it is told, and what is said in it."""

    fits: Callable[[dict[str, Any]], bool]
    said: Callable[[dict[str, Any], Steps], Iterator[_Said]]
    ids: tuple[str, ...]
    channel: Channel = Channel.CHAT


def recognise(value: Any) -> Match:
    """A dialogue of one of the forms, splits (`train`, `dev`) or names with such dialogues, a list of `U` and `S`, or tweets."""
    if isinstance(value, list):
        return Match.CERTAIN if _are_letters(value) or are_tweets(value) else Match.NO
    if not isinstance(value, dict):
        return Match.NO
    return Match.CERTAIN if _form_of(value) is not None or _collection(value) else Match.NO


def _form_of(value: Any) -> _Form | None:
    return next((form for form in _FORMS if form.fits(value)), None) if isinstance(value, dict) else None


def _are_letters(value: list[Any]) -> bool:
    """The logs of the later DSTC tracks: a list of turns by `U` and `S`."""
    return bool(value) and all(
        isinstance(one, dict) and one.get("speaker") in ("U", "S") and isinstance(one.get("text"), str) for one in value
    )


def _collection(value: dict[str, Any]) -> list[tuple[Steps, Any]]:
    """The dialogues of a file that holds all of a set: in its splits, or under the name of each."""
    if not value:
        return []
    key, first = next(iter(value.items()))
    if isinstance(first, list) and key in _SPLITS and value.keys() <= _SPLITS:
        found: list[tuple[Steps, Any]] = [
            ((split, index), one) for split, listed in value.items() for index, one in enumerate(list_of(listed))
        ]
        return found if found and _form_of(found[0][1]) is not None else []
    return [((name,), one) for name, one in value.items()] if _form_of(first) is not None else []


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The dialogues of a unit: mostly one."""
    if isinstance(value, list):
        if are_tweets(value):
            yield from threads(value, document)
        else:
            yield _conversation(document, list(_turns(value, ())), Channel.CHAT, None, ())
        return
    unit = dict_of(value)
    form = _form_of(unit)
    if form is not None:
        yield _dialogue(unit, form, (), document)
        return
    found = _collection(unit)
    if not found:
        yield document.problem("is no dialogue of a set that calllint knows (ABCD, Schema-Guided Dialogue, MultiWOZ, Taskmaster, DSTC)")
    for steps, one in found:
        form = _form_of(one)
        if form is None:
            yield document.problem("is no dialogue like the others", *steps)
        else:
            yield _dialogue(one, form, steps, document)


def _dialogue(value: dict[str, Any], form: _Form, steps: Steps, document: Document) -> Conversation | Problem:
    said = list(form.said(value, steps))
    ident = next((name for key in form.ids if (name := name_of(value.get(key))) is not None), None)
    # A dialogue under a name has that name.
    ident = ident or next((step for step in steps[-1:] if isinstance(step, str)), None) or ("-".join(map(str, steps)) or None)
    return _conversation(document, said, form.channel, ident, steps, dict_of(value.get("scenario")))


def _conversation(
    document: Document, said: list[_Said], channel: Channel, ident: str | None, steps: Steps, scenario: dict[str, Any] | None = None
) -> Conversation | Problem:
    turns = tuple(
        [document.turn(one.role, text, one.steps, verbatim=one.text.startswith(text)) for one in said if (text := one.text.strip())]
    )
    if not turns:
        return document.problem("holds no words: this dialogue has no turns with text", *steps)
    topic = (scenario or {}).get("flow")
    return conversation_of(document, turns, channel, ident, topic=topic, metadata={"subflow": (scenario or {}).get("subflow")}, steps=steps)


def _turns(listed: Any, steps: Steps, key: str = "text") -> Iterator[_Said]:
    """Turns that name their speaker."""
    for index, turn in enumerate(list_of(listed)):
        if isinstance(turn, dict) and isinstance(text := turn.get(key), str):
            speaker = turn.get("speaker")
            role = _ROLES.get(speaker.lower(), Role.UNKNOWN) if isinstance(speaker, str) else Role.UNKNOWN
            yield new(_Said, (role, text, (*steps, index, key)))


def _is_abcd(value: dict[str, Any]) -> bool:
    original, delexed = list_of(value.get("original")), list_of(value.get("delexed"))
    if "convo_id" not in value and "scenario" not in value:
        return False
    return (bool(original) and isinstance(original[0], list)) or (bool(delexed) and isinstance(delexed[0], dict))


def _abcd(value: dict[str, Any], steps: Steps) -> Iterator[_Said]:
    """What was said; the version without names and numbers where it is all that there is."""
    original = list_of(value.get("original"))
    for index, pair in enumerate(original):
        if isinstance(pair, list) and len(pair) > 1 and isinstance(pair[1], str):
            yield _Said(_ROLES.get(text_of(pair[0]).lower(), Role.UNKNOWN), pair[1], (*steps, "original", index, 1))
    if not original:
        yield from _turns(value.get("delexed"), (*steps, "delexed"))


def _is_schema_guided(value: dict[str, Any]) -> bool:
    first = dict_of(next(iter(list_of(value.get("turns"))), None))
    return isinstance(first.get("utterance"), str) and text_of(first.get("speaker")).lower() in ("user", "system")


def _is_multiwoz(value: dict[str, Any]) -> bool:
    first = dict_of(next(iter(list_of(value.get("log"))), None))
    return isinstance(first.get("text"), str) and isinstance(first.get("metadata"), dict)


def _multiwoz(value: dict[str, Any], steps: Steps) -> Iterator[_Said]:
    """The user and the clerk take turns; the user begins."""
    for index, turn in enumerate(list_of(value.get("log"))):
        if isinstance(turn, dict) and isinstance(turn.get("text"), str):
            yield _Said(Role.AGENT if index % 2 else Role.CUSTOMER, turn["text"], (*steps, "log", index, "text"))


def _is_taskmaster(value: dict[str, Any]) -> bool:
    first = dict_of(next(iter(list_of(value.get("utterances"))), None))
    return isinstance(first.get("text"), str) and "index" in first and text_of(first.get("speaker")).lower() in ("user", "assistant")


def _is_dstc(value: dict[str, Any]) -> bool:
    first = dict_of(next(iter(list_of(value.get("turns"))), None))
    return isinstance(dict_of(first.get("output")).get("transcript"), str) and isinstance(first.get("input"), dict)


def _dstc(value: dict[str, Any], steps: Steps) -> Iterator[_Said]:
    """What the telephone system said, and what it understood: the best of its guesses."""
    for index, turn in enumerate(list_of(value.get("turns"))):
        output, heard = dict_of(dict_of(turn).get("output")), dict_of(dict_of(turn).get("input"))
        if isinstance(output.get("transcript"), str):
            yield _Said(Role.BOT, output["transcript"], (*steps, "turns", index, "output", "transcript"))
        for kind in ("batch", "live"):
            guesses = list_of(dict_of(heard.get(kind)).get("asr-hyps"))
            if guesses and isinstance(best := dict_of(guesses[0]).get("asr-hyp"), str) and best.strip():
                yield _Said(Role.CUSTOMER, best, (*steps, "turns", index, "input", kind, "asr-hyps", 0, "asr-hyp"))
                break


_FORMS = (
    _Form(_is_abcd, _abcd, ("convo_id",)),
    _Form(
        _is_schema_guided,
        lambda value, steps: _turns(value.get("turns"), (*steps, "turns"), "utterance"),
        ("dialogue_id", "dialog_id", "id"),
    ),
    _Form(
        _is_taskmaster, lambda value, steps: _turns(value.get("utterances"), (*steps, "utterances")), ("conversation_id", "conversationId")
    ),
    _Form(_is_multiwoz, _multiwoz, ("dialogue_id", "name", "id")),
    _Form(_is_dstc, _dstc, ("session-id",), Channel.CALL),
)

EXPORT = Export(
    name="dialogues",
    summary="research dialogues: ABCD, Schema-Guided Dialogue, MultiWOZ, Taskmaster, DSTC, customer support on Twitter",
    recognised="`original` or `delexed`; `turns` with `utterance`; `utterances` with `index`; `log`; `in_response_to_tweet_id`",
    roles="agent and customer; user against system or assistant, which is the agent; `inbound`",
    times="tweets: `created_at`",
    ending="not known",
    recognise=recognise,
    read=read,
    priority=40,
)
