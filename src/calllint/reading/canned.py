"""Reply templates in a table (Zammad's text modules, Zendesk's macros, canned responses): one a row."""

from __future__ import annotations

from collections.abc import Iterator

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.reader import Match, Reader, Sample, Source

_SEPARATORS = ",;\t"
_TEXT_WORDS = """
    comment_value_html comment_value content body reply response inhoud antwoord antwoordtekst sjabloontekst template text tekst
    message bericht inhalt contenu actions
"""
_TEXTS = tuple(_TEXT_WORDS.split())
_NAME_WORDS = """
    name title naam titel keywords trefwoorden shortcut short_code shortcode sneltoets code macro sjabloon titre
"""
_NAMES = frozenset(_NAME_WORDS.split())
_TELLING_WORDS = """
    keywords trefwoorden shortcut short_code shortcode sneltoets macro sjabloon folder map active actief restriction comment_value
    comment_value_html
"""
_TELLING = frozenset(_TELLING_WORDS.split())
_SURE = frozenset({"macro", "sjabloon", "template", "sneltoets", "shortcut", "trefwoorden", "keywords"})
"""Words that tell it wherever they stand in a header: `Naam macro`."""
_ASKED = frozenset({"question", "query", "prompt", "vraag", "frage", "transcript", "user_input", "customer_message", "klantvraag"})
"""What is answered: a table with that beside the answers is no list of templates."""
_BODIES = frozenset({"content", "body", "inhoud", "antwoord", "antwoordtekst", "tekst", "text", "reply", "response"})


_SPEAKS = lazy_pattern(r"\b(?:english|dutch|german|french|engels|nederlands|duits|frans|deutsch|englisch|en|nl|de|fr)\b")
_LONGEST_HEADER = 2000


def columns_of(header: list[str]) -> tuple[int, int] | None:
    """The column of the text and that of the name; None for a header of no templates."""
    names = [cell.strip().strip('"').casefold() for cell in header]
    words = [set(name.split()) for name in names]
    if {"response", "reply", "antwoord"}.intersection(names) and _ASKED.intersection(names):
        return None
    if not (_TELLING.intersection(names) or any(_SURE & one for one in words)):
        return None
    text = next((names.index(name) for name in _TEXTS if name in names), None)
    if text is None:
        text = next((index for index, one in enumerate(words) if one & _BODIES), None)
    name = next((index for index, cell in enumerate(names) if cell in _NAMES and index != text), None)
    if name is None:
        name = next((index for index, one in enumerate(words) if one & _NAMES and index != text), None)
    return (text, name) if text is not None and name is not None else None


def names_of(header: list[str]) -> list[int]:
    """The columns that may name a template."""
    return [index for index, cell in enumerate(header) if _NAMES.intersection(cell.strip().casefold().split())]


def recognise(sample: Sample) -> Match:
    """A header with a name, a text, and what only a list of templates has; or one with a name and letters in several languages."""
    text = sample.text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    if any(columns_of(first.split(separator)) for separator in _SEPARATORS if separator in first):
        return Match.CERTAIN
    if sample.suffix not in READER.extensions or not _SPEAKS.search(text[:_LONGEST_HEADER].casefold()):
        return Match.NO
    from calllint.reading.canned_rows import languages_in

    return Match.CERTAIN if languages_in(text, _SEPARATORS) else Match.NO


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The templates, one a row."""
    from calllint.reading.canned_rows import read_rows

    yield from read_rows(source, _SEPARATORS)


READER = Reader(
    name="canned",
    summary="reply templates in a table (Zammad text modules, Zendesk macros, canned responses)",
    recognised="a header with name, content and keywords, shortcut or folder; `title` and `comment_value` or `actions`; several languages",
    roles="the agent",
    times="none",
    ending="none",
    extensions=(".csv", ".tsv"),
    recognise=recognise,
    read=read,
    priority=25,
)
