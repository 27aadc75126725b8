"""Contrast as the browser computes it: 4.5 to 1 for text (WCAG 2, AA), in light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from calllint.errors import Problem

from ..make import bad_call, clean_chat, silent
from .browser import Browser

pytestmark = pytest.mark.slow

# For every element with text of its own: the text, its colour, and the grounds behind it from its own outwards.
_COLOURS = """
const found = [];
for (const one of document.querySelectorAll("body *")) {
  const own = [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
  if (!own.length || one.tagName === "SCRIPT" || !one.getClientRects().length) continue;
  const grounds = [];
  for (let up = one; up; up = up.parentElement) grounds.push(getComputedStyle(up).backgroundColor);
  const style = getComputedStyle(one);
  found.push([own[0].data.trim().slice(0, 40), one instanceof SVGElement ? style.fill : style.color, grounds]);
}
return found;
"""


def rgb(text: str) -> tuple[float, float, float, float]:
    parts = [float(part) for part in text[text.index("(") + 1 : -1].replace(",", " ").replace("/", " ").split()]
    red, green, blue = parts[:3]
    return red, green, blue, parts[3] if len(parts) > 3 else 1.0


def luminance(colour: tuple[float, ...]) -> float:
    linear = [part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("how", ["light", "dark", "light by choice", "dark by choice"])
def test_all_text_can_be_read(shown: Callable[..., Browser], how: str) -> None:
    page = shown(bad_call(), clean_chat(), silent(), problems=[Problem("broken.json", "is no JSON", 3)])
    scheme, chosen = how.split()[0], "choice" in how
    # What is chosen wins over what the system says.
    page.media(prefers_color_scheme=scheme if not chosen else {"light": "dark", "dark": "light"}[scheme])
    theme = f"&theme={scheme}" if chosen else ""
    seen = 0
    for view in ("#overview?x=", "#talks?x=", "#talk?n=1", "#about?x="):
        page.go(view + theme)
        page.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        for text, colour, grounds in page.run(_COLOURS):
            ground = next((rgb(one) for one in grounds if rgb(one)[3] == 1.0), (255.0, 255.0, 255.0, 1.0))
            assert contrast(rgb(colour), ground) >= 4.5, (view, text, colour, ground)
            seen += 1
        assert (luminance(rgb(page.run("return getComputedStyle(document.body).backgroundColor"))) < 0.2) == (scheme == "dark")
    assert seen > 200
