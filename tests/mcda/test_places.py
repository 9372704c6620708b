from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mcda import places

ROOT = Path(__file__).parents[2]


def test_checkout() -> None:
    assert places.resource("fonts", "README.md") == ROOT / "resources" / "fonts" / "README.md"
    assert places.resource("fonts", "Inter-Regular.otf").is_file()
    assert places.template("x.html") == ROOT / "templates" / "x.html"


def test_frozen_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resource("icons") == tmp_path / "resources" / "icons"
    assert places.template() == tmp_path / "templates"


def test_installed_wheel(tmp_path: Path) -> None:
    package = tmp_path / "site packages" / "mcda"
    (package / "share" / "resources").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "places.py").write_text(Path(places.__file__).read_text("utf-8"), "utf-8")
    program = "from mcda import places; print(places.resource('fonts'), places.template('x'))"
    answer = subprocess.run(
        [sys.executable, "-c", program],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    share = package.resolve() / "share"
    assert answer.stdout.strip() == f"{share / 'resources' / 'fonts'} {share / 'templates' / 'x'}"
