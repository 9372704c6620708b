"""`parley rank`: the packages in each stakeholder's order, with who accepts what."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.answer.answer import answer_now
from mcda.cli import options
from mcda.cli.answer import answered, judgements
from mcda.cli.opened import chosen, opened, refuse
from mcda.cli.output import Answer
from mcda.export import plain, terminal
from mcda.group.summary import summary
from mcda.words.said import _


def add_command(commands: Any) -> None:
    typed = "case.parley --method ahp --synthesis distributive"  # no words: typed
    made = options.add_ranking(commands, "rank", rank_command, example=typed)
    options.add_stakeholder(made)
    again = _("recompute the scores by pymcdm, and say how far they differ")
    made.add_argument("--verify", action="store_true", help=again)


def rank_command(words: argparse.Namespace) -> Answer:
    """Rank the packages for each chosen stakeholder, and say who accepts what."""
    case, warnings = opened(words)
    names = chosen(case, warnings, words.stakeholder)
    seen = summary(case)
    refuse(dict.fromkeys(p for name in names for p in seen.refused.get(name, ())))
    rankings = [seen.rankings[name] for name in names]
    notes = dict.fromkeys([*warnings, *(p for one in rankings for p in one.problems)])
    result = plain.heading(case, rankings, words.own)
    if not seen.refused:
        result["answer"] = answered(answer_now(case, seen).recommendation)
    result["stakeholders"] = [plain.ranking(case, one) for one in rankings]
    for told, one in zip(result["stakeholders"], rankings, strict=True):
        judged = judgements(seen, one.stakeholder)
        told["ranking"] = [row | judged[row["package"]] for row in told["ranking"]]
    if words.verify:
        for told, one in zip(result["stakeholders"], rankings, strict=True):
            told["verified"] = plain.verified(one)
    result["problems"] = plain.problems(notes)
    return Answer(terminal.rankings(result), result)
