"""The built-in catalogue of rules and signals as plain data: its TOML files or, in an installed wheel, what was kept of them as JSON.

The catalogue is kept when the wheel is built (`hatch_build.py`): reading TOML takes longer than linting a template. What is kept names
what it was made of, so that a catalogue that was edited since is read anew.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from calllint import __version__

KEPT_NAME = "catalogue.json"
_FORMAT = 1

Catalogue = Mapping[str, Mapping[str, Any]]
"""The data of each file by its name, in order."""


def read_catalogue(folder: Path) -> Catalogue:
    """The TOML files in `folder`, from what was kept there where that is of these very files. Raises UsageError for what is no TOML."""
    texts = _texts(folder)
    try:
        kept = json.loads((folder / KEPT_NAME).read_bytes())
    except FileNotFoundError:
        kept = None
    if kept is not None and kept["key"] == _key(texts.values()):
        return {name: kept["files"][name] for name in texts}
    from calllint.tomlfile import parse_toml

    return {name: parse_toml(text.decode("utf-8"), name).data for name, text in texts.items()}


def keep_catalogue(folder: Path, target: Path) -> None:
    """Keeps the TOML files in `folder` in the file `target`."""
    kept = {"key": _key(_texts(folder).values()), "files": read_catalogue(folder)}
    target.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _texts(folder: Path) -> dict[str, bytes]:
    # A glob would compile a pattern first, which takes as long as all of this.
    files = sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    return {file.name: file.read_bytes().replace(b"\r\n", b"\n") for file in files}


def _key(texts: Iterable[bytes]) -> str:
    """What tells an edited catalogue from the one that was kept: a check sum, which no attacker has to be kept from."""
    checksum = 0
    for text in texts:
        checksum = zlib.crc32(text, checksum)
    return f"{__version__} {_FORMAT} {checksum:08x}"
