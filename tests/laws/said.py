"""Everything that the program says of a case file, as one text to compare.

`python -m tests.laws.said FILE` prints it. Figures in JSON are cut to six digits, since
the last bits of a number differ between machines; words, orders and ties may not. With
`--everything` it prints the answers of every command in words and in full JSON.
"""

from __future__ import annotations

import ctypes
import io
import json
import sys
import tempfile
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np

from mcda.casefile.case_file import read_case
from mcda.cli.main import main, parser

COMMANDS = (
    ("rank",),
    ("group",),
    ("sensitivity", "--stakeholder", "russia"),
    ("acceptability", "--samples", "1000"),
)
"""What is asked of a sample; `python -m tests.machines` asks everything of everybody."""

OF_A_CASE = (
    *("rank", "sensitivity", "acceptability", "group", "packages", "stability", "waiting"),
    *("answer", "check"),
)
OF_A_PACKAGE = ("trades", "ledger", "order", "delivery")


def everything(path: Path) -> dict[str, Any]:
    """Return what each command answers, in words and as JSON, and the kernel it ran on."""
    case = read_case(path).case
    assert case is not None
    asked = [(name, str(path)) for name in OF_A_CASE]
    asked += [
        (name, str(path), "--package", package.name)
        for name in OF_A_PACKAGE
        for package in case.packages
    ]
    found: dict[str, Any] = {"kernel": kernel()}
    for words in asked:
        name = " ".join((words[0], *words[2:]))
        found[name] = _whole([*words])
        found[f"{name} in JSON"] = json.loads(_whole([*words, "--format", "json"]))
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        _answer(["report", str(path), "-o", str(report), "--annex"])
        found["report"] = report.read_text(encoding="utf-8")
    return found


def kernel() -> str:
    """Return the name of the kernel that OpenBLAS took, "unknown" where it can't be asked."""
    for library in Path(f"{np.__path__[0]}.libs").glob("*openblas*"):
        for name in ("scipy_openblas_get_corename64_", "openblas_get_corename"):
            ask = getattr(ctypes.CDLL(str(library)), name, None)
            if ask is not None:
                ask.restype = ctypes.c_char_p
                return str(ask().decode())
    return "unknown"


def _whole(words: list[str]) -> str:
    """Return what is printed, its refusal too."""
    out, wrong = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(wrong):
        main(words)
    return out.getvalue() + ("" if "json" in words else wrong.getvalue())


def said(path: Path) -> list[str]:
    """Return the answers of the terminal about a sample, and its report as HTML."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        _answer(["report", str(path), "-o", str(report)])
        return [*answers(path, COMMANDS), report.read_text(encoding="utf-8")]


def answers(path: Path, commands: Iterable[tuple[str, ...]]) -> list[str]:
    """Return what some commands of the terminal say about a case file, in words and in JSON."""
    return [_answer([name, str(path), *rest]) for name, *rest in commands]


def _answer(words: list[str]) -> str:
    given = parser().parse_args(words)
    given.paint = None
    answer = given.run(given)
    return f"{answer.text}\n{json.dumps(_cut(answer.plain), ensure_ascii=False, indent=1)}"


def _cut(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _cut(value) for key, value in plain.items() if key != "fingerprint"}
    if isinstance(plain, list):
        return [_cut(value) for value in plain]
    if isinstance(plain, float):
        return 0.0 if abs(plain) < 1e-9 else float(f"{plain:.6g}")
    return plain


def print_all(path: str, *words: str) -> None:
    """Print what is said of a file."""
    if words == ("--everything",):
        print(json.dumps(everything(Path(path)), ensure_ascii=False))  # noqa: T201
    else:
        print("\n".join(said(Path(path))), end="")  # noqa: T201


if __name__ == "__main__":
    print_all(*sys.argv[1:])
