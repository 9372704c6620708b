"""Every chart in every look: nothing clipped, nothing on top of another, ink that differs."""

from dataclasses import replace
from importlib import import_module
from itertools import combinations
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.charts import rank_shares
from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import contrast, paper_look, screen_look
from desktop.kit.charts.paint import _PAINTINGS, find_hits, ideal_height, paint
from desktop.kit.theme import DARK, LIGHT
from mcda import figures
from mcda.figures.chart import ChartSpec
from mcda.figures.charts import Dendrogram, HeatMap, RankLines, RankShares
from mcda.figures.weight_charts import Curves, Profile, Tornado, WinnerMap
from tests.mcda.figures.specs import CROWDED, CURVES, ORDINARY, PROFILE, RANK_LINES

LOOKS = {
    "light": screen_look(LIGHT),
    "dark": screen_look(DARK),
    "paper": paper_look(),
    "rtl": screen_look(LIGHT, rtl=True),
}
ALL = ORDINARY + CROWDED


def name_of(spec):
    return type(spec).__name__


def painted(spec, look, width=520.0, height=None):
    height = height or ideal_height(spec, look, width)
    image = QImage(int(width) + 20, int(height) + 20, QImage.Format.Format_RGB32)
    image.fill(QColor(look.surface))
    painter = QPainter(image)
    canvas = paint(spec, painter, QRectF(10, 10, width, height), look)
    painter.end()
    return image, canvas


