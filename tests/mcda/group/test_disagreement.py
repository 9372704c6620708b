from __future__ import annotations

import numpy as np
import pytest

from mcda.group.disagreement import disagreement
from mcda.group.summary import summary
from mcda.model.case import COMMON, Score, frozen
from tests.mcda.methods.cases import SCORES, WITHOUT_ANCHORS, common, small_case

OWN = {"b": frozen({"zones": frozen({"security": Score.of(9.0), "cost": Score.of(30.0)})})}


def test_the_widest_gap_is_named_with_its_two_stakeholders() -> None:
    case = small_case(scores=frozen({COMMON: common(SCORES), **OWN}))
    found = disagreement(summary(case))
    first = found.splits[0]
    assert (first.package, first.criterion, first.high, first.low) == (
        "zones",
        "security",
        "b",
        "a",
    )
    assert first.gap == pytest.approx(0.6)
    np.testing.assert_allclose(found.scores, [[0, 0], [0.6, 0.1], [0, 0]])
    np.testing.assert_allclose(found.weights, [0.6, 0.6])
    assert found.weight_splits[0].package == ""
    assert len(found.splits) == 2


def test_worth_joins_weights_and_scores() -> None:
    found = disagreement(summary(small_case()))
    np.testing.assert_allclose(found.worth[0], [0.8 * 0.8 - 0.2 * 0.8, 0.8 * 0.4 - 0.2 * 0.4])
    assert found.splits == ()


def test_without_anchors_scores_can_not_be_compared_and_weights_can() -> None:
    found = disagreement(summary(small_case(criteria=WITHOUT_ANCHORS)))
    assert np.isnan(found.scores).all()
    assert found.splits == ()
    assert len(found.weight_splits) == 2


def test_one_stakeholder_disagrees_with_nobody() -> None:
    case = small_case(stakeholders=small_case().stakeholders[:1])
    assert disagreement(summary(case)).weight_splits == ()
    nobody = disagreement(summary(small_case(preferences=frozen({}))))
    assert nobody.members == ()
