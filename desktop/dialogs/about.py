"""What program this is, and its version."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.labels import label, paragraph


class About(QDialog):
    """A few lines; it blocks nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Parley"))
        column = QVBoxLayout(self)
        edge = theme().px(24)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(8))
        column.addWidget(label(f"Parley {program_version()}", "title"))
        for text in (
            self.tr(
                "Compares candidate settlement packages for each stakeholder, and says how firm "
                "each ranking is."
            ),
            self.tr(
                "It works without a network and opens no connection. Cases stay in the files that "
                "you choose."
            ),
            self.tr("MIT licence. The typeface is Inter, under the SIL Open Font License."),
        ):
            column.addWidget(paragraph(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        self.setMinimumWidth(theme().px(420))


def program_version() -> str:
    """Return the installed version; a bare checkout has none."""
    try:
        return version("parley")
    except PackageNotFoundError:
        return ""
