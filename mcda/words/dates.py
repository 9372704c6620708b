"""Dates as sentences and mastheads have them, whatever the machine's language."""

from __future__ import annotations

from datetime import date
from typing import Final

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date) -> str:
    """Return "21 November 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def typed_date(text: str) -> str:
    """Return an ISO date in long form, any other text as it was typed."""
    try:
        return long_date(date.fromisoformat(text.strip()))
    except ValueError:
        return text.strip()
