import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.kit.roles import END_ROLE, ID_ROLE
from desktop.pages.case.entries_model import EntriesModel, packages_kind, stakeholders_kind
from desktop.session.session import Session
from mcda.model import edits

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def model(session: Session) -> EntriesModel:
    made = EntriesModel(session, packages_kind())
    session.case_changed.connect(made.reload)
    QAbstractItemModelTester(made, WARN, made)
    return made


def names(model: EntriesModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_rows_show_names_and_ends(model: EntriesModel, session: Session) -> None:
    assert names(model) == ["Waiting", "Staged exchange", "Full package"]
    assert model.index(0).data(END_ROLE) == ["status quo"]
    assert model.index(1).data(ID_ROLE) == "staged"
    assert EntriesModel(session, stakeholders_kind()).index(1).data(END_ROLE) == ["RU"]


def test_typing_a_name_renames_undoably(model: EntriesModel, session: Session) -> None:
    assert model.setData(model.index(1), "  Steps ")
    assert names(model) == ["Waiting", "Steps", "Full package"]
    assert session.undo_stack.undoText().startswith("Rename package (")
    session.undo()
    assert names(model) == ["Waiting", "Staged exchange", "Full package"]


@pytest.mark.parametrize(
    ("row", "order"),
    [
        (0, ["full", "wait", "staged"]),
        (1, ["wait", "full", "staged"]),
        (2, ["wait", "staged", "full"]),
        (3, ["wait", "staged", "full"]),
    ],
)
def test_dropping_a_row_moves_it(
    model: EntriesModel, session: Session, row: int, order: list[str]
) -> None:
    data = model.mimeData([model.index(2)])
    kept = model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert not kept, "the view would remove the row it dragged"
    assert [p.id for p in session.case.packages] == order


def test_rows_follow_adding_and_removing(model: EntriesModel, session: Session) -> None:
    session.apply("Add", edits.add_package, "Third way", index=1)
    assert names(model)[1] == "Third way"
    session.apply("Remove", edits.remove_package, "wait")
    assert names(model) == ["Third way", "Staged exchange", "Full package"]
    assert not model.index_of("wait").isValid()
