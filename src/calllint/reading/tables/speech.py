"""Which columns of a table hold what is said and which conversation it belongs to, and what a row is."""

from __future__ import annotations

from collections.abc import Sequence

from calllint.reading.tables.choice import Choice
from calllint.reading.tables.names import normal, says_outright
from calllint.reading.tables.plan import Layout
from calllint.reading.tables.roles import is_direction
from calllint.reading.tables.speakers import find_speakers, is_labelled
from calllint.reading.tables.values import Values

# What a ticket or a case is called by: it may have had several chats, each with an id of its own.
_OF_CASES_WORDS = "ticket case zaak issue incident melding parent contact contactmoment dossier vorgang fall request regarding"
_OF_CASES = frozenset(_OF_CASES_WORDS.split())
# Headers of tables whose rows are no messages of a conversation: reviews, prices, stock.
_OTHER_TABLES_WORDS = """
    rating stars score review price prijs preis prix product sku artikel voorraad stock quantity aantal amount bedrag beoordeling
    waardering cijfer bewertung note asin isbn salary salaris
"""
_OTHER_TABLES = frozenset(_OTHER_TABLES_WORDS.split())
_TRANSCRIPTS_TRIED = 10
_LONG = 80
"""Characters that the cells of a column have on average, for it to be looked into whatever it is called."""
_FEW_ROWS = 6


def find_conversation(choice: Choice) -> None:
    """The column that holds conversations together: the first by name whose values come again, else the first by name."""
    if "conversation" in choice.chosen:
        return
    known = [index for index in choice.free("conversation") if _names_contacts(choice.columns[index])]
    strong = [index for index in known if choice.is_strong(index, "conversation")]
    for index in [*strong, *known]:
        if choice.columns[index].repeats and choice.columns[index].share >= 0.5:
            choice.take("conversation", index, "its values come again")
            return
    # Below the first row of a conversation its number may be left out, as in cells that were merged.
    opening = next((index for index in known if not strong and _opens_conversations(choice.columns[index])), None)
    if strong or opening is not None:
        choice.take("conversation", strong[0] if opening is None else opening, "named so")


def _opens_conversations(column: Values) -> bool:
    """Whether the first cell is filled, and a cell here and there with what was not there before."""
    filled = column.filled
    return bool(column.cells and column.cells[0]) and 1 < len(filled) == column.distinct and 0.1 < column.share <= 0.6


def _names_contacts(column: Values) -> bool:
    short = bool(column.filled) and column.words < 4 and column.length < 100
    return short and column.kind in ("text", "number") and column.role_share < 0.5


def find_layout(choice: Choice) -> Layout | None:
    """What a row is, with the columns of what is said and who says it; None where no column is known to hold words."""
    told = choice.told
    if "transcript" in told:
        return Layout.TRANSCRIPTS
    if "customer-text" in told or "agent-text" in told:
        return _find_pair(choice) or Layout.PAIRS
    if "text" in told:
        find_speakers(choice)
        return Layout.MESSAGES
    transcript = _transcript(choice)
    _find_text(choice, transcript)
    if "text" in choice.chosen:
        find_speakers(choice)
        if "role" in choice.chosen:
            _find_by_customer(choice)
            return Layout.MESSAGES
    if _find_pair(choice) is not None:
        return Layout.PAIRS
    if transcript is None and "text" not in choice.chosen:
        transcript = _holding_turns(choice, [index for index, column in enumerate(choice.columns) if column.length >= _LONG], speakers=2)
    if transcript is not None and "transcript" not in choice.barred:
        choice.drop("text", "role", "name")
        choice.take("transcript", transcript, "its cells hold turns with labels")
        _find_id_of_rows(choice)
        return Layout.TRANSCRIPTS
    return Layout.MESSAGES if "text" in choice.chosen else None


def _find_by_customer(choice: Choice) -> None:
    """Where nothing else holds conversations together: the column of the customer, whom the messages of both directions name."""
    role = choice.column("role")
    if "conversation" in choice.chosen or role is None or not all(map(is_direction, set(role.filled))):
        return
    for index in choice.named("customer"):
        column = choice.columns[index]
        if index in choice.chosen.values() or column.share < 1 or column.distinct < 2 or not choice.is_strong(index, "customer"):
            continue
        pairs = set(zip(column.cells, role.cells, strict=True))
        if len(pairs) > 1.5 * column.distinct:
            choice.take("conversation", index, "the customer of both directions")
            return


# What is said.


def _find_text(choice: Choice, transcript: int | None) -> None:
    """The column of what is said: the first by name, unless another has far more words."""
    candidates = [index for index in choice.free("text") if index != transcript and _may_be_text(choice, index)]
    strong = [index for index in candidates if choice.is_strong(index, "text")] or candidates
    if not strong:
        return
    best = strong[0]
    for index in strong[1:]:
        if _weight(choice.columns[index]) > 3 * _weight(choice.columns[best]):
            best = index
    choice.take("text", best, "words" if best == strong[0] else "the longest words")


def _weight(column: Values) -> float:
    return column.length * column.share if not normal(column.header).endswith("html") else 0.0


def _may_be_text(choice: Choice, index: int) -> bool:
    column = choice.columns[index]
    if column.kind != "text":
        return False
    if choice.is_strong(index, "text"):
        return not (column.role_share >= 0.8 and column.distinct <= _FEW_ROWS and column.words < 2)
    return column.is_wordy


