import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QSlider

from desktop.kit.theme import CONTRAST, DARK, LIGHT, Theme, apply_theme, contrast, font, mix, theme

READ_ON = (
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "accent_soft"),
    ("ink", "track"),
    ("ink", "below_soft"),
    ("ink", "ramp_low"),
    ("ink", "ramp_high"),
    ("quiet", "page"),
    ("quiet", "surface"),
    ("accent", "page"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("below", "page"),
    ("below", "surface"),
    ("error", "surface"),
    ("error", "page"),
    ("on_band", "band"),
    ("surface", "ink"),
)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_text_is_readable(look: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(look, text), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_ink_is_readable_on_the_whole_value_ramp(look: Theme, share: float) -> None:
    assert contrast(look.ink, look.ramp(share).name()) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_value_ramp_reads_in_grey(look: Theme) -> None:
    greys = [QColor(look.ramp(step / 10)).lightnessF() for step in range(11)]
    assert greys == sorted(greys, reverse=not look.dark)
    assert look.ramp(-1) == look.ramp(0)
    assert look.ramp(7) == look.ramp(1)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_lines_and_marks_stand_out(look: Theme) -> None:
    for token in (*look.series, look.gain, look.loss):
        assert contrast(token, look.surface) >= 2.0
    assert len(set(look.series)) == len(look.series) >= 8


@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_high_contrast_is_seven_to_one(text: str, ground: str) -> None:
    assert contrast(getattr(CONTRAST, text), getattr(CONTRAST, ground)) >= 7


def test_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_mix_goes_from_one_to_the_other() -> None:
    assert mix("#000000", "#FFFFFF", 0).name() == "#000000"
    assert mix("#000000", "#FFFFFF", 1).name() == "#ffffff"


def test_switching_changes_palette_and_style_sheet(app: QApplication) -> None:
    apply_theme(app, dark=True)
    label = QLabel("x")
    assert theme().dark
    assert app.palette().window().color() == QColor(DARK.page)
    assert label.palette().windowText().color() == QColor(DARK.ink)
    assert DARK.surface in app.styleSheet()
    apply_theme(app, dark=False)
    assert app.palette().window().color() == QColor(LIGHT.page)
    assert DARK.surface not in app.styleSheet()


def test_zoom_scales_sizes(app: QApplication) -> None:
    apply_theme(app, dark=False, zoom=2.0)
    assert font(13).pixelSize() == 26
    assert theme().px(8) == 16
    doubled = app.styleSheet()
    apply_theme(app, dark=False)
    assert font(13).pixelSize() == 13
    usual = app.styleSheet()
    # Paddings, corners and bars grow with the type; the lines of borders stay thin.
    rules = (
        ("padding: 4px 10px; min-height", "padding: 8px 20px; min-height"),
        ("QScrollBar:vertical { width: 10px", "QScrollBar:vertical { width: 20px"),
        ("height: 6px; border-radius: 3px", "height: 12px; border-radius: 6px"),
        ("border: 1px solid", "border: 1px solid"),
    )
    for once, twice in rules:
        assert once in usual and twice in doubled


def test_typeface_is_bundled_with_tabular_figures(app: QApplication) -> None:
    from PySide6.QtGui import QFontInfo, QFontMetrics

    made = font(13)
    assert QFontInfo(made).family() == "Inter"
    metrics = QFontMetrics(made)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert QFontInfo(font(13, bold=True)).weight() >= 600


def test_a_slider_is_never_lower_than_its_handle(app: QApplication) -> None:
    apply_theme(app, dark=False)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.ensurePolished()
    assert slider.minimumHeight() >= 16
    slider.deleteLater()


def test_marks_of_boxes_are_drawn_as_large_as_any_zoom_shows_them(app: QApplication) -> None:
    """A picture is made smaller where it is shown, but never larger."""
    apply_theme(app, dark=False, zoom=3.0)
    try:
        sheet = app.styleSheet()
    finally:
        apply_theme(app, dark=False)
    assert "width: 30px; height: 30px" in sheet
    marks = set(re.findall(r'image: url\("([^"]+)"\)', sheet))
    assert len(marks) == 3
    assert all(QImage(mark).width() >= 36 for mark in marks)
