"""Everything that the program says of a case file, as one text to compare.

`python -m tests.laws.said FILE...` prints it. Figures in JSON are cut to six digits, since
the last bits of a number differ between machines; words, orders and ties may not.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from mcda.cli.main import main

COMMANDS = (
    ("rank", "--format", "json"),
    ("rank",),
    ("sensitivity", "--format", "json"),
    ("sensitivity",),
    ("acceptability", "--samples", "3000", "--format", "json"),
)


def said(path: Path) -> str:
    """Return the answers of the terminal about a case, and its report as HTML."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        _answer(["report", str(path), "-o", str(report), "--annex"])
        return "\n".join([*answers(path, COMMANDS), report.read_text(encoding="utf-8")])


def answers(path: Path, commands: Iterable[tuple[str, ...]]) -> list[str]:
    """Return what some commands of the terminal print about a case file."""
    return [_answer([name, str(path), *rest]) for name, *rest in commands]


def _answer(words: list[str]) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        code = main(words)
    assert code == 0, words
    text = out.getvalue()
    if "json" in words:
        text = json.dumps(_cut(json.loads(text)), ensure_ascii=False, indent=1)
    return text


def _cut(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _cut(value) for key, value in plain.items() if key != "fingerprint"}
    if isinstance(plain, list):
        return [_cut(value) for value in plain]
    if isinstance(plain, float):
        return 0.0 if abs(plain) < 1e-9 else float(f"{plain:.6g}")
    return plain


def print_all(paths: Iterable[str]) -> None:
    """Print what is said of each file."""
    for path in paths:
        print(said(Path(path)))  # noqa: T201


if __name__ == "__main__":
    print_all(sys.argv[1:])
