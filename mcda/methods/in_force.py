"""The settings that a ranking hangs on, as names and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from mcda.methods.rank import Ranking
from mcda.methods.register import REGISTER
from mcda.model.case import Criterion, Package, WeightWay
from mcda.model.settings_names import SHARES, Settings, in_words
from mcda.words.said import N_, Said, _, listed, say, together

NOTHING: Final = "none"
"""The normalisation where every criterion has packages judged in pairs."""

_WORDS: Final = {
    "distance": N_("{name} distance"),
    "synthesis": N_("{name} synthesis"),
    "priorities": N_("priorities by {name}"),
    "ri_table": N_("RI table {name}"),
    "rank_weights": N_("weights from ranks by {name}"),
}


def normalisation_in_force(ranking: Ranking) -> str:
    """Return the normalisation that scores went through, `NOTHING` where none did."""
    judged = ranking.table.judged if ranking.method.reads is not None else ()
    return NOTHING if judged and all(judged) else ranking.normalisation


def in_force(ranking: Ranking) -> Mapping[str, str]:
    """Return the named settings, by field of the case's settings, that this ranking hangs on.

    Formula and random indices of pairwise judgements count where weights or packages are
    judged in pairs, weights from ranks where they are.
    """
    fields = ["normalisation", *ranking.method.settings]
    way = ranking.weights.way
    if way is WeightWay.PAIRWISE or (ranking.method.reads is not None and ranking.table.judged):
        fields += ["priorities", "ri_table"]
    if way is WeightWay.RANKS:
        fields.append("rank_weights")
    settings = ranking.case.settings
    found = {name: str(getattr(settings, name)) for name in fields}
    return found | {"normalisation": normalisation_in_force(ranking)}


def worded(settings: Mapping[str, str]) -> Said:
    """Return settings as a line, such as "anchored, Euclidean distance"."""
    how = settings["normalisation"]
    first = in_words(how) if how != NOTHING else _("nothing normalised")
    given = ((text, settings[key]) for key, text in _WORDS.items() if key in settings)
    rest = [say(text, name=in_words(name)) for text, name in given]
    return together([first, *rest], ", ")


def instead_of(own: Settings, used: Settings) -> Mapping[str, str]:
    """Return the case's own settings, by field, where others are used in their place."""
    fields = ("method", "normalisation", *_WORDS, *SHARES)
    return {
        name: str(getattr(own, name))
        for name in fields
        if getattr(own, name) != getattr(used, name)
    }


def own_words(own: Settings, used: Settings) -> Said | str:
    """Return the case's own settings where others are used in their place; "" where none are."""
    names = tuple(instead_of(own, used))
    if not names:
        return ""
    return _("{settings}", settings=listed(named(name, str(getattr(own, name))) for name in names))


def named(name: str, value: str) -> str:
    """Return a setting by its field in words, such as "Euclidean distance"."""
    if name == "method":
        return REGISTER[value].title if value in REGISTER else value
    if name in SHARES:
        return _("{symbol} = {value}", symbol=SHARES[name].symbol, value=value)
    shown = in_words(value)
    return say(_WORDS[name], name=shown) if name in _WORDS else shown


def missing_scores(ranking: Ranking) -> tuple[tuple[Package, Criterion, float], ...]:
    """Return each missing score with what it was reckoned with, the middle of its scale.

    Those that judged packages stand in for are not asked for.
    """
    table = ranking.method.read(ranking.table, ranking.case.settings)
    return tuple(
        (table.packages[i], table.criteria[j], float(table.matrix[i, j]))
        for i, j in np.argwhere(table.missing).tolist()
    )
