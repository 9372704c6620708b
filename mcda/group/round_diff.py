"""What a round of scoring did to every stakeholder's ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.group.ranking_changes import RankingChange, ranking_changes
from mcda.methods.rank import rank_all
from mcda.model.case import Case
from mcda.model.rounds import RoundDiff, diff


@dataclass(frozen=True, eq=False, kw_only=True)
class RoundEffects:
    """What moved between two rounds, and each stakeholder's ranking change by id."""

    diff: RoundDiff
    changes: Mapping[str, RankingChange]

    @property
    def empty(self) -> bool:
        """Say whether nothing moved, no answer and no rank."""
        return self.diff.empty and all(one.stands for one in self.changes.values())


def round_effects(case: Case, first: str, second: str) -> RoundEffects:
    """Rank as of two rounds and say what changed; KeyError for an unknown round.

    Weights, settings and scores that no round touched are those of now in both
    rankings, so that what differs was done by the rounds.
    """
    changed = diff(case, first, second)
    before, after = rank_all(changed.before), rank_all(changed.after)
    return RoundEffects(diff=changed, changes=ranking_changes(case.stakeholders, before, after))
