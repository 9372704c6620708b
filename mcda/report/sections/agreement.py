"""What can be agreed: the zone, the packages that stand out in it, what blocks, who gives what."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation import zone_sentences
from mcda.negotiation.changes import sweeteners
from mcda.negotiation.deal import Composition
from mcda.negotiation.gains import standing
from mcda.negotiation.labels import Label
from mcda.negotiation.ledger import Ledger, ledger
from mcda.negotiation.order_sentences import NOTICED
from mcda.negotiation.shown import composition_words, label_words
from mcda.negotiation.trades_sentences import sweetener_sentences
from mcda.negotiation.zone import Zone, fallback_worth, zone
from mcda.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.carried import Carried
from mcda.report.facts import Facts
from mcda.report.sections.section import Section, portions
from mcda.words import figures
from mcda.words.said import Said, _, listed, together

_SIDE_BY_SIDE: Final = 8
_NOTICED: Final = 0.5
"""Points from which what is scored is told beside what its measures come to."""


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the section; nothing for a case without measures."""
    told = facts.carried
    if told is None:
        return ()
    found = zone(told.deal)
    return (
        Heading(_("The agreement")),
        Paragraph(
            _(
                "What could be agreed among all combinations of measures, by value on fixed "
                "anchors; where the method in force has the other word, it is said. Points are "
                "each stakeholder's own."
            )
        ),
        Paragraph(together(zone_sentences.counted(found))),
        *_stuck(found),
        *_standing_out(facts, told, found),
        *_settled(found),
        *_blocked(told),
        *_given(told),
    )


def _stuck(found: Zone) -> Iterable[Block]:
    told = tuple(zone_sentences.stuck(found))
    return (Bullets(told),) if told else ()


def _standing_out(facts: Facts, told: Carried, found: Zone) -> Iterable[Block]:
    """Return the labelled packages with everyone's gain, beside the one that is carried out."""
    deal = found.deal
    rows: list[tuple[str, Composition, Floats]] = [
        (label_words(labels), found.composition(i), found.standing.gain[i])
        for i, labels in _labelled(found)
    ]
    own, name = told.package.composition, told.package.name
    built = standing(deal, deal.codes([own])).gain[0]
    rows.append((_("{package}, counted from its measures", package=name), own, built))
    judged = _judged(facts, told)
    differs = bool(np.any(np.abs(np.nan_to_num(judged - built)) >= _NOTICED))
    yield Heading(_("Packages that stand out, with everyone's gain over its fallback"), 3)
    for sides in portions(range(len(deal.sides)), _SIDE_BY_SIDE):
        heads = (
            Column(_("Package, and what it does"), grow=1),
            *(Column(deal.sides[i].label, "end") for i in sides),
        )
        lines = [_row(what, composition_words(deal, does), gains, sides)
                 for what, does, gains in rows]  # fmt: skip
        if differs:
            what = _("{package}, as it is scored", package=name)
            lines.append(_row(what, _("in the ranking and on page 1"), judged, sides))
        lines += _closings(found, sides)
        note = _meanings(found)
        yield Table(_("Packages that stand out"), heads, tuple(lines), note=note, dense=True)


def _labelled(found: Zone) -> list[tuple[int, list[Label]]]:
    """Return the first package of each label with all the labels that it has."""
    first = {int(one.positions[0]) for one in found.labels.found if len(one.positions)}
    return [(i, found.labels.of(i)) for i in sorted(first)]


def _row(name: str, does: str, gains: Floats, sides: Iterable[int]) -> Row:
    return Row((Cell(name, under=does), *(_gain(float(gains[i])) for i in sides)))


def _judged(facts: Facts, told: Carried) -> Floats:
    """Return everyone's gain as the package is scored in the case, NaN where there is none."""
    at = [one.id for one in facts.summary.packages].index(told.package.id)
    stands = zip(facts.summary.stakeholders, facts.summary.acceptance[at], strict=True)
    gains = {party.name: one.middle for party, one in stands}
    return np.array([gains.get(side.name, np.nan) for side in told.deal.sides])


