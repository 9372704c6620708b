"""All that the window shows, in two pictures a look, to be looked at.

`python -m tests.contact_sheet FOLDER [CASE]` writes two PNGs per look: every page with each of
its sections, and what there is beside them (`contact_states.py`); light, dark, high contrast,
mirrored, at 1280x720, 1440x900 and 1920x1080, and at 200 %. Without a case the first sample is
shown. `--look NAME` writes that look alone, `--states` no pages, and `--apart` each picture by
itself in its full size, too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import monotonic
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit.section_row import SectionRow
from desktop.kit.theme import apply_theme
from desktop.pages.register import WORK
from desktop.session.jobs import _RUNNING, wait_for_all
from desktop.shell.main_window import MainWindow
from mcda.places import resource
from tests.contact_states import Material, prepared, states

COLUMNS = 4
SHARE = 0.5
"""Of its size each page has on the sheet."""

SETTLES_MS, MOST_MS = 300, 60_000
"""So long a page stands still before it is taken, and has for what it works out at most."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown on one sheet."""

    name: str
    width: int = 1440
    height: int = 900
    dark: bool = False
    strong: bool = False
    mirrored: bool = False
    zoom: float = 1.0


LOOKS = (
    Look("light-1440"),
    Look("light-1280", 1280, 720),
    Look("light-1920", 1920, 1080),
    Look("dark-1440", dark=True),
    Look("contrast-1440", strong=True),
    Look("mirrored-1440", mirrored=True),
    Look("double-1920", 1920, 1080, zoom=2.0),
)


def sheets(
    folder: Path,
    case: Path | None,
    looks: tuple[Look, ...] = LOOKS,
    *,
    sections: bool = True,
    held: Material | None = None,
    apart: bool = False,
) -> Iterator[Path]:
    """Write and return one sheet after the other; without `sections` each page's first alone.

    Pages are shown of `case`, if there is one, and what there is beside them on `held`.
    """
    app = QApplication.instance() or QApplication(["parley"])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for look in looks:
        way = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        app.setLayoutDirection(way)
        apply_theme(app, look.dark, look.zoom, strong=look.strong)
        if case is not None:
            yield _written(folder / f"{look.name}.png", _pages(case, look, sections), apart)
        if held is not None:
            yield _written(folder / f"{look.name}-states.png", _states(held, look), apart)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(app, dark=False)


def _written(path: Path, found: list[QImage], apart: bool) -> Path:
    """Write a sheet; with `apart` each of its pictures as well."""
    _sheet(found).save(str(path))
    for number, one in enumerate(found if apart else ()):
        one.save(str(path.with_name(f"{path.stem}-{number:02d}.png")))
    return path


def _pages(case: Path, look: Look, sections: bool) -> list[QImage]:
    with tempfile.TemporaryDirectory() as spare:
        window = MainWindow(recovery_folder=Path(spare))
        window.resize(look.width, look.height)
        window.show()
        found = [_shot(window)]
        window.files.open_copy(case)
        for entry in WORK:
            window.work_on(entry.key)
            found.append(_shot(window))
            if sections:
                found += _sections(window)
        window.forget_changes()
        window.close()
        wait_for_all()
        window.deleteLater()
    return found


def _states(held: Material, look: Look) -> list[QImage]:
    """Return what the window shows beside its pages."""
    with tempfile.TemporaryDirectory() as spare:
        window = MainWindow(recovery_folder=Path(spare) / "recovery")
        window.resize(look.width, look.height)
        window.show()
        found = list(states(window, held, _shot))
        window.forget_changes()
        window.close()
        wait_for_all()
        window.deleteLater()
    return found


def _sections(window: MainWindow) -> list[QImage]:
    """Return the page that is seen at each section but the first."""
    page, found = window.page, []
    rows = [] if page is None else [r for r in page.findChildren(SectionRow) if r.isVisible()]
    for row in rows[:1]:
        for section in list(row.buttons)[1:]:
            row.choose(section)
            row.buttons[section].setFocus()
            found.append(_shot(window))
    return found


def _shot(window: MainWindow) -> QImage:
    """Return the window once it has stood still; what takes too long is shown as it then is."""
    begun, before = monotonic(), QImage()
    while True:
        loop = QEventLoop()
        QTimer.singleShot(SETTLES_MS, loop.quit)
        loop.exec()
        # A picture is whole: nothing of it is left for the loop's next turn.
        with (
            patch("desktop.kit.slices.SLICE_S", inf),
            patch("desktop.kit.charts.view.SLICE_S", inf),
        ):
            now = window.grab().toImage()
        if (
            (now == before and not _RUNNING)
            or not SETTLES_MS
            or 1000 * (monotonic() - begun) > MOST_MS
        ):
            return now
        before = now


def _sheet(pages: list[QImage]) -> QImage:
    wide, high = round(pages[0].width() * SHARE), round(pages[0].height() * SHARE)
    rows = -(-len(pages) // COLUMNS)
    sheet = QImage(wide * COLUMNS, high * rows, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, page in enumerate(pages):
        small = page.scaled(
            wide - 4,
            high - 4,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(number % COLUMNS * wide + 2, number // COLUMNS * high + 2, small)
    painter.end()
    return sheet


def main(words: list[str]) -> int:
    """Write the sheets into the folder that is named."""
    asked = argparse.ArgumentParser(prog="python -m tests.contact_sheet", description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("case", type=Path, nargs="?")
    asked.add_argument("--look", choices=[look.name for look in LOOKS])
    asked.add_argument("--states", action="store_true")
    asked.add_argument("--apart", action="store_true")
    told = asked.parse_args(words)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
    samples = sorted(resource("samples").glob("*.parley"))
    looks = tuple(look for look in LOOKS if told.look in (None, look.name))
    case = None if told.states else told.case or samples[0]
    with tempfile.TemporaryDirectory() as spare:
        held = prepared(Path(spare))
        for path in sheets(told.folder, case, looks, held=held, apart=told.apart):
            sys.stdout.write(f"{path}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
