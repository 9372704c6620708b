"""Rounds of scoring: who was asked, what came back, and what was agreed on it; all frozen.

What respondents returned is never changed by merging it: a stakeholder's score
is made from it by the round's rule and stands among the case's scores.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated

from mcda.model.case import Case, Judgement, Point, Preferences, Score, frozen
from mcda.model.fields import (
    CriterionId,
    Id,
    LevelId,
    Mark,
    MeasureId,
    NodeId,
    Only,
    PackageId,
    Plain,
    RespondentId,
    RoundId,
    Since,
    StakeholderId,
    Table,
)
from mcda.words.said import N_


class Asked(StrEnum):
    """What a respondent is asked for."""

    SCORES = "scores"
    EFFECTS = "effects"
    SWING = "swing"
    PAIRWISE = "pairwise"


class Rule(StrEnum):
    """How a stakeholder's score is made from those of its respondents.

    Under `AGREED` it is what was agreed in the meeting: moderations alone set scores.
    """

    MEDIAN = "median"
    MEAN = "mean"
    AGREED = "agreed"


class Shown(StrEnum):
    """What a respondent's workbook shows of the round before."""

    NOTHING = "nothing"
    OWN = "own"
    """The respondent's own last scores."""
    RANGE = "range"
    """These, and between which ends all last scores for its stakeholder lay."""


class Choice(StrEnum):
    """What to do with what a round gives beside what stood there before."""

    KEEP = "keep"
    TAKE = "take"
    BOTH = "both"
    """An interval that holds the two; scores only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """A person who fills in scoring workbooks for one stakeholder; `language` is ISO 639-1."""

    id: RespondentId
    name: Annotated[str, Mark.BLANK]
    stakeholder: Annotated[StakeholderId, Mark.BLANK]
    language: Annotated[str, Mark.FILLED] = "en"
    asked: tuple[Asked, ...] = (Asked.SCORES,)
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreDecision:
    """The choice for one score when a round was taken in, and the score that stood before.

    `before` is the stakeholder's own score, None if the common one or none held.
    A score without a decision was taken where there was no own one. An effect's has a
    measure and a level in the place of a package.
    """

    stakeholder: Annotated[StakeholderId, Mark.BLANK]
    package: Annotated[str, Id("packages", or_none=True), Mark.BLANK]
    criterion: Annotated[CriterionId, Mark.BLANK]
    choice: Choice = Choice.TAKE
    before: Score | None = None
    measure: Annotated[str, Id("measures", or_none=True), Since(4)] = ""
    level: Annotated[str, Id("levels", or_none=True), Since(4)] = ""


_ENTRIES = Only(("way", "swing", "judgements"))


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightDecision:
    """The choice for one stakeholder's weights, those that stood before, and those it led to.

    Both hold nothing but way, swing points and judgements; `before` is None if
    the stakeholder had given no weights.
    """

    stakeholder: Annotated[StakeholderId, Mark.BLANK]
    choice: Choice = Choice.TAKE
    before: Annotated[Preferences | None, _ENTRIES] = None
    after: Annotated[Preferences | None, _ENTRIES] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time of asking; `asked` are respondents' ids, `date` is ISO 8601.

    `asker`, `due` (ISO 8601) and `return_to` are printed on its workbooks: who asks, by when
    an answer is wanted, and where it goes.
    `secret` is what its workbooks are sealed with; a round made before there were seals
    has none, one that two people sent in versions of the case has both, a blank between
    them. It stays in the case file: no one who reads what goes out may see it.
    """

    id: RoundId
    name: Annotated[str, Mark.BLANK]
    date: str = ""
    rule: Rule = Rule.MEDIAN
    asked: tuple[RespondentId, ...] = ()
    decisions: tuple[ScoreDecision, ...] = ()
    weight_decisions: tuple[WeightDecision, ...] = ()
    secret: str = field(default="", repr=False)
    asker: Annotated[str, Plain(N_("Asked by"), N_("Name and office")), Since(4)] = ""
    due: Annotated[str, Plain(N_("Wanted by"), N_("Year-month-day")), Since(4)] = ""
    return_to: Annotated[str, Plain(N_("Back to"), N_("E-mail or address")), Since(4)] = ""
    shown: Annotated[Shown, Since(4)] = Shown.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One respondent's filled workbook of one round, exactly as it came back.

    `file` is a name without folders, `date` the day it was taken in, `checksum`
    that of the file. `scores` go by package and leaf, `effects` by measure, level and
    leaf, `swing` by leaf,
    `judgements` by parent node; `remark` is what it says beside its answers.
    """

    respondent: RespondentId
    round: RoundId
    file: str = ""
    date: str = ""
    checksum: str = ""
    scores: Annotated[
        Mapping[PackageId, Mapping[CriterionId, Score]], Table(("package", "criterion"), "score")
    ] = field(default_factory=frozen)
    swing: Mapping[CriterionId, float] = field(default_factory=frozen)
    judgements: Mapping[NodeId, tuple[Judgement, ...]] = field(default_factory=frozen)
    remark: Annotated[str, Since(4)] = ""
    effects: Annotated[
        Mapping[MeasureId, Mapping[LevelId, Mapping[CriterionId, Score]]],
        Table(("measure", "level", "criterion"), "effect"),
        Since(4),
    ] = field(default_factory=frozen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation:
    """A stakeholder's score or effect as agreed on the returns of a round, and what it was before.

    An effect's has a measure and a level in the place of a package.
    """

    stakeholder: Annotated[StakeholderId, Mark.BLANK]
    package: Annotated[str, Id("packages", or_none=True), Mark.BLANK]
    criterion: Annotated[CriterionId, Mark.BLANK]
    round: Annotated[RoundId, Mark.BLANK]
    original_low: Point | None = None
    original_high: Point | None = None
    low: Point | None = None
    high: Point | None = None
    author: str = ""
    reason: str = ""
    date: str = ""
    measure: Annotated[str, Id("measures", or_none=True), Since(4)] = ""
    level: Annotated[str, Id("levels", or_none=True), Since(4)] = ""


def new_secret() -> str:
    """Return what a round's workbooks can be sealed with: 64 hex digits that nobody can guess."""
    return secrets.token_hex(32)


def without_secrets(case: Case) -> Case:
    """Return a case as it may leave the case file: without what its rounds are sealed with."""
    if not any(one.secret for one in case.rounds):
        return case
    return replace(case, rounds=tuple(replace(one, secret="") for one in case.rounds))
