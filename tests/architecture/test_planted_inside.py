"""The rules about what a module keeps to itself, and what results may hang on, see their faults."""

# long: one list of faults, rule by rule

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.rules import habits, inside, machine, order, pages, proofs, sentences, state
from tests.architecture.source import Breach

Rule = Callable[[Path], list[Breach]]

ENGINE, PAGE, TEST = "mcda/group/x.py", "desktop/pages/scores/x.py", "tests/mcda/test_x.py"

GOOD = {
    ENGINE: (
        '"""Votes."""\nfrom functools import cache\nA = (1,)\n@cache\ndef f(b):\n    c = {}\n'
        "    c[1] = sorted({str(one) for one in b})\n    return c, min(b, key=len)\n"
    ),
    PAGE: (
        "from mcda.words.said import Said, _\n\nclass Part:\n    def f(self, said):\n"
        "        self._a = _('{a} leads', a=said)\n        stack = self.session.undo_stack\n"
        "        return stack.text(stack.index()), len(self._a), self._a\n"
        "    def g(self, said: Said, it):\n"
        "        return f'{said}\\n{it}', f'{said} · {it}', said + '\\tCtrl+C'\n"
    ),
    TEST: (
        "from time import monotonic\n\ndef held(now):\n    assert now\n\n"
        "def test_a(tmp_path, qtbot):\n    qtbot.wait(0)\n    held(monotonic())\n"
    ),
}

