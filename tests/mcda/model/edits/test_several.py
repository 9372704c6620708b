"""Several things at once: names, one change for many, a thing once more."""

from __future__ import annotations

from mcda.model import edits
from mcda.model.case import COMMON, ROOT, Case, Direction, Score
from mcda.model.edits import several
from mcda.model.tree import children, leaves
from tests.desktop.conftest import small_case


def test_names_come_in_their_order() -> None:
    case = several.add_named(Case(id="x"), edits.add_package, ["B", "A"])
    assert [p.name for p in case.packages] == ["B", "A"]


def test_an_outline_becomes_a_tree() -> None:
    lines = [(0, "Security"), (1, "Borders"), (1, "Truce"), (0, "Cost")]
    case = several.add_outline(Case(id="x"), lines, ROOT)
    assert [c.name for c in children(case, ROOT)] == ["Security", "Cost"]
    assert [c.name for c in leaves(case)] == ["Borders", "Truce", "Cost"]


def test_one_change_reaches_all_that_are_named() -> None:
    case = several.change_criteria(small_case(), ["returns", "cost"], direction=Direction.COST)
    found = {c.id: c.direction for c in case.criteria}
    assert found["returns"] == found["cost"] == Direction.COST
    assert found["protection"] == Direction.BENEFIT


def test_what_went_with_another_is_passed_over() -> None:
    case = several.remove_several(small_case(), edits.remove_criterion, ["people", "returns"])
    assert [c.id for c in case.criteria] == ["cost"]


def test_a_package_once_more_has_everybody_s_scores() -> None:
    before = small_case()
    case = several.duplicate_package(before, "full", "Full, later", "later")
    assert [p.id for p in case.packages] == ["wait", "staged", "full", "later"]
    for layer in (COMMON, "russia"):
        for leaf in ("returns", "protection", "cost"):
            assert case.score(layer, "later", leaf) == before.score(layer, "full", leaf)
    other = several.duplicate_package(before, "wait", "Wait", "again")
    assert [p.id for p in other.packages if p.status_quo] == ["wait"]


def test_a_stakeholder_once_more_has_its_own_scores_and_preferences() -> None:
    case = several.duplicate_stakeholder(small_case(), "russia", "Other", "other")
    assert case.score("other", "full", "returns") == Score.of(30.0, note="Its own view")
    assert case.preferences["other"] == case.preferences["russia"]


def test_a_group_once_more_has_all_below_it() -> None:
    before = small_case()
    case = several.duplicate_criterion(before, "people", "People again", "again")
    assert [c.name for c in children(case, ROOT)] == ["People", "People again", "Cost of delivery"]
    below = children(case, "again")
    assert [c.name for c in below] == ["Refugee return", "Civil protection"]
    assert case.score(COMMON, "wait", below[0].id) == before.score(COMMON, "wait", "returns")
