"""Packages down, measures across, and what each stakeholder gains at the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from desktop.kit.flat_model import FlatModel
from desktop.kit.owner_tags import tag, tags
from desktop.kit.roles import Index
from desktop.words import _, few
from mcda.group.built_gains import Gain
from mcda.model.built import offers, step
from mcda.model.case import Case
from mcda.model.ids import known
from mcda.model.measure_texts import owner_names
from mcda.model.measures import Measure
from mcda.model.naming import label
from mcda.model.rules import broken

CELL = Qt.ItemDataRole.UserRole + 41
"""A cell as its row, its measure if any, and its gains if any: the least and the greatest."""

Gains = tuple[Gain, Gain]
"""The least and the greatest gain of a column; of one stakeholder twice the same."""
Group = tuple[str, tuple[str, ...]]
"""A bloc's name and members (ids) that stand as one column; "" and one id else."""


@dataclass(frozen=True, slots=True)
class Row:
    """A package, or the combination that is tried out."""

    package: str
    name: str
    composition: Mapping[str, str]
    gains: Mapping[str, Gain] = field(default_factory=dict)
    tried: bool = False
    rings: Mapping[str, str] = field(default_factory=dict)
    """By measure: the numbers of the rules that the package breaks there."""


def rings_of(case: Case, composition: Mapping[str, str]) -> Mapping[str, str]:
    """Return, by measure, the numbers of the rules broken, at the measures that they speak of."""
    found: dict[str, list[str]] = {}
    numbers = {rule.id: str(at + 1) for at, rule in enumerate(case.rules)}
    for rule in broken(case, composition):
        about = [one.measure for one in rule.when] or [one.measure for one in rule.then]
        for measure in dict.fromkeys((*about, *rule.amounts)):
            found.setdefault(measure, []).append(numbers[rule.id])
    return {measure: ",".join(some) for measure, some in found.items()}


class StepsModel(FlatModel):
    """Column 0 names, then the offers, then the stakeholders whose gain is known."""

    def __init__(self) -> None:
        super().__init__()
        self.case = Case(id="none")
        self.rows: tuple[Row, ...] = ()
        self.measures: tuple[Measure, ...] = ()
        self.whom: tuple[str, ...] = ()
        """The columns of gains: a stakeholder's id, or "bloc:" and the name of one."""
        self._groups: tuple[Group, ...] = ()

    def show(self, case: Case, rows: tuple[Row, ...], groups: Iterable[Group]) -> None:
        """Show packages of a case with their gains for some stakeholders, or for blocs of them."""
        self.beginResetModel()
        self.case, self.rows, self.measures = case, rows, _by_owners(case)
        known = {key for row in rows for key in row.gains}
        kept = [(name, tuple(id_ for id_ in ids if id_ in known)) for name, ids in groups]
        self._groups = tuple((name, ids) for name, ids in kept if ids)
        self.whom = tuple(f"bloc:{name}" if name else ids[0] for name, ids in self._groups)
        self.endResetModel()

    def size(self) -> tuple[int, int]:
        return len(self.rows), 1 + len(self.measures) + len(self.whom)

    def measure_at(self, column: int) -> Measure | None:
        """Return the measure of a column, None for names and gains."""
        return self.measures[column - 1] if 0 < column <= len(self.measures) else None

    def gains_at(self, row: int, column: int) -> Gains | None:
        """Return the gains in a cell, None where there is none."""
        at = column - 1 - len(self.measures)
        if not 0 <= at < len(self.whom):
            return None
        gains = self.rows[row].gains
        order = sorted(
            (gains[id_] for id_ in self._groups[at][1] if id_ in gains), key=lambda one: one.counts
        )
        return (order[0], order[-1]) if order else None

    def said(self, row: int, column: int) -> str:
        """Return the gains in a cell in words, "" where there are none."""
        return gains_text(self.gains_at(row, column))

    def cell_data(self, index: Index, role: int) -> Any:
        row, measure = self.rows[index.row()], self.measure_at(index.column())
        gains = self.gains_at(index.row(), index.column())
        if role == CELL:
            return row, measure, gains
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in (*texts, Qt.ItemDataRole.ToolTipRole):
            if measure is not None:
                return measure.levels[step(measure, row.composition)].name
            return row.name if index.column() == 0 else gains_text(gains)
        return None

    def head(self, column: int, role: int) -> Any:
        measure = self.measure_at(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(column, measure)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if measure is not None:
            before = self.measure_at(column - 1)
            same = before is not None and before.owners == measure.owners
            names = {one.id: label(one) for one in self.case.stakeholders}
            owners = "" if same else tags(names.get(key, key) for key in measure.owners)
            return f"{owners}\n{label(measure)}"
        if column == 0:
            return _("Package")
        at = column - 1 - len(self.measures)
        name, ids = self._groups[at]
        one = known(self.case.stakeholders, ids[0])
        head = _("Gain") if at == 0 else ""
        if name:
            return f"{head}\n{_('{bloc} ({n})', bloc=name, n=len(ids))}"
        return f"{head}\n{tag(label(one)) if one else ''}"

    def _told(self, section: int, measure: Measure | None) -> str:
        """Return what a column's head stands for, in full."""
        if measure is not None:
            owners = owner_names(self.case, measure)
            return _("{measure}, owned by {owners}", measure=measure.name, owners=owners)
        at = section - 1 - len(self.measures)
        if not 0 <= at < len(self.whom):
            return ""
        (name, ids), names = self._groups[at], self.case.names.stakeholders
        if not name:
            return names.get(ids[0], "")
        who = few(names[id_] for id_ in ids)
        return _("{bloc}: least and greatest gain of {who}", bloc=name, who=who)


def _by_owners(case: Case) -> tuple[Measure, ...]:
    """Return the offers, those of the same owners side by side."""
    groups: dict[tuple[str, ...], list[Measure]] = {}
    for one in offers(case):
        groups.setdefault(one.owners, []).append(one)
    return tuple(one for group in groups.values() for one in group)


def points_text(gain: Gain | None) -> str:
    """Return a gain in whole points with its sign."""
    if gain is None:
        return ""
    whole = round(gain.counts)
    return f"+{whole}" if whole > 0 else str(whole).replace("-", "\N{MINUS SIGN}")


def gains_text(gains: Gains | None) -> str:
    """Return a gain, or the least and the greatest of several."""
    if gains is None:
        return ""
    low, high = map(points_text, gains)
    return low if low == high else _("{low} to {high}", low=low, high=high)
