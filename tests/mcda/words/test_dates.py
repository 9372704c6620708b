from __future__ import annotations

from datetime import date

from mcda.words.dates import long_date, typed_date


def test_dates_are_written_in_english() -> None:
    assert long_date(date(2026, 11, 1)) == "1 November 2026"
    assert typed_date(" 2026-11-21 ") == "21 November 2026"


def test_a_date_that_is_none_is_kept_as_typed() -> None:
    assert typed_date("autumn 2026") == "autumn 2026"
    assert typed_date("") == ""
