"""A word written `word~` stands for its inflected forms: a table a kind, what it must not bring, and what holds for every regular word."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.lexicon import languages
from calllint.lexicon.compiled import FORMS_NAME
from calllint.lexicon.inflection import Forms, Inflector
from calllint.lexicon.lexicon import lexicon_folder


@cache
def _inflector(language: str) -> Inflector:
    return Inflector(lexicon_folder() / language)


def _forms(language: str, word: str) -> Forms:
    return _inflector(language).forms(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        # Regular verbs: the vowel and the consonant as they are written, -te or -de, with and without ge-.
        ("werken", "werk werkt werkte werkten gewerkt gewerkte werkend werkende"),
        ("regelen", "regel regelt regelde regelden geregeld geregelde"),
        ("zeggen", "zeg zegt zei zeiden gezegd"),
        ("reizen", "reis reist reisde reisden gereisd"),
        ("leven", "leef leeft leefde geleefd"),
        ("praten", "praat praatte praatten gepraat"),
        ("melden", "meld meldt meldde meldden gemeld gemelde"),
        ("annuleren", "annuleer annuleert annuleerde geannuleerd geannuleerde"),
        ("betalen", "betaal betaalt betaalde betaalden betaald"),
        ("beloven", "beloof belooft beloofde beloofd"),
        ("informeren", "informeer informeert informeerde"),
        # Strong and irregular ones, also with a prefix.
        ("lopen", "loop loopt liep liepen gelopen"),
        ("begrijpen", "begrijp begreep begrepen"),
        ("verzenden", "verzend verzendt verzond verzonden"),
        ("gaan", "ga gaat ging gingen gegaan"),
        ("staan", "sta staat stond stonden gestaan"),
        ("zijn", "ben bent is was waren geweest"),
        ("lijken", "lijk lijkt leek leken geleken"),
        ("verraden", "verraad verraadt verraadde verraden"),
        # Separable ones: together.
        ("inschakelen", "inschakel inschakelt inschakelde ingeschakeld ingeschakelde"),
        ("opnemen", "opneem opneemt opnam opnamen opgenomen"),
        ("terugbetalen", "terugbetaal terugbetaalt terugbetaalde terugbetaald"),
        ("doorverbinden", "doorverbind doorverbindt doorverbond doorverbonden"),
        ("uitnodigen", "uitnodig uitgenodigd"),
        # Nouns.
        ("klacht", "klachten klachtje klachtjes"),
        ("boom", "bomen boompje"),
        ("brief", "brieven briefje"),
        ("huis", "huizen huisje"),
        ("bon", "bonnen bonnetje bonnetjes"),
        ("rekening", "rekeningen rekeninkje"),
        ("baby", "baby's baby'tje"),
        ("mogelijkheid", "mogelijkheden"),
        ("lid", "leden"),
        ("zoon", "zonen"),
        ("werk", "werken"),
        # Compounds inflect as their last part does, known to the dictionary or not.
        ("schadeclaim", "schadeclaims"),
        ("winkelfactuur", "winkelfacturen winkelfactuurtje"),
        ("klachtenmedewerker", "klachtenmedewerkers"),
        # Adjectives.
        ("snel", "snelle sneller snellere snelst snelste"),
        ("boos", "boze bozer"),
        ("duur", "dure duurder duurste"),
        ("duidelijk", "duidelijke duidelijker duidelijkst"),
        ("goed", "goede beter best beste"),
        ("gestolen", "gestolen"),
    ],
)
def test_dutch(word: str, expected: str) -> None:
    assert {word, *expected.split()} - _forms("nl", word).words == set()


@pytest.mark.parametrize(
    ("word", "particle", "verb", "parts"),
    [
        ("inschakelen", "in", "schakelen", "schakel schakelt schakelde schakelden schakelen"),
        ("opnemen", "op", "nemen", "neem neemt nam namen nemen"),
        ("terugbetalen", "terug", "betalen", "betaal betaalt betaalde betalen"),
        ("aankondigen", "aan", "kondigen", "kondig kondigt kondigde kondigen"),
        ("vooruitlopen", "vooruit", "lopen", "loop loopt liep liepen lopen"),
    ],
)
def test_a_separable_verb_is_parted(word: str, particle: str, verb: str, parts: str) -> None:
    forms = _forms("nl", word)
    assert {(part, particle) for part in parts.split()} <= forms.parted
    assert {other for _, other in forms.parted} == {particle}
    assert (verb, particle) in forms.parted
    assert not any(part.endswith("end") or part == f"ge{verb}" for part, _ in forms.parted)


@pytest.mark.parametrize("word", ["betalen", "informeren", "overtuigen", "klacht", "boos", "uiten"])
def test_other_words_are_not_parted(word: str) -> None:
    assert not _forms("nl", word).parted


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("refund", "refunds refunded refunding refund's"),
        ("promise", "promises promised promising"),
        ("reply", "replies replied replying"),
        ("stop", "stops stopped stopping"),
        ("prefer", "prefers preferred preferring"),
        ("fix", "fixes fixed fixing"),
        ("pay", "pays paid paying"),
        ("overpay", "overpays overpaid overpaying"),
        ("resend", "resends resent resending"),
        ("think", "thinks thought thinking"),
        ("leave", "leaves left leaving"),
        ("cancel", "cancels cancelled canceled cancelling canceling"),
        ("apologise", "apologises apologised apologize apologized apologizing"),
        ("apologize", "apologise apologised"),
        ("favour", "favours favor favors"),
        ("court", "courts court's"),
        ("child", "children children's"),
        ("company", "companies"),
        ("wife", "wives"),
        ("crisis", "crises"),
        ("big", "bigger biggest"),
        ("angry", "angrier angriest"),
        ("good", "better best"),
    ],
)
def test_english(word: str, expected: str) -> None:
    assert {word, *expected.split()} - _forms("en", word).words == set()


@pytest.mark.parametrize(
    ("language", "word", "never"),
    [
        ("nl", "bomen", "bom bommen"),
        ("nl", "leggen", "liggen ligt lag"),
        ("nl", "echt", "echter"),
        ("nl", "boom", "bom"),
        ("nl", "opnemen", "nemen neemt opname"),
        ("nl", "starten", "startde gestartd"),
        ("nl", "melden", "meldtt"),
        ("en", "court", "courtesy courtesies"),
        ("en", "car", "care cared caring"),
        ("en", "hold", "holy"),
        ("en", "pay", "pain"),
    ],
)
def test_words_of_their_own_are_no_forms(language: str, word: str, never: str) -> None:
    assert not _forms(language, word).words.intersection(never.split())


def test_a_form_brings_its_base_form() -> None:
    assert "klacht" in _forms("nl", "klachten").words
    assert {"noemen", "noemde"} <= _forms("nl", "noemt").words
    assert "genoemde" in _forms("nl", "genoemd").words
    assert {"pay", "paying"} <= _forms("en", "paid").words


def test_words_are_normalised() -> None:
    assert _forms("nl", "Geïnd") == _forms("nl", "geind")
    assert "cafe" in _forms("nl", "Café").words


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=14), st.sampled_from(languages()))
def test_every_word_has_itself_and_plain_words(word: str, language: str) -> None:
    forms = _forms(language, word)
    assert word in forms.words
    assert all(form and " " not in form for form in forms.words)
    assert all(len(pair) == 2 and all(pair) for pair in forms.parted)


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"(bl|kr|fl|tr)(oe|eu)(mp|nk|lm)", fullmatch=True))
def test_an_unknown_dutch_verb_is_regular(stem: str) -> None:
    forms = _forms("nl", f"ver{stem}en")
    past = f"{stem}te" if stem.endswith(("p", "k")) else f"{stem}de"
    assert {f"ver{stem}", f"ver{stem}t", f"ver{past}", f"ver{past}n", f"ver{past[:-1]}"} <= forms.words
    assert f"gever{past[:-1]}" not in forms.words


def test_a_language_without_rules_has_its_dictionary(tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / FORMS_NAME).write_text("# where it is from\nHaus 0es\nhaus 0=hauser 0es\nkind 0er\n".lower(), encoding="utf-8")
    inflector = Inflector(folder)
    assert inflector.forms("Kind") == Forms(frozenset({"kind", "kinder"}))
    assert inflector.forms("kinder").words == {"kind", "kinder"}
    assert inflector.forms("haus").words == {"haus", "hauser", "hauses"}
    assert inflector.forms("maus").words == {"maus"}


def test_without_a_dictionary_a_word_is_itself(tmp_path: Path) -> None:
    assert Inflector(tmp_path).forms("word") == Forms(frozenset({"word"}))


@pytest.mark.parametrize("language", languages())
def test_the_built_in_dictionaries_are_sorted_and_say_where_they_are_from(language: str) -> None:
    path = lexicon_folder() / language / FORMS_NAME
    head, *lines = path.read_text("utf-8").splitlines()
    assert head.startswith("#")
    assert "MIT" in head
    bases = [line.split(" ")[0] for line in lines]
    assert bases == sorted(set(bases))
    assert path.stat().st_size < 5_000_000
