"""What travels to the processes that lint: settings and the contents of the files that they name, and no live object.

A machine of a cluster need not have those files: what stands in them goes along. Lexicons are put into the cache there, beside what is
compiled of them; all else is a file only until it is read.
"""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
import os
import pickle
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from calllint import __version__
from calllint.conversation import Conversation, Role, Turn
from calllint.errors import UsageError
from calllint.lexicon import languages
from calllint.linting import Linter
from calllint.reading.reader import ReadOptions
from calllint.reading.roles import with_roles
from calllint.reading.sides.files import SideFiles, load_side_files
from calllint.redaction import Redactor
from calllint.settings import Settings

_KEYS = ("lexicons", "waivers", "metadata")
"""The settings that name files."""


class Carried(NamedTuple):
    """A file or folder that the settings name: its absolute `path`, and the `contents` of its files by their paths from its parent on."""

    path: str
    contents: Mapping[str, bytes]


class Setup(NamedTuple):
    """All that decides a result. `files` are what the settings name, by the key.

    `redact_key` None redacts nothing. `json` says whether results have the column, `keep` are columns that go along unchanged.
    `json_column` is the column to read; None: the one that there is. `today` is the day by which waivers run out.
    """

    settings: Settings
    today: date
    files: Mapping[str, tuple[Carried, ...]]
    redact_key: bytes | None = None
    json: bool = True
    keep: tuple[str, ...] = ()
    json_column: str | None = None


class Ready(NamedTuple):
    """What a process makes of a setup, once."""

    setup: Setup
    linter: Linter
    options: ReadOptions
    sides: SideFiles | None
    redactor: Redactor | None


def packed(setup: Setup) -> bytes:
    """The setup as it travels: what names it in a process, too."""
    return __version__.encode() + b"\n" + pickle.dumps(setup)


@lru_cache(maxsize=2)
def ready(pack: bytes) -> Ready:
    """What `pack` comes to in this process. Raises UsageError where calllint is another version here than where it was packed."""
    version, _, pickled = pack.partition(b"\n")
    if version != __version__.encode():
        hint = "install the same version on every machine"
        raise UsageError(f"calllint is {__version__} here and {version.decode()} where the run was started", hint=hint)
    setup: Setup = pickle.loads(pickled)
    settings = setup.settings
    if not any(setup.files.values()):
        return Ready(setup, Linter(settings, setup.today), _options(settings), None, _redactor(setup))
    with TemporaryDirectory(prefix="calllint-") as folder:
        lexicons = tuple(_placed(carried, _kept() or Path(folder)) for carried in setup.files["lexicons"])
        waivers, metadata = (tuple(_placed(carried, Path(folder)) for carried in setup.files[key]) for key in ("waivers", "metadata"))
        linter, sides = loaded(settings._replace(lexicons=lexicons, waivers=waivers, metadata=metadata), setup.today)
    return Ready(setup, linter, _options(settings), sides, _redactor(setup))


def loaded(settings: Settings, today: date) -> tuple[Linter, SideFiles | None]:
    """A linter that has read all files that the settings name, and the side files. Raises UsageError for whatever is wrong with them.

    So it does for patterns in `roles`.
    """
    linter = Linter(settings, today)
    nobody = Conversation("", (Turn(Role.UNKNOWN, "", "nobody"),))
    with_roles(nobody, settings.roles, infer=False)
    if settings.lexicons:
        for language in settings.languages or languages():
            linter.cues(nobody._replace(language=language))
    return linter, load_side_files(settings.metadata) if settings.metadata else None


def files_of(settings: Settings) -> dict[str, tuple[Carried, ...]]:
    """The contents of the files that the settings name. Raises UsageError for one that can't be read."""
    return {key: tuple(_carried(Path(settings.root, name).absolute()) for name in getattr(settings, key)) for key in _KEYS}


def _carried(path: Path) -> Carried:
    try:
        return Carried(str(path), _contents(path))
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror or error}", str(path)) from None


def _contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.glob("**/*.toml")) if path.is_dir() else [path]
    return {file.relative_to(path.parent).as_posix(): file.read_bytes() for file in files}


def _placed(carried: Carried, folder: Path) -> str:
    """A path of this machine where the contents are: their own where it has the same, else below `folder`."""
    with suppress(OSError):
        if _contents(Path(carried.path)) == carried.contents:
            return carried.path
    name = sha256(pickle.dumps(carried)).hexdigest()[:16]
    for below, content in carried.contents.items():
        file = folder / name / below
        with suppress(OSError):
            if file.read_bytes() == content:
                continue
        file.parent.mkdir(parents=True, exist_ok=True)
        # Other processes may be about the same: each finds the whole file or none.
        beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
        beside.write_bytes(content)
        beside.replace(file)
    return str(folder / name / Path(carried.path).name)


def _kept() -> Path | None:
    """A folder for lexicons that stay: by their paths compiled ones are known again. None where there is no place for it."""
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("calllint", appauthor=False) / "carried"
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None


def _options(settings: Settings) -> ReadOptions:
    """How rows are read: as `calllint check` reads files."""
    return ReadOptions(
        agent_domains=settings.agent_domains, infer_roles=True, channel=settings.channel, roles=settings.roles, limits=settings.limits
    )


def _redactor(setup: Setup) -> Redactor | None:
    return None if setup.redact_key is None else Redactor(setup.redact_key)
