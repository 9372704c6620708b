"""Sentences that are computed at the middle of intervals say so, and only those."""

from __future__ import annotations

from mcda.cli import delivery, ledger, trades
from mcda.negotiation.deal import Deal
from mcda.negotiation.floors_sentences import headline
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal, with_interval

EXACT = deal({"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}, [0, 0])
OPEN = with_interval(EXACT, 0.5)
(PREMISE,) = at_the_middle(exact=False)


def said(made: Deal) -> list[str]:
    package = (1, 1)
    answers = (
        trades.answer(made, package, None, ()),
        ledger.answer(made, package, ()),
        delivery.answer(made, package, None, ()),
    )
    return [str(headline(zone(made))), *(one.text for one in answers)]


def test_intervals_are_said_to_stand_at_their_middle() -> None:
    assert [PREMISE in text for text in said(OPEN)] == [True] * 4
    assert [PREMISE in text for text in said(EXACT)] == [False] * 4