PLANTED: tuple[tuple[Rule, str, str], ...] = (
    (
        inside.session_alone_undoes,
        PAGE,
        """
session.undo_stack.push(1)
--
session.undo_stack.clear()
--
session.undo_stack.undo()
--
put = session.undo_stack.push
--
g(session.undo_stack)
--
line = session.undo_stack
line.push(1)
--
a, b = session.undo_stack, 1
g(a)
--
getattr(session, 'undo_stack').push(1)
--
vars(session)['undo_stack'].push(1)
--
from PySide6.QtGui import QUndoCommand
""",
    ),
    (
        inside.parts_stay_private,
        PAGE,
        """
session._undo.push(1)
--
getattr(session, '_undo').push(1)
--
session._open = False
--
from desktop.session.session import _moved
--
attrgetter('session._undo')(self)
""",
    ),
    (
        inside.files_do_work_of_their_own,
        PAGE,
        """
from mcda.group.votes import borda
__all__ = ['borda']
--
from mcda import votes
a = votes.a
--
from mcda import votes
def f(a, *, b=1):
    return votes.f(a, b=b)
--
from mcda.x import A
class B(A):
    '''Same.'''
--
from mcda import x
f = lambda a: x.f(a)
""",
    ),
    (
        machine.machine_is_asked_by_few,
        ENGINE,
        """
from datetime import datetime as d
d.now()
--
import time as t
t.perf_counter()
--
from time import sleep
--
import random
--
import numpy as np
np.random.rand(3)
--
import os
a = os.cpu_count()
--
import numpy as np
a = np.datetime64("today")
--
import os
os.environ['A']
--
from os import getenv
--
from pathlib import Path
Path.home()
--
import sys
a = sys.platform
--
import locale
--
import threading
--
from concurrent import futures
futures.ThreadPoolExecutor()
--
import subprocess
--
eval('1')
--
import pickle
--
import logging
--
import sys
sys.stdout.write('a')
--
import numpy as np
np.save(path, a)
--
import shutil
shutil.rmtree(path)
--
import zipfile
--
from xml.etree import ElementTree
--
__import__('runpy')
""",
    ),
    (
        machine.machine_is_asked_by_few,
        PAGE,
        """
from PySide6 import QtCore
QtCore.QThreadPool.globalInstance()
--
from PySide6.QtCore import QSettings
--
from PySide6.QtWidgets import QApplication
QApplication.processEvents()
--
from desktop.session.jobs import Job
--
from PySide6.QtCore import QFile
--
import webbrowser
""",
    ),
    (
        machine.seeds_are_given,
        ENGINE,
        """
import numpy as np
np.random.default_rng()
--
from numpy.random import SeedSequence
SeedSequence(None)
""",
    ),
    (
        machine.imports_are_written_out,
        ENGINE,
        """
from importlib import import_module as load
load('Py' + 'Side6')
--
__import__(name)
--
import pkgutil
pkgutil.resolve_name('desktop.launch:main')
""",
    ),
    (
        order.sets_are_put_in_order,
        ENGINE,
        """
def g(names: set[str], a, b):
    return ', '.join(names)
--
def g(names: set[str], a, b):
    return [one for one in {str(x) for x in a}]
--
def g(names: set[str], a, b):
    return list(a.keys() | b)
--
def g(names: set[str], a, b):
    c = names - a
    return tuple(c)
--
def g(names: set[str], a, b):
    for one in names: a.append(one)
--
def g(names: set[str], a, b):
    first, *rest = names
--
def g(names: set[str], a, b):
    return next(iter(frozenset(a)))
--
def g(names: set[str], a, b):
    return [*names, 1]
--
def g(names: set[str], a, b):
    for one in names: yield one
""",
    ),
    (
        order.folders_are_put_in_order,
        ENGINE,
        """
import os
a = os.listdir(path)
--
a = list(path.iterdir())
--
for one in path.glob('*'): g(one)
""",
    ),
    (
        order.nothing_is_ordered_by_address,
        ENGINE,
        """
sorted(a, key=hash)
--
max(a, key=lambda one: id(one))
--
a = hash(b) % 7
""",
    ),
    (
        state.engine_keeps_no_state,
        ENGINE,
        """
B = ([],)
def g(): B[0].append(1)
--
B = {}
def g():
    c = B
    c[1] = 2
--
def g(): g.calls = 1
--
from mcda.model import ties
def g(): ties.TOLERANCE = 1
--
import itertools
B = itertools.count()
def g(): return next(B)
--
B = {}
def g(): B['a'].add(1)
--
class C:
    kept = {}
def g(): C.kept[1] = 2
""",
    ),
    (
        state.values_stay_frozen,
        ENGINE,
        """
object.__setattr__(case, "title", a)
""",
    ),
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
        sentences.sentences_stay_whole,
        PAGE,
        """
from mcda.words.said import Said, _
def g(said: Said, a):
    return str(said).split(';')[0]
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return said[:20]
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return 'leads' in said
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = _('{a} leads', a=a)
    return b.replace('leads', 'is first')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return str(said).startswith('No')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    import re
    return re.sub('a', 'b', said)
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{str(said)}; {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = str(said)
    return b + ", too"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return (said or _('none')).partition('. ')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{said}; {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return said + ", too"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{_('Title')}: {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return "%s, too" % said
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{said}{a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = _('one')
    b += _(', two')
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
    (
        pages.pages_stand_apart,
        PAGE,
        """
from desktop.pages.register import REGISTER
""",
    ),
)
"""Of each rule where its faults are planted, and what they are, two hyphens between them."""

FAULTS = [(rule, name, one.strip()) for rule, name, text in PLANTED for one in text.split("--\n")]


@pytest.mark.parametrize(("rule", "name", "text"), FAULTS)
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)


def assert_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    """Plant a fault in a good tree: the rule names where it is, and nothing else."""
    for file, good in GOOD.items():
        _write(tmp_path / file, good)
    assert rule(tmp_path) == []
    alone = rule is inside.files_do_work_of_their_own
    _write(tmp_path / name, text if alone else f"{GOOD[name]}\n\n{text}\n")
    found = rule(tmp_path)
    assert found
    assert {breach.file for breach in found} == {name}
    assert alone or all(breach.line > GOOD[name].count("\n") for breach in found)
    assert all(breach.remedy for breach in found)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
