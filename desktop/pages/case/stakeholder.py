"""The details of a stakeholder on the case page: who it is, its fallback and its red lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.choosers import offer
from desktop.kit.labels import label
from desktop.kit.laid import in_column, in_row
from desktop.kit.level_completer import LevelCompleter
from desktop.kit.menu import Menu
from desktop.kit.number_form import shown
from desktop.kit.number_line import NumberLine, ValueLine
from desktop.kit.theme import theme
from desktop.pages.case.details import ThingDetails
from desktop.session.session import Session
from desktop.words import _
from mcda.errors.shown import quoted
from mcda.model import edits
from mcda.model.case import (
    Criterion,
    Direction,
    Fallback,
    Point,
    Preferences,
    RedLine,
    Stakeholder,
)
from mcda.model.edits.lists import STAKEHOLDERS
from mcda.model.numbers import parse_points, point_text
from mcda.model.tree import leaves

_NONE, _VALUE = "", "value"


class StakeholderDetails(ThingDetails):
    """Name, short name, description, fallback, red lines, influence and the note on weights."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, STAKEHOLDERS, _("Stakeholder"), _("Rename stakeholder"))
        self.add_inputs()
        self.fallback = QComboBox()
        self.fallback.setAccessibleName(_("Fallback"))
        self.fallback.setToolTip(_("What this stakeholder gets with no agreement"))
        self.fallback.setMinimumContentsLength(8)
        # Asked how wide it would like to be, it would measure every package's name.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.fallback.setSizeAdjustPolicy(policy)
        self.fallback.activated.connect(self._choose_fallback)
        self.value = NumberLine(_("Value of the fallback, 0 to 100"), self._set_value)
        self.value.setMaximumWidth(theme().px(64))
        self.red_lines = RedLines(session)
        self.fields |= {"fallback": self.fallback, "red_line": self.red_lines.add_button}
        self.add(_("Fallback"), self.fallback, self.value)
        self.add(_("Red lines"), self.red_lines)
        self.value.left.connect(session.seal)
        self.make_inputs(Preferences, self._set_preference, session.seal)
        self.add_inputs()

    def show_stakeholder(self, stakeholder: Stakeholder) -> None:
        """Show a stakeholder as the case now has it."""
        self._id = stakeholder.id
        own = self._own()
        self.show_inputs(stakeholder)
        self.show_inputs(own)
        self._show_fallback(own.fallback)
        self.red_lines.show_lines(stakeholder.id, own.red_lines)

    def _own(self) -> Preferences:
        return self._session.case.preferences.get(self._id, Preferences())

    def _show_fallback(self, fallback: Fallback | None) -> None:
        wanted = [(_NONE, _("not given")), (_VALUE, _("a value"))]
        wanted += [(f"package:{p.id}", p.name) for p in self._session.case.packages]
        key = _NONE
        if fallback is not None:
            key = f"package:{fallback.package}" if fallback.package is not None else _VALUE
        offer(self.fallback, wanted, key)
        self.value.setVisible(key == _VALUE)
        if fallback is not None and key == _VALUE:
            self.value.show_value(fallback.value, self._id)

    def _choose_fallback(self, index: int) -> None:
        key = str(self.fallback.itemData(index))
        note = self._own().fallback.note if self._own().fallback else ""  # type: ignore[union-attr]
        fallback: Fallback | None = None
        if key == _VALUE:
            fallback = Fallback(value=50.0, note=note)
        elif key != _NONE:
            fallback = Fallback(package=key.removeprefix("package:"), note=note)
        self._session.apply(self._fallback_words(), edits.set_fallback, self._id, fallback)

    def _set_value(self, value: float | None) -> None:
        before = self._own().fallback or Fallback()
        fallback = replace(before, value=value, package=None)
        merge = f"fallback:{self._id}"
        self._session.apply(
            self._fallback_words(), edits.set_fallback, self._id, fallback, merge=merge
        )

    def _fallback_words(self) -> str:
        return _("Change fallback of {name}", name=self._name())

    def _set_preference(self, field: str, value: Any) -> None:
        words, merge = self._of_name(field, Preferences), f"{field}:{self._id}"
        fields = {field: value}
        self._session.apply(words, edits.change_preferences, self._id, merge=merge, **fields)


