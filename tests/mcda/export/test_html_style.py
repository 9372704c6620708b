from __future__ import annotations

import re

from mcda.export.html_style import COLOURS, faces, margins, style


def test_every_colour_of_the_style_sheet_is_given() -> None:
    used = set(re.findall(r"var\(--([a-z-]+)\)", style()))
    assert used == set(COLOURS)


def test_the_typeface_comes_with_the_file() -> None:
    assert faces().count("@font-face") == 2
    assert "https:" not in faces() and faces().count("base64,") == 2


def test_marking_settings_and_number_stand_in_the_margins_of_each_page() -> None:
    made = margins('SECRET "x" } </style>', "TOPSIS", "21 November 2026")
    assert made.count("SECRET") == 2 and "</style" not in made
    assert "TOPSIS" in made and "21 November 2026" in made and "counter(pages)" in made
