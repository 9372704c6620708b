"""The details of a criterion on the case page: direction, unit, anchors, scale, definition."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from desktop.kit.choosers import offer
from desktop.kit.form import Choice
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import fill, in_column
from desktop.kit.method_words import preference_functions
from desktop.kit.number_line import NumberLine
from desktop.kit.theme import theme
from desktop.pages.case.details import ThingDetails
from desktop.pages.case.levels import Levels
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import ROOT, Case, Criterion, Direction, Level
from mcda.model.edits.lists import CRITERIA
from mcda.model.preference import SYMBOLS, THRESHOLDS, Preference
from mcda.model.tree import children, path

NUMBERS, LEVELS = "numbers", "levels"


Change = Callable[[str, object], None]
"""Takes a field of the criterion and its new value."""


class CriterionDetails(ThingDetails):
    """All of a leaf; of a node only its name, place and definition."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, CRITERIA, _("Criterion"), _("Rename criterion"))
        self._criterion = Criterion(id="", name="")
        self.parent_box = QComboBox()
        self.parent_box.setAccessibleName(_("Parent"))
        self.parent_box.setMinimumContentsLength(8)
        self.parent_box.activated.connect(self._choose_parent)
        self.direction = Choice(
            _("Direction"),
            {
                Direction.BENEFIT: _("↑ More"),
                Direction.COST: _("↓ Less"),
            },
            self._choose_direction,
        )
        self.scale = Choice(
            _("Scale"),
            {NUMBERS: _("Numbers"), LEVELS: _("Named levels")},
            self._choose_scale,
        )
        self.levels = Levels(session)
        self.preference = PreferenceFields(self._set_preference, session.seal)
        self.node_words = paragraph("", "quiet")
        for end, name in (("worst", _("Worst anchor")), ("best", _("Best anchor"))):
            self.inputs[end].widget.setAccessibleName(name)
        self.fields |= {
            "direction": self.direction.buttons[Direction.BENEFIT],
            "anchors": self.inputs["worst"].widget,
            "levels": self.levels.add_button,
            "parent": self.parent_box,
            "preference": self.preference.box,
        }
        self._node_part = self.add("", self.node_words)
        self._leaf_parts = [self.add(_("Better is"), self.direction)]
        self._leaf_parts.append(self.add(_("Scale"), self.scale))
        self._unit_part = self.add_input("unit")
        self._levels_part = self.add(_("Levels, with numbers"), self.levels)
        self._leaf_parts.append(self.add_input("worst", "best", under=_("Anchors: worst, best")))
        self.add_inputs()
        self._leaf_parts.append(self.add(_("Preference in PROMETHEE"), self.preference))
        self.add(_("Belongs to"), self.parent_box)

    def show_criterion(self, criterion: Criterion) -> None:
        """Show a criterion as the case now has it."""
        case = self._session.case
        self._id, self._criterion = criterion.id, criterion
        below = children(case, criterion.id)
        self.show_inputs(criterion)
        self.direction.show_choice(criterion.direction or "")
        self.scale.show_choice(LEVELS if criterion.levels else NUMBERS)
        self.levels.show_levels(criterion)
        self.preference.show_criterion(criterion)
        for part in self._leaf_parts:
            part.setVisible(not below)
        self._unit_part.setVisible(not below and not (criterion.levels and not criterion.unit))
        self._levels_part.setVisible(not below and bool(criterion.levels))
        self._node_part.setVisible(bool(below))
        self.node_words.setText(_("Groups {n} criteria; scores are given to those.", n=len(below)))
        self._show_parents(case, criterion)

    def _show_parents(self, case: Case, criterion: Criterion) -> None:
        fitting = [c for c in case.criteria if criterion.id not in path(case, c.id)]
        wanted = [(ROOT, _("the top"))] + [(c.id, c.name) for c in fitting]
        offer(self.parent_box, wanted, criterion.parent)

    def _choose_parent(self, index: int) -> None:
        parent = str(self.parent_box.itemData(index))
        if parent == self._criterion.parent:
            return
        last = len(children(self._session.case, parent))
        words = _("Move {name}", name=self._criterion.name)
        self._session.apply(words, edits.move_criterion, self._id, parent, last)

    def _choose_direction(self, key: str) -> None:
        words = _("Change direction of {name}", name=self._criterion.name)
        self._set(words, direction=Direction(key))

    def _choose_scale(self, key: str) -> None:
        words = _("Change scale of {name}", name=self._criterion.name)
        if key == NUMBERS:
            self._set(words, levels=())
        elif not self._criterion.levels:
            anchors = (self._criterion.worst, self._criterion.best)
            given = [anchor for anchor in anchors if anchor is not None]
            # On the anchors that are there, so that these go on to follow the levels.
            low, high = sorted(given) if len(set(given)) == 2 else (0.0, 1.0)
            fields: dict[str, Any] = {"levels": (Level(_("low"), low), Level(_("high"), high))}
            # Of names no unit is asked: one that stays would be said behind each of them.
            fields["unit"] = ""
            if not given:
                cost = self._criterion.direction is Direction.COST
                fields["worst"], fields["best"] = (high, low) if cost else (low, high)
            self._set(words, **fields)

    def _set_preference(self, field: str, value: object) -> None:
        words = _("Change preference on {name}", name=self._criterion.name)
        self._set(words, merge=f"criterion:{self._id}:{field}", **{field: value})


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
