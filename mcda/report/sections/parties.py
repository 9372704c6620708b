"""One page a stakeholder: its ranking and why, its weights, and what would turn it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from mcda.answer.acceptance_words import STATE_SIGNS, plain_words, sign, sign_words
from mcda.answer.party_lines import party_lines
from mcda.answer.party_sentences import line_words
from mcda.figures.chart_specs import differences, value_bounds, what_happens
from mcda.figures.charts import Differences
from mcda.group.acceptance import Acceptance, State
from mcda.group.opinion_sentences import steadiness_sentences
from mcda.methods.leave_one_out import steadiness
from mcda.methods.rank import Ranking
from mcda.model.case import Stakeholder
from mcda.model.naming import names, possessive, spelled
from mcda.model.ties import falling
from mcda.model.tree import depth_first, leaves, parents
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Heading,
    OnePage,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections.limits import limits_sentences
from mcda.report.sections.section import Section
from mcda.report.sections.written import anchors, indented, number_cell
from mcda.sensitivity.firmness import OneWay, Stability, Surely
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.sensitivity.other_choices_sentences import (
    criterion_removal_sentence,
    package_removal_sentence,
)
from mcda.sensitivity.probe_sentences import (
    certificate_sentence,
    score_change_sentence,
    shift_sentence,
)
from mcda.sensitivity.strength import Reason
from mcda.weighting.given_sentences import weights_sentence
from mcda.words import figures
from mcda.words.said import Said, _, capital, stressed, together, told

_MOST_BARS: Final = 6
_MOST_ROWS: Final = 36
"""So many packages and criteria one page holds; of more those that matter most to its answer."""
_FIRST: Final = 10
_FEW: Final = 3
_NEAREST: Final = 14


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return a page for each stakeholder that is ranked."""
    return tuple(OnePage(_page(facts, party)) for party in facts.ranked)


def _page(facts: Facts, party: Stakeholder) -> tuple[Block, ...]:
    ranking = facts.ranking(party)
    found: list[Block] = [
        Heading(party.name),
        *_stand(facts, party),
        Paragraph(firmness_sentence(facts.strengths[party.id], facts.case)),
    ]
    limits = limits_sentences(facts, party)
    if limits:
        found.append(Paragraph(together(limits)))
    found.append(_table(facts, party, ranking))
    steady = steadiness(ranking)
    if not steady.stable:
        found.append(Paragraph(together(steadiness_sentences(ranking, steady)), "quiet"))
    if len(ranking.packages) > 1:
        order = ranking.order
        found.append(Chart(_largest(differences(ranking, order[0].id, order[1].id))))
    return (*found, *_weights(facts, party), *_turning(facts, party), *_noticed(ranking))


def _stand(facts: Facts, party: Stakeholder) -> tuple[Block, ...]:
    """Return what the stakeholder does with the package that the answer names first, and why."""
    named = facts.recommendation.package
    if named is None:
        return ()
    lines = party_lines(facts.summary, named)
    line = next(one for one in lines if one.stakeholder.id == party.id)
    state = stressed(plain_words(line.stands.state, line.stands.reasons))
    return (Paragraph(_("{state}. {why}", state=state, why=line_words(line))),)


def _noticed(ranking: Ranking) -> tuple[Block, ...]:
    problems = tuple(dict.fromkeys(f"{p.found}." for p in ranking.problems))
    return (Bullets(problems),) if problems else ()


def _turning(facts: Facts, party: Stakeholder) -> tuple[Block, ...]:
    """Return what would change the leader: a shift, its certificate, a score, what is left out."""
    if len(facts.ranking(party).packages) < 2:
        return ()
    levers, case, strength = facts.levers[party.id], facts.case, facts.strengths[party.id]
    # The reason of the grade stands on this page already.
    told = strength.trade if strength.reason is Reason.TRADE else None
    sentences = (
        shift_sentence(levers, told),
        certificate_sentence(levers),
        *(score_change_sentence(change, case) for change in levers.scores[:1]),
        criterion_removal_sentence(levers.criteria, case),
        package_removal_sentence(levers.packages, case),
    )
    lines = tuple(sentence for sentence in sentences if sentence)
    return (Heading(_("What would change the leader"), 3), Bullets(lines)) if lines else ()


