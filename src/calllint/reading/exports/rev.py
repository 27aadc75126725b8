"""Rev and Rev AI: a transcript as monologues of elements (words and marks); Gecko, which corrects transcripts, has it much the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.reading.exports import Export
from calllint.reading.exports._document import Document
from calllint.reading.exports._speech import Label
from calllint.reading.exports._transcripts import Utterance, call, label_of, span, utterance_turns
from calllint.reading.exports._values import dict_of, list_of, name_of, text_of
from calllint.reading.reader import Match

_WORDS = {"elements": "value", "terms": "text", "blocks": "text"}
"""Where the words of a monologue are, and under which key each has its text."""


def recognise(value: Any) -> Match:
    """`monologues` with elements, or with Gecko's terms."""
    monologues = value.get("monologues") if isinstance(value, dict) else None
    if not isinstance(monologues, list):
        return Match.NO
    return Match.CERTAIN if any(one.keys() & _WORDS for one in monologues[:5] if isinstance(one, dict)) else Match.LIKELY


def read(value: Any, document: Document) -> Iterator[Conversation | Problem]:
    """The one recording of the transcript."""
    value = dict_of(value)
    names = {label_of(one.get("id")): name for one in map(dict_of, list_of(value.get("speakers"))) if (name := name_of(one.get("name")))}
    turns = utterance_turns(document, _monologues(list_of(value.get("monologues")), names))
    yield from call(document, turns, value.get("id") or value.get("job_id"), value.get("language"))


def _monologues(monologues: list[Any], names: dict[Label, str]) -> Iterator[Utterance]:
    for index, monologue in enumerate(map(dict_of, monologues)):
        key = next((key for key in _WORDS if key in monologue), "elements")
        elements = [(at, _element(one)) for at, one in enumerate(list_of(monologue.get(key))) if isinstance(one, dict)]
        said = [(at, one) for at, one in elements if text_of(one.get("value"))]
        if not said:
            continue
        timed = [one for _, one in said if one.get("ts") is not None]
        start, end = span(timed[0]["ts"], timed[-1].get("end_ts")) if timed else (None, None)
        person = dict_of(monologue.get("speaker"))
        speaker = label_of(person.get("id") if person else monologue.get("speaker"))
        who = name_of(person.get("name")) or names.get(speaker) or name_of(monologue.get("speaker_name")) or speaker
        yield Utterance(_text(elements), ("monologues", index, key, said[0][0], _WORDS[key]), start, end, who, None, verbatim=False)


def _element(one: dict[str, Any]) -> dict[str, Any]:
    """An element as Rev writes it, of one of Gecko's."""
    if "value" in one or "text" not in one:
        return one
    kind = "punct" if one.get("type") == "PUNCTUATION" else "text"
    return {"type": kind, "value": one["text"], "ts": one.get("start"), "end_ts": one.get("end")}


def _text(elements: list[tuple[int, dict[str, Any]]]) -> str:
    """The elements as one text: spaces are elements themselves; where they are left out, each word has one before it."""
    listed = [(value, one.get("type") != "punct") for _, one in elements if isinstance(value := one.get("value"), str)]
    if any(value.isspace() or value[-1:].isspace() for value, _ in listed):
        return " ".join("".join([value for value, _ in listed]).split())
    return " ".join("".join([f" {value}" if word else value for value, word in listed]).split())


EXPORT = Export(
    name="rev",
    summary="Rev, Rev AI and Gecko: transcript of a recording",
    recognised="`monologues` with `elements` or `terms`",
    roles="names of `speakers` where they are roles; numbers stay unknown",
    times="start and end of each monologue",
    ending="not known",
    recognise=recognise,
    read=read,
)
