"""The bundled fonts load, in all their weights, where the system has no fonts at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"

_PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QRawFont
app = QGuiApplication([])
facts = {"files": {}, "fonts": []}
for path in sorted(Path(sys.argv[1]).glob("*.[ot]tf")):
    number = QFontDatabase.addApplicationFont(str(path))
    facts["files"][path.name] = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
for family, weight in (("Inter", 400), ("Inter", 500), ("Inter", 600), ("Inter", 700),
                       ("DejaVu Sans", 400), ("DejaVu Sans", 700),
                       ("Noto Sans Arabic", 400), ("Noto Sans Arabic", 700)):
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    raw, metrics = QRawFont.fromFont(font), QFontMetricsF(font)
    facts["fonts"].append(
        [family, weight, raw.familyName(), raw.weight(),
         metrics.horizontalAdvance("1111"), metrics.horizontalAdvance("0000")])
print(json.dumps(facts))
"""

_NO_FONTS = '<?xml version="1.0"?><fontconfig><cachedir>{cache}</cachedir></fontconfig>'


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what Qt says of the fonts in a process that sees no other font."""
    folder = tmp_path_factory.mktemp("fontconfig")
    config = folder / "fonts.conf"
    config.write_text(_NO_FONTS.format(cache=folder / "cache"), encoding="utf-8")
    environment = {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(FONTS)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_every_file_loads(facts: dict[str, Any]) -> None:
    assert len(facts["files"]) == 9
    assert all(facts["files"].values()), facts["files"]


def test_every_weight_is_there(facts: dict[str, Any]) -> None:
    for family, weight, real_family, real_weight, _, _ in facts["fonts"]:
        assert (real_family, real_weight) == (family, weight)


def test_figures_are_tabular(facts: dict[str, Any]) -> None:
    for family, weight, _, _, ones, noughts in facts["fonts"]:
        assert ones == pytest.approx(noughts), f"{family} {weight}"


def test_every_font_has_its_licence_and_origin() -> None:
    read_me = (FONTS / "README.md").read_text(encoding="utf-8")
    licences = {path.name for path in FONTS.glob("*.txt")}
    assert len(licences) == 3
    for licence in licences:
        assert f"`{licence}`" in read_me
        family = licence.partition("-")[0]
        assert any(path.name.startswith(family) for path in FONTS.glob("*.[ot]tf"))