def _weights(facts: Facts, party: Stakeholder) -> tuple[Block, ...]:
    """Return the weights with their ranges, why they are so, and where the leader stays."""
    case, ranking = facts.case, facts.ranking(party)
    preferences = case.preferences.get(party.id)
    note = preferences.note.strip() if preferences else ""
    why = _("Why: {note}", note=note) if note else ""
    return (
        Heading(_("Weights, and how far the leader withstands them"), 3),
        Paragraph(together((weights_sentence(case, ranking.weights), why))),
        _intervals(facts, party),
    )


def _intervals(facts: Facts, party: Stakeholder) -> Table:
    """Return each weight with where the leader stays; cells are empty where no weight matters."""
    case, one_way = facts.case, facts.one_way[party.id]
    nodes = parents(case)
    surely = {item.criterion: item for item in one_way.surely}
    by_id = {item.criterion: item for item in one_way.stability}
    printed = [c for c in depth_first(case.criteria) if c.id in by_id]
    nearest = _nearest(facts, one_way, [c.id for c in printed])
    rows = []
    for criterion in printed:
        if nearest and criterion.id not in nearest:
            continue
        item, sure = by_id[criterion.id], surely.get(criterion.id)
        moved = bool(item.below or item.above)
        name = criterion.name if nearest else indented(case, criterion)
        cells = (
            Cell(name, strong=item.criterion in nodes),
            Cell(
                "" if item.criterion in nodes else anchors(criterion.seen_by(party.id)), quiet=True
            ),
            Cell(figures.percent(item.weight), value=item.weight),
            Cell(_span(item.low, item.high) if moved else ""),
            *((Cell(_span(sure.low, sure.high) if _limited(sure) else ""),) if sure else ()),
            Cell(what_happens(item, case) if moved else ""),
        )
        rows.append(Row(cells))
    heads = (
        Column(_("Criterion")),
        Column(_("Worst → best")),
        Column(_("Weight"), "end"),
        Column(_("Leader stays within"), "end"),
        *((Column(_("Surely leads within"), "end"),) if surely else ()),
        Column(_("Who leads beyond"), grow=1),
    )
    return Table(
        _("Weights and stability of {whose} ranking", whose=possessive(party.name)),
        heads,
        tuple(rows),
        note=together((_interval_note(one_way, bool(surely)), _chosen(one_way, nearest))),
        dense=True,
    )


def _nearest(facts: Facts, one_way: OneWay, ids: list[str]) -> frozenset[str]:
    """Return the criteria whose weights change the leader soonest; none where all are printed."""
    packages = len(one_way.ranking.packages)
    shown = packages if packages + len(ids) <= _MOST_ROWS else min(packages, _FIRST)
    if shown + len(ids) <= _MOST_ROWS:
        return frozenset()
    nodes, found = parents(facts.case), {item.criterion: item for item in one_way.stability}
    ends = [id_ for id_ in ids if id_ not in nodes]
    by_room = falling(range(len(ends)), lambda i: -_room(found[ends[i]]))
    return frozenset(ends[i] for i in by_room[:_NEAREST])


def _room(item: Stability) -> float:
    """Return how far a weight moves until the leader changes, more than all where it never does."""
    ends = [item.weight - item.low] if item.below else []
    ends += [item.high - item.weight] if item.above else []
    return min(ends, default=2.0)


def _chosen(one_way: OneWay, nearest: frozenset[str]) -> Said | str:
    if not nearest:
        return ""
    return _(
        "Printed are the {n} criteria of {count} whose weight changes the leader soonest; all "
        "weights stand under Weights.",
        n=len(nearest),
        count=len(leaves(one_way.ranking.case)),
    )


def _limited(item: Surely) -> bool:
    return item.low > 0 or item.high < 1


def _interval_note(one_way: OneWay, surely: bool) -> Said:
    leaders = one_way.ranking.leaders
    first = (
        _("The leader is {packages}.", packages=names(leaders))
        if len(leaders) == 1
        else _("The first place is shared by {packages}.", packages=names(leaders))
    )
    return together(
        (
            first,
            _("Where nothing stands, no weight from 0 to 100 % alone changes that."),
            "" if one_way.exact else _("Crossovers were searched for on a grid."),
            _("Surely: whatever the open scores are; else they are at their middle.")
            if surely
            else "",
        )
    )


def _span(low: float, high: float) -> str:
    return _("{low} – {high}", low=figures.share_figure(low), high=figures.percent(high))


