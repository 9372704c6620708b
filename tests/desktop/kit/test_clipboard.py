from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from desktop.kit.clipboard import leave, put


def test_formats_are_offered_and_the_text_stays(app: QApplication) -> None:
    data = QMimeData()
    data.setText("a\tb")
    data.setHtml("<table></table>")
    put(data)
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    leave()
    found = QGuiApplication.clipboard().mimeData()
    assert (found.text(), found.hasHtml()) == ("a\tb", False)


def test_a_picture_stays_a_picture(app: QApplication) -> None:
    data = QMimeData()
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    data.setImageData(image)
    put(data)
    leave()
    assert QGuiApplication.clipboard().image().size() == image.size()


def test_what_another_program_copied_is_let_alone(app: QApplication) -> None:
    data = QMimeData()
    data.setText("ours")
    put(data)
    QGuiApplication.clipboard().setText("theirs")
    leave()
    assert QGuiApplication.clipboard().text() == "theirs"


_COPIED = """
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.kit import clipboard
data = QMimeData()
data.setText("a")
data.setHtml("<b>a</b>")
clipboard.put(data)
"""


def test_who_copied_last_ends_well_in_an_application_of_somebody_else() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _COPIED],
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