def _closings(found: Zone, sides: Iterable[int]) -> list[Row]:
    """Return up to which fallback of each one a package suits everyone, rounded down."""
    if found.counts is None or np.isnan(found.counts.closes).all():
        return []
    cells = []
    for i in sides:
        value = float(found.counts.closes[i]) + fallback_worth(found.deal, i)
        known = bool(np.isfinite(value))
        text = figures.whole(math.floor(value)) if known else figures.UNKNOWN
        cells.append(Cell(text, value=value if known else None, quiet=True))
    name = Cell(_("Fallback up to which a package suits everyone"), quiet=True)
    return [Row((name, *cells))]


def _gain(points: float) -> Cell:
    if not np.isfinite(points):
        return Cell(figures.UNKNOWN, quiet=True)
    return Cell(figures.signed(points, 0), value=points, loss=points < 0)


def _meanings(found: Zone) -> Said:
    carried = [one.label for one in found.labels.found if len(one.positions)]
    means = [
        zone_sentences.LABELS[label]
        for label in (Label.NASH, Label.KALAI_SMORODINSKY)
        if label in carried
    ]
    told = [_("Labels: {meanings}.", meanings=listed(means))] if means else []
    several = [one.label for one in found.labels.found if one.vectors > 1]
    if several:
        told.append(
            _("Several packages carry {labels}; the first is told.", labels=label_words(several))
        )
    if {Label.EGALITARIAN, Label.UTILITARIAN} & set(carried):
        told.append(
            _("Sums and smallest gains compare points of different stakeholders: a choice.")
        )
    return together((*told, *zone_sentences.why_no_label(found)))


def _settled(found: Zone) -> Iterable[Block]:
    told = together(zone_sentences.settled(found))
    return (Paragraph(told),) if told else ()


def _blocked(told: Carried) -> Iterable[Block]:
    """Return what the least change would be that satisfies each who is not satisfied."""
    deal, own = told.deal, told.package.composition
    fails = standing(deal, deal.codes([own])).fails[0]
    sentences = [
        sentence
        for side in range(len(deal.sides))
        if fails[side]
        for sentence in sweetener_sentences(deal, own, sweeteners(deal, own, side))
    ]
    if not sentences:
        return ()
    title = _(
        "What would satisfy those whom {package} leaves out, counted from measures",
        package=told.package.name,
    )
    return (Heading(title, 3), Bullets(tuple(sentences)))


def _given(told: Carried) -> Iterable[Block]:
    found = ledger(told.deal, told.package.composition)
    title = _("Who gives what under {package}, against today", package=told.package.name)
    heads = (
        Column(_("Stakeholder")),
        Column(_("Owns"), grow=1),
        Column(_("Loses by its own measures"), "end"),
        Column(_("Gains by them"), "end"),
        Column(_("Gets from those of others"), "end"),
    )
    rows = tuple(_balance(found, side) for side in range(len(told.deal.sides)))
    note = _("In each one's own points. A joint effect is shared equally by its measures.")
    return (Heading(title, 3), Table(_("Ledger"), heads, rows, note=note, dense=True))


def _balance(found: Ledger, side: int) -> Row:
    moved = found.deal.changed(found.deal.today, found.composition)
    own = [one.label for one, _today, _level in moved if side in one.owners]
    numbers = (-found.gives[side], found.keeps[side], found.receives[side])
    cells = (Cell(figures.signed(x, 0), value=x, loss=x < -NOTICED) for x in map(float, numbers))
    return Row((Cell(found.deal.sides[side].name), Cell(listed(own) or figures.UNKNOWN), *cells))


SECTION: Final = Section(
    "agreement",
    _("The agreement"),
    _("what could be agreed, what stands out, who blocks, who gives what; of cases with measures"),
    blocks,
)
