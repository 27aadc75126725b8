"""The coaching card as a page: `calllint report --agent NAME`."""

from __future__ import annotations

import base64
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from calllint.cli._card import card
from calllint.cli._check import Call
from calllint.errors import UsageError

from ..insight.test_cards import COLD, UPSET, WARM
from ..reporting.page.browser import browser

HOSTILE = '<script>document.title="taken"</script><img src=x onerror="document.title=1">'


def lines(agent: str, answer: str, number: int, extra: str = "") -> list[str]:
    turns = [
        {"role": "agent", "text": f"Hello, {agent} speaking. How can I help you?"},
        {"role": "customer", "text": UPSET["parcels"] + extra},
        {"role": "agent", "text": answer},
        {"role": "customer", "text": "Are you even listening? I am furious!" + extra},
        {"role": "agent", "text": "I have just sent you a new one, you will have it tomorrow."},
        {"role": "customer", "text": "Thank you."},
        {"role": "agent", "text": f"You're welcome, goodbye! {agent}"},
    ]
    return [
        json.dumps(
            {
                "id": f"{agent}-{place}-{len(answer)}",
                "language": "en",
                "channel": "chat",
                "agent": agent,
                "topic": "parcels",
                "turns": turns,
            }
        )
        for place in range(number)
    ]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The card of Al, whose customers write mark-up."""
    folder = tmp_path_factory.mktemp("team")
    told = lines("Al", COLD, 20, HOSTILE) + lines("Al", WARM, 10) + lines("Robin", WARM, 40) + lines("Robin", COLD, 2)
    (folder / "team.jsonl").write_text("\n".join(told) + "\n", encoding="utf-8")
    output = folder / "card.html"
    assert card(Call((str(folder / "team.jsonl"),), isolated=True, output_format="html", output=output), "AL") == 0
    return output


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, str] = {}
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name: value or "" for name, value in attrs if tag != "meta" or "default-src" in (value or "")}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_hostile_words_stay_words_and_nothing_loads(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    found = Tags()
    found.feed(html)
    assert not found.tags & {"script", "img", "link", "iframe", "object", "form"}
    assert HOSTILE in "".join(found.words)
    assert found.attributes["content"].startswith("default-src 'none'")
    assert set(found.attributes) <= {"lang", "content", "class", "id"}


def test_colleagues_are_not_named(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert WARM[:30] in text or "I am so sorry" in text
    assert "Robin" not in text
    assert "Coaching card: Al" in text


def test_it_is_in_dutch_too(tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text("\n".join(lines("Al", COLD, 5)) + "\n", encoding="utf-8")
    output = tmp_path / "kaart.html"
    card(
        Call((str(tmp_path / "one.jsonl"),), isolated=True, output_format="html", output=output, overrides={"language-of-messages": "nl"}),
        "Al",
    )
    text = output.read_text(encoding="utf-8")
    assert '<html lang="nl">' in text and "Wat goed gaat" in text and "Waar aan te werken" in text


def test_redacted_nobody_is_named(page: Path, tmp_path: Path) -> None:
    output = tmp_path / "redacted.html"
    assert card(Call((str(page.parent / "team.jsonl"),), isolated=True, output_format="html", output=output, redact=True), "Al") == 0
    text = output.read_text(encoding="utf-8")
    assert "Robin" not in text and ">Al<" not in text and "Coaching card: Al" not in text


def test_wrong_calls_are_told_in_a_line(page: Path) -> None:
    paths = (str(page.parent / "team.jsonl"),)
    with pytest.raises(UsageError, match="Robin"):
        card(Call(paths, isolated=True, output_format="html", output=page), "Robyn")
    with pytest.raises(UsageError, match="a page, not csv"):
        card(Call(paths, isolated=True, output_format="csv"), "Al")
    with pytest.raises(UsageError, match="nothing to read"):
        card(Call((), isolated=True, output_format="html"), "Al")


def test_in_a_browser_it_fits_and_prints_on_two_sheets(page: Path) -> None:
    with browser() as chromium:
        chromium.driver.get(page.as_uri())
        assert chromium.driver.title == "Coaching card: Al"
        assert not chromium.errors()
        # The policy lets our style through.
        assert chromium.run("return getComputedStyle(document.querySelector('.exchange li')).display") == "grid"
        for width in (320, 800):
            chromium.size(width)
            assert chromium.run("return document.documentElement.scrollWidth") <= width
        sheets = chromium.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    assert len(re.findall(rb"/Type\s*/Page[^s]", base64.b64decode(sheets))) <= 2


def test_the_name_of_an_agent_hides_nothing(tmp_path: Path) -> None:
    name = "Al\u202e\x1b[2J\x9b2J"
    (tmp_path / "team.jsonl").write_text("\n".join(lines(name, COLD, 5) + lines("Robin", WARM, 5)) + "\n", encoding="utf-8")
    output = tmp_path / "card.html"
    assert card(Call((str(tmp_path / "team.jsonl"),), isolated=True, output_format="html", output=output), name) == 0
    written = output.read_text(encoding="utf-8")
    assert "Al\\u202e\\x1b[2J\\x9b2J</title>" in written
    assert not set(written) & set("\u202e\x1b\x9b")


def test_what_could_not_be_read_is_redacted_too_where_nobody_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    absent, page = tmp_path / "Emma Jansen.txt", tmp_path / "card.html"
    assert card(Call((str(absent),), isolated=True, output_format="html", output=page, redact=True), "Al") == 3
    assert "Jansen" not in capsys.readouterr().err
