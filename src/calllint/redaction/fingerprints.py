"""Fingerprints of findings whose words were redacted: without personal data, and the same whatever the run counted."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.redaction.pseudonyms import kinds_only, uncounted
from calllint.results import Result
from calllint.rules.finding import Finding, fingerprint


def with_fingerprints(before: Result, after: Result) -> Result:
    """`after` with the fingerprints of `before` where neither the words of a finding nor the conversation's id changed, others anew."""
    old, new = list(_findings(before)), list(_findings(after))
    same_id = before.conversation.id == after.conversation.id
    name = uncounted(after.conversation.id)
    fresh: dict[int, str] = {}
    seen: dict[tuple[str, str], int] = {}
    for number in sorted(range(len(new)), key=lambda index: _order(new[index])):
        said = words_of(new[number])
        if same_id and said == words_of(old[number]):
            fresh[number] = new[number].fingerprint
            continue
        words = kinds_only(said)
        key = (new[number].rule, words)
        seen[key] = seen.get(key, -1) + 1
        fresh[number] = fingerprint(name, new[number].rule, words, seen[key])
    findings = [finding._replace(fingerprint=fresh[number]) for number, finding in enumerate(new)]
    count = len(after.findings)
    suppressed = tuple(one._replace(finding=findings[count + number]) for number, one in enumerate(after.suppressed))
    return after._replace(findings=tuple(findings[:count]), suppressed=suppressed)


def words_of(finding: Finding) -> str:
    """The words that name a finding, as in `calllint.linting`: what it answers to where it is an absence, else what it rests on."""
    return "\n".join(evidence.text for evidence in finding.related or finding.evidence)


def _findings(result: Result) -> Iterator[Finding]:
    yield from result.findings
    for one in result.suppressed:
        yield one.finding


def _order(finding: Finding) -> tuple[object, ...]:
    """Findings in the order of their words, whether they are suppressed or not."""
    first = min(((evidence.turn, evidence.start, evidence.end) for evidence in (*finding.related, *finding.evidence)), default=(-1, 0, 0))
    return (finding.turn, *first, finding.rule)
