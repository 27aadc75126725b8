"""Until when promises run: the last day that the words can mean, and None where nobody can tell."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.insight.recover_date_words import LANGUAGES
from calllint.insight.recover_dates import Said, due_day
from calllint.insight.recover_workdays import after_workdays, easter, is_workday

WEDNESDAY = Said(date(2026, 3, 4), time(10))

DUTCH = [
    ("Ik bel u morgen terug.", "morgen", "03-05"),
    ("U hoort het overmorgen.", "overmorgen", "03-06"),
    ("Ik regel het vandaag nog.", "vandaag", "03-04"),
    ("U hoort het binnen 3 werkdagen.", "binnen 3 werkdagen", "03-09"),
    ("Binnen vijf werkdagen krijgt u antwoord.", "Binnen vijf werkdagen", "03-11"),
    ("Ik mail u binnen 2 tot 3 dagen.", "binnen 2", "03-07"),
    ("Binnen een dag of drie is hij er.", "Binnen een dag of drie", "03-07"),
    ("Binnen anderhalve week is het klaar.", "anderhalve week", "03-15"),
    ("Voor vrijdag heeft u antwoord.", "Voor vrijdag", "03-06"),
    ("Vrijdagmiddag komt de monteur.", "Vrijdagmiddag", "03-06"),
    ("Ik bel u woensdag.", "woensdag", "03-11"),
    ("De monteur komt volgende week dinsdag.", "volgende week", "03-10"),
    ("De monteur komt dinsdag volgende week.", "dinsdag", "03-10"),
    ("Vrijdag over een week ligt het er.", "Vrijdag", "03-13"),
    ("Ik bel u morgen of overmorgen.", "morgen", "03-06"),
    ("Eind volgende week hoort u meer.", "Eind volgende week", "03-15"),
    ("Voor het weekend is het opgelost.", "Voor het weekend", "03-06"),
    ("Uiterlijk 14 maart.", "Uiterlijk 14 maart", "03-14"),
    ("Uiterlijk de veertiende.", "de veertiende", "03-14"),
    ("U hoort het uiterlijk op de 2e.", "de 2e", "04-02"),
    ("Op 12-3-2026 is het klaar.", "12-3-2026", "03-12"),
    ("Begin april krijgt u bericht.", "Begin april", "04-10"),
    ("Eind deze maand.", "Eind deze maand", "03-31"),
    ("Ik bel u binnen 24 uur.", "binnen 24 uur", "03-05"),
    ("Over een half uur bel ik u.", "Over een half uur", "03-04"),
    ("Om half drie bel ik u.", "Om half drie", "03-04"),
    ("Vóór vrijdag.", "Vóór vrijdag", "03-06"),
    ("Vandaag ga ik erachteraan en morgen mail ik u.", "vandaag", "03-05"),
    ("Binnen een paar minuten heeft u het.", "Binnen een paar minuten", "03-04"),
]
ENGLISH = [
    ("I'll call by Friday.", "by Friday", "03-06"),
    ("I'll call next Friday.", "next Friday", "03-13"),
    ("I'll call on Wednesday.", "on Wednesday", "03-11"),
    ("You'll hear within 24 hours.", "within 24 hours", "03-05"),
    ("It takes three to five working days.", "three to five working days", "03-11"),
    ("By the end of the day.", "the end of the day", "03-04"),
    ("The day after tomorrow.", "day after tomorrow", "03-06"),
    ("On the 14th.", "the 14th", "03-14"),
    ("On March 14th.", "March 14th", "03-14"),
    ("On 14/3.", "14/3", "03-14"),
    ("I'll ring by 3 pm.", "by 3 pm", "03-04"),
    ("A week on Thursday.", "Thursday", "03-12"),
    ("Thursday week.", "Thursday", "03-12"),
    ("Within a fortnight.", "Within a fortnight", "03-18"),
    ("In two weeks' time.", "two weeks' time", "03-18"),
    ("By the end of next week.", "end of next week", "03-15"),
    ("Over the weekend.", "the weekend", "03-08"),
    ("It will be with you next month.", "next month", "04-30"),
    ("Within a few minutes.", "Within a few minutes", "03-04"),
]
NOBODY_KNOWS = [
    ("nl", "Binnen een paar dagen.", "een paar dagen"),
    ("nl", "Binnen 3 werkdagen na ontvangst.", "Binnen 3 werkdagen"),
    ("nl", "Als u de foto stuurt, hoort u het morgen.", "morgen"),
    ("nl", "In de week van maandag.", "maandag"),
    ("nl", "Vandaag over veertien dagen.", "Vandaag"),
    ("nl", "Over een paar uur.", "een paar uur"),
    ("nl", "Op 30 februari.", "30 februari"),
    ("nl", "Ongeveer 5 werkdagen.", "5 werkdagen"),
    ("nl", "Niet voor vrijdag.", "voor vrijdag"),
    ("nl", "Ik zal het zo snel mogelijk doen.", "zo snel mogelijk"),
    ("en", "In a few days.", "a few days"),
    ("en", "Within 5 days after receipt.", "Within 5 days"),
    ("en", "Once it is in, you hear by Friday.", "by Friday"),
    ("en", "On 4/5.", "4/5"),
    ("en", "Around 5 working days.", "5 working days"),
    ("en", "As soon as possible.", "As soon as possible"),
    ("fr", "Je vous appelle demain.", "demain"),
]


@pytest.mark.parametrize(("sentence", "words", "due"), DUTCH)
def test_dutch(sentence: str, words: str, due: str) -> None:
    assert due_day(sentence, words, WEDNESDAY, "nl") == date.fromisoformat(f"2026-{due}")


@pytest.mark.parametrize(("sentence", "words", "due"), ENGLISH)
def test_english(sentence: str, words: str, due: str) -> None:
    assert due_day(sentence, words, WEDNESDAY, "en") == date.fromisoformat(f"2026-{due}")


@pytest.mark.parametrize(("language", "sentence", "words"), NOBODY_KNOWS)
def test_what_is_unclear_is_not_guessed(language: str, sentence: str, words: str) -> None:
    assert due_day(sentence, words, WEDNESDAY, language) is None


def test_a_time_of_day_alone_is_clear_only_where_the_day_is_young() -> None:
    assert due_day("I'll ring by 3 pm.", "by 3 pm", Said(date(2026, 3, 4)), "en") is None
    assert due_day("I'll ring by 3 pm.", "by 3 pm", Said(date(2026, 3, 4), time(19)), "en") is None


def test_hours_run_into_the_next_day() -> None:
    late = Said(date(2026, 3, 4), time(23))
    assert due_day("Within two hours.", "Within two hours", late, "en") == date(2026, 3, 5)


def test_a_day_that_has_passed_does_not_count() -> None:
    assert due_day("Vandaag, want vorige week vrijdag lukte het niet.", "Vandaag", WEDNESDAY, "nl") == date(2026, 3, 4)


def test_a_date_without_a_year_is_the_next_one_unless_it_is_far() -> None:
    assert due_day("Op 3 januari.", "3 januari", Said(date(2026, 12, 20)), "nl") == date(2027, 1, 3)
    assert due_day("Op 3 maart.", "3 maart", WEDNESDAY, "nl") is None


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(sorted(LANGUAGES)), st.data())
def test_no_promise_runs_out_before_it_is_made(day: date, language: str, data: st.DataObject) -> None:
    words = LANGUAGES[language]
    choices = [*words.weekdays, "morgen", "tomorrow", "volgende week", "next week", "eind van de maand", "end of the month"]
    said = data.draw(st.sampled_from(choices)) if data.draw(st.booleans()) else (
        f"{data.draw(st.integers(1, 90))} {'dagen' if language == 'nl' else 'days'}"
    )  # fmt: skip
    due = due_day(said, said, Said(day), language)
    assert due is None or due >= day


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)), st.dates(), st.none() | st.times())
def test_whatever_is_said_it_is_a_day_or_none(text: str, language: str, day: date, clock: time | None) -> None:
    due_day(text, text[3:9], Said(day, clock), language)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 30), st.sampled_from(["nl", "en"]))
def test_working_days_are_counted_one_by_one(day: date, number: int, language: str) -> None:
    after = after_workdays(day, number, language)
    between = [day + timedelta(ahead) for ahead in range(1, (after - day).days + 1)]
    assert sum(is_workday(one, language) for one in between) == number
    assert number == 0 or is_workday(after, language)


def test_days_of_rest() -> None:
    assert [easter(year) for year in (2024, 2025, 2026, 2027)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
    ]
    assert not is_workday(date(2026, 4, 27), "nl")
    assert is_workday(date(2026, 4, 27), "en")
    # Boxing Day 2026 is a Saturday: the Monday is in lieu of it.
    assert not is_workday(date(2026, 12, 28), "en")
    assert not is_workday(date(2026, 8, 31), "en")
    assert datetime(2026, 8, 31).weekday() == 0
