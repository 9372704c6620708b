"""What weights that are tried out change, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mcda.model.naming import label, names
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


def trial_sentence(before: Mapping[str, Ranking], after: Mapping[str, Ranking], chosen: str) -> str:
    """Return who leads for the chosen stakeholder with the weights tried out, and for whom else
    the leader changes.

    Both are rankings by stakeholder id, of the same stakeholders.
    """
    ranking = after[chosen]
    party = {s.id: label(s) for s in ranking.case.stakeholders}
    was, now = names(before[chosen].leaders), names(ranking.leaders)
    leads = "leads" if len(ranking.leaders) == 1 else "lead"
    still = "still " if was == now else ""
    start = f"With the weights tried out, {now} {still}{leads} for {party[chosen]}"
    if was != now:
        start = f"{start} instead of {was}"
    others = [id_ for id_ in after if id_ != chosen]
    changed = [id_ for id_ in others if after[id_].leaders != before[id_].leaders]
    if not others:
        return f"{start}."
    if not changed:
        kept = "the others keep" if len(others) > 1 else f"{party[others[0]]} keeps"
        return f"{start}; {kept} the leader of the case."
    rest = len(others) - len(changed)
    stays = " and stays for the others" if rest > 1 else " and stays for the other" if rest else ""
    return f"{start}; the leader changes for {listed(party[id_] for id_ in changed)}{stays}."
