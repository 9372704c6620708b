"""Points are whole, and never none where there is something."""

from __future__ import annotations

from mcda.words.points import in_points, points


def test_points_are_whole_and_never_nothing_where_there_is_something() -> None:
    assert [points(x) for x in (0.2, 0.6, 3.4, 0.0)] == ["less than 1", "1", "3", "0"]


def test_a_size_has_its_unit() -> None:
    told = ["less than 1 point", "1 point", "3 points", "0 points"]
    assert [in_points(x) for x in (0.2, 0.6, 3.4, 0.0)] == told
