"""What a plain field of the model is filled in with, by what the model says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.live_fields import LiveLine, LiveText
from desktop.kit.number_line import NumberLine
from desktop.words import _, text
from mcda.model.fields import Part, Plain, called

MOST_LINES: Final = 60
"""So far a field of several lines grows with its text."""

Change = Callable[[Any], object]
"""Takes the new value of a field."""


@dataclass(frozen=True, slots=True)
class Input:
    """A widget with its heading (none over a box to tick) and unit, and what shows a value."""

    heading: str
    widget: QWidget
    show: Callable[[Any, object], None]
    """Takes what the field holds, and the id of the thing that it is a field of."""
    unit: str = ""


def input_of(
    part: Part, said: Plain, change: Change, left: Callable[[], object], *, grow: bool = False
) -> Input:
    """Return what a field is filled in with; `left` hears when a run of typing ends."""
    title = text(said.title)
    hint = text(said.hint)
    if part.type is str:
        return text_input(title, change, left, said.lines, hint, grow=grow)

    def chosen(value: Any) -> None:
        change(value)
        left()

    if part.type is bool:
        made = _box(title, chosen)
    elif part.type in (float, int):
        line = NumberLine(title, change, whole=part.type is int, blank=part.default)
        line.left.connect(left)
        made = Input(title, line, line.show_value, text(said.unit))
    else:
        made = _few(title, part, called(part, said), chosen)
    made.widget.setToolTip(hint)
    return made


def text_input(
    title: str,
    change: Change,
    left: Callable[[], object],
    lines: int = 1,
    hint: str = "",
    *,
    grow: bool = False,
) -> Input:
    """Return what text is typed into; empty, it says what belongs there."""
    least, most = (1, lines) if grow else (lines, max(lines, MOST_LINES))
    field = LiveText(title, lines=most, least=least) if lines > 1 else LiveLine(title)
    field.setPlaceholderText(hint)
    field.typed.connect(change)
    field.left.connect(left)
    return Input(title, field, field.show_text)


def _box(title: str, change: Change) -> Input:
    box = QCheckBox(title)
    box.setAccessibleName(title)
    box.clicked.connect(change)
    return Input("", box, lambda value, _of: box.setChecked(value))


def _few(title: str, part: Part, words: dict[str, str], change: Change) -> Input:
    """Return a box of the few words; where the field may be blank, of none too."""
    box = QComboBox()
    box.setAccessibleName(title)
    box.setMinimumContentsLength(8)
    choices = [("", _("not given"))] if part.default is None else []
    choices += [(value, text(word)) for value, word in words.items()]
    offer(box, choices)

    def chosen(_index: int) -> None:
        value = box.currentData()
        change(part.type(value) if value else None)

    box.activated.connect(chosen)
    return Input(title, box, lambda value, _of: offer(box, choices, str(value or "")))
