"""The corpora of the benchmark say the truth: what is planted stands there, a trap is no form of what it replaces."""

import json
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from corpus import KINDS, Maker, write_corpus
from lexemes import read_words
from phrases import Phrase, make_phrases, write_lexicon
from planting import stems
from rapidfuzz.distance import OSA
from score import TRAPS
from talk import misspell
from wordlists import WordList

from calllint.lexicon.entry import read_lexicon_file

NEIGHBOURS = {
    "nl": "tekening bepaling rechten beneden klucht lachten kroning waarmee verlenen levering vergeten begeleider verlaging leden legering",
    "en": "fight border layer resort clone change white bread black being lover tissue kettle older cleared sender breaks lead",
}
PLAIN = "en of maar want daar hier vandaag gisteren wandelen boom fiets straat lucht water appel peer"


def wordlist(language: str) -> WordList:
    """A small list, in which every second neighbour is a rare word."""
    near = NEIGHBOURS[language].split()
    words = dict.fromkeys(PLAIN.split() + near[::2], 1e-4) | dict.fromkeys(near[1::2], 1e-7)
    return WordList(words, spelled=words.__contains__)


@cache
def phrases(language: str, number: int = 120) -> list[Phrase]:
    return make_phrases(read_words(language), number, seed=7)


def maker(language: str, seed: str = "test") -> Maker:
    return Maker(language, phrases(language), wordlist(language), seed)


@cache
def some(language: str, number: int = 12, share: float = 0.8):
    return list(islice(maker(language).conversations(KINDS, share), number))


def family(phrase: Phrase) -> set[str]:
    return {part for slot in phrase.slots for one in slot.options for form in one.family() for part in form.lower().split()}


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    for name in "ab":
        write_corpus(maker("nl"), tmp_path / name, tmp_path / f"{name}-truth", KINDS, 0.5, planted=50)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a-truth").read_bytes() == (tmp_path / "b-truth").read_bytes()


def test_another_seed_makes_another_corpus() -> None:
    assert next(maker("nl").conversations(KINDS, 0.5)) != next(maker("nl", "other").conversations(KINDS, 0.5))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_planted_stands_at_its_place(language: str) -> None:
    seen = set()
    for number, (conversation, truth) in enumerate(some(language), 1):
        for one in truth:
            text = conversation["turns"][one["turn"]]["text"]
            assert one["line"] == number
            assert text[one["start"] : one["end"]] == one["text"]
            assert not set(one["text"]) & set(".,?")
            seen.add(one["kind"])
    assert seen == set(KINDS) - ({"separated"} if language == "en" else set())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_kinds_are_what_they_say(language: str) -> None:
    by_cue = {phrase.cue: phrase for phrase in phrases(language)}
    for one in (one for _, truth in some(language) for one in truth):
        words, known = one["text"].lower().split(), family(by_cue[one["cue"]])
        lemmas = {part.lower() for slot in by_cue[one["cue"]].slots for option in slot.options for part in option.lemma.split()}
        strange = [word for word in words if word not in known]
        if one["kind"] == "exact":
            assert set(words) <= lemmas
        elif one["kind"] == "inflected":
            assert not strange
            assert not set(words) <= lemmas
        elif one["kind"] in ("typo1", "typo2"):
            edits = sum(min(OSA.distance(word, lemma) for lemma in lemmas) for word in words)
            assert edits == int(one["kind"][-1])
        elif one["kind"] == "gap":
            assert lemmas & set(words)
            assert set(strange) <= set(read_words(language).fillers)
        elif one["kind"] in TRAPS:
            assert len(strange) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_trap_is_a_real_word_near_a_word_of_the_phrase_and_no_form_of_it(language: str) -> None:
    by_cue = {phrase.cue: phrase for phrase in phrases(language)}
    real = wordlist(language)
    traps = [one for _, truth in some(language) for one in truth if one["kind"] in TRAPS]
    assert traps
    for one in traps:
        known = family(by_cue[one["cue"]])
        (wrong,) = (word for word in one["text"].lower().split() if word not in known)
        assert real.is_real(wrong)
        assert 1 <= min(OSA.distance(wrong, form) for form in known) <= 2


def test_no_other_phrase_stands_in_a_turn_by_accident() -> None:
    pairs = [[{form for one in slot.options for form in one.family()} for slot in phrase.slots if slot.content] for phrase in phrases("nl")]
    for conversation, truth in some("nl", share=0.1):
        planted = {one["turn"] for one in truth}
        for place, turn in enumerate(conversation["turns"]):
            words = {word.strip(".,?") for word in turn["text"].lower().split()}
            if place not in planted:
                assert not any(all(words & forms for forms in slots) for slots in pairs)


def test_no_typo_is_a_word() -> None:
    words = wordlist("en")
    planted = [word for _, truth in some("en") for one in truth if one["kind"] == "typo1" for word in one["text"].lower().split()]
    forms = {form for phrase in phrases("en") for form in family(phrase)} | {"you", "we", "i", "my", "our"}
    assert not [word for word in planted if word not in forms and word in words.frequencies]


def test_misspelling_is_one_edit() -> None:
    dice = maker("nl").dice
    assert {OSA.distance(misspell("rechtbank", dice), "rechtbank") for _ in range(300)} == {1}


@pytest.mark.parametrize(
    ("one", "other", "language"), [("canceled", "cancelled", "en"), ("betaling", "betalingen", "nl"), ("meters", "méter", "nl")]
)
def test_forms_of_a_word_share_a_stem(one: str, other: str, language: str) -> None:
    assert set(stems(one, language)) & set(stems(other, language))


def test_other_words_do_not() -> None:
    assert not set(stems("rechter", "nl")) & set(stems("echter", "nl"))


def test_a_larger_lexicon_holds_the_smaller_one() -> None:
    assert phrases("nl", 200)[:50] == phrases("nl", 50)


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("beloven", {"beloof", "belooft", "beloofde", "beloofden", "beloofd"}),
        ("inschakelen", {"inschakel", "inschakelt", "inschakelde", "inschakelden", "ingeschakeld"}),
        ("afsluiten", {"afsluit", "afsloot", "afsloten", "afgesloten"}),
        ("storten", set()),
    ],
)
def test_dutch_verbs(infinitive: str, forms: set[str]) -> None:
    found = {verb.lemma: set(verb.forms) for verb in read_words("nl").verbs}
    assert found.get(infinitive, set()) == forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("verify", {"verifies", "verified", "verifying"}),
        ("submit", {"submits", "submitted", "submitting"}),
        ("break", {"breaks", "broke", "broken", "breaking"}),
    ],
)
def test_english_verbs(base: str, forms: set[str]) -> None:
    assert next(set(verb.forms) for verb in read_words("en").verbs if verb.lemma == base) == forms


def test_the_lexicon_is_one_that_calllint_reads(tmp_path: Path) -> None:
    path = tmp_path / "nl.toml"
    made = [phrase for phrase in phrases("nl") if "~" not in phrase.written()][:20]
    write_lexicon(made, "nl", path)
    assert [entry.name for entry in read_lexicon_file(path).entries] == [phrase.cue for phrase in made]
    assert len(json.loads(path.with_suffix(".json").read_bytes())) == len(made)
