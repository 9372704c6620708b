"""`parley answer`: who accepts what, the answer in one sentence, and what would change it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from mcda.answer.acceptance_words import plain_words
from mcda.answer.answer import Answer as Found
from mcda.answer.answer import answer_of
from mcda.answer.change import Change, least
from mcda.answer.change_sentences import change_sentence
from mcda.answer.draws_sentences import draws_sentence
from mcda.answer.headline import headline
from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.recommendation import Recommendation
from mcda.answer.turn_sentences import grade_sentence
from mcda.cli import options
from mcda.cli.opened import opened, refuse
from mcda.cli.output import Answer
from mcda.errors import Problem, blocking
from mcda.errors.few import stops
from mcda.export import plain
from mcda.export.plain import Plain, criterion_labels, known
from mcda.export.terminal import columns, heading, notes
from mcda.group.acceptance import Acceptance
from mcda.group.summary import Summary
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import name_of
from mcda.words import figures
from mcda.words.said import Said, _


def add_command(commands: Any) -> None:
    made = options.add_command(
        commands,
        "answer",
        answer_command,
        example="case.parley --format json",
    )
    options.add_settings(made)


def answer_command(words: argparse.Namespace) -> Answer:
    """Say who accepts what, and what that speaks for."""
    case, problems = opened(words)
    refuse(blocking(problems))
    return answer(case, problems, words.own)


def answer(case: Case, problems: Sequence[Problem], own: Case | None = None) -> Answer:
    """Judge every package for everyone, say what that speaks for and what would change it."""
    found = answer_of(case)
    seen = found.summary
    # What reading has told already comes with its file.
    known = {(one.code, one.place.stakeholder) for one in problems}
    refused = [one for group in seen.refused.values() for one in group]
    wrong = (*problems, *(p for p in refused if (p.code, p.place.stakeholder) not in known))
    result = plain.heading(case, seen.rankings.values(), own)
    result["answer"] = answered(found.recommendation) | graded(found)
    result["acceptance"] = {s.name: judgements(seen, s.id) for s in seen.stakeholders}
    result["brings_in"] = [
        _change(case, one) | {"accepts": _joining(found, one)} for one in found.brings_in
    ]
    if found.sweeteners:
        result["sweeteners"] = [
            {
                "stakeholder": one.stakeholder,
                "measures": {name: {"from": old, "to": new} for name, old, new in one.moved},
            }
            for one in found.sweeteners
        ]
    result["breaks"] = [_change(case, one) for one in found.breaks]
    if found.draws is not None:
        result["same_in_draws"] = found.draws.same
        result["nobody_refuses_in_draws"] = found.draws.unrefused
        result["samples"], result["seed"] = found.draws.samples, found.draws.seed
    result["problems"] = plain.problems(one for one in wrong if not stops(one))
    text = _text(result, found)
    result["problems"] = plain.problems(wrong)
    return Answer(text, result, wrong)


def _joining(found: Found, one: Change) -> list[str]:
    """Return who accepts the package named first with a change, and doesn't today."""
    package = found.recommendation.named[0]
    today = found.recommendation.standing(package)
    waiting = (*today.blocked_by, *today.open_for)
    return [party.name for party in waiting if party.id in one.accepts]


def graded(found: Found) -> Plain:
    """Return an answer's grade and its reason; nothing for one that isn't graded."""
    if found.grade is None:
        return {}
    reason = str(grade_sentence(found.grade, found.case))
    return {"grade": found.grade.word.value, "reason": reason}


def named(found: Recommendation) -> Plain:
    """Return an answer's kind and the packages it names."""
    return {
        "kind": found.kind.value,
        "named": [package.name for package in (*found.named, *found.beside)],
    }


def answered(found: Recommendation) -> Plain:
    """Return an answer with the sentence that tells it."""
    return named(found) | {"sentence": str(kind_sentence(found))}


def judgements(seen: Summary, stakeholder: str) -> dict[str, Plain]:
    """Return what a stakeholder (id) does with each package, by its name."""
    j = [one.id for one in seen.stakeholders].index(stakeholder)
    return {p.name: _judgement(seen.acceptance[i][j]) for i, p in enumerate(seen.packages)}


def _judgement(one: Acceptance) -> Plain:
    """Return one acceptance as plain data; a gain that isn't known is null."""
    return {
        "state": one.state.value,
        "gain": [known(one.low), known(one.middle), known(one.high)],
        "reasons": [reason.value for reason in one.reasons],
    }


def _text(result: Plain, found: Found) -> str:
    case, seen = found.case, found.summary
    rows: list[list[str]] = [[_("package"), *(s.name for s in seen.stakeholders)]]
    rows += [
        [package.name, *(str(_cell(one)) for one in seen.acceptance[i])]
        for i, package in enumerate(seen.packages)
    ]
    parts: list[str] = [heading(result), str(headline(found))]
    if seen.packages and seen.stakeholders:
        head = _("Who accepts what, and the points above its fallback")
        if found.recommendation.middle:
            head = _("{head}, open scores at their middle", head=head)
        parts.append(f"{head}\n{columns(rows)}")
    for title, some, more in (
        (_("What would bring someone in"), found.brings_in, found.sweeteners),
        (_("What would break it"), found.breaks, ()),
    ):
        lines = [str(change_sentence(case, one, found.recommendation)) for one in some]
        lines += [str(one.sentence) for one in more]
        if lines:
            parts.append("\n".join((title, *lines)))
    if found.draws is not None:
        parts.append(str(draws_sentence(found.draws)))
    return "\n\n".join([*parts, *notes(result)])


def _change(case: Case, one: Change) -> Plain:
    """Return a change by names, its size in the unit of what it moves, and the answer after it."""
    labels = criterion_labels(case)
    who = name_of(case.stakeholders, one.stakeholder, "")
    moved: Plain = {"kind": one.kind.value, "stakeholder": who}
    if one.package:
        moved["package"] = of_id(case.packages, one.package).name
    if one.weights:
        shares = {labels[id_]: share for id_, share in one.weights.items()}
        moved["weights"] = shares
        return {"change": moved, "size": one.size, "answer": answered(one.after)}
    if one.criterion:
        moved["criterion"] = labels[one.criterion]
    to = least(case, one, one.size)
    if one.bound is not None:
        moved |= {"from": None, "to": to, "printed": one.to, "bound": one.bound.value}
        return {"change": moved, "size": None, "answer": answered(one.after)}
    moved |= {"from": one.before, "to": to, "printed": one.to}
    return {"change": moved, "size": abs(to - one.before), "answer": answered(one.after)}


def _cell(one: Acceptance) -> Said:
    """Return a judgement in a cell: its sign and state with its reasons, and the gain."""
    words = plain_words(one.state, one.reasons)
    if one.middle != one.middle:
        return words
    return _("{state}, {gain}", state=words, gain=figures.signed(one.middle))
