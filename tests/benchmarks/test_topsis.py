"""TOPSIS under 10,000 weight vectors at once, against pymcdm vector by vector."""

from importlib.metadata import version

import numpy as np

from mcda.methods.register import REGISTER
from mcda.methods.topsis import closeness
from mcda.model.table import score_table
from tests.benchmarks.measure import at_least, ratio, tell
from tests.benchmarks.peer import Pymcdm, table
from tests.mcda.sensitivity.cases import case_of

PROMISED = 1000
VECTORS = 10_000


def test_ten_thousand_weight_vectors(full):
    matrix, benefit = table()
    weights = np.random.default_rng(1).dirichlet(np.ones(12), VECTORS)
    case = case_of(matrix, weights[0], benefit=benefit, anchors=None, normalisation="vector")
    prepared = REGISTER["topsis"].prepare(score_table(case, "s"), case.settings)
    peer = Pymcdm(matrix, benefit)
    sample = 200
    assert np.allclose(prepared.scores(weights[:50]), [peer.closeness(w) for w in weights[:50]])
    assert np.allclose(closeness(matrix, weights[:50], benefit), prepared.scores(weights[:50]))
    if not full:
        return
    found = ratio(
        lambda: prepared.scores(weights),
        lambda: [peer.closeness(w) for w in weights[:sample]],
        rounds=15,
    )
    faster = found.best_times_faster * VECTORS / sample
    tell(
        f"TOPSIS, 10,000 weight vectors, 20 x 12, against looping pymcdm {version('pymcdm')}",
        f"{faster:,.0f} times faster (promised {PROMISED:,}); numpy {np.__version__}",
        f"ours {found.ours * 1e3:.2f} ms, the loop {found.peer * VECTORS / sample:.2f} s, "
        f"extrapolated from {sample} calls",
    )
    at_least("10,000 weight vectors, times faster than looping pymcdm", faster, PROMISED)
