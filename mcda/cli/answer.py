"""`parley answer`: who accepts what, the answer in one sentence, and what would change it."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from mcda.cli.output import Answer
from mcda.errors import Problem
from mcda.words import figures
from mcda.words.figures import Figure
from mcda.words.said import Said, _

if TYPE_CHECKING:
    from mcda.answer.changes import Change
    from mcda.answer.recommendation import Recommendation
    from mcda.group.acceptance import Acceptance
    from mcda.group.summary import Summary
    from mcda.model.case import Case

Plain = dict[str, Any]


def add_command(commands: Any) -> None:
    """Add the command."""
    from mcda.cli import options

    made = options.add_command(
        commands, "answer", answer_command, example=_("case.parley --format json")
    )
    options.add_settings(made)
    made.add_argument("--v", help=_("VIKOR's v, 0 to 1, instead of the case's own"))
    made.add_argument(
        "--changes",
        action="store_true",
        help=_("also which single score of the package named first, or which fallback, changes it"),
    )


def answer_command(words: argparse.Namespace) -> Answer:
    """Say who accepts what, and what that speaks for."""
    from mcda.cli.main import chosen, opened

    case, warnings = opened(words)
    chosen(case, warnings, None)
    return answer(case, warnings, words.changes)


def answer(case: Case, problems: Sequence[Problem], changes: bool = False) -> Answer:
    """Judge every package for everyone, and say what that speaks for."""
    from mcda.answer.recommendation import recommend
    from mcda.export import plain
    from mcda.group.summary import summary

    seen = summary(case)
    found = recommend(case, seen)
    refused = tuple(problem for group in seen.refused.values() for problem in group)
    result = plain.heading(case, seen.rankings.values())
    result["answer"] = answered(found)
    result["acceptance"] = {
        s.name: {p.name: judgement(seen.acceptance[i][j]) for i, p in enumerate(seen.packages)}
        for j, s in enumerate(seen.stakeholders)
    }
    if changes:
        result |= _changes(case, seen, found)
    result["problems"] = plain.problems((*problems, *refused))
    return Answer(_text(result, seen), result, refused)


def named(found: Recommendation) -> Plain:
    """Return an answer's kind and the packages it names."""
    return {
        "kind": found.kind.value,
        "named": [package.name for package in (*found.named, *found.beside)],
    }


def answered(found: Recommendation) -> Plain:
    """Return an answer with the sentence that tells it."""
    from mcda.answer.kind_sentences import kind_sentence

    return named(found) | {"sentence": str(kind_sentence(found))}


def judgement(one: Acceptance) -> Plain:
    """Return one acceptance as plain data; a gain that isn't known is null."""
    from mcda.export.plain import known

    return {
        "state": one.state.value,
        "gain": [known(one.low), known(one.middle), known(one.high)],
        "reasons": [reason.value for reason in one.reasons],
    }


def _text(result: Plain, seen: Summary) -> str:
    from mcda.export.terminal import columns, heading, notes

    rows: list[list[str]] = [["package", *(s.name for s in seen.stakeholders)]]
    rows += [
        [package.name, *(str(_cell(one)) for one in seen.acceptance[i])]
        for i, package in enumerate(seen.packages)
    ]
    parts: list[str] = [heading(result), result["answer"]["sentence"]]
    if seen.packages and seen.stakeholders:
        parts.append(
            "\n".join((_("Who accepts what, and the points above its fallback"), columns(rows)))
        )
    for title, key in (
        (_("What would bring someone in"), "brings_in"),
        (_("What would break it"), "breaks"),
    ):
        if result.get(key):
            parts.append("\n".join((title, *(str(_line(one)) for one in result[key]))))
    return "\n\n".join([*parts, *notes(result)])


def _changes(case: Case, seen: Summary, found: Recommendation) -> Plain:
    from mcda.answer.changes import breaks, brings_in, changes

    if found.package is None:
        return {"brings_in": [], "breaks": []}
    every = changes(case, seen)
    return {
        "brings_in": [_change(case, one) for one in brings_in(every, seen, found.package)],
        "breaks": [_change(case, one) for one in breaks(every, seen, found.package)],
    }


def _change(case: Case, one: Change) -> Plain:
    from mcda.export.plain import criterion_labels

    who = next((s.name for s in case.stakeholders if s.id == one.stakeholder), "")
    moved: Plain = {"kind": "fallback", "stakeholder": who}
    if one.criterion:
        package = next(p.name for p in case.packages if p.id == one.package)
        moved = {"kind": "score", "stakeholder": who, "package": package}
        moved["criterion"] = criterion_labels(case)[one.criterion]
    moved |= {"from": one.before, "to": one.to}
    return {"change": moved, "size": abs(one.to - one.before), "answer": answered(one.after)}


def _line(one: Plain) -> Said:
    """Return a change, rounded outward so that it is enough, and the answer after it."""
    change = one["change"]
    facts = {
        "who": change["stakeholder"] or _("everyone without a score of its own"),
        "to": _outward(change["from"], change["to"]),
        "before": figures.decimals(change["from"], 2),
        "answer": one["answer"]["sentence"],
    }
    if change["kind"] == "fallback":
        return _("{who}: its fallback at {to} instead of {before}; then: {answer}", **facts)
    return _(
        "{who}: {criterion} of {package} at {to} instead of {before}; then: {answer}",
        criterion=change["criterion"],
        package=change["package"],
        **facts,
    )


def _outward(before: float, to: float) -> Figure:
    """Return a changed number, no nearer to what it was, to two decimals or as many as it takes."""
    away = math.ceil if to > before else math.floor
    digits = 2
    while digits < 6 and abs(_cut(to, digits, away) - to) > abs(to - before) / 10:
        digits += 1
    return figures.decimals(_cut(to, digits, away), digits)


def _cut(number: float, digits: int, away: Callable[[float], int]) -> float:
    scale: float = 10.0**digits
    return away(round(number * scale, 4)) / scale


def _cell(one: Acceptance) -> Said:
    """Return a judgement in a cell: its state with its reasons, and the gain."""
    from mcda.answer.acceptance_words import state_words

    words = state_words(one)
    if one.middle != one.middle:
        return words
    return _("{state} {gain}", state=words, gain=figures.signed(one.middle))
