"""What is compared: every package, every stakeholder with its limits, and the words in use."""

from __future__ import annotations

from typing import Final

from mcda.answer.acceptance_words import rules
from mcda.answer.turn_sentences import grade_sentence
from mcda.model.case import Case, Package, Preferences
from mcda.model.naming import names
from mcda.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.facts import Facts
from mcda.report.sections.brief_carrying import effects_told
from mcda.report.sections.limits import limits_sentences
from mcda.report.sections.section import Section
from mcda.sensitivity.strength import Word
from mcda.words.said import Said, _, say, together

_FEW: Final = 3
"""Packages without a description that have a row each."""

_MANY: Final = 12
"""Packages without a description that are named; of more their number is told."""


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the case's note, its packages and stakeholders, and what a few words mean."""
    case = facts.case
    found: list[Block] = [Heading(_("What is compared"))]
    if case.note.strip():
        found.append(Paragraph(case.note.strip()))
    # Page 1 refers to the words on page 2: nothing that may fill a page stands before them.
    found += [Heading(_("Words"), 3), Bullets(_words(facts))]
    if case.packages:
        found += _packages(case)
    if case.stakeholders:
        found.append(_stakeholders(facts))
    return tuple(found)


def _packages(case: Case) -> list[Block]:
    """Return what each package is; many of which nothing is said are listed in a sentence."""
    bare = [one for one in case.packages if not one.description.strip()]
    left = bare if len(bare) > _FEW else []
    rows = tuple(
        Row((Cell(package.name, strong=package.status_quo), Cell(package.description.strip())))
        for package in case.packages
        if package not in left
    )
    others = _undescribed(case, left) if left else ""
    quo = next((package.name for package in case.packages if package.status_quo), "")
    note = _("“{package}” is the status quo.", package=quo) if quo else ""
    heads = (Column(_("Package")), Column(_("What it is"), grow=1))
    found: list[Block] = [Table(_("Packages"), heads, rows, note=note, dense=True)] if rows else []
    found += [Paragraph(others, "quiet")] if others else []
    return [*found, *([Paragraph(note, "quiet")] if note and not rows else [])]


def _undescribed(case: Case, left: list[Package]) -> Said:
    """Return of which packages nothing is said; of many how many."""
    if len(left) == len(case.packages) > _MANY:
        return _("None of the {n} packages has a description.", n=len(left))
    if len(left) > _MANY:
        return _("{n} more packages have no description.", n=len(left))
    return _("Without a description: {packages}.", packages=names(left))


def _stakeholders(facts: Facts) -> Table:
    rows = []
    for party in facts.case.stakeholders:
        note = facts.case.preferences.get(party.id, Preferences()).note.strip()
        why = _("Weights: {note}", note=note) if note else ""
        about = together((_stopped(party.description), *limits_sentences(facts, party), why))
        short = party.short if party.short != party.name else ""
        name = f"{party.name} ({short})" if short else party.name
        rows.append(Row((Cell(name), Cell(about))))
    heads = (
        Column(_("Stakeholder")),
        Column(_("Who, with which fallback and red lines, and why these weights"), grow=1),
    )
    return Table(_("Stakeholders"), heads, tuple(rows), dense=True)


def _stopped(text: str) -> str:
    text = text.strip()
    return f"{text}." if text and text[-1] not in ".!?…" else text


def _of_grade(facts: Facts) -> tuple[str, ...]:
    """Return what firm means, where the answer is; of any other the headline says why."""
    grade = facts.answer.grade
    return (grade_sentence(grade, facts.case),) if grade and grade.word is Word.FIRM else ()


def _words(facts: Facts) -> tuple[str, ...]:
    used = (facts.ranking(party).method for party in facts.ranked)
    methods = {one.title: one for one in used}
    return (
        _("Party: a stakeholder."),
        _(
            "Value: how good a package is for one stakeholder, from 0 (worst anchor on every "
            "criterion) to 100 (best). It does not compare between stakeholders."
        ),
        _(
            "Point: of value, a hundredth of that way; of weight, one percentage point of all "
            "weight."
        ),
        _("Fallback: what a stakeholder has if nothing is agreed, as a value or a package."),
        _("Red line: the worst score on one criterion that a stakeholder would still accept."),
        *rules(),
        *_of_grade(facts),
        *(say(one.statement) for one in methods.values()),
        *(_words_of_an_order() if effects_told(facts) else ()),
    )


def _words_of_an_order() -> tuple[str, ...]:
    return (
        _(
            "Owner: who carries a measure. Exposed: worse off than today if all others stopped "
            "there."
        ),
        _(
            "Patience: how much the next period weighs against this one, from 0 to 1; from that "
            "on, keeping is worth more than dropping."
        ),
    )


SECTION: Final = Section(
    "compared",
    _("What is compared"),
    _("packages, stakeholders with fallbacks and reasons, and the words in use"),
    blocks,
    starts_page=True,
)
