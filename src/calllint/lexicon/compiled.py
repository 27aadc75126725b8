"""The lexicons of a language compiled to plain data, which JSON can keep: parsing phrases takes longer than linting a call.

The built-in lexicons are compiled when the wheel is built (`hatch_build.py`); the file names what it was made of, so that a lexicon that
was edited since is compiled anew.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from calllint import __version__
from calllint.lexicon.plain import Compiled
from calllint.tomlfile import read_toml

COMPILED_NAME = "compiled.json"
LANGUAGE_NAME = "language.toml"
_FORMAT = 2


def lexicon_files(folder: Path) -> list[Path]:
    """The lexicon files of a language's folder, in order."""
    return [path for path in sorted(folder.glob("*.toml")) if path.name != LANGUAGE_NAME]


def load_compiled(folder: Path, extra: Sequence[Path] = ()) -> Compiled:
    """The lexicons in `folder` with those files of `extra` that are in its language. Raises UsageError for what is wrong in them."""
    paths = lexicon_files(folder)
    if not extra:
        kept = folder / COMPILED_NAME
        if kept.exists():
            data = json.loads(kept.read_bytes())
            if data.pop("key") == _key(folder, paths):
                return Compiled(**data)
    # What parses and compiles is imported only where there is something to compile.
    from calllint.lexicon.compiler import compile_files
    from calllint.lexicon.entry import read_lexicon_file

    language = folder.name
    files = [read_lexicon_file(path) for path in paths]
    files += [file for file in map(read_lexicon_file, extra) if file.language == language]
    return compile_files(language, read_toml(folder / LANGUAGE_NAME).data["function-words"], files)


def keep_compiled(folder: Path, target: Path) -> None:
    """Compiles the lexicons in `folder` into the file `target`."""
    data = {"key": _key(folder, lexicon_files(folder)), **asdict(load_compiled(folder))}
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _key(folder: Path, paths: Iterable[Path]) -> str:
    """What tells an edited lexicon from the one that was compiled: a check sum over all files, which no attacker has to be kept from."""
    checksum = 0
    for path in (folder / LANGUAGE_NAME, *paths):
        checksum = zlib.crc32(path.read_bytes().replace(b"\r\n", b"\n"), checksum)
    return f"{__version__} {_FORMAT} {checksum:08x}"
