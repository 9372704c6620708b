from __future__ import annotations

import pytest

from mcda.errors import Place, Problem
from mcda.errors.shown import LONGEST, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Plain, Ünïcode, 日本, العربية", "Plain, Ünïcode, 日本, العربية"),
        ("a\nFILE-OK fake: line", "a\\x0aFILE-OK fake: line"),
        ("a\r\x1b[31m\x07", "a\\x0d\\x1b[31m\\x07"),
        ("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\x85d"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("\ud800", "\\ud800"),
        ("10\u00a0000", "10 000"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_signs_that_write_elsewhere_are_spelt(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_a_long_text_loses_its_middle() -> None:
    text = "begin" + "x" * 10_000_000 + "end"
    assert len(shown(text)) == LONGEST
    assert shown(text).startswith("begin")
    assert shown(text).endswith("end")


def test_a_problem_stays_one_short_line_whatever_names_hold() -> None:
    bad = "X\nCODE-FAKE place: sentence\x1b[31m\u202e" * 100_000
    place = Place(file=bad, sheet=bad, cell=bad, words=bad)
    problem = Problem.of("OPTION-UNKNOWN", place, value=bad, known=bad)
    line = str(problem)
    assert len(line) < 10_000
    assert line.isprintable()
    for part in (problem.found, problem.expected, problem.remedy, str(problem.place)):
        assert part.isprintable()
    assert problem.place.sheet == bad
