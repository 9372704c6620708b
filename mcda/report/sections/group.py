"""The group: several ways to rank for all, how far stakeholders agree, and what divides them."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.figures.group_specs import agreement_map, disagreement_map
from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.disagreement_sentences import bloc_sentence, disagreement_sentences
from mcda.group.group_sentences import group_sentence, majority_sentence
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
from mcda.report.sections.section import Section
from mcda.words import figures
from mcda.words.figures import plain
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
        _table(facts, group),
        Bullets((majority_sentence(group), *_meanings(facts, group))),
        Heading(_("How far stakeholders agree"), 2),
        Chart(agreement_map(group)),
        *_differences(facts),
    ]
    return tuple(found)


def _table(facts: Facts, group: GroupRankings) -> Table:
    """Return packages x ways of ranking for all."""
    order, names = facts.printed_order, [p.name for p in facts.summary.packages]
    ways = [(r.title, [figures.places(*ends) for ends in _ends(r)]) for r in group.rankings]
    heads = (Column(_("Package"), grow=1), *(Column(head, "center") for head, _ranks in ways))
    rows = tuple(Row((Cell(names[i]), *(Cell(texts[i]) for _title, texts in ways))) for i in order)
    note = _("Ranks; each party's own and who blocks stand under Rankings.")
    return Table(_("Group rankings"), heads, rows, note=note, dense=True)


def _ends(ranking: GroupRanking) -> list[tuple[int, int]]:
    return list(zip(ranking.ranks.tolist(), ranking.worst_ranks.tolist(), strict=True))


def _meanings(facts: Facts, group: GroupRankings) -> tuple[str, ...]:
    names = {s.id: label(s) for s in facts.summary.stakeholders}
    given = facts.case.preferences
    alike = len({given[key].influence for key in group.members}) == 1
    shares = (
        _("the same for everyone")
        if alike
        else listed(
            _("{party} {share} (given as {given})", party=names[key], share=share, given=own)
            for key, share, own in zip(
                group.members,
                figures.percents(group.influence.tolist()),
                (plain(given[key].influence) for key in group.members),
                strict=True,
            )
        )
    )
    ways = [
        _("{r}: {meaning}. Source: {citation}.", r=r.title, meaning=r.meaning, citation=r.citation)
        for r in group.rankings
    ]
    exact = "" if group.median.exact else _(" The Kemeny order is near the median, not proven.")
    several = _(" Several orders disagree as little as possible; Kemeny ranks span all of them.")
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
    found.append(
        Bullets(
            (
                bloc_sentence(case, blocs(facts.summary, "ranking")),
                bloc_sentence(case, blocs(facts.summary, "weights")),
            )
        )
    )
    return found


SECTION: Final = Section(
    "group",
    _("The group"),
    _("group rankings, agreement, differences and blocs"),
    blocks,
)
