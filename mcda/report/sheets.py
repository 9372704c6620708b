"""The results as tables of plain numbers, for those who want to go on computing.

Every number is the engine's own, unrounded, in `Cell.value`; its text only says
with how many decimals to show it.
"""

from __future__ import annotations

import numpy as np

from mcda.answer.headline import headline
from mcda.figures.chart_specs import value_bounds
from mcda.methods.in_force import in_force, normalisation_in_force, worded
from mcda.model.tree import leaves, path
from mcda.report.blocks import Cell, Column, Row, Table, texts
from mcda.report.facts import Facts
from mcda.report.sections.written import anchors, score
from mcda.report.sheet_cells import decimals, heads, share, whole
from mcda.report.sheets_carrying import carrying_sheets
from mcda.report.sheets_firmness import firmness_sheets
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.words.dates import long_date
from mcda.words.figures import fixed
from mcda.words.said import _


def results(facts: Facts, working: bool = False) -> tuple[Table, ...]:
    """Return about, rankings, values, ranks, weights, firmness, scores and carrying out.

    `working` adds every number of every step.
    """
    return (
        _about(facts),
        _rankings(facts),
        _values(facts),
        _ranks(facts),
        _weights(facts),
        *firmness_sheets(facts),
        _scores(facts),
        *carrying_sheets(facts),
        *((_working(facts),) if working else ()),
    )


def _about(facts: Facts) -> Table:
    case, settings = facts.case, facts.case.settings
    first = next((facts.ranking(party) for party in facts.ranked), None)
    rows: list[tuple[str, str]] = [
        (_("Marking"), case.marking),
        (_("Case"), case.title),
        (_("Question"), case.question),
        (_("Answer"), headline(facts.recommendation, facts.strengths.values())),
        (_("Method"), first.method.title if first else settings.method),
        (_("Normalisation"), normalisation_in_force(first) if first else settings.normalisation),
        (_("Settings in force"), worded(in_force(first)) if first else ""),
        (_("Seed"), str(settings.seed)),
        (_("Fingerprint"), facts.fingerprint),
        (_("Program"), f"Parley {facts.version}"),
        (_("Printed"), long_date(facts.printed)),
        (_("Nature"), _("Illustrative sample") if case.illustrative else ""),
    ]
    rows += [
        (party.name, firmness_sentence(facts.strengths[party.id], case)) for party in facts.ranked
    ]
    named = tuple(Row(texts(*row)) for row in rows if row[1])
    return Table(_("About"), (Column(_("Entry")), Column(_("Content"), grow=1)), named)


def _rankings(facts: Facts) -> Table:
    titles = (
        _("Stakeholder"),
        _("Package"),
        _("Rank"),
        _("Score"),
        _("Value"),
        _("Least value"),
        _("Greatest value"),
        _("Best rank"),
        _("Worst rank"),
        _("Fallback"),
        _("Below fallback"),
        _("Red line crossed"),
    )
    summary = facts.summary
    places = {s.id: j for j, s in enumerate(summary.stakeholders)}
    rows = []
    for party in facts.ranked:
        ranking, j = facts.ranking(party), places[party.id]
        bounds = value_bounds(ranking) or (summary.values[:, j], summary.values[:, j])
        for i in np.argsort(ranking.ranks, kind="stable").tolist():
            cells = (
                Cell(party.name),
                Cell(ranking.packages[i].name),
                whole(ranking.ranks[i]),
                decimals(ranking.scores[i]),
                whole(summary.values[i, j]),
                whole(bounds[0][i]),
                whole(bounds[1][i]),
                whole(ranking.best_ranks[i]),
                whole(ranking.worst_ranks[i]),
                whole(summary.fallbacks[j]),
                Cell("yes" if summary.below[i, j] else "no"),
                Cell("yes" if summary.red[i, j] else "no"),
            )
            rows.append(Row(cells))
    return Table(_("Rankings"), heads(titles), tuple(rows))


def _values(facts: Facts) -> Table:
    """Return the values with what must stand beside a mean."""
    summary = facts.summary
    names = {s.id: s.name for s in summary.stakeholders}
    standings = facts.recommendation.standings
    titles = [
        _("Package"),
        *names.values(),
        _("Mean value"),
        _("Lowest value"),
        _("Worst-off"),
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
            Cell(", ".join(party.name for party in blocked) or "nobody"),
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
    names = {c.id: c.name for c in case.criteria}
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
