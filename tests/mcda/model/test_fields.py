from __future__ import annotations

from dataclasses import MISSING

from mcda.model.case import Case, Criterion, Fallback, Preferences
from mcda.model.fields import Ends, Id, Mark, Since, Table, bare, parts


def test_a_field_tells_its_type_and_what_is_said_of_it() -> None:
    by_name = {part.name: part for part in parts(Criterion)}
    assert by_name["id"].mark(Id) == Id("criteria")
    assert by_name["name"].mark(Mark) is Mark.BLANK
    assert by_name["name"].default is MISSING
    assert by_name["worst"].type is float
    assert by_name["worst"].default is None
    assert by_name["preference"].mark(Since) == Since(3)


def test_none_and_marks_are_taken_off_a_type() -> None:
    (package,) = [part for part in parts(Fallback) if part.name == "package"]
    assert (package.type, package.mark(Id)) == (str, Id("packages"))
    assert bare(float | str | None) == (float | str, ())


def test_lists_of_the_case_and_what_judgements_compare_are_said() -> None:
    lists = {part.mark(Id) for part in parts(Case)}
    assert lists == {None}
    (scores,) = [part.mark(Table) for part in parts(Case) if part.name == "scores"]
    assert scores is not None
    assert scores.keys == ("stakeholder", "package", "criterion")
    ends = {part.name: part.mark(Ends) for part in parts(Preferences)}
    assert ends["package_judgements"] == Ends("packages")
    assert ends["judgements"] is None
