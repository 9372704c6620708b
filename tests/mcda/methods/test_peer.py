"""What another program is given of a ranking, and how it is told to normalise."""

from __future__ import annotations

from mcda.methods.peer import Peer, normalisation
from mcda.methods.rank import rank
from tests.mcda.methods.cases import small_case

ANCHORED = Peer(with_anchors=True)


def test_anchors_go_along_as_the_best_and_the_worst_package() -> None:
    ranking = rank(small_case(), "a")
    rows = ANCHORED.rows(ranking)
    assert rows.shape == (5, 2)
    assert rows[-2:].tolist() == [[0.0, 100.0], [10.0, 0.0]]
    assert normalisation(ranking).__name__ == "minmax_normalization"
    assert Peer().rows(ranking).shape == (3, 2)


def test_a_rule_of_its_own_goes_by_its_name() -> None:
    assert normalisation(rank(small_case(normalisation="max"), "a")).__name__ == "max_normalization"
    assert normalisation(rank(small_case(normalisation="sum"), "a")) is None
