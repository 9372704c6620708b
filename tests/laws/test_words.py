"""No sentence escapes: in another language nothing but names and figures is left as it was.

Every template that was found in the program is said with other letters, and the case is
written in Georgian, so that a Latin word that is shown was not marked.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import fields, replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.casefile.case_file import write_case
from mcda.cli import main as cli
from mcda.cli.commands import COMMANDS
from mcda.export import html
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score, frozen
from mcda.model.measures import Delivery, Outlook, Span
from mcda.model.settings_names import BY_FIELD, METHODS
from mcda.report.build import ALL, build
from mcda.report.facts import facts
from mcda.round.layout import Part
from mcda.round.messages import Words
from mcda.round.read import read_return
from mcda.round.words import en, ru
from mcda.sensitivity.plan import WAYS
from mcda.sensitivity.score_draws import SHAPES
from mcda.words.language import Language
from mcda.words.said import speaking
from tests.laws.quotation_marks import every_sentence, set_off_once
from tests.mcda.model.small import small_case
from tests.mcda.round.filling import blank, cell, filled, round_case, sheet
from tests.mcda.words.pseudo import EXTRACTED, PSEUDO, TURNED, changed, escaped, in_georgian


@pytest.fixture(scope="module")
def case() -> Case:
    """Return a small case with measures, without a Latin letter."""
    return in_georgian(with_measures(small_case()))


def with_measures(case: Case) -> Case:
    for name, owner, carrier in (("Patrols", "russia", "europe"), ("Funds", "europe", "russia")):
        case = edits.add_measure(case, name, owners=(owner,), carriers=(carrier,))
    for leaf, score in (("control", 2.0), ("calm", 1.0), ("cost", 3.0)):
        case = edits.set_effect(case, COMMON, "patrols", "full", leaf, Score.of(score))
    own = Score(low=0.5, high=1.0, likely=0.75, note="As said", estimate=True)
    case = edits.set_effect(case, "russia", "patrols", "full", "calm", own)
    case = edits.set_effect(case, COMMON, "funds", "full", "cost", Score.of(1.0))
    chance = Span(low=0.25, high=0.5, source="A guess")
    case = edits.set_delivery(
        case, "patrols", Delivery(full=chance, part=chance, part_level="full", note="Slow")
    )
    drift = Outlook(drift=chance, years=chance, rate=chance)
    case = edits.set_outlook(case, "russia", drift)
    return edits.keep_package(case, frozen({"patrols": "full", "funds": "full"}), "Both")


@pytest.mark.parametrize("language", [EXTRACTED, TURNED], ids=["greek", "from right to left"])
def test_the_report_is_said_in_the_language(case: Case, language: Language) -> None:
    with speaking(language):
        document = html.render(build(facts(case, printed=date(2026, 11, 29)), ALL))
    body = re.sub(r"<style>.*?</style>", "", document, flags=re.S)
    shown = re.findall(r'>([^<]+)<|(?:aria-label|title)="([^"]*)"', body)
    assert escaped(unescape("".join(each)) for each in shown) == {}


def test_commands_are_said_in_the_language(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "1.parley"
    write_case(case, path)
    package = ["--package", case.packages[-1].name]
    commands = {
        "rank": [], "sensitivity": [], "acceptability": ["--samples", "100"], "group": [],
        "check": [], "packages": [], "trades": package, "ledger": package, "order": package,
        "delivery": package, "waiting": [], "stability": package, "answer": [],
    }  # fmt: skip
    lines = [_said([name, str(path), *more]) for name, more in commands.items()]
    lines.append(_said(["compare", str(path), str(path)]))
    lines += [_said(["rank", str(path), "--method", method]) for method in METHODS]
    assert escaped(lines) == {}


def test_help_is_said_in_the_language() -> None:
    # What is typed stands in capitals, behind dashes, or between quotes.
    typed = re.compile(r"--?[\w-]+|\b[A-Z]{2,}\b|'[^']*'|\{[\w,]+\}|\S+[=|]\S+|\{\"problems.*?\}")
    lines = [_said([name, "--help"]) for name in COMMANDS]
    example = changed("Example:")
    shown = [
        typed.sub(" ", line)
        for text in lines
        for line in text.splitlines()
        if not line.startswith(example)
    ]
    left = escaped(shown)
    assert {word: text for word, text in left.items() if word not in _typed_words()} == {}


def _typed_words() -> set[str]:
    choices = (*(name for names in BY_FIELD.values() for name in names), *WAYS, *SHAPES)
    return {*COMMANDS, "max", "min", "out", "in"}.union(*(one.split("-") for one in choices))


def _said(words: list[str]) -> str:
    """Return all that a command prints, in the language."""
    out = io.StringIO()
    with speaking(EXTRACTED), redirect_stdout(out), redirect_stderr(out), suppress(SystemExit):
        cli.main(words)
    return out.getvalue()


def test_a_respondents_workbook_has_no_other_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Respondents' workbooks have words of their own: those of one language for each."""
    monkeypatch.setattr(ru, "WORDS", _pretended())
    path = blank(in_georgian(round_case()), tmp_path / "1.xlsx", "anna")
    book = openpyxl.load_workbook(path)
    shown = [
        str(cell.value)
        for sheet in book
        if sheet.sheet_state == "visible"
        for column in sheet.iter_cols()
        if not sheet.column_dimensions[column[0].column_letter].hidden
        for cell in column
        if isinstance(cell.value, str) and not sheet.row_dimensions[cell.row].hidden
        if not cell.value.startswith("=")
    ]
    assert len(shown) > 100
    assert (
        escaped([*shown, *(sheet.title for sheet in book if sheet.sheet_state == "visible")]) == {}
    )


def _pretended() -> Words:
    """Return the words of English workbooks with other letters, their places kept."""
    said = {
        one.name: getattr(en.WORDS, one.name)
        for one in fields(Words)
        if one.name not in ("code", "right_to_left")
    }
    pretended = {
        name: tuple(map(PSEUDO.catalogue.gettext, words))
        if isinstance(words, tuple)
        else PSEUDO.catalogue.gettext(words)
        for name, words in said.items()
    }
    return replace(en.WORDS, code="ru", **pretended)


def test_workbooks_in_one_language_are_read_by_a_window_in_another(tmp_path: Path) -> None:
    case = round_case()
    with speaking(EXTRACTED):
        path = filled(case, tmp_path / "1.xlsx", "anna", _with_a_fault)
        book = openpyxl.load_workbook(path)
        assert sheet(book, Part.START).title == ru.WORDS.start_title
        (intake,) = [read_return(path, case)]
    assert intake.returned is not None
    assert len(intake.returned.scores) == 3
    (problem,) = intake.problems
    with speaking(EXTRACTED):
        assert escaped([problem.sentence]) == {}


def _with_a_fault(book: Any) -> None:
    cell(book, Part.SCORES, "control", "waiting").value = 77


def test_every_name_stands_in_one_pair_of_quotation_marks() -> None:
    every = every_sentence()
    assert len(every) > 1_000
    assert [text for text in every if not set_off_once(text)] == []
