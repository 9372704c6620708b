from __future__ import annotations

from desktop.pages.round.respondent_lines import (
    asked_of,
    asked_value,
    asked_words,
    respondent_columns,
    respondent_lines,
)
from mcda.model.edits.asking import ask
from mcda.model.round import Asked
from tests.desktop.asked import asked_case, sent, taken


def states(lines: object) -> list[str]:
    return [line.cells[-1].text for line in lines]  # type: ignore[attr-defined]


def test_where_everybody_is_in_the_round() -> None:
    case = ask(asked_case(), "R1", "emil", False)
    assert states(respondent_lines(case, case.rounds[0])) == [
        "no answer yet",
        "no answer yet",
        "not asked",
    ]
    case = taken(case, sent("anna", {"full/cost": 3.0}))
    lines = respondent_lines(case, case.rounds[0], ["boris"])
    assert states(lines) == ["answered, 22 November 2026", "read, not taken in", "not asked"]
    assert states(respondent_lines(case, case.rounds[0]))[1] == "missing"
    assert [line.cells[0].ticked for line in lines] == [True, True, False]
    assert all(len(line.cells) == len(respondent_columns()) for line in lines)


def test_what_is_asked_goes_there_and_back() -> None:
    every = (Asked.SCORES, Asked.SWING, Asked.PAIRWISE)
    assert asked_of(asked_value(every)) == every
    assert asked_of("") == ()
    assert asked_words((Asked.SWING,)) == "Swing points"
