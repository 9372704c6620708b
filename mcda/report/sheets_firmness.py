"""How firm the rankings are, as tables of plain numbers with charts that follow them."""

from __future__ import annotations

from typing import Final

from mcda.figures.chart_specs import curves
from mcda.model.case import Stakeholder
from mcda.model.naming import label, names
from mcda.model.ties import falling
from mcda.report.blocks import Cell, Row, SheetChart, Table
from mcda.report.facts import Facts
from mcda.report.listed_crossovers import found_sentence, listed_crossovers, nearest_of_each
from mcda.report.sheet_cells import decimals, heads, share
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.meant import meant, ties_sentence
from mcda.sensitivity.probe_sentences import premise_sentence
from mcda.sensitivity.trade import Trade
from mcda.words.said import _, listed

_NONE: Final = Cell("")


def firmness_sheets(facts: Facts) -> tuple[Table, ...]:
    """Return intervals, crossovers, curves, acceptabilities and the smallest changes."""
    return (
        _stability(facts),
        _crossovers(facts),
        _curves(facts),
        _acceptability(facts),
        _changes(facts),
    )


def _stability(facts: Facts) -> Table:
    titles = (
        _("Stakeholder"),
        _("Criterion"),
        _("Weight"),
        _("Leader stays from"),
        _("Leader stays to"),
        _("Leader"),
        _("Leader below"),
        _("Leader above"),
        _("Room below"),
        _("Room above"),
        _("Surely leads from"),
        _("Surely leads to"),
        _("Could lead below"),
        _("Could lead above"),
        _("Open scores"),
    )
    criteria = facts.case.names.criteria
    rows: list[Row] = []
    charts = []
    for party in facts.ranked:
        one_way = facts.one_way[party.id]
        start = len(rows)
        leaders = names(one_way.ranking.leaders)
        surely = {item.criterion: item for item in one_way.surely}
        for item in one_way.stability:
            sure = surely.get(item.criterion)
            ends: tuple[Cell, ...] = (_NONE,) * 4
            if sure is not None:
                ends = (share(sure.low), share(sure.high))
                ends += (_packages(facts, sure.below), _packages(facts, sure.above))
            cells = (
                Cell(party.name),
                Cell(criteria[item.criterion]),
                share(item.weight),
                share(item.low),
                share(item.high),
                Cell(leaders),
                _packages(facts, item.below),
                _packages(facts, item.above),
                share(item.weight - item.low),
                share(item.high - item.weight),
                *ends,
                Cell(premise_sentence(one_way.scores) if len(rows) == start else ""),
            )
            rows.append(Row(cells))
        title = _(
            "{party}: weights with which {leaders} {part} first{meant}, dark below the "
            "present weight and light above it",
            party=label(party),
            leaders=leaders,
            part=(_("stays") if len(one_way.ranking.leaders) == 1 else _("stay")),
            meant=meant(at_middle(one_way.ranking)),
        )
        charts.append(SheetChart("spans", title, start, len(rows) - 1, 1, (3, 8, 9)))
    return Table(_("Stability"), heads(titles), tuple(rows), charts=tuple(charts))


PAGE: Final = 40
"""Rows that a sheet of very many prints of them, about a page."""


def _crossovers(facts: Facts) -> Table:
    titles = (
        _("Stakeholder"),
        _("Criterion"),
        _("At weight"),
        _("Weight now"),
        _("Ahead above"),
        _("Ahead below"),
        _("Changes the leader"),
    )
    packages, criteria = facts.case.names.packages, facts.case.names.criteria
    listed = listed_crossovers(facts)
    rows = tuple(
        Row(
            (
                Cell(party.name),
                Cell(criteria[item.criterion]),
                share(item.at),
                share(item.now),
                Cell(packages[item.above]),
                Cell(packages[item.below]),
                Cell("yes" if item.leader else "no"),
            )
        )
        for leading in (True, False)
        for party, crossovers in listed
        for item in crossovers
        if bool(item.leader) is leading
    )
    leading = sum(bool(item.leader) for _party, crossovers in listed for item in crossovers)
    note = "" if nearest_of_each(facts) is None else found_sentence(facts)
    return Table(_("Crossovers"), heads(titles), rows, note, printed=max(leading, PAGE))


