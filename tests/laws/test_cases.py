"""Laws of the case: files give it back, edits undo and share, checks never break."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.errors import Severity
from mcda.model import edits
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Judgement,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.check import check
from mcda.model.codec import from_plain, to_plain
from mcda.model.fingerprint import fingerprint
from mcda.model.round import Asked, Moderation, Respondent, Return, Round, Rule, ScoreDecision
from mcda.model.settings_names import Settings
from mcda.model.tree import depth_first, leaves
from tests.strategies import cases, names, pick, points

SOME = settings(max_examples=60, deadline=None)


@SOME
@given(cases(rounds=True))
def test_plain_data_give_the_case_back(case: Case) -> None:
    back, problems = from_plain(json.loads(json.dumps(to_plain(case), allow_nan=False)))
    assert problems == ()
    assert back == case
    assert back is not None
    assert fingerprint(back) == fingerprint(case)


@SOME
@given(cases(rounds=True))
def test_drawn_cases_are_sound(case: Case) -> None:
    assert [str(p) for p in check(case) if p.severity is Severity.ERROR] == []


def _edited(draw: Any, case: Case) -> Case:
    """Return the case after one edit of any kind."""
    who = pick(draw, case.stakeholders).id
    what = pick(draw, case.packages).id
    leaf = pick(draw, leaves(case))
    place = draw(st.integers(0, 3))
    top = pick(draw, case.criteria)
    kinds = {
        "case": lambda: edits.set_case(case, title=draw(names())),
        "settings": lambda: edits.set_settings(case, seed=draw(st.integers(0, 9))),
        "name": lambda: edits.change_stakeholder(case, who, name=draw(names())),
        "add package": lambda: edits.add_package(case, draw(names()), index=place),
        "add criterion": lambda: edits.add_criterion(case, draw(names()), top.id, index=place),
        "move": lambda: edits.move_package(case, what, place),
        "move criterion": lambda: edits.move_criterion(case, leaf.id, leaf.parent, place),
        "score": lambda: edits.set_score(
            case, pick(draw, (COMMON, who)), what, leaf.id, Score.of(points(draw, leaf))
        ),
        "clear": lambda: edits.set_score(case, COMMON, what, leaf.id, None),
        "weight": lambda: edits.set_direct(case, who, leaf.id, draw(st.floats(0, 9))),
        "swing": lambda: edits.set_swing(case, who, leaf.id, None),
        "way": lambda: edits.set_way(case, who, pick(draw, WeightWay)),
        "fallback": lambda: edits.set_fallback(case, who, Fallback(package=what)),
        "red line": lambda: edits.set_red_line(
            case, who, leaf.id, RedLine(criterion=leaf.id, limit=points(draw, leaf))
        ),
        "compare": lambda: edits.set_package_judgement(
            edits.add_package(case, "other", id="brand-new"),
            who,
            leaf.id,
            "brand-new",
            what,
            pick(draw, (None, Fraction(3))),
        ),
        "influence": lambda: edits.change_preferences(case, who, influence=draw(st.floats(0, 9))),
        "remove stakeholder": lambda: edits.remove_stakeholder(case, who),
        "remove package": lambda: edits.remove_package(case, what),
        "remove criterion": lambda: edits.remove_criterion(case, top.id),
    }
    return kinds[pick(draw, sorted(kinds))]()


@SOME
@given(st.data(), cases(rounds=True))
def test_an_edit_is_seen_by_equality_identity_and_fingerprint_alike(
    data: st.DataObject, case: Case
) -> None:
    before = to_plain(case)
    after = _edited(data.draw, case)
    assert to_plain(case) == before
    assert (after == case) is (after is case)
    assert (fingerprint(after) == fingerprint(case)) is (after is case)
    assert depth_first(after.criteria) == after.criteria
    assert from_plain(to_plain(after))[0] == after
    assert edits.remove_leftovers(after) is after
    for problem in check(after):
        assert problem.sentence


@SOME
@given(st.data(), cases(rounds=True))
def test_removing_what_was_added_gives_the_case_back(data: st.DataObject, case: Case) -> None:
    name = data.draw(names())
    stakeholder = edits.add_stakeholder(case, name)
    assert edits.remove_stakeholder(stakeholder, stakeholder.stakeholders[-1].id) == case
    package = edits.add_package(case, name)
    assert edits.remove_package(package, package.packages[-1].id) == case
    added = edits.add_criterion(case, name, id="brand-new")
    assert edits.remove_criterion(added, "brand-new") == case
    who = pick(data.draw, case.stakeholders).id
    respondent = edits.add_respondent(case, name, who)
    assert edits.remove_respondent(respondent, respondent.respondents[-1].id) == case
    asked = edits.add_round(case, name)
    assert edits.remove_round(asked, asked.rounds[-1].id) == case


FEW = st.sampled_from(("", "a", "b", "c", " A"))
NUMBER = st.sampled_from((0.0, 1.0, -1.0, 10**400, 0.5, 100.0, 200.0)) | st.floats()
POINT = NUMBER | FEW
RATIO = st.fractions() | st.sampled_from(
    (Fraction(0), Fraction(-1), Fraction(3), Fraction(10**5000))
)
SCORE = st.builds(
    Score, low=st.none() | POINT, high=st.none() | POINT, likely=st.none() | POINT, note=FEW
)
JUDGED = st.dictionaries(
    FEW, st.lists(st.builds(Judgement, FEW, FEW, RATIO), max_size=3).map(tuple)
)
ANY_PREFERENCES = st.builds(
    Preferences,
    way=st.sampled_from(WeightWay),
    direct=st.dictionaries(FEW, NUMBER),
    swing=st.dictionaries(FEW, NUMBER),
    ranks=st.dictionaries(FEW, st.integers()),
    judgements=JUDGED,
    best_worst=JUDGED,
    package_judgements=JUDGED,
    influence=NUMBER,
    fallback=st.none() | st.builds(Fallback, value=st.none() | NUMBER, package=st.none() | FEW),
    red_lines=st.lists(st.builds(RedLine, criterion=FEW, limit=POINT), max_size=2).map(tuple),
)
ANY_CASE = st.builds(
    Case,
    id=FEW,
    date=st.text(max_size=10),
    stakeholders=st.lists(st.builds(Stakeholder, id=FEW, name=FEW), max_size=3).map(tuple),
    criteria=st.lists(
        st.builds(
            Criterion,
            id=FEW,
            name=FEW,
            parent=FEW,
            direction=st.none() | st.sampled_from(Direction),
            worst=st.none() | NUMBER,
            best=st.none() | NUMBER,
            levels=st.lists(st.builds(Level, FEW, NUMBER), max_size=2).map(tuple),
        ),
        max_size=4,
    ).map(tuple),
    packages=st.lists(
        st.builds(Package, id=FEW, name=FEW, status_quo=st.booleans()), max_size=3
    ).map(tuple),
    scores=st.dictionaries(
        FEW, st.dictionaries(FEW, st.dictionaries(FEW, SCORE, max_size=3), max_size=3), max_size=3
    ),
    preferences=st.dictionaries(FEW, ANY_PREFERENCES, max_size=3),
    respondents=st.lists(
        st.builds(
            Respondent,
            id=FEW,
            name=FEW,
            stakeholder=FEW,
            asked=st.lists(st.sampled_from(Asked)).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    rounds=st.lists(
        st.builds(
            Round,
            id=FEW,
            name=FEW,
            date=FEW,
            rule=st.sampled_from(Rule),
            asked=st.lists(FEW, max_size=2).map(tuple),
            decisions=st.lists(
                st.builds(
                    ScoreDecision,
                    stakeholder=FEW,
                    package=FEW,
                    criterion=FEW,
                    before=st.none() | SCORE,
                ),
                max_size=2,
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    returns=st.lists(
        st.builds(
            Return,
            respondent=FEW,
            round=FEW,
            scores=st.dictionaries(
                FEW, st.dictionaries(FEW, SCORE, min_size=1, max_size=2), max_size=2
            ),
            swing=st.dictionaries(FEW, NUMBER),
            judgements=JUDGED,
        ),
        max_size=3,
    ).map(tuple),
    moderations=st.lists(
        st.builds(
            Moderation,
            stakeholder=FEW,
            package=FEW,
            criterion=FEW,
            round=FEW,
            original_low=st.none() | POINT,
            low=st.none() | POINT,
            high=st.none() | POINT,
        ),
        max_size=2,
    ).map(tuple),
    settings=st.builds(
        Settings,
        method=FEW | st.just("ahp"),
        ri_table=FEW,
        seed=st.integers(),
        samples=st.integers(),
    ),
)


@settings(max_examples=120, deadline=None)
@given(ANY_CASE)
def test_check_names_faults_of_any_case_and_never_breaks(case: Case) -> None:
    for problem in check(case):
        assert problem.sentence
        assert str(problem)
    assert check(edits.remove_leftovers(case)) is not None


@settings(max_examples=80, deadline=None)
@given(ANY_CASE)
def test_any_case_can_be_written_down_and_read(case: Case) -> None:
    plain = to_plain(_without_giant_ratios(case))
    back, problems = from_plain(json.loads(json.dumps(plain, allow_nan=False)))
    assert back is not None
    assert to_plain(back) == plain or problems


def _without_giant_ratios(case: Case) -> Case:
    own = {
        key: replace(one, judgements=frozen(), best_worst=frozen(), package_judgements=frozen())
        for key, one in case.preferences.items()
    }
    sent = tuple(replace(one, judgements=frozen()) for one in case.returns)
    return replace(case, preferences=frozen(own), returns=sent)


@SOME
@given(cases(), st.sampled_from((math.nan, math.inf, -math.inf)))
def test_a_number_that_is_not_finite_is_always_named(case: Case, number: float) -> None:
    spoilt = edits.change_preferences(case, case.stakeholders[0].id, influence=number)
    assert "NUMBER-NOT-FINITE" in [problem.code for problem in check(spoilt)]
