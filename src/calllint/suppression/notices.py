"""What people are told of waivers and comments that do nothing, no longer, or not what was meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.rules.finding import Finding
from calllint.suppression.comments import Comment
from calllint.suppression.suppressor import covers
from calllint.suppression.waivers import Waiver
from calllint.tomlfile import did_you_mean


def of_waiver(waiver: Waiver, used: bool, judged: bool, today: date) -> Problem | None:
    """The notice about `waiver`, if there is one: `used`, it met a finding; `judged`, a rule of it was judged in a conversation of it.

    Of conversations that were not in the run, or not judged by the rule, nobody can tell: no notice.
    """
    about = f"the waiver of {waiver.who} for {_names(waiver.rules)} in {waiver.conversation!r}"
    if waiver.expired(today) and (used or judged):
        end = "its findings are reported again" if used else "there is no finding for it any more: take it out"
        return Problem(waiver.path, f"{about} ended on {waiver.until}: {end}", waiver.line)
    if judged and not used:
        return Problem(waiver.path, f"{about} is unused: there is no such finding (any more); take it out", waiver.line)
    return None


def of_comments(
    comments: tuple[Comment, ...],
    conversation: Conversation,
    findings: Collection[Finding],
    judged: Collection[str],
    rules: Collection[str],
) -> Iterator[Problem]:
    """The notices about the comments of a conversation with these `findings`. `judged` are the rules that were, `rules` all there are."""
    for comment in comments:
        if comment.problem is not None:
            yield _notice(conversation, comment, f"the comment {comment.problem}; it suppresses nothing")
            continue
        for rule in comment.rules:
            if rule != "all" and rule not in rules:
                hint = did_you_mean(rule, ["all", *rules], "`calllint rules` lists them")
                yield _notice(conversation, comment, f"the comment names an unknown rule {rule!r} ({hint})")
            elif rule in judged or (rule == "all" and judged):
                only = comment._replace(rules=(rule,))
                if not any(covers(only, conversation, finding) for finding in findings):
                    where = "" if comment.on is None else f" on line {comment.on}"
                    message = f"the comment about {rule!r} is unused: there is no such finding{where}; take it out"
                    yield _notice(conversation, comment, message)


def _notice(conversation: Conversation, comment: Comment, message: str) -> Problem:
    return Problem(conversation.place.path, message, comment.line)


def _names(rules: Collection[str]) -> str:
    return ", ".join(sorted(rules))
