"""Shows what nobody sees while a slider moves only once it is seen, or the slider rests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 150
"""A slider has to rest so long before what is out of sight follows it."""


class InSight(QObject):
    """Brings a widget up to date: at once where it is in sight, else a little later."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._act: Callable[[], object] | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._do)
        widget.installEventFilter(self)

    def show(self, act: Callable[[], object], *, live: bool) -> None:
        """Do what shows something else, in place of what was put off; `live` as a slider moves."""
        self._act = act
        hidden = self._widget.isVisible() and self._widget.visibleRegion().isEmpty()
        if live and hidden:
            self._rest.start(REST_MS)
        else:
            self._do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._act is not None:
            # It has come in sight; what is being painted must not change under the painter.
            self._rest.start(0)
        return False

    def _do(self) -> None:
        self._rest.stop()
        act, self._act = self._act, None
        if act is not None:
            act()
