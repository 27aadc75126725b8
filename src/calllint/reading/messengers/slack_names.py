"""Which files make a Slack export: indices of users and channels, and a folder a channel with a file a day."""

from __future__ import annotations

from calllint.patterns import lazy_pattern

INDICES = ("channels.json", "groups.json", "dms.json", "mpims.json")
USERS = ("users.json", "org_users.json")
_DAY = lazy_pattern(r"^(?P<root>(?:[^/]+/)*?)(?P<channel>[^/]+)/(?P<day>\d{4}-\d{2}-\d{2})\.json$")


def is_export(names: list[str]) -> bool:
    """Whether files of these names are a Slack export."""
    return root_of(names) is not None


def root_of(names: list[str]) -> str | None:
    """The folder, with its slash, that the indices of a Slack export stand in; None for no such export."""
    known = set(names)
    for name in names:
        folder, slash, base = name.rpartition("/")
        root = folder + slash
        if base in INDICES and any(root + users in known for users in USERS):
            return root
        if base == "channels.json" and any((day := _DAY.match(other)) and day["root"] == root for other in names):
            return root
    return None


def days_of(names: list[str], root: str) -> dict[str, list[str]]:
    """The day files of each channel's folder under `root`, in the order of their days; the channels as they come."""
    found: dict[str, list[str]] = {}
    for name in names:
        match = _DAY.match(name)
        if match is not None and match["root"] == root:
            found.setdefault(match["channel"], []).append(name)
    return {channel: sorted(days) for channel, days in found.items()}
