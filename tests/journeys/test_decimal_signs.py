"""Under a decimal comma the window shows no number with a point, and the other way round.

Every text that people typed has a figure of the other form in it, which has to stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit import number_form
from desktop.kit.section_row import SectionRow
from desktop.pages.register import REGISTER
from desktop.session.latest import Latest
from desktop.shell.application import prepare
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.main_window import MainWindow
from desktop.shell.verification import Verification
from mcda.casefile.snapshots import take
from mcda.model.case import Case, Score, frozen
from mcda.verify.tables import tables
from tests.desktop.conftest import small_case
from tests.desktop.every_text import bare, every_text
from tests.desktop.test_words import _in_fractions, _in_halves
from tests.every_field import full_case
from tests.mcda.words.pseudo import marked_templates, retyped

ASIDE = (
    *("snapshots", "compare", "steps", "settings", "words", "keys", "verify", "page_setup"),
    *("method", "search"),
)
"""What the menus open beside the pages."""

STAYS = {",": "v2.5", ".": "v2,5"}
"""Stands in all that was typed."""

WRONG = {
    # A list, too: "3,5, 4" reads as three numbers or two.
    ",": re.compile(r"(?<!\d\.)\d\.\d(?!\.\d)|\d,\d{3},\d|\d,\d+, [\d+−-]|\d, [+−-]?\d+,\d"),
    ".": re.compile(r"\d,\d(?!\d\d(?!\d))|\d\.\d{3}[.,]\d"),
}
OF_CHOICES = ("Point: 1.5", "Comma: 1,5")
_DIGITS = {ord("0") + digit: ord("a") + digit for digit in range(10)}


@pytest.fixture(params=[",", "."])
def sign(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    prepare(qapp, dark=False)
    number_form.use(request.param)
    yield request.param
    number_form.use(".")


def marked(case: Case, sign: str) -> Case:
    """Return a case in whose names and remarks stands a figure of the other form, and no other."""
    levels = {level.name for one in (*case.criteria, *case.measures) for level in one.levels}

    def typed(text: str) -> str:
        plain = text.translate(_DIGITS)
        return text if not text or text in levels else f"{STAYS[sign]} {plain}"

    return retyped(case, typed)


def large(case: Case) -> Case:
    """Return a case with numbers that have thousands and a fraction."""
    own = {one.id: one for one in case.criteria}

    def much(point: Any) -> Any:
        return point * 100_000 + 0.25 if isinstance(point, float) else point

    criteria = tuple(
        one if one.levels else replace(one, worst=much(one.worst), best=much(one.best))
        for one in case.criteria
    )

    def moved(key: str, one: Score) -> Score:
        return one if own[key].levels else replace(one, low=much(one.low), high=much(one.high))

    scores = {
        who: frozen({
            package: frozen({key: moved(key, one) for key, one in row.items()})
            for package, row in rows.items()
        })
        for who, rows in case.scores.items()
    }  # fmt: skip
    return replace(case, criteria=criteria, scores=frozen(scores))


CASES: dict[str, Callable[[], Case]] = {
    "with results": lambda: large(_in_halves(small_case())),
    "of every field": lambda: _in_fractions(full_case()),
}


@pytest.mark.parametrize("which", CASES)
def test_no_page_mixes_two_forms(qtbot: QtBot, tmp_path: Path, sign: str, which: str) -> None:
    window = _window(qtbot, tmp_path)
    window.session.new(marked(CASES[which](), sign))
    window.show_problems()
    found: dict[str, str] = {}
    for entry in REGISTER:
        page = window.show_page(entry.key)
        row = page.findChild(SectionRow)
        for section in list(row.buttons) if row is not None else [""]:
            if row is not None:
                row.choose(section)
            _settle(page, qtbot)
            found |= dict.fromkeys(every_text(page), f"{entry.key}/{section}")
    found |= dict.fromkeys(every_text(window), "round the pages")
    assert len(found) > 1_000
    assert mixed(found, sign) == {}


def test_nothing_beside_the_pages_mixes_two_forms(qtbot: QtBot, tmp_path: Path, sign: str) -> None:
    window = _window(qtbot, tmp_path)
    case = marked(_in_halves(small_case()), sign)
    case = take(case, "Agreed", time="2026-11-29T10:00:00+00:00", author="Anna", agreed=True)
    window.session.new(case)
    found: dict[str, str] = {}
    for name in ASIDE:
        getattr(window.menus, name).trigger()
        for shown in [one for one in window.findChildren(QDialog) if one.isVisible()]:
            _settle(shown, qtbot)
            texts = every_text(shown)
            if isinstance(shown, Verification):
                texts = (text for text in texts if text not in _of_published_tables())
            found |= dict.fromkeys(texts, name)
            shown.close()
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        found |= dict.fromkeys(every_text(window), name)
    other = marked(large(_in_halves(small_case())), sign)
    differing = ComparisonWindow(case, other, ("One", "Other"), window)
    differing.show()
    _settle(differing, qtbot)
    found |= dict.fromkeys(every_text(differing), "comparison")
    differing.close()
    assert mixed(found, sign) == {}


def test_no_template_has_a_figure_of_its_own() -> None:
    """A figure that is a part of its sentence is written as its reader writes figures."""
    assert {one for one in marked_templates() if re.search(r"\d[.,]\d(?!\d\d\b)", one)} == {
        *OF_CHOICES
    }


def mixed(found: dict[str, str], sign: str) -> dict[str, str]:
    """Return the texts with a figure in the other form, or a typed text that was changed."""
    changed = STAYS["." if sign == "," else ","]
    own = re.compile(re.escape(STAYS[sign]), re.IGNORECASE)
    return {
        text: where
        for text, where in found.items()
        if text not in OF_CHOICES and (WRONG[sign].search(own.sub("", text)) or changed in text)
    }


@cache
def _of_published_tables() -> frozenset[str]:
    """Return what the published tables are called, and what is said of them where they were."""
    titles = {f"{one.title} \N{MIDDLE DOT} {one.citation}": one.note for one in tables()}
    told = [*titles, *(f"{title}\n\n{note}".strip() for title, note in titles.items())]
    return frozenset(form for text in told for form in _forms(bare(text)))


def _forms(text: str) -> Iterable[str]:
    return text, f"\u2068{text}\u2069"


def _window(qtbot: QtBot, folder: Path) -> MainWindow:
    window = MainWindow(recovery_folder=folder)
    qtbot.addWidget(window, before_close_func=lambda made: made.forget_changes())
    window.resize(1440, 900)
    window.show()
    return window


def _settle(shown: QWidget, qtbot: QtBot) -> None:
    """Wait until everything that was asked for is answered."""
    QApplication.processEvents()
    asked = shown.findChildren(Latest)
    qtbot.waitUntil(lambda: not any(one.working for one in asked), timeout=60_000)
    QApplication.processEvents()
