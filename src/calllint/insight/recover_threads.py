"""Contacts of one customer about one thing: what came back and was settled later is not owed any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from calllint.insight.recover import Contact, Promise, Reason, Why
from calllint.insight.recover_references import SUBJECTS, THREAD

_MOST, _ALL = 50, 10
"""Contacts beyond which what they have in common is no customer, and from which on that holds where all have it."""


class Owed(NamedTuple):
    """What one customer is owed: the latest contact that left something open, and the earlier ones about the same thing (latest first).

    `reasons` (with the contact that each is from) and `promises` are those of all of them.
    """

    contact: Contact
    earlier: tuple[Contact, ...]
    reasons: tuple[tuple[Contact, Reason], ...]
    promises: tuple[tuple[Contact, Promise], ...]

    @property
    def worst(self) -> tuple[int, int, int, float, str]:
        """What the worst come first by: the worst reason, how often they had to come, their anger, the score."""
        contact = self.contact
        score = contact.score if contact.score is not None else 100.0
        return (self.reasons[0][1].why.rank, -len(self.earlier), -contact.angry, score, contact.id)


class List(NamedTuple):
    """Who is to be called back, and how many contacts were looked at and left out as settled by a later one."""

    owed: tuple[Owed, ...]
    contacts: int
    settled: int


class Threads:
    """Contacts as they come. Those that are settled and have nothing to be known again by are not kept."""

    def __init__(self) -> None:
        self.contacts = 0
        self._kept: list[Contact] = []

    def add(self, contact: Contact) -> None:
        """Takes a contact into account."""
        self.contacts += 1
        if contact.reasons or (contact.settles and contact.keys) or contact.promises:
            # Of what is settled only whose it was and when is needed.
            self._kept.append(contact if contact.reasons or contact.promises else contact._replace(wanted="", references=(), signals=()))

    def owed(self, order: str = "newest", *, all_promises: bool = False) -> List:
        """The list. `order`: the newest day first and within it the worst (`newest`), or the `worst` first and among them the newest."""
        found: list[Owed] = []
        settled = 0
        for group in _groups(_without_what_all_share(self._kept)):
            issues, gone = _issues(group)
            settled += gone
            found += [one for contacts in issues if (one := _owed(contacts, all_promises=all_promises)) is not None]
        if order == "worst":
            found.sort(key=lambda one: (one.worst[0], -_ordinal(one.contact), *one.worst[1:]))
        else:
            found.sort(key=lambda one: (-_ordinal(one.contact), one.worst))
        return List(tuple(found), self.contacts, settled)


def _ordinal(contact: Contact) -> int:
    return (contact.day or date.min).toordinal()


def _without_what_all_share(contacts: list[Contact]) -> list[Contact]:
    """The contacts without keys that are no customer's: an address of the firm, a number that stands in every row."""
    of_key = Counter(key for contact in contacts for key in contact.keys)
    of_kind = Counter(kind for contact in contacts for kind in {kind for kind, _ in contact.keys})
    shared = {key for key, number in of_key.items() if number > _MOST or (number >= _ALL and number == of_kind[key[0]])}
    if not shared:
        return contacts
    return [contact._replace(keys=contact.keys - shared) for contact in contacts]


def _groups(contacts: Iterable[Contact]) -> Iterator[list[Contact]]:
    """Contacts that hang together by what they have in common, each group in its order in time."""
    parents: dict[tuple[str, str], tuple[str, str]] = {}

    def root(key: tuple[str, str]) -> tuple[str, str]:
        while parents.setdefault(key, key) != key:
            parents[key] = parents[parents[key]]
            key = parents[key]
        return key

    alone: list[Contact] = []
    known: list[Contact] = []
    for contact in contacts:
        (known if contact.keys else alone).append(contact)
        first, *others = sorted(contact.keys) or [("", "")]
        for other in others:
            parents[root(other)] = root(first)
    groups: dict[tuple[str, str], list[Contact]] = {}
    for contact in known:
        groups.setdefault(root(min(contact.keys)), []).append(contact)
    yield from ([contact] for contact in alone)
    for group in groups.values():
        yield sorted(group, key=lambda one: (_ordinal(one), one.number))


def _issues(group: list[Contact]) -> tuple[list[list[Contact]], int]:
    """The contacts that leave something open, by what they are about, and how many others a later contact settled."""
    issues: list[list[Contact]] = []
    settled = 0
    for contact in group:
        about = [issue for issue in issues if any(_same(contact, other) for other in issue)]
        if contact.settles:
            # Without a day nobody knows which was first.
            gone = [issue for issue in about if contact.day is not None and all(one.day is not None for one in issue)]
            settled += sum(len(issue) for issue in gone)
            issues = [issue for issue in issues if issue not in gone]
            if contact.promises:
                issues.append([contact])
        elif about:
            issues = [issue for issue in issues if issue not in about]
            issues.append([one for issue in about for one in issue] + [contact])
        else:
            issues.append([contact])
    return issues, settled


def _same(one: Contact, other: Contact) -> bool:
    """Whether two contacts of a customer are about the same thing: by ticket or order, or nothing says otherwise."""
    shared = {kind for kind, _ in one.keys & other.keys}
    if shared & {*THREAD, *SUBJECTS}:
        return True
    for kind in SUBJECTS:
        mine, theirs = ({value for key, value in contact.keys if key == kind} for contact in (one, other))
        if mine and theirs and not mine & theirs:
            return False
    return bool(shared) and not (one.topics and other.topics and not set(one.topics) & set(other.topics))


def _owed(contacts: list[Contact], *, all_promises: bool) -> Owed | None:
    """What these contacts, in their order, leave to be done; None where that is nothing yet."""
    reasons: list[tuple[Contact, Reason]] = []
    promises: list[tuple[Contact, Promise]] = []
    for place, contact in enumerate(contacts):
        promises += [(contact, _after(promise, contacts[place + 1 :])) for promise in contact.promises]
        reasons += [(contact, reason) for reason in contact.reasons if reason.rule is not None]
    for contact, promise in promises:
        why = promise.why or (Why.OPEN_PROMISE if all_promises else None)
        if why is not None:
            reasons.append((contact, Reason(why, None, promise.turn, promise.action)))
    if not reasons:
        return None
    reasons.sort(key=lambda one: (one[1].why.rank, -_ordinal(one[0]), one[0].number, one[1].turn))
    *earlier, last = contacts
    return Owed(last, tuple(reversed(earlier)), tuple(reasons), tuple(promises))


def _after(promise: Promise, later: list[Contact]) -> Promise:
    """A promise as it stands after further contacts: broken where the customer had to come back when its day had passed."""
    late = promise.due is not None and any(one.complains and one.day is not None and one.day > promise.due for one in later)
    return promise._replace(why=Why.BROKEN) if late else promise
