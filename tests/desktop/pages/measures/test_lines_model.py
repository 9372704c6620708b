from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.pages.measures.lines_model import Field, LinesModel
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import Case, Stakeholder


def _write(case: Case, one: Stakeholder, text: str) -> Case | None:
    return edits.change_stakeholder(case, one.id, name=text) if text else None


def test_good_cells_go_in_as_one_edit_and_the_others_are_told(session: Session) -> None:
    fields = (Field("Name", lambda _c, s: s.name, _write, "a name"), Field("Id", _id, None))
    model = LinesModel(session, lambda c: c.stakeholders, lambda _c: fields, "Rename")
    model.show()
    told: list[str] = []
    model.not_taken.connect(told.append)
    model.take(0, 0, [["Alpha", "x"], [""]])
    assert session.case.stakeholders[0].name == "Alpha"
    assert "“x” was not taken" in told[-1]
    assert "expected a name" in told[-1]
    model.show()
    assert model.index(0, 0).data() == "Alpha"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Id"
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    session.undo()
    assert session.case.stakeholders[0].name != "Alpha"


def _id(_case: Case, one: Stakeholder) -> str:
    return one.id
