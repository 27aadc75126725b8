"""Languages as exports write them (`nl-NL`, `nld`, `dutch`, `Nederlands`) as ISO 639-1 codes."""

from __future__ import annotations

from typing import Any

_CODES = {
    "nl": "nld dut dutch flemish nederlands vlaams niederländisch",
    "en": "eng english engels englisch",
    "de": "deu ger german duits deutsch",
    "fr": "fra fre french frans français französisch",
    "es": "spa spanish castilian spaans español",
    "it": "ita italian italiaans italiano",
    "pt": "por portuguese portugees português",
    "pl": "pol polish pools polski",
    "tr": "tur turkish turks türkçe",
    "ar": "ara arabic arabisch",
    "da": "dan danish deens dansk",
    "sv": "swe swedish zweeds svenska",
    "no": "nor nob norwegian noors norsk",
    "fi": "fin finnish fins suomi",
    "fy": "fry frisian fries",
    "af": "afr afrikaans",
    "ru": "rus russian russisch",
    "uk": "ukr ukrainian oekraïens",
    "ro": "ron rum romanian roemeens",
    "cs": "ces cze czech tsjechisch",
    "el": "ell gre greek grieks",
    "hu": "hun hungarian hongaars",
    "bg": "bul bulgarian bulgaars",
    "ca": "cat catalan valencian",
    "zh": "zho chi cmn chinese mandarin chinees",
    "ja": "jpn japanese japans",
    "ko": "kor korean koreaans",
    "hi": "hin hindi",
}
_BY_NAME = {name: code for code, names in _CODES.items() for name in names.split()}


def is_language(word: str) -> bool:
    """Whether a word names a language that is known here, by its two letters or by its name."""
    folded = word.strip().casefold()
    return folded in _CODES or folded in _BY_NAME


def language_code(written: Any) -> str | None:
    """The two letters of a language; None for nothing, for several (`multi`), and for one that has none here."""
    if not isinstance(written, str):
        return None
    first = written.strip().casefold().replace("_", "-").split("-")[0]
    if len(first) == 2 and first.isascii() and first.isalpha():
        return first
    return _BY_NAME.get(first)
