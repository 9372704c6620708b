from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from mcda.model import edits
from mcda.model.case import Case, Score, frozen
from mcda.model.codec import from_plain, to_plain
from mcda.model.round import Asked, Choice, Respondent
from mcda.model.rounds import moderation_of
from tests.mcda.model.asked import asked_case, sent, top
from tests.mcda.model.small import small_case

CELL = ("russia", "staged", "control")


def _full() -> Case:
    case = edits.take_in(
        asked_case(),
        "R1",
        [
            sent("anna", {"staged/control": Score(low=5, high=9, likely=6, note="annex")}),
            sent("boris", {"staged/access": "full"}, judgements=top(3, 5)),
            sent("vera", swing=frozen({"control": 100.0})),
        ],
        {CELL: Choice.BOTH},
        "2026-11-21",
    )
    return edits.moderate(case, moderation_of(case, "R1", CELL, 7, 8, author="Chair", reason="So"))


def test_rounds_come_back_equal() -> None:
    case = _full()
    back, problems = from_plain(json.loads(json.dumps(to_plain(case), allow_nan=False)))
    assert problems == ()
    assert back == case


def test_a_case_without_rounds_says_nothing_of_them() -> None:
    plain = to_plain(small_case())
    assert not plain.keys() & {"respondents", "rounds", "returns", "moderations"}


def test_records_are_short() -> None:
    plain = to_plain(_full())
    assert plain["returns"][0] == {
        "respondent": "anna",
        "round": "R1",
        "file": "anna_R1.xlsx",
        "date": "2026-11-21",
        "scores": [
            {
                "package": "staged",
                "criterion": "control",
                "low": 5,
                "high": 9,
                "likely": 6,
                "note": "annex",
            }
        ],
    }
    assert plain["rounds"][0]["decisions"] == [
        {
            "stakeholder": "russia",
            "package": "staged",
            "criterion": "control",
            "choice": "both",
            "before": {"low": 4, "high": 7},
        }
    ]


def test_what_a_respondent_is_asked_may_be_left_out_or_nothing() -> None:
    case, problems = from_plain({"id": "x", "respondents": [{"id": "a"}, {"id": "b", "asked": []}]})
    assert problems == ()
    assert case is not None
    assert case.respondents == (
        Respondent(id="a", name="", stakeholder="", asked=(Asked.SCORES,)),
        Respondent(id="b", name="", stakeholder="", asked=()),
    )


@pytest.mark.parametrize(
    ("field", "records", "expected"),
    [
        ("respondents", [{"name": "x"}], ("FORMAT-MISSING-KEY", "respondents[0].id")),
        (
            "respondents",
            [{"id": "a", "asked": ["scorez"]}],
            ("FORMAT-WRONG-VALUE", "respondents[0].asked"),
        ),
        (
            "respondents",
            [{"id": "a", "asked": [3]}],
            ("FORMAT-WRONG-TYPE", "respondents[0].asked[0]"),
        ),
        (
            "respondents",
            [{"id": "a", "asked": "scores"}],
            ("FORMAT-WRONG-TYPE", "respondents[0].asked"),
        ),
        ("rounds", [{"id": "R1", "rule": "mode"}], ("FORMAT-WRONG-VALUE", "rounds[0].rule")),
        ("rounds", [{"id": "R1", "when": "x"}], ("FORMAT-UNKNOWN-KEY", "rounds[0].when")),
        (
            "rounds",
            [{"id": "R1", "decisions": [{"before": 7}]}],
            ("FORMAT-WRONG-TYPE", "rounds[0].decisions[0].before"),
        ),
        ("returns", [{"round": "R1"}], ("FORMAT-MISSING-KEY", "returns[0].respondent")),
        (
            "returns",
            [
                {
                    "respondent": "a",
                    "round": "R1",
                    "scores": [{"package": "p", "criterion": "c", "low": 1}] * 2,
                }
            ],
            ("FORMAT-TWICE", "returns[0].scores[1]"),
        ),
        ("moderations", [{"low": []}], ("FORMAT-WRONG-TYPE", "moderations[0].low")),
    ],
)
def test_what_is_wrong_in_form_is_named(
    field: str, records: list[Any], expected: tuple[str, str]
) -> None:
    case, problems = from_plain({"id": "x", field: records})
    assert case is not None
    assert (problems[0].code, problems[0].place.field) == expected


def test_an_older_score_has_no_likely_value() -> None:
    plain = to_plain(replace(asked_case(), respondents=(), rounds=()))
    assert all("likely" not in record for record in plain["scores"])
