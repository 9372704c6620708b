from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from desktop.pages.weights.advice import advice
from mcda.model import edits
from mcda.model.case import ROOT, Case, Direction


@pytest.fixture
def case(app: QApplication) -> Case:
    made = edits.add_stakeholder(Case(id="c"), "Russia")
    for name in ("Aid", "Border", "Cost"):
        made = edits.add_criterion(made, name, direction=Direction.BENEFIT)
    return made


def judged(case: Case, *values: tuple[int, int, Fraction]) -> Case:
    ids = [criterion.id for criterion in case.criteria]
    for i, j, value in values:
        case = edits.set_judgement(case, case.stakeholders[0].id, ROOT, ids[i], ids[j], value)
    return case


def test_nothing_judged_asks_for_a_first_judgement(case: Case) -> None:
    found = advice(case, case.stakeholders[0].id, ROOT)
    assert found.odd is None
    assert found.open_pairs == 3
    assert found.next_pair is not None


def test_agreeing_judgements_leave_nothing_to_say(case: Case) -> None:
    made = judged(case, (0, 1, Fraction(2)), (1, 2, Fraction(2)), (0, 2, Fraction(4)))
    found = advice(made, case.stakeholders[0].id, ROOT)
    assert (found.odd, found.triad, found.next_pair) == (None, "", None)


def test_the_odd_judgement_is_named_with_what_would_agree(case: Case) -> None:
    made = judged(case, (0, 1, Fraction(3)), (1, 2, Fraction(3)), (0, 2, Fraction(1, 3)))
    found = advice(made, case.stakeholders[0].id, ROOT)
    assert found.odd is not None
    assert found.odd.remark.startswith("the others together suggest ")
    mended = edits.set_judgement(
        made, case.stakeholders[0].id, ROOT, found.odd.row, found.odd.column, found.odd.proposed
    )
    assert advice(mended, case.stakeholders[0].id, ROOT).odd is None
    assert "by way of" in found.triad
