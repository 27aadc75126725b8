"""What a command counts while conversations pass by, and the exit status that it comes to."""

from __future__ import annotations

from calllint.errors import Problem

CLEAN = 0
FINDINGS = 1
UNREADABLE = 3
_SAY = "name them in [roles] in calllint.toml; `calllint convert --explain` says what was read"


class Tally:
    """What is counted while the results pass by. `problems` and `notices` are complete once the results are exhausted.

    `nameless` are the conversations in which nobody's role is known, so that nothing in them can be judged.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.conversations = 0
        self.nameless = 0
        self.failing = 0

    def unjudged(self) -> list[Problem]:
        """That nothing at all could be judged, in one line; empty where something could."""
        if not self.nameless or self.nameless < self.conversations:
            return []
        where = "the conversation" if self.nameless == 1 else f"any of the {self.nameless} conversations"
        message = f"nothing could be judged: it is not known who the agent and the customer are in {where} ({_SAY})"
        return [Problem("", message)]

    def status(self, *, exit_zero: bool = False) -> int:
        """The exit status: unreadable input outweighs findings; `exit_zero` forgives findings only."""
        if self.problems or not self.conversations:
            return UNREADABLE
        return FINDINGS if self.failing and not exit_zero else CLEAN
