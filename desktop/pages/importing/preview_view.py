"""The table that shows a preview."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from desktop.kit.tables import set_up
from desktop.kit.theme import theme
from desktop.pages.importing.preview import PreviewModel
from desktop.words import _

ROW_PX = 24


def preview_view(model: PreviewModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    set_up(view, _("What comes in"))
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setProperty("look", "card")
    return view


def fit(view: QTableView) -> None:
    """Give a preview's rows and columns their sizes."""
    view.horizontalHeader().setDefaultSectionSize(theme().px(132))
    view.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
