"""Cues `addressed` and `register-departs`: the agent addresses the customer formally (u) or informally (je), and goes over to the other.

A language that knows the difference has the groups `formal-address` and `informal-address`; `generic-address` are sayings in which the
word means nobody in particular, `regional-address` forms (ge, gij) that go with the formal ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from calllint.cues.cue import Cue, CueSheet
from calllint.cues.detector import Detector
from calllint.cues.view import View
from calllint.patterns import lazy_pattern

_REGISTERS = ("formal", "informal")
_SINGLE_QUOTED = lazy_pattern(r"(?<!\w)['‘][^'’‘\n]{2,80}['’](?!\w)")
"""A quotation between single marks: `Words` takes them for apostrophes."""


def find(view: View, sheet: CueSheet) -> Iterator[Cue]:  # noqa: ARG001 - the shape of every detector
    """One `addressed` an agent's turn that addresses the customer, with the fact `register`; at most one `register-departs`."""
    known = set(view.lexicon.group_names)
    if not known.issuperset(f"{register}-address" for register in _REGISTERS):
        return
    first: str | None = None
    # Who says "ge" says "u" where another would say "je": the forms tell nothing.
    regional = any(view.has_group(turn, "regional-address") for turn in view.agent_turns) if "regional-address" in known else False
    for turn in view.agent_turns:
        for place, register in _addresses(view, turn):
            if first is None:
                first = register
                yield view.cue("addressed", turn, place, place + 1, "register", {"register": register})
            elif register != first and not regional:
                yield view.cue("register-departs", turn, place, place + 1, "register", {"from": first, "to": register})
                return


def _addresses(view: View, turn: int) -> list[tuple[int, str]]:
    """The places of the turn's words of address, with their register; not in quotations, nor in sayings."""
    looked_up, words = view.looked_up[turn], view.words[turn]
    quoted = [found.span() for found in _SINGLE_QUOTED.finditer(words.text)]
    sayings = {place for first, last in view.lexicon.find_group("generic-address", looked_up) for place in range(first, last)}
    return sorted(
        (first, register)
        for register in _REGISTERS
        for first, _ in view.lexicon.find_group(f"{register}-address", looked_up)
        if first not in sayings and not words.quoted[first] and not any(start < words.starts[first] < end for start, end in quoted)
    )


DETECTOR = Detector("register", find)
