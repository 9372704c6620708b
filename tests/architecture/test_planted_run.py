"""The rules about what results may not hang on see their faults: run, machine, rounding."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.planted import (
    ENGINE,
    PAGE,
    Planted,
    Rule,
    assert_named,
    assert_passes,
    faults,
)
from tests.architecture.rules import closeness, machine, order, picks

PLANTED: tuple[Planted, ...] = (
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
import os
a = len(os.sched_getaffinity(0))
--
import sys
sys.exit(2)
--
raise SystemExit(2)
--
import numpy as np
a = b < np.finfo(float).eps
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
from PySide6.QtCore import QLocale
QLocale().toString(1.5)
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
--
def g(names: set[str], a, b):
    return sum(a[one] for one in names)
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
        picks.picks_know_ties,
        ENGINE,
        """
a = sorted(found, key=lambda one: one.score / 2)
--
import numpy as np
def g(scores: Floats):
    return int(np.argmax(scores))
--
def g(shares):
    return (shares @ weights).argmax()
--
import numpy as np
def g(scores: Floats):
    return np.argsort(-scores, kind="stable")
--
def size(one) -> float: ...
a = max(found, key=size)
--
class Gap:
    wide: float
a = min(found, key=lambda one: (one.wide, one.name))
--
from operator import attrgetter
class Gap:
    wide: float
a = sorted(found, key=attrgetter("wide"))
--
def g(sides, years: Floats):
    dates = [(abs(years[i]), side) for i, side in sides]
    return min(dates)
--
import numpy as np
def g(scores: Floats, names): return np.lexsort((names, -scores))
--
def g(shares: dict[str, float]): return max(shares, key=shares.get)
--
def g(shares: Mapping[str, float]): return sorted(shares.items(), key=lambda pair: -pair[1])
""",
    ),
    (
        closeness.closeness_has_a_name,
        ENGINE,
        """
def g(a, b): return abs(a - b) < 1e-9
--
def g(a, b): return a - b > -1e-12
--
def g(a, b):
    near = 0.0001
    return a < near
--
def g(a): return a < 10**-9
""",
    ),
    (
        closeness.floats_are_not_met_exactly,
        ENGINE,
        """
def g(a): return a == 0.3
--
def g(a): return 0.0 != a
--
a = [one for one in b if one.share == 1.0]
""",
    ),
)

RIGHT: tuple[Planted, ...] = (
    (
        picks.picks_know_ties,
        ENGINE,
        """
import numpy as np
def g(marks: Bools): return np.argmax(marks & other, axis=1)
--
import numpy as np
def g(scores: Floats): return int(np.argmax(scores > 0))
--
import numpy as np
def g(a):
    ranks = competition_ranks(a)
    return np.argsort(ranks, kind="stable")
--
a = sorted(ranking.packages, key=lambda one: one.name)
--
a = max(words, key=len)
--
import numpy as np
def g(steps: tuple[int, ...], rows):
    done = rows.sum(axis=1, dtype=np.int64)
    return np.argsort(done, kind="stable"), np.argmin(steps)
--
import numpy as np
def g(scores: Floats): return max(scores), sorted(scores), float(np.max(scores))
--
a = max([1.0, *sizes])
""",
    ),
    (
        closeness.closeness_has_a_name,
        ENGINE,
        """
NEAR: Final = 1e-9
def g(a, near=1e-9): return a < near
--
def g(a): return 0.01 * a < 0.5
""",
    ),
    (closeness.floats_are_not_met_exactly, ENGINE, "def g(a): return a == 0 or a <= 0.0"),
)


@pytest.mark.parametrize(("rule", "name", "text"), faults(RIGHT))
def test_what_is_right_is_let_pass(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_passes(tmp_path, rule, name, text)


def test_who_needs_no_leave_has_none(tmp_path: Path) -> None:
    name = "mcda/weighting/pairwise.py"
    picks_itself = "def _general(values: Floats):\n    return values.argmax()\n"
    assert_passes(tmp_path, picks.picks_know_ties, name, picks_itself)
    (tmp_path / name).write_text("def _general(values): ...\n", encoding="utf-8")
    (breach,) = picks.picks_know_ties(tmp_path)
    assert "mcda.weighting.pairwise._general" in breach.found


@pytest.mark.parametrize(("rule", "name", "text"), faults(PLANTED))
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)
