"""Annex: where each score of the scoring rounds comes from, step by step."""

from __future__ import annotations

from typing import Final

from mcda.model.case import Case, Score
from mcda.model.merging import Cell as ScoreCell
from mcda.model.merging import covered, gather, in_order
from mcda.model.rounds import Origin, Provenance, provenance
from mcda.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table, group_row
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.report.sentences.rounds import origin_words, round_sentence, score_words
from mcda.report.sentences.words import listed


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return who answered in each round, and the history of every score that a round touched."""
    case = facts.case
    found: list[Block] = [Heading("Where the scores come from")]
    if not case.rounds:
        return (*found, Paragraph("No round of scoring was held."))
    for one in case.rounds:
        found.append(Paragraph(_round_words(case, one.id)))
    cells = frozenset[ScoreCell]().union(*(covered(gather(case, one.id)) for one in case.rounds))
    names = {one.id: one.name for one in case.packages}
    names |= {one.id: one.name for one in case.criteria}
    for stakeholder in case.stakeholders:
        rows: list[Row] = []
        for cell in in_order(case, (one for one in cells if one[0] == stakeholder.id)):
            steps = provenance(case, *cell)
            if steps:
                rows.append(group_row(f"{names[cell[1]]}, {names[cell[2]]}"))
                rows += [_row(case, step, last=step is steps[-1]) for step in steps]
        if rows:
            found += [Heading(stakeholder.name, 2), _table(stakeholder.name, rows)]
    return tuple(found)


def _round_words(case: Case, round_id: str) -> str:
    """Return who answered, and who did so for which stakeholder."""
    people = {one.id: one for one in case.respondents}
    parties = {one.id: one.name for one in case.stakeholders}
    answered = [one.respondent for one in case.returns if one.round == round_id]
    who = listed(
        f"{people[one].name} ({parties.get(people[one].stakeholder, '')})"
        for one in answered
        if one in people
    )
    said = round_sentence(case, round_id)
    return f"{said} Answers came from {who}." if who else said


def _table(name: str, rows: list[Row]) -> Table:
    heads = (Column("From", grow=1), Column("Score", "end"), Column("Note", grow=1))
    return Table(f"Provenance {name}", heads, tuple(rows), dense=True)


def _row(case: Case, step: Provenance, *, last: bool) -> Row:
    note = step.note
    agreed = step.moderation
    if step.origin is Origin.MODERATED and agreed is not None:
        before = score_words(Score(low=agreed.original_low, high=agreed.original_high))
        note = f"instead of {before}" + (f": {agreed.reason}" if agreed.reason else "")
    return Row(
        (
            Cell(origin_words(case, step), strong=last),
            Cell(score_words(step.score), strong=last),
            Cell(note, quiet=True),
        )
    )


SECTION: Final = Section(
    "provenance",
    "Annex: where scores come from",
    "what every respondent answered in the rounds of scoring, and what was agreed on it",
    blocks,
    starts_page=True,
    optional=True,
)
