"""The pages of a report on the screen, as they will print; painted as they come in sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.kit.printing.pages import Pages
from desktop.kit.theme import theme
from desktop.kit.told_as import DOCUMENT
from desktop.words import _

_GAP: Final = 20
_WIDEST: Final = 860
_KEPT: Final = 16
"""Painted pages kept in memory."""


class Preview(QAbstractScrollArea):
    """Sheets of paper one below the other; arrows and page keys move, Home and End jump."""

    told_as = DOCUMENT
    page_changed = Signal(int)
    """Another page, counted from 0, is the one mostly seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._painted: dict[int, QPixmap] = {}
        self._current = 0
        self._left_at = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(QSize(320, 360))
        self.setAccessibleName(_("Preview of the report"))
        self.verticalScrollBar().valueChanged.connect(self._moved)

    @property
    def current(self) -> int:
        """The page that is mostly seen, counted from 0."""
        return self._current

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages; the place in the document is kept as far as it goes, also while there
        are none for a time.
        """
        if self._pages is not None:
            self._left_at = self._position()
        self._pages = pages
        self._painted.clear()
        self._fit()
        if pages is not None:
            self.verticalScrollBar().setValue(
                round(self._left_at * (self._sheet().height() + _GAP))
            )
        self._moved()
        self.viewport().update()

    def go_to_page(self, page: int) -> None:
        """Bring a page to the top."""
        self.verticalScrollBar().setValue(page * (self._sheet().height() + _GAP))

    def sheet_rect(self, page: int) -> QRect:
        """Return where a page's sheet stands in the viewport."""
        sheet = self._sheet()
        left = (self.viewport().width() - sheet.width()) // 2
        top = _GAP + page * (sheet.height() + _GAP) - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), sheet)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("track"))
        if self._pages is None:
            return
        for page in range(self._pages.count):
            area = self.sheet_rect(page)
            if area.bottom() < event.rect().top():
                continue
            if area.top() > event.rect().bottom():
                break
            painter.drawPixmap(area.topLeft(), self._picture(page))
            painter.setPen(QColor(theme().line))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self._position()
        self._painted.clear()
        self._fit()
        self.verticalScrollBar().setValue(round(at * (self._sheet().height() + _GAP)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_PageDown: 1, keys.Key_PageUp: -1}
        bar = self.verticalScrollBar()
        if event.key() in steps:
            # From within a page, "up" first goes to that page's own top.
            at = self._position()
            down = steps[keys(event.key())] > 0
            self.go_to_page(int(at + 1.001) if down else max(0, int(at - 0.001)))
        elif event.key() == keys.Key_Home:
            bar.setValue(0)
        elif event.key() == keys.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _picture(self, page: int) -> QPixmap:
        """Return a page's picture, painted now if it is not kept."""
        if page not in self._painted:
            assert self._pages is not None
            while len(self._painted) >= _KEPT:
                del self._painted[next(iter(self._painted))]
            ratio = self.devicePixelRatioF()
            dpi = self._sheet().width() * ratio / self._pages.paper.width_points * 72
            picture = QPixmap.fromImage(self._pages.image(page, dpi))
            picture.setDevicePixelRatio(ratio)
            self._painted[page] = picture
        return self._painted[page]

    def _sheet(self) -> QSize:
        if self._pages is None:
            return QSize(1, 1)
        paper = self._pages.paper
        width = max(160, min(theme().px(_WIDEST), self.viewport().width() - 2 * _GAP))
        return QSize(width, round(width * paper.height_points / paper.width_points))

    def _position(self) -> float:
        return self.verticalScrollBar().value() / (self._sheet().height() + _GAP)

    def _fit(self) -> None:
        count = self._pages.count if self._pages is not None else 0
        sheet, height = self._sheet(), self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, count * (sheet.height() + _GAP) + _GAP - height))
        bar.setPageStep(height)
        bar.setSingleStep(sheet.height() // 12)

    def _moved(self) -> None:
        last = self._pages.count - 1 if self._pages is not None else 0
        middle = self.viewport().height() / 2 / (self._sheet().height() + _GAP)
        seen = max(0, min(last, int(self._position() + middle)))
        if seen != self._current:
            self._current = seen
            self.page_changed.emit(seen)
        self.viewport().update()
