from __future__ import annotations

import re

from mcda.export.html_style import COLOURS, style


def test_every_colour_of_the_style_sheet_is_given() -> None:
    used = set(re.findall(r"var\(--([a-z-]+)\)", style()))
    assert used == set(COLOURS)
