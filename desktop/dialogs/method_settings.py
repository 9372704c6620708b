"""The popover in which the method and the normalisation are changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.method_words import (
    Choice,
    method_title,
    methods,
    normalisation_title,
    normalisations,
)
from desktop.session import Session
from desktop.theme import theme
from desktop.widgets.labels import label, paragraph
from desktop.widgets.popover import Popover
from mcda.model import edits

WIDTH = 500


class MethodSettings(Popover):
    """Two lists of choices, a line of explanation under each; a choice holds at once."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Method and normalisation"))
        self.setFixedWidth(theme().px(WIDTH))
        self.body.setSpacing(theme().px(4))
        self.body.addWidget(label(self.tr("Method"), "strong"))
        self.methods = self._choices(methods(), self._choose_method)
        self.body.addSpacing(theme().px(8))
        self.body.addWidget(label(self.tr("Normalisation"), "strong"))
        self.normalisations = self._choices(normalisations(), self._choose_normalisation)
        self.body.addSpacing(theme().px(8))
        self.body.addWidget(
            paragraph(
                self.tr(
                    "Method and normalisation can change which package leads. The ones in force "
                    "are named below every ranking and printed in the report."
                ),
                "small",
            )
        )
        session.case_changed.connect(self._show_case)
        self._show_case()

    def _choices(
        self, choices: tuple[Choice, ...], choose: Callable[[str], None]
    ) -> dict[str, QRadioButton]:
        group = QButtonGroup(self)
        made: dict[str, QRadioButton] = {}
        for choice in choices:
            button = QRadioButton(choice.title)
            button.setAccessibleName(choice.title)
            button.setAccessibleDescription(choice.line)
            button.clicked.connect(lambda _checked=False, name=choice.name: choose(name))
            group.addButton(button)
            self.body.addWidget(button)
            line = paragraph(choice.line, "small")
            line.setContentsMargins(theme().px(22), 0, 0, theme().px(4))
            self.body.addWidget(line)
            made[choice.name] = button
        return made

    def _show_case(self) -> None:
        from mcda.methods.register import REGISTER

        settings = self._session.case.settings
        if settings.method in self.methods:
            self.methods[settings.method].setChecked(True)
        if settings.normalisation in self.normalisations:
            self.normalisations[settings.normalisation].setChecked(True)
        method = REGISTER.get(settings.method)
        for name, button in self.normalisations.items():
            button.setEnabled(method is None or name in method.normalisations)

    def _choose_method(self, name: str) -> None:
        words = self.tr("Use {method}").format(method=method_title(name))
        self._session.apply(words, edits.set_settings, method=name)

    def _choose_normalisation(self, name: str) -> None:
        words = self.tr("Normalise by {how}").format(how=normalisation_title(name).lower())
        self._session.apply(words, edits.set_settings, normalisation=name)
