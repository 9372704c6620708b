import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.probe import probe
from mcda.sensitivity.probe_sentences import (
    belief_sentence,
    certificate_sentence,
    points,
    score_change_sentence,
    short_belief_sentence,
    smallest_change_sentence,
    spread_sentence,
)
from tests.mcda.sensitivity.cases import acceptability, case_of

MATRIX = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.1, 0.2]]
WEIGHTS = [0.7, 0.2, 0.1]


def probed(case):
    return probe(rank(case, "s"), acceptability(case, "s", 2000, 1))


@pytest.fixture
def found():
    return probed(case_of(MATRIX, WEIGHTS, method="weighted-sum"))


def test_the_smallest_change_names_both_criteria_and_the_points(found):
    # 0.63 + 0.04 + 0.04 against 0.35 + 0.16 + 0.05: a lead of 0.15, and 1.0 for each point moved.
    assert smallest_change_sentence(found) == (
        "Moving 15.0 points of weight from Criterion 0 to Criterion 1 is enough to put Package 1 "
        "first."
    )


def test_the_certificate_never_promises_more_than_is_proven(found):
    words = certificate_sentence(found)
    promised = float(words.split("less than ")[1].split(" point")[0])
    assert promised / 100 <= found.certificate.points
    assert promised / 100 > found.certificate.points - 0.0011


def test_the_nearest_weights_are_named_with_what_they_are_now(found):
    assert spread_sentence(found).startswith("The nearest weights with Package 1 first move 15")
    belief = next(b for b in found.beliefs if b.package == "p1")
    own = found.ranking.weights.vector
    assert "from 70.0" in belief_sentence(belief, found.ranking.case, own)
    assert "points of weight moved" in short_belief_sentence(belief, found.ranking.case, own)


def test_who_is_never_first_and_who_is_now(found):
    case, own = found.ranking.case, found.ranking.weights.vector
    words = {b.package: belief_sentence(b, case, own) for b in found.beliefs}
    assert words["p2"] == "Package 2: no weights put it first."
    assert words["p0"] == "Package 0 is first with the present weights."


def test_a_score_is_said_with_its_direction(found):
    words = score_change_sentence(found.scores[0], found.ranking.case)
    change = found.scores[0]
    assert ("more than" if change.at > change.now else "less than") in words
    assert words.endswith(f"(now {change.now:g}).")


def test_a_lead_under_all_weights_a_shared_one_and_a_lone_package():
    always = probed(case_of([[0.9, 0.9], [0.5, 0.5]], [0.5, 0.5]))
    assert smallest_change_sentence(always).startswith("No weights at all")
    assert certificate_sentence(always).startswith("Proven")
    shared = probed(case_of([[0.9, 0.1], [0.1, 0.9]], [0.5, 0.5]))
    assert "shared" in smallest_change_sentence(shared)
    assert "shared" in certificate_sentence(shared)
    alone = probed(case_of([[0.9, 0.1]], [0.5, 0.5]))
    assert certificate_sentence(alone) == "There is only one package."


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.031, "3.1 points of weight"),
        (0.01, "1.0 point of weight"),
        (0.0004, "0.04 points of weight"),
        (0.5, "50.0 points of weight"),
    ],
)
def test_points_show_enough_decimals(share, words):
    assert points(share) == words


def test_a_certificate_is_rounded_down():
    assert points(0.0219999, up=False) == "2.1 points of weight"
    assert np.isclose(float(points(0.00055, up=False).split()[0]), 0.05)
