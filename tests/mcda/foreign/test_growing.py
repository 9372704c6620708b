"""The case as tables are put together."""

from __future__ import annotations

from mcda.foreign.growing import by_pairs, with_person, without_nobody
from mcda.foreign.taken import EVERYONE
from mcda.model import edits
from mcda.model.case import Case


def test_a_person_is_found_by_name_and_added_only_where_that_is_wanted() -> None:
    case, union = with_person(Case(id="case"), "Union")
    assert with_person(case, " union ") == (case, union)
    assert with_person(case, "State", add=False) == (case, "")
    assert [s.name for s in with_person(case, "State")[0].stakeholders] == ["Union", "State"]


def test_the_nameless_stakeholder_goes_once_others_are_named() -> None:
    case, everyone = with_person(Case(id="case"), EVERYONE)
    assert without_nobody(case) == case
    case = with_person(case, "Union")[0]
    assert [s.name for s in without_nobody(case).stakeholders] == ["Union"]
    weighed = edits.set_direct(edits.add_criterion(case, "Cost", ""), everyone, "cost", 2.0)
    assert without_nobody(weighed) == weighed


def test_without_pairs_of_packages_the_method_stays() -> None:
    case = Case(id="case")
    assert by_pairs(case) is case
