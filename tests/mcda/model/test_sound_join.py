"""What two people's changes make wrong together is settled, and told or asked."""

from __future__ import annotations

from fractions import Fraction

from mcda.model import edits
from mcda.model.case import Case, Direction, Score
from mcda.model.version_words import contested_words
from mcda.model.versions import join
from tests.desktop.conftest import small_case


def scored(case: Case) -> Case:
    return edits.set_score(case, "russia", "full", "cost", Score.of(4))


def weighed(case: Case, name: str) -> Case:
    """Add a stakeholder who weighs all there is."""
    own = case.preferences["russia"]
    return edits.set_preferences(edits.add_stakeholder(case, name), name.lower(), own)


def test_of_two_packages_as_status_quo_mine_stays() -> None:
    base = edits.change_package(small_case(), "wait", status_quo=False)
    mine = edits.change_package(base, "wait", status_quo=True)
    theirs = edits.change_package(scored(base), "full", status_quo=True)
    joined = join(base, mine, theirs)
    assert joined.case == scored(mine)
    assert contested_words(joined.case, theirs, joined.contested) == (
        "Package Full package: Status quo",
    )


def test_judgements_beside_a_criterion_that_was_moved_are_told() -> None:
    base = edits.add_criterion(small_case(), "Money")
    moved = edits.move_criterion(base, "protection", "money", 0)
    judged = edits.set_judgement(base, "russia", "people", "returns", "protection", Fraction(3))
    for mine, theirs, what in (
        (moved, judged, "Judgement Refugee return : Civil protection, Russia"),
        (judged, moved, "Criterion Civil protection: Group"),
    ):
        joined = join(base, mine, theirs)
        assert joined.case == mine
        assert what in contested_words(joined.case, theirs, joined.contested)


def test_what_neither_could_say_is_asked() -> None:
    base = small_case()
    new = edits.add_criterion(base, "Trust", direction=Direction.BENEFIT, worst=0.0, best=1.0)
    for one in base.stakeholders:
        new = edits.set_direct(edits.set_swing(new, one.id, "trust", 1.0), one.id, "trust", 1.0)
    party = weighed(base, "Iran")
    for mine, theirs in ((new, party), (party, new)):
        joined = join(base, mine, theirs)
        assert joined.contested == ()
        assert [(p.code, p.place.words) for p in joined.asked] == [
            ("WEIGHT-MISSING", "Iran, Trust")
        ]


def test_two_things_of_one_name_are_told_apart() -> None:
    base = small_case()
    mine = edits.change_package(base, "full", name="North")
    theirs = edits.change_package(base, "staged", name="north")
    joined = join(base, mine, theirs)
    assert [p.name for p in joined.case.packages] == ["Waiting", "north (2)", "North"]
    assert joined.contested == (("packages", ("staged",), "name"),)
