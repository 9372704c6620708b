"""Each rule sees the fault it is there for: faults planted in a small tree are named.

The tree is good as it stands; each test writes one bad file into it and expects
the rule to name that file, the line and what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.rules import (
    catalogue,
    doors,
    habits,
    listeners,
    pages,
    published,
    reach,
    shape,
    state,
)
from tests.architecture.source import Breach

GOOD = {
    "mcda/__init__.py": "",
    "mcda/cli/main.py": (
        "from mcda.export import workbook\nfrom mcda.sheets import door\n\n\n"
        "def main() -> None:\n    print(door.read, workbook)\n"
    ),
    "mcda/model/case.py": "from mcda.errors import problem\n",
    "mcda/sheets/door.py": "def read() -> None:\n    import openpyxl\n",
    "mcda/export/workbook.py": (
        "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import openpyxl\n"
    ),
    "mcda/methods/topsis.py": "METHOD = 1\n",
    "mcda/methods/register.py": "from mcda.methods import topsis\n",
    "desktop/launch.py": "from desktop.shell import main_window\n",
    "desktop/session/session.py": (
        "from PySide6.QtCore import QObject\nfrom mcda.methods import register\n"
        "from mcda.model import case\n"
    ),
    "desktop/kit/names.py": "class Names(QAbstractListModel): ...\n",
    "desktop/kit/card.py": "from PySide6.QtWidgets import QFrame\nfrom desktop.kit import names\n",
    "desktop/kit/charts/canvas.py": "from PySide6.QtGui import QPainter\n",
    "desktop/pages/page.py": "from desktop.session.session import Session\n",
    "desktop/pages/scores/page.py": (
        "from desktop.kit.charts import canvas\nfrom desktop.pages.page import Page\n"
    ),
    "desktop/pages/weights/page.py": "from desktop.pages.weights.swing import Swing\n",
    "desktop/pages/weights/swing.py": "from desktop.kit.card import Card\n",
    "desktop/shell/main_window.py": (
        "from desktop.pages.scores import page\nimport desktop.pages.weights.page\n"
    ),
}

Rule = Callable[[Path], list[Breach]]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree that keeps every rule about imports."""
    for name, text in GOOD.items():
        _write(tmp_path, name, text)
    return tmp_path


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


