"""Sentences about what became of rankings from one state of a case to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mcda.group.ranking_changes import RankingChange
from mcda.methods.rank import Ranking
from mcda.model.case import Package, Stakeholder
from mcda.model.naming import label, names
from mcda.words.said import Said, _, listed, ngettext, together

MOST: Final = 4
"""So many packages are told one by one."""


def effect_words(stakeholders: Iterable[Stakeholder], changes: Mapping[str, RankingChange]) -> Said:
    """Return for whom another package leads, else whose ranks change, and who is ranked on one
    side alone, as part of a sentence.
    """
    known = [(label(one), changes[one.id]) for one in stakeholders if one.id in changes]
    led = [name for name, change in known if change.leader_changed]
    shifted = [name for name, change in known if change.moves]
    lost = [name for name, change in known if change.before and not change.after]
    came = [name for name, change in known if change.after and not change.before]
    parts = []
    if led:
        parts.append(_("another package leads for {parties}", parties=listed(led)))
    elif shifted:
        words = _("ranks change for {parties}, the leader for nobody", parties=listed(shifted))
        parts.append(words)
    if lost:
        words = ngettext(
            "{parties} is no longer ranked", "{parties} are no longer ranked", len(lost),
            parties=listed(lost),
        )  # fmt: skip
        parts.append(words)
    if came:
        words = ngettext(
            "{parties} is newly ranked",
            "{parties} are newly ranked",
            len(came),
            parties=listed(came),
        )
        parts.append(words)
    return together(parts, "; ") if parts else _("no rank changes")


def party_sentence(stakeholder: Stakeholder, change: RankingChange) -> Said:
    """Return what became of one stakeholder's ranking, and whose it is."""
    return _("{who}: {what}", who=label(stakeholder), what=change_sentence(change))


def change_sentence(change: RankingChange) -> Said:
    """Return what became of one stakeholder's ranking, the leaders first."""
    lead = _lead(change) if change.leader_changed else ""
    return together([lead, moves_sentence(change)])


def moves_sentence(change: RankingChange) -> Said:
    """Return which packages moved, came and went in one stakeholder's ranking."""
    if change.before is None or change.after is None:
        return _one_sided(change)
    if change.stands:
        return _("No rank changes.")
    came, went = _listed(change.came, came=True), _listed(change.went, came=False)
    return together([_moves(change), came, went])


def lead_words(ranking: Ranking | None) -> str:
    """Return which packages stand on rank 1; "not ranked" where there is no ranking."""
    return _("not ranked") if ranking is None else names(ranking.leaders)


def _one_sided(change: RankingChange) -> Said:
    if change.after is not None:
        return _("It is newly ranked.")
    if change.before is not None:
        return _("It is no longer ranked.")
    return _("It is ranked in neither.")


def _lead(change: RankingChange) -> Said:
    assert change.before is not None and change.after is not None
    now, then = change.after.leaders, change.before.leaders
    return ngettext(
        "{now} leads in place of {then}.",
        "{now} lead in place of {then}.",
        len(now),
        now=names(now),
        then=names(then),
    )


def _moves(change: RankingChange) -> Said | str:
    """Return the packages that moved, the farthest first; the rest are a number."""
    assert change.after is not None
    moved = sorted(change.moves, key=lambda one: -abs(one.rank_after - one.rank_before))
    named = change.after.case.names.packages
    told: list[object] = [
        _(
            "{package} from rank {before} to {after}",
            package=named[one.package],
            before=one.rank_before,
            after=one.rank_after,
        )
        for one in moved[:MOST]
    ]
    if len(moved) > MOST:
        told.append(ngettext("{n} more package", "{n} more packages", len(moved) - MOST))
    return _("{moves}.", moves=listed(told)) if told else ""


def _listed(packages: tuple[Package, ...], *, came: bool) -> Said | str:
    if not packages:
        return ""
    told = names(packages)
    if came:
        return ngettext("{names} is new.", "{names} are new.", len(packages), names=told)
    return ngettext("{names} is gone.", "{names} are gone.", len(packages), names=told)
