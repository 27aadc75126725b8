"""Text as the rest sees it: words with their places, sentences, clauses, and the language."""