IMPORT_FAULTS: tuple[tuple[Rule, str, str, int], ...] = (
    (doors.qt_only_in_desktop, "mcda/model/x.py", "import PySide6\n", 1),
    (
        doors.qt_only_in_desktop,
        "mcda/workbook/x.py",
        "\ndef f():\n    from PySide6 import QtCore\n",
        3,
    ),
    (doors.engine_never_imports_window, "mcda/cli/main.py", "from desktop.launch import main\n", 1),
    (doors.engine_never_imports_window, "mcda/x.py", "__import__('desktop.launch')\n", 1),
    (doors.openpyxl_only_at_the_door, "desktop/pages/x.py", "\n\nimport openpyxl.styles\n", 3),
    (doors.openpyxl_only_at_the_door, "mcda/export/html.py", "from openpyxl import Workbook\n", 1),
    (doors.rooms_in_order, "mcda/model/x.py", "from mcda.sheets.door import read\n", 1),
    (doors.rooms_in_order, "mcda/model/x.py", "from ..methods import topsis\n", 1),
    (doors.rooms_in_order, "mcda/casefile/x.py", "from mcda.workbook.door import read\n", 1),
    (doors.rooms_in_order, "mcda/methods/x.py", "from mcda import group\n", 1),
    (doors.rooms_in_order, "mcda/utils.py", "", 1),
    (
        pages.pages_stand_apart,
        "desktop/pages/x/y.py",
        "\nfrom desktop.pages.scores import page\n",
        2,
    ),
    (pages.pages_stand_apart, "desktop/pages/x/y.py", "from ..weights.swing import Swing\n", 1),
    (pages.pages_stand_apart, "desktop/pages/x.py", "from desktop.pages.scores.page import S\n", 1),
    (pages.floors_in_order, "desktop/kit/x.py", "import desktop.pages.scores.page\n", 1),
    (pages.floors_in_order, "desktop/session/x.py", "from desktop.kit.card import Card\n", 1),
    (pages.floors_in_order, "desktop/pages/x/y.py", "import desktop.shell.main_window\n", 1),
    (
        pages.charts_know_no_session,
        "desktop/kit/charts/x.py",
        "import desktop.session.session\n",
        1,
    ),
    (
        pages.item_models_know_no_widget,
        "desktop/kit/x.py",
        "from desktop.kit.card import Card\nclass Rows(QAbstractTableModel): ...\n",
        1,
    ),
    (reach.modules_are_reached, "mcda/model/x.py", "", 1),
    (reach.modules_are_reached, "desktop/kit/x.py", "from desktop.kit import card\n", 1),
    (
        reach.methods_stand_apart,
        "mcda/methods/x.py",
        "from mcda.methods import topsis\nMETHOD=1",
        1,
    ),
    (reach.methods_go_unnamed, "desktop/kit/x.py", "def f(m): return m.name == 'topsis'\n", 1),
    (reach.methods_go_unnamed, "mcda/cli/x.py", "x = settings.topsis_p\n", 1),
    (reach.methods_go_unnamed, "mcda/cli/y.py", "from mcda.methods import topsis\n", 1),
    (state.engine_keeps_no_state, "mcda/model/x.py", "\nA = {}\ndef f():\n    A[1] = 2\n", 2),
    (state.engine_keeps_no_state, "mcda/model/x.py", "A = list()\ndef f():\n    A.append(2)\n", 1),
    (state.engine_keeps_no_state, "mcda/model/x.py", "def f():\n    global a\n    a = 1\n", 2),
    (habits.engine_is_silent, "mcda/model/x.py", "def f():\n    print(1)\n", 2),
    (habits.engine_is_silent, "mcda/methods/x.py", "n = input('n')\n", 1),
    (habits.slow_packages_where_used, "mcda/methods/x.py", "import pymcdm\n", 1),
    (
        habits.slow_packages_where_used,
        "mcda/workbook/x.py",
        "from openpyxl import load_workbook\n",
        1,
    ),
    (habits.slow_packages_where_used, "mcda/workbook/x.py", "class A:\n    import docx\n", 2),
    (habits.slow_packages_where_used, "mcda/x.py", "try:\n    import pandas\nfinally: ...\n", 2),
    (habits.no_network, "desktop/x.py", "from PySide6 import QtNetwork\n", 1),
    (
        habits.no_network,
        "mcda/workbook/x.py",
        "def f():\n    from urllib.request import urlopen\n",
        2,
    ),
    (habits.no_network, "mcda/workbook/x.py", "import socket\n", 1),
    (habits.files_opened_at_the_door, "mcda/workbook/x.py", "\nopen(path)\n", 2),
    (habits.files_opened_at_the_door, "mcda/workbook/x.py", "a = Path(b).read_text()\n", 1),
    (habits.files_opened_at_the_door, "mcda/report/x.py", "path.parent.read_bytes()\n", 1),
    (habits.files_opened_at_the_door, "desktop/x.py", "path.write_text(text)\n", 1),
    (habits.files_opened_at_the_door, "desktop/pages/x.py", "with path.open() as f: ...\n", 1),
    (habits.files_opened_at_the_door, "mcda/x.py", "path.open('rb')\n", 1),
    (habits.files_opened_at_the_door, "mcda/x.py", "p.open(mode='a', encoding='utf-8')\n", 1),
    (habits.files_opened_at_the_door, "mcda/x.py", "handle = os.open(path, flags)\n", 1),
    (habits.files_opened_at_the_door, "mcda/workbook/x.py", "zipfile.ZipFile(path)\n", 1),
    (habits.files_opened_at_the_door, "mcda/workbook/x.py", "Book.from_path(path)\n", 1),
)


@pytest.mark.parametrize(("rule", "name", "text", "line"), IMPORT_FAULTS)
def test_planted_import_is_named(tree: Path, rule: Rule, name: str, text: str, line: int) -> None:
    assert rule(tree) == []
    _write(tree, name, text)
    (breach,) = rule(tree)
    assert str(breach).startswith(f"{name}:{line}: ")
    assert breach.remedy


def test_import_for_types_only_is_not_slow(tree: Path) -> None:
    text = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import openpyxl\nelse: ...\n"
    _write(tree, "mcda/workbook/x.py", text)
    assert habits.slow_packages_where_used(tree) == []


def test_what_is_no_file_may_be_opened(tree: Path) -> None:
    text = (
        "buffer.open(Flag.WriteOnly)\nself.files.open(path)\narchive.open(name)\n"
        "zipfile.ZipFile(io.BytesIO(content))\nzipfile.ZipFile(stream)\nwrite_text(path, a)\n"
    )
    _write(tree, "mcda/workbook/x.py", text)
    assert habits.files_opened_at_the_door(tree) == []


LASTING = "class A:\n    def f(self, session: Session, act: QAction):\n"


