"""Moments as the window says them: the time alone for today, else with the day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from datetime import datetime

MAY_DIFFER_S = 300


def this_moment() -> datetime:
    """Return this moment in local time."""
    from datetime import datetime

    return datetime.now().astimezone()


def moment(text: str) -> datetime | None:
    """Return an ISO 8601 moment in local time, None if it is none."""
    from datetime import datetime

    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def changed_at(path: Path) -> datetime | None:
    """Return when a file was last written, in local time; None if that can't be told."""
    from datetime import datetime

    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def ahead(when: datetime | None) -> bool:
    """Say whether a moment lies ahead of the clock by more than two clocks may differ."""
    return when is not None and (when - this_moment()).total_seconds() > MAY_DIFFER_S


def day_words(text: str) -> str:
    """Return an ISO 8601 moment as a date in the user's locale, itself if it is none."""
    day = moment(text)
    return _day(day) if day is not None else text


def moment_words(
    when: datetime | str | None,
    now: datetime | None = None,
    *,
    exact: bool = False,
    dated: bool = False,
) -> str:
    """Return a moment as "14:02", or "28 November 2026, 14:02" on another day or if it is to be
    `dated`; `exact` has the seconds too.
    """
    local = moment(when) if isinstance(when, str) else when
    if local is None:
        return when if isinstance(when, str) else ""
    today = (now or this_moment()).astimezone().date()
    time = local.strftime("%H:%M:%S" if exact else "%H:%M")
    return time if local.date() == today and not dated else f"{_day(local)}, {time}"


def _day(day: datetime) -> str:
    return f"{day.day} {QLocale().monthName(day.month)} {day.year}"
