from __future__ import annotations

import json
import math
from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.model import plain_reading
from mcda.model.case import Case, Preferences, RedLine, Score
from mcda.model.check import check
from mcda.model.codec import from_plain, to_plain
from mcda.model.edits import set_direct, set_package_judgement, set_score
from mcda.model.round import Return
from mcda.model.settings_names import Settings
from tests.mcda.model.small import small_case


def _back(case: Case) -> Case:
    read, problems = from_plain(json.loads(json.dumps(to_plain(case), allow_nan=False)))
    assert problems == ()
    assert read is not None
    return read


def _broken(change: dict[str, Any]) -> list[tuple[str, str]]:
    """Return codes and paths found in the small case's plain data with some of it replaced."""
    plain = deepcopy(to_plain(small_case()))
    for path, value in change.items():
        *way, last = path.split("/")
        place: Any = plain
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[int(last) if isinstance(place, list) else last] = value
    case, problems = from_plain(plain)
    assert case is not None
    assert all(str(problem) for problem in problems)
    return [(problem.code, problem.place.field) for problem in problems]


def test_a_case_comes_back_equal() -> None:
    assert _back(small_case()) == small_case()


def test_plain_data_are_short_and_in_the_order_of_ids() -> None:
    plain = to_plain(small_case())
    assert plain["scores"][0] == {
        "package": "full",
        "criterion": "access",
        "low": "full",
        "high": "full",
    }
    assert plain["criteria"][0] == {"id": "security", "name": "Security"}
    assert plain["preferences"][0]["judgements"]["security"] == [
        {"row": "control", "column": "calm", "value": "1/3"}
    ]
    assert plain["settings"]["method"] == "topsis"


def test_judgements_of_packages_are_written_by_criterion() -> None:
    case = set_package_judgement(small_case(), "russia", "calm", "full", "waiting", Fraction(5))
    plain = to_plain(case)
    assert plain["preferences"][1]["package_judgements"] == {
        "calm": [{"row": "waiting", "column": "full", "value": "1/5"}]
    }
    assert _back(case) == case
    assert "package_judgements" not in to_plain(small_case())["preferences"][1]


def test_settings_that_are_not_written_are_the_defaults() -> None:
    case, problems = from_plain({"id": "x"})
    assert case == Case(id="x", settings=Settings())
    assert problems == ()


@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_numbers_that_are_not_finite_come_back(value: float) -> None:
    case = set_score(small_case(), "", "full", "cost", Score.of(value))
    assert _back(case) == case


def test_not_a_number_comes_back() -> None:
    case = _back(set_direct(small_case(), "russia", "cost", math.nan))
    assert math.isnan(case.preferences["russia"].direct["cost"])


