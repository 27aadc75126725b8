"""What a second verb leaves out: the word that joins stands for the subject too."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.lexicon.build import compile_files
from calllint.lexicon.entry import read_lexicon_file
from calllint.lexicon.lexicon import Lexicon
from tests.lexicon.making import forms

PHRASES = {
    "nl": ["(ik|wij|we) (stap|stappen) over", "(ik|wij|we) (bel|bellen) ...2 (krant)"],
    "en": ["(i|we|i'm|i am) (switch|switching)", "(i|we) will ...1 sue"],
}


@pytest.fixture
def lexicons(tmp_path: Path) -> dict[str, Lexicon]:
    made = {}
    for language, phrases in PHRASES.items():
        path = tmp_path / f"{language}.toml"
        written = ", ".join(f'"{phrase}"' for phrase in phrases)
        path.write_text(f'language = "{language}"\n[[cue]]\nname = "leaves"\nmeaning = "m"\nphrases = [{written}]\n', encoding="utf-8")
        made[language] = Lexicon(compile_files(Path(language), "de het een", forms, [read_lexicon_file(path)]))
    return made


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nl", "Ik ben het zat en stap over.", (4, 7)),
        ("nl", "Wij wachten niet meer maar stappen over.", (4, 7)),
        ("nl", "We hebben lang gewacht en bellen nu de krant.", (4, 9)),
        ("en", "I've had enough and am switching.", None),
        ("en", "I'm sick of it and switching today.", (4, 6)),
        ("en", "We waited for weeks and will now sue.", (4, 8)),
        # What has a subject of its own leaves none out.
        ("nl", "Ik blijf en u mag stap over stap gaan.", None),
        ("nl", "Ik doe het raam dicht en de stap over de drempel is klein.", None),
        # Nobody, or somebody else, is the subject.
        ("nl", "Neem je spullen en stap over.", None),
        ("nl", "Hij is het zat en stap over.", None),
        ("en", "Turn it off and switching is easy.", None),
        # Another sentence, a word that joins nothing.
        ("nl", "Ik ben het zat. En stap over.", None),
        ("nl", "Ik ben het zat, stap over.", None),
        ("nl", "Ik wil en", None),
    ],
)
def test_the_subject_is_taken_over(lexicons: dict[str, Lexicon], language: str, text: str, words: tuple[int, int] | None) -> None:
    assert [(match.first, match.last) for match in lexicons[language].match_text(text)] == ([words] if words else [])


def test_many_texts_at_once_find_the_same(lexicons: dict[str, Lexicon]) -> None:
    texts = ["Ik ben het zat en stap over."] * 3 + ["Neem je spullen en stap over.", "En stap over."]
    assert [number for number, _, _ in lexicons["nl"].match_all(texts)] == [0, 1, 2]
