"""What program this is, its version, and the way to the licences of all that it uses."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import in_column, in_row
from desktop.kit.theme import theme
from desktop.shell.licence_texts import parts
from desktop.words import _
from mcda import __version__

LIST_PX = 260


class About(Aside):
    """A few lines; it blocks nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("About Parley"), parent)
        column = in_column(label(f"Parley {__version__}", "title"), of=self, gap=8, edges=24)
        for text in (
            _(
                "Compares candidate settlement packages for each stakeholder, and says how firm "
                "each ranking is."
            ),
            _(
                "It works without a network and opens no connection. Cases stay in the files that "
                "you choose."
            ),
            _(
                "Parley is under the MIT licence. It uses Qt and PySide6 under the GNU Lesser "
                "General Public License, version 3; as their libraries lie apart, they can be "
                "replaced."
            ),
            _(
                "The typefaces are Inter and Noto Sans Arabic, under the SIL Open Font License, "
                "and DejaVu Sans, under its own free licence."
            ),
        ):
            column.addWidget(paragraph(text))
        buttons = self.closing()
        self.licences = push(_("Licences…"), lambda: Licences(parent).show())
        self.licences.setAutoDefault(False)
        buttons.addButton(self.licences, QDialogButtonBox.ButtonRole.ActionRole)
        column.addWidget(buttons)
        wide = theme().px(420)
        self.setMinimumWidth(wide)
        self.resize(wide, self.heightForWidth(wide))


class Licences(Aside):
    """Names on one side, the text of the chosen one on the other; it blocks nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Licences"), parent)
        px = theme().px
        give_room(self, 900, 640)
        self._parts = parts()
        self.list = QListWidget()
        self.list.setItemDelegate(AsWritten(self.list))
        self.list.setAccessibleName(_("What Parley uses"))
        self.list.setFixedWidth(px(LIST_PX))
        self.list.addItems([part.name for part in self._parts])
        self.licence = paragraph("", "strong")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Licence"))
        self.text.setTabChangesFocus(True)
        across = in_row(self.list, (in_column(self.licence, (self.text, 1)), 1), gap=16)
        buttons = self.closing()
        in_column((across, 1), buttons, of=self, gap=12, edges=(20, 16, 20, 16))
        self.list.currentRowChanged.connect(self._show)
        # Rows measured before the style sheet dresses the list would stay as low as their text.
        self.list.ensurePolished()
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        part = self._parts[row]
        self.licence.setText("  ·  ".join(filter(None, (part.name, part.licence))))
        self.text.setPlainText(part.text)
