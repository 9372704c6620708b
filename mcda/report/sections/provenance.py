"""Annex: where each score of the scoring rounds comes from, step by step."""

from __future__ import annotations

from typing import Final

from mcda.group.round_sentences import origin_words, round_name, round_sentence, score_words
from mcda.model.case import Case, Score
from mcda.model.entries import row_names
from mcda.model.ids import of_id
from mcda.model.merging import Cell as ScoreCell
from mcda.model.merging import covered, gather, in_order
from mcda.model.rounds import Origin, Provenance, provenance
from mcda.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
    group_row,
    texts,
)
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.words.dates import typed_date
from mcda.words.said import _, together


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return who answered in each round, and the history of every score that a round touched."""
    case = facts.case
    found: list[Block] = [Heading(_("Where the scores come from"))]
    if not case.rounds:
        return (*found, Paragraph(_("No round of scoring was held.")))
    found += [Paragraph(round_sentence(case, one.id)) for one in case.rounds]
    if case.returns:
        found.append(_files(case))
    cells = frozenset[ScoreCell]().union(*(covered(gather(case, one.id)) for one in case.rounds))
    names = row_names(case)
    for stakeholder in case.stakeholders:
        rows: list[Row] = []
        row = ""
        for cell in in_order(case, (one for one in cells if one[0] == stakeholder.id)):
            if cell[1] != row:
                row = cell[1]
                rows.append(group_row(names[row]))
            rows += _rows(case, cell)
        if rows:
            found += [Heading(stakeholder.name, 2), _table(stakeholder.name, rows)]
    return tuple(found)


def _files(case: Case) -> Table:
    """Return whose answers came in which file, and when."""
    people = {one.id: one for one in case.respondents}
    parties = case.names.stakeholders
    rows = [
        Row(
            texts(
                people[one.respondent].name,
                parties.get(people[one.respondent].stakeholder, ""),
                round_name(case, one.round),
                one.file,
                typed_date(one.date) if one.date else "",
            )
        )
        for one in case.returns
        if one.respondent in people
    ]
    heads = (
        Column(_("Respondent")),
        Column(_("Stakeholder")),
        Column(_("Round")),
        Column(_("File"), grow=1),
        Column(_("Taken in")),
    )
    return Table(_("Files taken in"), heads, tuple(rows), dense=True)


def _table(name: str, rows: list[Row]) -> Table:
    heads = (
        Column(_("Criterion")),
        Column(_("From")),
        Column(_("Answers"), grow=2),
        Column(_("Score"), "end"),
        Column(_("Note"), grow=1),
    )
    return Table(_("Provenance {name}", name=name), heads, tuple(rows), dense=True)


def _rows(case: Case, cell: ScoreCell) -> list[Row]:
    """Return the history of one score: what each round gave, agreements, and what was typed."""
    people = case.names.respondents
    name = of_id(case.criteria, cell[2]).name
    steps = provenance(case, *cell)
    found: list[tuple[str, str, Provenance]] = []
    answers: list[str] = []
    for step in steps:
        if step.origin is Origin.RETURNED:
            who = people.get(step.respondent, step.respondent)
            answers.append(f"{who} {score_words(step.score)}")
        else:
            where = round_name(case, step.round) if step.round else origin_words(case, step)
            found.append((where, ", ".join(answers), step))
            answers = []
    return [
        _row(name if i == 0 else "", where, said, step, last=step is steps[-1])
        for i, (where, said, step) in enumerate(found)
    ]


def _row(name: str, where: str, answers: str, step: Provenance, *, last: bool) -> Row:
    note = step.note
    agreed = step.moderation
    if agreed is not None:
        before = score_words(Score(low=agreed.original_low, high=agreed.original_high))
        why = ": ".join(part for part in (agreed.author, agreed.reason) if part)
        note = together((_("agreed instead of {before}", before=before), why), ", ")
    return Row(
        (
            Cell(name),
            Cell(where),
            Cell(answers),
            Cell(score_words(step.score), strong=last),
            Cell(note, quiet=True),
        )
    )


SECTION: Final = Section(
    "provenance",
    _("Annex: where scores come from"),
    _("what every respondent answered in the rounds of scoring, and what was agreed on it"),
    blocks,
    optional=True,
)
