"""Packages compared in pairs on a criterion: what the judgements come to, how consistently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from mcda.methods.package_pairs import package_comparisons
from mcda.methods.rank import method_of
from mcda.model.case import Stakeholder
from mcda.model.ids import of_id
from mcda.model.naming import label
from mcda.model.numbers import format_fraction
from mcda.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.facts import Facts
from mcda.report.sections.section import portions
from mcda.weighting.compared import Compared
from mcda.weighting.given_sentences import consistency_sentence
from mcda.words import figures
from mcda.words.said import _

_SIDE_BY_SIDE: Final = 6


def package_blocks(facts: Facts) -> list[Block]:
    """Return priorities and consistency by stakeholder and criterion, nothing where none are."""
    found: list[Block] = []
    for party in facts.ranked:
        compared = package_comparisons(facts.case, party.id)
        if not compared:
            continue
        names = facts.case.names.criteria
        found.append(Heading(_("Packages as {party} compares them", party=label(party)), 3))
        for group in portions(tuple(compared), _SIDE_BY_SIDE):
            found.append(_table(facts, party, {key: compared[key] for key in group}, names))
        lines = (consistency_sentence(names[key], one.consistency) for key, one in compared.items())
        found.append(Bullets(tuple(lines)))
        found += [Paragraph(_judged(facts, party, key), "quiet") for key in compared]
    if not found:
        return []
    return [Heading(_("Packages compared in pairs"), 2), Paragraph(_use(facts)), *found]


def _use(facts: Facts) -> str:
    method = method_of(facts.case)
    if method.reads is None:
        return _(
            "Only AHP takes packages compared in pairs in place of scores. {method} "
            "ranks by the scores; these judgements did not count.",
            method=method.title,
        )
    return _(
        "Where a stakeholder compared the packages in pairs on a criterion, their "
        "priorities stand in for the scores there."
    )


def _judged(facts: Facts, party: Stakeholder, criterion: str) -> str:
    names = facts.case.names.packages
    on = of_id(facts.case.criteria, criterion).name
    given = facts.case.preferences[party.id].package_judgements[criterion]
    listed = (
        _(
            "{row} to {column} {ratio}",
            row=names[j.row],
            column=names[j.column],
            ratio=format_fraction(j.value),
        )
        for j in given
    )
    return _("Judgements on {on}: {listed}.", on=on, listed="; ".join(listed))


def _table(
    facts: Facts,
    party: Stakeholder,
    compared: Mapping[str, Compared],
    names: Mapping[str, str],
) -> Table:
    heads: Sequence[Column] = (
        Column(_("Package")),
        *(Column(names[key], "end") for key in compared),
    )
    rows = [
        Row((Cell(package.name), *(_share(one, i) for one in compared.values())))
        for i, package in enumerate(facts.case.packages)
    ]
    ratios = [figures.decimals(one.consistency.cr, 3) for one in compared.values()]
    rows.append(
        Row((Cell(_("Consistency ratio"), quiet=True), *(Cell(one, quiet=True) for one in ratios)))
    )
    note = _("Priorities on each criterion; a column sums to 100 %.")
    name = _("Packages compared in pairs by {party}", party=label(party))
    return Table(name, tuple(heads), tuple(rows), note=note)


def _share(compared: Compared, i: int) -> Cell:
    share = float(compared.priorities[i])
    return Cell(figures.percent(share), value=share)
