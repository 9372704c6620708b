"""What is said of weights that are tried out."""

from __future__ import annotations

from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.firmness.weights import MOST_NAMED


def test_the_weights_that_moved_most_are_named_and_the_others_counted(page: FirmnessPage) -> None:
    page.try_out("cost", 0.9)
    said = page.weights.band.text()
    assert said.startswith("Tried out for ")
    assert 0 < said.count("(case ") <= MOST_NAMED
    assert "Cost of delivery 90.0\xa0% (case 58.8\xa0%), " in said
