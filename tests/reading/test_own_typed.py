"""Large inputs in calllint's own form: the same conversations and the same errors, with msgspec and without."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Conversation
from calllint.reading import read_text
from calllint.reading.reader import HEAD_BYTES

TURN: dict[str, Any] = {"role": "agent", "text": "Goedemorgen, waarmee kan ik u helpen?", "start": 1, "end": 2.5}
PLAIN: dict[str, Any] = {"id": "c", "language": "nl-BE", "channel": "call", "turns": [TURN, {**TURN, "role": "customer"}]}
ODD_TURNS: list[Any] = [
    {"start": 3}, {"end": 0.5}, {"start": None}, {"start": -1}, {"start": True}, {"start": "1"}, {"end": 1e15}, {"end": 10**400}, {"start": 0, "end": 0},
    {"role": "Agent"}, {"role": "manager"}, {"role": None}, {"text": ""}, {"text": None}, {"text": "é\ud83d\ude00\n"}, {"text": "\ud83d"}, {"name": "Sanne"},
    {"name": 5}, {"name": None}, {"at": "2026-03-01T09:00:00Z"}, {"at": "gisteren"}, {"at": None}, {"metadata": {"a": [1]}}, {"metadata": 5}, {"mood": "calm"},
]  # fmt: skip
ODD: list[Any] = [
    {"id": 5}, {"id": ""}, {"id": None}, {"id": [1]}, {"language": None}, {"language": 5}, {"channel": "whatsapp"}, {"channel": 1}, {"agent": "Sanne"},
    {"team": "A", "topic": "b"}, {"metadata": {"queue_wait_s": 12, "ended_by": "agent"}}, {"metadata": None}, {"metadata": []}, {"survey": 4},
    {"turns": []}, {"turns": None}, {"turns": [5]}, {"turns": [{}]}, {"turns": {}}, {"turns": [{"role": "agent", "text": "a"}]},
]  # fmt: skip
ALL = [{**PLAIN, **odd} for odd in ODD] + [{**PLAIN, "turns": [TURN, {**TURN, **odd}, TURN]} for odd in ODD_TURNS] + [5, None, [], {}]


def outcome(text: str, name: str) -> list[Any]:
    """What is read, with the places that are asked for."""
    found = []
    for item in read_text(text, name=name):
        if isinstance(item, Conversation):
            places = [turn.place and (turn.place.line, turn.place.json_path, turn.locate(3)) for turn in item.turns]
            found.append(
                (repr(item._replace(turns=(), place=item.place)), [repr(turn._replace(place=None)) for turn in item.turns], places)
            )
        else:
            found.append(repr(item))
    return found


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("name", ["x.json", "x.jsonl"])
def test_msgspec_changes_nothing(name: str, ascii_only: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("msgspec")
    # What is odd stands among what is plain: of what is always odd, nothing plain is expected any more.
    values = [value for odd in ALL for value in (PLAIN, odd)]
    written = [json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "replace").decode() for value in values]
    text = "\n".join(written) if name == "x.jsonl" else "[" + " ,\n".join(written) + "]"
    text += " " * HEAD_BYTES
    quick = outcome(text, name)
    assert sum(isinstance(item, tuple) for item in quick) > len(ALL)
    monkeypatch.setenv("CALLLINT_FAST", "0")
    assert quick == outcome(text, name)


def test_a_list_that_breaks_off_gives_what_stands_before() -> None:
    whole = [json.dumps({**PLAIN, "id": f"c{number}"}) for number in range(400)]
    text = "[" + ", ".join(whole) + ', {"id": "broken", "turns": [}'
    assert len(text) > HEAD_BYTES
    found = outcome(text, "x.json")
    assert len(found) == 401
    assert "Expecting value at column" in found[-1]
