"""Nine actions with five rules on water services: efficient portfolios and core indices."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pytest

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.core_index import core_index, surely_undominated
from mcda.negotiation.deal import Condition, Deal, DealRule, Points, additive
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.joining import efficient
from mcda.negotiation.rules import keep_all
from tests.published.negotiation import issues

CITATION = (
    "Lahtinen T.J., Hamalainen R.P., Liesio J. (2017) Portfolio decision analysis methods in "
    "environmental decision making, Environmental Modelling & Software 94:73-86 (illustrative "
    "case); core index: Liesio J., Mild P., Salo A. (2007) EJOR 181(3):1488-1505"
)
METHOD = "core index"

SCORES: Final[dict[str, list[list[float]]]] = {
    "P": [
        [0.9, 1.1],
        [1.1, 1.3],
        [1.3, 1.7],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.5, 0.6],
        [0.0, 0.0],
        [4.0, 4.8],
    ],
    "N": [
        [0.09, 0.11],
        [0.09, 0.11],
        [0.14, 0.17],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.4, 0.48],
    ],
    "climate": [
        [0.0, 0.0],
        [0.0, 0.0],
        [0.5, 1.5],
        [-1.5, -0.5],
        [0.0, 0.0],
        [0.5, 1.5],
        [0.0, 0.0],
        [0.0, 0.0],
        [-2.5, -1.5],
    ],
    "savings": [
        [1.8, 2.2],
        [1.8, 2.2],
        [1.8, 2.2],
        [1.8, 2.2],
        [0.9, 1.1],
        [9.0, 11.0],
        [32.0, 40.0],
        [14.0, 18.0],
        [3.5, 4.5],
    ],
}

COST: Final = [1.0, 1.0, 2.0, 10.0, 8.0, 11.0, 43.0, 23.0, 20.0]

WATER: Final = [0.03, 0.07, 0.04, 0.15, 0.1, 0.38, 0.15, 0.34, 0.46]

FEASIBLE: Final = (
    "000000011 000001001 000001010 000100001 000110001 001000011 001001001 001001010 001100001 "
    "001110001 001110010 010000011 010001001 010001010 010100001 010110001 010110010 011000001 "
    "011001001 011001010 011100001 011110001 011110010 100000011 100001001 100001010 100100001 "
    "100110001 100110010 101001001 101001010 101100001 101110001 101110010 110000001 110000011 "
    "110001001 110001010 110100001 110110001 110110010 111000001 111001001 111001010 111100001 "
    "111100010 111110001 111110010"
)

EFFICIENT: Final = ["001000011", "110000011", "111001001", "111001010"]

CORE: Final = [0.75, 0.75, 0.75, 0.0, 0.0, 0.5, 0.0, 0.75, 0.75]


def action(number: int) -> Condition:
    return Condition(number - 1, 1)


def summed(amounts: Any) -> dict[int, tuple[float, ...]]:
    return {i: (0.0, float(amount)) for i, amount in enumerate(amounts)}


RULES: Final = (
    DealRule("5 with 4", RuleKind.REQUIRES, when=(action(5),), then=(action(4),)),
    DealRule("4 or 6", RuleKind.EXCLUDES, when=(action(4), action(6))),
    DealRule("7 or 8", RuleKind.EXCLUDES, when=(action(7), action(8))),
    DealRule("7 or 9", RuleKind.EXCLUDES, when=(action(7), action(9))),
    DealRule("cost", RuleKind.BUDGET, amounts=summed(COST), limit=45),
    # The shares that remain multiply, so their logarithms add up.
    DealRule(
        "water",
        RuleKind.BUDGET,
        amounts=summed(np.log(1 - np.array(WATER))),
        limit=float(np.log(0.5)),
    ),
)


def portfolios(end: int | None) -> Deal:
    """Return the deal with the criteria as sides, at an end of the scores or at both."""
    from dataclasses import replace

    def points(at: Any) -> Any:
        return [
            np.array([[0.0] * len(SCORES), [at(rows[i]) for rows in SCORES.values()]])
            for i in range(len(COST))
        ]

    names = [str(i + 1) for i in range(len(COST))]
    nothing: Any = {name: {n: [0, 0] for n in names} for name in SCORES}
    bare = issues({n: ["no", "yes"] for n in names}, nothing, dict.fromkeys(SCORES))
    ends = [min, lambda pair: sum(pair) / 2, max] if end is None else [lambda pair: pair[end]] * 3
    low, middle, high = (additive(np.zeros(len(SCORES)), points(at)) for at in ends)
    return replace(bare, values=Points(low, middle, high), rules=RULES)


def told(codes: Any) -> list[str]:
    return ["".join(map(str, row)) for row in codes.tolist()]


def test_the_rules_leave_48_of_512() -> None:
    deal = portfolios(None)
    (codes,) = blocks(deal)
    assert len(codes) == 512
    assert " ".join(told(codes[keep_all(deal.rules, codes)])) == FEASIBLE


@pytest.mark.parametrize("end", [None, 1], ids=["middle scores", "upper scores"])
def test_efficient_portfolios_and_their_core_index(end: int | None) -> None:
    deal = portfolios(end)
    codes = efficient(deal)
    assert told(codes) == EFFICIENT
    assert [shares[1] for shares in core_index(deal, codes)] == CORE


def test_what_nothing_dominates_for_all_scores() -> None:
    deal = portfolios(None)
    (codes,) = blocks(deal)
    codes = codes[keep_all(deal.rules, codes)]
    kept = codes[surely_undominated(deal, codes)]
    assert told(kept) == EFFICIENT
    assert [shares[1] for shares in core_index(deal, kept)] == CORE
