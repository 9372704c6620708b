"""Several views in one place, each under a tab that says how much stands there."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QWidget

from desktop.kit.laid import in_column
from desktop.words import _


class Tabbed(QWidget):
    """A bar of tabs over the view that is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(_("What is shown"))
        # Qt names the buttons of too many tabs in its own language.
        names = (_("Tabs before"), _("Tabs after"))
        for button, name in zip(self.bar.findChildren(QToolButton), names, strict=True):
            button.setAccessibleName(name)
        self._views = QStackedWidget()
        in_column(self.bar, (self._views, 1), of=self, gap=0)
        self.bar.currentChanged.connect(self._views.setCurrentIndex)

    def add(self, view: QWidget, name: str) -> None:
        """Add a view under a tab."""
        self._views.addWidget(view)
        self.bar.addTab(name)

    def name(self, view: QWidget, name: str, *, shown: bool = True) -> None:
        """Change what a view's tab says, and whether it is there at all."""
        at = self._views.indexOf(view)
        self.bar.setTabText(at, name)
        self.bar.setTabVisible(at, shown)

    def choose(self, view: QWidget) -> None:
        self.bar.setCurrentIndex(self._views.indexOf(view))

    def current(self) -> QWidget | None:
        """Return the view that is shown."""
        return self._views.currentWidget()
