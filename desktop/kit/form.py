"""What a details editor is laid out with: a heading and a field under it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QWidget,
)

from desktop.kit.labels import label, toggle
from desktop.kit.laid import in_column, in_row
from desktop.kit.live_fields import LiveLine
from desktop.kit.plain_inputs import Input, input_of
from desktop.kit.theme import theme
from desktop.kit.told_as import GROUP
from mcda.model.fields import plain


class Form(QWidget):
    """A column of headings with their fields; `fields` are those that a problem may name."""

    told_as = GROUP

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.fields: dict[str, QWidget] = {}
        self.inputs: dict[str, Input] = {}
        self._left: list[str] = []
        self.column = in_column(of=self, gap=4)

    def make_inputs(
        self,
        of: type,
        change: Callable[[str, Any], object],
        left: Callable[[], object],
        *elsewhere: str,
        grow: bool = False,
    ) -> None:
        """Make inputs for the plain fields of a class, but for those that are `elsewhere`.

        `change` hears which one and its new value. Where long texts `grow`, they are as high
        as they are filled.
        """
        for field, (part, said) in plain(of).items():
            if field not in elsewhere:
                self.inputs[field] = input_of(part, said, partial(change, field), left, grow=grow)
                self.fields[field] = self.inputs[field].widget
                self._left.append(field)

    def add_input(self, *fields: str, under: str = "", beside: QWidget | None = None) -> QWidget:
        """Add an input under its heading, or several `under` one, each with its own in it."""
        widgets: list[QWidget] = []
        for made in (self.inputs[field] for field in fields):
            widgets += [made.widget, *([label(made.unit, "quiet")] if made.unit else [])]
            if under and isinstance(made.widget, LiveLine):
                made.widget.setPlaceholderText(made.heading)
        self._left = [field for field in self._left if field not in fields]
        more = [] if beside is None else [beside]
        return self.add(under or self.inputs[fields[0]].heading, *widgets, *more)

    def add_inputs(self) -> list[QWidget]:
        """Add the inputs that have not been added yet; returns their parts."""
        return [self.add_input(field) for field in self._left]

    def show_inputs(self, thing: object) -> None:
        """Show the fields of one thing that have an input."""
        of = getattr(thing, "id", None)
        for field, made in self.inputs.items():
            if hasattr(thing, field):
                made.show(getattr(thing, field), of)

    def add(self, heading: str, *fields: QWidget) -> QWidget:
        """Add fields side by side under a heading; returns the part, so that it can be hidden."""
        part = QWidget()
        inside = in_column(of=part, gap=4, edges=(0, 8, 0, 0))
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
        row = in_row(of=self, gap=4)
        self._group = QButtonGroup(self, exclusive=True)
        self.buttons: dict[str, QPushButton] = {}
        for key, words in options.items():
            button = toggle(words)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _checked=False, key=key: choose(key))
            button.setAutoExclusive(True)
            self._group.addButton(button)
            button.setMinimumWidth(theme().px(40))
            # The longer word takes the more: neither is cut before both are.
            row.addWidget(button, button.sizeHint().width())
            self.buttons[key] = button

    def show_choice(self, key: str) -> None:
        """Press the button of a key, none for an unknown one."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)
