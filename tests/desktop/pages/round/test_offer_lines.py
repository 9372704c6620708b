from __future__ import annotations

from desktop.pages.round.offer_lines import cell_of, line_id, offer_columns, offer_line
from mcda.model.round import Choice
from mcda.model.rounds import review
from tests.desktop.asked import asked_case, sent


def test_new_beside_present_with_a_choice() -> None:
    case = asked_case()
    returns = [sent("anna", {"full/returns": 35.0, "staged/returns": 40.0})]
    offers = review(case, "R1", returns)
    lines = [*map(offer_line(case, lambda _cell, _conflict: Choice.TAKE), offers)]
    keys = [one.key for one in offer_columns()]
    rows = [dict(zip(keys, (cell.text for cell in line.cells), strict=True)) for line in lines]
    assert [(row["present"], row["new"], row["change"]) for row in rows] == [
        ("58 (common)", "40", "\N{MINUS SIGN}18"),
        ("30", "35", "+5"),
    ]
    assert lines[0].cells[-1].value == "take"
    assert cell_of(lines[1].id) == ("russia", "full", "returns")
    assert cell_of(line_id(("a", "", ""))) == ("a", "", "")
