"""The files of a run as SARIF names them: URIs relative to the run's root, each listed once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from calllint.reporting.report_paths import bare_relative_path

# The name that stands for the run's root in every location; GitHub's tools expect none other in particular.
SOURCE_ROOT = "SRCROOT"
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".eml": "message/rfc822",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".mbox": "application/mbox",
    ".srt": "application/x-subrip",
    ".tsv": "text/tab-separated-values",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


class Artifacts:
    """The files that results and problems speak of, in the order in which they come up."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._uris: dict[str, str] = {}

    def location(self, path: str) -> dict[str, Any]:
        """The `artifactLocation` of `path` (as the user named it; `-` is standard input)."""
        uri = self._uris.get(path)
        if uri is None:
            uri = self._uris[path] = relative_uri(path, self._root)
        return {"uri": uri, "uriBaseId": SOURCE_ROOT}

    def values(self) -> list[dict[str, Any]]:
        """The run's `artifacts`."""
        return [_artifact(uri) for uri in dict.fromkeys(self._uris.values())]


def relative_uri(path: str, root: Path) -> str:
    """`path`, relative to `root`, percent-encoded. A file outside of `root` keeps its `..`, as no other relative name leads there."""
    return quote(_bytes(bare_relative_path(path, root).lstrip("/")), safe="/")


def _bytes(path: str) -> bytes:
    """The bytes of a file's name, also of one that is not UTF-8."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _artifact(uri: str) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": {"uri": uri, "uriBaseId": SOURCE_ROOT}, "roles": ["analysisTarget"]}
    suffix = os.path.splitext(uri)[1].lower()  # noqa: PTH122 - a URI, not a path of this system
    if suffix in _MEDIA_TYPES:
        artifact["mimeType"] = _MEDIA_TYPES[suffix]
    return artifact
