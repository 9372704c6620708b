"""What a round gives beside what stands in the case, as lines with a choice for each."""

from __future__ import annotations

from collections.abc import Callable

from desktop.pages.round.lines import Line, LineCell, LineColumn
from desktop.words import _
from mcda.group.round_sentences import change_words, score_words
from mcda.model.case import Case, Preferences
from mcda.model.entries import own_entry, row_names
from mcda.model.merging import Cell
from mcda.model.naming import label
from mcda.model.round import Choice
from mcda.model.rounds import Offer
from mcda.model.rounds.weights import WeightOffer

Chosen = Callable[[Cell, bool], Choice | None]
"""What becomes of a score or of weights, by whether something else stands there."""

_BETWEEN = "\x1f"


def offer_columns() -> tuple[LineColumn, ...]:
    return (
        LineColumn("stakeholder", _("Stakeholder"), 96),
        LineColumn("package", _("Package"), 112, share=2),
        LineColumn("criterion", _("Criterion"), 112, share=3),
        LineColumn("present", _("Present"), 124, trailing=True),
        LineColumn("new", _("New"), 160, share=1, trailing=True),
        LineColumn("change", _("Change"), 66, trailing=True),
        LineColumn("choice", _("Do"), 108),
    )


def line_id(cell: Cell) -> str:
    """Return the id of the line about a score, or about weights."""
    return _BETWEEN.join(cell)


def cell_of(id_: str) -> Cell:
    """Return what a line is about; ValueError for an id that is none of `line_id`."""
    stakeholder, package, criterion = id_.split(_BETWEEN)
    return stakeholder, package, criterion


def offer_line(case: Case, choice: Chosen) -> Callable[[Offer], Line]:
    """Return what makes the line of a score that the round would change."""
    parties = {one.id: label(one) for one in case.stakeholders}
    packages = row_names(case)
    criteria = case.names.criteria

    def made(one: Offer) -> Line:
        cell = (one.stakeholder, one.package, one.criterion)
        own = own_entry(case, *cell) is not None
        present = score_words(one.present)
        if one.present is not None and not own:
            present = _("{score} (common)", score=present)
        picked = choice(cell, one.conflict)
        dropped = "quiet" if picked is Choice.KEEP else ""
        cells = (
            LineCell(parties[one.stakeholder]),
            LineCell(packages[one.package]),
            LineCell(criteria[one.criterion]),
            LineCell(present, tone="quiet"),
            LineCell(
                score_words(one.new),
                tone=dropped,
                strong=one.conflict and picked is not Choice.KEEP,
                spoken=f"{score_words(one.new)}, {one.new.source}",
            ),
            LineCell(change_words(one.present, one.new), tone="quiet"),
            _choice(picked, both=True),
        )
        name = f"{parties[one.stakeholder]}, {packages[one.package]}, {criteria[one.criterion]}"
        return Line(line_id(cell), name, cells)

    return made


def weight_line(
    case: Case,
    choice: Chosen,
    words: Callable[[str, Preferences | None], str],
) -> Callable[[WeightOffer], Line]:
    """Return what makes the line of a stakeholder's weights; `words` says what preferences
    amount to.
    """
    parties = {one.id: label(one) for one in case.stakeholders}

    def made(one: WeightOffer) -> Line:
        cell = (one.stakeholder, "", "")
        present, new = words(one.stakeholder, one.present), words(one.stakeholder, one.new)
        cells = (
            LineCell(parties[one.stakeholder]),
            LineCell(_("Weights")),
            LineCell("–", tone="quiet"),
            LineCell(present, tone="quiet"),
            LineCell(new, strong=one.conflict),
            LineCell(),
            _choice(choice(cell, one.conflict), both=False),
        )
        return Line(
            line_id(cell),
            _("{who}, {what}", who=parties[one.stakeholder], what=_("Weights")),
            cells,
        )

    return made


def choice_words(choice: Choice) -> str:
    """Return what a choice is called in the window."""
    return {
        Choice.TAKE: _("Take"),
        Choice.KEEP: _("Keep"),
        Choice.BOTH: _("Both"),
    }[choice]


def _choice(picked: Choice | None, *, both: bool) -> LineCell:
    offered = [Choice.TAKE, Choice.KEEP, *([Choice.BOTH] if both else [])]
    choices = [(str(one), choice_words(one)) for one in offered]
    if picked is None:
        choices.insert(0, ("", _("Undecided")))
    value = "" if picked is None else str(picked)
    return LineCell(dict(choices)[value], choices=tuple(choices), value=value)
