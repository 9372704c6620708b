import numpy as np
import pytest

from mcda.figures.firmness_specs import (
    rank_shares_of,
    sampled_words,
    tornado,
    tornado_title,
    winner_map,
)
from mcda.figures.weight_charts import winner_at
from mcda.methods.rank import rank
from mcda.sensitivity import winner_map as engine
from mcda.sensitivity.plan import WAYS, Plan, sampled
from mcda.sensitivity.tornado import tornado as swings_of
from tests.mcda.sensitivity.cases import case_of

MATRIX = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.6, 0.9]]


@pytest.fixture
def ranking():
    return rank(case_of(MATRIX, [0.6, 0.3, 0.1]), "s")


def test_a_tornado_names_the_weight_that_can_cost_the_lead(ranking):
    spec = tornado(ranking, swings_of(ranking, 0.5), 0.5, most=2)
    assert len(spec.rows) == 2
    assert "Package 0" in spec.title
    assert "1 with less effect left out" in spec.subtitle
    widths = [row.most - row.least for row in spec.rows]
    assert widths == sorted(widths, reverse=True)


def test_a_weight_that_keeps_the_first_place_shared_does_not_cost_it():
    """The two sum the same numbers in another order; the last criterion tells them not apart."""
    rows = [[0.86, 0.17, 0.34, 0.5], [0.17, 0.34, 0.86, 0.5], [0, 0, 0, 0]]
    level = rank(case_of(rows, [0.25] * 4, method="weighted-sum"), "s")
    assert "3 of 4 weights can cost" in tornado_title(level, swings_of(level, 0.1), 0.1)


def test_a_lead_that_no_weight_costs_says_so():
    safe = rank(case_of([[0.9, 0.9], [0.5, 0.4]], [0.5, 0.5]), "s")
    said = tornado_title(safe, swings_of(safe), 0.1)
    assert said.startswith("Moved by up to 10 points, no single weight")


def test_a_map_names_who_is_first_as_the_ranking_does(ranking):
    spec = winner_map(ranking, engine.winner_map(ranking, "c0", "c1"))
    assert spec.now == (pytest.approx(0.6), pytest.approx(0.3))
    assert winner_at(spec, spec.now) == ranking.leader.name
    assert spec.title == "Package 0 is first now; elsewhere on this map Package 2 or Package 1"
    for x, y, z in np.random.default_rng(1).dirichlet(np.ones(3), 50):
        scores = ranking.prepared.scores(np.array([x, y, z]))
        if np.diff(np.sort(scores))[-1] > 1e-3:
            assert winner_at(spec, (x, y)) == ranking.packages[int(np.argmax(scores))].name


@pytest.mark.parametrize("way", WAYS)
def test_how_weights_were_drawn_is_said(ranking, way):
    plan = Plan(200, 7, way)
    found = sampled(ranking, plan)
    words = sampled_words(found, plan)
    assert "seed 7" in words
    assert "200 weightings" in words
    titles = {rank_shares_of(found, Plan(200, 7, other)).title for other in WAYS}
    assert len(titles) == len(WAYS)