def test_an_unfit_value_is_loaded_for_check_to_name() -> None:
    case = _back(set_direct(small_case(), "russia", "cost", -5.0))
    assert case.preferences["russia"].direct["cost"] == -5
    assert [problem.code for problem in check(case)] == ["WEIGHT-NEGATIVE"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"titel": "x"}, [("FORMAT-UNKNOWN-KEY", "titel")]),
        ({"criteria/1/wurst": 1}, [("FORMAT-UNKNOWN-KEY", "criteria[1].wurst")]),
        ({"scores/0/low": []}, [("FORMAT-WRONG-TYPE", "scores[0].low")]),
        ({"scores/0/low": True}, [("FORMAT-WRONG-TYPE", "scores[0].low")]),
        ({"scores/0/estimate": "yes"}, [("FORMAT-WRONG-TYPE", "scores[0].estimate")]),
        ({"scores/0": 7}, [("FORMAT-WRONG-TYPE", "scores[0]")]),
        ({"scores": {}}, [("FORMAT-WRONG-TYPE", "scores")]),
        ({"criteria/1/direction": "up"}, [("FORMAT-WRONG-VALUE", "criteria[1].direction")]),
        ({"criteria/1/worst": "0"}, [("FORMAT-WRONG-TYPE", "criteria[1].worst")]),
        (
            {"criteria/4/levels/0": {"name": "x"}},
            [("FORMAT-MISSING-KEY", "criteria[4].levels[0].value")],
        ),
        ({"stakeholders/0": {"name": "x"}}, [("FORMAT-MISSING-KEY", "stakeholders[0].id")]),
        ({"preferences/1/way": 3}, [("FORMAT-WRONG-TYPE", "preferences[1].way")]),
        ({"preferences/1/direct/cost": "x"}, [("FORMAT-WRONG-TYPE", "preferences[1].direct.cost")]),
        (
            {"preferences/1/ranks": {"cost": 1.5}},
            [("FORMAT-WRONG-TYPE", "preferences[1].ranks.cost")],
        ),
        ({"preferences/1/fallback": 7}, [("FORMAT-WRONG-TYPE", "preferences[1].fallback")]),
        (
            {"preferences/0/judgements/security/0/value": "1/0"},
            [("FORMAT-WRONG-VALUE", "preferences[0].judgements.security[0].value")],
        ),
        ({"settings/seed": "x"}, [("FORMAT-WRONG-TYPE", "settings.seed")]),
        ({"title": "\ud800"}, [("FORMAT-BAD-TEXT", "title")]),
    ],
)
def test_what_is_wrong_in_form_is_named_with_its_path(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert _broken(change) == expected


def test_a_record_that_stands_twice_is_named_and_the_first_counts() -> None:
    plain = to_plain(small_case())
    plain["scores"].append({**plain["scores"][0], "low": "none", "high": "none"})
    plain["preferences"].append(plain["preferences"][0])
    case, problems = from_plain(plain)
    assert [problem.code for problem in problems] == ["FORMAT-TWICE", "FORMAT-TWICE"]
    assert case == small_case()


def test_all_problems_come_at_once() -> None:
    found = _broken({"titel": 1, "scores/0/low": [], "settings/seed": "x", "question": 7})
    assert len(found) == 4


@pytest.mark.parametrize("data", [None, 1, "x", [], {}, {"ids": 1}, [1, {}]])
def test_data_without_a_case_give_none(data: object) -> None:
    case, problems = from_plain(data)
    assert case is None
    assert [problem.code for problem in problems] == ["FORMAT-NOT-A-CASE"]


def test_a_number_too_long_for_a_float_is_kept_as_infinite() -> None:
    plain = to_plain(small_case())
    plain["criteria"][1]["worst"] = -(10**400)
    case, problems = from_plain(plain)
    assert problems == ()
    assert case is not None
    assert case.criteria[1].worst == -math.inf


def test_what_a_record_cannot_do_without_is_written_though_empty() -> None:
    nowhere = Preferences(red_lines=(RedLine(criterion="", limit=1.0),))
    case = replace(
        small_case(), preferences={"": nowhere}, returns=(Return(respondent="", round=""),)
    )
    assert to_plain(_back(case)) == to_plain(case)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_json_value_anywhere_breaks_reading(data: st.DataObject) -> None:
    plain = to_plain(small_case())
    for _ in range(data.draw(st.integers(1, 3))):
        place: Any = plain
        while True:
            keys: list[Any] = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if data.draw(st.booleans()) or not isinstance(place[key], dict | list):
                place[key] = data.draw(JSON)
                break
            place = place[key]
    case, problems = from_plain(plain)
    assert all(problem.sentence for problem in problems)
    if case is not None:
        for problem in check(case):
            assert problem.sentence
        again, more = from_plain(json.loads(json.dumps(to_plain(case), allow_nan=False)))
        assert more == ()
        assert again is not None
        assert to_plain(again) == to_plain(case)


def test_keys_without_end_are_counted_and_problems_without_end_are_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = small_case()
    plain = {**to_plain(case), **{f"key{n}": 1 for n in range(2_000)}}
    read, problems = from_plain(plain)
    assert read == case
    assert len(problems) == plain_reading.MOST_TOLD + 1
    assert dict(problems[-1].facts) == {
        "code": "FORMAT-UNKNOWN-KEY",
        "count": str(2_000 - plain_reading.MOST_TOLD),
    }
    monkeypatch.setattr(plain_reading, "MOST_PROBLEMS", 50)
    read, problems = from_plain(plain)
    assert read is None
    assert [problem.code for problem in problems[49:]] == ["FORMAT-UNKNOWN-KEY", "CASE-TOO-LARGE"]
