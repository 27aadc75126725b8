"""Finds the messages in home-made JSON: which list holds them, and what each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from calllint.conversation import Role
from calllint.reading.exports._message_keys import Layout, layout_of, plain_key
from calllint.reading.exports._message_roles import Who, parties_in, role_of_word, who_says
from calllint.reading.exports._messengers import new
from calllint.reading.json_positions import Path as Steps
from calllint.reading.reader import Match, Sample

_LISTS = (
    "messages", "turns", "utterances", "transcript", "conversation", "dialogue", "dialog", "conversations", "chat", "history", "entries",
    "segments", "berichten", "gesprek",
)  # fmt: skip
_TALKS = frozenset({"messages", "conversation", "dialogue", "dialog", "chat", "turns", "berichten", "gesprek"})
_TRANSCRIPTS = (
    "transcript", "transcription", "conversation", "dialogue", "dialog", "chat", "call_transcript", "chat_transcript", "full_transcript",
    "transcript_text", "transcription_text", "chat_log", "chatlog", "call_log", "chat_history", "conversation_log", "transcriptie",
    "gesprek", "gespreksverloop", "gesprekstekst", "chatgesprek", "verloop", "conversation_text", "full_text", "text", "content", "body",
)  # fmt: skip
# Keys of answers of any service: what they hold is looked into by itself.
_WRAPPINGS = frozenset(
    {"data", "results", "result", "items", "records", "rows", "value", "values", "payload", "response", "choices", "output"}
)
_ANSWERS = frozenset(
    {"response", "reply", "answer", "antwoord", "bot_response", "ai_response", "assistant_response", "agent_response", "agent_reply"}
)
_LOOKED_AT = 6
_SHORTEST = 12
_ENOUGH = 20_000
_PAIR = layout_of(("speaker", "text"))


class Row(NamedTuple):
    """One message: itself as an object, the steps to it, and to its words where they are not under a key of its own."""

    message: dict[str, Any]
    layout: Layout
    steps: Steps
    words: Steps | None = None


def claimed(messages: list[Any]) -> bool:
    """Whether the list is another export's: that one reads it better."""
    from calllint.reading.exports import first_asked

    return any(export.recognise(messages) > Match.NO for export in first_asked() if export.name != "messages")


def list_key(value: dict[str, Any]) -> str | None:
    """The key of the list of messages: one of the usual names, else the only list that holds some."""
    lists = [key for key, item in value.items() if isinstance(item, list) and item and plain_key(key) not in _WRAPPINGS]
    found = [key for key in lists if are_messages(value[key])]
    if not found and lists and (parties := parties_in(value)):
        found = [key for key in lists if _are_parties(value[key], parties)]
    if not found:
        # What stands under such a name, with who wrote it when, is a talk though nobody says who is who.
        found = [key for key in lists if plain_key(key) in _TALKS and _are_written(value[key])]
    usual = {plain_key(key): key for key in reversed(found)}
    return next((usual[key] for key in _LISTS if key in usual), found[0] if len(found) == 1 else None)


def transcript_key(value: dict[str, Any]) -> str | None:
    """The key of a string, or a list of strings, that is a labelled transcript."""
    from calllint.reading.text import recognise as is_transcript

    written = {plain_key(key): key for key in value}
    for key in _TRANSCRIPTS:
        text = joined(value.get(written.get(key, "")))
        if len(text) > _SHORTEST and "\n" in text and ":" in text and is_transcript(Sample(text[:_ENOUGH], "")) > Match.NO:
            return written[key]
    return None


def joined(value: Any) -> str:
    """A string, or a list of strings as lines; empty for anything else. Line ends that were written as `\\n` twice over are line ends."""
    if isinstance(value, list):
        return "\n".join(value) if value and all(isinstance(line, str) for line in value) else ""
    if not isinstance(value, str):
        return ""
    return value.replace("\\r", "").replace("\\n", "\n") if "\n" not in value and "\\n" in value else value


