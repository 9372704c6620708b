"""Answers of one stakeholder's respondents, and what moved between two rounds, as lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop.kit.number_form import shown
from desktop.pages.round.lines import LateLines, Line, LineCell, LineColumn
from desktop.pages.round.offer_lines import line_id
from desktop.words import _
from mcda.group.round_diff import RoundEffects
from mcda.group.round_sentences import change_words, score_words
from mcda.model.case import Case
from mcda.model.entries import entry, row_names
from mcda.model.merging import Cell, covered, gather, in_order, returned
from mcda.model.naming import label
from mcda.model.rounds import Discrepancy
from mcda.model.rounds.diff import Changed, Moved
from mcda.model.ties import falling
from mcda.words import figures


def answer_columns() -> tuple[LineColumn, ...]:
    """Return the columns of the list of answers."""
    return (
        LineColumn("package", _("Package or measure"), 130, share=2),
        LineColumn("criterion", _("Criterion"), 130, share=2),
        LineColumn("answers", _("Answers"), 170, share=4),
        LineColumn("apart", _("Apart"), 64, trailing=True, tip=_("In per cent of the scale")),
        LineColumn("score", _("Score"), 132, trailing=True),
    )


def answered(case: Case, round_id: str, stakeholder: str) -> tuple[Cell, ...]:
    """Return the scores that a stakeholder's respondents answered, in the order of the case."""
    there = {one for one in covered(gather(case, round_id)) if one[0] == stakeholder}
    return in_order(case, there)


def answer_lines(
    case: Case,
    round_id: str,
    cells: Sequence[Cell],
    found: tuple[Discrepancy, ...],
    least: float | None,
) -> Sequence[Line]:
    """Return a line for each score that a stakeholder's respondents answered (`cells`).

    `found` says how far they are apart; with `least`, only lines above that share, the
    widest first, else all in the order of the case.
    """
    held = gather(case, round_id)
    packages = row_names(case)
    criteria = case.names.criteria
    apart = {(one.stakeholder, one.package, one.criterion): one.share for one in found}
    if least is not None:
        wide = [one for one in cells if apart.get(one, -1.0) > least]
        cells = falling(wide, lambda one: apart[one])

    def made(cell: Cell) -> Line:
        said = ", ".join(
            f"{person.name} {shown(score_words(score))}"
            for person, _sent, score in returned(held, cell)
        )
        share = apart.get(cell)
        agreed = cell in held.agreed
        words = shown(score_words(entry(case, *cell)))
        entries = (
            LineCell(packages[cell[1]]),
            LineCell(criteria[cell[2]]),
            LineCell(said, tone="quiet"),
            LineCell("–" if share is None else figures.percent(share, 0), tone="quiet"),
            LineCell(_("{score}, agreed", score=words) if agreed else words, strong=agreed),
        )
        name = f"{packages[cell[1]]}, {criteria[cell[2]]}"
        return Line(line_id(cell), name, entries)

    return LateLines(cells, made)


def moved_columns() -> tuple[LineColumn, ...]:
    """Return the columns of the list of answers that moved."""
    return (
        LineColumn("who", _("Respondent"), 100, share=1),
        LineColumn("package", _("Package or measure"), 122, share=2),
        LineColumn("criterion", _("Criterion"), 126, share=3),
        LineColumn("before", _("Before"), 72, share=1, trailing=True),
        LineColumn("after", _("After"), 136, share=2, trailing=True),
        LineColumn("change", _("Change"), 70, trailing=True),
    )


def moved_lines(effects: RoundEffects, whose: Collection[str]) -> Sequence[Line]:
    """Return a line for each answer for some stakeholders (ids) that moved, and one for each
    respondent's weights.
    """
    case = effects.diff.after
    people = case.names.respondents
    parties = {one.id: one.stakeholder for one in case.respondents}
    packages = row_names(case)
    criteria = case.names.criteria

    def made(one: Moved | str) -> Line:
        if isinstance(one, str):
            name = people.get(one, one)
            cells = (LineCell(name), LineCell(_("Weights")), *(LineCell() for _rest in range(4)))
            return Line(
                line_id((one, "", "")), _("{who}, {what}", who=name, what=_("Weights")), cells
            )
        return Line(
            line_id((one.respondent, one.package, one.criterion)),
            f"{people[one.respondent]}, {packages[one.package]}, {criteria[one.criterion]}",
            (
                LineCell(
                    people[one.respondent],
                    spoken=f"{people[one.respondent]} ({parties[one.respondent]})",
                ),
                LineCell(packages[one.package]),
                LineCell(criteria[one.criterion]),
                LineCell(shown(score_words(one.before)), tone="quiet"),
                LineCell(shown(score_words(one.after)), strong=True),
                LineCell(shown(change_words(one.before, one.after)), tone="quiet"),
            ),
        )

    mine = {one.id for one in case.respondents if one.stakeholder in whose}
    moved = [one for one in effects.diff.moved if one.respondent in mine]
    return LateLines((*moved, *(one for one in effects.diff.moved_weights if one in mine)), made)


def changed_columns() -> tuple[LineColumn, ...]:
    """Return the columns of the list of scores that changed."""
    return (
        LineColumn("who", _("Stakeholder"), 100),
        *moved_columns()[1:],
    )


def changed_lines(effects: RoundEffects, whose: Collection[str]) -> Sequence[Line]:
    """Return a line for each score of some stakeholders (ids) that the second round changed."""
    case = effects.diff.after
    parties = {one.id: label(one) for one in case.stakeholders}
    packages = row_names(case)
    criteria = case.names.criteria

    def made(one: Changed) -> Line:
        return Line(
            line_id((one.stakeholder, one.package, one.criterion)),
            f"{parties[one.stakeholder]}, {packages[one.package]}, {criteria[one.criterion]}",
            (
                LineCell(parties[one.stakeholder]),
                LineCell(packages[one.package]),
                LineCell(criteria[one.criterion]),
                LineCell(shown(score_words(one.before)), tone="quiet"),
                LineCell(shown(score_words(one.after)), strong=True),
                LineCell(shown(change_words(one.before, one.after)), tone="quiet"),
            ),
        )

    scores = effects.diff.scores
    some = [one for one in scores if one.stakeholder in whose]
    # The same things tell a list that its lines are those that it shows.
    return LateLines(scores if len(some) == len(scores) else some, made)
