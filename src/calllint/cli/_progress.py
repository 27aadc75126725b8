"""How far a long run is, on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calllint.conversation import Conversation

_PATIENCE = 1.0
"""Seconds before anything is shown: a short run needs none."""


def shown(found: Iterable[Conversation], patience: float = _PATIENCE) -> Iterator[Conversation]:
    """`found` as they are; how many came by, how fast, and from which file, is shown on standard error after `patience` seconds."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.text import Text

    from calllint.reporting.safe_text import safe_line, shortened

    class _Count(TextColumn):
        """Conversations, and their number a second."""

        def render(self, task: object) -> Text:
            completed, elapsed = int(getattr(task, "completed", 0)), getattr(task, "elapsed", None) or 0.0
            rate = f", {completed / elapsed:,.0f}/s" if elapsed else ""
            return Text(f"{completed:,} conversations{rate}", style="progress.percentage")

    class _File(TextColumn):
        """The file that is read; a path is no markup."""

        def render(self, task: object) -> Text:
            return Text(str(getattr(task, "description", "")))

    progress = Progress(
        SpinnerColumn(), _Count(""), TimeElapsedColumn(), _File(""), console=Console(stderr=True), transient=True, disable=False
    )
    task = progress.add_task("", total=None)
    started = False
    path = None
    try:
        for number, conversation in enumerate(found):
            if not started and (progress.tasks[0].elapsed or 0.0) >= patience:
                progress.start()
                started = True
            if conversation.place.path != path:
                path = conversation.place.path
                progress.update(task, description=safe_line(shortened(path, 60)))
            progress.update(task, completed=number)
            yield conversation
    finally:
        if started:
            progress.stop()
