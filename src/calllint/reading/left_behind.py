"""Files in a folder that no reader takes by their ending, but that may well hold conversations: they are read or told, not passed over.

Recordings and pictures stand beside transcripts, settings beside templates, and documents in an archive were attached to something: of
those nobody wants to hear in every run.
"""

from __future__ import annotations

import re
from pathlib import Path

from calllint.patterns import lazy_pattern

_DOCUMENTS_WORDS = """
    .doc .dot .ods .odp .pdf .pptx .rtf .xls .xlsb .xlt .pages .numbers .avro .orc .db .sqlite .sqlite3 .pst .ost
    .7z .bz2 .gz .rar .tar .tbz .tgz .txz .xz .zst
"""
_DOCUMENTS = frozenset(_DOCUMENTS_WORDS.split())
"""What people keep conversations in besides."""
_MARKED_UP = frozenset({".xml", ".yaml", ".yml"})
_SAID = lazy_pattern(
    rb"(?im)^\s*(?:-\s+)?[\"']?(?:body|text|message|messages|content|utterance|transcript|reply|answer|comment(?:_value)?|template|value"
    rb"|bericht|tekst|antwoord|inhoud|sjabloon|turns|dialog|conversations?)[\"']?\s*:"
    rb"|<(?:\w+:)?(?:message|body|text|turn|utterance|transcript|conversation|chat|sms|dialog|bericht|tekst)\b",
    re.MULTILINE,
)
_LOOKED_AT = 65536


def is_mostly_settings(path: Path) -> bool:
    """Whether most files of this ending are settings, though a reader knows it: what it holds has to say more."""
    return path.suffix.lower() in _MARKED_UP


def may_hold_words(path: Path) -> bool:
    """Whether a file that no reader takes by its ending may hold conversations or templates, by its ending or its first keys."""
    ending = path.suffix.lower()
    if ending in _DOCUMENTS:
        return True
    if ending not in _MARKED_UP:
        return False
    try:
        with path.open("rb") as file:
            return _SAID.search(file.read(_LOOKED_AT)) is not None
    except OSError:
        # Whoever opens it says why.
        return True
