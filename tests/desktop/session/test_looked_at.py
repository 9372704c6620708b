"""Which stakeholders are looked at: one choice for the window, which edits and undo follow."""

from __future__ import annotations

from mcda.model import edits
from mcda.model.edits.several import change_stakeholders


def test_a_bloc_is_looked_at_and_folded(session):
    session.apply("Bloc", change_stakeholders, ["europe"], bloc="West")
    looked_at = session.looked_at
    assert [one.key for one in looked_at.blocs] == ["west", ""]
    looked_at.next()
    assert looked_at.bloc.name == "West"
    assert [one.id for one in looked_at.stakeholders] == ["europe"]
    looked_at.next()
    assert [one.id for one in looked_at.stakeholders] == ["russia"]
    looked_at.next()
    assert looked_at.bloc is None
    session.apply("Bloc", change_stakeholders, ["russia"], bloc="West")
    looked_at.fold(True)
    assert looked_at.groups == (("West", ("europe", "russia")),)


def test_a_bloc_that_an_edit_takes_away_is_back_with_undo(session):
    session.apply("Bloc", change_stakeholders, ["europe"], bloc="West")
    session.looked_at.look_at("west")
    session.apply("None", edits.change_stakeholder, "europe", bloc="")
    assert session.looked_at.bloc is None
    assert session.looked_at.stakeholders == session.case.stakeholders
    session.undo()
    assert session.looked_at.bloc.name == "West"


def test_another_case_is_looked_at_whole(session):
    session.apply("Bloc", change_stakeholders, ["europe"], bloc="West")
    session.looked_at.look_at("west")
    session.new(session.case)
    assert session.looked_at.bloc is None
