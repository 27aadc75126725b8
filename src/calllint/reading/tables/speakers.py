"""Which columns of a table say who speaks."""

from __future__ import annotations

from calllint.conversation import Role
from calllint.reading.roles import speaker_of
from calllint.reading.tables.choice import Choice
from calllint.reading.tables.names import normal
from calllint.reading.tables.roles import is_direction, is_note, roles_of_truth
from calllint.reading.tables.values import Values

_PARTIES = {Role.AGENT, Role.CUSTOMER, Role.BOT}
_PLAIN_NAMES = frozenset({"name", "naam", "nom"})
_SIDES = frozenset({"channel", "kanaal", "side", "source"})
_FEW_ROWS = 6
_LONGEST_LABEL = 40
_MOST_OF_NAME = 4
_MOSTLY = 0.7
_NEARLY_ALL = 0.98


def find_speakers(choice: Choice) -> None:
    """The column that says who speaks, of several the first that knows both parties; and the column of names."""
    if "role" not in choice.chosen:
        known = [(index, why) for index in choice.free("role") if (why := _says_roles(choice, index)) is not None]
        both = [(index, why) for index, why in known if _knows_both(choice.columns[index])]
        for index, why in (both or _by_values(choice) or known)[:1]:
            choice.take("role", index, why)
    if "name" not in choice.chosen:
        _find_name(choice)


def _by_values(choice: Choice) -> list[tuple[int, str]]:
    """The first column whose values are hardly anything but both parties, whatever it is called."""
    if "role" in choice.barred:
        return []
    for index, column in enumerate(choice.columns):
        if index in choice.chosen.values() or not column.is_label or column.share < 0.9 or column.role_share < _NEARLY_ALL:
            continue
        if _knows_both(column) and not all(map(is_direction, set(column.filled))) and choice.moves(column):
            return [(index, f"its values are roles: {_listed(column)}")]
    return []


def _knows_both(column: Values) -> bool:
    return Role.CUSTOMER in column.known_roles and len(column.known_roles & _PARTIES) > 1


def _says_roles(choice: Choice, index: int) -> str | None:
    """What the column says of roles; None where it says nothing that is to be relied on."""
    column = choice.columns[index]
    if column.is_truth:
        return "yes and no" if roles_of_truth(column.header) is not None and choice.moves(column) else None
    if not column.is_label or column.share < 0.3:
        return None
    # The direction of a call says nothing of who speaks in it.
    if all(map(is_direction, set(column.filled))) and not choice.moves(column):
        return None
    parties = column.known_roles & _PARTIES
    if not choice.is_strong(index, "role"):
        # `type` and `from` are headers of many things.
        notes = sum(map(is_note, column.filled))
        share = column.role_share * len(column.filled) / (len(column.filled) - notes) if notes < len(column.filled) else 0.0
        return f"its values are roles: {_listed(column)}" if share >= 0.9 and len(parties) > 1 else None
    if column.role_share < 0.3 or not parties:
        return None
    return f"{round(100 * column.role_share)} % of its values are roles: {_listed(column)}"


def _listed(column: Values) -> str:
    return ", ".join(sorted(role.value for role in column.known_roles))


def _find_name(choice: Choice) -> None:
    role = choice.column("role")
    # A direction and a yes name nobody.
    nameless = role is None or role.is_truth or all(map(is_direction, set(role.filled)))
    for index in choice.free("name"):
        column = choice.columns[index]
        if not column.is_label or column.is_truth or not _are_speakers(choice, column):
            continue
        strong = choice.is_strong(index, "name")
        if not strong and (column.distinct < 2 or (role is not None and normal(column.header) in _SIDES)):
            continue
        if nameless or ((strong or normal(column.header) in _PLAIN_NAMES) and column.role_share <= 0.9):
            choice.take("name", index, f"{column.distinct} speakers")
            return


def _are_speakers(choice: Choice, column: Values) -> bool:
    """Whether the values come again as speakers do: more rows than speakers, and few speakers a conversation."""
    if len(column.filled) < _FEW_ROWS:
        return True
    key = choice.column("conversation")
    if key is None or not key.repeats:
        return column.distinct <= len(column.filled) // 2
    return len(set(zip(choice.keys, column.cells, strict=True))) <= 0.8 * len(column.cells)


def find_writing_customers(choice: Choice) -> bool:
    """Whether each row is what a customer wrote, who is named beside it and nowhere in it: what greets him is written to him."""
    index, text = next((one for one in choice.free("customer") if choice.is_strong(one, "customer")), None), choice.column("text")
    if index is None or text is None or not text.is_wordy or not choice.is_strong(choice.chosen["text"], "text"):
        return False
    names = choice.columns[index]
    if names.kind != "text" or names.words > _MOST_OF_NAME or "conversation" in choice.barred or "customer-text" in choice.barred:
        return False
    pairs = [(name.split()[0], said) for name, said in zip(names.cells, text.cells, strict=True) if name and said]
    if not pairs or any(name.casefold() in said.casefold().split(",")[0].split() for name, said in pairs):
        return False
    choice.move("text", "customer-text")
    return True


def is_labelled(choice: Choice) -> bool:
    """Whether the texts say themselves who speaks, `Agent: Hello`, and nothing else does."""
    column = choice.column("text")
    if column is None or "role" in choice.chosen or "name" in choice.chosen or not column.filled:
        return False
    labels = [label for cell in column.filled if (label := cell.partition(":")[0]) != cell]
    roles = [role for label in labels if len(label) < _LONGEST_LABEL and (role := speaker_of(label).role) is not Role.UNKNOWN]
    return len(roles) >= _MOSTLY * len(column.filled) and len(set(roles)) > 1
