"""The faults that are planted: each a change of one place, each still a program."""

from __future__ import annotations

import ast

from tests.mutation import mirrored, mutants

TEXT = '''"""Words with a "1" stay."""


def half(x: int | None, é=True) -> float | None:
    if x < 2 and not é:
        return -x
    return x / 2


def none():
    return None
'''


def test_constants_comparisons_operators_and_returns_are_changed_in_place():
    found = {(one.line, one.after.strip()) for one in mutants(TEXT)}
    assert found == {
        (4, "def half(x: int | None, é=False) -> float | None:"),
        (5, "if (x < 2 or not é):"),
        (5, "if (x <= 2) and not é:"),
        (5, "if x < 3 and not é:"),
        (5, "if x < 2 and (é):"),
        (6, "return None"),
        (6, "return (x)"),
        (7, "return None"),
        (7, "return (x * 2)"),
        (7, "return x / 3"),
    }


def test_every_mutant_is_a_program_with_one_line_changed():
    for one in mutants(TEXT):
        ast.parse(one.text)
        changed = [
            a for a, b in zip(TEXT.splitlines(), one.text.splitlines(), strict=True) if a != b
        ]
        assert changed == [one.before]


def test_a_module_is_held_to_the_tests_that_mirror_it_and_to_those_of_its_room():
    own, room = "tests/mcda/sensitivity/test_box.py", "tests/mcda/sensitivity"
    assert mirrored("mcda/sensitivity/box.py") == [own, room]
    assert mirrored("mcda/answer/walk.py") == ["tests/mcda/answer"]
