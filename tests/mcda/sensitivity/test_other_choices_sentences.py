from mcda.methods.leave_one_out import steadiness
from mcda.methods.rank import rank
from mcda.sensitivity.other_choices import other_choices, without_criteria
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
