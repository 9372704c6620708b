"""The pane on the right: what is chosen, under small headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.kit.labels import label, paragraph
from desktop.kit.laid import in_column, scrolled
from desktop.kit.number_form import shown
from desktop.kit.theme import theme
from desktop.kit.told_as import GROUP
from desktop.pages.page import Details
from desktop.words import _

if TYPE_CHECKING:
    from desktop.kit.half_done import Left

PANE_WIDTH = 256


class DetailsPane(QWidget):
    """Shows the details that the current page gives.

    A widget among the details belongs to its page: it is hidden when it is no longer
    given, and stays here, for moved it would be dressed anew each time.
    """

    told_as = GROUP

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Details"))
        self.setFixedWidth(px(PANE_WIDTH))
        self._shown: Details = []
        self._texts: list[QLabel] = []
        self._labels: list[QLabel] = []
        content = QWidget()
        self._column = in_column(of=content, gap=4, edges=(16, 18, 16, 16))
        self._column.addStretch(1)
        scroll = scrolled(content, across=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 0)
        outer.addWidget(scroll)

    def show_details(self, details: Details) -> None:
        """Show details; where their shape is the same as before only the texts change, so that
        an editor in the pane keeps its focus.
        """
        if _shape(details) != _shape(self._shown):
            self._rebuild(details)
        else:
            texts = (what for _rest, what in details if isinstance(what, str))
            for there, text in zip(self._texts, map(shown, texts), strict=True):
                if there.text() != text:
                    there.setText(text)
        self._shown = details

    def half_done(self) -> Left:
        """Return what is left half done here, before the pane is made anew."""
        from desktop.kit.half_done import left_in

        return left_in(self)

    def put_back(self, left: Left | None) -> None:
        """Put back what was left half done in the pane that this one took the place of, if any."""
        if left is not None:
            from desktop.kit.half_done import put_back

            put_back(left, self, same=False)

    def _rebuild(self, details: Details) -> None:
        kept = [what for _rest, what in details if isinstance(what, QWidget)]
        for made in self._labels:
            made.hide()
            made.deleteLater()
        for _rest, old in self._shown:
            if isinstance(old, QWidget):
                self._column.removeWidget(old)
                if not any(old is what for what in kept):
                    old.hide()
        while (item := self._column.takeAt(0)) is not None:
            del item
        self._texts, self._labels = [], []
        for number, (heading, what) in enumerate(details):
            if heading:
                self._add_heading(heading, first=number == 0)
            if isinstance(what, str):
                text = paragraph(shown(what))
                self._texts.append(text)
                self._labels.append(text)
                self._column.addWidget(text)
            else:
                self._column.addWidget(what)
                what.show()
        self._column.addStretch(1)

    def _add_heading(self, heading: str, first: bool) -> None:
        made = label(heading.upper(), "heading")
        made.setWordWrap(True)
        made.setAccessibleName(heading)
        made.setContentsMargins(0, 0 if first else theme().px(10), 0, 0)
        self._labels.append(made)
        self._column.addWidget(made)


def _shape(details: Details) -> list[tuple[str, int]]:
    return [(head, 0 if isinstance(what, str) else id(what)) for head, what in details]
