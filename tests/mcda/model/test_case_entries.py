"""A case taken apart and put together again is the same."""

from __future__ import annotations

from mcda.model import edits
from mcda.model.case import Fallback, Score
from mcda.model.case_entries import entries, put_together
from mcda.model.versions import join
from tests.desktop.conftest import small_case


def test_what_says_nothing_any_more_is_kept() -> None:
    base = edits.set_fallback(small_case(), "russia", Fallback(package="full"))
    removed = edits.remove_package(base, "full")
    assert removed.preferences["russia"].fallback == Fallback()
    assert put_together(entries(removed)) == removed
    scored = edits.set_score(base, "russia", "staged", "cost", Score.of(4))
    after = edits.set_score(removed, "russia", "staged", "cost", Score.of(4))
    assert join(base, removed, scored).case == after
    said = edits.set_fallback(base, "russia", Fallback(value=3.0))
    assert join(base, removed, said).case.preferences["russia"].fallback == Fallback(value=3.0)
