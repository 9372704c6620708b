"""A chart leaves the window whole: as picture, SVG, file and table."""

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.kit.charts import export
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import LIGHT
from mcda.errors import RefusedError
from mcda.figures.chart import chart_text
from mcda.figures.weight_charts import Bar, Profile
from mcda.model.case import Case
from mcda.model.fingerprint import fingerprint
from tests.mcda.figures.specs import DIFFERENCES, ORDINARY

LOOK = screen_look(LIGHT)


@pytest.mark.parametrize("spec", ORDINARY, ids=lambda spec: type(spec).__name__)
def test_svg_is_well_formed_and_says_the_title(qapp, spec):
    root = ElementTree.fromstring(export.svg(spec, LOOK))
    assert root.tag.endswith("svg")
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == spec.title
    assert root.find(".//{http://www.w3.org/2000/svg}image") is None


def test_a_name_with_markup_stays_a_name(qapp):
    spec = Profile(title="A < B & C", bars=(Bar(name="<script>", share=0.5),))
    root = ElementTree.fromstring(export.svg(spec, LOOK))
    assert "".join(root.itertext()).count("<script>") >= 1
    assert root.find(".//{http://www.w3.org/2000/svg}script") is None
    assert "<script>" not in export.table_data(chart_text(spec)).html()


def test_a_picture_has_ink_inside_and_margin_outside(qapp):
    image = export.picture(DIFFERENCES, LOOK, 400, 2.0)
    assert image.width() == 800
    assert image.pixelColor(5, 5) == QColor(LOOK.surface)
    seen = {image.pixelColor(x, y).name() for x in range(0, 800, 2) for y in range(image.height())}
    assert {LOOK.gain.lower(), LOOK.loss.lower()} <= seen


@pytest.mark.parametrize("name", ["chart.svg", "chart.png"])
def test_files_are_written(qapp, tmp_path, name):
    path = tmp_path / name
    export.save(DIFFERENCES, path, LOOK)
    assert not QImage(str(path)).isNull() if name.endswith("png") else b"<svg" in path.read_bytes()


def test_a_folder_that_is_not_there_is_a_problem(qapp, tmp_path):
    with pytest.raises(RefusedError) as refused:
        export.save(DIFFERENCES, tmp_path / "none" / "chart.svg", LOOK)
    assert [problem.code for problem in refused.value.problems] == ["FILE-NO-FOLDER"]


def test_the_clipboard_gets_tabs_and_markup(qapp):
    data = export.table_data(chart_text(DIFFERENCES))
    assert data.text().splitlines()[1] == "Regime stability\t+7.9"
    assert "<td>+7.9</td>" in data.html()


def test_a_chart_that_leaves_the_house_carries_marking_case_date_and_fingerprint(qapp):
    case = Case(id="c", title="The exchange", marking="OFFICIAL", date="2026-11-21")
    told = export.imprint(case)
    assert told == f"OFFICIAL · 21 November 2026 · case {fingerprint(case)} · The exchange"
    spec = DIFFERENCES
    bare, marked = (export.svg(spec, LOOK, told=text) for text in ("", told))
    assert "OFFICIAL" not in bare and "OFFICIAL" in marked
    heights = [export.picture(spec, LOOK, told=text).height() for text in ("", told)]
    assert heights[1] > heights[0]
