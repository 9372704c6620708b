"""`parley compare A B`: what differs between two states of a case, and what that did.

A state is what a file holds, or a snapshot that it keeps.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from mcda.answer.comparison import Comparison, compare
from mcda.answer.comparison_sentences import (
    answer_sentences,
    blocking_sentences,
    comparison_sentence,
)
from mcda.casefile.snapshots import read_snapshot
from mcda.cli import options
from mcda.cli.opened import read, set_off_names
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.export.plain import Plain
from mcda.export.plain import problems as plain_problems
from mcda.export.terminal import columns
from mcda.group.ranking_change_sentences import change_sentence, party_sentence
from mcda.model.case import Case
from mcda.model.naming import label
from mcda.model.texts import same_name
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
    later = _("the later state of the case; A itself where no B is given")
    made.add_argument("other", type=Path, nargs="?", metavar="B", help=later)
    of_first = _("a snapshot in A, by name, to compare instead of A as it stands")
    made.add_argument("--first", metavar="SNAPSHOT", help=of_first)
    of_second = _("a snapshot in B, by name, to compare instead of B as it stands")
    made.add_argument("--second", metavar="SNAPSHOT", help=of_second)


def compare_command(words: argparse.Namespace) -> Answer:
    """Compare two states; what can't be read is refused, what is wrong in a case is told."""
    other = words.other or words.file
    if words.other is None and not words.first and not words.second:
        return _snapshots(words.file)
    (first, one, name), (second, two, called) = (
        _state(words.file, words.first, "--first"), _state(other, words.second, "--second")
    )  # fmt: skip
    problems = tuple(dict.fromkeys((*one, *two)))
    found = compare(first, second)
    return Answer(_text(found, name, called), plain(found, name, called, problems), problems)


def _snapshots(path: Path) -> Answer:
    """List the states that a case keeps, the last one first."""
    case, problems = _read(path)
    rows = [
        [one.name, one.time[:16].replace("T", " "), one.author, one.reason]
        for one in reversed(case.snapshots)
    ]
    heads = [_("Snapshot"), _("Time"), _("Author"), _("Reason")]
    result: Plain = {
        "snapshots": [
            {"name": one.name, "time": one.time, "author": one.author, "reason": one.reason,
             "agreed": one.agreed}
            for one in reversed(case.snapshots)
        ],
        "problems": plain_problems(problems),
    }  # fmt: skip
    text = columns([heads, *rows]) if rows else str(_("The case keeps no snapshots."))
    return Answer(text, result, problems)


def _state(path: Path, wanted: str | None, option: str) -> tuple[Case, tuple[Problem, ...], str]:
    """Return what a file holds, or a snapshot in it, with its problems and what it is called."""
    case, problems = _read(path)
    if not wanted:
        return case, problems, path.name
    called = [one for one in case.snapshots if same_name(wanted, one.name)]
    if len(called) != 1:
        several, called = called, [one for one in case.snapshots if one.id == wanted]
    chosen = next(iter(called), None)
    if chosen is None:
        names = [one.id for one in several] or [one.name for one in case.snapshots]
        known = ", ".join(names) or _("the case keeps no snapshots")
        facts = {"value": wanted, "known": known}
        raise RefusedError([Problem.of("OPTION-UNKNOWN", Place(words=option), **facts)])
    reading = read_snapshot(chosen)
    if reading.case is None:
        raise RefusedError(reading.problems)
    set_off_names(reading.case)
    # A snapshot knows of none: that they are there is no difference of what was decided.
    state = replace(reading.case, snapshots=case.snapshots, changes=case.changes)
    return state, reading.of_file, chosen.name


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
