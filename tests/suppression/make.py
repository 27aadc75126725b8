"""Conversations with known findings, and the linter that finds them."""

from __future__ import annotations

from pathlib import Path

from calllint.conversation import Conversation
from calllint.linting import Linter
from calllint.reading import ReadOptions, read_text
from calllint.settings import Settings

THREAT = "If you do not pay we will take you to court."
PROMISE = "We guarantee that your parcel arrives tomorrow."
TEMPLATES = ReadOptions(templates=("*",))


def template(text: str, name: str = "reply.md") -> Conversation:
    """The one conversation in a template."""
    (found,) = read_text(text, TEMPLATES, name)
    assert isinstance(found, Conversation)
    return found


def waiving(folder: Path, text: str) -> Settings:
    """Settings with these waivers."""
    (folder / "waivers.toml").write_text(text, encoding="utf-8")
    return Settings(waivers=("waivers.toml",), root=str(folder))


def notices(linter: Linter) -> list[str]:
    """The linter's notices, each on a line, without its folder."""
    return [f"{Path(notice.path).name}:{notice.line}: {notice.message}" for notice in linter.notices()]
