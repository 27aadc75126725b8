"""Captions: cues to turns, and who speaks in them."""