@pytest.mark.parametrize(
    "line",
    [
        "session.case_changed.connect(lambda: self.show())",
        "self._session.undo_stack.x.connect(lambda: 1)",
        "act.changed.connect(lambda: self.show())",
        "session.case_opened.connect(self._drafts.clear)",
        "session.case_opened.connect(partial(print, 1))",
    ],
)
def test_listener_that_outlives_its_widget_is_named(tree: Path, line: str) -> None:
    _write(tree, "desktop/widgets/x.py", f"{LASTING}        session.a.connect(self.show)\n")
    assert listeners.listeners_die_with_their_widget(tree) == []
    _write(tree, "desktop/widgets/x.py", f"{LASTING}        {line}\n")
    (breach,) = listeners.listeners_die_with_their_widget(tree)
    assert str(breach).startswith("desktop/widgets/x.py:3: ")


def test_local_function_that_outlives_its_widget_is_named(tree: Path) -> None:
    text = "        def g(): ...\n        act.changed.connect(g)\n"
    _write(tree, "desktop/widgets/x.py", LASTING + text)
    (breach,) = listeners.listeners_die_with_their_widget(tree)
    assert str(breach).startswith("desktop/widgets/x.py:4: ")


def test_long_file_is_named(tree: Path) -> None:
    assert shape.files_are_short(tree) == []
    _write(tree, "mcda/model/x.py", "a = 1\n" * 401)
    (breach,) = shape.files_are_short(tree)
    assert str(breach).startswith("mcda/model/x.py:401: ")
    _write(tree, "mcda/model/x.py", "# long: one table from one source\n" + "a = 1\n" * 401)
    assert shape.files_are_short(tree) == []


def test_long_function_is_named(tree: Path) -> None:
    body = "def f():\n" + "    a = 1\n" * 60
    assert shape.functions_are_short(tree) == []
    _write(tree, "desktop/x.py", "\n" + body)
    (breach,) = shape.functions_are_short(tree)
    assert str(breach).startswith("desktop/x.py:2: f has 61 lines")
    _write(tree, "desktop/x.py", "# long: one state machine, read as a whole\n" + body)
    assert shape.functions_are_short(tree) == []


def test_test_without_its_module_is_named(tree: Path) -> None:
    _write(tree, "tests/mcda/sheets/test_door.py", "")
    _write(tree, "tests/mcda/sheets/test_door_hostile.py", "")
    assert shape.tests_mirror_the_packages(tree) == []
    _write(tree, "tests/mcda/sheets/test_window.py", "")
    (breach,) = shape.tests_mirror_the_packages(tree)
    assert str(breach).startswith("tests/mcda/sheets/test_window.py:1: ")
    assert "mcda/sheets/window.py" in breach.found


def test_module_without_its_test_is_named(tree: Path) -> None:
    _write(tree, "mcda/workbook/x.py", "a = 1\n" * 30)
    assert shape.modules_have_tests(tree) == []
    _write(tree, "mcda/workbook/x.py", "def f():\n" + "    a = 1\n" * 30)
    (breach,) = shape.modules_have_tests(tree)
    assert str(breach).startswith("mcda/workbook/x.py:1: There is no tests/mcda/workbook/test_x.py")
    _write(tree, "tests/mcda/workbook/test_y.py", "from mcda.workbook.z import f\n")
    assert shape.modules_have_tests(tree) == [breach]
    _write(tree, "tests/mcda/workbook/test_y.py", "from mcda.workbook.x import f\n")
    assert shape.modules_have_tests(tree) == []


def test_module_tested_through_its_package_is_not_named(tree: Path) -> None:
    _write(tree, "mcda/workbook/x/y.py", "def f():\n" + "    a = 1\n" * 30)
    _write(tree, "mcda/workbook/x/__init__.py", "")
    _write(tree, "tests/mcda/workbook/test_x.py", "from mcda.workbook import x\n")
    assert len(shape.modules_have_tests(tree)) == 1
    _write(tree, "mcda/workbook/x/__init__.py", "from mcda.workbook.x.y import f\n")
    assert shape.modules_have_tests(tree) == []


def test_part_of_one_tested_module_is_not_named(tree: Path) -> None:
    _write(tree, "mcda/workbook/part.py", "def f():\n" + "    a = 1\n" * 30)
    _write(tree, "mcda/workbook/x.py", "from mcda.workbook.part import f\n")
    assert len(shape.modules_have_tests(tree)) == 1
    _write(tree, "tests/mcda/workbook/test_x.py", "")
    assert shape.modules_have_tests(tree) == []
    _write(tree, "mcda/workbook/y.py", "from mcda.workbook import part\n")
    (breach,) = shape.modules_have_tests(tree)
    assert breach.file == "mcda/workbook/part.py"


