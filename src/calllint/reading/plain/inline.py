"""A talk in one line or one paragraph: labels in the middle of the words, behind the end of a sentence."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.reading.plain.quoted import Opened
from calllint.reading.roles import speaker_of

_LABELS = """
    customer agent klant medewerker medewerkster bezoeker visitor user bot chatbot assistant client cliënt kunde mitarbeiter support
    operator advisor adviseur caller beller rep representative system systeem consumer customer[ ]service klantenservice support[
    ]agent burger ]support kundin mitarbeiterin conseiller member guest patient patiënt human ai kundenservice employee
"""
INLINE = lazy_pattern(
    rf"(?:^|(?<=[\s|;/>.!?\"'”…,)\]]))(?P<label>(?:{'|'.join(_LABELS.split())})(?:\s+\d{{1,3}})?)(?P<says>\s+(?:says|zegt|said))?\s*:\s*",
    re.IGNORECASE,
)
"""A label of a role within a line, with its colon."""
_ENDS = (".", "?", "!", "…", '"', "”", ")", "|", ";", "/", "]", ">")
_RULES = " \t|;/"
"""What people put between turns in a cell."""
_FEWEST = 2


def parted(turn: Opened) -> list[Opened]:
    """The turns that a turn holds, where it is the only one of its file; itself alone, where the words of no other party stand in it."""
    found = [turn._replace(pieces=[])]
    for index, column, text in turn.pieces:
        begins = 0
        for match in INLINE.finditer(text):
            if match.start() and not text[: match.start()].rstrip().endswith(_ENDS):
                continue
            found[-1].pieces.append((index, column + begins, text[begins : match.start()].rstrip(_RULES)))
            found.append(Opened(speaker_of(match["label"]), None, []))
            begins = match.end()
        found[-1].pieces.append((index, column + begins, text[begins:]))
    others = {one.speaker.role for one in found[1:]} - {turn.speaker.role}
    if len(found) <= _FEWEST or not others:
        return [turn]
    return [one for one in found if any(piece.strip() for _, _, piece in one.pieces)]
