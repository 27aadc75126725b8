"""Takes out of a conversation's findings those that waivers and comments cover, and tells what is amiss with waivers and comments."""

from __future__ import annotations

from _thread import allocate_lock  # threading takes longer to import than a template to lint
from collections.abc import Collection, Iterable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calllint.conversation import Conversation
from calllint.cues import Evidence
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Criterion, Finding, Outcome, fingerprint
from calllint.settings import Settings

if TYPE_CHECKING:
    from datetime import date

    from calllint.errors import Problem
    from calllint.suppression.comments import Comment
    from calllint.suppression.waivers import Waivers

Left = tuple[list[Finding], tuple[Suppressed, ...], list[Criterion]]
"""The findings that are left, those that are not, and the criteria by which the score is computed."""


class _Why(NamedTuple):
    """What lets a finding be: the fields of `Suppressed` but for the finding."""

    kind: SuppressionKind
    reason: str
    who: str | None = None
    until: str | None = None


class Suppressor:
    """What the waivers of `settings` and comments let be. `rules` are the ids of all rules that there are.

    `today` decides which waivers have run out; None asks the clock, once. Any number of threads may use it: nothing in it changes.
    Raises UsageError for a file of waivers that is wrong.
    """

    def __init__(self, settings: Settings, rules: Iterable[str], today: date | None = None) -> None:
        self.rules: Collection[str] = frozenset(rules)
        self.waivers: Waivers | None = None
        self.today = today
        if settings.waivers:
            from datetime import datetime

            from calllint.suppression.waivers import read_waivers

            self.waivers = read_waivers((str(Path(settings.root, name)) for name in settings.waivers), self.rules)
            self.today = today if today is not None else datetime.now().date()

    def apply(self, conversation: Conversation, findings: list[Finding], criteria: list[Criterion]) -> Left:
        """What is left of `findings`. A rule that has none left was not applicable, for the reason that waiver or comment give."""
        comments = comments_of(conversation)
        if not findings or (not comments and self.waivers is None):
            return findings, (), criteria
        left: list[Finding] = []
        suppressed: list[Suppressed] = []
        taken = {finding.fingerprint for finding in findings}
        for finding in findings:
            # Each of several words is a failure of its own: those that nobody lets be are still one finding.
            groups: dict[_Why | None, list[Finding]] = {}
            for part in parts(finding):
                groups.setdefault(self._why(conversation, part, comments), []).append(part)
            for why, group in groups.items():
                part = finding if len(groups) == 1 else _joined(conversation, finding, group, taken)
                if why is None:
                    left.append(part)
                else:
                    suppressed.append(Suppressed(part, *why))
        if not suppressed:
            return findings, (), criteria
        still = {finding.rule for finding in left}
        waived = {item.finding.rule for item in suppressed} - still
        return left, tuple(suppressed), [_let_be(one, suppressed) if one.rule in waived else one for one in criteria]

    def _why(self, conversation: Conversation, part: Finding, comments: tuple[Comment, ...]) -> _Why | None:
        for comment in comments:
            if covers(comment, conversation, part):
                return _Why(SuppressionKind.COMMENT, comment.reason)
        if self.waivers is not None:
            for _, waiver in self.waivers.about(conversation.id):
                if waiver.covers(part) and not (self.today is not None and waiver.expired(self.today)):
                    until = waiver.until.isoformat() if waiver.until is not None else None
                    return _Why(SuppressionKind.WAIVER, waiver.reason, waiver.who, until)
        return None


