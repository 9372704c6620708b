from __future__ import annotations

import pytest

from mcda.model.texts import nearest, same_name


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Staged exchange", " staged  EXCHANGE", True),
        ("Cost", "Ｃost", True),
        ("Straße", "STRASSE", True),
        ("کتاب‌ها", "کتابها", True),
        ("Cost", "Costs", False),
        ("", " ", True),
    ],
)
def test_same_name(first: str, second: str, same: bool) -> None:
    assert same_name(first, second) is same


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Rusia", "Russia"),
        ("RUSSIA ", "Russia"),
        ("Untied States", "United States"),
        ("Brazil", None),
        ("", None),
    ],
)
def test_nearest_name(name: str, meant: str | None) -> None:
    assert nearest(name, ["Russia", "United States", "Iran"]) == meant


def test_no_names_no_guess() -> None:
    assert nearest("Russia", []) is None


def test_the_first_of_equal_names_is_meant() -> None:
    assert nearest("a b", ["A b", "a B"]) == "A b"
