"""The results as tables of plain numbers, for those who want to go on computing.

Every number is the engine's own, unrounded, in `Cell.value`; its text only says
with how many decimals to show it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from mcda.model.tree import leaves, path
from mcda.report.blocks import Cell, Row, Table, texts
from mcda.report.facts import Facts
from mcda.report.sections.written import anchors, score
from mcda.report.sheet_cells import heads, share, whole
from mcda.report.sheets_answer import about, rankings
from mcda.report.sheets_carrying import carrying_sheets
from mcda.report.sheets_firmness import firmness_sheets
from mcda.words.figures import fixed
from mcda.words.said import _


def results(facts: Facts, sections: Collection[str]) -> tuple[Table, ...]:
    """Return the sheet on the answer, then the numbers behind the sections (keys) chosen."""
    behind: tuple[tuple[str, Callable[[Facts], tuple[Table, ...]]], ...] = (
        ("rankings", lambda facts: (rankings(facts), _values(facts), _ranks(facts))),
        ("weights", lambda facts: (_weights(facts),)),
        ("firmness", firmness_sheets),
        ("scores", lambda facts: (_scores(facts),)),
        ("carrying", carrying_sheets),
        ("working", lambda facts: (_working(facts),)),
    )
    sheets = (sheet for key, make in behind if key in sections for sheet in make(facts))
    return (about(facts), *sheets)


def _values(facts: Facts) -> Table:
    """Return the values with what must stand beside a mean."""
    summary = facts.summary
    names = facts.case.names.stakeholders
    standings = facts.recommendation.standings
    titles = [
        _("Package"),
        *names.values(),
        _("Mean value"),
        _("Lowest value"),
        _("Worst off"),
        _("Blocked by"),
    ]
    rows = []
    for i, package in enumerate(summary.packages):
        blocked = standings[package.id].blocked_by if package.id in standings else ()
        cells = (
            Cell(package.name),
            *(whole(value) for value in summary.values[i]),
            whole(summary.mean_values[i]),
            whole(summary.worst_values[i]),
            Cell(", ".join(party.name for party in summary.worst_off[i])),
            Cell(", ".join(party.name for party in blocked) or _("nobody")),
        )
        rows.append(Row(cells))
    return Table(_("Values"), heads(titles), tuple(rows))


def _ranks(facts: Facts) -> Table:
    summary = facts.summary
    titles = [_("Package"), *(s.name for s in summary.stakeholders)]
    rows = tuple(
        Row((Cell(package.name), *(whole(rank or np.nan) for rank in summary.ranks[i])))
        for i, package in enumerate(summary.packages)
    )
    return Table(_("Ranks"), heads(titles), rows)


def _weights(facts: Facts) -> Table:
    case = facts.case
    titles = [_("Criterion"), _("Part of"), _("Worst → best"), *(p.name for p in facts.ranked)]
    names = case.names.criteria
    rows = []
    for criterion in case.criteria:
        above = " / ".join(names[step] for step in path(case, criterion.id)[:-1])
        shares = (
            share(facts.ranking(party).weights.overall.get(criterion.id, np.nan))
            for party in facts.ranked
        )
        rows.append(Row((Cell(criterion.name), Cell(above), Cell(anchors(criterion)), *shares)))
    return Table(_("Weights"), heads(titles), tuple(rows))


def _scores(facts: Facts) -> Table:
    case = facts.case
    titles = (
        _("Seen by"),
        _("Package"),
        _("Criterion"),
        _("Score"),
        _("Estimate"),
        _("Reasoning"),
        _("Source"),
        _("By"),
    )
    sheets = [("", "everyone"), *((s.id, s.name) for s in case.stakeholders)]
    rows = []
    for sheet, who in sheets:
        for package in case.packages:
            own = case.scores.get(sheet, {}).get(package.id, {})
            for leaf in leaves(case):
                found = own.get(leaf.id)
                if found is None:
                    continue
                number = found.low if isinstance(found.low, int | float) else None
                exact = number if number is not None and not found.interval else None
                cells = (
                    *texts(who, package.name, leaf.name),
                    Cell(score(found), value=None if exact is None else float(exact)),
                    Cell("yes" if found.estimate else "no"),
                    *texts(found.note, found.source, found.author),
                )
                rows.append(Row(cells))
    return Table(_("Scores"), heads(titles), tuple(rows))


def _working(facts: Facts) -> Table:
    """Return one row for each number of each step, in the order in which they are computed."""
    titles = (_("Stakeholder"), _("Step"), _("Symbol"), _("Row"), _("Column"), _("Number"))
    rows = []
    for party in facts.ranked:
        for number, step in enumerate(facts.ranking(party).steps, start=1):
            values = np.asarray(step.values, dtype=float)
            columns = step.columns or (step.symbol,)
            grid = values.reshape(len(step.rows), -1)
            for i, name in enumerate(step.rows):
                for j in range(grid.shape[1]):
                    exact = float(grid[i, j])
                    known = bool(np.isfinite(exact))
                    cell = Cell(fixed(exact, 4), value=exact) if known else Cell("")
                    head = columns[j] if j < len(columns) else ""
                    told = (party.name, f"{number}. {step.caption}", step.symbol, name, head)
                    rows.append(Row((*texts(*told), cell)))
    return Table(_("Working"), heads(titles), tuple(rows))
