"""The second opinion: what every other method says for each stakeholder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.group.opinion_sentences import agreement_sentence, opinion_sentence, same_order_sentence
from mcda.methods.register import REGISTER
from mcda.methods.second_opinion import Opinion, SecondOpinion
from mcda.model.case import Stakeholder
from mcda.model.naming import label, labels, pair_count
from mcda.model.settings_names import in_words
from mcda.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Table
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.words.said import _, listed, say, together


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the leader by every method, and for whom they agree."""
    found: list[Block] = [
        Heading(_("Second opinion")),
        Paragraph(
            _(
                "The same scores and weights, ranked by every other method that can answer. "
                "Methods look at packages in different ways; they are compared, never "
                "averaged."
            )
        ),
    ]
    if not facts.ranked:
        return (*found, Paragraph(_("Nothing is ranked yet.")))
    asked = facts.opinions
    return (*found, Paragraph(_agreed(facts, asked)), _table(facts, asked))


def reasons(facts: Facts) -> tuple[Block, ...]:
    """Return why each method differs for each stakeholder, and how each computes."""
    found: list[Block] = [Heading(_("Annex: why methods differ"))]
    if not facts.ranked:
        return (*found, Paragraph(_("Nothing is ranked yet.")))
    asked = facts.opinions
    for party in facts.ranked:
        found += _of(asked[party.id], party)
    return (*found, Heading(_("How these methods compute"), 2), Bullets(_statements(asked)))


def _agreed(facts: Facts, asked: Mapping[str, SecondOpinion]) -> str:
    """Return for whom every method that answers puts the same package first, and for whom not."""
    alike = [
        party
        for party in facts.ranked
        if all(opinion.same_leader for opinion in asked[party.id].opinions)
    ]
    others = [party for party in facts.ranked if party not in alike]
    if not others:
        return _("Every method that answers has the same leader for each party.")
    if not alike:
        return _("For no party do all methods that answer have the same leader.")
    return _(
        "All methods that answer have the same leader for {alike}, not for {others}.",
        alike=labels(alike),
        others=labels(others),
    )


def _of(opinions: SecondOpinion, party: Stakeholder) -> list[Block]:
    found: list[Block] = [Heading(party.name, 3), Paragraph(agreement_sentence(opinions))]
    own = opinions.ranking
    same = [o.ranking.method.title for o in opinions.opinions if o.same_order]
    points: list[str] = [opinion_sentence(own, o) for o in opinions.opinions if not o.same_order]
    if same:
        points.append(same_order_sentence(own, same))
    rankings = [own, *(o.ranking for o in opinions.opinions)]
    points += filter(None, (one.method.verdict(one) for one in rankings))
    return [*found, *((Bullets(tuple(points)),) if points else ()), *_refused(opinions)]


def _table(facts: Facts, asked: Mapping[str, SecondOpinion]) -> Table:
    """Return parties x methods: the leader, and how many pairs the other way round."""
    answered = {o.ranking.method.name for found in asked.values() for o in found.opinions}
    own = next(iter(asked.values())).ranking.method
    others = [method for name, method in REGISTER.items() if name in answered]
    heads = (Column(_("Stakeholder")), Column(own.title), *(Column(m.title) for m in others))
    rows = []
    for party in facts.ranked:
        opinions = asked[party.id]
        by_name = {o.ranking.method.name: o for o in opinions.opinions}
        leader = " / ".join(label(package) for package in opinions.ranking.leaders)
        cells = [Cell(party.name), Cell(leader, strong=True)]
        cells += [_answer(by_name.get(method.name)) for method in others]
        rows.append(Row(tuple(cells)))
    note = _(
        "The leader by {own}, the method in force; for the others in how many pairs "
        "of packages they disagree with it, and their leader where it is another.",
        own=own.title,
    )
    return Table(_("Leader by method"), heads, tuple(rows), note=note, dense=True)


def _answer(opinion: Opinion | None) -> Cell:
    if opinion is None:
        return Cell(_("no answer"), quiet=True)
    if opinion.same_order:
        return Cell(_("same order"), quiet=True)
    pairs = pair_count(len(opinion.swapped)) if opinion.swapped else _("ties only")
    if opinion.same_leader:
        return Cell(_("same leader"), under=pairs)
    leader = " / ".join(label(package) for package in opinion.ranking.leaders)
    return Cell(leader, strong=True, under=pairs)


def _statements(asked: Mapping[str, SecondOpinion]) -> tuple[str, ...]:
    used: dict[str, set[str]] = {}
    for found in asked.values():
        for opinion in found.opinions:
            ranking = opinion.ranking
            used.setdefault(ranking.method.name, set()).add(ranking.normalisation)
    case = next(iter(asked.values())).ranking.case
    lines = []
    for name, how in used.items():
        rule = (
            ""
            if how == {"none"}
            else _("Normalisation: {how}.", how=listed(map(in_words, sorted(how))))
        )
        method = REGISTER[name]
        lines.append(
            together(
                [
                    say(method.statement),
                    method.particulars(case),
                    rule,
                    _("Source: {citation}.", citation=method.citation),
                ]
            )
        )
    return tuple(lines)


def _refused(opinions: SecondOpinion) -> list[Block]:
    reasons: dict[str, list[str]] = {}
    for name, problems in opinions.refused.items():
        reasons.setdefault(problems[0].found, []).append(REGISTER[name].title)
    lines = (
        _("No answer by {who}: {reason}.", who=listed(who), reason=reason)
        for reason, who in reasons.items()
    )
    return [Paragraph(line, "quiet") for line in lines]


SECTION: Final = Section(
    "opinion",
    _("Second opinion"),
    _("the leader by every other method that can answer"),
    blocks,
)

REASONS: Final = Section(
    "reasons",
    _("Annex: why methods differ"),
    _("why each method differs from the one in force, and how each computes"),
    reasons,
    optional=True,
)
