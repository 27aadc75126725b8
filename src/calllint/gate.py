"""What fails a run: the exit status of `calllint check` rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calllint.results import Result
from calllint.settings import Settings

if TYPE_CHECKING:
    from calllint.suppression.baseline import Baseline


def fails(result: Result, settings: Settings, baseline: Baseline | None = None) -> bool:
    """Whether `result` fails the run: by a finding at least as severe as `fail_on`, a score under `fail_under`, or one that fell.

    With a `baseline`, a score that was under `fail_under` before fails only where it has fallen since.
    """
    if any(finding.severity.rank >= settings.fail_on.rank for finding in result.findings):
        return True
    if baseline is not None and baseline.worsened(result):
        return True
    score = result.scorecard.score
    if settings.fail_under is None or score is None or score >= settings.fail_under:
        return False
    before = baseline.score_of(result) if baseline is not None else None
    return before is None or before >= settings.fail_under
