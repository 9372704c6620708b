"""The answer as one value: what is quick, what takes longer, and how to cancel that."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, active_count
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


def test_it_is_the_same_whichever_of_draws_and_search_ends_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def after(before: Event, work: Callable[..., Any], then: Event) -> Callable[..., Any]:
        def waiting(*given: Any) -> Any:
            assert before.wait(60)
            found = work(*given)
            then.set()
            return found

        return waiting

    def told(first: str, second: str) -> object:
        start, between = Event(), Event()
        start.set()
        with monkeypatch.context() as patched:
            patched.setattr(answer, first, after(start, getattr(answer, first), between))
            patched.setattr(answer, second, after(between, getattr(answer, second), Event()))
            found = answer_of(drawn(1))
        sizes = [one.size for one in (*found.changes.nearest, *found.brings_in, *found.breaks)]
        return found.draws, sizes, found.grade

    assert told("draws", "changes") == told("changes", "draws")


@pytest.mark.parametrize(("endless", "failing"), [("draws", "changes"), ("changes", "draws")])
def test_what_fails_ends_what_is_done_beside_it(
    monkeypatch: pytest.MonkeyPatch, endless: str, failing: str
) -> None:
    before = active_count()
    monkeypatch.setattr(answer, endless, on_and_on)
    monkeypatch.setattr(answer, failing, enough)
    with pytest.raises(EnoughError):
        answer_of(drawn(1))
    assert active_count() == before


def test_it_is_cancelled_while_only_draws_are_awaited(monkeypatch: pytest.MonkeyPatch) -> None:
    searched, before = Event(), active_count()

    def stop(_done: int, _total: int) -> None:
        if searched.is_set():
            raise EnoughError

    def last(*_given: object) -> tuple[()]:
        searched.set()
        return ()

    monkeypatch.setattr(answer, "draws", on_and_on)
    monkeypatch.setattr(answer, "sweetened", last)
    with pytest.raises(EnoughError):
        answer_of(drawn(1), progress=stop)
    assert active_count() == before
