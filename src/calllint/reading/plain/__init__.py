"""Plain-text transcripts: their lines, labels, stamps and heads."""
