"""The rules about what is shown, and what is left to one home or to nobody, see their faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.planted import (
    ENGINE,
    PAGE,
    TEST,
    Planted,
    Rule,
    assert_named,
    assert_passes,
    faults,
)
from tests.architecture.rules import doors, habits, machine, order, proofs, shown

PLANTED: tuple[Planted, ...] = (
    (
        shown.words_shown_are_marked,
        PAGE,
        """
box.setText("Undo")
--
table.setHorizontalHeaderLabels(["Package", "Rank"])
--
menu.addAction("&Remove\\tDel")
--
label("Weights", "small")
--
box.setToolTip(f"<b>Rank</b> {rank}")
--
box.setText(self.tr("Undo"))
""",
    ),
    (
        shown.colours_have_one_home,
        PAGE,
        """
A = "#FFAA00"
--
box.setStyleSheet("color: #555;")
--
a = QColor(10, 20, 30)
--
a = QColor("red")
--
a = Qt.GlobalColor.red
--
fill = "FFD9A6"
""",
    ),
    (
        shown.fields_keep_on_one_line,
        PAGE,
        """
field = QLineEdit()
--
class Name(QLineEdit): pass
""",
    ),
    (
        shown.nothing_polls,
        PAGE,
        """
timer = QTimer(self)
timer.start(500)
--
a = self.startTimer(100)
--
QTimer().start(10)
--
class A(QWidget):
    def timerEvent(self, event): ...
""",
    ),
    (
        shown.pages_judge_no_closeness,
        PAGE,
        """
a = b < c - 1e-9
--
a = abs(b - c) <= 1e-12
""",
    ),
    (
        shown.windows_are_not_searched,
        PAGE,
        """
a = self.window().session
--
self.window().show_page("scores")
--
a = getattr(self.window(), "session", None)
--
a = self.parent().parent().case
--
a = self.parentWidget().parentWidget().case
""",
    ),
    (
        order.equals_keep_their_order,
        ENGINE,
        """
import numpy as np
order = np.argsort(a)
--
order = a.argsort(axis=1)
--
import numpy as np
order = np.argsort(a, kind="quicksort")
--
import numpy as np
order = np.argpartition(a, 3)
--
from heapq import nlargest
a = nlargest(3, b)
""",
    ),
    (
        machine.machine_is_asked_by_few,
        ENGINE,
        """
import numpy as np
a = np.isclose(b, c)
--
from math import isclose
a = isclose(b, c)
--
import numpy as np
a = np.allclose(b, c, atol=1e-6)
""",
    ),
    (
        habits.asserts_only_tell_kinds,
        ENGINE,
        """
assert len(a) == 3, "three"
--
assert a
--
assert a is not None and a.b > 0
--
assert a.make()
""",
    ),
    (
        habits.libraries_write_to_memory,
        ENGINE,
        """
book.save(path)
--
made().save("a.png")
--
table.to_csv(path)
--
figure.savefig(path)
""",
    ),
    (
        habits.days_are_named_by_dates,
        ENGINE,
        """
a = day.strftime("%d %B %Y")
--
a = day.strftime("%x")
--
a = day.ctime()
""",
    ),
    (
        proofs.failures_are_not_caught,
        TEST,
        """
def test_b():
    try: assert f()
    except AssertionError: pass
--
def test_b():
    try: assert f()
    except (ValueError, AssertionError): pass
--
import contextlib
def test_b():
    with contextlib.suppress(AssertionError): assert f()
""",
    ),
)

GOOD = (
    (shown.words_shown_are_marked, PAGE, 'box.setText(_("Undo"))\nbox.setWindowTitle("Parley")'),
    (shown.colours_have_one_home, PAGE, 'a = QColor(theme().ink)\nb = "1234", "#12", "DECADE"'),
    (shown.fields_keep_on_one_line, PAGE, "a = Line(), b.findChildren(QLineEdit)"),
    (shown.nothing_polls, PAGE, "a = QTimer(self, singleShot=True, interval=0)"),
    (shown.windows_are_not_searched, PAGE, "a = self.window().focusWidget(), self.window()"),
    (shown.pages_judge_no_closeness, PAGE, "a = b < 0.01, max(b, 1e-9)"),
    (order.equals_keep_their_order, ENGINE, 'a = np.argsort(b, kind="stable")'),
    (habits.asserts_only_tell_kinds, ENGINE, "assert a is not None and isinstance(b, int), 'so'"),
    (habits.libraries_write_to_memory, ENGINE, "held = BytesIO()\nbook.save(held)"),
    (habits.days_are_named_by_dates, ENGINE, 'a = day.strftime("%H:%M")'),
)


@pytest.mark.parametrize(("rule", "name", "text"), faults(PLANTED))
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)


@pytest.mark.parametrize(("rule", "name", "text"), GOOD)
def test_what_is_right_is_let_pass(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_passes(tmp_path, rule, name, text)


@pytest.mark.parametrize(
    "last",
    [
        "from mcda.group import one",
        "import mcda.group.two",
        "def f():\n    from mcda.group import one",
        "def f():\n    import mcda.group.two",
    ],
)
def test_a_circle_of_imports_is_named(tmp_path: Path, last: str) -> None:
    folder = tmp_path / "mcda" / "group"
    folder.mkdir(parents=True)
    (folder / "one.py").write_text("from mcda.group.two import a\n", encoding="utf-8")
    (folder / "two.py").write_text("from mcda.group.three import a\n", encoding="utf-8")
    for_types = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import mcda.group.one\n"
    (folder / "three.py").write_text(for_types, encoding="utf-8")
    assert doors.nobody_imports_in_a_circle(tmp_path) == []
    (folder / "three.py").write_text(f"{last}\n", encoding="utf-8")
    found = {breach.file for breach in doors.nobody_imports_in_a_circle(tmp_path)}
    assert {"mcda/group/two.py", "mcda/group/three.py"} <= found
