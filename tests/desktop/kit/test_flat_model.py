from __future__ import annotations

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from desktop.kit.flat_model import FlatModel


class Squares(FlatModel):
    side = 2

    def size(self) -> tuple[int, int]:
        return self.side, self.side


def told(model: Squares) -> list[str]:
    """Return what is said from now on, as it is said."""
    said: list[str] = []
    model.modelReset.connect(lambda: said.append("reset"))
    model.dataChanged.connect(
        lambda first, last: said.append(
            f"{first.row()}{first.column()}-{last.row()}{last.column()}"
        )
    )
    return said


def test_cells_have_no_children(qtbot: QtBot) -> None:
    model = Squares()
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(1, 1)) == 0
    assert model.rowCount(QModelIndex()) == 2


def test_the_same_table_keeps_its_places_and_another_is_reset(qtbot: QtBot) -> None:
    model = Squares()
    said = told(model)
    with model.taking(same=True):
        pass
    assert said == ["00-11"]
    with model.taking(same=False):
        model.side = 3
    assert said == ["00-11", "reset"] and model.rowCount() == 3


def test_of_a_table_without_cells_nothing_is_said(qtbot: QtBot) -> None:
    model = Squares()
    model.side = 0
    said = told(model)
    with model.taking(same=True):
        pass
    assert not said
