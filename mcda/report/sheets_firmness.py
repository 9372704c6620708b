"""How firm the rankings are, as tables of plain numbers with charts that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mcda.figures.chart_specs import curves
from mcda.model.case import Stakeholder
from mcda.model.naming import label, names
from mcda.model.ties import falling
from mcda.report.blocks import Cell, Row, SheetChart, Table
from mcda.report.facts import Facts
from mcda.report.sheet_cells import decimals, heads, share
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.meant import meant, ties_sentence
from mcda.sensitivity.probe_sentences import premise_sentence
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.sensitivity.trade import Trade

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
    titles = ("Stakeholder", "Criterion", "Weight", "Leader stays from", "Leader stays to",
              "Leader", "Leader below", "Leader above", "Room below", "Room above",
              "Surely leads from", "Surely leads to", "Could lead below", "Could lead above",
              "Open scores")  # fmt: skip
    _, criteria = _names(facts)
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
                Cell(premise_sentence(one_way.scores)),
            )
            rows.append(Row(cells))
        title = (
            f"{label(party)}: weights with which {leaders} "
            f"{'stays' if len(one_way.ranking.leaders) == 1 else 'stay'} first"
            f"{meant(at_middle(one_way.ranking))}, dark below the present weight and light above it"
        )
        charts.append(SheetChart("spans", title, start, len(rows) - 1, 1, (3, 8, 9)))
    return Table("Stability", heads(titles), tuple(rows), charts=tuple(charts))


def _crossovers(facts: Facts) -> Table:
    titles = ("Stakeholder", "Criterion", "At weight", "Weight now", "Ahead above", "Ahead below",
              "Changes the leader")  # fmt: skip
    packages, criteria = _names(facts)
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
        for party in facts.ranked
        for item in facts.one_way[party.id].crossovers
    )
    return Table("Crossovers", heads(titles), rows)


def _curves(facts: Facts) -> Table:
    """Return every package's score along the weight that is nearest to changing the leader."""
    packages = [package.name for package in facts.case.packages]
    titles = ("Stakeholder", "Criterion", "Weight", *packages)
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
        axis = f"Weight of {spec.criterion}"
        charts.append(SheetChart("lines", title, start, len(rows) - 1, 2, columns, axis))
    return Table("Curves", heads(titles), tuple(rows), charts=tuple(charts))


def _acceptability(facts: Facts) -> Table:
    packages = facts.case.packages
    ranks = [f"Rank {i + 1}" for i in range(len(packages))]
    titles = ("Stakeholder", "Package", *ranks, "Confidence", "Samples", "Seed",
              "Largest standard error", "Ties")  # fmt: skip
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
                Cell(ties_sentence(found.rank_acceptability)),
            )
            rows.append(Row(cells))
        title = f"{label(party)}: how often each package takes each rank over all weights"
        columns = tuple(range(2, 2 + len(packages)))
        charts.append(SheetChart("shares", title, start, len(rows) - 1, 1, columns))
    return Table("Acceptability", heads(titles), tuple(rows), charts=tuple(charts))


def _changes(facts: Facts) -> Table:
    titles = ("Stakeholder", "Leader", "Smallest shift", "From", "To", "Leads then",
              "No shift below changes it", "Score of", "On criterion", "Score now", "Score then",
              "Of its scale", "Leads with that score", "No shift below, scores at middle",
              "Smallest shift that could", "Could move from", "Could move to", "Could lead then",
              "Open scores")  # fmt: skip
    rows = tuple(Row(_change(facts, party)) for party in facts.ranked)
    return Table("Smallest changes", heads(titles), rows)


def _change(facts: Facts, party: Stakeholder) -> tuple[Cell, ...]:
    packages, criteria = _names(facts)
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
    _, criteria = _names(facts)
    return (
        share(trade.share),
        Cell(criteria[trade.source]),
        Cell(criteria[trade.target]),
        _packages(facts, trade.rivals),
    )


def _packages(facts: Facts, ids: tuple[str, ...]) -> Cell:
    packages, _ = _names(facts)
    return Cell(listed(packages[name] for name in ids))


def _names(facts: Facts) -> tuple[dict[str, str], dict[str, str]]:
    packages = {package.id: package.name for package in facts.case.packages}
    return packages, {criterion.id: criterion.name for criterion in facts.case.criteria}
