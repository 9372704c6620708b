"""Chances in words: in steps of 5 %, and nothing that could be told is rounded away."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from mcda.negotiation.crossovers import Crossover, crossovers
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.delivery_sentences import chance, least, needed, of_side
from tests.mcda.negotiation.deals import deal


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "0"), (0.01, "less than 5 %"), (0.12, "10"), (0.99, "more than 95 %"), (1.0, "100")],
)
def test_chances_are_told_in_steps_of_five(share: float, words: str) -> None:
    assert chance(share).startswith(words)


def test_a_chance_that_is_needed_is_rounded_up() -> None:
    assert least(0.21).startswith("25")
    assert least(0.25).startswith("25")
    assert least(0.0).startswith("0")


@pytest.mark.parametrize(
    ("at", "worth", "words"),
    [
        (None, True, "any chance"),
        (0.0, True, "any chance"),
        (None, False, "no chance"),
        (0.21, True, "25\N{NO-BREAK SPACE}%"),
        (0.4, False, "only below 40\N{NO-BREAK SPACE}%"),
    ],
)
def test_the_chance_that_is_needed_of_all_others(at: float | None, worth: bool, words: str) -> None:
    alone = Crossover(0.9, 1.0, True, measure=0)
    assert needed((alone, Crossover(at, None, worth))) == words
    assert needed((alone,)) == "–"


def told(fallback: float, gain: float) -> str:
    found = deal({"a": [[0, 0], [-2, 1]], "b": [[0, 0], [gain, -1]]}, [fallback, 0],
                 {"a": (0,), "b": (1,)})  # fmt: skip
    delivery = Delivery(found, (1, 1)).changed(measures=[1], to=0.5)
    fallbacks = np.array([fallback, 0.0])
    below = delivery.below(fallbacks)
    crossing = crossovers(delivery, 0, fallback)
    expected = float(delivery.expected()[0])
    return " ".join(of_side(delivery, 0, fallback, expected, below, crossing))


def test_worth_it_from_a_chance_or_never() -> None:
    assert "the package is worth it as things stand" in told(0.0, 10.0)
    assert "from a chance of 20" in told(0.0, 10.0)
    assert "is not worth it as things stand" in told(5.0, 10.0)
    assert "even if the others deliver all for sure" in told(20.0, 10.0)
    assert "fallback of A is 50" in told(0.0, 10.0)
    assert told(-30.0, 10.0) == "For A the package is worth it as things stand."


def test_the_chance_of_all_others_is_told_and_not_that_of_each() -> None:
    found = deal({"a": [[0, 0], [-2, 1]], "b": [[0, 0], [10, -1]], "c": [[0, 0], [4, 0]]},
                 [3, 0], {"a": (0,), "b": (1,), "c": (1,)})  # fmt: skip
    delivery = Delivery(found, (1, 1, 1)).changed(measures=[1], to=0.5)
    below = delivery.below(np.array([3.0, 0.0]))
    expected = float(delivery.expected()[0])
    said = of_side(delivery, 0, 3.0, expected, below, crossovers(delivery, 0, 3.0))
    assert [str(one) for one in said if "from a chance" in one] == [
        "Worth it for A from a chance of 40\N{NO-BREAK SPACE}% for all that the others carry."
    ]


def test_what_comes_in_part_is_not_told_as_delivered_for_sure() -> None:
    found = deal({"a": [[0, 0], [-2, 1]], "b": [[0, 0], [1, 0], [10, -1]]}, [5, 0],
                 {"a": (0,), "b": (1,)})  # fmt: skip
    delivery = Delivery(found, (1, 2))
    delivery = Delivery(found, (1, 2), replace(delivery.chances, full=(1, 0.1), part=(0, 0.4)))
    below = delivery.below(np.array([5.0, 0.0]))
    said = of_side(delivery, 0, 5.0, 0.0, below, crossovers(delivery, 0, 5.0))
    assert found.worth_of((1, 2))[0] > 5
    assert "even if the others deliver all for sure, in full or in part as" in " ".join(said)


def test_without_a_fallback_nothing_is_below_it() -> None:
    found = deal({"a": [[0, 0], [1, 1]]}, [None, 0], {"a": (0,)})
    delivery = Delivery(found, (1,))
    below = delivery.below(np.array([math.nan, 0.0]))
    assert "has no fallback" in of_side(delivery, 0, math.nan, 1.0, below, ())[0]
