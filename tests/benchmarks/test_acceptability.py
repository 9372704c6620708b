"""A million weight vectors for six stakeholders: against a loop, and against the bare product.

The floor is the float32 products of squared weights and squared offsets, which any way
of ranking by TOPSIS has to do. On one core, per 16,384 vectors and stakeholder, they take
0.19 ms of 1.65. Between them stand

- 190 comparisons of pairs, 0.4 ms: three an instruction cycle, whatever the layout;
- packing those to bits, 0.1 ms, and adding them up to places, 0.35 ms;
- squares of weights and the ratio of the two distances, 0.1 ms;
- sums of the weights of those who are first, 0.14 ms;

and 0.17 ms, a stakeholder's part of the draws that all share. Bits are added in few long
operations, because two threads wait for each other at the end of each; places added up as
bytes gained nothing by a second core. The loop uses one core, so on a busy machine the
ratio suffers. The loop counts ranks only.
"""

import tracemalloc
from importlib.metadata import version

import numpy as np

from mcda.methods.topsis import points
from mcda.sensitivity.contest import contest
from mcda.sensitivity.draws import free
from mcda.sensitivity.forms import Nearness
from mcda.sensitivity.tally import tally
from mcda.sensitivity.tile import CHUNK
from tests.benchmarks.measure import at_least, at_most, ratio, tell
from tests.benchmarks.peer import Pymcdm, table

PROMISED, CEILING, MEGABYTES = 4000, 6, 200
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
    samples = 1_000_000 if full else 20_000
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

    tracemalloc.start()
    found = ours()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    assert all(np.all(one.ranks.sum(axis=1) == samples) for one in found)
    assert peak <= MEGABYTES
    if not full:
        return
    against_loop = ratio(ours, loop, rounds=9)
    faster = against_loop.best_times_faster * samples / len(vectors)
    against_product = ratio(ours, bare_products(samples), rounds=9)
    tell(
        f"Rank acceptability, {samples:,} weight vectors x 6 stakeholders x 20 x 12 (TOPSIS)",
        f"{faster:,.0f} times faster than looping pymcdm {version('pymcdm')} "
        f"(promised {PROMISED:,}); numpy {np.__version__}",
        f"ours {against_loop.ours:.3f} s, the loop "
        f"{against_loop.peer * samples / len(vectors):,.0f} s, extrapolated from 240 calls",
        f"{against_product.best_over_best:.1f} times the bare float32 products "
        f"({against_product.peer:.3f} s; at most {CEILING}); between them stand the draws, "
        "190 comparisons of pairs, counting places and wins, and sums of weights",
        f"peak memory {peak:.0f} MB beyond the interpreter (at most {MEGABYTES})",
    )
    at_least("a million weight vectors, times faster than looping pymcdm", faster, PROMISED)
    at_most("a million weight vectors, over the bare products",
            against_product.best_over_best, CEILING)  # fmt: skip
