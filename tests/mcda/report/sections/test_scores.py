from __future__ import annotations

from mcda.report.sections.scores import blocks
from tests.mcda.report.sections.told import column, headings, said, table, told


def test_common_and_own_sheets() -> None:
    found = headings(blocks(told()))
    assert "Scores that hold for everyone" in found
    assert "Scores of Russia that differ" in found
    assert "Scores of United States that differ" not in found
    own = table(blocks(told()), "Scores of Russia that differ")
    assert column(own, 0) == ["Staged exchange", "Full package"]
    assert column(own, 1) == ["≈ 30", "≈ 55"]
    assert own.note.startswith("≈ an analyst's estimate")


def test_levels_intervals_and_missing_scores_are_written_as_given() -> None:
    cells = {
        row.cells[0].text: [cell.text for cell in row.cells[1:]]
        for block in blocks(told())
        if getattr(block, "name", "") == "Scores that hold for everyone"
        for row in block.rows  # type: ignore[union-attr]
    }
    first = table(blocks(told()), "Scores that hold for everyone")
    by_name = {row.cells[0].text: [c.text for c in row.cells[1:]] for row in first.rows}
    assert by_name["Sanctions easing first"][0] == "12 – 18"
    assert by_name["Staged exchange"][1] == "full"
    assert "missing" in cells["Constitutional committee"]


def test_sources_are_numbered_once() -> None:
    texts = said(blocks(told()))
    listed = [text for text in texts if text.startswith("[")]
    assert listed == ["[1] S2, section 3", "[2] S2", "[3] Desk"]
    found = table(blocks(told()), "Refugee return: reasoning and sources")
    rows = list(zip(column(found, 0), column(found, 1), column(found, 2), strict=True))
    assert ("Staged exchange", "everyone", "38") in rows
    assert ("", "Russia", "≈ 30") in rows
    assert column(found, 3)[0] == "Taken from the reading of returns [1]"
