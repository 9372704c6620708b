"""A quiet bar for slow work: what is being done, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.kit.labels import label, push
from desktop.kit.laid import in_row
from desktop.kit.theme import GRID_PX
from desktop.session.latest import Latest
from desktop.words import _

LATE_MS = 400
"""Work that is mostly over sooner is not shown before."""

_STEPS = 1000


class WorkBar(QWidget):
    """Shows how far the work of a `Latest` is; hidden while nothing is being done.

    With `words` it says what is being done by itself, as soon as it begins. `cancelled` follows
    its button, and ends the work.
    """

    cancelled = Signal()

    def __init__(self, latest: Latest, words: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest, self._about = latest, words
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self.show)
        self._words = label("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self.cancel = push(_("Cancel"), lambda: self.cancelled.emit())
        self.cancel.setAccessibleName(_("Cancel"))
        self.cancel.setAutoDefault(False)
        in_row(self._words, (self._bar, 1), self.cancel, of=self, gap=GRID_PX)
        self.hide()
        latest.progressed.connect(self.show_progress)
        latest.changed.connect(self._work_changed)
        self.cancelled.connect(latest.stop)

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return max(0, self._bar.value()) / _STEPS

    def _work_changed(self) -> None:
        if not self._latest.working:
            self.end()
        elif self._about:
            self.begin(self._about)

    def begin(self, words: str, *, late: bool = False) -> None:
        """Show that work has begun; `late`, only where it still goes on a moment later."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        # Until the first word of progress it only moves: how long it takes is not known yet.
        self._bar.setRange(0, 0)
        if late:
            self._late.start()
        else:
            self.show()

    def show_progress(self, share: float, words: str = "") -> None:
        """Show how far the work is, 0 to 1, and what it is about."""
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))
        if words:
            self._words.setText(words)

    def end(self) -> None:
        """The work is over."""
        self._late.stop()
        self.hide()
