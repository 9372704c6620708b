"""What differs between two versions: each entry told, and no two changes told alike."""

from __future__ import annotations

import re
from typing import Any

from mcda.model import edits
from mcda.model.case import Case, Direction, Fallback, Score
from mcda.model.codec import to_plain
from mcda.model.version_words import NONE, differences
from tests.desktop.conftest import small_case
from tests.every_change import changed
from tests.every_field import full_case

_NOT_COMPARED = re.compile(
    r"^\.changes|\.content$|\.secret$|\.id$|^\.moderations.*\.(package|measure|level)$"
)
"""The log of changes, what snapshots hold, the secret of workbooks, what nobody sees: ids; and
what is no score and no effect, or both.
"""

_NO_ORDER = re.compile(r"\.(red_lines|decisions|moderations) turned$")
"""Lists whose order says nothing."""


def told(before: Case, after: Case) -> list[tuple[str, str, str]]:
    return [(one.what, one.first, one.second) for one in differences(before, after)]


def without_empty(value: Any) -> Any:
    """Return plain data without the lists and tables that hold nothing."""
    if isinstance(value, dict):
        kept = {key: without_empty(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in ([], {}, "")}
    return [without_empty(one) for one in value] if isinstance(value, list) else value


def test_no_change_is_passed_over_and_no_two_are_told_alike() -> None:
    base, plain = full_case(), without_empty(to_plain(full_case()))
    seen: dict[tuple[tuple[str, str, str], ...], tuple[str, object]] = {}
    count = 0
    for place, case in changed(base):
        new = without_empty(to_plain(case))
        if _NOT_COMPARED.search(place) or _NO_ORDER.search(place) or new == plain:
            continue
        count += 1
        lines = tuple(told(base, case))
        assert lines, f"{place} is not told"
        assert all(first != second for _what, first, second in lines), (place, lines)
        there = seen.setdefault(lines, (place, new))
        assert there[1] == new, f"{place} is told as {there[0]} is: {lines}"
    assert count > 700


def test_each_entry_that_one_edit_changes_has_its_line() -> None:
    case = full_case()
    both = edits.set_composition(case, "both", {"money": "full"})
    assert told(case, both) == [
        ("Package Both steps: Composition, Access", "in full", NONE),
        ("Package Both steps: Composition, Money", NONE, "in full"),
    ]
    north = edits.set_direction(case, "cost", "north", Direction.BENEFIT)
    assert told(case, edits.set_direction(north, "cost", "watch", Direction.BENEFIT)) == [
        ("Criterion Cost: Direction, Northern delegation", NONE, "more is better"),
        ("Criterion Cost: Direction, Observers", NONE, "more is better"),
    ]


def test_a_fallback_that_becomes_a_package_is_told_whole() -> None:
    value = edits.set_fallback(small_case(), "russia", Fallback(value=40.0, note="A guess"))
    assert told(value, edits.set_fallback(value, "russia", Fallback(package="wait"))) == [
        ("Fallback of Russia", "40", NONE),
        ("Note on the fallback of Russia", "A guess", NONE),
        ("Package that is the fallback of Russia", NONE, "Waiting"),
    ]


def test_a_score_that_is_left_open_is_not_told_as_none() -> None:
    case = small_case()
    assert told(case, edits.set_score(case, "russia", "full", "cost", Score())) == [
        ("Score of Full package on Cost of delivery, Russia", NONE, "open")
    ]


def test_an_order_is_told_by_names_where_it_differs() -> None:
    case = small_case()
    assert told(case, edits.move_package(case, "full", 0)) == [
        ("Order of the packages", "Waiting, Staged exchange, Full package",
         "Full package, Waiting, Staged exchange"),
    ]  # fmt: skip


def test_what_is_left_out_at_its_default_is_told_as_that() -> None:
    case = small_case()
    assert told(case, edits.set_case(case, illustrative=not case.illustrative)) in (
        [("Illustrative", "no", "yes")],
        [("Illustrative", "yes", "no")],
    )
