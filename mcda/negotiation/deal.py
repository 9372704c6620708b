"""What is on the table: the measures, what each level brings whom, and what binds them.

A composition is a level of every measure, as a tuple of positions in the order of the measures;
position 0 is how things stand today. Values are in each stakeholder's own points, which add up:
the value of a composition is a constant, plus what every level brings, plus the joint effects
whose conditions hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats
from mcda.model.measures import Role
from mcda.model.rule_kinds import RuleKind

if TYPE_CHECKING:
    from mcda.negotiation.method_word import MethodWord

Codes = NDArray[np.int8]
"""Compositions, one a row: the position of the level of every measure."""

Composition = tuple[int, ...]
Ends = tuple[float, float]
"""Lower and upper end of what is not known exactly; equal where it is."""

ALWAYS: Final[Ends] = (1.0, 1.0)
NEVER: Final[Ends] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of a stakeholder's fallback while it waits; None where nobody has said."""

    drift: Ends | None = None
    """Change of the fallback in value points a year."""
    years: Ends | None = None
    """How long the drift goes on."""
    rate: Ends | None = None
    """Discount rate a year, as a share."""
    package_drift: Ends | None = None
    """Change of a package's worth in value points for a year's delay."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """What a stakeholder has without agreement: a number of points, or a composition's value."""

    low: float = 0.0
    high: float = 0.0
    composition: Composition | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A stakeholder at the table."""

    id: str
    name: str
    short: str = ""
    influence: float = 1.0
    fallback: Fallback | None = None
    """None where it has stated none: nothing is below it, and it has no gain."""
    outlook: Outlook = Outlook()
    estimated: bool = False
    """Its values are somebody else's estimate."""

    @property
    def label(self) -> str:
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class DealLevel:
    """How far a measure goes, and the chance that it is delivered once promised."""

    id: str
    name: str
    reversible: bool = False
    """The owner can take it back within one period."""
    chance: Ends = ALWAYS
    """Chance that the level is delivered in full."""
    part: Ends = NEVER
    """Chance that it is delivered in part, at the level `part_level`."""
    part_level: int = 0


@dataclass(frozen=True, slots=True)
class DealMeasure:
    """Something that somebody does; owners and carriers are positions of stakeholders."""

    id: str
    name: str
    levels: tuple[DealLevel, ...]
    owners: tuple[int, ...] = ()
    carriers: tuple[int, ...] = ()
    """Who has to carry it out; the owners where nobody else is said."""
    role: Role = Role.OFFER
    climbs: bool = False
    """Its levels are reached one by one."""
    short: str = ""

    @property
    def label(self) -> str:
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure at a level or further, both as positions."""

    measure: int
    level: int


@dataclass(frozen=True, slots=True)
class Joint:
    """A combination of levels that changes more, or less, than the sum of its effects."""

    id: str
    name: str
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class DealRule:
    """What binds measures; `name` says it in a few words or a sentence.

    `requires` and `before`: all of `when` only with all of `then`; `excludes`: not all of `when`
    together; `at least` and `at most`: given all of `when`, `count` of `then`; `same level`: the
    measures of `then`; `budget`: the sum of `amounts[measure][level]` is at most `limit`.
    """

    id: str
    kind: RuleKind
    name: str = ""
    when: tuple[Condition, ...] = ()
    then: tuple[Condition, ...] = ()
    count: int = 0
    amounts: Mapping[int, tuple[float, ...]] = field(default_factory=dict)
    limit: float = 0.0
    unit: str = ""

    @property
    def measures(self) -> frozenset[int]:
        """The measures that the rule speaks of."""
        return frozenset((*(c.measure for c in (*self.when, *self.then)), *self.amounts))


@dataclass(frozen=True, slots=True)
class GoesAlong:
    """The chance that a carrier takes part at all, and another one under a condition."""

    carrier: int
    chance: Ends = ALWAYS
    condition: Condition | None = None
    chance_then: Ends = ALWAYS


@dataclass(frozen=True, slots=True)
class RedLine:
    """A line of a stakeholder; the deal's `lines` say how far a composition stays from it."""

    side: int
    name: str


@dataclass(frozen=True, slots=True)
class NamedPackage:
    """A package of the case that has a composition."""

    id: str
    name: str
    composition: Composition


