"""What a command counts while conversations pass by, and the exit status that it comes to."""

from __future__ import annotations

from calllint.errors import Problem

CLEAN = 0
FINDINGS = 1
UNREADABLE = 3


class Tally:
    """What is counted while the results pass by. `problems` and `notices` are complete once the results are exhausted."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.conversations = 0
        self.failing = 0

    def status(self, *, exit_zero: bool = False) -> int:
        """The exit status: unreadable input outweighs findings; `exit_zero` forgives findings only."""
        if self.problems or not self.conversations:
            return UNREADABLE
        return FINDINGS if self.failing and not exit_zero else CLEAN
