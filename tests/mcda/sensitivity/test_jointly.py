from dataclasses import replace

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.model.case import (
    COMMON,
    Fallback,
    Preferences,
    RedLine,
    Stakeholder,
    frozen,
)
from mcda.sensitivity.draws import TILE
from mcda.sensitivity.jointly import jointly
from tests.mcda.sensitivity.cases import acceptability, case_of

MANY = 20_000
ERROR = 4 * 0.5 / MANY**0.5
OPPOSED = case_of([[1, 0], [0, 1]], [1, 1], method="weighted-sum")


def shared(case, **second):
    """Return the case with a second stakeholder "t" that weighs as the first, save for `second`."""
    own = replace(case.preferences["s"], **second)
    return replace(
        case,
        stakeholders=(*case.stakeholders, Stakeholder(id="t", name="Other")),
        preferences=frozen({**case.preferences, "t": own}),
    )


def found(case, samples=MANY, seed=3, **more):
    return jointly({s.id: rank(case, s.id) for s in case.stakeholders}, samples, seed, **more)


def stated(weights):
    return lambda _generator, count: np.tile(np.array(weights), (count, 1))


def test_one_stakeholder_alone_is_its_acceptability():
    case = case_of(np.random.default_rng(1).uniform(0, 1, (4, 3)), [1, 1, 1], method="topsis")
    alone, known = found(case), acceptability(case, "s", MANY, 3)
    assert alone.first[:, 0] == pytest.approx(known.rank_acceptability[:, 0], abs=ERROR)
    assert alone.last[:, 0] == pytest.approx(known.rank_acceptability[:, -1], abs=ERROR)
    assert np.array_equal(alone.first_for_all, alone.first[:, 0])
    assert np.array_equal(alone.last_for_someone, alone.last[:, 0])
    assert np.all(np.isnan(alone.acceptable)) and np.all(np.isnan(alone.acceptable_to_all))


def test_weights_of_stakeholders_are_drawn_by_themselves():
    both = found(shared(OPPOSED))
    assert both.first == pytest.approx(np.full((2, 2), 0.5), abs=ERROR)
    assert both.first_for_all == pytest.approx([0.25, 0.25], abs=ERROR)
    assert both.first_for_someone == pytest.approx([0.75, 0.75], abs=ERROR)
    assert both.last_for_someone == pytest.approx([0.75, 0.75], abs=ERROR)
    assert both.standard_error(both.first_for_all) == pytest.approx(
        np.sqrt(0.25 * 0.75 / MANY), rel=0.05
    )


def test_scores_that_are_shared_are_drawn_once():
    open_scores = case_of([[0.5], [0.5]], [1], half_width=[[0.3], [0.3]], method="weighted-sum")
    both = shared(open_scores)
    together = found(both)
    assert np.array_equal(together.first_for_all, together.first[:, 0])
    assert np.array_equal(together.first[:, 0], together.first[:, 1])
    own = replace(both, scores=frozen({**both.scores, "t": both.scores[COMMON]}))
    apart = found(own)
    assert apart.first_for_all == pytest.approx([0.25, 0.25], abs=ERROR)


def test_acceptable_is_not_below_the_fallback():
    # Values are 100 w and 100 (1 - w): above 30 in 70 % of draws.
    case = shared(OPPOSED, fallback=Fallback(value=30.0))
    one = found(case)
    assert np.all(np.isnan(one.acceptable[:, 0]))
    assert one.acceptable[:, 1] == pytest.approx([0.7, 0.7], abs=ERROR)
    assert np.array_equal(one.acceptable_to_all, one.acceptable[:, 1])
    own = Preferences(**{**_fields(case.preferences["s"]), "fallback": Fallback(value=30.0)})
    two = found(replace(case, preferences=frozen({**case.preferences, "s": own})))
    assert two.acceptable_to_all == pytest.approx([0.49, 0.49], abs=ERROR)


def _fields(preferences):
    return {name: getattr(preferences, name) for name in Preferences.__slots__}


@pytest.mark.parametrize("anchors", [(0.0, 1.0), None])
def test_a_package_as_fallback_accepts_itself(anchors):
    case = case_of([[1, 0.2], [0.2, 1]], [1, 1], anchors=anchors, method="topsis")
    case = replace(
        case, settings=replace(case.settings, normalisation="anchored" if anchors else "vector")
    )
    one = found(shared(case, fallback=Fallback(package="p1")))
    assert one.acceptable[1, 1] == 1
    assert one.acceptable[0, 1] == pytest.approx(0.5, abs=ERROR)


def test_red_lines_are_held_against_the_scores_drawn():
    case = case_of([[0.5], [0.9]], [1], half_width=[[0.2], [0.0]], method="weighted-sum")
    one = found(shared(case, red_lines=(RedLine(criterion="c0", limit=0.6),)))
    assert one.acceptable[:, 1] == pytest.approx([0.25, 1.0], abs=ERROR)


def test_samplers_are_used():
    one = found(shared(OPPOSED), samplers={"s": stated([0.6, 0.4]), "t": stated([0.3, 0.7])})
    assert one.first.tolist() == [[1, 0], [0, 1]]
    assert one.first_for_all.tolist() == [0, 0]
    assert one.first_for_someone.tolist() == [1, 1]


def test_a_seed_decides_and_more_samples_begin_the_same():
    case = shared(case_of([[0.6, 0.4], [0.4, 0.6]], [1, 1], half_width=[[0.1, 0.1]] * 2))
    one, again = found(case, 700), found(case, 700)
    assert np.array_equal(one.first, again.first)
    assert not np.array_equal(one.first, found(case, 700, seed=4).first)
    told = []
    found(case, TILE + 1, progress=lambda done, of: told.append((done, of)))
    assert told == [(TILE, TILE + 1), (TILE + 1, TILE + 1)]


def test_nobody_is_no_stakeholder():
    with pytest.raises(ValueError, match="nobody"):
        jointly({}, 10, 1)
