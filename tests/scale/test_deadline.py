"""A conversation that takes too long is a problem in its place, in this process and in others; the rest goes on."""

from __future__ import annotations

import gc
import json
import re
import signal
import threading
import time
from pathlib import Path

import pytest

from calllint import Linter
from calllint.conversation import Conversation, Role, Turn
from calllint.cues.view import View
from calllint.errors import Problem
from calllint.lexicon.field import Field
from calllint.lexicon.row import Stretch
from calllint.linting import Scanned
from calllint.reading.limits import Limits
from calllint.results import Result
from calllint.scale.chunks import lint_in_processes, report_in_processes
from calllint.scale.deadline import lint_within
from calllint.settings import Settings

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such timers")


class SlowLinter(Linter):
    """Lints some conversations for ever: by a loop, by a pattern, while it passes over errors, or while it loads a lexicon."""

    def judge(self, scanned: Scanned) -> Result:
        conversation = scanned.conversation
        until = time.monotonic() + 60
        while conversation.id == "loops" and time.monotonic() < until:
            pass
        if conversation.id == "matches":
            re.match(r"(a+)+$", "a" * 40 + "b")
        while conversation.id == "goes on" and time.monotonic() < until:
            try:
                time.sleep(60)
            except Exception:
                continue
        if conversation.id == "loads":
            with self._loading:
                time.sleep(1.4)
        return super().judge(scanned)


def slow() -> SlowLinter:
    return SlowLinter(Settings(limits=Limits(seconds=1), languages=("en",), select=("court-threat",)))


def talk(*names: str) -> list[Conversation]:
    return [Conversation(name, (Turn(Role.AGENT, "zorp vrum"),)) for name in names]


NAMES = ("a", "loops", "b", "matches", "goes on", "c")
EXPECTED = ["a", "loops", "b", "matches", "goes on", "c"]


def told(items: list[Result | Problem]) -> list[str]:
    for item in items:
        if isinstance(item, Problem):
            assert item.message.endswith("took more than 1 seconds to lint: it is passed over (raise seconds in [limits])")
    return [item.conversation.id if isinstance(item, Result) else item.message.split("'")[1] for item in items]


def test_what_takes_too_long_is_a_problem_in_its_place() -> None:
    begun = time.monotonic()
    items = list(lint_within(slow(), talk(*NAMES)))
    assert told(items) == EXPECTED
    assert [isinstance(item, Problem) for item in items] == [name in ("loops", "matches", "goes on") for name in NAMES]
    assert time.monotonic() - begun < 30


def test_the_time_in_which_a_lexicon_is_loaded_does_not_count() -> None:
    (item,) = lint_within(slow(), talk("loads"))
    assert isinstance(item, Result)


def test_the_signal_is_given_back_and_problems_pass() -> None:
    before = signal.getsignal(signal.SIGALRM)
    problem = Problem("x", "is broken")
    assert list(lint_within(slow(), [problem])) == [problem]
    assert signal.getsignal(signal.SIGALRM) is before


def test_in_a_thread_there_is_no_limit_and_no_error() -> None:
    found: list[Result | Problem] = []
    thread = threading.Thread(target=lambda: found.extend(lint_within(slow(), talk("a", "b"))))
    thread.start()
    thread.join(60)
    assert told(found) == ["a", "b"]


def test_what_is_done_with_goes_at_once() -> None:
    """Nothing of it waits for the garbage collector, which looks seldom: memory would grow with what was linted."""
    turns = (Turn(Role.CUSTOMER, "You never listen. Where is my parcel?"), Turn(Role.AGENT, "We will take you to court, I am afraid."))
    batches = lint_within(Linter(Settings(languages=("en",))), (Conversation(str(number), turns) for number in range(40)), ahead=500)
    next(batches)
    gc.collect()
    gc.disable()
    try:
        most = 0
        for _ in batches:
            most = max(most, sum(isinstance(one, Field | View | Stretch) for one in gc.get_objects()))
    finally:
        gc.enable()
    # A batch has some seven conversations, each with a view and a few stretches.
    assert 0 < most < 60


@pytest.mark.slow
def test_the_same_in_other_processes() -> None:
    problem = Problem("broken.jsonl", "is broken", 3)
    items = list(lint_in_processes([problem, *talk(*NAMES)], slow(), 2))
    assert items[0] == problem
    assert told(items[1:]) == EXPECTED
    (chunk,) = report_in_processes([*talk("a", "loops"), problem], slow(), 2, "jsonl")
    lines = [json.loads(line) for line in chunk.text.splitlines()]
    assert [one.get("id") for one in lines] == ["a", None, None]
    assert (chunk.items, chunk.conversations, len(chunk.problems)) == (3, 2, 2)


def test_the_limit_is_a_key_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "calllint.toml").write_text("[limits]\nseconds = 7\n", encoding="utf-8")
    assert Linter.from_config(tmp_path).settings.limits.seconds == 7
