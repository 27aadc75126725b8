"""Archives: their files, and how far they may expand."""
