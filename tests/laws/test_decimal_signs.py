"""A report and what commands say have the decimal sign of their language alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path

import docx
import pytest

from mcda.casefile.case_file import write_case
from mcda.export import html, word
from mcda.model.case import Case
from mcda.report.build import ALL, build
from mcda.report.facts import facts
from mcda.words.language import ENGLISH, Language
from mcda.words.said import speaking
from tests.laws.said import answers
from tests.laws.test_words import with_measures
from tests.mcda.model.small import small_case
from tests.mcda.words.pseudo import EXTRACTED, retyped

FRENCH = Language("fr", EXTRACTED.catalogue)
WRONG = {
    FRENCH: re.compile(r"\d\.\d"),
    ENGLISH: re.compile(r"\d,\d(?!\d\d(?!\d))"),
}
_DIGITS = {ord("0") + digit: ord("a") + digit for digit in range(10)}
_NO_NUMBERS = re.compile(r"\d+(\.\d+){2,}")
"""Versions."""


@pytest.fixture(scope="module")
def case() -> Case:
    """Return a small case with measures, in whose names and remarks stands no digit."""
    return retyped(with_measures(small_case()), lambda text: text.translate(_DIGITS))


@pytest.mark.parametrize("language", WRONG, ids=["comma", "point"])
def test_a_report_has_one_form(case: Case, language: Language) -> None:
    with speaking(language.speaker):
        report = build(facts(case, printed=date(2026, 11, 29)), ALL)
        page = re.sub(r"<style>.*?</style>", "", html.render(report), flags=re.S)
        made = docx.Document(BytesIO(word.render(report)))
    shown = re.findall(r'>([^<]+)<|(?:aria-label|title|alt)="([^"]*)"', page)
    assert mixed(language, (unescape("".join(each)) for each in shown)) == []
    cells = (c.text for table in made.tables for row in table.rows for c in row.cells)
    assert mixed(language, [*(one.text for one in made.paragraphs), *cells]) == []


@pytest.mark.parametrize("language", WRONG, ids=["comma", "point"])
def test_commands_have_one_form_and_json_points(
    case: Case, language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "a.parley"
    write_case(case, path)
    asked = [(name,) for name in ("rank", "sensitivity", "group", "packages", "waiting", "answer")]
    with speaking(language.speaker):
        for told in answers(path, asked):
            words, _brace, plain = told.partition("\n{")
            found = mixed(language, words.split("\n"))
            assert found == [], "\n".join(found)
            assert json.loads("{" + plain)


def mixed(language: Language, texts: Iterable[str]) -> list[str]:
    return [one for one in texts if WRONG[language].search(_NO_NUMBERS.sub("", one))]
