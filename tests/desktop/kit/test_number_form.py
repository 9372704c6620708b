from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit import number_form
from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import paper_look, screen_look
from desktop.kit.result_copy import copied
from desktop.kit.results import Column, Entry, ResultModel, Row, Table
from desktop.kit.theme import LIGHT
from desktop.words import speak, text
from mcda.figures.charts import ValueCell
from mcda.places import resource
from mcda.words import figures, said
from mcda.words.language import ENGLISH, language
from mcda.words.said import spoken


@pytest.fixture
def comma() -> Iterator[None]:
    number_form.use(",")
    yield
    number_form.use(".")


@pytest.mark.usefixtures("comma")
def test_figures_get_the_comma_and_names_dates_and_numberings_stay() -> None:
    for before, after in (
        ("1.5", "1,5"),
        ("62.7 %", "62,7 %"),
        ("1.5–2.25", "1,5–2,25"),
        ("-0.3", "-0,3"),
        ("28.11.2026", "28.11.2026"),
        ("1,200.5", "1\u202f200,5"),
        ("6", "6"),
        ("(0.5)", "(0,5)"),
        ("1.2.3", "1.2.3"),
        ("Article 2.5", "Article 2.5"),
        (said._("closeness {figure}.", figure=figures.score(0.67)), "closeness 0,670."),
    ):
        assert number_form.shown(before) == after


@pytest.fixture
def french() -> Iterator[None]:
    speak(language("fr", resource("translations")))
    yield
    speak(ENGLISH)
    number_form.use(".")


@pytest.mark.usefixtures("french")
def test_tables_and_sentences_of_a_language_have_one_sign() -> None:
    """Whatever the system writes, and whatever its reader chose instead."""
    share, many = figures.percent(0.19), figures.count(2000)
    sentence = said._("{names}.", names=said.listed([share, figures.percent(0.171), many]))
    number_form.use("")
    assert number_form.shown("35.2 %") == "35,2 %"
    assert text(sentence) == "19,0\xa0% ; 17,1\xa0% et 2\u202f000.".replace(" ;", "\xa0;")
    number_form.use(".")
    assert number_form.shown("35.2 %") == "35.2 %"
    assert text(sentence) == "19.0\xa0%, 17.1\xa0% et 2\u202f000."


def test_a_point_stays_as_it_is() -> None:
    number_form.use(".")
    assert number_form.shown("1.5") == "1.5"


@pytest.mark.usefixtures("comma")
def test_a_table_shows_and_copies_commas_and_ranks_stand_alone() -> None:
    columns = (Column("Russia"), Column("Share"), Column("Why", trailing=False))
    rows = tuple(
        Row(
            name,
            (
                Entry(f"{rank} ({value:.0f})", cell=ValueCell(rank=rank, value=value)),
                Entry("0.25"),
                Entry("Article 2.5"),
            ),
            name,
        )
        for name, rank, value in (("A", 2, 34.25), ("B", 1, 60.5))
    )
    table = Table("Package", columns, rows)
    model = ResultModel()
    model.set_table(table)
    assert model.index(0, 1).data() == "0,25" and model.index(0, 2).data() == "Article 2.5"
    text = copied("Ranks", table, [1, 0])
    assert text.columns == ("Package", "Russia: rank", "Russia: value", "Share", "Why")
    assert text.rows[0] == ("B", "1", "61", "0,25", "Article 2.5")
    assert text.rows[1][:3] == ("A", "2", "34")


@pytest.mark.usefixtures("comma")
def test_charts_carry_the_comma_on_the_screen_and_the_point_on_paper(qapp: QApplication) -> None:
    number_form.use(",")
    screen = screen_look(LIGHT, False, number_form.decimal)
    for look, wanted in ((screen, "62,7 %"), (paper_look(), "62.7 %")):
        image = QImage(120, 20, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        canvas = Canvas(painter, QRectF(0, 0, 120, 20), look)
        canvas.text(canvas.bounds, "62.7 %")
        painter.end()
        assert [placed.text for placed in canvas.texts] == [wanted]


@pytest.mark.usefixtures("comma")
def test_figures_of_sentences_carry_the_comma_and_what_the_user_typed_stays() -> None:
    sentence = said._("{what} above {share}", what="Article 2.5", share=figures.percent(0.265))
    assert text(sentence) == "Article 2.5 above 26,5\u00a0%"
    assert text(figures.signed(-0.5)) == "−0,5"
    some = [figures.decimals(number, 1) for number in (3.5, 4.0)]
    assert text(said.listed([*some, "Article 2.5"])) == "3,5; 4,0 and Article 2.5"
    assert text(said.listed(["A", "B", "C"])) == "A, B and C"
    assert text(said.ngettext("{n} score", "{n} scores", 78_732)) == "78\u202f732 scores"
    number_form.use(".")
    assert text(sentence) == "Article 2.5 above 26.5\u00a0%" and spoken() is None


def test_a_text_says_what_a_cell_shows_by_its_signs_or_as_a_number() -> None:
    number_form.use(",")
    assert number_form.says(" 1,5–2 ", "1.5–2") and number_form.says("۱۲", "12")
    assert number_form.says("", "") and not number_form.says("0", "")
    assert not number_form.says("None", "0")
    number_form.use(".")


@pytest.mark.parametrize(
    ("sign", "text", "told"),
    [
        (".", "150,000", "“150,000” can be read in two ways: write 150000 or 150.000"),
        (",", "-1.500 – 2", "“1.500” can be read in two ways: write 1500 or 1,500"),
        (".", "1,50,000", "“1,50,000” is not read here: write 150000"),
        (",", "0.500", ""),
        (",", "1,500", ""),
        (".", "1.500", ""),
        (".", "1,234,567.5", ""),
        (",", "1\u202f500,25", ""),
        (".", "1'500", ""),
        (".", "1,5 and 2,75", ""),
    ],
)
def test_a_typed_number_of_two_readings_is_unclear(sign: str, text: str, told: str) -> None:
    number_form.use(sign)
    assert number_form.unclear(text) == told and number_form.typed(text) == text
    number_form.use(".")


def test_indian_digits_are_read_where_they_are_set_off_so(monkeypatch: pytest.MonkeyPatch) -> None:
    india = QLocale(QLocale.Language.English, QLocale.Country.India)
    monkeypatch.setattr(number_form.QLocale, "system", lambda: india)
    number_form.use("")
    assert number_form.typed("1,50,000.5 – 12,34,567") == "150000.5 – 1234567"
    assert not number_form.unclear("1,50,000") and number_form.unclear("50,000")
    number_form.use(",")
    assert number_form.typed("1,50,000") == "1,50,000"
    number_form.use(".")
