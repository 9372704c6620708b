"""Values for the words of verbal scales: typed, or agreed to where the sheet gives them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import label, push
from desktop.kit.laid import in_column
from desktop.kit.line import Line
from desktop.kit.theme import theme
from desktop.words import _
from mcda.foreign.verbal import VerbalScale
from mcda.model.case import Level
from mcda.model.numbers import format_number, parse_number
from mcda.model.texts import name_key


class ScaleValues(QWidget):
    """One card for each criterion that is scored in words."""

    given = Signal(str, object)
    """A criterion's name and its levels, once every word has a value (none: not yet)."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, ScaleCard] = {}
        self._column = in_column(of=self, gap=8)

    def show_scales(
        self, scales: Iterable[VerbalScale], known: dict[str, tuple[Level, ...]]
    ) -> None:
        """Show the scales that are there, with the values that are known by criterion's key."""
        scales = list(scales)
        wanted = {scale.criterion: scale for scale in scales}
        for name, card in list(self.cards.items()):
            if wanted.get(name) != card.scale:
                card.hide()
                card.deleteLater()
                del self.cards[name]
        for scale in scales:
            levels = known.get(name_key(scale.criterion), ())
            if scale.criterion not in self.cards:
                card = ScaleCard(scale)
                card.given.connect(self.given)
                self.cards[scale.criterion] = card
                self._column.addWidget(card)
            self.cards[scale.criterion].show_levels(levels)
        self.setVisible(bool(self.cards))


class ScaleCard(Card):
    """The words of one criterion, a field beside each."""

    given = Signal(str, object)

    def __init__(self, scale: VerbalScale) -> None:
        super().__init__(
            _("“{name}” is scored in words", name=scale.criterion),
            _("Give each word a value; 1, 2, 3 where only the order is known."),
        )
        self.scale = scale
        self.fields: dict[str, QLineEdit] = {}
        self._levels: tuple[Level, ...] = ()
        grid = QGridLayout()
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(0, 1)
        for row, word in enumerate(scale.words):
            field = Line()
            field.setFixedWidth(theme().px(72))
            field.setAccessibleName(_("Value of “{word}”", word=word))
            field.editingFinished.connect(self._typed)
            grid.addWidget(label(word), row, 0)
            grid.addWidget(field, row, 1)
            self.fields[word] = field
        self.body.addLayout(grid)
        self.agree = push("", lambda: self.given.emit(scale.criterion, scale.proposed), look="link")
        if scale.proposed:
            values = ", ".join(
                f"{level.name} {format_number(level.value)}" for level in scale.proposed
            )
            self.agree.setText(_("Use the values in {where}", where=scale.where))
            self.agree.setToolTip(values)
            self.agree.setAccessibleName(f"{self.agree.text()}: {values}")
        self.body.addWidget(self.agree)
        self.agree.setVisible(bool(scale.proposed))

    def show_levels(self, levels: tuple[Level, ...]) -> None:
        """Show the values that are known."""
        self._levels = levels
        by_key = {name_key(level.name): level.value for level in levels}
        for word, field in self.fields.items():
            value = by_key.get(name_key(word))
            if value is not None and not field.hasFocus():
                field.setText(format_number(value))

    def _typed(self) -> None:
        values: dict[str, float] = {}
        for word, field in self.fields.items():
            text = field.text().strip()
            value = parse_number(text) if text else None
            field.setProperty("wrong", "true" if text and value is None else "false")
            field.style().polish(field)
            if value is not None:
                values[word] = value
        if len(values) < len(self.fields):
            return
        # Words of the scale that this column does not use keep their values.
        used = {name_key(word) for word in values}
        unused = [level for level in self._levels if name_key(level.name) not in used]
        levels = (*(Level(word, value) for word, value in values.items()), *unused)
        ordered = tuple(sorted(levels, key=lambda level: level.value))
        if ordered != self._levels:
            self.given.emit(self.scale.criterion, ordered)
