"""Other methods' answers in words: where they agree, and why one differs.

Methods are compared, never averaged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mcda.methods.leave_one_out import can_change
from mcda.model.case import Package
from mcda.model.naming import counted, label, names
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.leave_one_out import Steadiness
    from mcda.methods.rank import Ranking
    from mcda.methods.second_opinion import Opinion, SecondOpinion


def agreement_sentence(found: SecondOpinion) -> str:
    """Return how many other methods have the same leader, and which have another."""
    leaders = names(found.ranking.leaders)
    own = found.ranking.method.title
    if not found.opinions:
        return f"{own} puts {leaders} first; no other method could answer."
    other = [o for o in found.opinions if not o.same_leader]
    if not other:
        if len(found.opinions) == 1:
            return f"{own} puts {leaders} first, and so does the one other method that answers."
        return (
            f"{own} puts {leaders} first, and so do all {len(found.opinions)} other methods "
            "that answer."
        )
    agree = len(found.opinions) - len(other)
    differing = listed(
        f"{o.ranking.method.title} puts {names(o.ranking.leaders)} first" for o in other
    )
    return (
        f"{own} puts {leaders} first; {agree} of {len(found.opinions)} other methods agree. "
        f"{differing}."
    )


def opinion_sentence(own: Ranking, opinion: Opinion) -> str:
    """Return where one method differs from the case's own, and why it does."""
    method = opinion.ranking.method
    if opinion.same_order:
        return f"{method.title} ranks all packages the same."
    count = len(own.packages) * (len(own.packages) - 1) // 2
    start = f"{method.title} has the same leader" if opinion.same_leader else _leads(opinion)
    if not opinion.swapped:
        return f"{start}; it differs in ties only. It {method.view}."
    one, other = _nearest_the_top(own, opinion)
    swaps = f"{len(opinion.swapped)} of {counted(count, 'pair')} the other way round"
    first = f"nearest the top {other.name} before {one.name}"
    because = _because(own, opinion, one, other)
    return f"{start} and ranks {swaps}, {first}{because}. It {method.view}."


def badge_words(ranking: Ranking, steadiness: Steadiness) -> str:
    """Return "stable", or "changes if X is removed"; "" where there is nothing to compare."""
    if len(ranking.packages) < 3:
        return ""
    if steadiness.stable:
        return "stable"
    by_id = {package.id: package.name for package in ranking.packages}
    gone = [by_id[key] for key in steadiness.removals]
    shown = gone if len(gone) < 4 else [*gone[:2], f"one of {len(gone) - 2} others"]
    return f"changes if {listed(shown, 'or')} is removed"


def badges_sentence(summary: Summary, found: Mapping[str, Steadiness]) -> str:
    """Return every stakeholder's badge in one sentence; "" where there is nothing to compare."""
    said: dict[str, list[str]] = {}
    for party in summary.stakeholders:
        if party.id in found and party.id in summary.rankings:
            words = badge_words(summary.rankings[party.id], found[party.id])
            said.setdefault(words, []).append(label(party))
    said.pop("", None)
    if not said:
        return ""
    if len(said) == 1:
        words, who = next(iter(said.items()))
        whom = "everyone" if len(who) > 1 else who[0]
        return f"With one package removed, the order of the others: {words} for {whom}."
    parts = (f"{words} for {listed(who)}" for words, who in said.items())
    return f"With one package removed, the order of the others: {'; '.join(parts)}."


def steadiness_sentences(ranking: Ranking, steadiness: Steadiness) -> tuple[str, ...]:
    """Return what removing packages does to the order of the others, one sentence a removal."""
    if len(ranking.packages) < 3:
        return ()
    if steadiness.stable:
        why = (
            "on fixed anchors no package can move another"
            if not can_change(ranking)
            else f"tried with each of the {len(ranking.packages)} left out"
        )
        return (f"The order of the others stays whichever package is removed: {why}.",)
    by_id = {package.id: package.name for package in ranking.packages}
    return tuple(
        f"Without {by_id[r.removed]}, {by_id[r.gains]} catches up with or passes {by_id[r.loses]}"
        f"{', and another package leads' if r.leader else ''}."
        for r in steadiness.reversals
    )


def _leads(opinion: Opinion) -> str:
    return f"{opinion.ranking.method.title} puts {names(opinion.ranking.leaders)} first"


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
