"""What stands beside a criterion, and what its cells let in."""

from __future__ import annotations

from mcda.model.case import Criterion, Direction, Level
from mcda.round.messages import words_of
from mcda.round.scale_text import level_names, number_check, scale_text

ENGLISH, ARABIC = words_of("en"), words_of("ar")
COST = Criterion(
    id="c", name="Cost", direction=Direction.COST, unit="EUR bn", worst=20.5, best=0
)  # fmt: skip
LEVELS = (Level("full", 2), Level("none", 0), Level("partial", 1))
ACCESS = Criterion(id="a", name="Access", direction=Direction.BENEFIT, levels=LEVELS)


def test_anchors_and_levels_in_words() -> None:
    assert scale_text(COST, ENGLISH) == "worst: 20.5 EUR bn\nbest: 0 EUR bn"
    assert scale_text(COST, ARABIC).startswith("الأسوأ: 20.5")
    assert scale_text(ACCESS, ENGLISH) == "one of: none, partial, full"
    bare = Criterion(id="b", name="Bare", direction=Direction.COST, unit="days")
    assert scale_text(bare, ENGLISH) == "less is better\ndays"
    assert scale_text(Criterion(id="d", name="D"), ENGLISH) == ""


def test_levels_begin_with_the_worst() -> None:
    dear = Criterion(id="a", name="A", direction=Direction.COST, levels=LEVELS)
    assert level_names(dear) == "full, partial, none"


def test_a_number_is_held_to_the_anchors_and_a_range_is_let_through() -> None:
    check = number_check(COST, ENGLISH, "E7")
    assert check["formula"] == {
        "type": "custom",
        "formula1": "OR(ISTEXT(E7),AND(E7>=0,E7<=20.5))",
    }
    assert "12.3 to 16.4" in check["prompt"]
    assert "12.3 إلى 16.4" in number_check(COST, ARABIC, "E7")["prompt"]
    assert number_check(Criterion(id="d", name="D"), ENGLISH, "E7")["formula"] == {}


def test_levels_are_a_list_unless_no_list_can_hold_them() -> None:
    assert number_check(ACCESS, ENGLISH, "E7")["formula"]["formula1"] == '"full,none,partial"'
    for names in (("a,b", "c"), ('"x"', "y"), ("l" * 200, "m" * 200)):
        levels = tuple(Level(name, value) for value, name in enumerate(names))
        odd = Criterion(id="o", name="Odd", levels=levels)
        assert number_check(odd, ENGLISH, "E7")["formula"] == {}
