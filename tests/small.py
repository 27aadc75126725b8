"""Small lexicons for tests that are about the machinery: quick to compile, and nobody extends them."""

from __future__ import annotations

from pathlib import Path

ENGLISH = """\
language = "en"

[groups]
thing = ["parcel", "order"]
number = ["#", "two"]
backchannel = ["okay", "right"]
greeting = ["hello"]
filler = ["well"]
question-word = ["what|when"]

[[cue]]
name = "apology"
meaning = "The agent says sorry."
by = "agent"
phrases = ["sorry [about|for] [your {thing}]", "apologies"]
unless-clause = ["not"]
matches = ["So sorry about your parcel."]
no-match = ["I am not sorry."]

[[cue]]
name = "frustration"
meaning = "The customer is cross."
by = "customer"
phrases = ["{thing} ... lost", "furious"]
matches = ["My parcel got lost!"]
no-match = ["Where is my parcel?"]

[[cue]]
name = "abuse"
meaning = "The customer calls the agent names."
by = "customer"
phrases = ["idiot"]
facts = { personal = true }
matches = ["You idiot!"]
no-match = ["It is my parcel."]
"""
DUTCH = """\
language = "nl"

[[cue]]
name = "apology"
meaning = "De medewerker zegt sorry."
by = "agent"
phrases = ["sorry"]
matches = ["Sorry hoor."]
no-match = ["Dag."]
"""


def small_lexicons(folder: Path) -> Path:
    """Writes the lexicons into `folder`, one folder a language as they are shipped, and returns it."""
    languages = {
        "en": (ENGLISH, "the my is you i a it was what when", "lose\nparcels\npatrol\n"),
        "nl": (DUTCH, "de het een ik u dat hoor", ""),
    }
    for language, (lexicon, function_words, known) in languages.items():
        (folder / language).mkdir(parents=True)
        (folder / language / "talk.toml").write_text(lexicon, encoding="utf-8")
        text = f'language = "{language}"\nname = "{language}"\nfunction-words = "{function_words}"\n'
        (folder / language / "language.toml").write_text(text, encoding="utf-8")
        if known:
            (folder / language / "known-words.txt").write_text(known, encoding="utf-8")
    return folder
