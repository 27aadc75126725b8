"""`html`: one page for reviewers, which works offline: the worst conversations, why each scored what it did, and what to coach on."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.reporting.reporter import Reporter, Run


def render(run: Run) -> Iterator[str]:
    """The page in pieces that only together are one. Raises UsageError where Jinja2 is not installed."""
    from calllint.reporting.page.skeleton import page_pieces

    return page_pieces(run)


REPORTER = Reporter("html", "one page for reviewers: the worst first, every score explained, what to coach on", render, extra="reports")
