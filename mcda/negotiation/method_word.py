"""What the method in force says of built packages beside a fallback that is a package.

Value decides what suits whom; where the method that ranks the case's packages has the other
word, the built package is open, as it is among the packages of the case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.errors import RefusedError
from mcda.methods.rank import method_of
from mcda.model.arrays import Bools, Floats
from mcda.model.built import Sum, change, effect_of, joint_effect_of, today
from mcda.model.case import Case, Package
from mcda.model.table import ScoreTable
from mcda.model.ties import apart, size_of
from mcda.negotiation.case_view import View, points_of
from mcda.negotiation.deal import Additive, Codes, Points
from mcda.weighting.weights import weights_of

Words = NDArray[np.int8]
_BLOCK: Final = 2**14


@dataclass(frozen=True, eq=False)
class Voice:
    """The method's word for one side: its table, and what levels add to each leaf's score."""

    case: Case
    table: ScoreTable
    weights: Floats
    fallback: int
    scores: Points
    known: Bools
    """Leaves (n,) whose score today is known; others may be anything."""

    def words(self, codes: Codes, holds: Bools) -> Words:
        """Return 1 where the method puts a composition before the fallback, -1 behind, 0 level."""
        parts = [
            self._words(codes[start : start + _BLOCK], holds[start : start + _BLOCK])
            for start in range(0, len(codes), _BLOCK)
        ]
        return np.concatenate(parts)

    def _words(self, codes: Codes, holds: Bools) -> Words:
        listed = len(self.table.packages)
        ends = [one.at(codes, holds).round(9) for one in self._ends]
        low, middle, high = (np.where(self.known, one, np.nan) for one in ends)
        open_ = np.broadcast_to(~self.known, low.shape)
        least = np.fmin(self.table.worst, self.table.best)
        most = np.fmax(self.table.worst, self.table.best)
        low, high = np.where(open_, least, low), np.where(open_, most, high)
        middle = np.where(open_, (least + most) / 2, middle)
        likely = self.table.matrix if self.table.likely is None else self.table.likely
        every = replace(
            self.table,
            packages=(*self.table.packages, *(Package(id="", name=""),) * len(codes)),
            low=np.vstack([self.table.low, low]),
            high=np.vstack([self.table.high, high]),
            missing=np.vstack([self.table.missing, open_]),
            likely=np.vstack([likely, middle]),
        )
        found = method_of(self.case).prepare(every, self.case.settings).scores(self.weights)
        other, ours = found[self.fallback], found[listed:]
        differs = apart(ours, np.full_like(ours, other), size_of(found))
        words: Words = np.where(differs, np.sign(ours - other), 0).astype(np.int8)
        return words

    @property
    def _ends(self) -> tuple[Additive, Additive, Additive]:
        return self.scores.low, self.scores.middle, self.scores.high


@dataclass(frozen=True, eq=False)
class MethodWord:
    """The method in force, and its voice for each side; None where there is nothing to ask.

    Not `asked` is a method under which what stands beside two packages may change their order:
    its word on one package alone says nothing of them all.
    """

    title: str
    voices: tuple[Voice | None, ...]
    asked: bool = True

    def words(self, codes: Codes, holds: Bools) -> Words:
        """Return the words (n, sides), 0 where there is none."""
        found = np.zeros((len(codes), len(self.voices)), dtype=np.int8)
        for side, voice in enumerate(self.voices):
            if voice is not None and len(codes):
                found[:, side] = voice.words(codes, holds)
        return found


def method_word(case: Case, views: list[View]) -> MethodWord | None:
    """Return the method's word on built packages; None where value and method are one."""
    method, places = method_of(case), [_fallback(view) for view in views]
    if all(place is None for place in places):
        return None
    voices: list[Voice | None] = []
    for view, place in zip(views, places, strict=True):
        if place is None:
            voices.append(None)
            continue
        how = _normalisation(case, view)
        if how == "anchored" and method.value:
            return None
        if how != "anchored" or method.set_dependent:
            return MethodWord(method.title, (None,) * len(views), asked=False)
        voices.append(_voice(case, view, place))
    return MethodWord(method.title, tuple(voices))


def _fallback(view: View) -> int | None:
    """Return the place of the package that is a stakeholder's fallback, if one is."""
    stated = view.preferences.fallback
    ids = [one.id for one in view.table.packages]
    named = stated is not None and stated.value is None and stated.package in ids
    return ids.index(stated.package or "") if stated is not None and named else None


def _normalisation(case: Case, view: View) -> str:
    """Return the normalisation that is used for a stakeholder, "" where it can't be ranked."""
    try:
        return method_of(case).prepare(view.table, case.settings).normalisation
    except RefusedError:
        return ""


def _voice(case: Case, view: View, fallback: int) -> Voice:
    leaves = view.table.criteria
    return Voice(
        case=case,
        table=replace(view.table, judged=()),
        weights=weights_of(case, view.stakeholder.id).vector,
        fallback=fallback,
        scores=_scores(case, view),
        known=np.array([today(case, view.stakeholder.id, leaf) is not None for leaf in leaves]),
    )


def _scores(case: Case, view: View) -> Points:
    """Return what a built package's scores are made of, a column per leaf in its unit."""
    who, columns = view.stakeholder.id, view.table.criteria
    base = _rows([today(case, who, leaf) for leaf in columns])
    by_measure = [
        np.stack(
            [
                _rows(change(effect_of(case, who, one.id, level.id, c.id)) if at else None
                      for c in columns)
                for at, level in enumerate(one.levels)
            ]
        )
        for one in case.measures
    ]  # fmt: skip
    joints = [
        _rows(change(joint_effect_of(one, who, c.id)) for c in columns)
        for one in case.joint_effects
    ]
    return points_of(base, by_measure, joints)


def _rows(sums: Iterable[Sum | None]) -> Floats:
    """Return sums (k, 3) by their lower end, middle and upper end; 0 for none."""
    listed = [(0.0, 0.0, 0.0) if one is None else (one.low, one.likely, one.high) for one in sums]
    return np.array(listed, dtype=np.float64).reshape(len(listed), 3)
