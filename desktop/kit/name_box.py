"""A box to choose a name in, which shows an ellipsis where the name doesn't fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from desktop.kit.theme import theme

MOST_PX = 400


class NameBox(QComboBox):
    """A combo box whose text is cut with an ellipsis, where there is no room for its names.

    One whose policy it is to expand grows until the longest of them is whole.
    """

    def __init__(self) -> None:
        super().__init__()
        # Names are added one by one: they are measured once they all are.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_names)
        for changed in (self.model().rowsInserted, self.model().dataChanged):
            changed.connect(lambda *_what: self._fit.start())

    def _fit_names(self) -> None:
        if self.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Expanding:
            return
        measure = self.fontMetrics().horizontalAdvance
        widest = max((measure(self.itemText(i)) for i in range(self.count())), default=0)
        wide = max(self.sizeHint().width(), widest + theme().px(48))
        self.setMaximumWidth(min(wide, max(theme().px(MOST_PX), self.sizeHint().width())))

    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(theme().px(MOST_PX), 1 << 20))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(theme().px(MOST_PX), 1 << 20))

    def shown_text(self) -> str:
        """Return the chosen name as it is painted."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2
        )