@dataclass(frozen=True)
class Words:
    """A code's templates, as the catalogue has them."""

    found: str = "The score {value} is no number"
    expected: str = "a number"
    remedy: str = "Type a number"


def test_code_outside_the_catalogue_is_named(tree: Path) -> None:
    _write(tree, "mcda/workbook/x.py", 'a = 1\nProblem.of("SCORE-TEXT", place, value=1)\n')
    assert catalogue.used_codes_exist(tree, {"SCORE-TEXT": Words()}) == []
    (breach,) = catalogue.used_codes_exist(tree, {})
    assert str(breach).startswith("mcda/workbook/x.py:2: SCORE-TEXT")


def test_problem_without_its_fact_is_named(tree: Path) -> None:
    _write(tree, "mcda/workbook/x.py", 'Problem.of("SCORE-TEXT", place)\n')
    (breach,) = catalogue.used_codes_exist(tree, {"SCORE-TEXT": Words()})
    assert str(breach).startswith("mcda/workbook/x.py:1: SCORE-TEXT is made without its fact value")
    _write(tree, "mcda/workbook/x.py", 'Problem.of("SCORE-TEXT", place, **facts)\n')
    assert catalogue.used_codes_exist(tree, {"SCORE-TEXT": Words()}) == []


def test_unused_code_is_named(tree: Path) -> None:
    _write(tree, "mcda/errors/catalogue/case.py", 'CASE = {\n    "SCORE-TEXT": 1,\n}\n')
    (breach,) = catalogue.listed_codes_are_used(tree, {"SCORE-TEXT": Words()})
    assert str(breach).startswith("mcda/errors/catalogue/case.py:2: SCORE-TEXT is used nowhere")


def test_code_that_stands_twice_is_named(tree: Path) -> None:
    _write(tree, "mcda/errors/catalogue/case.py", 'A = {\n    "SCORE-TEXT": 1,\n}\n')
    assert catalogue.codes_stand_once(tree) == []
    _write(tree, "mcda/errors/catalogue/files.py", '\nB = {"SCORE-TEXT": 2}\n')
    (breach,) = catalogue.codes_stand_once(tree)
    assert str(breach).startswith("mcda/errors/catalogue/files.py:2: SCORE-TEXT stands in")


@pytest.mark.parametrize(
    "words",
    [
        Words(found="The score {value is no number"),
        Words(found="The score {0} is no number"),
        Words(found="the score is no number"),
        Words(remedy="Type a number."),
        Words(remedy="Please type a number"),
        Words(expected=""),
    ],
)
def test_ill_made_words_are_named(tree: Path, words: Words) -> None:
    assert catalogue.words_are_well_made(tree, {"SCORE-TEXT": Words()}) == []
    breaches = catalogue.words_are_well_made(tree, {"SCORE-TEXT": words})
    assert len(breaches) == 1
    assert "SCORE-TEXT" in breaches[0].found


def test_method_without_published_table_is_named(tree: Path) -> None:
    table = 'METHOD = "topsis"\nCITATION = "Hwang and Yoon 1981, p. 130"\n'
    _write(tree, "tests/published/test_hwang_1981.py", table)
    assert published.methods_have_tables(tree, ["topsis"]) == []
    assert published.tables_name_their_source(tree) == []
    (breach,) = published.methods_have_tables(tree, ["topsis", "ahp"])
    assert breach.found == "ahp has no published table"


def test_table_without_source_is_named(tree: Path) -> None:
    _write(tree, "tests/published/test_x.py", 'METHODS = ("topsis",)\n')
    (breach,) = published.tables_name_their_source(tree)
    assert str(breach).startswith("tests/published/test_x.py:1: No citation")


def test_table_in_json_names_method_and_source(tree: Path) -> None:
    _write(tree, "tests/published/test_all.py", "from mcda.verify.tables import tables\n")
    _write(tree, "resources/published/x.json", '{"method": "topsis", "citation": "Yoon 1981"}')
    assert published.tables_name_their_source(tree) == []
    assert published.methods_have_tables(tree, ["topsis"]) == []
    _write(tree, "resources/published/x.json", '{"citation": "Yoon 1981"}')
    (breach,) = published.tables_name_their_source(tree)
    assert str(breach).startswith("resources/published/x.json:1: No method")


def test_what_nothing_names_is_dead(tree: Path) -> None:
    _write(tree, "mcda/model/x.py", "def used() -> int:\n    return 1\n\n\ndead = used\n")
    _write(tree, "mcda/model/y.py", "from mcda.model.x import (\n    dead,\n)\n")
    found = [breach for breach in reach.names_are_used(tree) if breach.file.endswith("x.py")]
    assert [(one.line, one.found) for one in found] == [(5, "Nothing uses dead")]
