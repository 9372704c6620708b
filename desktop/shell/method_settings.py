"""The popover in which the method, the normalisation and all other settings are changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.choosers import offer
from desktop.kit.labels import label, paragraph, question_button
from desktop.kit.laid import fill, in_row
from desktop.kit.meanings import meaning_in_words
from desktop.kit.method_words import (
    belongs,
    method_title,
    methods,
    normalisation_title,
    normalisations,
    owner_title,
    settings_choices,
)
from desktop.kit.number_line import NumberLine
from desktop.kit.popover import Popover
from desktop.kit.theme import theme
from desktop.kit.what import headed, tell
from desktop.session.session import Session
from desktop.words import _, text
from mcda.glossary.entry import Choice
from mcda.glossary.register import ENTRIES
from mcda.methods.register import REGISTER
from mcda.model import edits
from mcda.model.settings_names import SHARES

WIDTH = 820


class MethodSettings(Popover):
    """Choices with a line of explanation under each; a choice holds at once."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(_("Method and settings"))
        self.setFixedWidth(theme().px(WIDTH))
        self.body.setSpacing(theme().px(8))
        columns = in_row(gap=24)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme().px(2))
            columns.addLayout(column, 1)
        left.addWidget(label(_("Method"), "strong"))
        self.methods = self._choices(left, methods(), self._choose_method)
        fill(left, 8, headed(_("Normalisation"), "normalisation"))
        self.normalisations = self._choices(left, normalisations(), self._choose_normalisation)
        left.addStretch()
        self.boxes: dict[str, QComboBox] = {}
        self._lines: dict[str, QLabel] = {}
        for field, title, choices in settings_choices():
            self._box(right, field, title, choices)
        self.shares: dict[str, NumberLine] = {}
        for field, share in SHARES.items():
            title = text(share.title)
            self.shares[field] = NumberLine(
                title, partial(self._choose_share, field), refuse=_no_share
            )
            about = paragraph(meaning_in_words(title), "small")
            fill(right, headed(title, field), self.shares[field], about)
        right.addStretch()
        fill(
            self.body,
            columns,
            paragraph(
                _(
                    "Each of these can change numbers, and some which package leads. The ones in "
                    "force are named below every ranking and printed in the report."
                ),
                "small",
            ),
        )
        session.case_changed.connect(self._show_case)
        self._show_case()

    def _choices(
        self, column: QVBoxLayout, choices: tuple[Choice, ...], choose: Callable[[str], None]
    ) -> dict[str, QRadioButton]:
        group = QButtonGroup(self)
        made: dict[str, QRadioButton] = {}
        for choice in choices:
            button = QRadioButton(choice.title)
            button.setAccessibleName(choice.title)
            button.setAccessibleDescription(choice.line)
            button.clicked.connect(lambda _checked=False, name=choice.name: choose(name))
            group.addButton(button)
            column.addLayout(self._with_question(button, choice))
            line = paragraph(choice.line, "small")
            line.setContentsMargins(theme().px(22), 0, 0, theme().px(4))
            column.addWidget(line)
            made[choice.name] = button
        return made

    def _with_question(self, button: QRadioButton, choice: Choice) -> QHBoxLayout:
        row = in_row(button)
        found = ENTRIES.get(choice.name)
        if found is not None:
            asked = question_button(choice.title, lambda: tell(found, button), keys=True)
            row.addWidget(asked)
        row.addStretch()
        return row

    def _box(
        self, column: QVBoxLayout, field: str, title: str, choices: tuple[Choice, ...]
    ) -> None:
        box, line = QComboBox(), paragraph("", "small")
        box.setAccessibleName(title)
        column.addLayout(headed(title, field))
        offer(box, ((choice, choice.title) for choice in choices))
        box.activated.connect(lambda _index, field=field: self._choose_setting(field))
        line.setContentsMargins(0, theme().px(2), 0, theme().px(10))
        for part in (box, line):
            column.addWidget(part)
        self.boxes[field], self._lines[field] = box, line

    def _show_case(self) -> None:
        settings = self._session.case.settings
        if settings.method in self.methods:
            self.methods[settings.method].setChecked(True)
        if settings.normalisation in self.normalisations:
            self.normalisations[settings.normalisation].setChecked(True)
        method = REGISTER.get(settings.method)
        for name, button in self.normalisations.items():
            button.setEnabled(method is None or name in method.normalisations)
        for field, line in self.shares.items():
            line.show_value(getattr(settings, field))
        for field, box in self.boxes.items():
            self._show_box(field, box, getattr(settings, field))
            box.setEnabled(belongs(field, settings.method))

    def _show_box(self, field: str, box: QComboBox, name: str) -> None:
        choices: list[Choice] = [box.itemData(i) for i in range(box.count())]
        place = next((i for i, choice in enumerate(choices) if choice.name == name), -1)
        with QSignalBlocker(box):
            box.setCurrentIndex(place)
        line = choices[place].line if place >= 0 else ""
        self._lines[field].setText(line)
        box.setAccessibleDescription(line)

    def _choose_method(self, name: str) -> None:
        words = _("Use {method}", method=method_title(name))
        self._session.apply(words, edits.set_settings, method=name)

    def _choose_normalisation(self, name: str) -> None:
        words = _("Normalise by {how}", how=normalisation_title(name).lower())
        self._session.apply(words, edits.set_settings, normalisation=name)

    def _choose_share(self, field: str, value: float | None) -> None:
        sign, owner = SHARES[field].symbol, owner_title(field)
        words = _("Use {sign} = {value} in {method}", sign=sign, value=value, method=owner)
        merge = f"settings:{field}"
        self._session.apply(words, edits.set_settings, merge=merge, **{field: value})

    def _choose_setting(self, field: str) -> None:
        choice: Choice = self.boxes[field].currentData()
        words = _("Use {choice}", choice=choice.title)
        self._session.apply(words, edits.set_settings, **{field: choice.name})


def _no_share(value: float | None) -> str:
    return "" if value is not None and 0 <= value <= 1 else _("A number from 0 to 1")
