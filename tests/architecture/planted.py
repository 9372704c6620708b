"""A small good tree, faults to plant in it, and what the rule that is there for them must say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from tests.architecture.rules import inside
from tests.architecture.source import Breach

Rule = Callable[[Path], list[Breach]]
Planted = tuple[Rule, str, str]
"""A rule, where its faults are planted, and what they are, two hyphens between them."""

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


def faults(planted: Iterable[Planted]) -> list[Planted]:
    """Return each fault by itself."""
    return [(rule, name, one.strip()) for rule, name, text in planted for one in text.split("--\n")]


def assert_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    """Plant a fault in a good tree: the rule names where it is, and nothing else."""
    for file, good in GOOD.items():
        _write(tmp_path / file, good)
    assert rule(tmp_path) == []
    alone = rule is inside.files_do_work_of_their_own
    _write(tmp_path / name, text if alone else f"{GOOD.get(name, '')}\n\n{text}\n")
    found = rule(tmp_path)
    assert found
    assert {breach.file for breach in found} == {name}
    assert alone or all(breach.line > GOOD.get(name, "").count("\n") for breach in found)
    assert all(breach.remedy for breach in found)


def assert_passes(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    """Write what is right into an empty tree: the rule says nothing."""
    _write(tmp_path / name, f"{text}\n")
    assert rule(tmp_path) == []


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
