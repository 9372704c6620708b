from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from mcda.errors import Severity, blocking
from mcda.model import edits
from mcda.model.case import Case, Score, frozen
from mcda.model.check import check
from mcda.model.round import Choice, Moderation, Rule, ScoreDecision, WeightDecision
from mcda.model.rounds import moderation_of
from tests.mcda.model.asked import asked_case, sent, taken

Change = Callable[[Case], Case]
CELL = ("russia", "full", "control")


def _respondent(index: int, **fields: Any) -> Change:
    def change(case: Case) -> Case:
        listed = list(case.respondents)
        listed[index] = replace(listed[index], **fields)
        return replace(case, respondents=tuple(listed))

    return change


def _round(index: int = 0, **fields: Any) -> Change:
    def change(case: Case) -> Case:
        listed = list(case.rounds)
        listed[index] = replace(listed[index], **fields)
        return replace(case, rounds=tuple(listed))

    return change


def _back(*args: Any, **more: Any) -> Change:
    return lambda case: replace(case, returns=(*case.returns, sent(*args, **more)))


def _agreed(**fields: Any) -> Change:
    whole = Moderation(
        stakeholder="russia",
        package="full",
        criterion="control",
        round="R1",
        low=7,
        high=7,
        author="Chair",
        reason="Agreed",
    )
    return lambda case: replace(case, moderations=(replace(whole, **fields),))


def _decided(**fields: Any) -> Change:
    whole = ScoreDecision(
        stakeholder="russia", package="full", criterion="control", choice=Choice.KEEP
    )
    return _round(decisions=(replace(whole, **fields),))


FAULTS: list[tuple[str, Change, list[str]]] = [
    (
        "id twice",
        _respondent(1, id="anna"),
        ["RESPONDENT-ID", "ROUND-ASKED-UNKNOWN", "ROUND-ASKED-UNKNOWN"],
    ),
    ("no name", _respondent(1, name=" "), ["RESPONDENT-UNNAMED"]),
    ("name twice", _respondent(1, name="ANNA"), ["RESPONDENT-NAME-TWICE"]),
    ("same name elsewhere", _respondent(3, name="Anna"), []),
    ("nobody's", _respondent(1, stakeholder="x"), ["RESPONDENT-STAKEHOLDER-UNKNOWN"]),
    ("asked nothing", _respondent(1, asked=()), ["RESPONDENT-ASKED-NOTHING"]),
    ("round id twice", _round(1, id="R1"), ["ROUND-ID", "ROUND-ID"]),
    ("round without name", _round(name=""), ["ROUND-UNNAMED"]),
    ("round name twice", _round(name="round  2"), ["ROUND-NAME-TWICE", "ROUND-NAME-TWICE"]),
    ("round date", _round(date="21.11.2026"), ["ROUND-DATE"]),
    ("asks a stranger", _round(asked=("x",)), ["ROUND-ASKED-UNKNOWN"]),
    ("choice about nothing", _decided(package="x"), ["ROUND-DECISION-OF-UNKNOWN"]),
    (
        "weights of nobody",
        _round(weight_decisions=(WeightDecision(stakeholder="x"),)),
        ["ROUND-DECISION-OF-UNKNOWN"],
    ),
    ("return of no round", _back("anna", {}, "R9"), ["ROUND-RETURN-OF-UNKNOWN-ROUND"]),
    ("return of nobody", _back("x"), ["ROUND-RETURN-OF-UNKNOWN-RESPONDENT"]),
    ("return twice", lambda c: _back("anna")(_back("anna")(c)), ["ROUND-RETURN-TWICE"]),
    ("not asked", lambda c: _back("anna")(_round(asked=())(c)), ["ROUND-RETURN-NOT-ASKED"]),
    ("returned group", _back("anna", {"full/security": 3}), ["ROUND-RETURN-ABOUT-UNKNOWN"]),
    ("returned package", _back("anna", {"x/control": 3}), ["ROUND-RETURN-ABOUT-UNKNOWN"]),
    ("returned points", _back("anna", swing=frozen({"x": 1.0})), ["ROUND-RETURN-ABOUT-UNKNOWN"]),
    ("returned outside", _back("anna", {"full/control": 11}), ["ROUND-RETURN-OFF-SCALE"]),
    ("returned word", _back("anna", {"full/access": "ful"}), ["ROUND-RETURN-OFF-SCALE"]),
    (
        "returned upside down",
        _back("anna", {"full/control": Score(low=3, high=2)}),
        ["ROUND-RETURN-OFF-SCALE"],
    ),
    ("returned nothing", _back("anna", {"full/control": Score(note="?")}), []),
    (
        "points missing",
        lambda c: _back("boris", swing=frozen({"calm": 1.0}))(
            _back("anna", swing=frozen({"calm": 1.0}))(c)
        ),
        ["ROUND-SWING-INCOMPLETE", "ROUND-SWING-INCOMPLETE"],
    ),
    (
        "mean of levels",
        lambda c: _back("boris", {"full/access": "none"})(
            _back("anna", {"full/access": "full"})(_round(rule=Rule.MEAN)(c))
        ),
        ["ROUND-MEAN-OF-LEVELS"],
    ),
    (
        "mean of the only level",
        lambda c: _back("boris", {"full/access": Score(note="?")})(
            _back("anna", {"full/access": "full"})(_round(rule=Rule.MEAN)(c))
        ),
        [],
    ),
    (
        "median of levels",
        lambda c: _back("boris", {"full/access": "none"})(
            _back("anna", {"full/access": "full"})(_round(rule=Rule.MEDIAN)(c))
        ),
        [],
    ),
    (
        "not agreed",
        lambda c: _back("anna", {"full/control": 3})(_round(rule=Rule.AGREED)(c)),
        ["ROUND-NOT-AGREED"],
    ),
    ("agreed for no reason", _agreed(reason=" "), ["ROUND-MODERATION-BARE"]),
    ("agreed by nobody", _agreed(author=""), ["ROUND-MODERATION-BARE"]),
    ("agreed on nothing", _agreed(criterion="x"), ["ROUND-MODERATION-OF-UNKNOWN"]),
    ("agreed in no round", _agreed(round="x"), ["ROUND-MODERATION-OF-UNKNOWN"]),
    (
        "agreed on other returns",
        lambda c: _agreed(original_low=4, original_high=4)(_back("anna", {"full/control": 3})(c)),
        ["ROUND-MODERATION-OUTDATED"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    problems = check(change(asked_case()))
    assert [problem.code for problem in problems] == expected
    for problem in problems:
        assert problem.sentence
        assert problem.place.field
        assert problem.severity is not Severity.ERROR
    assert blocking(problems, "russia") == ()


def test_a_sound_round_has_no_problem() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 3}), sent("emil", {"full/calm": 3}))
    case = edits.moderate(case, moderation_of(case, "R1", CELL, 4, 4, author="Chair", reason="So"))
    assert check(case) == ()


@pytest.mark.parametrize(
    "score", [Score(low=2, high=5, likely=6), Score(likely=3), Score(low=2, high=5, likely="x")]
)
def test_a_likely_value_outside_its_interval_is_named(score: Score) -> None:
    problems = check(edits.set_score(asked_case(), *CELL, score))
    assert "SCORE-LIKELY-OUTSIDE" in [problem.code for problem in problems]
