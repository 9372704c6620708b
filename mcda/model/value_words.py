"""What the values that a field may hold are called within a sentence; files hold their keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mcda.model.case import Direction, WeightWay
from mcda.model.measures import Role
from mcda.model.preference import Preference
from mcda.model.round import Asked, Choice, Rule, Shown
from mcda.model.rule_kinds import RuleKind
from mcda.model.settings_names import BY_FIELD, in_words
from mcda.words.said import N_, say

DIRECTIONS: Final = {
    Direction.BENEFIT: N_("more is better"),
    Direction.COST: N_("less is better"),
}
PREFERENCES: Final = {
    Preference.USUAL: N_("usual"),
    Preference.U_SHAPE: N_("U-shape"),
    Preference.V_SHAPE: N_("V-shape"),
    Preference.LEVEL: N_("level"),
    Preference.LINEAR: N_("linear"),
    Preference.GAUSSIAN: N_("Gaussian"),
}
WAYS: Final = {
    WeightWay.DIRECT: N_("direct points"),
    WeightWay.SWING: N_("swing weighting"),
    WeightWay.RANKS: N_("rank order"),
    WeightWay.PAIRWISE: N_("pairwise judgements"),
    WeightWay.BEST_WORST: N_("the best-worst method"),
}
ROLES: Final = {Role.OFFER: N_("offer"), Role.ANSWER: N_("answer")}
RULES: Final = {kind: kind.told.word for kind in RuleKind}
"""The word that a kind of rule is chosen by."""

_SCORES_MADE: Final = {
    Rule.MEDIAN: N_("median"),
    Rule.MEAN: N_("mean"),
    Rule.AGREED: N_("what was agreed"),
}

_BY_FIELD: Final[Mapping[str, Mapping[Any, str]]] = {
    "direction": DIRECTIONS,
    "directions": DIRECTIONS,
    "preference": PREFERENCES,
    "way": WAYS,
    "role": ROLES,
    "kind": RULES,
    "asked": {
        Asked.SCORES: N_("scores"),
        Asked.EFFECTS: N_("effects"),
        Asked.SWING: N_("swing points"),
        Asked.PAIRWISE: N_("judgements in pairs"),
    },
    "rule": _SCORES_MADE,
    "rules": _SCORES_MADE,
    "shown": {
        Shown.NOTHING: N_("nothing"),
        Shown.OWN: N_("own answers"),
        Shown.RANGE: N_("own answers and the range"),
    },
    "choice": {
        Choice.KEEP: N_("keep"),
        Choice.TAKE: N_("take"),
        Choice.BOTH: N_("both"),
    },
}


def value_words(field: str, value: str) -> str:
    """Return what a value of a field is called; a text that people type stands for itself."""
    if field in _BY_FIELD:
        words = _BY_FIELD[field].get(value)
        return say(words) if words is not None else value
    return in_words(value) if field in BY_FIELD else value
