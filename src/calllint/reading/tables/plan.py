"""How a table is read: what a row is, which column holds what, and how its times are written."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from calllint.conversation import NOTHING, Role


class Layout(StrEnum):
    """What a row is: one message, a question with its answer, or a whole conversation."""

    MESSAGES = "one row a message"
    PAIRS = "one row a question and its answer"
    TRANSCRIPTS = "one row a conversation"


class Times(StrEnum):
    """How the times are written: date and time in one column or in two, a number since 1970, a time of day, or since the start."""

    NONE = "none"
    MOMENT = "date and time"
    BOTH = "a date, and a time of day"
    EPOCH = "seconds since 1970"
    CLOCK = "time of day"
    OFFSET = "time since the start"


class Timing(NamedTuple):
    """How the times are written. `ends_at`: the end is a date and time too; `hours`: two fields of a time are hours and minutes.

    `epoch` is the unit of numbers since 1970 (`s`, `ms`, `us`, `ns`). `month_first` is None where no date of the sample tells.
    """

    times: Times = Times.NONE
    ends_at: bool = False
    hours: bool = False
    epoch: str | None = None
    month_first: bool | None = False


class Plan(NamedTuple):
    """Which column (from 0) holds each field, and how it is read.

    `why` has the reason for each; `truth` are the roles of yes and no; `public` says that a yes under `private` shows the row to everybody.
    `units` are those of spans of time. `markup` is a second column of the text, as HTML; `agent_is_id` says that
    the agent's column has ids or addresses, and no names; `system_is_bot` that what speaks with the customer is called a system, or its
    answers a bot's; `mail` that the messages are e-mails, which quote what they answer;
    `further` are columns of what the parties said after the first question and answer, in their order; `numbers` those of sender and
    recipient, whose messages to each other are one conversation;
    `codes` are the roles of a database's codes, None for rows that only agents see; `day_epoch` is the unit of numbers since 1970 that date
    the contacts;
    `labelled` that each says itself who speaks (`Agent: Hello`); `alone` that each row is a conversation of its own;
    `day_first` that dates whose figures don't tell begin with the day. `firm` are the firm's e-mail domains and addresses, as those of the
    rows tell (klantenservice@).
    """

    layout: Layout
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    why: Mapping[str, str]
    timing: Timing = Timing()
    units: Mapping[str, str | None] = NOTHING
    truth: tuple[Role, Role] | None = None
    public: bool = False
    markup: int | None = None
    agent_is_id: bool = False
    system_is_bot: bool = False
    mail: bool = False
    further: tuple[tuple[int, str], ...] = ()
    numbers: tuple[int, int] | None = None
    codes: Mapping[str, Role | None] = NOTHING
    day_epoch: str | None = None
    labelled: bool = False
    alone: bool = False
    day_first: bool = False
    firm: tuple[str, ...] = ()

    @property
    def times(self) -> Times:
        """How the times are written."""
        return self.timing.times

    def unused(self) -> list[str]:
        """The headers of the columns that nothing is read from."""
        used = {*self.columns.values(), self.markup, *[index for index, _ in self.further], *(self.numbers or ())}
        return [header for index, header in enumerate(self.headers) if index not in used and header]


class Unsure(NamedTuple):
    """Why the columns are not known, and what to do: one line. `near` says that a part of them is."""

    message: str
    near: bool = False
