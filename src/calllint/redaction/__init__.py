"""Redaction: results without personal data."""

from calllint.redaction.kinds import Kind, known_kinds
from calllint.redaction.redactor import Redactor

__all__ = ["Kind", "Redactor", "known_kinds"]