def colours(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_every_kind_of_chart_is_painted_here():
    modules = [
        import_module(f"{figures.__name__}.{one.name}") for one in iter_modules(figures.__path__)
    ]
    named = [one for module in modules for one in vars(module).values() if isinstance(one, type)]
    for kind in {one for one in named if issubclass(one, ChartSpec)} - {ChartSpec}:
        assert kind in _PAINTINGS, (
            f"{kind.__name__}: paint it beside curves.py, list it in paint.py"
        )
        for name, drawn in {"ORDINARY": ORDINARY, "CROWDED": CROWDED}.items():
            assert any(type(spec) is kind for spec in drawn), (
                f"{kind.__name__}: add one to {name} of tests/mcda/figures/specs.py"
            )


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("width", [320.0, 520.0, 1000.0])
@pytest.mark.parametrize("spec", ALL, ids=name_of)
def test_no_text_leaves_the_chart_or_covers_another(qapp, spec, look, width):
    _, canvas = painted(spec, look, width)
    room = canvas.bounds.adjusted(-1, -4, 1, 4)
    assert canvas.texts
    for placed in canvas.texts:
        assert room.contains(placed.box), placed.text
    for one, two in combinations(canvas.texts, 2):
        shared = one.box.intersected(two.box)
        # Lines of text may touch by their leading, never by their letters.
        assert shared.width() <= 1 or shared.height() <= 5, (one.text, two.text)


@pytest.mark.parametrize("spec", ALL, ids=name_of)
def test_a_cramped_chart_still_paints(qapp, spec):
    painted(spec, LOOKS["light"], 160.0, 90.0)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("spec", ORDINARY, ids=name_of)
def test_ink_is_on_the_ground_of_the_look(qapp, spec, look):
    image, _ = painted(spec, look)
    assert image.pixelColor(2, 2) == QColor(look.surface)
    assert any(contrast(colour, look.surface) > 4.5 for colour in colours(image))


@pytest.mark.parametrize("spec", ORDINARY, ids=name_of)
def test_right_to_left_mirrors_where_texts_stand(qapp, spec):
    _, plain = painted(spec, LOOKS["light"])
    _, mirrored = painted(spec, LOOKS["rtl"])
    ends = plain.bounds.left() + plain.bounds.right()
    assert [t.text for t in plain.texts] == [t.text for t in mirrored.texts]
    for one, two in zip(plain.texts, mirrored.texts, strict=True):
        assert two.box.left() == pytest.approx(ends - one.box.right())


@pytest.mark.parametrize("spec", ORDINARY, ids=name_of)
def test_hits_lie_within_the_chart_and_speak(qapp, spec):
    look = LOOKS["light"]
    room = QRectF(0, 0, 520, ideal_height(spec, look, 520))
    hits = find_hits(spec, room, look)
    assert hits, "say each part in words by `canvas.hit`, for pointer, keys and screen readers"
    for hit in hits:
        assert room.adjusted(-9, -9, 9, 9).contains(hit.area)
        assert hit.words


def test_a_frame_collects_no_hits(qapp):
    assert painted(RANK_LINES, LOOKS["light"])[1].hits == []


@pytest.mark.parametrize(
    "spec",
    [
        RankLines(title="", packages=(), stakeholders=(), ranks=()),
        RankLines(title="None", packages=("A",), stakeholders=("EU",), ranks=((0,),)),
        RankLines(title="One", packages=("A",), stakeholders=("EU",), ranks=((1,),)),
        Profile(title="Empty", bars=()),
        HeatMap(title="Empty", corner="", rows=(), columns=(), values=()),
        Dendrogram(title="Empty", leaves=(), joins=()),
        Dendrogram(title="One", leaves=("EU",), joins=(), top=0.0),
        Tornado(title="Empty", rows=(), now=0.0),
        WinnerMap(title="Empty", across="Aid", up="Cost", regions=(), now=(0.0, 0.0)),
        Curves(title="Empty", criterion="Aid", grid=(), curves=(), now=0.0),
        replace(CURVES, curves=(replace(CURVES.curves[0], values=(0.5,) * 51),)),
    ],
)
def test_nothing_to_show_is_no_trouble(qapp, spec):
    painted(spec, LOOKS["light"], 300.0, 200.0)


def test_the_painter_is_given_back_as_it_was(qapp):
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.pen(), painter.font(), painter.renderHints()
    paint(PROFILE, painter, QRectF(0, 0, 50, 50), LOOKS["light"])
    assert (painter.pen(), painter.font(), painter.renderHints()) == before
    painter.end()


def test_no_word_above_a_column_is_cut_where_every_other_stands_higher(qapp):
    names = ("Waiting", "Access", "Piecemeal", "Idlib", "Returns", "Recovery", "Staged", "Full")
    rows = ("Access to detainees", "Leverage")
    spec = HeatMap(
        title="Scores", corner="", rows=rows, columns=names, values=((0.0,) * 8, (1.0,) * 8)
    )
    _, canvas = painted(spec, LOOKS["light"], 480.0)
    assert set(names) <= {placed.text for placed in canvas.texts}


def test_of_long_rank_shares_only_what_is_in_sight_is_painted_and_nothing_said(qapp, monkeypatch):
    many = 60
    even = tuple((1 / many,) * many for _ in range(many))
    spec = RankShares(title="", packages=tuple(f"P{i}" for i in range(many)), shares=even)
    look, blocks = LOOKS["light"], []
    monkeypatch.setattr(Canvas, "block", lambda *_args: blocks.append(1))
    said = []
    monkeypatch.setattr(rank_shares, "_words", lambda *_args: said.append(1) or "words")
    image = QImage(400, 1500, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(QRect(0, 700, 400, 46))
    paint(spec, painter, QRectF(0, 0, 400, 1380), look)
    painter.end()
    assert 0 < len(blocks) <= 4 * many
    blocks.clear()
    hits = find_hits(spec, QRectF(0, 0, 400, 1380), look)
    assert (len(hits), len(blocks), len(said)) == (many * many, 0, 0)
    assert hits[7].words == "words"


@pytest.mark.parametrize("look", [LOOKS["light"], LOOKS["rtl"]], ids=["light", "rtl"])
@pytest.mark.parametrize("kind", [RankLines, RankShares])
def test_of_a_chart_painted_in_part_nothing_in_sight_is_left_out(qapp, look, kind):
    spec = next(one for one in CROWDED if isinstance(one, kind))
    whole, _ = painted(spec, look)
    part = QImage(whole.size(), whole.format())
    part.fill(QColor(look.surface))
    band = QRect(0, whole.height() // 2, whole.width(), 40)
    painter = QPainter(part)
    painter.setClipRect(band)
    paint(spec, painter, QRectF(10, 10, whole.width() - 20, whole.height() - 20), look)
    painter.end()
    across, down = range(0, band.width(), 2), range(band.top(), band.bottom())
    spots = [(x, y) for x in across for y in down]
    there, here = ([image.pixelColor(*at).lightness() for at in spots] for image in (whole, part))
    assert max(abs(one - other) for one, other in zip(there, here, strict=True)) <= 24
    assert part.pixelColor(30, 12) == QColor(look.surface)
