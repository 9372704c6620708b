"""A floor's move at 78,732 packages of six stakeholders: counted, and all that shows it painted.

Judged as a slider's move is: against a plain Qt table that is filled anew and painted, in the
same run. One 60 Hz frame is four of these.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop.pages.agreement.zone_part import ZonePart
from desktop.session.session import Session
from desktop.shell.application import prepare
from mcda.opening import read
from mcda.places import resource
from tests.benchmarks.measure import at_most, tell
from tests.benchmarks.test_slider_frame import SIZE, frame_time, reference
from tests.desktop.pages.agreement.talks_case import talks_case

MOST_REFERENCES = 4.0

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_a_floor_moves_within_a_frame(qapp, qtbot, full):
    prepare(qapp, dark=False)
    session = Session()
    whole = read(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert whole is not None
    # Without rules every one of its combinations is kept.
    session.new(replace(whole, rules=()) if full else talks_case())
    part = ZonePart(session)
    qtbot.addWidget(part)
    part.resize(*SIZE)
    part.show()
    part.show_case("")
    qtbot.waitUntil(lambda: part.talks.left() is not None, timeout=60_000)
    handle = part.picture.handles[0]
    before = part.trial.words.text()
    handle.setValue(handle.singleStep())
    QApplication.processEvents()
    assert part.trial.words.text() != before
    if not full:
        return
    reach = handle.maximum() // handle.singleStep()
    frames = []
    for _ in range(3):
        base = reference(qtbot)
        frames.append(
            (
                frame_time(lambda n: handle.setValue(handle.singleStep() * (1 + n % reach))),
                base,
            )
        )
    best = min(move / base for move, base in frames)
    tell(
        "A floor's move at 78,732 packages, counted and painted",
        f"{best:.2f} reference frames (promised {MOST_REFERENCES:g}: one frame at 60 Hz)",
        *(f"move {move * 1e3:.1f} ms, reference {base * 1e3:.1f} ms" for move, base in frames),
    )
    at_most("a floor's move, in reference frames", best, MOST_REFERENCES)
