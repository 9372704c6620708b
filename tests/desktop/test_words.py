"""The window says everything in the language that it was told to speak."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import words
from desktop.kit import number_form
from desktop.pages.register import REGISTER, WORK
from desktop.session.latest import Latest
from desktop.shell.main_window import MainWindow
from mcda.model.case import COMMON, Case, Fallback, RedLine, Score, frozen
from mcda.model.measures import Span
from mcda.round.messages import languages
from mcda.words import said
from mcda.words.language import ENGLISH, Language, language
from tests.architecture.source import modules
from tests.desktop.conftest import small_case
from tests.desktop.every_text import every_text
from tests.every_field import full_case
from tests.mcda.words.pseudo import EXTRACTED, changed, escaped, in_georgian
from tests.translations import FOLDER, ROOT, catalogues


class _Shouting(gettext.NullTranslations):
    """A language that is English in capitals, its places left alone."""

    def gettext(self, message: str) -> str:
        return "".join(part if part.startswith("{") else part.upper() for part in _parts(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _parts(message: str) -> list[str]:
    return message.replace("{", "\0{").replace("}", "}\0").split("\0")


@pytest.fixture
def loud() -> Iterator[None]:
    words.speak(Language("xx", _Shouting()))
    yield
    words.speak(ENGLISH)


def test_english_is_what_stands_there() -> None:
    assert words._("Saved {time}", time="12:00") == "Saved 12:00"
    assert words.ngettext("{n} score", "{n} scores", 2) == "2 scores"
    assert words._("{a} of {b}") == "{a} of {b}"


@pytest.mark.usefixtures("loud")
def test_everything_is_said_in_the_language() -> None:
    assert words._("Saved {time}", time="noon") == "SAVED noon"
    assert words.ngettext("{n} score", "{n} scores", 1) == "1 SCORE"
    assert words.text(said._("{who} leads", who="Iran")) == "Iran LEADS"
    assert words.text(words.N_("Swing")) == "SWING"
    assert words.html(said._("{who} leads", who=said.stressed("Iran"))) == "<b>Iran</b> LEADS"


def test_an_apostrophe_is_one_in_a_label() -> None:
    """A label takes HTML without a tag for plain text, and would show what stands for a sign."""
    for said_text in ("Assad's role & more", "a < b"):
        told = words.html(said._("Left to settle: {what}.", what=said_text))
        assert Qt.mightBeRichText(told)
        made = QTextDocument()
        made.setHtml(told)
        assert made.toPlainText() == f"Left to settle: {said_text}."
    assert words.html("plain") == "plain"


@pytest.fixture
def pretended(app: QApplication) -> Iterator[None]:
    """The window speaks the pretended language, once everything was imported in English."""
    for module in modules(ROOT, "desktop", "mcda"):
        if module.name not in ("desktop.__main__", "mcda.__main__", "mcda.grids.xls_child"):
            import_module(module.name)
    words.speak(EXTRACTED)
    number_form.use(",")
    yield
    number_form.use(".")
    words.speak(ENGLISH)


@pytest.mark.usefixtures("pretended")
def test_no_page_of_the_window_shows_another_word_or_figure(qtbot: QtBot, tmp_path: Path) -> None:
    """Whatever a page shows, says to a screen reader or explains is marked for translation, and
    figures have the decimal sign in use.
    """
    window = _window(qtbot, tmp_path)
    left = {word: f"start: {text}" for word, text in escaped(_shown(window)).items()}
    shown = _walked(window, full_case(), [entry.key for entry in REGISTER], qtbot)
    # Of a case that has problems the pages with results say those alone.
    shown |= _walked(window, _in_halves(small_case()), [entry.key for entry in WORK], qtbot)
    assert any("35,5" in text and "30,5" in text for text in shown), "limits and ranges"
    # What is too much, and what stands in a rule, is told in figures too.
    fractions = _in_fractions(full_case())
    shown |= _walked(window, fractions, ["case", "measures", "weights", "scores"], qtbot)
    assert left | escaped(shown) == {}
    assert {text: key for text, key in shown.items() if _is_english(text)} == {}


@pytest.fixture
def french(app: QApplication) -> Iterator[Language]:
    spoken = language("fr", FOLDER)
    words.speak(spoken)
    yield spoken
    words.speak(ENGLISH)


def test_a_french_window_shows_no_english_words(
    french: Language, qtbot: QtBot, tmp_path: Path
) -> None:
    """What a page shows is never the English of something that there is French for."""
    case = full_case()
    shown = _walked(_window(qtbot, tmp_path), case, [entry.key for entry in REGISTER], qtbot)
    with next(iter(catalogues())).open("rb") as file:
        told = {message.string for message in read_po(file)}
    own = repr(case)
    left = {
        text: key
        for text, key in shown.items()
        if french.plain(text) != text and text not in told and repr(text)[1:-1] not in own
    }
    assert left == {}
    assert {"Parties prenantes", "Solidité", "Mise en œuvre"} <= shown.keys()


def _window(qtbot: QtBot, folder: Path) -> MainWindow:
    window = MainWindow(recovery_folder=folder)
    qtbot.addWidget(window, before_close_func=lambda made: made.forget_changes())
    window.resize(1440, 900)
    window.show()
    return window


def _walked(window: MainWindow, case: Case, keys: Sequence[str], qtbot: QtBot) -> dict[str, str]:
    """Return what pages show of a case, and what stands round them, by the page that did."""
    window.session.new(in_georgian(case))
    window.show_problems()
    found: dict[str, str] = {}
    for key in keys:
        page = window.show_page(key)
        sections = getattr(page, "sections", None)
        for section in list(getattr(sections, "buttons", ())) or [""]:
            if section and sections is not None:
                sections.choose(section)
            _settle(page, qtbot)
            found |= dict.fromkeys(_shown(page), key)
    return found | dict.fromkeys(_shown(window), "round the pages")


def _in_halves(case: Case) -> Case:
    """Return the small case with a red line that is crossed, and every number half of one more."""
    rows = {
        package: frozen({key: replace(one, low=_half(one.low), high=_half(one.high))
                         for key, one in row.items()})
        for package, row in case.scores[COMMON].items()
    }  # fmt: skip
    wide = Score(low=30.5, high=58.5)
    rows["staged"] = frozen({**rows["staged"], "returns": wide})
    lines = (RedLine(criterion="returns", limit=35.5), RedLine(criterion="cost", limit=5.5))
    own = {
        who: replace(one, red_lines=lines, fallback=Fallback(value=45.5))
        for who, one in case.preferences.items()
    }
    scores = frozen({**case.scores, COMMON: frozen(rows)})
    return replace(case, scores=scores, preferences=frozen(own))


def _half(point: object) -> Any:
    return point + 0.5 if isinstance(point, float) else point


def _in_fractions(case: Case) -> Case:
    """Return the case with fractions where numbers are whole, some of them out of bounds."""
    chances = {
        id_: replace(one, full=Span(low=1.25, high=1.25)) for id_, one in case.deliveries.items()
    }
    rules = tuple(
        replace(one, limit=one.limit + 0.5) if one.limit is not None else one for one in case.rules
    )
    criteria = tuple(
        replace(one, best=one.best + 0.5) if one.best is not None and not one.levels else one
        for one in case.criteria
    )
    return replace(case, deliveries=frozen(chances), rules=rules, criteria=criteria)


def _is_english(text: str) -> bool:
    """Say whether a text has a figure with a decimal point; a translator minds the examples."""
    point = re.search(r"(?<!\d\.)\d\.\d(?!\d\d\b|\.\d)", text)
    return bool(point) and changed("such as") not in text


def _settle(page: QWidget, qtbot: QtBot) -> None:
    """Wait until everything that the page has asked for is answered."""
    QApplication.processEvents()
    asked = [one for one in page.findChildren(Latest) if one.working or one.awaited]
    qtbot.waitUntil(lambda: not any(one.working for one in asked), timeout=60_000)


_NAMED_IN_THEMSELVES = re.compile("|".join(one.name for one in languages().values()))


def _shown(window: QWidget) -> Iterator[str]:
    """Yield every text of the window, without languages, which are named in themselves."""
    for told in every_text(window, browsers=False):
        yield _NAMED_IN_THEMSELVES.sub(" ", told)


def test_of_many_names_the_first_are_said_and_how_many_others_there_are() -> None:
    assert words.few(["A", "B", "C"]) == "A, B and C"
    many = [f"Party {n}" for n in range(1, 21)]
    assert words.few(many).startswith("Party 1, Party 2, ")
    assert words.few(many).endswith(" others") and "Party 20" not in words.few(many)
