"""How a difference between two scores turns into preference, for the methods that ask.

(Brans & Vincke 1985, Management Science 31:647-656, types I to VI.)
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from mcda.words.said import N_


class Preference(StrEnum):
    """A criterion's preference function; `THRESHOLDS` says what each one needs."""

    USUAL = "usual"
    U_SHAPE = "u-shape"
    V_SHAPE = "v-shape"
    LEVEL = "level"
    LINEAR = "linear"
    GAUSSIAN = "gaussian"


THRESHOLDS: Final[dict[Preference, tuple[str, ...]]] = {
    Preference.USUAL: (),
    Preference.U_SHAPE: ("indifference",),
    Preference.V_SHAPE: ("strict",),
    Preference.LEVEL: ("indifference", "strict"),
    Preference.LINEAR: ("indifference", "strict"),
    Preference.GAUSSIAN: ("inflection",),
}
"""The fields of `Criterion` that each function goes by."""

SYMBOLS: Final = {"indifference": N_("q"), "strict": N_("p"), "inflection": "s"}
"""The letter of each threshold, as the literature has it."""

TITLES: Final = {
    "indifference": N_("indifference threshold q"),
    "strict": N_("preference threshold p"),
    "inflection": N_("inflection point s"),
}
"""The thresholds by field, in words."""

FUNCTIONS: Final[dict[Preference, str]] = {
    Preference.USUAL: N_("1 for any difference"),
    Preference.U_SHAPE: N_("0 up to q, 1 above"),
    Preference.V_SHAPE: N_("rises from 0 to 1 at p"),
    Preference.LEVEL: N_("0 up to q, 1/2 up to p, 1 above"),
    Preference.LINEAR: N_("0 up to q, then rises to 1 at p"),
    Preference.GAUSSIAN: N_("1 - exp(-d\u00b2 / 2s\u00b2) of the difference d"),
}
"""What each function gives for a difference in favour, in words."""
