"""`parley compare A B`: what differs between two states of a case, and what that did."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from mcda.answer.comparison import Comparison, compare
from mcda.answer.comparison_sentences import (
    answer_sentences,
    blocking_sentences,
    comparison_sentence,
)
from mcda.cli import options
from mcda.cli.opened import read
from mcda.cli.output import Answer
from mcda.errors import Problem, RefusedError
from mcda.export.plain import Plain
from mcda.export.plain import problems as plain_problems
from mcda.export.terminal import columns
from mcda.group.ranking_change_sentences import change_sentence, party_sentence
from mcda.model.case import Case
from mcda.model.naming import label
from mcda.report.cut import cut
from mcda.words.said import _

SHOWN: Final = 60
"""Signs of an entry that the text has; JSON has all."""


def add_command(commands: Any) -> None:
    made = options.add_command(
        commands,
        "compare",
        compare_command,
        example="before.parley after.parley",
        metavar="A",  # no words: typed
    )
    made.add_argument("other", type=Path, metavar="B", help=_("the later state of the case"))


def compare_command(words: argparse.Namespace) -> Answer:
    """Compare two files; what can't be read is refused, what is wrong in a case is told."""
    (first, one), (second, two) = _read(words.file), _read(words.other)
    problems = tuple(dict.fromkeys((*one, *two)))
    found = compare(first, second)
    result = plain(found, words.file.name, words.other.name, problems)
    return Answer(_text(found, words.file.name, words.other.name), result, problems)


def plain(found: Comparison, first: str, second: str, problems: tuple[Problem, ...]) -> Plain:
    """Return a comparison as plain data; `first` and `second` are what the states are called."""
    return {
        "first": first,
        "second": second,
        "sentence": comparison_sentence(found),
        "answer": list(answer_sentences(found, first, second)),
        "another_answer": found.another_answer,
        "entries": [
            {"entry": one.what, "first": one.first, "second": one.second} for one in found.entries
        ],
        "rankings": [_ranking(found, one.id, label(one)) for one in found.stakeholders],
        "blocking": [
            {
                "package": one.package.name,
                "first": [party.name for party in one.before],
                "second": [party.name for party in one.after],
            }
            for one in found.blocking
        ],
        "problems": plain_problems(problems),
    }


def _ranking(found: Comparison, id_: str, name: str) -> Plain:
    change = found.changes[id_]
    names = {one.id: one.name for one in (*found.first.packages, *found.second.packages)}
    return {
        "stakeholder": name,
        "sentence": change_sentence(change),
        "leader_changed": change.leader_changed,
        "packages": [
            {
                "package": names[move.package],
                "rank_before": move.rank_before,
                "rank_after": move.rank_after,
                "score_before": move.score_before,
                "score_after": move.score_after,
            }
            for move in change.packages
        ],
    }


def _text(found: Comparison, first: str, second: str) -> str:
    parts = [str(comparison_sentence(found)), "\n".join(answer_sentences(found, first, second))]
    if found.entries:
        rankings = [party_sentence(one, found.changes[one.id]) for one in found.stakeholders]
        parts.append("\n".join([*rankings, *blocking_sentences(found)]))
        rows = [[_("Entry"), first, second]]
        rows += [[one.what, *_excerpts(one.first, one.second)] for one in found.entries]
        parts.append(columns(rows))
    return "\n\n".join(parts)


def _excerpts(first: str, second: str) -> tuple[str, str]:
    """Return two texts in a table's width, long ones from shortly before they part."""
    start = 0
    if max(len(first), len(second)) > SHOWN:
        pairs = enumerate(zip(first, second, strict=False))
        same = next(
            (at for at, (one, other) in pairs if one != other), min(len(first), len(second))
        )
        start = first.rfind(" ", 0, max(0, same - SHOWN // 3)) + 1
    begun = "… " if start else ""
    return cut(begun + first[start:], SHOWN), cut(begun + second[start:], SHOWN)


def _read(path: Path) -> tuple[Case, tuple[Problem, ...]]:
    case, problems = read(path)
    if case is None:
        raise RefusedError(problems)
    return case, problems
