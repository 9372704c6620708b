"""A place for a tab, which is made when it is first needed: most visits need one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.kit.laid import in_column
from desktop.pages.agreement.part import Part


class Slot(QWidget):
    """Holds one tab; `part` makes it."""

    def __init__(self, make: Callable[[], Part]) -> None:
        super().__init__()
        self._make = make
        self._part: Part | None = None
        self._column = in_column(of=self)

    @property
    def filled(self) -> bool:
        """Say whether the tab is made."""
        return self._part is not None

    @property
    def part(self) -> Part:
        """The tab."""
        if self._part is None:
            self._part = self._make()
            self._column.addWidget(self._part)
            # A layout shows what joins it later only with the next turn of the event loop.
            self._part.show()
        return self._part
