"""The call-back list: who is on it, why, and what is settled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Conversation
from calllint.insight.recover import Contact, Why, contact_of
from calllint.insight.recover_references import Reference, given_in, references_in_data
from calllint.insight.recover_seen import observe
from calllint.insight.recover_threads import List, Threads
from calllint.insight.recover_words import owed_text, words_in
from calllint.insight.topics import topics_said_by
from calllint.linting import Linter
from calllint.settings import Settings

LINTER = Linter(topics=topics_said_by(Settings()), observe=observe)
TODAY = date(2026, 3, 10)
HUNG_UP = (
    ("agent", "Parcels, Ron speaking."),
    ("customer", "Twenty minutes in your queue! My parcel is smashed and I am furious."),
    ("agent", "Tracking number?"),
    ("customer", "I don't have it on me, what are you going to do about this?"),
    ("agent", "I'm hanging up now."),
)
PROMISED = (
    ("customer", "My washing machine still leaks after the repair."),
    ("agent", "I'm sorry about that. I will call you back tomorrow with an appointment."),
    ("customer", "Okay, thanks."),
    ("agent", "Goodbye!"),
)
HELPED = (
    ("customer", "I called before: my parcel arrived smashed, what happens now?"),
    ("agent", "I'm sorry about that. I have just sent you a new one, it arrives tomorrow."),
    ("customer", "Great, thank you!"),
    ("agent", "You're welcome, goodbye!"),
)


def talk(turns: tuple[tuple[str, str], ...], id: str = "c", day: str | None = "2026-03-03", **rest: Any) -> Conversation:  # noqa: A002
    said = [{"role": role, "text": text} for role, text in turns]
    metadata = {**rest.pop("metadata", {}), **({"date": day} if day else {})}
    return Conversation.from_dict({"id": id, "language": "en", "channel": "chat", "metadata": metadata, "turns": said, **rest})


def contact(conversation: Conversation, number: int = 0, today: date = TODAY) -> Contact:
    return contact_of(LINTER.lint(conversation), today, number)


def listed(*conversations: Conversation, **rest: Any) -> List:
    threads = Threads()
    for number, conversation in enumerate(conversations):
        threads.add(contact(conversation, number))
    return threads.owed(**rest)


def whys(found: List) -> dict[str, list[Why]]:
    return {owed.contact.id: list(dict.fromkeys(reason.why for _, reason in owed.reasons)) for owed in found.owed}


def test_who_was_hung_up_on_is_on_it_with_the_words() -> None:
    found = contact(talk(HUNG_UP))
    assert [reason.why for reason in found.reasons] == [Why.HANG_UP, Why.OPEN_ISSUE]
    assert found.reasons[0].rule == "premature-hang-up"
    assert found.reasons[0].words == "I'm hanging up now."
    assert found.wanted == "Twenty minutes in your queue! My parcel is smashed and I am furious."


def test_who_was_helped_is_not() -> None:
    found = contact(talk(HELPED))
    assert (found.reasons, found.promises, found.settles) == ((), (), True)


def test_a_promise_is_overdue_the_day_after() -> None:
    conversation = talk(PROMISED, agent="Ann")
    (promise,) = contact(conversation, today=date(2026, 3, 4)).promises
    assert (promise.due, promise.why, promise.owner) == (date(2026, 3, 4), None, "Ann")
    assert [one.why for one in contact(conversation, today=date(2026, 3, 5)).promises] == [Why.OVERDUE]


def test_without_a_date_the_words_are_all_there_is() -> None:
    (promise,) = contact(talk(PROMISED, day=None)).promises
    assert (promise.due, promise.why) == (None, Why.UNCLEAR)
    assert promise.deadline is not None and "tomorrow" in promise.deadline


def test_a_promise_that_is_not_due_is_on_it_when_asked_for() -> None:
    conversation = talk(PROMISED, day="2026-03-10")
    assert not listed(conversation).owed
    assert whys(listed(conversation, all_promises=True)) == {"c": [Why.OPEN_PROMISE]}


def test_a_promise_is_broken_where_the_customer_writes_again_after_its_day() -> None:
    mail = Conversation.from_dict(
        {
            "id": "m",
            "language": "en",
            "channel": "email",
            "turns": [
                {"role": "customer", "text": "You charged me twice.", "at": "2026-03-02T09:00:00Z"},
                {"role": "agent", "text": "I will send you a corrected invoice by Friday.", "at": "2026-03-03T09:00:00Z"},
                {"role": "customer", "text": "Still nothing. This is ridiculous, where is it?", "at": "2026-03-09T09:00:00Z"},
            ],
        }
    )
    (promise,) = contact(mail, today=date(2026, 3, 9)).promises
    assert (promise.due, promise.why) == (date(2026, 3, 6), Why.BROKEN)


def test_what_was_done_later_in_a_thread_is_not_owed() -> None:
    mail = Conversation.from_dict(
        {
            "id": "m",
            "language": "en",
            "channel": "email",
            "turns": [
                {"role": "customer", "text": "You charged me twice.", "at": "2026-03-02T09:00:00Z"},
                {"role": "agent", "text": "I will send you a corrected invoice by Friday.", "at": "2026-03-03T09:00:00Z"},
                {"role": "agent", "text": "I have sent you the corrected invoice.", "at": "2026-03-05T09:00:00Z"},
            ],
        }
    )
    assert contact(mail).promises == ()


@pytest.mark.parametrize("metadata", [{"customer_id": "K-1"}, {"ticket": 7}, {"customer": {"id": 12}}, {"orderNumber": "A-1"}])
def test_who_came_back_and_was_helped_is_not_owed(metadata: Mapping[str, Any]) -> None:
    first, later = talk(HUNG_UP, "a", "2026-03-03", metadata=metadata), talk(HELPED, "b", "2026-03-04", metadata=metadata)
    assert whys(listed(first)) == {"a": [Why.HANG_UP, Why.OPEN_ISSUE]}
    for order in ((first, later), (later, first)):
        found = listed(*order)
        assert (found.owed, found.contacts, found.settled) == ((), 2, 1)


def test_being_helped_before_settles_nothing() -> None:
    metadata = {"customer_id": "K-1"}
    found = listed(talk(HELPED, "a", "2026-03-03", metadata=metadata), talk(HUNG_UP, "b", "2026-03-04", metadata=metadata))
    assert list(whys(found)) == ["b"]


def test_without_days_nobody_knows_what_was_settled() -> None:
    metadata = {"customer_id": "K-1"}
    assert list(whys(listed(talk(HUNG_UP, "a", None, metadata=metadata), talk(HELPED, "b", None, metadata=metadata)))) == ["a"]


def test_another_customer_order_or_topic_settles_nothing() -> None:
    first = talk(HUNG_UP, "a", metadata={"customer_id": "K-1", "order": "1"})
    for other in ({"customer_id": "K-2"}, {"customer_id": "K-1", "order": "2"}):
        assert list(whys(listed(first, talk(HELPED, "b", "2026-03-04", metadata=other)))) == ["a"]
    told = [talk(HUNG_UP, "a", topic="parcels", metadata={"customer_id": "K-1"})]
    told.append(talk(HELPED, "b", "2026-03-04", topic="invoices", metadata={"customer_id": "K-1"}))
    assert list(whys(listed(*told))) == ["a"]


def test_what_everybody_has_is_no_customer() -> None:
    metadata = {"email": "desk@firm.example"}
    conversations = [talk(HUNG_UP, f"a{number}", "2026-03-03", metadata=metadata) for number in range(10)]
    found = listed(*conversations, talk(HELPED, "b", "2026-03-04", metadata=metadata))
    assert (len(found.owed), found.settled) == (10, 0)


def test_contacts_about_one_thing_are_one_entry() -> None:
    metadata = {"ticket": "7"}
    found = listed(talk(PROMISED, "a", "2026-03-02", metadata=metadata), talk(HUNG_UP, "b", "2026-03-05", metadata=metadata))
    (owed,) = found.owed
    assert (owed.contact.id, [one.id for one in owed.earlier]) == ("b", ["a"])
    # The customer is furious and was promised a call two days before.
    assert [reason.why for _, reason in owed.reasons][:2] == [Why.HANG_UP, Why.BROKEN]
    assert owed_text(owed, words_in("en")).startswith("an apology for ending the contact, and an answer; an apology, and what was promised")


def test_the_newest_come_first_or_the_worst() -> None:
    conversations = [talk(HUNG_UP, "old", "2026-03-01"), talk(PROMISED, "new", "2026-03-05"), talk(HUNG_UP, "same-day", "2026-03-05")]
    assert list(whys(listed(*conversations))) == ["same-day", "new", "old"]
    assert list(whys(listed(*conversations, order="worst"))) == ["same-day", "old", "new"]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_the_input_does_not_matter(order: list[int]) -> None:
    contacts = [
        contact(talk(turns, f"c{number}", f"2026-03-0{number + 1}", metadata={"customer_id": f"K-{number % 2}"}), number)
        for number, turns in enumerate([HUNG_UP, PROMISED, HELPED, PROMISED, HUNG_UP, HELPED])
    ]
    threads = Threads()
    for number in order:
        threads.add(contacts[number])
    found = threads.owed()
    # The washing machine is still to be mended: that a parcel was sent settles nothing of it.
    assert [(owed.contact.id, [one.id for one in owed.earlier]) for owed in found.owed] == [("c4", []), ("c3", ["c1"])]
    assert found.settled == 1


def test_references_are_read_from_what_data_are_like() -> None:
    conversation = talk(
        PROMISED,
        metadata={
            "Klantnummer": 17.0,
            "orderId": "A-9",
            "requester": {"id": 5, "email": "mia@post.example"},
            "agent_id": "x",
            "ticket": None,
        },
    )
    assert references_in_data(conversation) == (
        Reference("customer", "17"),
        Reference("order", "A-9"),
        Reference("email", "mia@post.example"),
    )


def test_what_the_customer_gave_is_told_as_such() -> None:
    given = (
        ("customer", "My order number is 2003-A, it never arrived."),
        ("agent", "That can't be done."),
        ("customer", "That is ridiculous, why not?"),
    )
    assert Reference("order", "2003-A", said=True) in contact(talk(given)).references
    asked = (
        ("customer", "My parcel never arrived."),
        ("agent", "What is your order number?"),
        ("customer", "44-1208"),
        ("agent", "That can't be done."),
    )
    assert Reference("order", "44-1208", said=True) in contact(talk(asked)).references
    assert given_in("birth-date", "1 May 1990") is None


def test_names_of_parts_are_no_names() -> None:
    turns = [{"role": "customer", "text": "Hello?", "name": name} for name in ("Customer", "Speaker 2", "Mia Stone")]
    assert references_in_data(Conversation.from_dict({"turns": turns})) == (Reference("name", "Mia Stone"),)
