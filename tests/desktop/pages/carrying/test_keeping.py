"""What is kept of a trial: full and part in proportion, sources stay, conditions are minded."""

from __future__ import annotations

import pytest

from desktop.pages.carrying.keeping import with_chances, with_outlooks
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.of_case import deal_of

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_kept_chances_give_what_was_tried(page, trial):
    case = page.session.case
    trial.chances |= {0: 0.4, 3: 0.9}
    trial.along[2] = 0.25
    tried = trial.delivery()
    kept = with_chances(trial)(case)
    again = Delivery(deal_of(kept)[0], trial.target)
    assert again.expected() == pytest.approx(tried.expected(), abs=1e-4)
    for measure in ("access", "idlib"):
        if measure in case.deliveries:
            assert kept.deliveries[measure].source == case.deliveries[measure].source


def test_kept_outlooks_leave_those_untried_alone(page, trial):
    case = page.session.case
    trial.drifts[1] = 2.5
    kept = with_outlooks(trial)(case)
    changed = {key for key in kept.outlooks if kept.outlooks[key] != case.outlooks.get(key)}
    assert changed == {trial.deal.sides[1].id}
    assert not kept.outlooks[trial.deal.sides[1].id].drifts
