"""What judgements of packages are for, and the way to the method that takes them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.kit.labels import paragraph
from desktop.kit.laid import in_row
from desktop.words import _


class PairsNote(QWidget):
    """Says that AHP alone takes packages in pairs, and offers it where it isn't in force."""

    pairs_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = paragraph("", "quiet")
        self.use = QPushButton(_("Use AHP"))
        self.use.setToolTip(_("Rank by AHP, which takes these judgements for scores"))
        self.use.clicked.connect(self.pairs_wanted)
        in_row((self.words, 1), self.use, of=self)

    def show_method(self, title: str, *, takes_pairs: bool) -> None:
        """Say what becomes of the judgements under the method in force."""
        self.use.setHidden(takes_pairs)
        if takes_pairs:
            words = _("These judgements stand in for the scores on the criterion.")
        else:
            words = _(
                "Only AHP takes these judgements in place of scores; {method} goes by the scores.",
                method=title,
            )
        self.words.setText(words)
