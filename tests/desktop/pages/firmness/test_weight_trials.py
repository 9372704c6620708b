"""The words of a row of weights that are tried out."""

from __future__ import annotations

from desktop.pages.firmness.weight_trials import two_lines


def test_what_happens_keeps_its_weight_where_it_takes_two_lines() -> None:
    words = "Recovery aid through Damascus above 34.3 %"
    assert two_lines(words, 100.0, len) == [words]
    assert two_lines(words, 24.0, len) == ["Recovery aid through", "Damascus above 34.3 %"]
    assert two_lines("Unbreakable", 3.0, len) == ["Unbreakable"]
