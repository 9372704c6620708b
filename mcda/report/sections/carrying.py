"""How a package is carried out: its order, delivery, what waiting costs, and what holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation import delivery_sentences, order_sentences
from mcda.negotiation.crossovers import crossovers
from mcda.negotiation.order import OrderSearch, Walk
from mcda.negotiation.waiting_sentences import after, of_package
from mcda.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Table, texts
from mcda.report.carried import Carried
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.words import figures
from mcda.words.points import points
from mcda.words.said import Said, _, listed


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the section; nothing for a case without measures."""
    found = facts.carried
    if found is None:
        return ()
    name = found.package.name
    return (
        Heading(_("How it is carried out")),
        Paragraph(
            _(
                "{package}, measure by measure. Points are each stakeholder's own, against today.",
                package=name,
            )
        ),
        *_order(found),
        Heading(_("Whether it is delivered"), 2),
        _delivered(found),
        Heading(_("What waiting does"), 2),
        Bullets(tuple(of_package(found.deal, "", found.outlooks))),
        *_waited(found),
        Heading(_("What holds it afterwards"), 2),
        Bullets(tuple(_held(found))),
    )


def _order(found: Carried) -> Iterable[Block]:
    search, walk = found.search, found.walk
    if search is None or walk is None:
        return [Paragraph(_("{why}.", why=problem.found)) for problem in found.refused]
    moves = order_sentences.first_moves(search, search.first_moves())
    more = [order_sentences.traded(search, walk, search.front())]
    more.append(order_sentences.last_card(found.deal, walk, search.last_card(walk)))
    return [
        Paragraph(order_sentences.headline(search, walk)),
        _steps(search, walk),
        Bullets(tuple(one for one in (*moves, *more) if one)),
        Paragraph(order_sentences.how(search), "quiet"),
    ]


def _steps(search: OrderSearch, walk: Walk) -> Table:
    """Return the order as a numbered list with who is exposed and tempted after each step."""
    deal = search.deal
    rows = []
    for number, one in enumerate(walk.steps, 1):
        owners = listed(deal.sides[o].label for o in deal.measures[one.measure].owners)
        step = order_sentences.done(deal, one)
        told = (_named(search, one.exposure), _named(search, one.temptation))
        rows.append(Row(texts(str(number), owners, step, *told)))
    columns = (
        Column(_("Step"), "end"),
        Column(_("Owner")),
        Column(_("Measure"), grow=1),
        Column(_("Exposed after it")),
        Column(_("Tempted to stop")),
    )
    return Table(_("Order"), columns, tuple(rows), dense=True)


def _named(search: OrderSearch, numbers: Floats) -> str:
    told = [
        _("{stakeholder} {points}", stakeholder=side.label,
          points=points(float(x)))
        for side, x in zip(search.deal.sides, numbers, strict=True)
        if x >= order_sentences.NOTICED
    ]  # fmt: skip
    return listed(told)


def _delivered(found: Carried) -> Table:
    """Return what each one may expect of the package as its chances of delivery are stated."""
    delivery, fallbacks = found.delivery, found.fallbacks
    expected, below = delivery.expected(), delivery.below(fallbacks)
    rows = []
    for side, fallback in enumerate(fallbacks.tolist()):
        if np.isfinite(fallback):
            gain = float(expected[side]) - fallback
            cells = (
                Cell(found.deal.sides[side].name),
                Cell(figures.signed(gain, 0), value=gain, loss=gain < 0),
                Cell(delivery_sentences.needed(crossovers(delivery, side, fallback))),
                Cell(delivery_sentences.chance(float(below.chance[side]))),
            )
            rows.append(Row(cells))
    heads = (
        Column(_("Stakeholder"), grow=1),
        Column(_("Expected gain over its fallback"), "end"),
        Column(_("Worth it from a chance of"), "end"),
        Column(_("Chance to end below its fallback"), "end"),
    )
    note = _("From a chance: for all that the others carry, other things as stated.")
    return Table(_("Delivery"), heads, tuple(rows), note=note, dense=True)


def _waited(found: Carried) -> tuple[Table, ...]:
    """Return what a year of waiting costs each one, and when its fallback passes the package."""
    rows = []
    for side, one in zip(found.outlooks.sides, found.outlooks.middle, strict=True):
        pressure, overtakes, suits = one.pressure(), one.overtakes(), one.suits_from()
        when = figures.UNKNOWN
        if overtakes is not None:
            when = _("above the package in {time}", time=after(overtakes))
        elif suits is not None:
            when = _("below the package in {time}", time=after(suits))
        cost = figures.UNKNOWN if pressure is None else figures.signed(-pressure, 1)
        rows.append(Row(texts(found.deal.sides[side].name, cost, when)))
    heads = [Column(_("Stakeholder"), grow=1), Column(_("A year's delay brings"), "end")]
    if any(row.cells[2].text != figures.UNKNOWN for row in rows):
        heads.append(Column(_("Its fallback is")))
    rows = [Row(row.cells[: len(heads)]) for row in rows]
    return (Table(_("Waiting"), tuple(heads), tuple(rows), dense=True),) if rows else ()


def _held(found: Carried) -> Iterable[Said]:
    target = found.package.composition
    if found.holdings is None:
        yield _("Too much is tied together to look at what each owner would drop.")
    idle = [one for one in found.holdings or () if one.gain <= 0]
    for one in found.holdings or ():
        if one not in idle:
            yield order_sentences.holds(found.deal, target, one)
    if idle:
        owners = listed(found.deal.sides[one.side].label for one in idle)
        yield _("{owner} would drop nothing.", owner=owners)
    yield from order_sentences.all_turned(found.deal, found.turns)


SECTION: Final = Section(
    "carrying",
    _("How it is carried out"),
    _("in which order, with what chance, at what time, and what holds it; of cases with measures"),
    blocks,
)
