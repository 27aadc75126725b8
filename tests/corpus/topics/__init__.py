"""Conversations labelled with their topics, and how often the words tell these."""
