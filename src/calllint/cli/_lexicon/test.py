"""`calllint lexicon test`: whether lexicons find what they say they find, and what is doubtful in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calllint.cli._lexicon.shared import built_in_files, file_language

if TYPE_CHECKING:
    from calllint.lexicon.review import Remark
    from calllint.tomlfile import TomlFile


@click.command(short_help="Test lexicons of your own, or the built-in ones.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--built-in/--no-built-in", default=True, help="With the built-in lexicons, or with FILES and the built-in groups alone.")
@click.option(
    "--background", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
    help="Plain text in which no cue is meant: what is often found in it is too general. Repeatable; comes beside a built-in one.",
)  # fmt: skip
def command(files: tuple[Path, ...], built_in: bool, background: tuple[Path, ...]) -> int:
    """Test FILES (lexicons of your own), or the built-in lexicons.

    Wrong (exit status 1): examples that come out wrong, groups that there are not, phrases that can never be found. Doubtful (a warning):
    phrases that are there twice, that add nothing to another one of their entry, or that are often found in a text about nothing.
    """
    from calllint.errors import UsageError
    from calllint.lexicon import load_lexicon
    from calllint.lexicon.entry import read_lexicon_file
    from calllint.lexicon.examples import failures
    from calllint.lexicon.review import Level, Remark, background_text, review, review_groups
    from calllint.tomlfile import read_toml

    if not files and not built_in:
        raise UsageError("there is no lexicon to test", hint="name a file, or leave --no-built-in out")
    own = [read_lexicon_file(path) for path in files]
    for file in own:
        file_language(Path(file.path))
    read = own or built_in_files(None)
    text = [line for path in background for line in _read(path).splitlines() if line.strip()]
    counts = dict.fromkeys(Level, 0)
    wrong, files_read = 0, cache(lambda path: read_toml(Path(path)))
    examples = untried = 0
    for language in sorted({file.language for file in read}):
        there = [file for file in read if file.language == language]
        count = sum(len(entry.matches) + len(entry.no_match) for file in there for entry in file.entries)
        remarks = list(review_groups(there, load_lexicon(language).group_names)) if own else []
        if any(remark.level is Level.ERROR for remark in remarks):
            # Without its groups nothing can be compiled.
            untried += count
        else:
            examples += count
            lexicon = load_lexicon(language, files, built_in=built_in)
            for failure in failures(lexicon, there):
                wrong += 1
                click.echo(_located(Remark(Level.ERROR, failure.message, failure.entry.path, failure.keys), files_read))
            remarks += review(lexicon, there, [*background_text(language), *text])
        for remark in remarks:
            counts[remark.level] += 1
            click.echo(_located(remark, files_read))
    parts = [_counted(count, level.value) for level, count in counts.items() if count]
    parts += [f"{_counted(untried, 'example')} not tried for want of groups"] if untried else []
    click.echo(", ".join([f"{_counted(examples, 'example')}, {wrong} wrong", *parts] if examples or not untried else parts))
    return 1 if wrong or counts[Level.ERROR] else 0


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _located(remark: Remark, read: Callable[[str], TomlFile]) -> str:
    from calllint.reporting.safe_text import safe_line

    line, column = read(remark.path).where(*remark.keys, value=True)
    return safe_line(f"{remark.path}:{line}:{column + remark.offset}: {remark.level.value}: {remark.message}")


def _read(path: Path) -> str:
    from calllint.errors import UsageError

    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise UsageError("there is no such file", str(path)) from None
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8", str(path), hint="save the file as UTF-8 text") from None
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror or error}", str(path)) from None
