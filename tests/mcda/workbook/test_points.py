"""Scores in cells: what is shown, what is read, and when the two differ."""

import pytest

from mcda.model.case import Criterion, Level
from mcda.workbook.points import cell_of, ends_of, exactly

PLAIN = Criterion(id="c", name="C")
NAMED = Criterion(id="c", name="C", levels=(Level("Low", 0.0), Level("High", 1.0)))


@pytest.mark.parametrize(
    ("ends", "criterion", "shown", "exact"),
    [
        ((7.5, 7.5), PLAIN, 7.5, True),
        ((6.0, 8.0), PLAIN, "6 – 8", True),
        ((-2.0, -1.5), PLAIN, "-2 – -1.5", True),
        (("Low", "Low"), NAMED, "Low", True),
        (("Low", "High"), NAMED, "Low – High", True),
        ((None, None), PLAIN, None, True),
        (("n/a", "n/a"), PLAIN, "n/a", True),
        (("7", "7"), PLAIN, "7", False),
        ((6.0, None), PLAIN, "6 – ", False),
        (("low", "low"), NAMED, "low", False),
    ],
)
def test_what_a_cell_shows(ends, criterion: Criterion, shown, exact: bool) -> None:
    assert cell_of(ends) == shown
    assert exactly(ends, criterion) is exact


def test_what_is_no_point_is_kept_as_typed() -> None:
    assert ends_of("about 7", PLAIN) == ("about 7", "about 7")
    assert ends_of("6 to 8", PLAIN) == (6.0, 8.0)
