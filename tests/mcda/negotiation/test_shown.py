from __future__ import annotations

from dataclasses import replace

from mcda.negotiation.deal import NamedPackage
from mcda.negotiation.labels import Label
from mcda.negotiation.shown import (
    blocked,
    composition_words,
    labelled,
    of_case,
    stands,
    state_words,
)
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal, with_interval

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}


def test_a_package_with_several_labels_is_shown_once() -> None:
    found = zone(deal(EXCHANGE, [0, 0]))
    shown = labelled(found)
    assert [label for one in shown for label in one.labels] == list(Label)
    assert len({one.composition for one in shown}) == len(shown)
    assert all(one.composition in {found.composition(i) for i in range(2)} for one in shown)


def test_who_blocks_most_comes_first() -> None:
    found = zone(deal(EXCHANGE, [0, 0]))
    assert found.counts is not None
    most = max(found.counts.blockers, key=lambda one: one.count)
    shown = blocked(found)
    assert shown[0].composition == most.best
    assert len(shown) == len(found.counts.blockers)


def test_surely_possibly_or_blocked_by_whom() -> None:
    made = with_interval(deal(EXCHANGE, [0, 0]), 0.5)
    made = replace(
        made,
        packages=tuple(
            NamedPackage(str(i), str(i), one) for i, one in enumerate([(1, 1), (0, 0), (0, 2)])
        ),
    )
    shown = of_case(made)
    found = stands(made, shown)
    assert [str(state_words(made, found, i)) for i in range(3)] == [
        "surely",
        "possibly; perhaps not: A and B",
        "blocked by A",
    ]


def test_what_a_package_is_made_of() -> None:
    made = deal(EXCHANGE, [0, 0])
    assert composition_words(made, (1, 2)) == "access: 1; easing: 2"
    assert composition_words(made, (0, 0)) == "everything as today"
