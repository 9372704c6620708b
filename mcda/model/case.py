"""The values that make up a decision; all frozen, all plain.

Things refer to each other by stable ids, never by row or name. Any value may be
unfit (a weight below zero, a criterion without direction): what a person typed
is kept as it is, and `check` says what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

from mcda.model.decision import CaseDecision
from mcda.model.fields import (
    CriterionId,
    EffectOf,
    Ends,
    LevelId,
    Mark,
    MeasureId,
    NodeId,
    PackageId,
    Plain,
    Since,
    StakeholderId,
    Table,
)
from mcda.model.history import Change, Snapshot
from mcda.model.preference import Preference
from mcda.model.settings_names import Settings
from mcda.words.said import N_

if TYPE_CHECKING:
    from mcda.errors import Problem
    from mcda.model.measures import Delivery, GoesAlong, JointEffect, Measure, Outlook, Rule
    from mcda.model.naming import Names
    from mcda.model.round import Moderation, Respondent, Return, Round
    from mcda.model.table import Cells
    from mcda.model.tree import Tree

K = TypeVar("K")
V = TypeVar("V")

COMMON: Final = ""
"""Key of the scores that hold for every stakeholder without one of its own."""

ROOT: Final = ""
"""Key of the criteria tree's root, the parent of the top criteria."""

Point = float | str
"""One point of a criterion's scale: a number, or the name of one of its levels."""


def frozen(mapping: Mapping[K, V] | None = None) -> Mapping[K, V]:
    """Return a read-only copy of a mapping."""
    return MappingProxyType(dict(mapping or {}))


class Direction(StrEnum):
    """Whether more of a criterion is better."""

    BENEFIT = "benefit"
    COST = "cost"


class WeightWay(StrEnum):
    """How a stakeholder's weights were given."""

    DIRECT = "direct"
    SWING = "swing"
    RANKS = "ranks"
    PAIRWISE = "pairwise"
    BEST_WORST = "best-worst"


