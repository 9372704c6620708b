"""A criterion's preference function and its thresholds, as PROMETHEE asks for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import fill, in_column
from desktop.kit.method_words import preference_functions
from desktop.kit.number_line import NumberLine
from desktop.kit.theme import theme
from desktop.words import _
from mcda.model.case import Criterion
from mcda.model.preference import SYMBOLS, THRESHOLDS, Preference

Change = Callable[[str, object], None]
"""Takes a field of the criterion and its new value."""


class PreferenceFields(QWidget):
    """A box of functions, the thresholds that the chosen one goes by, and a line about it."""

    def __init__(self, change: Change, seal: Callable[[], None]) -> None:
        super().__init__()
        self._change = change
        self.choices = preference_functions()
        self.box = QComboBox()
        self.box.setAccessibleName(_("Preference function"))
        self.box.setMinimumContentsLength(8)
        offer(self.box, ((choice.name, choice.title) for choice in self.choices))
        self.box.activated.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        names = {
            "indifference": _("Indifference threshold q"),
            "strict": _("Preference threshold p"),
            "inflection": _("Inflection point s"),
        }
        self.thresholds: dict[str, NumberLine] = {}
        self._letters: dict[str, QLabel] = {}
        for field, name in names.items():
            line = NumberLine(name, partial(change, field))
            line.setToolTip(name)
            line.left.connect(seal)
            letter = label(SYMBOLS[field], "small")
            letter.setBuddy(line)
            fill(row, letter, line)
            self.thresholds[field], self._letters[field] = line, letter
        self.line = paragraph("", "small")
        in_column(self.box, row, self.line, of=self, gap=4)

    def show_criterion(self, criterion: Criterion) -> None:
        """Show a criterion's function, and idle thresholds only where they hold a number."""
        names = [choice.name for choice in self.choices]
        place = names.index(criterion.preference.value)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(place)
        self.line.setText(self.choices[place].line)
        self.box.setAccessibleDescription(self.choices[place].line)
        for field, line in self.thresholds.items():
            value = getattr(criterion, field)
            line.show_value(value, criterion.id)
            asked = field in THRESHOLDS[criterion.preference] or value is not None
            line.setVisible(asked)
            self._letters[field].setVisible(asked)

    def _choose(self, index: int) -> None:
        self._change("preference", Preference(self.box.itemData(index)))
