from __future__ import annotations

from desktop.pages.round.answer_lines import answer_lines, answered, changed_lines, moved_lines
from mcda.figures.round_specs import differing
from mcda.group.round_diff import round_effects
from mcda.model.edits.asking import open_round
from tests.desktop.asked import asked_case, sent, taken


def test_the_widest_difference_stands_first() -> None:
    case = taken(
        asked_case(),
        sent("anna", {"full/returns": 0.0, "wait/returns": 0.0, "full/cost": 1.0}),
        sent("boris", {"full/returns": 60.0, "wait/returns": 30.0, "full/cost": 1.0}),
    )
    found = differing(case, "R1", "russia")
    cells = answered(case, "R1", "russia")
    lines = answer_lines(case, "R1", cells, found, 0.4)
    assert [line.cells[3].text for line in lines] == [
        "100\N{NO-BREAK SPACE}%",
        "50\N{NO-BREAK SPACE}%",
    ]
    assert lines[0].cells[2].text == "Anna 0, Boris 60"
    assert len(answer_lines(case, "R1", cells, found, None)) == 3


def test_what_moved_and_what_it_changed() -> None:
    case = taken(asked_case(), sent("anna", {"full/returns": 10.0}))
    case = open_round(case, "Round 2")
    case = taken(case, sent("anna", {"full/returns": 25.0}, "R2"))
    effects = round_effects(case, "R1", "R2")
    (moved,) = moved_lines(effects, ["russia"])
    assert not len(moved_lines(effects, ["europe"]))
    assert [cell.text for cell in moved.cells] == [
        "Anna",
        "Full package",
        "Refugee return",
        "10",
        "25",
        "+15",
    ]
    (changed,) = changed_lines(effects, ["russia"])
    assert not len(changed_lines(effects, ["europe"]))
    assert changed.cells[0].text == "RU"
