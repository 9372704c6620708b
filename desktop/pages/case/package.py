"""The details of a package on the case page."""

from __future__ import annotations

from desktop.pages.case.details import ThingDetails
from desktop.session.session import Session
from desktop.words import _
from mcda.model.case import Package
from mcda.model.edits.lists import PACKAGES


class PackageDetails(ThingDetails):
    """Name, short name, status quo and description."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PACKAGES, _("Package"), _("Rename package"))
        for field in ("short", "status_quo"):
            self.add_input(field)
        self.add_inputs()

    def show_package(self, package: Package) -> None:
        """Show a package as the case now has it."""
        self._id = package.id
        self.show_inputs(package)
