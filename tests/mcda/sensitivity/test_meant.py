"""For which scores a change is meant, as sentences end."""

from __future__ import annotations

import numpy as np

from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import lead, meant, proven, ties_sentence


def test_open_scores_count_in_favour_of_one_or_of_several() -> None:
    assert meant(Scores.SINGLE) == ""
    assert meant(Scores.WHOLE) == ", with open scores in its favour"
    assert meant(Scores.WHOLE, 2) == ", with open scores in their favour"
    assert meant(Scores.MIDDLE) == proven(Scores.MIDDLE) == ", with open scores at their middle"
    assert proven(Scores.WHOLE) == ", whatever the open scores are"


def test_packages_lead_or_could() -> None:
    assert lead(["A"], Scores.SINGLE) == "A leads"
    assert lead(["A", "B"], Scores.MIDDLE) == "A and B lead"
    assert lead(["A"], Scores.WHOLE) == "A could lead"


def test_shares_that_do_not_add_up_are_explained() -> None:
    assert ties_sentence(np.eye(2)) == ""
    assert ties_sentence(np.array([[1.0, 0.0], [1.0, 0.0]])).startswith("Tied packages")
