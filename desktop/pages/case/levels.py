"""The named levels of a criterion's scale: a name and a number each, worst first as they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.kit.blocks import copied_rows
from desktop.kit.laid import in_row
from desktop.kit.lengths import too_long
from desktop.kit.number_form import typed
from desktop.kit.number_line import NumberLine, ValueLine
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import Case, Criterion, Level
from mcda.model.ids import of_id
from mcda.model.numbers import parse_number


class Levels(QWidget):
    """Rows that are edited in place; renaming a level renames it in every score too."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id = ""
        self.rows: list[tuple[QWidget, _Name, NumberLine]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self.add_button = QPushButton(_("Add a level"))
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.clicked.connect(self._add)
        self._column.addWidget(self.add_button)

    def show_levels(self, criterion: Criterion) -> None:
        """Show a criterion's levels as the case now has them."""
        other = criterion.id != self._id
        self._id = criterion.id
        if other or len(criterion.levels) != len(self.rows):
            self._rebuild(len(criterion.levels))
        for number, level in enumerate(criterion.levels):
            _row, name, value = self.rows[number]
            name.show_value(level.name, (criterion.id, number))
            value.show_value(level.value, (criterion.id, level.name))

    def _rebuild(self, count: int) -> None:
        for row, *_fields in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for number in range(count):
            row = QWidget()
            name = _Name(
                _("Name of level {n}", n=number + 1),
                partial(self._rename, number),
                partial(self._why_not, number),
            )
            name.left.connect(self._session.seal)
            name.column_pasted.connect(partial(self._paste, number))
            value = NumberLine(
                _("Value of level {n}", n=number + 1),
                lambda value, number=number: self._set_value(number, value),  # type: ignore[misc]
                refuse=lambda value: _("A level has a number") if value is None else "",
            )
            value.left.connect(self._session.seal)
            value.setMaximumWidth(theme().px(56))
            remove = QPushButton("✕")
            remove.setProperty("look", "plain")
            remove.setAccessibleName(_("Remove level {n}", n=number + 1))
            remove.setToolTip(remove.accessibleName())
            remove.clicked.connect(lambda _checked=False, number=number: self._remove(number))
            up = QPushButton("↑")
            up.setProperty("look", "plain")
            up.setFixedWidth(theme().px(20))
            up.setAccessibleName(_("Move level {n} up", n=number + 1))
            up.setToolTip(_("Move up (Alt+Up; Alt+Down moves down)"))
            up.setEnabled(number > 0)
            up.clicked.connect(lambda _checked=False, number=number: self.move_level(number, -1))
            for field in (name, value):
                for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
                    act = partial(self.move_level, number, step)
                    shortcut = QShortcut(QKeySequence(keys), field, act)
                    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            in_row((name, 1), (value, 0), (up, 0), (remove, 0), of=row, gap=4)
            self._column.insertWidget(number, row)
            self.rows.append((row, name, value))

    def _present(self) -> Criterion:
        """The criterion as the case has it now, whether or not it was shown since."""
        return of_id(self._session.case.criteria, self._id)

    def _rename(self, number: int, name: str) -> None:
        criterion = self._present()
        merge = f"level:{criterion.id}:{number}"
        before = criterion.levels[number].name
        words = _("Rename level of {name}", name=criterion.name)
        self._session.apply(words, edits.rename_level, criterion.id, before, name, merge=merge)

    def _why_not(self, number: int, name: str) -> str:
        """Return why a level can't be called so; empty where it can."""
        others = (x.name for i, x in enumerate(self._present().levels) if i != number)
        if name in others:
            return _("Another level has this name")
        return "" if name.strip() else _("A level has a name")

    def _set_value(self, number: int, value: float | None) -> None:
        criterion = self._present()
        if value is not None:
            levels = list(criterion.levels)
            levels[number] = replace(levels[number], value=value)
            self._change(tuple(levels), f"level-value:{criterion.id}:{number}")

    def _add(self) -> None:
        criterion = self._present()
        levels = criterion.levels
        taken = {level.name for level in levels}
        number = len(levels) + 1
        while (name := _("level {n}", n=number)) in taken:
            number += 1
        value = _next_value([level.value for level in levels])
        self._change((*levels, Level(name, value)), None)
        self.show_levels(self._present())
        self.rows[-1][1].setFocus()
        self.rows[-1][1].selectAll()

    def _paste(self, number: int, rows: list[list[str]]) -> None:
        """Name the levels from one down by a copied list, and begin more where it is longer; a
        second column holds their numbers. Nothing of it is taken where a name is there twice.
        """
        criterion = self._present()
        pasted = [(row[0], parse_number(typed(row[1])) if len(row) > 1 else None) for row in rows]
        names = [level.name for level in criterion.levels]
        names[number : number + len(pasted)] = [name for name, _value in pasted]
        field = self.rows[number][1]
        told = "; ".join(name for name, _value in pasted)
        if len(set(names)) < len(names):
            field.take_nothing(told, _("Each level has a name of its own"))
        elif why := next(filter(None, map(too_long, names)), ""):
            field.take_nothing(told, why)
        else:
            self._session.seal()
            words = _("Change levels of {name}", name=criterion.name)
            self._session.apply(words, with_levels, criterion.id, number, pasted)
            self._session.seal()

    def move_level(self, number: int, step: int) -> None:
        """Move a level with its number one row up (-1) or down (1); the keyboard goes along."""
        levels = list(self._present().levels)
        to = number + step
        if not 0 <= to < len(levels):
            return
        column = 2 if self.rows[number][2].hasFocus() else 1
        levels.insert(to, levels.pop(number))
        self._change(tuple(levels), None)
        self.show_levels(self._present())
        field = self.rows[to][column]
        assert isinstance(field, QWidget)
        field.setFocus()

    def _remove(self, number: int) -> None:
        criterion = self._present()
        self._change(tuple(x for i, x in enumerate(criterion.levels) if i != number), None)

    def _change(self, levels: tuple[Level, ...], merge: str | None) -> None:
        criterion = self._present()
        words = _("Change levels of {name}", name=criterion.name)
        fields = {"levels": levels, **_anchors(criterion, levels)}
        self._session.apply(words, edits.change_criterion, criterion.id, merge=merge, **fields)


def with_levels(
    case: Case, criterion: str, at: int, pasted: Sequence[tuple[str, float | None]]
) -> Case:
    """Return the case with the levels of a criterion from one on named anew, in its scores too,
    and more of them where names are left over; None as a number keeps or continues those there.
    """
    before = of_id(case.criteria, criterion)
    kept = before.levels[at : at + len(pasted)]
    # By way of names that nobody has: two levels may change names with each other.
    for number, level in enumerate(kept):
        case = edits.rename_level(case, criterion, level.name, f"\0{number}")
    for number, (name, _value) in enumerate(pasted[: len(kept)]):
        case = edits.rename_level(case, criterion, f"\0{number}", name)
    levels = list(of_id(case.criteria, criterion).levels)
    for number, (name, value) in enumerate(pasted, at):
        if number == len(levels):
            levels.append(Level(name, _next_value([level.value for level in levels])))
        if value is not None:
            levels[number] = Level(name, value)
    fields = {"levels": tuple(levels), **_anchors(before, tuple(levels))}
    return edits.change_criterion(case, criterion, **fields)


class _Name(ValueLine):
    """The name of a level; one that it can't have is given back, and a list names several."""

    column_pasted = Signal(list)
    """The rows of a copied list of names, each with its number where one stands beside it."""

    def __init__(
        self, name: str, change: Callable[[str], object], refuse: Callable[[str], str]
    ) -> None:
        super().__init__(name, change)
        self._refuse = refuse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = copied_rows() if event.matches(QKeySequence.StandardKey.Paste) else []
        rows = [[cell.strip() for cell in row] for row in rows if row and row[0].strip()]
        if len(rows) > 1:
            self.column_pasted.emit(rows)
        else:
            super().keyPressEvent(event)

    def said(self, text: str) -> str:
        return text

    def why(self, text: str) -> str:
        return too_long(text) or self._refuse(text)

    def written(self, value: str) -> str:
        return value


def _next_value(values: list[float]) -> float:
    """Return the number of one more level: as far from the last as that is from its neighbour."""
    ends = sorted(values)[-2:]
    if len(ends) < 2:
        return ends[0] + 1.0 if ends else 0.0
    return ends[1] + (ends[1] - ends[0] or 1.0)


def _anchors(criterion: Criterion, levels: tuple[Level, ...]) -> dict[str, Any]:
    """Return the anchors that follow the levels, where they stood on the outermost ones."""
    before = [level.value for level in criterion.levels]
    after = [level.value for level in levels]
    if not before or len(after) < 2:
        return {}
    if (criterion.worst, criterion.best) == (min(before), max(before)):
        return {"worst": min(after), "best": max(after)}
    if (criterion.worst, criterion.best) == (max(before), min(before)):
        return {"worst": max(after), "best": min(after)}
    return {}
