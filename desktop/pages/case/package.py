"""The details of a package on the case page."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop.kit.form import Form
from desktop.kit.live_fields import LiveLine, LiveText
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
        self.name = LiveLine(_("Name"))
        self.short = LiveLine(_("Short name"))
        self.short.setPlaceholderText(_("for narrow columns"))
        self.description = LiveText(_("Description"), lines=6)
        self.status_quo = QCheckBox(_("This is the status quo"))
        self.status_quo.setAccessibleName(self.status_quo.text())
        self.status_quo.setToolTip(_("At most one package is; marking it unmarks the other"))
        self.fields = {"name": self.name, "status_quo": self.status_quo}
        self.add(_("Name"), self.name)
        self.add(_("Short name"), self.short)
        self.add("", self.status_quo)
        self.add(_("Description"), self.description)
        for field, widget in (
            ("name", self.name),
            ("short", self.short),
            ("description", self.description),
        ):
            widget.typed.connect(lambda text, field=field: self._change(field, text))
            widget.left.connect(session.seal)
        self.status_quo.clicked.connect(self._mark)

    def show_package(self, package: Package) -> None:
        """Show a package as the case now has it."""
        self._id = package.id
        self.name.show_text(package.name)
        self.short.show_text(package.short)
        self.description.show_text(package.description)
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
