"""Outlooks, who takes part, and directions of one's own: typed, refused, undone."""

from __future__ import annotations

import pytest

from desktop.pages.measures.list_part import ListPart
from desktop.session.session import Session
from mcda.model.case import Direction
from mcda.places import resource


@pytest.fixture
def part(app, qtbot) -> ListPart:
    session = Session()
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    made = ListPart(session)
    qtbot.addWidget(made)
    made.show_case()
    return made


def column(card, heading: str) -> int:
    return next(i for i, one in enumerate(card.model.fields) if one.heading == heading)


def row(card, name: str) -> int:
    return next(i for i, one in enumerate(card.model.things) if one.name == name)


def test_outlooks_are_typed_as_numbers_or_intervals(part):
    session, card = part._session, part.outlooks
    before = session.case
    at = row(card, "Iran")
    texts = ["-1 to 2", "4", "0.08", "-0.5", "0.9", "", "", "asked in May"]
    card.model.take(at, column(card, "Fallback's drift a year"), [texts])
    own = session.case.outlooks["iran"]
    assert (own.drift.low, own.drift.high, own.years.low, own.rate.low) == (-1, 2, 4, 0.08)
    assert (own.package_drift.low, own.note) == (-0.5, "asked in May")
    assert session.case.goes_along["iran"].chance.low == 0.9
    said = []
    card.model.not_taken.connect(said.append)
    card.model.take(at, column(card, "Rate a year"), [["soon"]])
    assert "“soon” was not taken" in said[-1]
    session.undo()
    assert session.case == before


def test_who_takes_part_otherwise_when_somebody_presses(part):
    session, card = part._session, part.outlooks
    at = row(card, "Damascus government")
    card.model.take(at, column(card, "Otherwise when"), [["Idlib: full", "0.8"]])
    own = session.case.goes_along["damascus"]
    assert own.when.measure == "idlib" and own.chance_then.low == 0.8
    card.model.take(at, column(card, "Otherwise when"), [[""]])
    own = session.case.goes_along["damascus"]
    assert own.when is None and own.chance_then is None


def test_a_direction_of_its_own_is_typed_and_cleared(part):
    session, card = part._session, part.directions
    first = card.model.things[0]
    at = column(card, "Iran")
    card.model.take(0, at, [["less"]])
    changed = next(one for one in session.case.criteria if one.id == first.id)
    assert changed.directions["iran"] is Direction.COST
    card.show_case()
    assert card.model.index(0, at).data() == "less"
    card.model.take(0, at, [[""]])
    changed = next(one for one in session.case.criteria if one.id == first.id)
    assert "iran" not in changed.directions


def test_chances_in_part_have_a_level(part):
    session, card = part._session, part.carrying
    at = column(card, "Chance in full")
    card.model.take(0, at, [["0.6", "0.2", "partial"]])
    told = part.told
    told.model.take(0, column(told, "Source of chances"), [["field reports"]])
    own = session.case.deliveries[session.case.measures[0].id]
    assert (own.full.low, own.part.low, own.source) == (0.6, 0.2, "field reports")
    assert own.part_level == session.case.measures[0].levels[1].id
    said = []
    card.model.not_taken.connect(said.append)
    card.model.take(0, at + 2, [["no such level"]])
    assert "was not taken" in said[-1]
