"""Where the lines of a text stood before it was decoded."""

from __future__ import annotations

from collections.abc import Sequence

Rows = Sequence[tuple[int, bool]]
"""For each line of a text, how many lines below the first it stands in the file, and whether as it is."""


def encoded_rows(raw: bytes) -> Rows:
    """The rows of quoted-printable text: lines that end in `=` go on in the next."""
    rows: list[tuple[int, bool]] = []
    begun = False
    for number, line in enumerate(raw.split(b"\n")):
        exact = b"=" not in line
        if not begun:
            rows.append((number, exact))
        elif rows[-1][1]:
            rows[-1] = rows[-1][0], False
        begun = not exact and line.rstrip().endswith(b"=")
    return rows


def unflowed(text: str, delete_space: bool, rows: Rows | None) -> tuple[str, Rows | None]:
    """`format=flowed` (RFC 3676): a line that ends in a space goes on in the next one of the same depth. The text, and its"
    " `Body.rows`."""
    out: list[list[str]] = []
    found: list[tuple[int, bool]] = []
    depth_before = -1
    for number, line in enumerate(text.split("\n")):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        stuffed = words[:1] == " "
        if stuffed:
            words = words[1:]
        flows = words[-1:] == " " and words != "-- "
        if delete_space and flows:
            words = words[:-1]
        if depth == depth_before:
            out[-1].append(words)
            found[-1] = found[-1][0], False
        else:
            out.append([f"{'>' * depth} {words}" if depth else words])
            place, exact = (number, True) if rows is None else rows[number] if number < len(rows) else (0, False)
            found.append((place, exact and not stuffed and not depth))
        depth_before = depth if flows else -1
    return "\n".join(["".join(pieces) for pieces in out]), () if rows is not None and not rows else found
