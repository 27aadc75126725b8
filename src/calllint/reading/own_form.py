"""One conversation in calllint's own JSON form that stands in no file: a value of Python, or JSON text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import repeat
from typing import Any

from calllint.conversation import Conversation, Place
from calllint.errors import InputError
from calllint.reading.contract import conversation_from, refuse_constant, without_lone_surrogates
from calllint.reading.own_turns import WrongInputError

_TOO_DEEP = "is nested too deep to be read"


def from_value(data: object, place: Place, name: str = "conversation") -> Conversation:
    """The conversation that `data` stands for, called `name` where it has no id; its turns have no places of their own.

    Raises InputError with the key that is wrong.
    """
    try:
        value = without_lone_surrogates(dict(data) if isinstance(data, Mapping) else data)
        return conversation_from(value, place, lambda turns: repeat(None, turns), name)
    except WrongInputError as error:
        raise InputError(str(error), place.path or None, place.line) from None
    except RecursionError:
        raise InputError(_TOO_DEEP, place.path or None, place.line) from None


def from_text(text: str | bytes, place: Place) -> Conversation:
    """The conversation that JSON stands for. Raises InputError with the key, or the place in the text, that is wrong."""
    try:
        data: Any = json.loads(text, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        # Of a text that stands in no file, the line that is meant is that of the text.
        line = error.lineno if place.line is None else place.line + error.lineno - 1
        raise InputError(f"is not valid JSON: {error.msg}", place.path or None, line, error.colno) from None
    except ValueError as error:
        raise InputError(f"is not valid JSON: {error}", place.path or None, place.line) from None
    except RecursionError:
        raise InputError(_TOO_DEEP, place.path or None, place.line) from None
    return from_value(data, place)
