"""Dates as sentences and mastheads have them, whatever the machine's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

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


class Day(str):
    """A day as English writes it, "21 November 2026"; it still knows which one it is."""

    day: date

    __slots__ = ("day",)

    def __reduce__(self) -> tuple[object, ...]:
        return long_date, (self.day,)

    def written(self, code: str) -> str:
        """Return the day as a language writes it, by its code ("fr", "ar-EG")."""
        from babel.dates import format_date

        return format_date(self.day, "long", locale=code.replace("-", "_"))


def long_date(day: date) -> Day:
    """Return "21 November 2026"."""
    written = Day(f"{day.day} {_MONTHS[day.month - 1]} {day.year}")
    written.day = day
    return written


def typed_date(text: str) -> str:
    """Return an ISO date in long form, any other text as it was typed."""
    from datetime import date

    try:
        return long_date(date.fromisoformat(text.strip()))
    except ValueError:
        return text.strip()
