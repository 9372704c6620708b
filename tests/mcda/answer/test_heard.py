"""How far the search for what would change an answer is."""

from __future__ import annotations

import pytest

from mcda.answer.answer import answer_of
from mcda.answer.heard import Heard, within
from tests.mcda.answer.test_changes import drawn


@pytest.mark.parametrize("seed", range(6))
def test_of_an_answer_each_stage_is_heard_and_none_goes_back(seed: int) -> None:
    told: list[float] = []
    found = answer_of(drawn(seed), progress=lambda done, of: told.append(done / of))
    assert told == sorted(told)
    if found.changes.breaks:
        assert any(0.1 < share < 0.5 for share in told) and told[-1] == 1


def test_many_parts_come_nearer_to_the_end_which_the_last_one_reaches() -> None:
    told: list[float] = []
    heard = Heard(within(lambda done, of: told.append(done / of), 0.5, 1.0))
    for _part in range(500):
        heard.one()
    assert len(set(told)) > 100 and told == sorted(told) and told[0] >= 0.5 and told[-1] < 1
    heard.all()
    assert told[-1] == 1
