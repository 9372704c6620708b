"""How each stakeholder stands with one package: state, gain, what it gains on and pays in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.answer.asked import may_turn
from mcda.answer.standing import LEVEL
from mcda.group.acceptance import Acceptance, State, cells
from mcda.model.case import Case, Criterion, Fallback, Package, Preferences, Stakeholder
from mcda.model.ids import known
from mcda.model.ties import rising

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking

NOTICED: Final = 0.5
"""Value points from which what a criterion adds or takes is told: less is written as 0."""

ONLY_JUST: Final = 5.0
"""Value points above the fallback below which acceptance is only just."""

ORDER: Final[Mapping[State, int]] = {
    State.ACCEPTS: 0,
    State.OPEN: 1,
    State.UNSTATED: 2,
    State.REFUSES: 3,
}
"""Who accepts comes first, who refuses last."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one criterion adds to a package or takes from it, in the stakeholder's value points."""

    criterion: Criterion
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """One stakeholder on one package.

    `parts` are what each criterion on which it differs adds, the most first, at the middle of
    open scores and held against `base`: the fallback package, or for a fallback told as a
    number the status quo. Without anchors or a base there are none. `estimated` says that a
    score that counts for it is somebody else's estimate, `asked` that the method's word may
    be another elsewhere in the open scores than at their middle.
    """

    stakeholder: Stakeholder
    package: Package
    stands: Acceptance
    fallback: Fallback | None
    base: Package | None
    parts: tuple[Part, ...]
    estimated: bool
    method: str
    """The method in force by its title, "" for one who isn't ranked."""
    asked: bool = False

    @property
    def gains(self) -> tuple[Part, ...]:
        """What it gains most on, the most first: two at most."""
        return tuple(part for part in self.parts if part.points >= NOTICED)[:2]

    @property
    def pays(self) -> tuple[Part, ...]:
        """What it pays most in, none where nothing is lost."""
        return tuple(part for part in self.parts[-1:] if part.points <= -NOTICED)

    @property
    def only_just(self) -> bool:
        """Say whether it accepts by less than `ONLY_JUST` points."""
        return self.stands.state is State.ACCEPTS and self.stands.low < ONLY_JUST


def party_lines(summary: Summary, package: Package) -> tuple[PartyLine, ...]:
    """Return everyone's line, who accepts first and who refuses last, by gain among equals."""
    at = summary.packages.index(package)
    lines = [_line(summary, at, j) for j in range(len(summary.stakeholders))]
    by_gain = rising(lines, lambda line: -np.nan_to_num(line.stands.middle, nan=-1e9))
    return tuple(sorted(by_gain, key=lambda line: ORDER[line.stands.state]))


def gain_ends(lines: tuple[PartyLine, ...]) -> tuple[float, float]:
    """Return the least and greatest gain that a picture of all lines must reach, zero within."""
    ends = [
        end for line in lines for end in (line.stands.low, line.stands.high) if np.isfinite(end)
    ]
    return min([0.0, *ends]), max([0.0, *ends])


def _line(summary: Summary, at: int, j: int) -> PartyLine:
    case, party, package = summary.case, summary.stakeholders[j], summary.packages[at]
    ranking = summary.rankings.get(party.id)
    fallback = case.preferences.get(party.id, Preferences()).fallback
    base = _base(case, fallback)
    return PartyLine(
        stakeholder=party,
        package=package,
        stands=summary.acceptance[at][j],
        fallback=fallback,
        base=base,
        parts=_parts(ranking, package, base),
        estimated=_estimated(case, party.id, package, base),
        method=ranking.method.title if ranking is not None else "",
        asked=may_turn(summary, at, j),
    )


def _base(case: Case, fallback: Fallback | None) -> Package | None:
    if fallback is None:
        return None
    if fallback.value is None:
        return known(case.packages, fallback.package)
    return next((p for p in case.packages if p.status_quo), None)


def _parts(ranking: Ranking | None, package: Package, base: Package | None) -> tuple[Part, ...]:
    if ranking is None or base is None or not ranking.table.anchored:
        return ()
    ids = [one.id for one in ranking.packages]
    middle = cells(ranking.table)[1]
    shares = ranking.weights.vector / ranking.weights.vector.sum()
    points = 100 * shares * (middle[ids.index(package.id)] - middle[ids.index(base.id)])
    parts = [
        Part(criterion, float(point))
        for criterion, point in zip(ranking.table.criteria, points, strict=True)
        if abs(point) > LEVEL
    ]
    return tuple(rising(parts, lambda part: -part.points))


def _estimated(case: Case, who: str, package: Package, base: Package | None) -> bool:
    """Say whether a score that tells the package from its base is an estimate.

    Without a base every score of the package counts.
    """
    for criterion in case.criteria:
        one = case.score(who, package.id, criterion.id)
        if base is None:
            if one is not None and one.estimate:
                return True
            continue
        other = case.score(who, base.id, criterion.id)
        same = one is not None and other is not None and one.low == other.low
        if same and one.high == other.high:  # type: ignore[union-attr]
            continue
        if any(score is not None and score.estimate for score in (one, other)):
            return True
    return False