def _curves(facts: Facts) -> Table:
    """Return every package's score along the weight that is nearest to changing the leader."""
    packages = [package.name for package in facts.case.packages]
    titles = (_("Stakeholder"), _("Criterion"), _("Weight"), *packages)
    rows: list[Row] = []
    charts = []
    for party in facts.ranked:
        changes = facts.strengths[party.id].changes
        if not changes or len(packages) < 2:
            continue
        spec = curves(facts.one_way[party.id], changes[0].criterion)
        start = len(rows)
        for g, weight in enumerate(spec.grid):
            scores = (decimals(curve.values[g]) for curve in spec.curves)
            rows.append(Row((Cell(party.name), Cell(spec.criterion), share(weight), *scores)))
        columns = tuple(range(3, 3 + len(packages)))
        title = f"{label(party)}: {spec.title}"
        axis = _("Weight of {criterion}", criterion=spec.criterion)
        charts.append(SheetChart("lines", title, start, len(rows) - 1, 2, columns, axis))
    return Table(_("Curves"), heads(titles), tuple(rows), charts=tuple(charts), printed=PAGE)


def _acceptability(facts: Facts) -> Table:
    packages = facts.case.packages
    ranks = [_("Rank {n}", n=i + 1) for i in range(len(packages))]
    titles = (
        _("Stakeholder"),
        _("Package"),
        *ranks,
        _("Confidence"),
        _("Samples"),
        _("Seed"),
        _("Largest standard error"),
        _("Ties"),
    )
    rows: list[Row] = []
    charts = []
    for party in facts.ranked:
        found = facts.sampled[party.id]
        start = len(rows)
        firsts = found.rank_acceptability[:, 0].tolist()
        for i in falling(range(len(firsts)), lambda i, firsts=firsts: firsts[i]):  # type: ignore[misc]
            shares = (share(value) for value in found.rank_acceptability[i])
            cells = (
                Cell(party.name),
                Cell(packages[i].name),
                *shares,
                share(found.confidence[i]),
                Cell(str(found.samples), value=found.samples),
                Cell(str(found.seed), value=found.seed),
                decimals(found.standard_error[i].max()),
                Cell(ties_sentence(found.rank_acceptability) if len(rows) == start else ""),
            )
            rows.append(Row(cells))
        title = _(
            "{party}: how often each package takes each rank over all weights", party=label(party)
        )
        columns = tuple(range(2, 2 + len(packages)))
        charts.append(SheetChart("shares", title, start, len(rows) - 1, 1, columns))
    return Table(_("Acceptability"), heads(titles), tuple(rows), charts=tuple(charts))


def _changes(facts: Facts) -> Table:
    titles = (
        _("Stakeholder"),
        _("Leader"),
        _("Smallest shift"),
        _("From"),
        _("To"),
        _("Leads then"),
        _("No shift below changes it"),
        _("Score of"),
        _("On criterion"),
        _("Score now"),
        _("Score then"),
        _("Of its scale"),
        _("Leads with that score"),
        _("No shift below, scores at middle"),
        _("Smallest shift that could"),
        _("Could move from"),
        _("Could move to"),
        _("Could lead then"),
        _("Open scores"),
    )
    rows = tuple(Row(_change(facts, party)) for party in facts.ranked)
    return Table(_("Smallest changes"), heads(titles), rows)


def _change(facts: Facts, party: Stakeholder) -> tuple[Cell, ...]:
    packages, criteria = facts.case.names.packages, facts.case.names.criteria
    levers = facts.levers[party.id]
    scored: tuple[Cell, ...] = (_NONE,) * 6
    for change in levers.scores[:1]:
        scored = (
            Cell(packages[change.package]),
            Cell(criteria[change.criterion]),
            decimals(change.now),
            decimals(change.at),
            share(change.share),
            _packages(facts, change.rivals),
        )
    certified = levers.certificate
    return (
        Cell(party.name),
        Cell(names(levers.ranking.leaders)),
        *_shift(facts, levers.trade),
        share(certified.points),
        *scored,
        share(certified.points_at_middle),
        *_shift(facts, levers.open_trade),
        Cell(premise_sentence(certified.scores)),
    )


def _shift(facts: Facts, trade: Trade | None) -> tuple[Cell, ...]:
    if trade is None:
        return (_NONE,) * 4
    criteria = facts.case.names.criteria
    return (
        share(trade.share),
        Cell(criteria[trade.source]),
        Cell(criteria[trade.target]),
        _packages(facts, trade.rivals),
    )


def _packages(facts: Facts, ids: tuple[str, ...]) -> Cell:
    packages = facts.case.names.packages
    return Cell(listed(packages[name] for name in ids))