def _largest(spec: Differences) -> Differences:
    """Keep the largest differences where there are many, in their order."""
    count = len(spec.criteria)
    if count <= _MOST_BARS:
        return spec
    by_size = falling(range(count), lambda i: abs(spec.differences[i]))
    kept = sorted(by_size[:_MOST_BARS])
    shown = _(
        "the {most_bars} largest of {count}", most_bars=spelled(_MOST_BARS), count=spelled(count)
    )
    return replace(
        spec,
        criteria=tuple(spec.criteria[i] for i in kept),
        differences=tuple(spec.differences[i] for i in kept),
        points=tuple(spec.points[i] for i in kept if spec.points),
        subtitle=together((spec.subtitle, shown), ", "),
    )


def _table(facts: Facts, party: Stakeholder, ranking: Ranking) -> Table:
    summary = facts.summary
    j = [s.id for s in summary.stakeholders].index(party.id)
    bounds = value_bounds(ranking)
    open_ranks = bool(np.any(ranking.best_ranks != ranking.worst_ranks))
    fallback = float(summary.fallbacks[j])
    heads = [
        Column(_("Rank"), "end"),
        Column(_("Package"), grow=1),
        Column(capital(told(ranking.method.score_name)), "end"),
    ]
    heads += [Column(_("Value"), "end")] if ranking.values is not None else []
    heads += [Column(_("Against fallback"), "end")] if np.isfinite(fallback) else []
    stated = any(row[j].state is not State.UNSTATED for row in summary.acceptance)
    heads += [Column(_("State"))] if stated else []
    heads += [Column(_("Value may be"), "end")] if bounds else []
    heads += [Column(_("Rank may be"), "end")] if open_ranks else []
    rows = []
    order = np.argsort(ranking.ranks, kind="stable").tolist()
    places = _printed(facts, party, ranking, order)
    for i in places:
        cells = [
            Cell(str(ranking.ranks[i]), value=float(ranking.ranks[i])),
            Cell(ranking.packages[i].name, strong=bool(ranking.ranks[i] == 1)),
            Cell(figures.score(float(ranking.scores[i])), value=float(ranking.scores[i])),
        ]
        if ranking.values is not None:
            cells.append(number_cell(ranking.values[i], figures.whole))
        if np.isfinite(fallback):
            margin = float(summary.values[i, j]) - fallback
            cells.append(Cell(figures.signed(margin, 0), value=margin))
        if stated:
            cells.append(_state(summary.acceptance[i][j]))
        if bounds:
            cells.append(Cell(_from_to(figures.whole(bounds[0][i]), figures.whole(bounds[1][i]))))
        if open_ranks:
            cells.append(Cell(_from_to(str(ranking.best_ranks[i]), str(ranking.worst_ranks[i]))))
        rows.append(Row(tuple(cells)))
    name = _("Ranking of {party}", party=party.name)
    left = len(order) - len(places)
    note = _("{n} more packages: the workbook of the results has all.", n=left) if left else ""
    return Table(name, tuple(heads), tuple(rows), note=note, dense=True)


def _printed(facts: Facts, party: Stakeholder, ranking: Ranking, order: list[int]) -> list[int]:
    """Return the packages in order of rank; of many the first, the named one and the fallback."""
    rows = len(order) + len(facts.one_way[party.id].stability)
    if rows <= _MOST_ROWS and not facts.not_printed:
        return order
    preferences = facts.case.preferences.get(party.id)
    own = preferences.fallback.package if preferences and preferences.fallback else ""
    named = {own, *(one.id for one in facts.recommendation.named[:_FEW])}
    return [i for n, i in enumerate(order) if n < _FIRST or ranking.packages[i].id in named]


def _state(judged: Acceptance) -> Cell:
    """Return what the stakeholder does with a package, with the sign of a red line crossed."""
    signs = sign(judged).translate({ord(one): None for one in STATE_SIGNS.values()})
    words = plain_words(judged.state, judged.reasons)
    return Cell(words, mark=signs, mark_words=sign_words(judged) if signs else "",
                loss=judged.state is State.REFUSES)  # fmt: skip


def _from_to(low: str, high: str) -> str:
    return low if low == high else f"{low} – {high}"


SECTION: Final = Section(
    "parties",
    _("Each stakeholder"),
    _("a page each: ranking, why, weights with their reasons, and what would change the leader"),
    blocks,
    starts_page=True,
)
