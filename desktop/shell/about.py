"""What program this is, its version, and the way to the licences of all that it uses."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.kit.dialog_room import Aside
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import in_column
from desktop.kit.theme import theme
from desktop.shell.licences import Licences
from desktop.words import _
from mcda import __version__


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
