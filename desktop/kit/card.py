"""The white rounded surface that a page's parts stand on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.kit.labels import paragraph
from desktop.kit.laid import Part, fill, in_column
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.told_as import GROUP

HEAD_GAP_PX = 3
"""Between a title and its subtitle."""


class Card(QFrame):
    """A surface with an optional title (a sentence) and a quiet subtitle; `body` takes the rest."""

    told_as = GROUP

    def __init__(self, title: str = "", subtitle: str = "", *, rows: bool = False) -> None:
        """`rows`: what follows are rows or fields with a margin of their own, so that their
        text stands under the title.
        """
        super().__init__()
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self)
        edge, inner = theme().px(2 * GRID_PX), theme().px(GRID_PX) if rows else 0
        self.body.setContentsMargins(edge - inner, edge, edge - inner, edge)
        self.body.setSpacing(theme().px(GRID_PX))
        self._title: QLabel = paragraph("", "strong")
        self._subtitle: QLabel = paragraph("", "small")
        for text in (self._title, self._subtitle):
            text.setContentsMargins(inner, 0, inner, 0)
        # As close as in the heading of a chart, and at the same height.
        fill(self.body, in_column(self._title, self._subtitle, gap=HEAD_GAP_PX))
        self.set_title(title, subtitle)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the title and subtitle; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.set_subtitle(subtitle)
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the subtitle alone."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))


def on_card(*parts: Part, title: str = "", subtitle: str = "", rows: bool = False) -> Card:
    """Return a card with what stands in it."""
    made = Card(title, subtitle, rows=rows)
    fill(made.body, *parts)
    return made
