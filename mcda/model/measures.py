"""What packages can be built from: measures, what they change, and what ties them; all frozen.

A measure is a thing that somebody does, and how far. Its first level is how things
stand today; what a level changes is said against that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Final, Self

from mcda.model.case import Score, frozen
from mcda.model.fields import (
    CriterionId,
    EffectOf,
    Id,
    JointEffectId,
    LevelId,
    Mark,
    MeasureId,
    Plain,
    RuleId,
    StakeholderId,
    Table,
)
from mcda.model.rule_kinds import RuleKind
from mcda.words.said import N_


class Role(StrEnum):
    """Whether a measure can be part of a package, or answers one from outside."""

    OFFER = "offer"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLevel:
    """How far a measure goes; ids of levels are told apart within their measure."""

    id: LevelId
    name: Annotated[str, Mark.BLANK]
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What its owners can do; the first of its levels, two at least, is how things stand today.

    `carriers` have to carry it out: its owners, unless others are named. A
    `reversible` one can be taken back by its owner within one period. Where it
    `climbs`, its levels are reached one by one.
    """

    id: MeasureId
    name: Annotated[str, Mark.BLANK]
    short: Annotated[str, Plain(N_("Short name"), N_("Heads narrow columns; may stay empty"))] = ""
    description: Annotated[str, Plain(N_("Description"), N_("What the measure is"), lines=4)] = ""
    owners: tuple[StakeholderId, ...] = ()
    carriers: tuple[StakeholderId, ...] = ()
    role: Role = Role.OFFER
    levels: tuple[MeasureLevel, ...] = ()
    reversible: Annotated[
        bool,
        Plain(N_("Can be taken back"), N_("if the owner can take it back within one period")),
    ] = False
    climbs: Annotated[
        bool, Plain(N_("Level by level"), N_("if its levels are reached one after another"))
    ] = False
    note: Annotated[str, Plain(N_("Note"), N_("Anything a reader should know"), lines=4)] = ""

    @property
    def carried_by(self) -> tuple[str, ...]:
        """Who has to carry it out."""
        return self.carriers or self.owners

    def step(self, level: str) -> int:
        """Return at which place a level stands, 0 for today's; KeyError for an unknown one."""
        for at, one in enumerate(self.levels):
            if one.id == level:
                return at
        raise KeyError(level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """That a measure stands at a level or further; an empty level names the measure alone."""

    measure: Annotated[MeasureId, Mark.NEEDED]
    level: Annotated[str, Id("levels", or_none=True)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JointEffect:
    """What levels that are reached together change beyond the sum of their effects.

    `effects` go by stakeholder (or `COMMON`) and leaf, as differences in its unit.
    """

    id: JointEffectId
    name: Annotated[str, Mark.BLANK]
    when: Annotated[tuple[Condition, ...], Mark.WHOLE] = ()
    effects: Annotated[
        Mapping[EffectOf, Mapping[CriterionId, Score]],
        Table(("stakeholder", "criterion"), "effect", "stakeholder"),
    ] = field(default_factory=frozen)
    note: Annotated[str, Plain(N_("Note"), N_("Why they act together"), lines=4)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What ties measures to each other; one not `in_force` is kept and doesn't count.

    `requires`: where all of `when` holds, all of `then` does. `excludes`: not all of
    `when` together. `at least`, `at most`: where all of `when` holds (it may be
    empty), `count` of `then` do. `same level`: the measures of `then` stand equally
    far. `budget`: `amounts` by measure and level sum to `limit` at most, in `unit`.
    `before`: all of `then` is reached before `when`, and is required by it.
    """

    id: RuleId
    kind: RuleKind = RuleKind.REQUIRES
    when: Annotated[tuple[Condition, ...], Mark.WHOLE] = ()
    then: Annotated[tuple[Condition, ...], Mark.WHOLE] = ()
    count: int = 0
    amounts: Mapping[MeasureId, Mapping[LevelId, float]] = field(default_factory=frozen)
    limit: float | None = None
    unit: Annotated[str, Plain(N_("Unit"), N_("Unit of the amounts and the limit"))] = ""
    note: Annotated[str, Plain(N_("Note"), N_("Who asks for it, and why"), lines=4)] = ""
    in_force: bool = True

    @property
    def name(self) -> str:
        """A rule goes by its sentence, so it has no name of its own."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A number, or an interval of numbers, and where it is from."""

    low: float = 0.0
    high: float = 0.0
    source: str = ""

    @classmethod
    def of(cls, value: float, source: str = "") -> Self:
        """Make a single number."""
        return cls(low=value, high=value, source=source)


CERTAIN: Final = Span(low=1.0, high=1.0)
NOTHING: Final = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The chances (0 to 1) that a measure is delivered in full, or only to `part_level`.

    What is left of 1 is the chance that nothing is delivered.
    """

    full: Span = CERTAIN
    part: Span = NOTHING
    part_level: LevelId | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesAlong:
    """The chance (0 to 1) that a carrier takes part at all, and another one while `when` holds."""

    chance: Span = CERTAIN
    when: Condition | None = None
    chance_then: Span | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What time does to a stakeholder.

    `drift` is what its fallback changes in a year, in value points; `drifts` the
    same by leaf, in its unit; both go on for `years`. `package_drift` is what a
    package loses or gains in value points by a year's delay, `rate` the discount
    rate a year (0.05 for five per cent).
    """

    drift: Span | None = None
    drifts: Mapping[CriterionId, Span] = field(default_factory=frozen)
    years: Span | None = None
    package_drift: Span | None = None
    rate: Span | None = None
    note: str = ""
