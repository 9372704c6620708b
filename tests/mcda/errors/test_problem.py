from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from mcda.errors import Place, Problem, RefusedError, Severity, blocking
from mcda.errors.catalogue import CATALOGUE
from mcda.words.said import _, listed
from tests.mcda.words.pseudo import PSEUDO, changed, plain_words

ERROR = next(code for code, entry in CATALOGUE.items() if entry.severity is Severity.ERROR)
WARNING = next(code for code, entry in CATALOGUE.items() if entry.severity is Severity.WARNING)


def test_a_problem_reads_as_code_place_and_sentence() -> None:
    place = Place(file="case.xlsx", sheet="Scores", cell="B7", words="Russia, Aid")
    problem = Problem.of("FILE-EMPTY", place)
    assert str(problem).startswith("FILE-EMPTY case.xlsx Scores B7, Russia, Aid: ")
    assert problem.sentence == f"{problem.found}; expected {problem.expected}. {problem.remedy}."


def test_a_place_with_an_address_of_a_document_keeps_all_else() -> None:
    names = [one.name for one in fields(Place)]
    place, document = (Place(**{name: f"{name} {n}" for name in names}) for n in (1, 2))
    put = place.on(document)
    taken = {name for name in names if getattr(put, name) == f"{name} 2"}
    assert taken == {"file", "sheet", "cell"}
    assert all(getattr(put, name) == f"{name} 1" for name in names if name not in taken)


def test_a_problem_without_place_is_about_the_case() -> None:
    assert str(Problem.of("FILE-EMPTY")).startswith("FILE-EMPTY case: ")


def test_facts_fill_the_words_and_missing_ones_are_an_error() -> None:
    option = Problem.of("OPTION-UNKNOWN", value="magic", known="topsis")
    assert "magic" in option.found
    with pytest.raises(KeyError):
        _ = Problem.of("OPTION-UNKNOWN").found
    with pytest.raises(KeyError):
        _ = Problem.of("NO-SUCH-CODE").found


def test_a_place_is_filled_in_later() -> None:
    problem = Problem.of("FILE-EMPTY", Place(file="a")).at(sheet="S", cell="A1")
    assert (problem.place.file, problem.place.sheet, problem.place.cell) == ("a", "S", "A1")


def test_errors_block_everyone_or_one_stakeholder() -> None:
    everyone = Problem.of(ERROR)
    russia = Problem.of(ERROR, Place(stakeholder="russia"))
    warning = Problem.of(WARNING)
    problems = (everyone, russia, warning)
    assert blocking(problems) == (everyone,)
    assert blocking(problems, "russia") == (everyone, russia)
    assert blocking(problems, "iran") == (everyone,)


def test_a_refusal_holds_every_problem() -> None:
    refusal = RefusedError([Problem.of("FILE-EMPTY"), Problem.of("FILE-EMPTY", Place(file="b"))])
    assert len(refusal.problems) == 2
    assert str(refusal).count("FILE-EMPTY") == 2


def test_every_problem_is_said_in_any_language() -> None:
    for code, entry in CATALOGUE.items():
        texts = (entry.found, entry.expected, entry.remedy)
        names = {name for text in texts for _t, name, _f, _c in Formatter().parse(text) if name}
        problem = Problem.of(code, **dict.fromkeys(names, "7"))
        assert plain_words(problem.sentence) == [], code


def test_a_fact_that_is_said_is_said_in_the_language_too() -> None:
    fact = _("{who} and others", who="7\n8")
    problem = Problem.of("OPTION-UNKNOWN", value=fact, known=listed(["1", "2"]))
    assert "7\\x0a8 and others" in problem.found
    assert f"7\\x0a8 {changed('and others')}" in PSEUDO.text(problem.found)


def test_a_name_in_a_fact_keeps_its_direction_and_no_sign_is_spelt() -> None:
    problem = Problem.of("OPTION-UNKNOWN", value=_("{name} (1)", name="حلب"), known="1")
    assert "\u2068حلب\u2069 (1)" in problem.found


def test_the_whole_case_is_named_in_the_language() -> None:
    assert not Place().addressed
    assert PSEUDO.text(Place().said) == changed("case")
    assert (
        PSEUDO.text(Place(file="1.xlsx", words=_("settings")).said)
        == f"1.xlsx, {changed('settings')}"
    )
