"""The sentence of Firmness names the first of many parties."""

from __future__ import annotations

from desktop.pages.firmness.sentence import firm_sentence
from desktop.session.session import Session
from desktop.session.soon import Soon
from mcda.model import edits


def test_of_many_parties_the_first_are_named(session: Session) -> None:
    session.choose_stakeholder("russia")
    for number in range(12):
        session.apply("Add", edits.new_stakeholder, f"Party {number}", id=f"p{number}")
        way = session.case.preferences["russia"].way
        session.apply("Way", edits.set_way, f"p{number}", way)
        for one, points in session.case.preferences["russia"].direct.items():
            session.apply("Points", edits.set_direct, f"p{number}", one, points)
        for one, points in session.case.preferences["russia"].swing.items():
            session.apply("Points", edits.set_swing, f"p{number}", one, points)
    soon = Soon(session, None)
    said = firm_sentence(session.one_way("russia"), session.case, soon).split("<a name")[0]
    assert "Party 1" in said and "Party 11" not in said
    assert "others" in said
