from itertools import pairwise

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.probe import probe
from mcda.sensitivity.smallest_change import Stays, WeightChange
from tests.mcda.sensitivity.cases import acceptability, case_of

MATRIX = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.6, 0.9]]
WEIGHTS = [0.6, 0.3, 0.1]


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_the_parts_agree(method):
    case = case_of(MATRIX, WEIGHTS, method=method)
    ranking = rank(case, "s")
    found = probe(ranking, acceptability(case, "s", 2000, 1))
    assert isinstance(found.change, WeightChange)
    # No shift smaller than the certified one changes the leader, whichever way it goes.
    assert found.certificate.points <= found.trade.share + 1e-12
    assert found.certificate.points <= found.moved + 1e-12
    assert found.trade.share >= found.change.distance / np.sqrt(2) - 1e-9
    nearest = min(b.distance for b in found.beliefs if b.distance)
    assert nearest == pytest.approx(found.change.distance, rel=1e-6)
    # Equal changes keep their order of entry, whatever the last bits say.
    shares = [s.share for s in found.scores]
    assert all(b >= a - 1e-9 for a, b in pairwise(shares))


def test_without_samples_there_is_nothing_to_believe():
    assert probe(rank(case_of(MATRIX, WEIGHTS), "s")).beliefs == ()


def test_a_lead_under_all_weights_moves_nothing():
    found = probe(rank(case_of([[0.9, 0.9], [0.5, 0.5]], [0.5, 0.5]), "s"))
    assert isinstance(found.change, Stays)
    assert (found.moved, found.trade) == (None, None)
    assert found.certificate.points == np.inf


def test_a_step_may_cancel():
    class Stop(Exception):  # noqa: N818
        pass

    def stop(_share):
        raise Stop

    with pytest.raises(Stop):
        probe(rank(case_of(MATRIX, WEIGHTS), "s"), step=stop)
