"""calllint: lints customer-service conversations and reply templates, scores them, and shows the words each judgement rests on.

    from calllint import Linter, read

    for result in Linter().lint_many(read(["exports/"])):
        ...

What `__all__` names is the Python API (docs/api.md). Each name is imported when it is first asked for: `import calllint` costs nothing.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "CalllintError",
    "Channel",
    "Commitment",
    "Conversation",
    "Criterion",
    "Evidence",
    "Finding",
    "InputError",
    "Linter",
    "Outcome",
    "Place",
    "Problem",
    "ReadOptions",
    "Redactor",
    "Result",
    "Role",
    "RuleSettings",
    "Scorecard",
    "Settings",
    "Severity",
    "Signal",
    "Suppressed",
    "Turn",
    "UsageError",
    "__version__",
    "read",
    "read_text",
    "report",
]

if TYPE_CHECKING:
    from calllint.api import report
    from calllint.conversation import Channel, Conversation, Place, Role, Turn
    from calllint.cues import Evidence
    from calllint.errors import CalllintError, InputError, Problem, UsageError
    from calllint.linting import Linter
    from calllint.reading import ReadOptions, read, read_text
    from calllint.redaction import Redactor
    from calllint.results import Result, Suppressed
    from calllint.rules.finding import Commitment, Criterion, Finding, Outcome, Severity, Signal
    from calllint.scoring import Scorecard
    from calllint.settings import RuleSettings, Settings
else:
    _MODULES = {
        "api": ("report",),
        "conversation": ("Channel", "Conversation", "Place", "Role", "Turn"),
        "cues": ("Evidence",),
        "errors": ("CalllintError", "InputError", "Problem", "UsageError"),
        "linting": ("Linter",),
        "reading": ("ReadOptions", "read", "read_text"),
        "redaction": ("Redactor",),
        "results": ("Result", "Suppressed"),
        "rules.finding": ("Commitment", "Criterion", "Finding", "Outcome", "Severity", "Signal"),
        "scoring": ("Scorecard",),
        "settings": ("RuleSettings", "Settings"),
    }

    # A checker of types must not see this: to it, every name would be there.
    def __getattr__(name):
        """A name of the API, imported from its module."""
        for module, names in _MODULES.items():
            if name in names:
                from importlib import import_module

                value = globals()[name] = getattr(import_module(f"calllint.{module}"), name)
                return value
        raise AttributeError(f"module 'calllint' has no attribute {name!r}")

    def __dir__():
        """The names of the API besides those that are there."""
        return sorted({*globals(), *__all__})
