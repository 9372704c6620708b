"""Texts and numbers in cells come back as they were."""

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.errors import RefusedError
from mcda.grids.xlsx_parts import unescape
from mcda.sheets.cells import LONGEST, clean, cut, escape, put_number, put_text


@given(st.text(st.characters(), max_size=30) | st.from_regex(r"(_|x|0041|\x00|_x005F_){1,8}"))
def test_escapes_are_undone(text: str) -> None:
    written = escape(text)
    assert unescape(written) == text
    assert not any(sign < " " and sign not in "\t\n" for sign in written)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "#N/A", "2026-01-01", "7"])
def test_text_is_never_a_formula(text: str) -> None:
    cell = openpyxl.Workbook().active["A1"]
    put_text(cell, text)
    assert (cell.value, cell.data_type) == (text, "s")
    assert bool(cell.quotePrefix) is (text[0] in "=+-@")


def test_numbers_keep_every_digit() -> None:
    cell = openpyxl.Workbook().active["A1"]
    put_number(cell, 0.1 + 0.2)
    assert (cell.value, cell.data_type) == ("0.30000000000000004", "n")
    put_number(cell, 2**60)
    assert cell.value == str(2**60)
    with pytest.raises(RefusedError):
        put_number(cell, float("inf"))


def test_prompts_are_one_short_line() -> None:
    assert clean("a\n\x00b\u2028c", 10) == "a b c"
    assert clean("x" * 20, 5) == "xxxx…"


@pytest.mark.parametrize("sign", ["a", "\x07", "\N{GRINNING FACE}"])
def test_what_a_cell_cannot_hold_is_cut_to_what_it_can(sign: str) -> None:
    cell = openpyxl.Workbook().active["A1"]
    shown = cut(sign * (LONGEST + 5))
    assert shown.endswith("…") and cut("short") == "short"
    put_text(cell, shown)
    with pytest.raises(RefusedError):
        put_text(cell, sign * 7 + shown)