class RedLines(QWidget):
    """The worst accepted score per criterion, one row each, and a button that adds one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stakeholder = ""
        self._rows: dict[str, tuple[QWidget, _Limit]] = {}
        self._drawn = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self.add_button = QPushButton(_("Add a red line"))
        self.add_button.setAccessibleName(self.add_button.text())
        self._menu = Menu(self.add_button)
        self._menu.aboutToShow.connect(self.fill_menu)
        self.add_button.setMenu(self._menu)
        self._column.addWidget(self.add_button)

    def show_lines(self, stakeholder: str, lines: tuple[RedLine, ...]) -> None:
        """Show a stakeholder's red lines as the case now has them."""
        by_id = {c.id: c for c in self._session.case.criteria}
        wanted = [line for line in lines if line.criterion in by_id]
        if stakeholder != self._stakeholder or [r.criterion for r in wanted] != list(self._rows):
            self._stakeholder = stakeholder
            self._rebuild([by_id[line.criterion] for line in wanted])
        for line in wanted:
            field = self._rows[line.criterion][1]
            field.show_value(line.limit, stakeholder)
            if line.criterion == self._drawn:
                # Whoever drew it goes on by saying where.
                self._drawn = ""
                field.setFocus()
                field.selectAll()

    def fill_menu(self) -> None:
        """Offer the leaf criteria that have no red line yet."""
        self._menu.clear()
        for criterion in leaves(self._session.case):
            if criterion.id not in self._rows:
                action = self._menu.addAction(criterion.name)
                action.triggered.connect(
                    lambda _checked=False, criterion=criterion: self.draw(criterion)
                )

    def draw(self, criterion: Criterion) -> None:
        """Draw a red line on a criterion, a step above its worst: at the worst none is crossed."""
        seen = criterion.seen_by(self._stakeholder)
        limit = first_limit(seen)
        self._drawn = criterion.id
        self._set(criterion, RedLine(criterion=criterion.id, limit=limit))

    def _rebuild(self, criteria: list[Criterion]) -> None:
        for row, _rest in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        for criterion in criteria:
            row = QWidget()
            seen = criterion.seen_by(self._stakeholder)
            less = seen.direction is Direction.COST
            words = _("{name}: at most") if less else _("{name}: at least")
            name = label(words.format(name=criterion.name))
            name.setWordWrap(True)
            field = _Limit(criterion, partial(self._limit, criterion))
            if criterion.levels:
                names = LevelCompleter(criterion.levels, field)
                names.activated.connect(field.take)
            field.left.connect(self._session.seal)
            remove = QPushButton("✕")
            remove.setProperty("look", "plain")
            remove.setAccessibleName(_("Remove the red line on {name}", name=criterion.name))
            remove.setToolTip(remove.accessibleName())
            remove.clicked.connect(lambda _checked=False, c=criterion: self._set(c, None))
            if criterion.levels:
                # The name of a level takes the whole width.
                in_column(name, in_row((field, 1), remove, gap=4), of=row, gap=2)
            else:
                field.setMaximumWidth(theme().px(72))
                in_row((name, 1), field, remove, of=row, gap=4)
            self._column.insertWidget(len(self._rows), row)
            self._rows[criterion.id] = (row, field)

    def _limit(self, criterion: Criterion, limit: Point) -> None:
        before = next(
            (x for x in self._lines() if x.criterion == criterion.id),
            RedLine(criterion=criterion.id, limit=limit),
        )
        self._set(criterion, replace(before, limit=limit), merge=True)

    def _lines(self) -> tuple[RedLine, ...]:
        return self._session.case.preferences.get(self._stakeholder, Preferences()).red_lines

    def _set(self, criterion: Criterion, line: RedLine | None, merge: bool = False) -> None:
        words = _("Change red line on {name}", name=criterion.name)
        key = f"red:{self._stakeholder}:{criterion.id}" if merge else None
        self._session.apply(
            words, edits.set_red_line, self._stakeholder, criterion.id, line, merge=key
        )


class _Limit(ValueLine):
    """The worst accepted score on a criterion."""

    def __init__(self, criterion: Criterion, change: Callable[[Any], object]) -> None:
        super().__init__(_("Red line on {name}", name=criterion.name), change)
        self._criterion = criterion

    def said(self, text: str) -> Point | None:
        points = parse_points(text, self._criterion)
        return points[0] if points is not None and points[0] == points[1] else None

    def why(self, text: str) -> str:
        known = self.said(text) is not None
        return "" if known else _("Not a score on this criterion: “{t}”", t=quoted(text))

    def written(self, value: Point) -> str:
        return value if isinstance(value, str) else shown(point_text(value))


def first_limit(criterion: Criterion) -> Point:
    """Return where a new red line begins: the next level after the worst, or a tenth of the way."""
    worst, best = criterion.worst, criterion.best
    if worst is None or best is None:
        return 0.0 if worst is None else worst
    levels = sorted(criterion.levels, key=lambda level: level.value, reverse=worst > best)
    if len(levels) > 1:
        return levels[1].name
    return float(f"{worst + (best - worst) / 10:.6g}")
