"""Colours stand off their ground in every look."""

import pytest

from desktop.kit.charts.look import (
    contrast,
    elided,
    ink_on,
    paper_look,
    readable,
    screen_look,
    text_width,
    tint,
)
from desktop.kit.style_sheet import style_sheet
from desktop.kit.theme import CONTRAST, DARK, LIGHT

LOOKS = [screen_look(LIGHT), screen_look(DARK), paper_look()]


@pytest.mark.parametrize("look", LOOKS)
def test_words_and_series_can_be_read(look):
    for ink in (look.ink, look.quiet, look.below, look.accent):
        assert contrast(ink, look.surface) >= 4.5
    for index in range(12):
        series = look.series_colour(index)
        assert contrast(series, look.surface) >= 3
        assert contrast(readable(series, look.surface), look.surface) >= 4.5


def test_what_is_filled_stands_off_its_track_in_high_contrast():
    look = screen_look(CONTRAST)
    assert contrast(look.interval, look.track) >= 3 and contrast(look.gain, look.track) >= 3
    assert contrast(look.gain, look.interval) >= 1.8
    assert contrast(look.ramp[1], look.ramp[0]) >= 2.9


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_slider_is_filled_with_what_stands_off_its_track(look):
    assert contrast(look.gain, look.track) >= 3
    rules = [one for one in style_sheet(look).splitlines() if "sub-page:horizontal {" in one]
    assert any(look.gain in rule for rule in rules)


@pytest.mark.parametrize("look", LOOKS)
def test_ink_reads_on_every_tint(look):
    for step in range(11):
        ground = tint(look, step / 10)
        assert contrast(ink_on(ground, look), ground) >= 4.5


def test_the_ramp_runs_from_low_to_high_and_is_clamped():
    look = LOOKS[0]
    assert (tint(look, -1), tint(look, 2)) == look.ramp


def test_28_series_differ_in_colour_or_dash():
    look = LOOKS[0]
    seen = {(look.series_colour(i), look.series_dash(i)) for i in range(28)}
    assert len(seen) == 28


def test_neighbours_on_paper_differ_without_colour():
    look = paper_look()
    assert look.series_dash(0) != look.series_dash(1)


def test_figures_are_tabular(qapp):
    look = LOOKS[0]
    assert text_width("111", look.families, 13) == pytest.approx(
        text_width("888", look.families, 13)
    )


def test_a_text_that_is_cut_keeps_its_beginning_at_any_width(qapp):
    words, look = "Committee", LOOKS[0]
    for tenth in range(300, 650):
        cut = elided(words, tenth / 10, look.families, look.small, False)
        assert words.startswith(cut.rstrip("…")), tenth
        assert len(cut) > 1, tenth
