"""The efficient set of 4^10 packages by joining, against enumerating and filtering all of them."""

import tracemalloc
from importlib import util

import numpy as np

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.deal import Condition, DealRule
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.joining import efficient
from mcda.negotiation.nondominated import own_filter
from mcda.negotiation.rules import keep_all
from tests.benchmarks.measure import at_most, ratio, tell
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.test_nondominated import FILTERS


def drawn(measures, fallback=None):
    draw = np.random.default_rng(measures)
    points = {
        f"m{i}": np.vstack([np.zeros(6), draw.integers(-60, 90, (3, 6))]).tolist()
        for i in range(measures)
    }
    far = [Condition(i, 2) for i in range(measures)]
    rules = [
        DealRule("r1", RuleKind.REQUIRES, when=(far[0],), then=(far[1],)),
        DealRule("r2", RuleKind.EXCLUDES, when=(far[2], far[3])),
        DealRule("r3", RuleKind.AT_LEAST, when=(far[4],), then=tuple(far[1:4]), count=1),
        DealRule(
            "b",
            RuleKind.BUDGET,
            amounts=dict.fromkeys(range(measures), (0.0, 1.0, 2.0, 3.0)),
            limit=2.0 * measures,
        ),
    ]
    joints = [((far[a], far[2 * a + 2]), draw.integers(-9, 9, 6)) for a in (0, 1)]
    return deal(points, [fallback] * 6, joints=joints, rules=rules)


def enumerated(found):
    """Return all packages that keep the rules, and their values."""
    kept = [codes[keep_all(found.rules, codes)] for codes in blocks(found)]
    codes = np.concatenate(kept)
    return codes, found.worth(codes)


def filtered(found, keep):
    codes, values = enumerated(found)
    return codes[keep(values)]


def as_set(codes):
    return {tuple(row) for row in codes.tolist()}


def test_the_efficient_set_of_ten_measures(full):
    small = drawn(5)
    assert as_set(efficient(small)) == as_set(filtered(small, own_filter))
    if not full:
        return
    ten, floored = drawn(10), drawn(10, 40.0)
    peers = {"enumerating and applying the rules": (enumerated, 1 / 5)}
    peers["that, and our own filter"] = (lambda found: filtered(found, own_filter), 1 / 8)
    for library, promised in (("moocore", 1 / 8), ("paretoset", 1 / 50)):
        if util.find_spec(library):
            keep = FILTERS[library]
            peers[f"that, and {library}"] = (
                lambda found, keep=keep: filtered(found, keep),
                promised,
            )
    for name, (peer, promised) in peers.items():
        found = ratio(lambda: efficient(ten), lambda peer=peer: peer(ten), rounds=3)
        tell(f"The efficient set of 4^10 packages, against {name}", f"{found.best_over_best:.2f}")
        at_most(f"the efficient set, as a share of {name}", found.best_over_best, promised)
    found = ratio(lambda: efficient(floored), lambda: efficient(ten), rounds=3)
    at_most(
        "the efficient set with fallbacks, as a share of it without", found.best_over_best, 2 / 3
    )
    tracemalloc.start()
    efficient(ten)
    at_most("megabytes that joining takes", tracemalloc.get_traced_memory()[1] / 2**20, 20)
    tracemalloc.stop()
