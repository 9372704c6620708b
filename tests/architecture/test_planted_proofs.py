"""The rules about tests, the disk and what goes wrong see their faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.planted import ENGINE, TEST, Planted, Rule, assert_named, faults
from tests.architecture.rules import habits, proofs

PLANTED: tuple[Planted, ...] = (
    (
        proofs.tests_can_fail,
        TEST,
        """
def test_b(): g()
--
def test_b():
    assert g() or True
--
def test_b():
    assert (g(), 1)
--
def test_b():
    assert len(g()) >= 0
--
def tests_b():
    assert g()
--
@pytest.mark.xfail
def test_b():
    assert g()
--
def test_b(a):
    assert a.b == a.b
""",
    ),
    (
        proofs.tests_hang_on_no_clock,
        TEST,
        """
from time import sleep as rest
def test_b(): rest(1)
--
def test_b(qtbot): qtbot.wait(20)
--
def test_b():
    start = monotonic()
    g()
    assert monotonic() - start < 1
--
def test_b():
    start = monotonic()
    spent = monotonic() - start
    assert spent < 1
--
def test_b():
    end = monotonic() + 1
    while monotonic() < end: g()
--
from datetime import datetime
def test_b():
    if datetime.now() > a: g()
""",
    ),
    (
        proofs.tests_stay_in_the_repository,
        TEST,
        """
from pathlib import Path
a = Path.home() / 'a'
--
open('/usr/share/dict/words')
--
from pathlib import Path
a = Path('../shared')
--
a = Path(__file__).parent / '../../../b'
""",
    ),
    (
        habits.disk_changed_by_few,
        ENGINE,
        """
path.unlink()
--
a.mkdir(parents=True)
""",
    ),
    (
        habits.faults_are_not_swallowed,
        ENGINE,
        """
try: g()
except Exception:  # noqa: BLE001
    pass
--
try: g()
except (ValueError, BaseException): pass
--
import contextlib
with contextlib.suppress(Exception): g()
--
try: g()
except: pass
""",
    ),
    (
        habits.encodings_are_said,
        ENGINE,
        """
path.read_text()
--
path.write_text(text)
--
open(path)
--
open(path, 'w')
""",
    ),
)


@pytest.mark.parametrize(("rule", "name", "text"), faults(PLANTED))
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)
