"""The page around the data: the skeleton with its style, its script, and a policy that lets nothing else run or load."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from calllint import __version__
from calllint.reporting.needed_package import needed
from calllint.reporting.page.blocks import TALKS_IN_A_BLOCK, Block, result_blocks, script_json
from calllint.reporting.page.own_words import own_words
from calllint.reporting.page.values import Words, rule_value
from calllint.reporting.page.whole import Whole
from calllint.reporting.page.worst import kept_worst
from calllint.reporting.report_values import problem_value
from calllint.reporting.reporter import Run

if TYPE_CHECKING:
    from jinja2 import Template

_STYLES = ("base", "overview", "together", "talk", "print")
_SCRIPTS = (
    *("words", "dom", "rows", "place", "filters", "figures", "charts", "overview", "coaching", "list"),
    *("marks", "talk", "score", "about", "together", "tables", "page"),
)


def page_pieces(run: Run) -> Iterator[str]:
    """The page in pieces; results are taken as they come. Raises UsageError where Jinja2 is not installed."""
    template, words = _template(), Words()
    style, script = own_style(), own_script()
    whole = Whole()
    results = run.results if run.worst is None else kept_worst(run.results, run.worst, whole)
    yield from template.generate(
        language=run.language if run.language in own_words() else "en",
        version=__version__,
        style=style,
        script=script,
        policy=policy(style, script, drawings=run.insight is not None),
        opening=Block("opening", script_json(_opening(run))),
        blocks=result_blocks(results, words),
        # Only when the results are exhausted are these complete: the template calls it after the blocks.
        closing=lambda: _last(run, words, whole),
    )


def policy(style: str, script: str, *, drawings: bool = False) -> str:
    """The Content-Security-Policy under which `style` and `script` work and nothing else does, but for `drawings` that the page holds."""
    images = "img-src data:; " if drawings else ""
    return f"default-src 'none'; {images}style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def own_style() -> str:
    """All of the page's CSS."""
    return "\n".join(_text("css", f"{name}.css") for name in _STYLES)


def own_script() -> str:
    """All of the page's JavaScript, as one program."""
    parts = "\n".join(_text("js", f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def _opening(run: Run) -> dict[str, Any]:
    return {
        "language": run.language,
        "block": TALKS_IN_A_BLOCK,
        "baselined": run.baselined,
        "rules": [rule_value(rule) for rule in run.rules],
        "words": own_words(),
    }


def _last(run: Run, words: Words, whole: Whole) -> Iterator[Block]:
    """What is known when the results are exhausted: what they say together, where it was asked for, and what closes the page."""
    if run.insight is not None:
        from calllint.reporting.page.insight import insight_page

        yield Block("insight", script_json(insight_page(run.insight(), run.rules, own_words())))
    yield Block("closing", script_json(_closing(run, words, whole)))


def _closing(run: Run, words: Words, whole: Whole) -> dict[str, Any]:
    cut = {}
    if run.worst is not None and whole.totals.conversations > run.worst:
        cut = {"whole": whole.value()}
        for rule in cut["whole"]["rules"]:
            words.number(rule)
    return {
        **cut,
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
