"""The details of a criterion on the case page: direction, unit, anchors, scale, definition."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox

from desktop.kit.choosers import offer
from desktop.kit.form import Choice
from desktop.kit.labels import paragraph
from desktop.pages.case.details import ThingDetails
from desktop.pages.case.levels import Levels
from desktop.pages.case.preference import PreferenceFields
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import ROOT, Case, Criterion, Direction, Level
from mcda.model.edits.lists import CRITERIA
from mcda.model.tree import children, path

NUMBERS, LEVELS = "numbers", "levels"


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
