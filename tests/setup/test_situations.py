"""Real starts by run.py in the places and settings that a ministry's machines have."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import environment, this_machine
from desktop.environment import Environment
from tests.desktop.test_environment import Log, use

ROOT = Path(__file__).parents[2]
TABLE = ",Aid,Cost\ndirection,max,min\nÄußerer Ring,1,2\nСтадия,2,1\n"
OTHERS = {
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "",
    "HOME": "/nonexistent",
    "PYTHONOPTIMIZE": "2",
    "PYTHONWARNINGS": "error",
    "PIP_REQUIRE_VIRTUALENV": "1",
    "VIRTUAL_ENV": "/opt/other",
}
"""What else a session may have set; none of it may change what is printed."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell stands for Python")


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an environment that another has installed, whose Python is the one of the tests."""
    folder = tmp_path / "opt" / "parley-parts"
    monkeypatch.setenv(environment.PLACE, str(folder))
    use(Log(), monkeypatch)
    place = Environment(ROOT)
    place.prepare(place.runtime_lock)
    place.python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    place.python.chmod(0o755)
    return folder


def start(
    *words: object, by: object = ROOT / "run.py", at: Path, python: object = sys.executable
) -> bytes:
    """Start run.py for real, and return what it wrote."""
    command = [str(word) for word in (python, by, *words)]
    pipe = subprocess.PIPE
    return subprocess.run(command, cwd=at, stdout=pipe, stderr=subprocess.STDOUT, check=True).stdout


def test_a_shared_installation_serves_from_any_place_and_is_left_as_it_is(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user of it has another language, no home, other Python settings, and comes by a link."""
    home = tmp_path / "Мои документы"
    home.mkdir()
    table = home / "t.csv"
    table.write_text(TABLE, encoding="utf-8")
    link = tmp_path / "parley"
    link.symlink_to(ROOT / "run.py")
    before = held(shared)
    plain = start("rank", table, at=home)
    assert "Äußerer Ring".encode() in plain
    for name, value in OTHERS.items():
        monkeypatch.setenv(name, value)
    assert start("rank", table, by=link, at=Path("/")) == plain
    assert held(shared) == before and held(home) == {table: table.stat().st_mtime_ns}


def held(folder: Path) -> dict[Path, int]:
    return {one: one.stat().st_mtime_ns for one in folder.rglob("*")}


def test_another_environment_that_is_active_is_left_alone(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    words = [sys.executable, "-m", "venv", "--without-pip", other]
    subprocess.run([str(word) for word in words], check=True)
    before = held(other)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setenv("VIRTUAL_ENV", str(other))
    said = start("--version", at=tmp_path, python=other / "bin" / "python")
    assert said.startswith(b"Parley ")
    assert held(other) == before


def test_a_new_environment_does_not_hang_on_the_active_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = use(Log(), monkeypatch)
    monkeypatch.setenv(environment.PLACE, str(tmp_path / "new"))
    monkeypatch.setattr(sys, "_base_executable", "/usr/bin/python-of-the-system", raising=False)
    place = Environment(ROOT)
    place.prepare(place.runtime_lock)
    assert log.commands[0][0] == "/usr/bin/python-of-the-system"


def test_settings_of_pip_that_lead_elsewhere_stay_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What pip brings belongs into Parley's own environment; where from is the person's."""
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PIP_INDEX_URL", "https://parts.example")
    words = "import os; print(*(name for name in os.environ if name.startswith('PIP_')))"
    seen = this_machine.quietly([sys.executable, "-c", words]).stdout.split()
    assert not {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"} & {*seen}
    assert "PIP_INDEX_URL" in seen


def test_who_may_only_use_a_shared_installation_is_told_how_the_tests_come(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Environment, "_alone", refuse)
    place = Environment(ROOT)
    with pytest.raises(environment.StopError) as stop:
        place.prepare(place.test_lock)
    assert environment.PLACE in str(stop.value) and str(shared) in str(stop.value)


def test_what_building_leaves_in_a_checkout_is_not_of_the_project() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {"build/", "dist/", "*.egg-info/", ".venv", "wheelhouse/", "*-report.pdf"} <= {*ignored}


def test_no_test_looks_outside_the_repository() -> None:
    """Else what is skipped elsewhere would be missed by nobody."""
    above = {path: len(path.relative_to(ROOT).parts) for path in (ROOT / "tests").rglob("*.py")}
    far = [
        path
        for path, depth in above.items()
        if f"parents[{depth}]" in path.read_text(encoding="utf-8")
    ]
    assert far == []
