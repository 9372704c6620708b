"""What a details editor is laid out with: a heading and a field under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.labels import label, toggle
from desktop.kit.laid import in_row
from desktop.kit.live_fields import LiveLine, LiveText
from desktop.kit.theme import theme
from desktop.kit.told_as import GROUP
from desktop.words import _, text
from mcda.model.fields import worded


class Form(QWidget):
    """A column of headings with their fields; `fields` are those that a problem may name."""

    told_as = GROUP

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.fields: dict[str, QWidget] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(4))

    def make_texts(
        self, of: type, typed: Callable[[str, str], object], left: Callable[[], object]
    ) -> None:
        """Make fields for the name and the texts of a class; `typed` hears which one and what."""
        self.texts: dict[str, LiveLine | LiveText] = {"name": LiveLine(_("Name"))}
        for field, said in worded(of).items():
            title = text(said.title)
            several = said.lines > 1
            self.texts[field] = LiveText(title, lines=said.lines) if several else LiveLine(title)
        self._left = [field for field in self.texts if field != "name"]
        for field, widget in self.texts.items():
            widget.typed.connect(lambda words, field=field: typed(field, words))
            widget.left.connect(left)

    def add_text(self, field: str) -> QWidget:
        """Add one of the texts under its title."""
        if field in self._left:
            self._left.remove(field)
        return self.add(self.texts[field].accessibleName(), self.texts[field])

    def add_texts(self) -> None:
        """Add the texts that have not been added yet."""
        for field in [*self._left]:
            self.add_text(field)

    def show_texts(self, thing: object) -> None:
        """Show the name and the texts of one thing."""
        for field, widget in self.texts.items():
            widget.show_text(getattr(thing, field))

    def add(self, heading: str, *fields: QWidget) -> QWidget:
        """Add fields side by side under a heading; returns the part, so that it can be hidden."""
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, theme().px(8), 0, 0)
        inside.setSpacing(theme().px(4))
        if heading:
            caption = label(heading.upper(), "heading")
            caption.setAccessibleName(heading)
            inside.addWidget(caption)
        inside.addLayout(in_row(*fields, gap=6))
        self.column.addWidget(part)
        return part


class Choice(QWidget):
    """Two or three buttons of which one is pressed."""

    told_as = GROUP

    def __init__(self, name: str, options: dict[str, str], choose: Callable[[str], None]) -> None:
        """`options` are keys and the words on their buttons."""
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QPushButton] = {}
        for key, words in options.items():
            button = toggle(words)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _checked=False, key=key: choose(key))
            button.setAutoExclusive(True)
            self._group.addButton(button)
            button.setMinimumWidth(theme().px(40))
            row.addWidget(button, 1)
            self.buttons[key] = button

    def show_choice(self, key: str) -> None:
        """Press the button of a key, none for an unknown one."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)


def offer(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    """Fill a combo box with keys and their words, unless it has them already."""
    if choices != [(box.itemData(i), box.itemText(i)) for i in range(box.count())]:
        box.clear()
        for key, words in choices:
            box.addItem(words, key)
