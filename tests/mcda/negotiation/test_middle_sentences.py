"""Sentences that are computed at the middle of intervals say so, and only those."""

from __future__ import annotations

from mcda.cli import delivery, ledger, stability, trades
from mcda.negotiation.deal import Deal
from mcda.negotiation.floors_sentences import headline
from mcda.negotiation.graph import Sanction
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.zone import zone
from mcda.negotiation.zone_sentences import counted
from tests.mcda.negotiation.deals import deal, with_interval

POINTS = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
EXACT = deal(POINTS, [0, 0], {"access": (0,), "easing": (1,)})
OPEN = with_interval(EXACT, 0.5)
(PREMISE,) = at_the_middle(exact=False)


def said(made: Deal) -> list[str]:
    package = (1, 1)
    answers = (
        trades.answer(made, package, None, ()),
        ledger.answer(made, package, ()),
        delivery.answer(made, package, None, ()),
        stability.of_all(made, Sanction.SEQUENCE, ()),
    )
    found = zone(made)
    return [str(headline(found)), " ".join(counted(found)), *(one.text for one in answers)]


def test_intervals_are_said_to_stand_at_their_middle() -> None:
    assert [PREMISE in text for text in said(OPEN)] == [True] * 6
    assert [PREMISE in text for text in said(EXACT)] == [False] * 6