@dataclass(frozen=True, slots=True)
class Level:
    """A named level of a verbal scale and the number that stands for it."""

    name: Annotated[str, Mark.ALWAYS]
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What packages are judged on: a leaf of the tree carries scores, a node groups.

    `worst` and `best` are the anchors, in the criterion's unit. `levels` is empty
    for a numeric scale. `parent` is `ROOT` for a top criterion. Only leaves need
    a direction and anchors. `preference` is what PROMETHEE goes by, with its
    thresholds in the criterion's unit: `indifference` (q), `strict` (p) and
    `inflection` (s); one that the function doesn't use is kept. `directions` are
    those of the stakeholders for whom the direction is another.
    """

    id: CriterionId
    name: Annotated[str, Mark.BLANK]
    parent: str = ROOT
    direction: Direction | None = None
    unit: Annotated[str, Plain(N_("Unit"), N_("points, %, EUR m ..."))] = ""
    worst: Annotated[
        float | None, Plain(N_("Worst"), N_("The worst plausible score, agreed once"))
    ] = None
    best: Annotated[
        float | None, Plain(N_("Best"), N_("The best plausible score, agreed once"))
    ] = None
    levels: tuple[Level, ...] = ()
    definition: Annotated[str, Plain(N_("Definition"), N_("What exactly is scored"), lines=5)] = ""
    preference: Annotated[Preference, Since(3)] = Preference.USUAL
    indifference: float | None = None
    strict: float | None = None
    inflection: float | None = None
    directions: Annotated[Mapping[StakeholderId, Direction], Since(4)] = field(
        default_factory=frozen
    )

    def seen_by(self, stakeholder: str) -> Criterion:
        """Return the criterion as a stakeholder sees it: its own direction, the anchors turned."""
        own = self.directions.get(stakeholder)
        if own is None or own is self.direction:
            return self
        turned = replace(self, direction=own, worst=self.best, best=self.worst)
        return replace(self, direction=own) if self.direction is None else turned


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """A party with its own weights, scores and fallback; `short` heads narrow columns."""

    id: StakeholderId
    name: Annotated[str, Mark.BLANK]
    short: Annotated[str, Plain(N_("Short name"), N_("Heads narrow columns; may stay empty"))] = ""
    bloc: Annotated[str, Plain(N_("Bloc"), N_("Its side; may stay empty")), Since(4)] = ""
    description: Annotated[
        str, Plain(N_("Description"), N_("Who they are, what they want"), lines=4)
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One candidate settlement; at most one is the status quo.

    One with a `composition`, the levels of its measures, is built; measures not
    named in it stand at their first level.
    """

    id: PackageId
    name: Annotated[str, Mark.BLANK]
    short: Annotated[str, Plain(N_("Short name"), N_("Heads narrow columns; may stay empty"))] = ""
    description: Annotated[str, Plain(N_("Description"), N_("What it consists of"), lines=6)] = ""
    status_quo: Annotated[
        bool,
        Plain(
            N_("Status quo"),
            N_("for the one package, if any, that stands for things going on as they are"),
        ),
    ] = False
    composition: Annotated[Mapping[MeasureId, LevelId], Since(4)] = field(default_factory=frozen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A package's performance on a leaf criterion.

    `low` equals `high` for a single value and differs for an interval; both are
    None when the score is missing but has a note or source to keep. `likely` is
    the stated central value of an interval, None for its middle. A cell nobody
    touched has no `Score` at all. `estimate` marks a score that an analyst
    guessed for the other side.
    """

    low: Point | None = None
    high: Point | None = None
    likely: Point | None = None
    source: str = ""
    author: str = ""
    note: str = ""
    estimate: bool = False

    @classmethod
    def of(cls, value: Point, **more: str | bool) -> Score:
        """Make the score of a single value."""
        return cls(low=value, high=value, **more)  # type: ignore[arg-type]

    @property
    def missing(self) -> bool:
        return self.low is None or self.high is None

    @property
    def interval(self) -> bool:
        return not self.missing and self.low != self.high


@dataclass(frozen=True, slots=True)
class Judgement:
    """`row` counts `value` times as much as `column` (Saaty's scale or its reciprocal).

    Of two criteria the one matters more, of two packages it does better.
    """

    row: Annotated[CriterionId, Mark.NEEDED]
    column: Annotated[CriterionId, Mark.NEEDED]
    value: Annotated[Fraction, Mark.NEEDED]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """What a stakeholder gets if talks fail: a 0-100 value, or that of a package.

    Exactly one of the two is set.
    """

    value: float | None = None
    package: PackageId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """The worst score on a criterion that a stakeholder would still accept."""

    criterion: Annotated[CriterionId, Mark.NEEDED]
    limit: Annotated[Point, Mark.NEEDED]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How one stakeholder weighs the criteria, and what it will not go below.

    The entries of every way are kept, so changing `way` loses nothing.
    `direct`: points per criterion, compared among siblings of the tree.
    `swing`: points per leaf, over all leaves at once.
    `ranks`: rank per criterion among its siblings, 1 first, ties allowed.
    `judgements`: per parent node, comparisons among its children.
    `best_worst`: per parent node, judgements of the best against all and of all
    against the worst. `package_judgements`: per leaf, comparisons among the packages,
    which stand in for their scores there under AHP and nowhere else. `influence`
    weighs the stakeholder in group rankings.
    """

    way: WeightWay = WeightWay.DIRECT
    direct: Mapping[CriterionId, float] = field(default_factory=frozen)
    swing: Mapping[CriterionId, float] = field(default_factory=frozen)
    ranks: Mapping[CriterionId, int] = field(default_factory=frozen)
    judgements: Mapping[NodeId, tuple[Judgement, ...]] = field(default_factory=frozen)
    best_worst: Mapping[NodeId, tuple[Judgement, ...]] = field(default_factory=frozen)
    package_judgements: Annotated[Mapping[CriterionId, tuple[Judgement, ...]], Ends("packages")] = (
        field(default_factory=frozen)
    )
    influence: Annotated[
        float, Plain(N_("Influence"), N_("Weighs the party in group rankings; 1 if empty"))
    ] = 1.0
    fallback: Fallback | None = None
    red_lines: tuple[RedLine, ...] = ()
    note: Annotated[
        str, Plain(N_("Note on weights"), N_("Where the weights come from"), lines=4)
    ] = ""


Scores = Mapping[EffectOf, Mapping[PackageId, Mapping[CriterionId, Score]]]
"""Scores by stakeholder id (or `COMMON`), package id and leaf criterion id."""

Effects = Mapping[EffectOf, Mapping[MeasureId, Mapping[LevelId, Mapping[CriterionId, Score]]]]
"""What a level changes in a leaf's score against the measure's first level, in its unit."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """The whole decision.

    `criteria` lists the tree depth first, siblings in their order. A stakeholder
    without entry in `preferences` has given no weights yet. `date` is ISO 8601.
    `returns` hold what respondents sent back in the `rounds`, as they sent it;
    what was made of it stands in `scores` and `preferences`. `snapshots` are states
    that the case was in, `changes` what was changed since one of them was agreed.
    """

    id: str
    title: Annotated[str, Plain(N_("Title"), N_("A short name for the case"))] = ""
    question: Annotated[str, Plain(N_("Question"), N_("The question to be answered"), lines=3)] = ""
    marking: Annotated[str, Plain(N_("Marking"), N_("Classification, printed on each page"))] = ""
    author: Annotated[str, Plain(N_("Author"), N_("Who answers for the case"))] = ""
    date: Annotated[str, Plain(N_("Date"), N_("Year-month-day, such as 2026-11-21"))] = ""
    illustrative: Annotated[
        bool, Plain(N_("Illustrative"), N_("if scores and weights are made up to show the method"))
    ] = False
    note: Annotated[str, Plain(N_("Note"), N_("Anything a reader should know"), lines=8)] = ""
    stakeholders: Annotated[tuple[Stakeholder, ...], Mark.ALWAYS] = ()
    criteria: Annotated[tuple[Criterion, ...], Mark.ALWAYS] = ()
    packages: Annotated[tuple[Package, ...], Mark.ALWAYS] = ()
    scores: Annotated[
        Scores, Table(("stakeholder", "package", "criterion"), "score", "stakeholder"), Mark.ALWAYS
    ] = field(default_factory=frozen)
    preferences: Annotated[
        Mapping[StakeholderId, Preferences], Table(("stakeholder",), "stakeholder"), Mark.ALWAYS
    ] = field(default_factory=frozen)
    settings: Settings = field(default_factory=Settings)
    respondents: tuple[Respondent, ...] = ()
    rounds: tuple[Round, ...] = ()
    returns: tuple[Return, ...] = ()
    moderations: tuple[Moderation, ...] = ()
    measures: Annotated[tuple[Measure, ...], Since(4)] = ()
    effects: Annotated[
        Effects,
        Table(("stakeholder", "measure", "level", "criterion"), "effect", "stakeholder"),
        Since(4),
    ] = field(default_factory=frozen)
    joint_effects: Annotated[tuple[JointEffect, ...], Since(4)] = ()
    rules: Annotated[tuple[Rule, ...], Since(4)] = ()
    deliveries: Annotated[
        Mapping[MeasureId, Delivery], Table(("measure",), "delivery"), Since(4)
    ] = field(default_factory=frozen)
    goes_along: Annotated[
        Mapping[StakeholderId, GoesAlong], Table(("stakeholder",), "chance"), Since(4)
    ] = field(default_factory=frozen)
    outlooks: Annotated[
        Mapping[StakeholderId, Outlook], Table(("stakeholder",), "outlook"), Since(4)
    ] = field(default_factory=frozen)
    decision: Annotated[CaseDecision | None, Since(4)] = None
    snapshots: Annotated[tuple[Snapshot, ...], Since(4)] = ()
    changes: Annotated[tuple[Change, ...], Since(4)] = ()

    @cached_property
    def tree(self) -> Tree:
        """The criteria's tree; looked up at every turn, so it is read once a case."""
        from mcda.model.tree import Tree

        return Tree.of(self.criteria)

    @cached_property
    def names(self) -> Names:
        """What everything is called, by id; asked for at every sentence."""
        from mcda.model.naming import Names

        return Names.of(self)

    @cached_property
    def common(self) -> Cells:
        """The common scores as arrays, read once for all stakeholders."""
        from mcda.model.table import Cells

        return Cells.common(self)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong or doubtful: reading, ranking and the window ask for it in turn."""
        from mcda.model.check import looked_at

        return looked_at(self)

    @cached_property
    def built(self) -> Mapping[PackageId, Package]:
        """The packages that are made of measures, by id; asked for at every score."""
        from mcda.model.built import is_built

        first = {package.id: package for package in reversed(self.packages)}
        return {id_: package for id_, package in first.items() if is_built(package)}

    def stated(self, stakeholder: str, package: str, criterion: str) -> Score | None:
        """Return the score that was given: the stakeholder's, or else the common one, or None."""
        own = self.scores.get(stakeholder, {}).get(package, {}).get(criterion)
        if own is not None or stakeholder == COMMON:
            return own
        return self.scores.get(COMMON, {}).get(package, {}).get(criterion)

    def score(self, stakeholder: str, package: str, criterion: str) -> Score | None:
        """Return the score that counts: the one that was given, or else the built one, or None."""
        given = self.stated(stakeholder, package, criterion)
        if package not in self.built or (given is not None and not given.missing):
            return given
        from mcda.model.built import built_score

        made = built_score(self, stakeholder, package, criterion)
        if made is None or given is None:
            return made if given is None else given
        return replace(made, source=given.source, author=given.author, note=given.note)
