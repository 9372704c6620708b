import numpy as np

from mcda.methods.leave_one_out import Reversal, Steadiness, steadiness
from mcda.methods.rank import rank
from mcda.sensitivity.other_choices import Without, other_choices, without_criteria
from mcda.sensitivity.other_choices_sentences import (
    choices_sentence,
    criterion_removal_sentence,
    package_removal_sentence,
)
from tests.mcda.sensitivity.cases import case_of

MATRIX = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.1, 0.2]]


def test_leaving_out_and_other_methods_name_what_changes():
    case = case_of(MATRIX, [0.7, 0.2, 0.1], method="weighted-sum")
    ranking = rank(case, "s")
    criteria = criterion_removal_sentence(without_criteria(ranking), case)
    assert criteria.startswith("Without Criterion 0")
    packages = package_removal_sentence(steadiness(ranking), case)
    assert packages.startswith("Leaving any one package")
    assert "methods and normalisations" in choices_sentence(other_choices(ranking), case)


def test_of_many_three_are_named():
    case = case_of(np.eye(5), np.ones(5), method="weighted-sum")
    without = [
        Without(f"c{j}", np.arange(5), (f"p{j}",), same_leader=False, swaps=1) for j in range(5)
    ]
    four = criterion_removal_sentence(tuple(without[:4]), case)
    assert four.endswith("; 1 more criterion would too.")
    assert criterion_removal_sentence(tuple(without), case).endswith("2 more criteria would too.")
    assert "more" not in criterion_removal_sentence(tuple(without[:3]), case)
    turned = Steadiness(tuple(Reversal(f"p{i}", "p4", "p0", leader=True) for i in range(4)))
    packages = package_removal_sentence(turned, case)
    names = [case.names.packages[f"p{i}"] for i in range(4)]
    assert [name in packages for name in names] == [True, True, True, False]
