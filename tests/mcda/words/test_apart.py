"""Names that are cut stay distinct where they are, and fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.words import apart as apart_module
from mcda.words.apart import apart

SAME = "Ministry of Foreign Affairs and International Cooperation of "


def fitting(most: int, names: list[str]) -> tuple[str, ...]:
    return apart(names, lambda text: len(text) <= most)


def test_names_that_fit_stay_and_a_longer_one_loses_its_end() -> None:
    assert fitting(6, ["Iran", "Damascus"]) == ("Iran", "Damas…")


def test_names_that_begin_alike_keep_what_tells_them_apart() -> None:
    told = fitting(24, [f"{SAME}France", f"{SAME}Germany"])
    assert told == ("Ministry of Forei…France", "Ministry of Fore…Germany")


def test_of_one_that_goes_on_where_another_ends_the_rest_is_told() -> None:
    assert fitting(20, [SAME + "it", SAME + "it all"])[1].endswith("…it all")


names = st.lists(st.text("ab ", min_size=0, max_size=40), max_size=8)
alike = st.lists(st.text("ab", max_size=6).map(lambda end: SAME + end + SAME), max_size=8)


@given(st.one_of(names, alike), st.integers(8, 48))
def test_distinct_names_stay_distinct_and_fit(some: list[str], most: int) -> None:
    told = fitting(most, some)
    assert len(set(told)) == len(set(some))
    assert all(len(text) <= most for text in told)
    assert all(text == name for text, name in zip(told, some, strict=True) if len(name) <= most)


@pytest.mark.parametrize("off", range(-3, 4))
def test_a_guess_saves_looks_and_changes_nothing(off: int) -> None:
    names = [f"Package {n}: variant {n % 7} with clauses" for n in range(50)]
    looks: list[str] = []

    def fits(text: str) -> bool:
        looks.append(text)
        return len(text) <= 20

    plain = apart(names, fits)
    searched = len(looks)
    looks.clear()
    assert apart(names, fits, near=lambda _name: 19 + off) == plain
    assert off or len(looks) < searched * 0.75


def test_a_score_of_names_that_begin_alike_are_not_all_laid_beside_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"{SAME}number {n}" for n in range(60)]
    laid = []
    common = apart_module._common
    monkeypatch.setattr(apart_module, "_common", lambda *two: laid.append(two) or common(*two))
    assert len(set(fitting(24, names))) == len(names)
    assert len(laid) < 2 * len(names)
