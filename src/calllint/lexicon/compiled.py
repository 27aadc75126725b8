"""The lexicons of a language compiled to plain data, which JSON can keep: parsing phrases takes longer than linting a call.

The built-in lexicons are compiled when the wheel is built (`hatch_build.py`); the file names what it was made of, so that a lexicon that
was edited since is compiled anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from calllint import __version__
from calllint.lexicon.entry import LexiconFile, Phrase, read_lexicon_file
from calllint.lexicon.matcher import Compiler, GroupError, Node, Plain
from calllint.lexicon.phrase import Form, Gap, Term
from calllint.lexicon.phrase import Sequence as Items
from calllint.lexicon.vocabulary import Vocabulary
from calllint.tomlfile import read_toml

COMPILED_NAME = "compiled.json"
LANGUAGE_NAME = "language.toml"
_FORMAT = 1
_COMMON = 1000
"""What indexing a phrase by a function word costs, against 1 for any other term."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`terms` are (word, form) in the order of their numbers; `entries` are the fields of `calllint.lexicon.lexicon.Entry` with
    `phrases` and `guards` as [text, plain node]; `index` maps the number of a term (as text, for JSON) to numbers of phrases.
    """

    language: str
    function_words: str
    terms: list[list[str]]
    groups: dict[str, Plain]
    entries: list[dict[str, Any]]
    index: dict[str, list[int]]


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
    language = folder.name
    files = [read_lexicon_file(path) for path in paths]
    files += [file for file in map(read_lexicon_file, extra) if file.language == language]
    return compile_files(language, read_toml(folder / LANGUAGE_NAME).data["function-words"], files)


def keep_compiled(folder: Path, target: Path) -> None:
    """Compiles the lexicons in `folder` into the file `target`."""
    data = {"key": _key(folder, lexicon_files(folder)), **asdict(load_compiled(folder))}
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _key(folder: Path, paths: Iterable[Path]) -> str:
    digest = hashlib.sha256(f"{__version__} {_FORMAT}".encode())
    for path in (folder / LANGUAGE_NAME, *paths):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def compile_files(language: str, function_words: str, files: Sequence[LexiconFile]) -> Compiled:
    """Compiles files of one language together: a group or cue that several define has the phrases of all. Raises UsageError."""
    vocabulary = Vocabulary()
    groups: dict[str, list[Phrase]] = {}
    for file in files:
        for name, phrases in file.groups.items():
            groups.setdefault(name, []).extend(phrases)
    compiler = Compiler({name: [phrase.item for phrase in phrases] for name, phrases in groups.items()}, vocabulary)
    for name, members in groups.items():
        if members:
            _checked(members[0], partial(compiler.group, name))
    nodes: list[Node] = []
    entries = []
    for file in files:
        for entry in file.entries:
            compiled = [_compile(phrase, compiler, indexed=True) for phrase in entry.phrases]
            nodes += compiled
            entries.append(
                {
                    "name": entry.name,
                    "by": entry.by.value if entry.by is not None else None,
                    "phrases": [[phrase.text, node.plain()] for phrase, node in zip(entry.phrases, compiled, strict=True)],
                    "guards": {
                        key: [[phrase.text, _compile(phrase, compiler, indexed=False).plain()] for phrase in phrases]
                        for key, phrases in entry.guards.items()
                    },
                    "in_question": entry.in_question,
                    "only_question": entry.only_question,
                    "quoted": entry.quoted,
                    "marker": entry.marker,
                    "facts": dict(entry.facts),
                    "path": Path(entry.path).name,
                    "number": entry.number,
                }
            )
    terms = list(vocabulary.terms())
    plain_groups = {name: compiler.group(name).plain() for name in groups}
    index = _index(nodes, terms, frozenset(function_words.split()))
    return Compiled(language, function_words, [[term.word, term.form.value] for term in terms], plain_groups, entries, index)


def _compile(phrase: Phrase, compiler: Compiler, *, indexed: bool) -> Node:
    def compiled() -> Node:
        items = phrase.item.items if isinstance(phrase.item, Items) else (phrase.item,)
        if isinstance(items[0], Gap) or isinstance(items[-1], Gap):
            raise GroupError("a gap stands between two words")
        node = compiler.compile(phrase.item)
        if indexed and not node.required():
            raise GroupError("a phrase needs a word that is not optional")
        return node

    return _checked(phrase, compiled)


def _checked(phrase: Phrase, make: Callable[[], Node]) -> Node:
    """What `make` makes; a GroupError becomes an error at the phrase's place."""
    try:
        return make()
    except GroupError as error:
        raise read_toml(Path(phrase.path)).error(f"{error}, in the phrase {phrase.text!r}", *phrase.keys, value=True) from None


def _index(nodes: Sequence[Node], terms: Sequence[Term], function_words: frozenset[str]) -> dict[str, list[int]]:
    """Each phrase under the terms of which it needs one: those that texts have least."""
    common = {number for number, term in enumerate(terms) if term.word in function_words or term.form is Form.NUMBER}
    index: dict[str, list[int]] = {}
    for number, node in enumerate(nodes):
        for term in min(node.required(), key=lambda options: sum(_COMMON if one in common else 1 for one in options)):
            index.setdefault(str(term), []).append(number)
    return index
