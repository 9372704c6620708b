"""Other methods' answers in words: where they agree, and why one differs.

Methods are compared, never averaged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mcda.methods.leave_one_out import Steadiness, can_change
from mcda.methods.rank import Ranking
from mcda.model.case import Package
from mcda.model.naming import label, names, pair_count
from mcda.words.said import OR, Listed, Said, _, listed, ngettext, say, together

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.second_opinion import Opinion, SecondOpinion


def agreement_sentence(found: SecondOpinion) -> Said:
    """Return how many other methods have the same leader, and which have another."""
    leaders = names(found.ranking.leaders)
    own = found.ranking.method.title
    if not found.opinions:
        return _(
            "{method} puts {leaders} first; no other method could answer.",
            method=own,
            leaders=leaders,
        )
    other = [o for o in found.opinions if not o.same_leader]
    count = len(found.opinions)
    if not other:
        return ngettext(
            "{method} puts {leaders} first, and so does the one other method that answers.",
            "{method} puts {leaders} first, and so do all {n} other methods that answer.",
            count,
            method=own,
            leaders=leaders,
        )
    agreed = _(
        "{method} puts {leaders} first; {agree} of {count} other methods agree.",
        method=own,
        leaders=leaders,
        agree=count - len(other),
        count=count,
    )
    return together([agreed, _("{differing}.", differing=listed(map(_leads, other)))])


def opinion_sentence(own: Ranking, opinion: Opinion) -> Said:
    """Return where one method differs from the case's own, and why it does."""
    method = opinion.ranking.method
    if opinion.same_order:
        return _("{method} ranks all packages the same.", method=method.title)
    start = (
        _("{method} has the same leader", method=method.title)
        if opinion.same_leader
        else _leads(opinion)
    )
    view = say(method.view) if method.view else ""
    if not opinion.swapped:
        return together([_("{leads}; it differs in ties only.", leads=start), view])
    one, other = _nearest_the_top(own, opinion)
    swaps = _(
        "{leads} and ranks {swapped} of {pairs} the other way round, nearest the top {other} "
        "before {one}",
        leads=start,
        swapped=len(opinion.swapped),
        pairs=pair_count(len(own.packages) * (len(own.packages) - 1) // 2),
        other=other.name,
        one=one.name,
    )
    because = _because(own, opinion, one, other)
    told = _("{said} ({why}).", said=swaps, why=because) if because else _("{said}.", said=swaps)
    return together([told, view])


def same_order_sentence(own: Ranking, methods: Sequence[str]) -> Said:
    """Return that methods rank all packages as the case's own does."""
    return ngettext(
        "{methods} ranks all packages as {own} does.",
        "{methods} rank all packages as {own} does.",
        len(methods),
        methods=listed(methods),
        own=own.method.title,
    )


def badge_words(ranking: Ranking, steadiness: Steadiness) -> Said:
    """Return "stable", or "changes if X is removed"; "" where there is nothing to compare."""
    if len(ranking.packages) < 3:
        return together([])
    if steadiness.stable:
        return _("stable")
    by_id = ranking.case.names.packages
    gone: list[str] = [by_id[key] for key in steadiness.removals]
    left = len(gone) - 2
    shown = gone if len(gone) < 4 else [*gone[:2], _("one of {n} others", n=left)]
    return _("changes if {packages} is removed", packages=listed(shown, OR))


def badges_sentence(summary: Summary, found: Mapping[str, Steadiness]) -> Said:
    """Return every stakeholder's badge in one sentence; "" where there is nothing to compare."""
    said: dict[Said, list[str]] = {}
    for party in summary.stakeholders:
        if party.id in found and party.id in summary.rankings:
            words = badge_words(summary.rankings[party.id], found[party.id])
            if words:
                said.setdefault(words, []).append(label(party))
    if not said:
        return together([])
    alone = len(said) == 1
    parts = (
        _("{badge} for {whom}", badge=words, whom=_everyone(who) if alone else listed(who))
        for words, who in said.items()
    )
    return _(
        "With one package removed, the order of the others: {badges}.",
        badges=together(parts, "; "),
    )


def _everyone(who: list[str]) -> Said | Listed:
    return _("everyone") if len(who) > 1 else listed(who)


def steadiness_sentences(ranking: Ranking, steadiness: Steadiness) -> tuple[Said, ...]:
    """Return what removing packages does to the order of the others, one sentence a removal."""
    if len(ranking.packages) < 3:
        return ()
    if steadiness.stable:
        if can_change(ranking):
            return (
                _(
                    "The order of the others stays whichever package is removed: tried with each "
                    "of the {count} left out.",
                    count=len(ranking.packages),
                ),
            )
        return (
            _(
                "The order of the others stays whichever package is removed: on fixed anchors no "
                "package can move another."
            ),
        )
    by_id = ranking.case.names.packages
    return tuple(
        _removal(by_id[r.removed], by_id[r.gains], by_id[r.loses], r.leader)
        for r in steadiness.reversals
    )


def _removal(removed: str, gains: str, loses: str, leader: bool) -> Said:
    if leader:
        return _(
            "Without {removed}, {gains} catches up with or passes {loses}, and another package "
            "leads.",
            removed=removed,
            gains=gains,
            loses=loses,
        )
    return _(
        "Without {removed}, {gains} catches up with or passes {loses}.",
        removed=removed,
        gains=gains,
        loses=loses,
    )


def _leads(opinion: Opinion) -> Said:
    return _(
        "{method} puts {leaders} first",
        method=opinion.ranking.method.title,
        leaders=names(opinion.ranking.leaders),
    )


def _nearest_the_top(own: Ranking, opinion: Opinion) -> tuple[Package, Package]:
    by_id = {p.id: (int(r), p) for p, r in zip(own.packages, own.ranks, strict=True)}
    pairs = [(by_id[a], by_id[b]) for a, b in opinion.swapped]
    (_, one), (_, other) = min(pairs, key=lambda pair: (pair[0][0], pair[1][0]))
    return one, other


def _because(own: Ranking, opinion: Opinion, one: Package, other: Package) -> str:
    """Return the number that turned a pair round under this method, where one alone did."""
    ids = [package.id for package in own.packages]
    a, b = ids.index(one.id), ids.index(other.id)
    return opinion.ranking.method.reason(own, opinion.ranking, a, b)
