"""Value points as a sentence has them: whole, and never none where there is something."""

from __future__ import annotations

from mcda.words.figures import whole
from mcda.words.said import Said, _, ngettext


def points(number: float) -> Said:
    """Return points without their unit: "less than 1", "12"."""
    if 0 < abs(number) < 0.5:
        return _("less than 1")
    return _("{points}", points=whole(number))


def in_points(size: float) -> Said:
    """Return a size (at least 0) in points: "less than 1 point", "1 point", "12 points"."""
    if 0 < size < 0.5:
        return _("less than 1 point")
    return ngettext("{n} point", "{n} points", int(whole(size)), n=whole(size))
