"""The answer as one value: what is quick, what takes longer, and how to cancel that."""

from __future__ import annotations

from typing import Any, NoReturn

import pytest

from mcda.answer import answer
from mcda.answer.answer import answer_now, answer_of
from mcda.answer.recommendation import recommend
from mcda.group.summary import summary
from tests.mcda.answer.test_changes import drawn


def test_what_is_quick_is_the_beginning_of_the_whole() -> None:
    case = drawn(1)
    now, whole = answer_now(case), answer_of(case)
    assert now.recommendation.told == whole.recommendation.told
    assert now.recommendation.told == recommend(case, summary(case)).told
    states = [[one.state for one in row] for row in now.summary.acceptance]
    assert states == [[one.state for one in row] for row in whole.summary.acceptance]
    assert now.grade is None
    assert whole.grade is not None


class EnoughError(Exception):
    pass


def enough(*_given: object) -> NoReturn:
    raise EnoughError


def test_progress_cancels_by_raising() -> None:
    with pytest.raises(EnoughError):
        answer_of(drawn(1), progress=enough)


def on_and_on(*given: Any) -> NoReturn:
    """Work that only the progress among what it is given can end."""
    told = next(one for one in given if callable(one))
    while True:
        told(0, 1)


@pytest.mark.parametrize("endless", ["draws", "changes"])
def test_draws_and_search_both_hear_of_a_cancel(
    monkeypatch: pytest.MonkeyPatch, endless: str
) -> None:
    heard = []

    def stop(_done: int, _total: int) -> None:
        heard.append(endless)
        if len(heard) > 100:
            raise EnoughError

    monkeypatch.setattr(answer, endless, on_and_on)
    with pytest.raises(EnoughError):
        answer_of(drawn(1), progress=stop)
