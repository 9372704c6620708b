"""Rounds of scoring: who was asked, what came back, and what was agreed on it; all frozen.

What respondents returned is never changed by merging it: a stakeholder's score
is made from it by the round's rule and stands among the case's scores.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mcda.model.case import Judgement, Point, Preferences, Score, frozen


class Asked(StrEnum):
    """What a respondent is asked for."""

    SCORES = "scores"
    SWING = "swing"
    PAIRWISE = "pairwise"


class Rule(StrEnum):
    """How a stakeholder's score is made from those of its respondents.

    Under `AGREED` it is what was agreed in the meeting: moderations alone set scores.
    """

    MEDIAN = "median"
    MEAN = "mean"
    AGREED = "agreed"


class Choice(StrEnum):
    """What to do with what a round gives beside what stood there before."""

    KEEP = "keep"
    TAKE = "take"
    BOTH = "both"
    """An interval that holds the two; scores only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """A person who fills in scoring workbooks for one stakeholder; `language` is ISO 639-1."""

    id: str
    name: str
    stakeholder: str
    language: str = "en"
    asked: tuple[Asked, ...] = (Asked.SCORES,)
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The choice for one score when a round was taken in, and the score that stood before.

    `before` is the stakeholder's own score, None if the common one or none held.
    A score without a decision was taken where there was no own one.
    """

    stakeholder: str
    package: str
    criterion: str
    choice: Choice = Choice.TAKE
    before: Score | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightDecision:
    """The choice for one stakeholder's weights, those that stood before, and those it led to.

    Both hold nothing but way, swing points and judgements; `before` is None if
    the stakeholder had given no weights.
    """

    stakeholder: str
    choice: Choice = Choice.TAKE
    before: Preferences | None = None
    after: Preferences | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time of asking; `asked` are respondents' ids, `date` is ISO 8601.

    `secret` is what its workbooks are sealed with; a round made before there were seals
    has none. It stays in the case file: no one who reads what goes out may see it.
    """

    id: str
    name: str
    date: str = ""
    rule: Rule = Rule.MEDIAN
    asked: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    weight_decisions: tuple[WeightDecision, ...] = ()
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One respondent's filled workbook of one round, exactly as it came back.

    `file` is a name without folders, `date` the day it was taken in, `checksum`
    that of the file. `scores` go by package and leaf, `swing` by leaf,
    `judgements` by parent node.
    """

    respondent: str
    round: str
    file: str = ""
    date: str = ""
    checksum: str = ""
    scores: Mapping[str, Mapping[str, Score]] = field(default_factory=frozen)
    swing: Mapping[str, float] = field(default_factory=frozen)
    judgements: Mapping[str, tuple[Judgement, ...]] = field(default_factory=frozen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation:
    """A stakeholder's score as agreed on the returns of a round, and what it was before."""

    stakeholder: str
    package: str
    criterion: str
    round: str
    original_low: Point | None = None
    original_high: Point | None = None
    low: Point | None = None
    high: Point | None = None
    author: str = ""
    reason: str = ""
    date: str = ""


def new_secret() -> str:
    """Return what a round's workbooks can be sealed with: 64 hex digits that nobody can guess."""
    return secrets.token_hex(32)
