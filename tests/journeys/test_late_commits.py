"""A cell's editor may hand over its text after what it is about has gone: nothing happens then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.score_model import ScoreModel
from desktop.pages.case.criteria_model import CriteriaModel
from desktop.pages.case.entries_model import EntriesModel, packages_kind, stakeholders_kind
from desktop.pages.round.page import RoundPage
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import COMMON, Case
from tests.desktop.asked import asked_case


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session()
    made.new(asked_case())
    return made


def test_an_edit_of_what_has_gone_changes_nothing(session: Session) -> None:
    before = session.case
    session.apply_late("Rename", edits.change_package, "gone", name="x", merge="a")
    assert session.case is before
    session.apply_late("Rename", edits.change_package, "full", name="x", merge="a")
    assert session.case != before
    with pytest.raises(KeyError):
        session.apply("Rename", edits.change_package, "gone", name="x")


def test_an_edit_is_done_once(session: Session) -> None:
    """Of a large case each costs what a turn of the loop may last."""
    done: list[str] = []

    def rename(case: Case, id_: str, name: str) -> Case:
        done.append(name)
        return edits.change_package(case, id_, name=name)

    session.apply_late("Rename", rename, "full", name="x", merge="a")
    assert done == ["x"]
    assert next(one.name for one in session.case.packages if one.id == "full") == "x"


def test_a_respondent_that_undo_took_away(session: Session, qtbot: QtBot) -> None:
    page = RoundPage(session)
    qtbot.addWidget(page)
    page.show()
    page.who.add()
    id_ = session.case.respondents[-1].id
    session.undo()
    after = session.case
    for key, value in (("name", "Late"), ("asked", True), ("what", "scores"), ("language", "fr")):
        page.who.model.edited.emit(id_, key, value)
    page.who.table.move_asked.emit(id_, 1)
    page.who.table.remove_asked.emit(id_)
    assert session.case == after


def test_the_things_of_a_case(session: Session) -> None:
    def gone(case: Case) -> Case:
        case = edits.remove_package(case, "full")
        case = edits.remove_stakeholder(case, "europe")
        return edits.remove_criterion(case, "cost")

    packages = EntriesModel(session, packages_kind())
    parties = EntriesModel(session, stakeholders_kind())
    criteria, scores = CriteriaModel(session), ScoreModel(session)
    scores.show(COMMON)
    late: list[tuple[QAbstractItemModel, QModelIndex]] = [
        (packages, packages.index_of("full")),
        (parties, parties.index_of("europe")),
        (criteria, criteria.index_of("cost")),
        (scores, scores.index(scores.rowCount() - 1, 0)),
    ]
    # The models have not heard of it yet.
    session.blockSignals(True)
    session.apply("Remove", gone)
    session.blockSignals(False)
    after = session.case
    for model, index in late:
        model.setData(index, "7")
    assert session.case == after
