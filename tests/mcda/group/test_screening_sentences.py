"""What is said of packages that cross a red line."""

from __future__ import annotations

from mcda.group.screening_sentences import red_line_sentences
from mcda.model import edits
from mcda.model.case import RedLine, Score
from tests.desktop.conftest import small_case


def test_crossed_red_lines_are_named_with_score_and_limit():
    case = edits.set_red_line(small_case(), "russia", "cost", RedLine(criterion="cost", limit=5.0))
    assert red_line_sentences(case) == (
        "Full package crosses a red line of RU on Cost of delivery (6, limit 5).",
    )
    case = edits.set_score(case, "russia", "staged", "cost", Score(low=3.0, high=7.0))
    assert red_line_sentences(case)[1] == (
        "Staged exchange may cross a red line of RU on Cost of delivery (3 to 7, limit 5)."
    )
    case = edits.set_score(case, "russia", "staged", "cost", Score(note="asked for"))
    assert "(score missing, limit 5)" in red_line_sentences(case)[1]
    assert red_line_sentences(small_case()) == ()
