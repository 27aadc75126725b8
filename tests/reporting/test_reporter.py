"""Formats are found by their names, and say what they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from calllint.errors import UsageError
from calllint.reporting.reporter import find_reporter, reporter_names


def test_the_formats_of_this_package_are_found() -> None:
    assert {"concise", "json", "jsonl", "sarif", "text"} <= set(reporter_names())


@pytest.mark.parametrize("name", reporter_names())
def test_a_format_bears_the_name_of_its_module_and_a_summary_of_one_line(name: str) -> None:
    reporter = find_reporter(name)
    assert reporter.name == name
    assert reporter.summary
    assert "\n" not in reporter.summary


@pytest.mark.parametrize("name", ["yaml", "reporter", "safe_text", "", "../json"])
def test_an_unknown_format_is_a_usage_error_that_lists_the_known(name: str) -> None:
    with pytest.raises(UsageError, match="concise"):
        find_reporter(name)


def test_only_the_format_asked_for_is_imported_and_rich_only_for_colours() -> None:
    program = (
        "import sys; from calllint.reporting.reporter import Run, find_reporter; "
        "''.join(find_reporter('text').render(Run((), ()))); "
        "assert 'rich' not in sys.modules; assert 'calllint.reporting.sarif' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
