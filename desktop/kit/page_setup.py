"""Page set-up: paper, orientation and margin of what is printed, remembered on this machine."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QWidget,
)

from desktop.kit.choosers import offer
from desktop.kit.dialog_room import Aside
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.kit.printing.paper import A4, LETTER, Paper
from desktop.kit.theme import theme
from desktop.kit.whole_box import WholeBox
from desktop.session import remembered
from desktop.words import _

PAPERS: Final = {"A4": A4, "Letter": LETTER}
LEAST_MM, MOST_MM, USUAL_MM = 12, 25, 17
"""Margins: what is nearer to the edge many printers leave out, and wider ones would take the
report's first page onto a second one.
"""

NOTE_PX: Final = 280

_POINTS_IN_MM: Final = 72 / 25.4


def paper() -> Paper:
    """Return the sheet that was chosen, A4 upright with the usual margin at first."""
    chosen = PAPERS.get(remembered.chosen("paper"), A4)
    if margin_mm() != USUAL_MM:
        chosen = replace(chosen, margin_points=margin_mm() * _POINTS_IN_MM)
    return chosen.turned if lies() else chosen


def lies() -> bool:
    """Say whether the sheet lies on its long side."""
    return remembered.chosen("orientation") == "landscape"


def margin_mm() -> int:
    """Return the margin in whole millimetres; what can't be one counts as the usual."""
    kept = remembered.chosen("margin")
    if not (kept.isascii() and kept.isdigit()):
        return USUAL_MM
    return min(MOST_MM, max(LEAST_MM, int(kept[:4])))


def set_up_words() -> str:
    words = _("lying") if lies() else _("upright")
    name = remembered.chosen("paper")
    return _(
        "{paper}, {orientation}, margin {n} mm",
        paper=name if name in PAPERS else "A4",
        orientation=words,
        n=margin_mm(),
    )


class PageSetup(Aside):
    """Three choices; each holds at once and at the next start."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Page set-up"), parent)
        self.paper = QComboBox()
        offer(self.paper, ((name, name) for name in PAPERS))
        self.orientation = QComboBox()
        offer(self.orientation, (("portrait", _("Upright")), ("landscape", _("Lying"))))
        self.margin = WholeBox()
        self.margin.setRange(LEAST_MM, MOST_MM)
        self.margin.setSuffix(_(" mm"))
        self.margin.setKeyboardTracking(False)
        self.paper.setCurrentText(remembered.chosen("paper") or "A4")
        self.orientation.setCurrentIndex(int(lies()))
        self.margin.setValue(margin_mm())
        form = QFormLayout(horizontalSpacing=theme().px(16), verticalSpacing=theme().px(8))
        for words, field in (
            (_("Paper"), self.paper),
            (_("Orientation"), self.orientation),
            (_("Margin"), self.margin),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        note = paragraph(_("Page 1 of the report stays one page, upright or lying."), "small")
        note.setMinimumWidth(theme().px(NOTE_PX))
        form.addRow(note)
        buttons = self.closing()
        in_column(form, buttons, of=self, gap=16, edges=24)
        self.setMinimumWidth(theme().px(320))
        for box, name in ((self.paper, "paper"), (self.orientation, "orientation")):
            box.activated.connect(
                lambda _i, box=box, name=name: self._keep(name, box.currentData())
            )
        self.margin.valueChanged.connect(lambda value: self._keep("margin", str(value)))

    def _keep(self, name: str, value: str) -> None:
        remembered.choose(name, str(value))
        self.changed.emit()
