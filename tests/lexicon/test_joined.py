"""What is compiled on top of a lexicon and joined to it matches as if all had been compiled together."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.lexicon.joined import joined
from calllint.lexicon.known import KnownWords
from calllint.lexicon.lexicon import Lexicon
from calllint.lexicon.plain import Compiled
from calllint.text.words import cut
from tests.lexicon.making import compiled_together, entry, file
from tests.lexicon.test_scan import GROUPS, KNOWN, PHRASES, TEXTS, at_once

OURS = {"ours": ["zaak", "{we} zaak", "rechters"], "more": ["{ours} ... {time}", "deurwaarders"]}
OWN_PHRASES = [*PHRASES, "{ours}", "{more} boos", "rechters", "=rechter", "deurwaarders", "boze", "klantenservice zaak", "zaken", "{time}"]
"""With words of their own that are near those of the others, and compounds that the others do not know."""
Found = list[tuple[object, ...]]


@lru_cache(maxsize=512)
def both(theirs: tuple[str, ...], ours: tuple[str, ...], *, of_theirs: bool) -> tuple[Compiled, Compiled]:
    """A lexicon with phrases of somebody's own, compiled together and joined; the own ones are `of_theirs` where they add to their cues."""
    built_in = [entry(f"cue{number}", phrase, typos=((5, 9), (4, 6))[number % 2]) for number, phrase in enumerate(theirs)]
    built_in.append(entry("guarded", *theirs, unless_clause=["boos"]))
    name = "cue" if of_theirs else "own"
    own = [entry(f"{name}{number}", phrase, typos=((4, 6), (5, 9))[number % 2]) for number, phrase in enumerate(ours)]
    own.append(entry(name, *ours, unless_word=["{we}"], unless_clause=["deurwaarders"], with_turn=[*ours, *theirs]))
    first, second = file(built_in, GROUPS), file(own, OURS)
    base = compiled_together(first)
    return compiled_together(first, second), joined(base, compiled_together(second, base=base))


def some(phrases: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(phrases), min_size=1, max_size=4, unique=True).map(sorted).map(tuple)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> KnownWords:
    """A list of known words, as the languages have one."""
    path = tmp_path_factory.mktemp("known") / "known-words.txt"
    path.write_bytes("\n".join(KNOWN).encode())
    return KnownWords(path, "nl")


def found(lexicon: Lexicon, text: str) -> Found:
    """All that there is to say of a text: matches, what stopped others, and what each word was taken for."""
    words = lexicon.look_up(cut(text))
    told: Found = []
    for match in lexicon.match(words):
        told.append((match.entry.name, match.phrase.number, match.phrase.text, match.first, match.last, match.distance))
        told += lexicon.readings(words, match)
    told += [(one.match.phrase.number, one.match.first, one.match.last, one.stopped_by) for one in lexicon.attempts(words)]
    told += [(name, first, last) for name in lexicon.group_names for first, last in lexicon.find_group(name, words)]
    told += [(norm, sorted(lexicon.vocabulary.known_neighbours(norm))) for norm in words.words.norms]
    return told


@settings(max_examples=200, deadline=None)
@given(theirs=some(PHRASES), ours=some(OWN_PHRASES), of_theirs=st.booleans(), texts=st.lists(TEXTS, min_size=1, max_size=5))
def test_what_was_joined_matches_as_what_was_compiled_together(
    known: KnownWords, theirs: tuple[str, ...], ours: tuple[str, ...], of_theirs: bool, texts: list[str]
) -> None:
    whole, parts = (Lexicon(data, known) for data in both(theirs, ours, of_theirs=of_theirs))
    assert [found(parts, text) for text in texts] == [found(whole, text) for text in texts]
    assert at_once(parts, texts, [None] * len(texts)) == at_once(whole, texts, [None] * len(texts))


@pytest.mark.parametrize(
    ("word", "taken_for"),
    [
        ("rechter", {"rechter"}),
        ("rechters", {"rechters"}),
        ("rechterz", {"rechter", "rechters"}),
        ("rechtr", {"rechter"}),
        ("rechterss", {"rechters"}),
        ("klantenservicezaak", {"klantenservicezaak"}),
        ("zaken", set()),
    ],
)
def test_a_word_is_taken_for_the_nearest_whoever_has_it(word: str, taken_for: set[str]) -> None:
    """A word that only one of the two has is not taken for one of the other's, as long as both are known."""
    for data in both(("rechter", "klantenservice medewerker"), ("klantenservice zaak", "rechters"), of_theirs=False):
        lexicon = Lexicon(data)
        assert {lexicon.term(number)[0] for number in lexicon.vocabulary.lookup(word)} == taken_for


def test_an_own_cue_can_stand_on_groups_of_the_others() -> None:
    _, data = both(("rechter",), ("{more} boos",), of_theirs=False)
    assert [match[:3] for match in found(Lexicon(data), "onze zaak om 10.30 boos") if match[0] == "own0"] == [("own0", 2, "{more} boos")]


def test_nothing_added_is_the_lexicon_itself() -> None:
    base = compiled_together(file([entry("cue", "rechter")], GROUPS))
    assert joined(base, compiled_together(base=base)) is base


def test_what_was_joined_reads_as_a_list() -> None:
    whole, parts = both(("rechter", "{we} ... {body}"), ("zaken", "{more}"), of_theirs=False)
    for name in ("phrases", "counts", "names"):
        assert list(getattr(parts, name)) == list(getattr(whole, name))
        assert getattr(parts, name)[1:4] == getattr(whole, name)[1:4]
    lexicons = [Lexicon(data) for data in (parts, whole)]
    phrases = [sorted((lexicon.term(term), sorted(lexicon.indexed(term))) for term in range(len(parts.words))) for lexicon in lexicons]
    assert phrases[0] == phrases[1]
    assert len(parts.anchors[:]) == len(parts.words)
