"""What tells a WhatsApp chat from a log file and from a transcript with dates."""

from __future__ import annotations

import re

from calllint.conversation import Role
from calllint.patterns import lazy_pattern
from calllint.reading.messengers.whatsapp_chat import HEAD, heads
from calllint.reading.messengers.whatsapp_words import is_event
from calllint.reading.reader import Match, Sample
from calllint.reading.roles import speaker_of

_NAMED = lazy_pattern(r"([^\n:]{1,100}?)\s?:(?:\s|$)")
_LOG = lazy_pattern(r"\b(?:DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|TRACE|FATAL|NOTICE)\b")
_FILE = lazy_pattern(r"whats ?app|(?:^|/)_chat\.txt$", re.IGNORECASE)
_LOOKED_AT = 200


def looks_like_a_chat(sample: Sample) -> Match:
    """How sure it is. Heads as only phones write them are enough; others need names that come again and no labels of roles."""
    first = HEAD.match(sample.text.lstrip())
    found = heads(sample.text)[:_LOOKED_AT]
    if first is None or not found:
        return Match.NO
    behind = [sample.text[match.end() : match.end() + 120] for match in found]
    names = [named[1] for text in behind if (named := _NAMED.match(text))]
    if not names and not any(is_event(text) for text in behind):
        return Match.NO
    if "\u200e" in sample.text or _FILE.search(sample.name):
        return Match.CERTAIN
    if _is_plain(first):
        # `[2026-08-18 09:16] Agent: …` and log lines look the same.
        if any(_LOG.search(text) for text in behind) or not names:
            return Match.NO
        return Match.NO if any(_is_role(name) for name in set(names)) else Match.LIKELY
    return Match.LIKELY


def _is_plain(head: re.Match[str]) -> bool:
    """Whether others than WhatsApp begin lines like this."""
    if head["web"] is not None:
        return False
    if head["open"]:
        return not head["comma"]
    return len(head["date"].split("-")[0]) == 4 and not head["comma"]


def _is_role(name: str) -> bool:
    speaker = speaker_of(name)
    return speaker.role is not Role.UNKNOWN and speaker.name is None
