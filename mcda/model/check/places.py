"""Places of a case in ids and in words, and its things by id."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

from mcda.errors import Place
from mcda.model.case import ROOT, Case, Criterion
from mcda.model.entries import change_names
from mcda.model.numbers import format_fraction
from mcda.model.settings_names import TAKE_PAIRS
from mcda.model.tree import leaves
from mcda.words.figures import plain
from mcda.words.said import _


class Places:
    """Looks things up for the checks of one case; the first of two with one id counts."""

    def __init__(self, case: Case) -> None:
        self.stakeholders = {s.id: s.name for s in reversed(case.stakeholders)}
        self.packages = {p.id: p.name for p in reversed(case.packages)}
        self.criteria = {c.id: c for c in reversed(case.criteria)}
        self.leaves = {c.id: c for c in leaves(case)}
        self.rows = self.packages | change_names(case)
        in_use = case.preferences if case.settings.method in TAKE_PAIRS else {}
        self._compared = {key: own.package_judgements for key, own in in_use.items()}

    def compares(self, stakeholder: str, criterion: str) -> bool:
        """Say whether packages count as compared in pairs here, so that scores aren't asked for."""
        return bool(self._compared.get(stakeholder, {}).get(criterion))

    def place(
        self, field: str, *, stakeholder: str = "", package: str = "", criterion: str = ""
    ) -> Place:
        """Return a place whose words are the names, such as "Russia, Staged exchange"."""
        names = (
            self.stakeholders.get(stakeholder, stakeholder).strip(),
            self.packages.get(package, package).strip(),
            self.name(criterion).strip() if criterion else "",
        )
        return Place(
            stakeholder=stakeholder,
            package=package,
            criterion=criterion,
            field=field,
            words=", ".join(filter(None, names)),
        )

    def at(self, field: str, *words: str, **ids: str) -> Place:
        """Return a place among the measures, with words of its own."""
        said = [word.strip() for word in words if word.strip()]
        whom = self.stakeholders.get(ids.get("stakeholder", ""), "")
        on = self.name(ids["criterion"]) if ids.get("criterion") else ""
        names = dict.fromkeys((*said, whom.strip(), on.strip()))
        return Place(field=field, words=", ".join(name for name in names if name), **ids)

    def name(self, criterion: str) -> str:
        """Return a criterion's name, or its id for lack of one."""
        known = self.criteria.get(criterion)
        return (known.name if known else "") or criterion

    def node(self, criterion: str) -> str:
        """Return a node's name as a phrase, that of the root too."""
        return _("the top criteria") if criterion == ROOT else self.name(criterion)


def figure(value: float | Fraction) -> str:
    """Return any number as text, in few enough digits for a sentence."""
    if not finite(value):
        return _("beyond any number in use")
    if isinstance(value, Fraction) and value.denominator < 1000 and abs(value) < 10**15:
        return format_fraction(value)
    return plain(float(value))


LARGEST: Final = 1e100
"""The largest number, either way, that is computed with."""


def finite(value: float | Fraction) -> bool:
    """Say whether a number is finite, and so small that sums and products of its square are."""
    try:
        return math.isfinite(value) and -LARGEST <= value <= LARGEST
    except OverflowError:
        return False


def scale(criterion: Criterion) -> tuple[float, float] | None:
    """Return the lower and upper end of a criterion's scale: its anchors, or else its levels.

    None if it has neither, or if its anchors are equal and so can't be meant.
    """
    anchors = [x for x in (criterion.worst, criterion.best) if x is not None and finite(x)]
    if len(anchors) == 2:
        return (min(anchors), max(anchors)) if anchors[0] != anchors[1] else None
    values = [level.value for level in criterion.levels if finite(level.value)]
    return (min(values), max(values)) if values and not anchors else None
