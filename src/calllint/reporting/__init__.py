"""Reporters: one file an output format, found by its name. See `calllint.reporting.reporter` for what one must have."""
