"""Makes the table of formats in docs/formats.md from the readers.

python tools/make_format_docs.py            (with --check: changes nothing, and fails where the table is not what it would be)
"""

import sys
from pathlib import Path

from calllint.reading import formats

PAGE = Path(__file__).resolve().parent.parent / "docs" / "formats.md"
BEGINS, ENDS = "<!-- made by tools/make_format_docs.py -->", "<!-- end -->"


def table() -> str:
    """The formats as a table in Markdown."""
    lines = ["| format | what it is | recognised by | roles | times | who ended |", "|---|---|---|---|---|---|"]
    for reader in sorted(formats(), key=lambda reader: reader.name):
        cells = (f"`{reader.name}`", reader.summary, reader.recognised, reader.roles, reader.times, reader.ending)
        lines.append(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Writes the page, or checks it."""
    written = PAGE.read_text(encoding="utf-8")
    before, _, rest = written.partition(BEGINS)
    after = rest.partition(ENDS)[2]
    page = f"{before}{BEGINS}\n{table()}\n{ENDS}{after}"
    if "--check" in sys.argv:
        if page != written:
            sys.exit("docs/formats.md is out of date: run python tools/make_format_docs.py")
        return
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
