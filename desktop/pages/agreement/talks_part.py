"""What the tabs on packages have in common: an invitation, a refusal, progress, then the tab."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.empty_state import EmptyState
from desktop.kit.laid import STRETCH, in_column
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.agreement.part import Part
from desktop.pages.agreement.talks import Found, Talks
from desktop.session.session import Session
from desktop.words import _, text
from mcda.errors import Place
from mcda.model import edits
from mcda.negotiation.deal import Composition, Deal

SAMPLE = "european-russian-quid-pro-quo.parley"


class TalksPart(Part):
    """Base of the tabs: subclasses fill `content` and show what was found in `fill`."""

    picks = False
    """They choose among more packages than the case lists."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.talks = Talks.of(session)
        self.package = ""
        """The package that the page speaks of."""
        self.invitation = EmptyState(
            _(
                "What can be agreed is found among packages made of measures. List what each side "
                "could do, or look at the sample first."
            ),
            (_("List the measures"), lambda: self.go_elsewhere.emit("measures", Place())),
            (_("Open the sample"), lambda: self.sample_asked.emit(SAMPLE)),
        )
        self.refusal = EmptyState(
            "",
            (_("Go to the case"), lambda: self.go_elsewhere.emit("case", Place())),
            (_("Go to the measures"), lambda: self.go_elsewhere.emit("measures", Place())),
        )
        self.bar = WorkBar(self.talks.zones, _("Looking at every package"))
        self.content = QWidget()
        self.column = in_column(of=self.content, gap=2 * GRID_PX)
        in_column(self.invitation, self.refusal, self.bar, self.content, STRETCH, of=self)
        self.content.hide()
        self.talks.changed.connect(self._talks_changed)

    def show_case(self, package: str) -> None:
        self.package = package
        bare = not self.session.case.measures
        self.invitation.setVisible(bare)
        if bare:
            self.refusal.hide()
            self.content.hide()
            return
        self.talks.take(self.session.case)
        self._show()

    def fill(self, found: Found) -> None:
        """Show what was found."""
        raise NotImplementedError

    def keep(self, composition: Composition, name: str) -> None:
        """Keep a combination as a package of the case."""
        found = self.talks.found
        if found is not None:
            words = _("Keep {name} as a package", name=name)
            self.session.apply(words, edits.keep_package, levels_of(found.deal, composition), name)
            self.said.emit(_("Kept as a package. Undo takes it back."))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.talks.stop()
        super().hideEvent(event)

    def _talks_changed(self) -> None:
        if self.isVisible():
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        refused = self.talks.refused
        self.invitation.setVisible(not self.session.case.measures)
        self.refusal.setVisible(bool(refused) and bool(self.session.case.measures))
        if refused:
            self.refusal.set_sentence(" ".join(text(one.sentence) for one in refused[:3]))
            self.content.hide()
            return
        found = self.talks.found
        if found is not None:
            self.content.show()
            self.fill(found)


def levels_of(deal: Deal, composition: Composition) -> dict[str, str]:
    """Return a composition by ids, measures that stay as today left out."""
    moved = deal.changed(deal.today, composition)
    return {one.id: level.id for one, _today, level in moved}
