"""The details of a package on the case page."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop.kit.form import Form
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import Package


class PackageDetails(Form):
    """Name, short name, description and whether it is the status quo."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.setAccessibleName(_("Package"))
        self._session = session
        self._id = ""
        self.make_texts(Package, self._change, session.seal)
        self.texts["short"].setPlaceholderText(_("for narrow columns"))
        self.status_quo = QCheckBox(_("This is the status quo"))
        self.status_quo.setAccessibleName(self.status_quo.text())
        self.status_quo.setToolTip(_("At most one package is; marking it unmarks the other"))
        self.fields = {"name": self.texts["name"], "status_quo": self.status_quo}
        self.add_text("name")
        self.add_text("short")
        self.add("", self.status_quo)
        self.add_texts()
        self.status_quo.clicked.connect(self._mark)

    def show_package(self, package: Package) -> None:
        """Show a package as the case now has it."""
        self._id = package.id
        self.show_texts(package)
        self.status_quo.setChecked(package.status_quo)

    def _change(self, field: str, text: str) -> None:
        self._session.apply(
            _("Change package"),
            edits.change_package,
            self._id,
            merge=f"package:{self._id}:{field}",
            **{field: text},
        )

    def _mark(self, checked: bool) -> None:
        words = _("Mark the status quo") if checked else _("Unmark the status quo")
        self._session.apply(words, edits.change_package, self._id, status_quo=checked)
