"""Amounts told by their shapes, against the same read one by one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.foreign import columns
from mcda.foreign.amounts import amount, proofs, shapes_of
from mcda.foreign.compose import compose
from mcda.foreign.shapes import told_by
from mcda.grids.csv_grid import csv_grid
from mcda.model.numbers import parse_percent

NUMBERS = ("7", "0", "07", "0,5", "12.5", ".5", "1.234", "0.234", "1.234,56", "1'234.5", "12 345",
           "1,23,456", "1.2.3", "5e3", "1e999", "٧", "12٣", "1_0", "-3", "−4,5", "3-", "(1.234)",
           "(12.5)", "4/10", "10–12", "00", "0,000", "-0", "100.000.000", "5,-", "5.–")  # fmt: skip
SURE = ("7", "0", "0,5", "12.5", "-4,25", "1.234,56", "12 345", "100.000.000", "5,-", "−3")
AROUND = (
    *("{} €", "€{}", "{}%", "{} %", "% {}", "{} ٪", "US$ {}", "{} Mio. €", "{}k", "{} m²", "{}"),
    *("{}*", "{} (a)", "{} days", "{}a", "\u200f{}", "\u00a0{} kg", "{}\nx", "{} % p.a."),
)
TEXTS = st.builds(lambda a, n: a.format(n), st.sampled_from(AROUND), st.sampled_from(NUMBERS))
DIGITS = st.text("0123456789", min_size=1, max_size=9)
MADE = st.builds(lambda a, n: a.format(n), st.sampled_from(AROUND), st.from_regex(
    r"[-(]?[0-9]{1,4}([., '][0-9]{2,3}){0,3}([.,][0-9]{0,4})?[)]?", fullmatch=True
))  # fmt: skip


@given(TEXTS | MADE | DIGITS)
def test_what_a_shape_tells_is_what_the_text_says(text: str) -> None:
    (shape,) = shapes_of([text])
    told = told_by(shape)
    said = amount(text)
    assert (said is None) == (amount(shape) is None)
    assert proofs([text]) == proofs([shape])
    if told is None or said is None:
        return
    expected = parse_percent(text) if told.unit == "%" else said.read(".")
    assert told.number(text) == expected
    assert told.unit == said.unit
    assert told.unit == "%" or not said.doubtful


def test_a_shape_keeps_a_zero_in_front_and_no_other_digit() -> None:
    assert shapes_of(["1.203,50 €", "0,07", "$ 030", "x"]) == ["1.111,11 €", "0,11", "$ 011", "x"]
    assert shapes_of(["a\nb", "7"]) == ["a\nb", "7"]
    assert shapes_of(["\x01,5", "0,5"]) == ["\x01,5", "0,5"]


@pytest.mark.parametrize("seed", range(40))
def test_a_column_told_by_shapes_is_the_column_read_cell_by_cell(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(seed)
    columns_of = [
        [draw.choice(few).format(draw.choice(numbers)) for _ in range(12)]
        for few, numbers in (
            (draw.sample(AROUND[:-2], draw.choice((1, 1, 1, 2))), draw.sample(some, 6))
            for some in (NUMBERS, SURE, SURE, (*SURE, "1.234"))
        )
    ]
    rows = [["", "A (€)", "B", "C (%)", "D"]]
    rows += [[f"P{i}", *(one[i] for one in columns_of)] for i in range(12)]
    text = "\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)
    grid = csv_grid(text.encode(), "a.csv")
    fast = compose([grid]).reading
    monkeypatch.setattr(columns, "_alike", lambda *_args: None)
    assert compose([grid]).reading == fast