@dataclass(frozen=True, eq=False)
class Additive:
    """Columns of points that add up over measures and joint effects.

    `constant` has shape (k,), each of `by_measure` (levels of the measure, k), `by_joint`
    (joint effects, k).
    """

    constant: Floats
    by_measure: tuple[Floats, ...]
    by_joint: Floats

    def at(self, codes: Codes, holds: Bools) -> Floats:
        """Return the points of compositions (n, measures), with the joint effects that hold.

        `holds` has shape (n, joint effects); the result (n, k). Added in the order of the
        measures, so that equal compositions have equal points on every machine.
        """
        # A row for each column of points: numpy takes along rows several times as quickly.
        total = np.repeat(self.constant[:, None], len(codes), axis=1)
        for measure, points in enumerate(self.by_measure):
            total += np.take(points.T, codes[:, measure], axis=1)
        for joint, points in enumerate(self.by_joint):
            total += np.where(holds[None, :, joint], points[:, None], 0.0)
        return np.ascontiguousarray(total.T)


@dataclass(frozen=True, eq=False)
class Points:
    """The same columns at the lower end, the middle and the upper end of what is known."""

    low: Additive
    middle: Additive
    high: Additive

    @cached_property
    def exact(self) -> bool:
        """Whether the ends are equal everywhere."""
        pairs = [
            (self.low.constant, self.high.constant),
            (self.low.by_joint, self.high.by_joint),
            *zip(self.low.by_measure, self.high.by_measure, strict=True),
        ]
        return all(np.array_equal(low, high) for low, high in pairs)


@dataclass(frozen=True, eq=False)
class Deal:
    """The whole table. `values` has a column for every side, `lines` one for every red line.

    A composition crosses a red line where its column of `lines` is below 0.
    """

    title: str
    sides: tuple[Side, ...]
    measures: tuple[DealMeasure, ...]
    values: Points
    lines: Points
    joints: tuple[Joint, ...] = ()
    rules: tuple[DealRule, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    goes_along: tuple[GoesAlong, ...] = ()
    packages: tuple[NamedPackage, ...] = ()
    left_out: tuple[str, ...] = ()
    """Names of stakeholders of the case that can't be valued."""
    method: MethodWord | None = None
    """The other word of the method in force, where it has one."""

    @property
    def today(self) -> Composition:
        return (0,) * len(self.measures)

    def changed(
        self, before: Composition, after: Composition
    ) -> tuple[tuple[DealMeasure, DealLevel, DealLevel], ...]:
        """Return the measures that differ between two compositions, with both levels of each."""
        return tuple(
            (one, one.levels[old], one.levels[new])
            for one, old, new in zip(self.measures, before, after, strict=True)
            if old != new
        )

    @cached_property
    def offers(self) -> tuple[int, ...]:
        """Positions of the measures that can be part of a package."""
        return tuple(i for i, one in enumerate(self.measures) if one.role is Role.OFFER)

    def codes(self, compositions: Iterable[Sequence[int]]) -> Codes:
        """Return compositions as rows of positions."""
        return np.array(list(compositions), dtype=np.int8).reshape(-1, len(self.measures))

    def holds(self, codes: Codes) -> Bools:
        """Say which joint effects (columns) hold in which compositions (rows)."""
        found = np.ones((len(codes), len(self.joints)), dtype=np.bool_)
        for column, joint in enumerate(self.joints):
            found[:, column] = reached(joint.when, codes)
        return found

    def worth(self, codes: Codes) -> Floats:
        """Return the value of compositions to each side at the middle, shape (n, sides)."""
        return self.values.middle.at(codes, self.holds(codes))

    def worth_of(self, composition: Sequence[int]) -> Floats:
        """Return the value of one composition to each side at the middle."""
        worth: Floats = self.worth(self.codes([composition]))[0]
        return worth

    def named(self, composition: Sequence[int]) -> dict[str, str]:
        """Return a composition in names, answers left out unless they are in use."""
        return {
            one.name: one.levels[level].name
            for one, level in zip(self.measures, composition, strict=True)
            if one.role is Role.OFFER or level
        }


def reached(conditions: Iterable[Condition], codes: Codes) -> Bools:
    """Say which compositions meet all of some conditions."""
    met = np.ones(len(codes), dtype=np.bool_)
    for one in conditions:
        met &= codes[:, one.measure] >= one.level
    return met


def additive(
    constant: Sequence[float] | Floats, by_measure: Iterable[Floats], by_joint: Floats | None = None
) -> Additive:
    """Return columns of points; without joint effects `by_joint` may be left out."""
    fixed = np.asarray(constant, dtype=np.float64)
    joint = np.zeros((0, len(fixed))) if by_joint is None else by_joint
    return Additive(fixed, tuple(by_measure), joint)


def exactly(columns: Additive) -> Points:
    """Return columns that are known exactly."""
    return Points(columns, columns, columns)


def no_lines(measures: Sequence[DealMeasure], joints: int = 0) -> Points:
    """Return the columns of a deal without red lines."""
    return exactly(
        additive((), (np.zeros((len(m.levels), 0)) for m in measures), np.zeros((joints, 0)))
    )
