"""The group: several ways to rank for all, never without each one's own rank and the worst-off."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.figures.group_specs import agreement_map, dendrogram, disagreement_map
from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.group_sentences import disagreement_sentences, group_sentence, majority_sentence
from mcda.group.rankings import GroupRanking, GroupRankings, group_rankings
from mcda.model.naming import label
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections.order import reading_order
from mcda.report.sections.section import Section
from mcda.words import figures
from mcda.words.said import _, listed

_MOST_COLUMNS: Final = 12


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the group rankings, how far stakeholders agree, and what divides them."""
    found: list[Block] = [Heading(_("The group"))]
    if len(facts.ranked) < 2 or len(facts.summary.packages) < 2:
        text = _("Two stakeholders with a ranking and two packages are needed to speak of a group.")
        return (*found, Paragraph(text))
    group = group_rankings(facts.summary)
    found += [
        Paragraph(group_sentence(group)),
        Paragraph(
            _(
                "No group ranking is the answer by itself: each follows from its own idea of "
                "fairness, and all of them hide who pays. Read them with the stakeholders' "
                "own ranks."
            )
        ),
        *_tables(facts, group),
        Bullets((majority_sentence(group), *_meanings(facts, group))),
        Heading(_("How far stakeholders agree"), 2),
        Chart(agreement_map(group)),
        *_differences(facts),
    ]
    return tuple(found)


def _tables(facts: Facts, group: GroupRankings) -> list[Block]:
    """Return one table of all, or two where the stakeholders are many."""
    summary = facts.summary
    order, names = reading_order(facts), [p.name for p in summary.packages]
    ways = [(r.title, [figures.places(*ends) for ends in _ends(r)]) for r in group.rankings]
    own = [
        (label(s), [_rank(facts, i, j) for i in range(len(names))])
        for j, s in enumerate(summary.stakeholders)
    ]
    behind = [
        ("Worst-off", [_worst(facts, i) for i in range(len(names))]),
        (_("Below fallback"), [_below(facts, i) for i in range(len(names))]),
    ]
    wide = len(ways) + len(own) <= _MOST_COLUMNS
    parts = [[*ways, *own, *behind]] if wide else [[*ways, *behind], own]
    found: list[Block] = []
    for columns in parts:
        heads = (Column(_("Package"), grow=1), *(Column(head, "center") for head, _ in columns))
        rows = tuple(
            Row((Cell(names[i]), *(Cell(texts[i]) for _title, texts in columns))) for i in order
        )
        note = "Ranks; ▼ below that stakeholder's fallback, ✕ crosses one of its red lines."
        found.append(
            Table(
                _("Group rankings and each stakeholder's rank"), heads, rows, note=note, dense=True
            )
        )
    return found


def _rank(facts: Facts, i: int, j: int) -> str:
    rank = int(facts.summary.ranks[i, j])
    marks = ("▼" if facts.summary.below[i, j] else "") + ("✕" if facts.summary.red[i, j] else "")
    return f"{rank}{marks}" if rank else figures.UNKNOWN


def _ends(ranking: GroupRanking) -> list[tuple[int, int]]:
    return list(zip(ranking.ranks.tolist(), ranking.worst_ranks.tolist(), strict=True))


def _worst(facts: Facts, i: int) -> str:
    worst = ", ".join(label(party) for party in facts.summary.worst_off[i])
    value = figures.whole(float(facts.summary.worst_values[i]))
    return f"{worst} {value}" if worst else figures.UNKNOWN


def _below(facts: Facts, i: int) -> str:
    summary = facts.summary
    who = [label(s) for j, s in enumerate(summary.stakeholders) if summary.below[i, j]]
    return ", ".join(who) or "nobody"


def _meanings(facts: Facts, group: GroupRankings) -> tuple[str, ...]:
    names = {s.id: label(s) for s in facts.summary.stakeholders}
    shares = listed(
        f"{names[key]} {figures.percent(share, 0)}"
        for key, share in zip(group.members, group.influence.tolist(), strict=True)
    )
    ways = [
        _("{r}: {meaning}. Source: {citation}.", r=r.title, meaning=r.meaning, citation=r.citation)
        for r in group.rankings
    ]
    exact = "" if group.median.exact else _(" The Kemeny order is near the median, not proven.")
    several = " Several orders disagree as little as possible; Kemeny ranks span all of them."
    unique = several if group.median.exact and not group.median.unique else ""
    return (
        _("Influence: {shares}.{unique}{exact}", shares=shares, unique=unique, exact=exact),
        *ways,
    )


def _differences(facts: Facts) -> list[Block]:
    case, split = facts.case, disagreement(facts.summary)
    sentences = disagreement_sentences(case, split)
    found: list[Block] = [Heading(_("Where stakeholders differ"), 2)]
    if not sentences:
        return [*found, Paragraph(_("Stakeholders see and weigh everything alike."))]
    if np.isfinite(split.scores).any() and len(split.packages) < _MOST_COLUMNS:
        found.append(Chart(disagreement_map(case, split, sentences[0])))
        sentences = sentences[1:]
    if sentences:
        found.append(Bullets(sentences))
    found += [
        Chart(dendrogram(case, blocs(facts.summary, "ranking"))),
        Chart(dendrogram(case, blocs(facts.summary, "weights"))),
    ]
    return found


SECTION: Final = Section(
    "group",
    _("The group"),
    _("group rankings beside each stakeholder's own, agreement, differences and blocs"),
    blocks,
)
