import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods.rank import rank
from mcda.sensitivity.firmness import movable, one_way_of, one_ways_of
from mcda.sensitivity.paths import moved
from tests.mcda.sensitivity.cases import case_of, curve, one_way

BREAK_EVEN = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")


def random_case(rng, **settings):
    m, n = int(rng.integers(2, 8)), int(rng.integers(4, 8))
    return case_of(
        rng.uniform(0, 1, (m, n)),
        rng.dirichlet(np.ones(n)),
        benefit=rng.random(n) < 0.6,
        groups={"first": [0, 1], "second": [2, 3]},
        **settings,
    )


def test_crossovers_are_named_by_ids():
    found = one_way(BREAK_EVEN, "s")
    first, second = found.crossovers
    assert (first.criterion, first.above, first.below, first.leader) == ("c0", "p0", "p1", True)
    assert (second.criterion, second.above, second.below, second.leader) == ("c1", "p1", "p0", True)
    assert (first.at, second.at) == (pytest.approx(0.6), pytest.approx(0.4))
    assert first.now == pytest.approx(0.7)
    assert first.change == pytest.approx(-0.1)
    assert first.relative == pytest.approx(-1 / 7)
    assert found.exact


def test_stability_names_who_takes_over():
    first, second = one_way(BREAK_EVEN, "s").stability
    assert (first.low, first.high) == (pytest.approx(0.6), 1)
    assert (first.below, first.above) == (("p1",), ())
    assert (second.low, second.high) == (0, pytest.approx(0.4))
    assert (second.below, second.above) == ((), ("p1",))


def test_a_weight_of_zero_has_no_relative_change():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [1, 0], method="weighted-sum")
    found = one_way(case, "s")
    assert {c.relative for c in found.crossovers if c.criterion == "c1"} == {None}
    assert found.critical is not None and found.critical.criterion == "c0"


def test_nodes_move_as_one_but_not_twice():
    case = case_of(
        np.eye(4), [0.4, 0.3, 0.2, 0.1], groups={"a": [0, 1], "b": [2]}, method="weighted-sum"
    )
    assert movable(case)[0] == ("a", "c0", "c1", "c2", "c3")
    everything = case_of(np.eye(2), [0.4, 0.6], groups={"all": [0, 1]})
    assert movable(everything)[0] == ("c0", "c1")
    assert movable(case_of([[1.0], [0.0]], [1]))[0] == ("c0",)


def test_what_is_kept_of_a_tree_is_nobody_s_to_change():
    _ids, masks = movable(case_of(np.eye(2), [0.4, 0.6]))
    with pytest.raises(ValueError, match="read-only"):
        masks[0, 0] = False


def test_one_criterion_can_not_move():
    found = one_way(case_of([[1.0], [0.4]], [5]), "s")
    assert found.crossovers == ()
    (only,) = found.stability
    assert (only.low, only.high, only.above, only.below) == (0, 1, (), ())


def test_one_package_has_nobody_to_fear():
    found = one_way(case_of([[1.0, 0.3]], [1, 1]), "s")
    assert found.crossovers == () and found.critical is None
    assert all((s.low, s.high) == (0, 1) for s in found.stability)


def test_all_packages_alike_stay_tied():
    for method in ("weighted-sum", "topsis", "ahp"):
        found = one_way(case_of([[0.4, 0.3]] * 3, [1, 2], method=method), "s")
        assert found.crossovers == ()
        assert all((s.low, s.high, s.above, s.below) == (0, 1, (), ()) for s in found.stability)


def test_a_shared_first_place_is_lost_at_once_to_the_sharer():
    case = case_of([[1.0, 0.0], [0.0, 1.0]], [1, 1], method="weighted-sum")
    first = one_way(case, "s").stability[0]
    assert (first.low, first.high, first.below, first.above) == (0.5, 0.5, ("p1",), ("p0",))
    # All weight on what they share: the other is ahead as soon as anything else counts.
    case = case_of([[1.0, 0.0], [1.0, 1.0]], [1, 0], method="weighted-sum")
    first, second = one_way(case, "s").stability
    assert (first.low, first.high, first.below, first.above) == (1, 1, ("p1",), ())
    assert (second.low, second.high, second.below, second.above) == (0, 0, (), ("p1",))


