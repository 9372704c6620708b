from __future__ import annotations

import numpy as np

from mcda.negotiation.balance_sentences import pair_sentences, ratio_sentences
from mcda.negotiation.ledger import ledger
from tests.mcda.negotiation.deals import deal

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
OWNERS = {"access": (1,), "easing": (0,)}


def test_what_each_gets_by_the_other_and_its_share() -> None:
    found = ledger(deal(EXCHANGE, [0, 0], OWNERS), (1, 1))
    assert pair_sentences(found, np.array([12.0, np.nan]), 0, 1) == [
        "A gets 6 points by the measures of B, 50\N{NO-BREAK SPACE}% of the most that it could "
        "gain.",
        "B gets 5 points by the measures of A.",
    ]


def test_a_loss_is_told_as_a_loss() -> None:
    found = ledger(deal({"raid": [[0, 0], [4, -7]]}, [0, 0], {"raid": (0,)}), (1,))
    assert pair_sentences(found, np.ones(2), 0, 1)[1] == ("B loses 7 points by the measures of A.")


def test_one_point_is_one() -> None:
    found = ledger(deal({"raid": [[0, 0], [4, -1]]}, [0, 0], {"raid": (0,)}), (1,))
    assert pair_sentences(found, np.ones(2), 0, 1)[1] == "B loses 1 point by the measures of A."


def test_the_ratio_or_the_measure_that_it_is_refused_for() -> None:
    found = ledger(deal(EXCHANGE, [0, 0], OWNERS), (1, 1))
    one, other = ratio_sentences(found, 0, 1)
    assert "for A against B: 1.80 " in one
    assert "for B against A: 0.56 " in other
    free = ledger(deal({"gift": [[0, 0], [0, 4]]}, [0, 0], {"gift": (0,)}), (1,))
    assert "gift costs its owner nothing" in ratio_sentences(free, 0, 1)[0]
