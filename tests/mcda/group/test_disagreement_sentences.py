"""What is said of what divides stakeholders: scores, weights, blocs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.disagreement_sentences import bloc_sentence, disagreement_sentences
from mcda.group.summary import summary
from mcda.model import edits
from tests.desktop.conftest import small_case
from tests.mcda.report.settlement import settlement


def test_the_largest_gaps_of_scores_and_weights_are_named():
    case = small_case()
    scores, weights, both = disagreement_sentences(case, disagreement(summary(case)))
    assert scores == (
        "Scores differ most on Refugee return of Full package: EU sees it 33 points of the "
        "anchors' range above RU."
    )
    assert weights.startswith("Weights differ most on Cost of delivery: RU gives it")
    assert both


def test_equal_scores_are_said_to_be_equal():
    case = replace(small_case(), scores={"": small_case().scores[""]})
    said = disagreement_sentences(case, disagreement(summary(case)))
    assert said[0] == "Every stakeholder sees the same scores; only weights differ."


@pytest.mark.parametrize("basis", ["ranking", "weights"])
def test_blocs_name_what_divides_them(basis):
    case = settlement()
    tree = blocs(summary(case), basis)
    said = bloc_sentence(case, tree)
    assert said.startswith(f"By {basis}, ")
    split = tree.merges[-1].package if basis == "ranking" else tree.merges[-1].divides
    names = {p.id: p.name for p in case.packages} | {c.id: c.name for c in case.criteria}
    assert names[split.package or split.criterion] in said


def test_one_stakeholder_is_no_bloc():
    case = edits.remove_stakeholder(small_case(), "russia")
    assert bloc_sentence(case, blocs(summary(case))) == (
        "Blocs need at least two stakeholders with a ranking."
    )
