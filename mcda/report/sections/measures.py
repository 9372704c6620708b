"""Annex: the measures that packages are made of, what each level changes for whom, the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mcda.model.case import COMMON, Case, Score
from mcda.model.measure_texts import effect_text
from mcda.model.measures import JointEffect, Measure
from mcda.model.naming import label
from mcda.model.rule_sentences import condition_words, rule_sentence
from mcda.model.tree import leaves
from mcda.report.blocks import (
    Block,
    Bullets,
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
from mcda.words.said import _, listed


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return measures, effects and rules; nothing for a case without measures."""
    case = facts.case
    if not case.measures:
        return ()
    found: list[Block] = [Heading(_("Annex: measures and effects")), _measures(case)]
    rows = tuple(_effect_rows(case))
    if rows:
        found += [
            Heading(_("What the levels change"), 2),
            Paragraph(
                _(
                    "Each level against today's, in the criterion's own unit; effects that are "
                    "reached together add up, with what they change jointly."
                )
            ),
            Table(_("Effects"), _HEADS, rows, dense=True),
        ]
    rules = tuple(rule_sentence(case, rule) for rule in case.rules if rule.in_force)
    return (*found, *((Heading(_("Rules"), 2), Bullets(rules)) if rules else ()))


_HEADS: Final = (
    Column(_("Level")),
    Column(_("Seen by")),
    Column(_("Criterion")),
    Column(_("Change"), "end"),
    Column(_("Reasoning"), grow=1),
)


def _measures(case: Case) -> Table:
    names = {one.id: label(one) for one in case.stakeholders}
    rows = tuple(
        Row(
            texts(
                one.name,
                listed(names.get(owner, owner) for owner in one.owners),
                ", ".join(level.name for level in one.levels),
                one.description.strip(),
            )
        )
        for one in case.measures
    )
    heads = (
        Column(_("Measure")),
        Column(_("Owner")),
        Column(_("Levels, today's first")),
        Column(_("What it is"), grow=1),
    )
    return Table(_("Measures"), heads, rows, dense=True)


def _effect_rows(case: Case) -> Iterator[Row]:
    for measure in case.measures:
        rows = [row for level in measure.levels for row in _of_level(case, measure, level.id)]
        if rows:
            yield group_row(measure.name)
            yield from rows
    for joint in case.joint_effects:
        yield group_row(_together(case, joint))
        for who, effects in joint.effects.items():
            yield from _rows(case, joint.name, who, effects.items())


def _together(case: Case, joint: JointEffect) -> str:
    return _("Together: {conditions}",
             conditions=listed(condition_words(case, one) for one in joint.when))  # fmt: skip


def _of_level(case: Case, measure: Measure, level: str) -> Iterator[Row]:
    name = measure.levels[measure.step(level)].name
    for who in (COMMON, *(one.id for one in case.stakeholders)):
        effects = case.effects.get(who, {}).get(measure.id, {}).get(level, {})
        yield from _rows(case, name, who, effects.items())


def _rows(case: Case, name: str, who: str, effects: Iterable[tuple[str, Score]]) -> Iterator[Row]:
    seen_by = next((label(s) for s in case.stakeholders if s.id == who), _("everyone"))
    criteria = {leaf.id: leaf.name for leaf in leaves(case)}
    for leaf, effect in effects:
        told, missing = effect_text(effect), _("missing")
        yield Row(
            (
                *texts(name, seen_by, criteria.get(leaf, leaf)),
                Cell(_("≈ {figure}", figure=told) if told and effect.estimate else told or missing),
                Cell(effect.note.strip()),
            )
        )


SECTION: Final = Section(
    "measures",
    _("Annex: measures and effects"),
    _("what packages are made of, what each level changes for whom, and the rules"),
    blocks,
    optional=True,
)
