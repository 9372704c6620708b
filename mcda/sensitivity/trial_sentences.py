"""What weights that are tried out change, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mcda.model.naming import label, names
from mcda.words.said import Said, _, listed, ngettext, stressed

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


def trial_sentence(
    before: Mapping[str, Ranking], after: Mapping[str, Ranking], chosen: str
) -> Said:
    """Return who leads for the chosen stakeholder with the weights tried out, and for whom else
    the leader changes.

    Both are rankings by stakeholder id, of the same stakeholders.
    """
    ranking = after[chosen]
    party = {s.id: label(s) for s in ranking.case.stakeholders}
    start = _start(before[chosen], ranking, party[chosen])
    others = [id_ for id_ in after if id_ != chosen]
    changed = [id_ for id_ in others if after[id_].leaders != before[id_].leaders]
    if not others:
        return _("{leads}.", leads=start)
    if not changed and len(others) > 1:
        return _("{leads}; the others keep the leader of the case.", leads=start)
    if not changed:
        return _(
            "{leads}; {other} keeps the leader of the case.", leads=start, other=party[others[0]]
        )
    who = listed(party[id_] for id_ in changed)
    rest = len(others) - len(changed)
    if not rest:
        return _("{leads}; the leader changes for {who}.", leads=start, who=who)
    return ngettext(
        "{leads}; the leader changes for {who} and stays for the other.",
        "{leads}; the leader changes for {who} and stays for the others.",
        rest,
        leads=start,
        who=who,
    )


def _start(before: Ranking, after: Ranking, who: str) -> Said:
    was, now = names(before.leaders), names(after.leaders)
    if was == now:
        return ngettext(
            "With the weights tried out, {packages} still leads for {who}",
            "With the weights tried out, {packages} still lead for {who}",
            len(after.leaders),
            packages=stressed(now),
            who=who,
        )
    return ngettext(
        "With the weights tried out, {packages} leads for {who} instead of {others}",
        "With the weights tried out, {packages} lead for {who} instead of {others}",
        len(after.leaders),
        packages=stressed(now),
        who=who,
        others=was,
    )
