"""What the Markdown format says itself, by language."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """Words for people, in one language. What is counted has its singular and its plural."""

    findings: tuple[str, str]
    conversations: tuple[str, str]
    within: str
    none: str
    nothing: str
    number: str
    failed: str
    mean: str
    suppressed: str
    unreadable: str
    notices: str
    commonest: str
    rule: str
    found: str
    passed_word: str
    failed_word: str
    unscored: str
    out_of: str
    point: str
    turn: str
    confidence: str
    more: str
    cut: str
    severities: Mapping[str, str]
    roles: Mapping[str, str]
    confidences: Mapping[str, str]


_ENGLISH = Words(
    findings=("finding", "findings"),
    conversations=("conversation", "conversations"),
    within="in",
    none="no findings",
    nothing="nothing was linted",
    number="Conversations",
    failed="Failed",
    mean="Mean score",
    suppressed="Known, not shown",
    unreadable="Could not be read",
    notices="Waivers, comments and baseline",
    commonest="Commonest rules",
    rule="Rule",
    found="Findings",
    passed_word="passed",
    failed_word="failed",
    unscored="no score",
    out_of="of 100",
    point=".",
    turn="turn",
    confidence="confidence",
    more="and {number} more",
    cut="A comment holds no more. Not shown here: {what}.",
    severities={"critical": "critical", "error": "error", "warning": "warning", "note": "note"},
    roles={"agent": "agent", "customer": "customer", "bot": "bot", "system": "system", "unknown": "unknown"},
    confidences={"high": "high", "medium": "medium", "low": "low"},
)
_DUTCH = Words(
    findings=("bevinding", "bevindingen"),
    conversations=("gesprek", "gesprekken"),
    within="in",
    none="geen bevindingen",
    nothing="er is niets beoordeeld",
    number="Gesprekken",
    failed="Gezakt",
    mean="Gemiddelde score",
    suppressed="Bekend, niet getoond",
    unreadable="Niet te lezen",
    notices="Uitzonderingen, opmerkingen en nulmeting",
    commonest="Vaakst gevonden",
    rule="Regel",
    found="Bevindingen",
    passed_word="geslaagd",
    failed_word="gezakt",
    unscored="geen score",
    out_of="van 100",
    point=",",
    turn="beurt",
    confidence="zekerheid",
    more="en nog {number}",
    cut="Meer past niet in een reactie. Niet getoond: {what}.",
    severities={"critical": "kritiek", "error": "fout", "warning": "waarschuwing", "note": "opmerking"},
    roles={"agent": "medewerker", "customer": "klant", "bot": "bot", "system": "systeem", "unknown": "onbekend"},
    confidences={"high": "hoge", "medium": "matige", "low": "lage"},
)


def words_for(language: str | None) -> Words:
    """The words of `language` (ISO 639-1); English where there are none."""
    return _DUTCH if language == "nl" else _ENGLISH
