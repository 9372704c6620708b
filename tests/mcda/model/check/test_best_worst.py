"""Best-worst judgements: each fault named with its code, and none in sound ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mcda.errors import Place
from mcda.model.case import Judgement
from mcda.model.check.best_worst import ends, of_best_worst

NAMES = {"a": "Aid", "b": "Borders", "c": "Cost"}
SOUND = ("ab2", "ac8", "bc4")


def judged(*texts: str) -> tuple[Judgement, ...]:
    """Return judgements from "ab2": a over b is 2."""
    return tuple(Judgement(text[0], text[1], Fraction(text[2:])) for text in texts)


def codes(*texts: str) -> list[str]:
    found = list(of_best_worst(Place(words="here"), NAMES, "the top criteria", judged(*texts)))
    assert all(problem.sentence for problem in found)
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (SOUND, []),
        ((*SOUND, "aa1", "cc1", "ac8", "ax5", "xx3"), []),
        ((*SOUND, "aa7"), ["JUDGEMENT-ON-ITSELF"]),
        ((*SOUND, "cc2"), ["JUDGEMENT-ON-ITSELF"]),
        ((*SOUND, "ac4"), ["JUDGEMENT-TWICE"]),
        (("ab2", "ac4", "ac8", "bc4"), ["JUDGEMENT-TWICE"]),
        (("ab2", "ac10", "bc5"), ["BEST-WORST-OUTSIDE-SCALE"]),
        (("ab1/2", "ac8", "bc4"), ["BEST-WORST-BELOW-ONE"]),
        (("ab0", "ac8", "bc4"), ["BEST-WORST-BELOW-ONE"]),
        (("ab2", "ac8"), ["JUDGEMENT-MISSING"]),
        (("ab2", "ac1", "bc1"), ["BEST-WORST-ABOVE-ALL"]),
        (("ab9", "ac4", "bc8"), ["BEST-WORST-ABOVE-ALL"] * 2),
        (("aa7", "ax3"), ["JUDGEMENT-ON-ITSELF", "BEST-WORST-MISSING"]),
        ((), ["BEST-WORST-MISSING"]),
    ],
)
def test_each_fault_is_named(texts, expected):
    assert codes(*texts) == expected


def test_the_best_and_the_worst_are_told_from_the_sides():
    assert ends(judged(*SOUND, "cc1", "cc1", "cc1")) == ("a", "c")


def test_the_order_of_the_judgements_decides_nothing():
    for given in (("ab2", "ac8"), ("ac8", "ab2")):
        assert ends(judged(*given)) == ("a", "c")
    for given in (("ac3", "bc3"), ("bc3", "ac3")):
        assert ends(judged(*given)) == ("a", "c")
