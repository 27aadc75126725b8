"""Dates, times and spans of time as tables write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calllint.conversation import Conversation
from calllint.reading import read_text
from calllint.reading.tables.order import DateOrder
from calllint.reading.tables.spans import epoch_moment, epoch_unit, span_of
from calllint.reading.tables.times import Moments, clock_of


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"), ("2026-03-02 10:00", "2026-03-02T10:00:00"), ("2026/03/02 10:00", "2026-03-02T10:00:00"),
        ("2026-03-02T10:00:00.123+0100", "2026-03-02T10:00:00.123+01:00"), ("2026-03-02 10:00:05 UTC", "2026-03-02T10:00:05Z"),
        ("2026-03-02T10:00:00.0000000Z", "2026-03-02T10:00:00Z"), ("2026-03-02 10:00:00+00", "2026-03-02T10:00:00Z"),
        ("02-03-2026 10:00", "2026-03-02T10:00:00"), ("2-3-2026 9:05:07", "2026-03-02T09:05:07"), ("02.03.2026, 10:00 Uhr", "2026-03-02T10:00:00"),
        ("02/03/2026 10h05", "2026-03-02T10:05:00"), ("2 maart 2026 om 10:00 uur", "2026-03-02T10:00:00"), ("ma 2 mrt. 2026 10:00", "2026-03-02T10:00:00"),
        ("02-mrt-2026 10:00", "2026-03-02T10:00:00"), ("1. März 2026 10:05", "2026-03-01T10:05:00"), ("2 février 2026 à 10:05", "2026-02-02T10:05:00"),
        ("March 2, 2026 at 10:00 PM", "2026-03-02T22:00:00"), ("Mar 2, 2026, 12:00:05\u202fAM", "2026-03-02T00:00:05"),
        ("Tue Oct 31 22:10:47 +0000 2017", "2017-10-31T22:10:47Z"), ("Mon, 02 Mar 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00"),
        ("Mon Mar 02 2026 10:00:00 GMT+0100 (CET)", "2026-03-02T10:00:00+01:00"), ("20260302T100000Z", "2026-03-02T10:00:00Z"), ("10:00 02-03-2026", "2026-03-02T10:00:00"),
        ("31-02-2026 10:00", None), ("02-03-2026 25:00", None), ("02-03-2026", None), ("morgen", None), ("", None), ("10:00", None),
    ],
)  # fmt: skip
def test_dates_with_times(written: str, at: str | None) -> None:
    moments = Moments(month_first=False)
    for _ in range(2):
        # The second time from what is known.
        assert moments.read_all([written])[1] == (at,)
        assert moments.read(written)[1] == at


def test_differences_are_seconds_whatever_the_form_and_the_zone() -> None:
    moments = Moments(month_first=True)
    (first, second, third), _ = moments.read_all(["3/2/2026 10:00 AM", "3/2/2026 10:00:30 AM", "3/2/2026 1:00 PM"])
    assert (second or 0) - (first or 0) == 30
    assert (third or 0) - (first or 0) == 10800
    (first, second), _ = moments.read_all(["2026-03-02T10:00:00+01:00", "2026-03-02T09:00:01Z"])
    assert (second or 0) - (first or 0) == 1


def test_date_and_time_in_columns_of_their_own() -> None:
    moments = Moments(month_first=False)
    assert moments.read_both("02-03-2026 0:00:00", "10:05")[1] == "2026-03-02T10:05:00"
    assert moments.read_both("02-03-2026", "30-12-1899 10:05:09")[1] == "2026-03-02T10:05:09"
    assert moments.read_both("02-03-2026", "10.05")[1] == "2026-03-02T10:05:00"
    assert moments.read_both("x", "10:05") == (None, None)


@pytest.mark.parametrize(
    ("dates", "headers", "month_first"),
    [
        (["02/03/2026", "14/03/2026"], ["Date"], False), (["02/03/2026", "03/14/2026"], ["Datum", "Tijd"], True),
        (["02/03/2026 10:00"], ["Date", "Message"], True), (["02/03/2026 10:00"], ["Datum", "Bericht"], False), (["02/03/2026"], ["Datum", "Uhrzeit"], False),
        (["02/03/2026"], ["Date", "Heure", "Expéditeur"], False), (["02-03-2026"], ["Date", "Message"], False), (["02.03.2026"], ["Date", "Message"], False),
        (["10:00 14/03/2026", "10:00 02/03/2026"], ["Date"], False),
    ],
)  # fmt: skip
def test_day_or_month_first_is_settled_by_the_whole_column(dates: list[str], headers: list[str], month_first: bool) -> None:
    order = DateOrder(headers)
    order.see(dates)
    assert order.matters
    assert order.decided() is month_first


def test_under_english_headers_semicolons_put_the_day_first() -> None:
    rows = "Ticket{0}Date{0}From{0}Message\n1{0}02/03/2026 10:00{0}Customer{0}Where is it?\n1{0}02/03/2026 10:01{0}Agent{0}I will look.\n"
    for separator, at in ((",", "2026-02-03T10:00:00"), (";", "2026-03-02T10:00:00")):
        (found,) = read_text(rows.format(separator), name="x.csv")
        assert isinstance(found, Conversation)
        assert found.turns[0].at == at


def test_other_dates_have_no_order_to_settle() -> None:
    order = DateOrder(["Date"])
    order.see(["2026-03-02 10:00", "2 maart 2026", ""])
    assert not order.matters


@pytest.mark.parametrize(
    ("written", "unit", "seconds"),
    [
        ("00:03:12", None, 192), ("3:12", None, 192), ("192", None, 192), ("3 min 12 s", None, 192), ("3m12s", None, 192), ("1,5 min", None, 90),
        ("PT3M12S", None, 192), ("1 uur 3 min", None, 3780), ("1 hour and 2 minutes", None, 3720), ("2500", "ms", 2.5), ("2", "min", 120), ("0,5", None, 0.5),
        ("1.02:03:04", None, 93784), ("0:00:03.5", None, 3.5), ("12 sec", None, 12), ("-3", None, None), ("x", None, None), ("", None, None), ("1e99", None, None),
    ],
)  # fmt: skip
def test_spans_of_time(written: str, unit: str | None, seconds: float | None) -> None:
    assert span_of(written, unit) == seconds


def test_numbers_since_1970() -> None:
    assert [epoch_unit([number]) for number in (1772445600, 1772445600123, 1772445600123456, 12.5, 0)] == ["s", "ms", "us", None, None]
    assert epoch_moment("1772445600123", "ms") == (1772445600.123, "2026-03-02T10:00:00.123Z")
    assert epoch_moment("1772445600.9996", "s") == (1772445601.0, "2026-03-02T10:00:01Z")
    assert epoch_moment("x", "s") == (None, None)


@given(st.text(max_size=40))
def test_no_text_breaks_what_reads_times(written: str) -> None:
    clock_of(written)
    span_of(written)
    Moments(month_first=True).read_all([written])
    epoch_moment(written, "s")
    DateOrder(["x"]).see([written])


@given(
    st.datetimes(),
    st.sampled_from(
        ["%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M:%S", "%d/%m/%Y %H:%M:%S", "%d.%m.%Y, %H:%M:%S", "%d %B %Y %H:%M:%S", "%a %b %d %H:%M:%S %Y"]
    ),
)
def test_every_moment_of_our_times_is_read(moment, form: str) -> None:  # type: ignore[no-untyped-def]
    if moment.year < 1990 or moment.year > 2100:
        moment = moment.replace(year=2026, day=min(moment.day, 28))
    assert Moments(month_first=False).read(moment.strftime(form))[1] == moment.replace(microsecond=0).isoformat()