def _transcript(choice: Choice) -> int | None:
    """The column whose name says that its cells hold whole conversations, where they do."""
    return _holding_turns(choice, choice.named("transcript"))


def _holding_turns(choice: Choice, columns: Sequence[int], speakers: int = 1) -> int | None:
    """The first of `columns` whose cells hold whole conversations, of at least so many speakers."""
    from calllint.reading.tables.transcripts import contact_in

    for index in columns:
        column = choice.columns[index]
        if index in choice.told.values() or column.length < 25 or column.kind != "text":
            continue
        looked = column.filled[:_TRANSCRIPTS_TRIED]
        held = [contact for cell in looked if (contact := contact_in(cell, choice.options)) is not None]
        found = [contact for contact in held if len(contact.turns) > 1]
        if found and choice.is_strong(index, "transcript") and all(contact.turns[0].at for contact in held):
            # Short ones have one comment, under its time and a name.
            found = held
        found = [contact for contact in found if len({(turn.role, turn.name) for turn in contact.turns}) >= speakers]
        if looked and len(found) >= 0.5 * len(looked):
            return index
    return None


def _find_pair(choice: Choice) -> Layout | None:
    """A column for each party. The customer's may be called `body`, where another is that of answers."""
    if {"customer-text", "agent-text"} & choice.barred:
        return None
    text = choice.chosen.get("text")
    choice.drop("text")
    for field in ("agent-text", "customer-text"):
        choice.find(field, lambda column: column.is_wordy and column.share >= 0.2, "words")
    if "agent-text" in choice.chosen:
        # A short question is one: people write to bots as they search.
        choice.find(
            "customer-text", lambda column: column.kind == "text" and column.share >= 0.2 and says_outright(column.header), "named so"
        )
    if "agent-text" in choice.chosen and "customer-text" in choice.chosen:
        choice.drop("role", "name")
        if "conversation" not in choice.chosen:
            _find_id_of_rows(choice)
        return Layout.PAIRS
    choice.drop("agent-text", "customer-text")
    if text is not None:
        choice.take("text", text, "words")
    return None


def _find_id_of_rows(choice: Choice) -> None:
    """A row that is a whole contact is named by its own `id`, and by that of a case only where it has none."""
    index = choice.chosen.get("conversation")
    if index is not None and ("conversation" in choice.told or not _OF_CASES & set(normal(choice.headers[index]).split())):
        return
    for other in choice.free("conversation"):
        column = choice.columns[other]
        if _names_contacts(column) and column.distinct == len(column.filled) == len(column.cells):
            choice.take("conversation", other, "one for each row")
            return


def is_conversation(choice: Choice) -> bool:
    """Whether the rows are messages of conversations, and no reviews, prices or log. What `[columns]` says is so."""
    if "text" in choice.told or "role" in choice.chosen or is_labelled(choice):
        return True
    key = choice.chosen.get("conversation")
    grouped = key is not None and choice.columns[key].repeats and choice.is_strong(key, "conversation")
    if not grouped and not may_be_talk(choice):
        return False
    if find_links(choice) or grouped or _is_recording(choice):
        return True
    name = choice.chosen.get("name")
    if name is None:
        return False
    column = choice.columns[name]
    if choice.is_strong(name, "name"):
        return column.distinct < len(column.filled) or len(column.filled) < _FEW_ROWS
    return 2 * column.distinct <= len(column.filled)


def may_be_talk(choice: Choice) -> bool:
    """Whether no header is one of reviews, prices or stock."""
    return _OTHER_TABLES.isdisjoint([word for header in choice.headers for word in normal(header).split()])


def _is_recording(choice: Choice) -> bool:
    """Whether the rows are what a transcriber heard of voices that it did not tell apart: when each begins and ends, and its words."""
    text = choice.column("text")
    if text is None or not text.is_wordy or not choice.is_strong(choice.chosen["text"], "text"):
        return False
    known = {field: [index for index in choice.free(field) if choice.is_strong(index, field)] for field in ("start", "end")}
    return all(any(_is_span(choice.columns[index]) for index in found) for found in known.values())


def _is_span(column: Values) -> bool:
    return column.kind in ("number", "clock", "span") and column.share > 0.9 and column.epoch is None


def find_links(choice: Choice) -> bool:
    """Whether messages name the ones that they answer, where nothing else holds conversations together."""
    if "conversation" in choice.chosen:
        return False
    for field in ("message", "reply-to"):
        choice.find(field, lambda column: column.is_label)
    if "message" in choice.chosen and "reply-to" in choice.chosen:
        return True
    choice.drop("message", "reply-to")
    return False


def find_kinds_of_rows(choice: Choice, layout: Layout) -> None:
    """The columns that say which rows are no messages, and the numbers of those that are."""
    choice.find("private", lambda column: column.is_truth or (column.distinct <= 4 and column.is_label))
    choice.find("type", lambda column: column.is_label and column.distinct <= 40 and not column.is_truth)
    if layout is not Layout.MESSAGES or "order" in choice.told:
        return
    index = choice.find("order", lambda column: column.kind == "number" and column.share > 0.9, "numbers")
    if index is not None and not choice.is_strong(index, "order") and not _counts(choice, choice.columns[index]):
        choice.drop("order")


def _counts(choice: Choice, column: Values) -> bool:
    """Whether the numbers go up by one within the conversations."""
    last: dict[str, int] = {}
    for key, cell in zip(choice.keys, column.cells, strict=True):
        if not cell.isdecimal() or (key in last and int(cell) != last[key] + 1):
            return False
        last[key] = int(cell)
    return True
