"""The tour of the window on a sample: offered once, skipped by a key, shown again when asked.

It only goes from page to page: nothing in the case is changed by it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.kit.theme import theme
from desktop.session import remembered
from desktop.shell.tour_stops import SAMPLE, STOPS
from desktop.words import _, text
from mcda.places import resource

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow

WIDTH_PX, EDGE_PX = 380, 24


def begin(window: MainWindow) -> Tour | None:
    """Open the sample and begin; None where there is unsaved work that is to stay."""
    before = window.session.path
    for old in window.findChildren(Tour):
        before = before or old.before
        old.before = None
        old.end()
    if not window.files.open_copy(resource("samples", SAMPLE)):
        return None
    remembered.decline_tour()
    tour = Tour(window, before)
    tour.go(0)
    return tour


class Tour(QFrame):
    """A card over the foot of the window, and a frame round what it speaks of.

    `before` is the file that was open; the way back to it is offered at the end.
    """

    def __init__(self, window: MainWindow, before: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.before = before
        self.at = 0
        self.setProperty("look", "tour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme().px
        self.setFixedWidth(px(WIDTH_PX))
        self.frame = QFrame(window)
        self.frame.setProperty("look", "pointed")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.place = label("", "small")
        self.title = label("", "strong")
        self.words = paragraph()
        self.back, self.next = QPushButton(_("Back")), QPushButton(_("Next"))
        self.next.setProperty("look", "primary")
        self.leave = push(_("End the tour"), lambda: self.end(), look="link")
        in_column(
            self.place,
            self.title,
            self.words,
            in_row(self.leave, STRETCH, self.back, self.next, gap=8),
            of=self,
            gap=6,
            edges=(16, 12, 16, 12),
        )
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.next.clicked.connect(lambda: self.go(self.at + 1))
        window.session.case_opened.connect(self._other_opened)
        window.installEventFilter(self)

    def go(self, at: int) -> None:
        """Go to a stop; beyond the last one the tour ends."""
        if at >= len(STOPS):
            self.end()
            return
        self.at = max(0, at)
        stop = STOPS[self.at]
        self._window.show_page(stop.page)
        self.place.setText(_("{n} of {count}", n=self.at + 1, count=len(STOPS)))
        self.title.setText(text(stop.title))
        self.words.setText(text(stop.words))
        self.back.setEnabled(self.at > 0)
        self.next.setText(_("Done") if self.at == len(STOPS) - 1 else _("Next"))
        self.setAccessibleName(_("Tour, {place}: {title}", place=self.place.text(),
                                 title=self.title.text()))  # fmt: skip
        self.setAccessibleDescription(self.words.text())
        # Read out with the button on which the keyboard stands.
        self.next.setAccessibleDescription(f"{self.title.text()}. {self.words.text()}")
        self.show()
        self.next.setFocus()
        QAccessible.updateAccessibility(
            QAccessibleEvent(self.next, QAccessible.Event.DescriptionChanged)
        )
        # The page lays itself out first.
        QTimer.singleShot(0, self, self.put_in_place)

    def end(self) -> None:
        """Leave the window as it is, with the keyboard on the page that is seen."""
        if self.isHidden() and self.frame.isHidden():
            return
        self._window.removeEventFilter(self)
        self.hide()
        self.frame.hide()
        self._window.page.take_focus()
        if self.before is not None:
            self._offer_back(self.before)
        self.frame.deleteLater()
        self.deleteLater()

    def _other_opened(self) -> None:
        self.before = None
        self.end()

    def _offer_back(self, path: Path) -> None:
        back = _("Back to {name}", name=path.name)
        self._window.notice.say(
            _("The sample of the tour is open."), (back, lambda: self._window.open_file(path)),
            stay=True,
        )  # fmt: skip

    def put_in_place(self) -> None:
        """Lie over the foot of the window, and frame what is spoken of."""
        window, edge = self._window, theme().px(EDGE_PX)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.resize(self.width(), self.heightForWidth(self.width()))
        left = edge if mirrored else window.width() - self.width() - edge
        self.move(left, window.height() - self.height() - edge - window.status.height())
        part = STOPS[self.at].part(window)
        self.frame.setVisible(part is not None)
        if part is not None:
            corner = part.mapTo(window, QPoint(0, 0))
            self.frame.setGeometry(QRect(corner, part.size()).adjusted(-1, -1, 1, 1))
            self.frame.raise_()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if watched is self._window and event.type() in kinds and not self.isHidden():
            self.put_in_place()
        return False


def regions(window: MainWindow) -> tuple[QWidget, ...]:
    """Return the tour as a part of the window for the keyboard, while there is one."""
    return tuple(window.findChildren(Tour, options=Qt.FindChildOption.FindDirectChildrenOnly))
