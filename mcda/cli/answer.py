"""`parley answer`: who accepts what, the answer in one sentence, and what would change it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mcda.cli.output import Answer
from mcda.errors import Problem
from mcda.words import figures
from mcda.words.said import Said, _

if TYPE_CHECKING:
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


def answer_command(words: argparse.Namespace) -> Answer:
    """Say who accepts what, and what that speaks for."""
    from mcda.cli.main import chosen, opened

    case, warnings = opened(words)
    chosen(case, warnings, None)
    return answer(case, warnings)


def answer(case: Case, problems: Sequence[Problem]) -> Answer:
    """Judge every package for everyone, and say what that speaks for."""
    from mcda.answer.kind_sentences import kind_sentence
    from mcda.answer.recommendation import recommend
    from mcda.export import plain
    from mcda.group.summary import summary

    seen = summary(case)
    found = recommend(case, seen)
    refused = tuple(problem for group in seen.refused.values() for problem in group)
    result = plain.heading(case, seen.rankings.values())
    result["answer"] = named(found) | {"sentence": str(kind_sentence(found))}
    result["acceptance"] = {
        s.name: {p.name: judgement(seen.acceptance[i][j]) for i, p in enumerate(seen.packages)}
        for j, s in enumerate(seen.stakeholders)
    }
    result["problems"] = plain.problems((*problems, *refused))
    return Answer(_text(result, seen), result, refused)


def named(found: Recommendation) -> Plain:
    """Return an answer's kind and the packages it names."""
    return {
        "kind": found.kind.value,
        "named": [package.name for package in (*found.named, *found.beside)],
    }


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
    return "\n\n".join([*parts, *notes(result)])


def _cell(one: Acceptance) -> Said:
    """Return a judgement in a cell: its state with its reasons, and the gain."""
    from mcda.answer.acceptance_words import state_words

    words = state_words(one)
    if one.middle != one.middle:
        return words
    return _("{state} {gain}", state=words, gain=figures.signed(one.middle))
