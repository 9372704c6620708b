"""The sentences of the import page, made from facts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop.pages.importing.draft import Draft
from desktop.words import _, ngettext
from mcda.errors import Problem, Severity
from mcda.foreign.compose import Composed
from mcda.foreign.guess import TableGuess
from mcda.foreign.into_case import Target
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import DOUBTS, Taken
from mcda.model.tree import leaves


def holds(taken: Taken) -> str:
    """Return what a table holds ("6 packages on 5 criteria, with weights")."""
    case = taken.case
    criteria = ngettext("1 criterion", "{n} criteria", len(leaves(case)))
    if taken.table.kind.in_pairs:
        names = ngettext("1 element", "{n} elements", len(taken.elements))
        return _("judgements of {elements}", elements=names)
    if taken.table.kind is Kind.WEIGHTS:
        people = ngettext("1 stakeholder", "{n} stakeholders", len(case.stakeholders))
        return _("weights of {people} on {criteria}", people=people, criteria=criteria)
    packages = ngettext("1 package", "{n} packages", len(case.packages))
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


def answer(draft: Draft, found: Composed) -> str:
    """Return the page's answer: what all the tables that are ticked make together."""
    case = found.reading.case
    if case is None or not found.parts:
        words = _("<b>{file}</b>: nothing is taken yet; tick a table, or point at one.")
        return words.format(file=escape(draft.name))
    packages = ngettext("{n} package", "{n} packages", len(case.packages))
    criteria = ngettext("{n} criterion", "{n} criteria", len(leaves(case)))
    people = ngettext("{n} stakeholder", "{n} stakeholders", len(case.stakeholders))
    what = [packages, criteria] if found.nameless else [people, packages, criteria]
    tables = ngettext("{n} table", "{n} tables", len(found.parts))
    return _(
        "<b>{file}</b>: {what}, from {tables}.",
        file=escape(draft.name), what=", ".join(what), tables=tables,
    )  # fmt: skip


def take_words(
    found: Composed, problems: Iterable[Problem], target: Target | None
) -> tuple[str, str]:
    """Return the words of the button that takes all in, and what is to be known first.

    `problems` are those of the tables and of their way into the open case.
    """
    codes = [one.code for one in problems if one.severity is Severity.ERROR]
    words = _("Take in as a new case") if target is None else _("Take in")
    doubts = sum(code in DOUBTS for code in codes)
    missing = sum(code == "DIRECTION-MISSING" for code in codes)
    scales = sum(code == "IMPORT-SCALE-NEEDED" for code in codes)
    others = len(codes) - doubts - missing - scales
    hints = [
        ngettext(
            "{n} thing can be read in two ways; the first reading is taken until you choose.",
            "{n} things can be read in two ways; the first readings are taken until you choose.",
            doubts,
        ),
        ngettext(
            "{n} criterion has no direction yet.", "{n} criteria have no direction yet.", missing
        ),
        ngettext(
            "{n} criterion waits for the values of its words; without them it stays blank.",
            "{n} criteria wait for the values of their words; without them they stay blank.",
            scales,
        ),
        ngettext(
            "{n} thing can't be read and will not come in; it is listed.",
            "{n} things can't be read and will not come in; they are listed.",
            others,
        ),
    ]
    counts = (doubts, missing, scales, others)
    return words, " ".join(hint for hint, count in zip(hints, counts, strict=True) if count)


def undo_words(found: Composed, file: str) -> str:
    """Return what undo will call the import."""
    kinds = {
        Kind.SCORES: _("Import scores from {file}"),
        Kind.WEIGHTS: _("Import weights from {file}"),
        Kind.JUDGEMENTS: _("Import judgements from {file}"),
        Kind.LIST: _("Import scores from {file}"),
        Kind.PAIRS: _("Import judgements from {file}"),
        Kind.FORM: _("Import answers from {file}"),
    }
    held = {part.kind for part in found.parts}
    words = kinds[held.pop()] if len(held) == 1 else _("Import tables from {file}")
    return words.format(file=file)
