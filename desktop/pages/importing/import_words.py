"""The sentences of the import page, made from facts."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.words import _
from mcda.errors import Problem, Severity
from mcda.foreign.guess import TableGuess
from mcda.foreign.into_case import Target
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Taken


def counted(number: int, one: str, several: str) -> str:
    """Return a number with its noun."""
    return one if number == 1 else several.format(n=number)


def holds(taken: Taken) -> str:
    """Return what a table holds ("6 packages on 5 criteria, with weights")."""
    case = taken.case
    criteria = counted(len(case.criteria), _("1 criterion"), _("{n} criteria"))
    if taken.table.kind.in_pairs:
        names = counted(len(taken.elements), _("1 element"), _("{n} elements"))
        return _("judgements of {elements}", elements=names)
    if taken.table.kind is Kind.WEIGHTS:
        people = counted(len(case.stakeholders), _("1 stakeholder"), _("{n} stakeholders"))
        return _("weights of {people} on {criteria}", people=people, criteria=criteria)
    packages = counted(len(case.packages), _("1 package"), _("{n} packages"))
    words = _("{packages} on {criteria}", packages=packages, criteria=criteria)
    also = [
        name
        for row, name in (
            (taken.table.weights, _("weights")),
            (taken.table.directions, _("directions")),
        )
        if row is not None
    ]
    if not also:
        return words
    return _("{what}, with {also}", what=words, also=_(" and ").join(also))


def sentence(file: str, where: str, taken: Taken) -> str:
    """Return the page's answer: what comes in from where."""
    if not taken.case.criteria:
        return _("<b>{file}</b>: point at the table in the sheet.", file=file)
    words = _("<b>{file}</b>, {where}: {what}.")
    return words.format(file=file, where=where, what=holds(taken))


def guess_words(guess: TableGuess, sheets: int) -> str:
    """Return a guess as one line of a list."""
    kinds = {
        Kind.SCORES: _("{down} packages, {across} criteria"),
        Kind.WEIGHTS: _("weights of {down} stakeholders, {across} criteria"),
        Kind.JUDGEMENTS: _("pairwise, {down} elements"),
        Kind.LIST: _("a list of {down} scores"),
        Kind.PAIRS: _("a list of {down} pairs"),
        Kind.FORM: _("answers of {down} respondents"),
    }
    size = kinds[guess.table.kind].format(down=guess.down, across=guess.across)
    place = f"{guess.table.sheet} {guess.where}" if sheets > 1 else guess.where
    sureness = {"likely": _("likely"), "possible": _("possible"), "doubtful": _("doubtful")}
    return f"{place}: {size} ({sureness[guess.sureness]})"


def reasons_words(guess: TableGuess) -> str:
    """Return why a guess was made, as one sentence."""
    text = "; ".join(guess.reasons)
    return f"{text[:1].upper()}{text[1:]}."


def take_words(taken: Taken, problems: Iterable[Problem], target: Target | None) -> tuple[str, str]:
    """Return the words of the button that takes the table in, and what is to be known first.

    `problems` are those of the table and of its way into the open case.
    """
    codes = [one.code for one in problems if one.severity is Severity.ERROR]
    errors = len(codes)
    words = _("Take in as a new case") if target is None else _("Take in")
    if not errors:
        return words, "" if target is not None else _directions_missing(taken)
    if set(codes) == {"IMPORT-SCALE-NEEDED"}:
        waits = counted(
            errors,
            _("One criterion waits for the values of its words; without them it stays blank."),
            _("{n} criteria wait for the values of their words; without them they stay blank."),
        )
        return words, waits
    hint = counted(
        errors,
        _("One thing can't be read and will not come in; it is listed."),
        _("{n} things can't be read and will not come in; they are listed."),
    )
    return words, hint


def _directions_missing(taken: Taken) -> str:
    if taken.table.kind.in_pairs:
        return ""
    missing = sum(criterion.direction is None for criterion in taken.case.criteria)
    if not missing:
        return ""
    return counted(
        missing,
        _("One criterion has no direction yet; click it under What comes in."),
        _("{n} criteria have no direction yet; click them under What comes in."),
    )


def undo_words(taken: Taken, file: str) -> str:
    """Return what undo will call the import."""
    kinds = {
        Kind.SCORES: _("Import scores from {file}"),
        Kind.WEIGHTS: _("Import weights from {file}"),
        Kind.JUDGEMENTS: _("Import judgements from {file}"),
        Kind.LIST: _("Import scores from {file}"),
        Kind.PAIRS: _("Import judgements from {file}"),
        Kind.FORM: _("Import answers from {file}"),
    }
    return kinds[taken.table.kind].format(file=file)
