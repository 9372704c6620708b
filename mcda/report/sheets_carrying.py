"""The carrying out of a package as tables of plain numbers, for those who go on computing."""

from __future__ import annotations

from mcda.report.blocks import Cell, Row, SheetChart, Table, texts
from mcda.report.carried import Carried, carried
from mcda.report.facts import Facts
from mcda.report.sheet_cells import difference, heads, share, whole
from mcda.words.said import _, listed


def carrying_sheets(facts: Facts) -> tuple[Table, ...]:
    """Return order, delivery, waiting and holding; nothing for a case without measures."""
    found = carried(facts)
    if found is None:
        return ()
    order = (_order(found),) if found.walk is not None else ()
    return (*order, _delivery(found), _waiting(found), _stability(found))


def _order(found: Carried) -> Table:
    """Return what each would have after every step if all stopped, with a chart of it."""
    deal, walk = found.deal, found.walk
    assert walk is not None
    rows = []
    for number, one in enumerate(walk.stands):
        owners = measure = level = ""
        if one.measure >= 0:
            done = deal.measures[one.measure]
            owners = listed(deal.sides[o].name for o in done.owners)
            measure, level = done.name, done.levels[one.level].name
        numbers = (*one.stopped, *one.exposure, *one.temptation)
        words = texts(owners, measure, level)
        rows.append(Row((whole(number), *words, *map(difference, map(float, numbers)))))
    names = [side.name for side in deal.sides]
    titles = [_("Step"), _("Owner"), _("Measure"), _("Level")]
    titles += [_("{name} if all stop", name=name) for name in names]
    titles += [_("{name} exposed", name=name) for name in names]
    titles += [_("{name} tempted", name=name) for name in names]
    values = tuple(range(4, 4 + len(names)))
    title = _("Each one's own points against today, if all stop after a step")
    chart = SheetChart("lines", title, 0, len(rows) - 1, 0, values, _("Step"))
    return Table(_("Order"), heads(titles), tuple(rows), charts=(chart,))


def _delivery(found: Carried) -> Table:
    delivery = found.delivery
    promised = found.deal.worth_of(found.package.composition)
    expected, below = delivery.expected(), delivery.below(found.fallbacks)
    titles = (
        _("Stakeholder"), _("Promised"), _("Expected"), _("Fallback"), _("Ends below fallback")
    )  # fmt: skip
    rows = [
        Row(
            (
                Cell(side.name),
                whole(float(promised[i])),
                whole(float(expected[i])),
                whole(float(found.fallbacks[i])),
                share(below.chance[i]),
            )
        )
        for i, side in enumerate(found.deal.sides)
    ]
    return Table(_("Delivery"), heads(titles), tuple(rows))


def _waiting(found: Carried) -> Table:
    titles = (
        _("Stakeholder"), _("Package"), _("Fallback"), _("Drift a year"),
        _("Overtakes in years"), _("A year costs"),
    )  # fmt: skip
    rows = []
    for side, one in zip(found.outlooks.sides, found.outlooks.middle, strict=True):
        numbers = (one.package, one.fallback, one.drift, one.overtakes(), one.pressure())
        cells = [Cell("") if x is None else difference(x, 1) for x in numbers]
        rows.append(Row((Cell(found.deal.sides[side].name), *cells)))
    return Table(_("Waiting"), heads(titles), tuple(rows))


def _stability(found: Carried) -> Table:
    deal, target = found.deal, found.package.composition
    titles = (
        _("Owner"), _("Would drop"), _("Gain"), _("The others take back"), _("Costs"),
        _("Holds from a patience of"),
    )  # fmt: skip
    rows = []
    for one in found.holdings or ():
        dropped, back = (
            listed(measure.name for measure, _old, _new in deal.changed(before, after))
            for before, after in ((target, one.dropped), (one.dropped, one.answered))
        )
        patience = Cell(_("never")) if one.patience is None else share(one.patience)
        cells = (Cell(deal.sides[one.side].name), Cell(dropped), difference(one.gain))
        rows.append(Row((*cells, Cell(back), difference(one.cost), patience)))
    return Table(_("Holding"), heads(titles), tuple(rows))
