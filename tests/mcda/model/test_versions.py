"""Two versions of a case in one: nothing that anybody typed goes without a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.model.case import COMMON, Case, Fallback, Score, Stakeholder
from mcda.model.check import check
from mcda.model.version_words import NONE, contested_words, differences
from mcda.model.versions import can_join, join
from mcda.places import resource
from tests.desktop.conftest import small_case

Edit = Callable[[Case], Case]


def score(value: float, package: str = "full", criterion: str = "cost") -> Edit:
    return lambda case: edits.set_score(case, "russia", package, criterion, Score.of(value))


def both(mine: Edit, theirs: Edit) -> tuple[Case, tuple[str, ...]]:
    base = small_case()
    one, two = mine(base), theirs(base)
    joined = join(base, one, two)
    return joined.case, contested_words(joined.case, two, joined.contested)


def test_what_only_one_changed_is_taken_from_that_side() -> None:
    base = small_case()
    case, met = both(
        lambda c: edits.set_case(score(3)(c), title="Mine"),
        lambda c: edits.set_case(score(4, "staged")(c), question="Theirs?"),
    )
    assert met == ()
    assert (case.title, case.question) == ("Mine", "Theirs?")
    assert case == edits.set_case(
        score(4, "staged")(score(3)(base)), title="Mine", question="Theirs?"
    )
    assert join(base, base, case).case == join(base, case, base).case == case


def test_where_both_changed_the_same_mine_stays_and_is_told() -> None:
    case, met = both(score(3), score(4))
    assert case.score("russia", "full", "cost") == Score.of(3)
    assert met == ("Score of Full package on Cost of delivery, Russia",)
    assert both(score(3), score(3))[1] == ()


def test_what_one_removed_and_the_other_worked_on_stays_whole() -> None:
    remove: Edit = lambda c: edits.remove_package(c, "full")  # noqa: E731
    for mine, theirs in ((remove, score(3)), (score(3), remove)):
        case, met = both(mine, theirs)
        assert case == score(3)(small_case())
        assert met == ("Package Full package",)
    case, met = both(remove, lambda c: edits.set_case(c, title="T"))
    assert [one.id for one in case.packages] == ["wait", "staged"]
    assert "full" not in case.scores[COMMON] and "full" not in case.scores.get("russia", {})
    assert met == () and case.title == "T"


def test_two_things_added_under_one_id_both_stay() -> None:
    def added(name: str, value: float) -> Edit:
        def edit(case: Case) -> Case:
            made = edits.add_package(case, "")
            id_ = made.packages[-1].id
            made = edits.change_package(made, id_, name=name)
            return edits.set_score(made, COMMON, id_, "cost", Score.of(value))

        return edit

    case, met = both(added("North", 1), added("South", 2))
    assert met == ()
    held = {p.name: case.score(COMMON, p.id, "cost") for p in case.packages}
    assert held["North"] == Score.of(1) and held["South"] == Score.of(2)
    assert {problem.code for problem in check(case)} <= {"SCORE-MISSING", "CASE-ID-TWICE"}
    assert len({p.id for p in case.packages}) == 5


def test_without_the_common_version_mine_stays_wherever_they_differ() -> None:
    base = small_case()
    joined = join(None, score(3)(base), edits.add_stakeholder(score(4)(base), "Iran"))
    assert joined.case.score("russia", "full", "cost") == Score.of(3)
    assert [s.name for s in joined.case.stakeholders][-1] == "Iran"
    assert len(joined.contested) == 1


def test_other_cases_and_cases_with_one_id_twice_are_not_joined() -> None:
    base = small_case()
    assert not can_join(base, base, replace(base, id="other"))
    twice = replace(base, stakeholders=(*base.stakeholders, Stakeholder(id="russia", name="R")))
    assert not can_join(base, twice, base)
    with pytest.raises(ValueError):
        join(base, twice, base)


def test_additions_keep_their_place_in_the_order() -> None:
    base = small_case()
    mine = edits.move_package(edits.add_package(base, "North"), "full", 0)
    theirs = edits.add_package(base, "South")
    names = [one.name for one in join(base, mine, theirs).case.packages]
    assert names == ["Full package", "South", "Waiting", "Staged exchange", "North"]


def test_differences_say_each_entry_once() -> None:
    base = small_case()
    assert differences(base, base) == ()
    changed = edits.set_case(score(3)(edits.remove_stakeholder(base, "europe")), title="New")
    told = {one.what: (one.first, one.second) for one in differences(base, changed)}
    assert told == {
        "Title": ("Small case", "New"),
        "Stakeholder European states": ("there", NONE),
        "Score of Full package on Cost of delivery, Russia": (NONE, "3"),
    }
    moved = edits.move_package(base, "full", 0)
    assert [one.what for one in differences(base, moved)] == ["Order of the packages"]


def test_every_kind_of_entry_has_words() -> None:
    base = small_case()
    changed = edits.set_fallback(base, "russia", Fallback(value=40.0))
    changed = edits.change_preferences(changed, "russia", influence=2.0)
    changed = edits.set_direct(changed, "europe", "cost", 10.0)
    changed = edits.set_swing(changed, "russia", "cost", 10.0)
    changed = edits.change_criterion(changed, "cost", unit="$ bn")
    changed = edits.set_settings(changed, method="weighted-sum")
    changed = edits.set_decision(changed, package="full", dissent="Russia")
    told = [one.what for one in differences(base, changed)]
    assert sorted(told) == [
        "Criterion Cost of delivery: Unit",
        "Dissent from the decision",
        "Fallback of Russia",
        "Influence of Russia",
        "Package decided on",
        "Points for Cost of delivery, European states",
        "Setting: method",
        "Swing points for Cost of delivery, Russia",
    ]


REMOVED: dict[str, Callable[[Case, str], Case]] = {
    "stakeholders": edits.remove_stakeholder,
    "criteria": edits.remove_criterion,
    "packages": edits.remove_package,
    "measures": edits.remove_measure,
    "joint_effects": edits.remove_joint_effect,
    "rules": edits.remove_rule,
}


@pytest.mark.parametrize("kind", REMOVED)
def test_what_one_removed_is_gone_with_all_that_hung_on_it(kind: str) -> None:
    base = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert base is not None
    for thing in getattr(base, kind)[:: max(1, len(getattr(base, kind)) - 1)]:
        removed = REMOVED[kind](base, thing.id)
        theirs = edits.set_case(base, title="T")
        for mine, other in ((removed, theirs), (theirs, removed)):
            joined = join(base, mine, other)
            assert joined.contested == ()
            assert joined.case == edits.set_case(removed, title="T")


def test_what_one_names_anew_the_other_did_not_remove() -> None:
    remove: Edit = lambda c: edits.remove_package(c, "full")  # noqa: E731
    names: Edit = lambda c: edits.set_fallback(c, "russia", Fallback(package="full"))  # noqa: E731
    for mine, theirs in ((remove, names), (names, remove)):
        case, met = both(mine, theirs)
        assert case == names(small_case())
        assert met == ("Package Full package",)


def test_a_criterion_comes_back_with_its_group() -> None:
    base = edits.add_criterion(edits.add_criterion(small_case(), "Money"), "Debt", "money")
    changed = edits.change_criterion(base, "debt", unit="bn")
    removed = edits.remove_criterion(base, "money")
    for mine, theirs in ((removed, changed), (changed, removed)):
        joined = join(base, mine, theirs)
        assert {"money", "debt"} <= {one.id for one in joined.case.criteria}
        assert joined.contested == (("criteria", ("debt",)), ("criteria", ("money",)))
        codes = {problem.code for problem in check(joined.case)}
        assert "CRITERION-PARENT-UNKNOWN" not in codes
