from __future__ import annotations

import numpy as np

from mcda.negotiation.floors import Left, looked
from mcda.negotiation.floors_sentences import asks_more, headline, left_words
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
MADE = deal(EXCHANGE, [0, 0])


def test_the_headline_tells_who_blocks_most_alone() -> None:
    assert headline(zone(MADE)) == (
        "3 packages suit everyone; of the others 2 fail on A alone. "
        "2 cannot be improved for anyone at no one's cost."
    )
    assert "who has stated a fallback" in headline(zone(deal(EXCHANGE, [0, None])))


def test_an_empty_zone_tells_what_cannot_hold() -> None:
    said = headline(zone(deal(EXCHANGE, [7, 0])))
    assert said == "No package suits everyone. This cannot hold: the floor of A."


def test_what_floors_leave_and_which_labels_drop_out() -> None:
    floors = np.array([2.0, 0.0])
    left = looked(MADE).left(floors, {1: 1})
    assert left_words(MADE, floors, {1: 1}, left, ["Nash"]) == (
        "With A at +2 or more and easing: 1, 1 package is left, 1 of them efficient. "
        "Nash drops out."
    )


def test_what_was_not_counted_is_not_told() -> None:
    floors = np.array([2.5, 0.0])
    nothing = Left(None, None, ())
    said = left_words(MADE, floors, {}, nothing, [])
    assert said == "With A at +2.5 or more, how many packages are left is not counted."
    few = Left(None, MADE.codes([(1, 1)]), ())
    assert "all of them are not counted" in left_words(MADE, floors, {}, few, [])
    assert left_words(MADE, floors, {}, Left(0, None, ()), []).endswith("nothing is left.")


def test_what_asking_for_more_does() -> None:
    found = zone(MADE)
    (said,) = asks_more(found, 0)
    assert said.startswith("If more is asked for A: above ")
    best = found.standing.gain[:, 0].max()
    assert said.endswith(f"above +{best:.1f} nothing is left.")
    assert asks_more(zone(deal(EXCHANGE, [0, None])), 1) == []
