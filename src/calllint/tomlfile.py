"""TOML with places: the data of a file, and the line and column of each of its keys, for error messages.

tomli reads the data and rejects what is no TOML; `calllint.tomlplaces` then finds the places in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calllint.errors import UsageError

if TYPE_CHECKING:
    from calllint.tomlplaces import Places


class TomlFile:
    """A TOML file, or the table of it that `prefix` names. `path` is the name shown to people; `data` is that table."""

    def __init__(self, path: str, text: str, data: Mapping[str, Any], prefix: tuple[str, ...] = ()) -> None:
        self.path = path
        self.text = text
        self.data = data
        self.prefix = prefix

    @cached_property
    def _places(self) -> Places:
        from calllint.tomlplaces import find_places

        return find_places(self.text)

    def where(self, *keys: str | int, value: bool = False) -> tuple[int, int]:
        """Line and column (from 1) of the key that `keys` lead to (indices lead into arrays), or of its `value`.

        Where there is no such key, of the nearest table around it; line 1 for the file as a whole.
        """
        path = (*self.prefix, *keys)
        places = self._places.values if value else self._places.keys
        while path:
            if path in places:
                return places[path]
            path = path[:-1]
            places = self._places.keys
        return 1, 1

    def error(self, message: str, *keys: str | int, value: bool = False, hint: str | None = None) -> UsageError:
        """An error that points at `where(*keys)` and shows that line."""
        line, column = self.where(*keys, value=value)
        return UsageError(message, self.path, line, column, _excerpt(self.text, line), hint)

    def table(self, *keys: str) -> TomlFile:
        """The table that `keys` lead to, as a file of its own: paths count from there. Raises KeyError where there is none."""
        data: Any = self.data
        for key in keys:
            data = data[key]
        if not isinstance(data, dict):
            raise KeyError(keys)
        return TomlFile(self.path, self.text, data, (*self.prefix, *keys))


def read_toml(path: Path, shown: str | None = None) -> TomlFile:
    """Reads `path`, which messages call `shown`. Raises UsageError when it can't be read or is no TOML."""
    shown = shown or str(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise UsageError("there is no such file", shown) from None
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror or error}", shown) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UsageError("is not UTF-8, which TOML must be", shown, line, hint="save the file as UTF-8") from None
    return parse_toml(text, shown)


def parse_toml(text: str, path: str) -> TomlFile:
    """Reads `text`, which messages call `path`. Raises UsageError, with line and column, when it is no TOML."""
    import tomli

    text = text.replace("\r\n", "\n")
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        line, column = error.lineno, error.colno
        raise UsageError(f"is no valid TOML: {error.msg[:1].lower()}{error.msg[1:]}", path, line, column, _excerpt(text, line)) from None
    return TomlFile(path, text, data)


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `name` was probably meant to be, None when none is near."""
    import difflib

    known = sorted(str(known_name) for known_name in names)
    folded = {known_name.casefold().replace("_", "-"): known_name for known_name in known}
    found = difflib.get_close_matches(name.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(name: str, names: Iterable[str], otherwise: str | None = None) -> str | None:
    """The hint of an error about an unknown `name`: the nearest of `names`, else `otherwise`."""
    near = nearest(name, names)
    return f"did you mean {near!r}?" if near is not None else otherwise


def _excerpt(text: str, line: int) -> str | None:
    # One letter a tab, so that the mark below the line stands under its column.
    lines = text.split("\n")
    return lines[line - 1].replace("\t", " ").rstrip() if 0 < line <= len(lines) and lines[line - 1].strip() else None
