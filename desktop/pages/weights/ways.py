"""The ways in which weights are given, as the page names them and asks for them."""

from __future__ import annotations

from typing import Final

from desktop.kit.method_words import choice_title
from desktop.words import N_, _
from mcda.model.case import Case, WeightWay

WAYS: Final = {
    WeightWay.SWING: N_("&Swing"),
    WeightWay.DIRECT: N_("&Direct"),
    WeightWay.RANKS: N_("&Ranks"),
    WeightWay.PAIRWISE: N_("&Pairwise"),
    WeightWay.BEST_WORST: N_("&Best–worst"),
}


def task_text(way: WeightWay, case: Case) -> str:
    """Return what is asked of the stakeholder in words; nothing where the pairs say it."""
    return {
        WeightWay.SWING: _(
            "All criteria stand at their worst. The one you would bring to its best first gets "
            "100; give the others points in proportion to what their step is worth."
        ),
        WeightWay.DIRECT: _(
            "Share out points among the criteria of each group; any scale will do."
        ),
        WeightWay.RANKS: _(
            "Rank the criteria of each group, 1 the most important; equals share a number. "
            "How ranks become weights: {formula}.",
            formula=choice_title("rank_weights", case).lower(),
        ),
        WeightWay.PAIRWISE: "",
        WeightWay.BEST_WORST: _(
            "Say from 1 (equal) to 9 (extremely) how much more the most important criterion "
            "matters than each other one, and each of them than the least important."
        ),
    }[way]
