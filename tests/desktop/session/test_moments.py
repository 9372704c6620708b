from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.session.moments import changed_at, day_words, moment, moment_words


def test_today_needs_no_day() -> None:
    now = datetime(2026, 11, 28, 14, 2).astimezone()
    assert moment_words(now, now) == "14:02"
    assert moment_words(now - timedelta(days=1), now) == "27 November 2026, 14:02"
    assert moment_words(now.astimezone(UTC).isoformat(), now) == "14:02"


@pytest.mark.parametrize("text", ["", "some day", "0001-01-01T00:00:00+23:59"])
def test_what_is_no_moment_stays_as_it_is(text: str) -> None:
    assert moment(text) is None or text.startswith("0001")
    assert moment_words(text) == text or text.startswith("0001")
    assert day_words(text) == text or text.startswith("0001")


def test_a_file_that_is_not_there_was_never_changed(tmp_path: Path) -> None:
    assert changed_at(tmp_path / "none") is None
    assert moment_words(None) == ""
