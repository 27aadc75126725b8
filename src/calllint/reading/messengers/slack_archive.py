"""A Slack export as a whole: its channels with all their days, and the people who speak in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from calllint.conversation import Conversation, Place
from calllint.errors import Problem
from calllint.reading.contract import refuse_constant, without_lone_surrogates
from calllint.reading.encoding import decode
from calllint.reading.exports._document import Document
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.exports.slack import EXPORT
from calllint.reading.json_positions import Locator
from calllint.reading.messengers.slack_messages import User, conversations, users_of
from calllint.reading.messengers.slack_names import INDICES, USERS, days_of, root_of
from calllint.reading.reader import Match, Reader, Source

OpenMember = Callable[[str], BinaryIO]


def slack_export(shown: str, names: Sequence[str], open_member: OpenMember) -> Iterator[Reader | Problem]:
    """The channels of the Slack export whose files are called `names`, each as a reader that gives its conversations.

    `shown` is the name of the archive or folder that they stand in; `open_member` gives the bytes of one, or raises OSError.
    """
    known = list(names)
    root = root_of(known)
    days = days_of(known, root) if root is not None else {}
    if root is None or not days:
        yield Problem(shown, "is a Slack export without messages: there is nothing to lint")
        return
    files = _Files(shown, open_member)
    users: dict[str, User] = {}
    for name in USERS:
        if root + name in known:
            users |= users_of(files.data(root + name))
    channels = _channels(files, [root + name for name in INDICES if root + name in known], users)
    yield from files.problems
    for folder in sorted(days):
        id_, subject = channels.get(folder, (folder, f"#{folder}"))
        yield _reader(files, days[folder], users, id_, subject)


def slack_folder(shown: str, folder: Path) -> Iterator[Reader | Problem]:
    """The channels of the Slack export that was unpacked into `folder`."""
    try:
        names = sorted(path.relative_to(folder).as_posix() for pattern in ("*.json", "*/*.json") for path in folder.glob(pattern))
    except OSError as error:
        yield Problem(shown, f"can't be read: {error.strerror or error}")
        return
    yield from slack_export(shown, names, lambda name: (folder / name).open("rb"))


class _Files:
    """The JSON files of an export. What can't be read is noted in `problems`."""

    def __init__(self, shown: str, open_member: OpenMember) -> None:
        self._shown = shown
        self._open = open_member
        self.problems: list[Problem] = []

    def place(self, name: str) -> str:
        """A file's name in places and problems."""
        return f"{self._shown}/{name}"

    def text(self, name: str) -> str:
        """The text of a file; empty, with a problem, where it can't be read."""
        try:
            with self._open(name) as stream:
                return decode(stream.read())
        except OSError as error:
            self.problems.append(Problem(self.place(name), f"can't be read: {error.strerror or error}"))
            return ""

    def data(self, name: str) -> Any:
        """A decoded file; None, with a problem, where it is no JSON."""
        text = self.text(name)
        return self.decoded(name, text) if text else None

    def decoded(self, name: str, text: str) -> Any:
        """`text` decoded; None, with a problem, where it is no JSON."""
        try:
            data = json.loads(text, parse_constant=refuse_constant)
        except json.JSONDecodeError as error:
            self.problems.append(Problem(self.place(name), f"is not valid JSON: {error.msg} at column {error.colno}", error.lineno))
            return None
        except (ValueError, RecursionError) as error:
            self.problems.append(Problem(self.place(name), f"is not valid JSON: {error}"))
            return None
        return without_lone_surrogates(data) if "\\u" in text else data


def _channels(files: _Files, indices: list[str], users: dict[str, User]) -> dict[str, tuple[str, str]]:
    """The id and the subject of each channel by the name of its folder: a channel's name, or the id of a talk between two."""
    found: dict[str, tuple[str, str]] = {}
    for index in indices:
        for item in list_of(files.data(index)):
            channel = dict_of(item)
            id_, name = name_of(channel.get("id")), name_of(channel.get("name"))
            members = [users[member].name for member in map(str, list_of(channel.get("members"))) if member in users]
            people = ", ".join(members) if index.endswith(("dms.json", "mpims.json")) else ""
            folder = name or id_
            if folder is not None:
                found[folder] = (id_ or folder, people or f"#{folder}")
                found.setdefault(id_ or folder, found[folder])
    return found


def _reader(files: _Files, days: list[str], users: dict[str, User], id_: str, subject: str) -> Reader:
    """The reader of one channel. It reads the export it was made for, whatever source it is given."""

    def read(source: Source) -> Iterator[Conversation | Problem]:
        files.problems.clear()
        decoded: list[tuple[Document, Any]] = []
        for name in days:
            text = files.text(name)
            data = files.decoded(name, text) if text else None
            if data is not None and not isinstance(data, list):
                files.problems.append(Problem(files.place(name), "is no list of messages, as the day of a Slack channel is", 1))
            elif data is not None:
                day = Source(files.place(name), b"", BytesIO(), source.options)
                decoded.append((Document(day, Locator(text), (), id_), data))
        yield from files.problems
        yield from conversations(decoded, users, id_, Place(files.place(days[0].rpartition("/")[0])), subject)

    return Reader(
        name=EXPORT.name,
        summary=EXPORT.summary,
        recognised=EXPORT.recognised,
        roles=EXPORT.roles,
        times=EXPORT.times,
        ending=EXPORT.ending,
        extensions=(".zip",),
        recognise=lambda _: Match.NO,
        read=read,
    )
