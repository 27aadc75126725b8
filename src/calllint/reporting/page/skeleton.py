"""The page around the data: the skeleton with its style, its script, and a policy that lets nothing else run or load."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from calllint import __version__
from calllint.reporting.needed_package import needed
from calllint.reporting.page.blocks import TALKS_IN_A_BLOCK, Block, result_blocks, script_json
from calllint.reporting.page.values import Words, rule_value
from calllint.reporting.report_values import problem_value
from calllint.reporting.reporter import Run

if TYPE_CHECKING:
    from jinja2 import Template

_STYLES = ("base", "overview", "talk", "print")
_SCRIPTS = (
    *("words", "dom", "rows", "place", "filters", "figures", "charts", "overview", "coaching", "list"),
    *("marks", "talk", "score", "about", "page"),
)


def page_pieces(run: Run) -> Iterator[str]:
    """The page in pieces; results are taken as they come. Raises UsageError where Jinja2 is not installed."""
    template, words = _template(), Words()
    style, script = own_style(), own_script()
    yield from template.generate(
        language=run.language if run.language in own_words() else "en",
        version=__version__,
        style=style,
        script=script,
        policy=policy(style, script),
        opening=Block("opening", script_json(_opening(run))),
        blocks=result_blocks(run.results, words),
        # Only when the results are exhausted are these complete: the template calls it after the blocks.
        closing=lambda: Block("closing", script_json(_closing(run, words))),
    )


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy under which `style` and `script` work and nothing else does."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def own_style() -> str:
    """All of the page's CSS."""
    return "\n".join(_text("css", f"{name}.css") for name in _STYLES)


def own_script() -> str:
    """All of the page's JavaScript, as one program."""
    parts = "\n".join(_text("js", f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def own_words() -> dict[str, Any]:
    """The page's own words, by language and key."""
    words: dict[str, Any] = json.loads(_text("words.json"))
    return words


def _opening(run: Run) -> dict[str, Any]:
    return {
        "language": run.language,
        "block": TALKS_IN_A_BLOCK,
        "baselined": run.baselined,
        "rules": [rule_value(rule) for rule in run.rules],
        "words": own_words(),
    }


def _closing(run: Run, words: Words) -> dict[str, Any]:
    return {
        "texts": words.table(),
        "problems": [problem_value(problem) for problem in run.problems],
        "notices": [problem_value(notice) for notice in run.notices],
    }


def _template() -> Template:
    jinja2 = needed("jinja2", "html")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template: Template = environment.from_string(_text("page.html.jinja"))
    return template


def _text(*path: str) -> str:
    return files("calllint.reporting.page").joinpath(*path).read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