class SuppressionNotices:
    """What is amiss with the waivers and comments of a run, told of its results: unused, expired, unknown, without a reason.

    It follows from results alone, in whatever order, thread or process they were made; adding one twice changes nothing. Any number of
    threads may add.
    """

    def __init__(self, suppressor: Suppressor) -> None:
        self._suppressor = suppressor
        self._judged: set[int] = set()
        self._used: set[int] = set()
        self._comments: dict[Problem, None] = {}
        self._lock = allocate_lock()

    def add(self, result: Result) -> None:
        """Takes note of a result, before any baseline or redaction changed it."""
        comments, waivers = comments_of(result.conversation), self._suppressor.waivers
        if not comments and waivers is None:
            return
        all_of_them = [*result.findings, *(item.finding for item in result.suppressed)]
        findings = [part for finding in all_of_them for part in parts(finding)]
        judged = {criterion.rule for criterion in result.criteria if criterion.outcome is not Outcome.NOT_MEASURABLE}
        told: list[Problem] = []
        if comments:
            from calllint.suppression.notices import of_comments

            told += of_comments(comments, result.conversation, findings, judged, self._suppressor.rules)
        about = list(waivers.about(result.conversation.id)) if waivers is not None else []
        with self._lock:
            self._comments.update(dict.fromkeys(told))
            self._judged.update(number for number, waiver in about if any(waiver.names(rule) for rule in judged))
            self._used.update(number for number, waiver in about if any(waiver.covers(finding) for finding in findings))

    def problems(self) -> list[Problem]:
        """The notices so far: waivers in the order of their files, then comments in that of the results."""
        waivers, today = self._suppressor.waivers, self._suppressor.today
        with self._lock:
            judged, used, told = set(self._judged), set(self._used), list(self._comments)
        if waivers is None or today is None:
            return told
        from calllint.suppression.notices import of_waiver

        found = (of_waiver(waiver, number in used, number in judged, today) for number, waiver in enumerate(waivers.all))
        return [*(notice for notice in found if notice is not None), *told]


def parts(finding: Finding) -> list[Finding]:
    """`finding` by the words that it rests on: one for each of them."""
    return [finding._replace(evidence=(words,)) for words in finding.evidence] if len(finding.evidence) > 1 else [finding]


def comments_of(conversation: Conversation) -> tuple[Comment, ...]:
    """The comments in the conversation's source, as its reader handed them on."""
    # Only a CommentedPlace has any: its module is imported by who makes one.
    found: tuple[Comment, ...] = getattr(conversation.place, "comments", ())
    return found


def covers(comment: Comment, conversation: Conversation, finding: Finding) -> bool:
    """Whether `finding`, by one of its `parts`, is one that `comment` is about: on any line, or with words that touch the one it is for."""
    if comment.problem is not None or not (finding.rule in comment.rules or "all" in comment.rules):
        return False
    return comment.on is None or any(_touches(comment.on, conversation, words) for words in finding.evidence or finding.related)


def _touches(line: int, conversation: Conversation, words: Evidence) -> bool:
    turn = conversation.turns[words.turn]
    first, last = turn.locate(words.start), turn.locate(max(words.start, words.end - 1))
    return first is not None and last is not None and first[0] <= line <= last[0]


def _joined(conversation: Conversation, finding: Finding, group: Iterable[Finding], taken: set[str]) -> Finding:
    """What is left of `finding` with the words of `group`: named by these words, as it would be if the others were not there."""
    evidence = tuple(words for part in group for words in part.evidence)
    text = "\n".join(words.text for words in finding.related or evidence)
    marks = (fingerprint(conversation.id, finding.rule, text, occurrence) for occurrence in count())
    mark = next(mark for mark in marks if mark not in taken)
    taken.add(mark)
    return finding._replace(evidence=evidence, fingerprint=mark)


def _let_be(criterion: Criterion, suppressed: Iterable[Suppressed]) -> Criterion:
    reasons = dict.fromkeys(_told(item) for item in suppressed if item.finding.rule == criterion.rule)
    return criterion._replace(outcome=Outcome.NOT_APPLICABLE, evidence=(), reason="; ".join(reasons))


def _told(item: Suppressed) -> str:
    if item.kind is SuppressionKind.COMMENT:
        return f"ignored by a comment in the source: {item.reason}"
    until = f" until {item.until}" if item.until is not None else ""
    return f"waived by {item.who}{until}: {item.reason}"
