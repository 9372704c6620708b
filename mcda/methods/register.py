"""Every method on offer: one file each, one line here, one published table in the tests."""

from __future__ import annotations

from typing import Final

from mcda.methods import ahp, copras, edas, promethee, topsis, vikor, weighted_sum, wpm
from mcda.methods.method import Method

REGISTER: Final[dict[str, Method]] = {
    method.name: method
    for method in (
        weighted_sum.METHOD,
        topsis.METHOD,
        ahp.METHOD,
        vikor.METHOD,
        promethee.METHOD,
        wpm.METHOD,
        edas.METHOD,
        copras.METHOD,
    )
}
"""The main methods first, then those for a second opinion.

MARCOS (Stevic et al. 2020) is left out: its utility rises with the weighted sum of
x / max and min / x, so that it would only say twice what ratings without anchors say.
"""
