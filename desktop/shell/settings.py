"""Settings of the program on this machine; each is remembered, and holds at once but for the
language, which holds from the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from desktop.kit import number_form
from desktop.kit.dialog_room import Aside
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_column, scrolled
from desktop.kit.line import Line
from desktop.kit.theme import theme
from desktop.kit.whole_box import WholeBox
from desktop.session import remembered
from desktop.shell.look import set_look, set_zoom
from desktop.shell.page_setup import open_page_setup
from desktop.words import _
from mcda.places import resource
from mcda.words.language import languages

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow

LEAST, MOST, STEP = 75, 250, 5
"""Of the size of everything, in per cent."""

NOTE_PX = 250
BESIDE_PX = 150
"""Frame, margins and the button: so much height a form doesn't have."""

LOOKS: dict[str, tuple[bool | None, bool]] = {
    "system": (None, False),
    "light": (False, False),
    "dark": (True, False),
    "contrast": (True, True),
}
"""By their keys: dark, and of high contrast."""


class SettingsWindow(Aside):
    """A few fields; nothing of a case is changed by them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(_("Settings"), window)
        self._window = window
        self.look = _box(
            (_("As the system"), "system"),
            (_("Light"), "light"),
            (_("Dark"), "dark"),
            (_("High contrast"), "contrast"),
        )
        self.size_ = WholeBox()
        self.size_.setRange(LEAST, MOST)
        self.size_.setSingleStep(STEP)
        self.size_.setSuffix(" %")
        # Each digit typed would make the whole window anew.
        self.size_.setKeyboardTracking(False)
        self.decimal = _box(
            (_("As the system"), ""), (_("Point: 1.5"), "."), (_("Comma: 1,5"), ",")
        )
        self.language = _box(
            (_("As the system"), ""),
            *((_language(code), code) for code in languages(resource("translations"))),
        )
        self.set_up = push(_("Page set-up…"), lambda: open_page_setup(window))
        self.set_up.setAutoDefault(False)
        self.author = Line(remembered.chosen("author"))
        self.author.setPlaceholderText(_("Name"))
        self._show_present()
        self._lay_out()
        self.look.activated.connect(self._set_look)
        self.size_.valueChanged.connect(lambda percent: set_zoom(window, percent / 100))
        self.decimal.activated.connect(self._set_decimal)
        self.language.activated.connect(
            lambda: remembered.choose("language", str(self.language.currentData()))
        )
        self.author.editingFinished.connect(
            lambda: remembered.choose("author", self.author.text().strip())
        )

    def _show_present(self) -> None:
        present = (remembered.dark(), remembered.strong())
        look = "contrast" if present[1] else _key(LOOKS, present)
        self.look.setCurrentIndex(max(0, self.look.findData(look)))
        self.size_.setValue(round(100 * remembered.zoom()))
        decimal = remembered.chosen("decimal")
        self.decimal.setCurrentIndex(max(0, self.decimal.findData(decimal)))
        spoken = remembered.chosen("language")
        self.language.setCurrentIndex(max(0, self.language.findData(spoken)))

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (_("Theme"), self.look, ""),
            (_("Size of everything"), self.size_, ""),
            (_("Decimal sign"), self.decimal, _("In fields, tables and what is copied.")),
            (
                _("Language"),
                self.language,
                _("Of window and report, from the next start. A round's workbooks have their own."),
            ),
            (_("Paper of reports"), self.set_up, ""),
            (
                _("Your name"),
                self.author,
                _("Stands in the log of changes, and under Who said of reasoning that you write."),
            ),
        )
        form = QFormLayout(horizontalSpacing=theme().px(16), verticalSpacing=theme().px(8))
        for words, field, more in rows:
            field.setAccessibleName(words)
            form.addRow(words, field)
            if more:
                field.setToolTip(more)
                form.addRow("", _note(more, "small"))
        buttons = self.closing()
        in_column(_scrolled(form), buttons, of=self, gap=16, edges=24)
        self.setMinimumWidth(theme().px(440))

    def _set_look(self) -> None:
        dark, strong = LOOKS[str(self.look.currentData())]
        set_look(self._window, dark, strong=strong)

    def _set_decimal(self) -> None:
        sign = str(self.decimal.currentData())
        remembered.choose("decimal", sign)
        number_form.use(sign)
        self._window.show_anew()


def _scrolled(form: QFormLayout) -> QScrollArea:
    """Return a form that scrolls where the screen is too low for it."""
    inside = QWidget()
    form.setContentsMargins(0, 0, 0, 0)
    inside.setLayout(form)
    made = scrolled(inside)
    wide, bar = inside.sizeHint().width(), made.verticalScrollBar().sizeHint().width()
    made.setMinimumWidth(wide + bar)
    room = QGuiApplication.primaryScreen().availableSize().height() - theme().px(BESIDE_PX)
    made.setMinimumHeight(min(inside.heightForWidth(wide), room))
    return made


def _note(words: str, look: str) -> QLabel:
    """Return a text under a field; its room is measured at the width that it has."""
    made = paragraph(words, look)
    made.setMinimumWidth(theme().px(NOTE_PX))
    return made


def _box(*choices: tuple[str, str]) -> QComboBox:
    box = QComboBox()
    for words, key in choices:
        box.addItem(words, key)
    return box


def _language(code: str) -> str:
    """Return what a language calls itself."""
    if code == "en":
        return "English"  # no words: what it calls itself
    return QLocale(code).nativeLanguageName().capitalize() or code


def _key(looks: dict[str, tuple[bool | None, bool]], present: tuple[bool | None, bool]) -> str:
    return next((key for key, look in looks.items() if look == present), "system")
