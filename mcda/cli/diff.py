"""`parley diff`: who moved from one round to another, and what that did to the rankings."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.cli.opened import set_off_names
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.cli.rounds import CASE, chosen_round, opened_case, round_plain, score_ends
from mcda.export import plain, terminal_rounds
from mcda.export.plain import Plain
from mcda.group.ranking_changes import RankingChange
from mcda.group.round_diff import round_effects
from mcda.group.round_sentences import round_name
from mcda.model.case import Case
from mcda.model.round import Round
from mcda.model.rounds import BEFORE
from mcda.words.said import _
from mcda.workbook.labels import Names

BEFORE_WORD = "before"
"""Stands for the time before the first round."""


def add_command(commands: Any) -> None:
    diff = add(
        commands, "diff", diff_command,
        example="case.parley 'Round 1' 'Round 2'", file=CASE, metavar="CASE",
    )  # fmt: skip
    early = _("the earlier round by name or id, or before: the state ahead of the first round")
    diff.add_argument("first", metavar="ROUND", help=early)
    diff.add_argument("second", metavar="ROUND", help=_("the later round by name or id"))


def diff_command(words: argparse.Namespace) -> Answer:
    """Say who moved on what between two rounds, and what it did to each ranking."""
    case, _mark = opened_case(words.file)
    set_off_names(case)
    second = chosen_round(case, words.second)
    first = _before(case) if words.first == BEFORE_WORD else chosen_round(case, words.first)
    rounds = [first, second]
    effects = round_effects(case, rounds[0].id, rounds[1].id)
    found = effects.diff
    people = case.names.respondents
    names = Names(case)
    result: Plain = {
        "rounds": [round_plain(one) for one in rounds],
        "moved": [
            {
                "respondent": people.get(one.respondent, one.respondent),
                "package": names.row(one.package),
                "criterion": names.criterion(one.criterion),
                "before": score_ends(one.before),
                "after": score_ends(one.after),
            }
            for one in found.moved
        ],
        "moved_weights": [people.get(one, one) for one in found.moved_weights],
        "scores": [
            {
                "stakeholder": names.stakeholder(one.stakeholder),
                "package": names.row(one.package),
                "criterion": names.criterion(one.criterion),
                "before": score_ends(one.before),
                "after": score_ends(one.after),
            }
            for one in found.scores
        ],
        "weights": [names.stakeholder(one) for one in found.weights],
        "rankings": [_change(case, who, one) for who, one in effects.changes.items()],
    }
    return Answer(terminal_rounds.moved(result), result)


def _before(case: Case) -> Round:
    """Return what stands for the time before the first round."""
    return Round(id=BEFORE, name=round_name(case, BEFORE))


def _change(case: Case, stakeholder: str, one: RankingChange) -> Plain:
    names = Names(case)
    return {
        "stakeholder": names.stakeholder(stakeholder),
        "leader_changed": one.leader_changed,
        "packages": [
            {
                "package": names.package(move.package),
                "rank_before": move.rank_before,
                "rank_after": move.rank_after,
                "score_before": move.score_before,
                "score_after": move.score_after,
            }
            for move in one.packages
        ],
        "problems": plain.problems(one.problems),
    }
