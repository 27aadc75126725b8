"""Lexicons: the phrase language, the files that hold phrases, and the matcher that finds them in text."""

from calllint.lexicon.lexicon import Lexicon, Match, languages, load_lexicon

__all__ = ["Lexicon", "Match", "languages", "load_lexicon"]