def test_a_refused_stakeholder_is_refused():
    with pytest.raises(RefusedError) as refused:
        one_way(case_of(np.eye(2), [0, 0]), "s")
    assert [p.code for p in refused.value.problems]


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_ranking_again_just_below_and_above_confirms_every_crossover(method):
    rng = np.random.default_rng(7)
    confirmed = 0
    for _ in range(25):
        case = random_case(rng, method=method, normalisation="anchored")
        found = one_way(case, "s")
        ids, masks = movable(case)
        names = [p.id for p in case.packages]
        vector = found.ranking.weights.vector
        for crossing in found.crossovers:
            others = [
                c.at
                for c in found.crossovers
                if c.criterion == crossing.criterion and c is not crossing
            ]
            room = min([crossing.at, 1 - crossing.at, *(abs(o - crossing.at) for o in others)])
            if room < 1e-5:
                continue
            mask = masks[ids.index(crossing.criterion)]
            below, above = (
                rank(case, "s", moved(vector, mask, crossing.at + side * room / 2))
                for side in (-1, 1)
            )
            ahead, behind = names.index(crossing.above), names.index(crossing.below)
            assert below.ranks[behind] < below.ranks[ahead]
            assert above.ranks[ahead] < above.ranks[behind]
            assert crossing.leader == (
                (below.leader.id, above.leader.id) == (crossing.below, crossing.above)
            )
            confirmed += 1
    assert confirmed > 300


@pytest.mark.parametrize("method", ["weighted-sum", "topsis"])
def test_stability_successors_lead_beyond_the_ends(method):
    rng = np.random.default_rng(8)
    seen = 0
    for _ in range(40):
        case = random_case(rng, method=method)
        found = one_way(case, "s")
        ids, masks = movable(case)
        leader = found.ranking.leader.id
        for held in found.stability:
            mask = masks[ids.index(held.criterion)]
            assert (not held.above) == (held.high == 1)
            assert (not held.below) == (held.low == 0)
            assert held.low <= held.order_low <= held.weight <= held.order_high <= held.high
            for end, successors, side in ((held.low, held.below, -1), (held.high, held.above, 1)):
                if not successors:
                    continue
                vector = found.ranking.weights.vector
                inside = rank(case, "s", moved(vector, mask, end - side * 1e-7))
                outside = rank(case, "s", moved(vector, mask, end + side * 1e-7))
                assert leader in [p.id for p in inside.leaders]
                assert set(successors) <= {p.id for p in outside.leaders}
                seen += 1
    assert seen > 100


def test_other_distances_are_searched_and_say_so():
    case = random_case(np.random.default_rng(3), distance="chebyshev")
    found = one_way(case, "s")
    assert not found.exact


def test_a_curve_passes_through_the_present_scores():
    case = random_case(np.random.default_rng(4))
    found = one_way(case, "s")
    for held in found.stability:
        now = curve(found.ranking, held.criterion, np.array([held.weight]))
        assert now[0] == pytest.approx(found.ranking.scores)


def test_the_crossovers_on_one_way_are_those_of_its_criterion():
    found = one_way(random_case(np.random.default_rng(5)), "s")
    apart = [c for interval in found.stability for c in found.on(interval.criterion)]
    assert tuple(apart) == found.crossovers
    assert found.on("stranger") == () and found.nearest_on("stranger", 5) == []
    leads = found.ranking.leader.id
    for criterion in {c.criterion for c in apart}:
        met = found.on(criterion)
        assert found.count_on(criterion) == len(met)
        theirs = [c for c in met if c.leader or leads in (c.above, c.below)]
        assert list(found.on(criterion, [leads])) == theirs
        near = sorted(met, key=lambda c: abs(c.change))
        assert found.nearest_on(criterion, 3) == near[:3] + [c for c in near[3:] if c.leader]


@pytest.mark.parametrize("method", ["topsis", "weighted-sum", "promethee"])
def test_rankings_looked_at_together_say_what_each_says_alone(method):
    """Also where several share a first place, and not all as many."""
    tables = np.array(
        [[[1, 2], [2, 1], [0, 3]], [[1, 1], [1, 1], [2, 0]], [[3, 1], [1, 2], [2, 2]]]
    )
    rankings = [rank(case_of(table, [0.5, 0.5], method=method), "s") for table in tables / 4]
    for one, ranking in zip(one_ways_of(rankings), rankings, strict=True):
        alone = one_way_of(ranking)
        assert (one.stability, one.surely) == (alone.stability, alone.surely)
        assert one.crossovers == alone.crossovers
