"""The subject that a second verb leaves out: in *ik ben het zat en stap over*, *en* says *en ik*.

The word that joins the two stands for what it stands for, and for the subject as well; so a phrase with *ik stap over* is found there
without being written twice. Only I and we are taken over: whoever speaks is seldom the subject of somebody else's deeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class SubjectEllipsis(NamedTuple):
    """The words of a language that join two verbs, those that are a subject which the second may leave out, and those behind which the
    second part is no verb, or has a subject of its own.
    """

    joining: frozenset[str]
    subjects: frozenset[str]
    no_verbs: frozenset[str]

    def fill(self, norms: Sequence[str], row: list[frozenset[int]], first: int, last: int) -> None:
        """Adds to the terms of words that join, of those `first` to `last` (exclusive: a sentence), the terms of the subject before."""
        if self.joining.isdisjoint(norms[first:last]):
            return
        subject: frozenset[int] = frozenset()
        for place in range(first, last - 1):
            norm = norms[place]
            if norm in self.subjects:
                subject |= row[place]
            elif subject and norm in self.joining and norms[place + 1] not in self.no_verbs:
                row[place] |= subject


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DUTCH_SUBJECTS = _words("ik k 'k wij we")
_ENGLISH_SUBJECTS = _words("i i'm im i've ive i'll i'd we we're we've we'll we'd")
ELLIPSES = {
    "nl": SubjectEllipsis(
        _words("en maar"),
        _DUTCH_SUBJECTS,
        _DUTCH_SUBJECTS
        | _words(
            "jij je u ge gij hij zij ze het t 't dat dit die deze er daar hier men iemand niemand iedereen jullie de den een n "
            "'n mijn m'n uw jouw ons onze hun haar zijn z'n geen niet nooit ook wel toch dan nu nog al weer zo als of omdat want "
            "om in op van aan met bij voor naar uit over door tot zonder tegen te wat wie waar hoe wanneer waarom alles iets "
            "niets anders bovendien daarna toen ja nee"
        ),
    ),
    "en": SubjectEllipsis(
        _words("and but"),
        _ENGLISH_SUBJECTS,
        _ENGLISH_SUBJECTS
        | _words(
            "you u he she it it's they them that that's this these those there there's here a an the my our your his her its "
            "their no not never so if when while because in on of at to for with from by about into over out up what who where "
            "how why which everything nothing one some any all yes well maybe perhaps yet also too"
        ),
    ),
}
"""By language; the others have none."""
