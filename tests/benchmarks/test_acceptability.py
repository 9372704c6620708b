"""A million weight vectors for six stakeholders: against a loop, and against the bare product."""

import tracemalloc
from importlib.metadata import version

import numpy as np

from mcda.methods.topsis import points
from mcda.sensitivity.contest import contest
from mcda.sensitivity.draws import free
from mcda.sensitivity.forms import Nearness
from mcda.sensitivity.tally import tally
from mcda.sensitivity.tile import CHUNK
from tests.benchmarks.measure import ratio, tell
from tests.benchmarks.peer import Pymcdm, table

FASTER, CEILING, MEGABYTES = 4000, 15, 200
STAKEHOLDERS = 6


def bare_products(samples):
    """Return what multiplies squared weights by offsets for everybody, and does nothing else."""
    offsets = np.random.default_rng(1).random((40, 12), dtype=np.float32)
    weights = np.random.default_rng(2).random((12, CHUNK), dtype=np.float32)
    out = np.empty((40, CHUNK), dtype=np.float32)

    def multiply():
        for _ in range(STAKEHOLDERS * samples // CHUNK):
            np.matmul(offsets, weights, out=out)

    return multiply


def test_a_million_weight_vectors(full):
    samples = 1_000_000 if full else 100_000
    tables = [table(seed=seed) for seed in range(STAKEHOLDERS)]
    contests = [contest(Nearness(*points(*one, "vector").squares())) for one in tables]
    peers = [Pymcdm(*one) for one in tables]
    vectors = np.random.default_rng(3).dirichlet(np.ones(12), 40)
    counts = np.zeros((STAKEHOLDERS, 20, 20), dtype=int)

    def loop():
        for which, peer in enumerate(peers):
            for weights in vectors:
                counts[which, np.arange(20), peer.ranks(weights) - 1] += 1

    def ours():
        return tally(contests, free(12), samples, 1)

    against_loop = ratio(ours, loop, rounds=5 if full else 2)
    faster = against_loop.best_times_faster * samples / len(vectors)
    against_product = ratio(ours, bare_products(samples), rounds=5 if full else 2)
    tracemalloc.start()
    found = ours()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    assert all(np.all(one.ranks.sum(axis=1) == samples) for one in found)
    tell(
        f"Rank acceptability, {samples:,} weight vectors x 6 stakeholders x 20 x 12 (TOPSIS)",
        f"{faster:,.0f} times faster than looping pymcdm {version('pymcdm')} "
        f"(promised {FASTER:,}); numpy {np.__version__}",
        f"ours {against_loop.ours:.3f} s, the loop "
        f"{against_loop.peer * samples / len(vectors):,.0f} s, extrapolated from 240 calls",
        f"{against_product.best_over_best:.1f} times the bare float32 products "
        f"({against_product.peer:.3f} s; at most {CEILING}); between them stand the draws, "
        "190 comparisons of pairs, counting ranks, wins and central weights",
        f"peak memory {peak:.0f} MB beyond the interpreter (at most {MEGABYTES})",
    )
    slack = 1 if full else 4
    assert faster >= FASTER / slack
    assert against_product.best_over_best <= CEILING * slack
    assert peak <= MEGABYTES