def are_messages(items: list[Any]) -> bool:
    """Whether most of what stands first in the list has words and a speaker."""
    first = [item for item in items[:_LOOKED_AT] if isinstance(item, (dict, list))]
    rows = [row for index, item in enumerate(first) if (row := _said(item, (index,))) is not None]
    # A question with its answer says nothing of its speakers: some others must.
    answered = sum(_answer_key(item) is not None for item in first) if rows and len(rows) < len(first) / 2 else 0
    if not rows or len(rows) + answered < len(first) / 2:
        return False
    if sum(row.layout.strong for row in rows) >= len(rows) / 2:
        return True
    # A `type` or a `name` alone says little: roles have to be named, or the same names again.
    speakers = [who_says(row.message, row.layout) for row in rows]
    named = sum(who.role is not Role.UNKNOWN for who in speakers)
    again = Counter(who.name for who in speakers if who.name is not None)
    return named >= len(rows) / 2 or 1 < len(again) < len(rows)


def _are_written(items: list[Any]) -> bool:
    """Whether most of what stands first in the list has words, the id of who wrote them, and a moment."""
    first = items[:_LOOKED_AT]
    rows = [row for row in rows_of(first, ()) if row.layout.speaker_ids and row.layout.moments]
    return bool(rows) and len(rows) >= len(first) / 2


def _are_parties(items: list[Any], parties: dict[str, Who]) -> bool:
    """Whether most of what stands first in the list has words, and the id of one of the parties."""
    first = items[:_LOOKED_AT]
    rows = [row for row in rows_of(first, ()) if who_says(row.message, row.layout).name in parties]
    return bool(rows) and len(rows) >= len(first) / 2


def rows_of(items: Sequence[Any], within: Steps) -> Iterator[Row]:
    """The messages of a list that stands at `within`: objects, pairs of speaker and words, objects whose one key is the speaker, and
    questions with their answers.
    """
    for index, item in enumerate(items):
        steps: Steps = (*within, index)
        # Most are objects: a step less for each of them.
        found = _row(item, steps) if isinstance(item, dict) else _said(item, steps)
        if found is not None:
            yield found
        elif (key := _answer_key(item)) is not None:
            yield from _question_and_answer(item, key, steps)


def _said(item: Any, steps: Steps) -> Row | None:
    """The message that an item of a list is."""
    if isinstance(item, dict):
        return _row(item, steps)
    if isinstance(item, list) and len(item) == 2 and all(isinstance(part, str) for part in item) and _is_role(item[0]):
        return Row({"speaker": item[0], "text": item[1]}, _PAIR, steps, (*steps, 1))
    return None


def _answer_key(item: Any) -> str | None:
    """The key of the answer that an object without a speaker holds beside the words that it answers."""
    if not isinstance(item, dict):
        return None
    layout = layout_of(tuple(item))
    if layout.said_by is not None or not layout.texts or not isinstance(item[layout.texts[0]], str):
        return None
    return next((key for key in item if plain_key(key) in _ANSWERS and isinstance(item[key], str)), None)


def _question_and_answer(item: dict[str, Any], key: str, steps: Steps) -> Iterator[Row]:
    asked = layout_of(tuple(item)).texts[0]
    rest = {other: value for other, value in item.items() if other not in (asked, key)}
    for who, said in (("user", asked), ("assistant", key)):
        message = {**rest, "speaker": who, "text": item[said]}
        yield Row(message, layout_of(tuple(message)), steps, (*steps, said))


def _row(item: dict[str, Any], steps: Steps) -> Row | None:
    layout = layout_of(tuple(item))
    if layout.texts and layout.said_by is not None:
        for key in layout.texts:
            if isinstance(item[key], (str, list, dict)):
                return new(Row, (item, layout, steps, None))
        return None
    if len(item) == 1:
        ((key, text),) = item.items()
        if isinstance(text, str) and _is_role(key):
            return Row({"speaker": key, "text": text}, _PAIR, steps, (*steps, key))
    inner = item.get("message")
    if isinstance(inner, dict) and not layout.strong:
        return _row(inner, (*steps, "message"))
    return None


def _is_role(label: str) -> bool:
    return len(label) < 40 and role_of_word(label)[0] is not Role.UNKNOWN
