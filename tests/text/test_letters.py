"""Among the common characters the standard library's classes are Unicode's; texts with others are left to `regex`."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import regex

from calllint.text.letters import CLASSES, COMMON, LetterPattern

COMMON_CHARACTERS = [chr(code) for code in range(sys.maxunicode + 1) if re.match(f"[{COMMON}]", chr(code))]


@pytest.mark.parametrize(("name", "letters"), [*CLASSES.items(), (r"\s", r"\s"), (r"\w", r"\w")])
def test_each_class_holds_the_same_common_characters(name: str, letters: str) -> None:
    of_unicode = {character for character in COMMON_CHARACTERS if regex.match(f"[{name}]", character)}
    of_ranges = {character for character in COMMON_CHARACTERS if letters and re.match(f"[{letters}]", character)}
    assert of_ranges == of_unicode
    assert of_unicode or name == r"\p{M}"


@pytest.mark.parametrize("text", ["Wéér zo’n “café” – €3,50…", "Dank je 😀", "plain\ttext\n", ""])
def test_common_texts_are_left_to_the_standard_library(text: str) -> None:
    assert isinstance(LetterPattern(r"[\p{L}]+").of(text), re.Pattern)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Łódź", ["Łódź"]),
        ("Ελλάδα", ["Ελλάδα"]),
        ("e\u0301e\u0301n", ["e\u0301e\u0301n"]),
        ("\x1cja\x1f", ["ja"]),
        ("10 m² zo", ["m", "zo"]),
    ],
)
def test_other_texts_are_cut_as_unicode_has_it(text: str, found: list[str]) -> None:
    pattern = LetterPattern(r"[\p{L}][\p{L}\p{M}]*").of(text)
    assert not isinstance(pattern, re.Pattern)
    assert pattern.findall(text) == found


def test_common_texts_do_not_load_regex() -> None:
    program = "import sys; from calllint.text.words import cut; cut('Wéér {{naam}} – a@b.nl, www.c.nl!'); print('regex' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "False"
