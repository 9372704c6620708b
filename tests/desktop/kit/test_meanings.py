"""Headings and labels lead to the glossary by the words that stand there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.kit.meanings import entry_html, meaning_in_words, meaning_of
from desktop.kit.result_table import ResultTable
from desktop.shell.main_window import MainWindow


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Closeness", "closeness"),
        ("closeness", "closeness"),
        ("Criteria (11)", "criterion"),
        ("Anchors: worst, best", "anchors"),
        ("Stays, %", "interval"),
        ("net flow", "promethee"),
        ("&Weights", "weight"),
    ],
)
def test_words_lead_to_their_entry(words: str, key: str) -> None:
    found = meaning_of(words)
    assert found is not None and found.key == key


def test_what_is_no_word_of_the_glossary_is_not_explained() -> None:
    assert meaning_of("") is None and meaning_of("Damascus government") is None
    assert meaning_in_words("Damascus government") == ""


def test_an_entry_gives_its_formula_and_source_and_no_markup_of_its_own() -> None:
    shown = meaning_of("Value")
    assert shown is not None
    html = entry_html(shown)
    assert "Formula: <i>V = 100 (sum of w r)" in html and "Source: Keeney &amp; Raiffa" in html


def test_every_heading_of_results_that_is_no_name_is_explained(window: MainWindow) -> None:
    window.show()
    pages, case = [window.show_page(key) for key in ("ranking", "firmness")], window.session.case
    names = {s.name for s in case.stakeholders} | {s.short for s in case.stakeholders}
    heads = {
        str(table.model().headerData(i, Qt.Orientation.Horizontal))
        for page in pages
        for table in page.findChildren(ResultTable)
        for i in range(table.model().columnCount())
    }
    assert len(heads - names) > 5
    assert [head for head in heads - names if head and meaning_of(head) is None] == []
