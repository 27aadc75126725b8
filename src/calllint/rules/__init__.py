"""Rules: the kinds, the catalogue, and the few checks that need Python."""
