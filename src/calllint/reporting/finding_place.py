"""Where a finding is shown: the file and the region of the words it rests on, and whether its columns mean anything."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from typing import NamedTuple

from calllint.conversation import Conversation
from calllint.reporting.source_place import Region, locate, main_evidence, path_of
from calllint.rules.finding import Finding


class FindingPlace(NamedTuple):
    """`path` is as the user named it; `region` is None where no line is known. Without `columns`, only its lines are the finding's own."""

    path: str
    region: Region | None
    columns: bool

    @property
    def line(self) -> int | None:
        """The first line, from 1."""
        return None if self.region is None else self.region.line


def finding_place(conversation: Conversation, finding: Finding) -> FindingPlace:
    """The place of the words that `finding` rests on, else of its turn, else of the conversation."""
    words = main_evidence(finding)
    turn = finding.turn if words is None else words.turn
    region = locate(conversation, turn, words)
    return FindingPlace(path_of(conversation, turn), region, region is not None and region.exact and region.columns)
