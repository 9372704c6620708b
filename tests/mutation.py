"""Small faults planted one at a time in a scratch copy: which of them do the tests let live?

`python -m tests.mutation ROOM... [--count N] [--seed N]` draws N mutants from modules or folders
of the engine (`mcda/sensitivity/box.py`, `mcda/weighting`), runs for each the tests that
mirror its module, then those of its whole room, and prints what survives both with its line
before and after. A survivor is a question, not yet a gap: a faster way to the same result
changes nothing that a test could see.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SECONDS: Final = 300
"""A mutant whose tests take longer runs for ever: that is noticed, too."""

COMPARED: Final = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
RECKONED: Final = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True)
class Mutant:
    """One fault: a module's path from the root, its line, and its whole text with the fault."""

    path: str
    line: int
    before: str
    after: str
    text: str


def mutants(text: str, path: str = "") -> tuple[Mutant, ...]:
    """Return every fault that can be planted in a module's text, in the order of its lines."""
    tree = ast.parse(text)
    lines = text.splitlines()
    found = []
    for node in _pieces(tree):
        for fresh in _changed(node):
            start, end = node.lineno - 1, node.end_lineno or node.lineno  # type: ignore[attr-defined]
            found.append(_planted(lines, path, (start, end), node, fresh))
    return tuple(sorted(found, key=lambda one: one.line))


def _pieces(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the pieces of some code that are run, but what is inside a formatted text, whose place
    is vague.
    """
    unread = getattr(node, "annotation", None), getattr(node, "returns", None)
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.JoinedStr) and child not in unread:
            yield child
            yield from _pieces(child)


def _changed(node: ast.AST) -> Iterator[str]:
    """Yield what a piece of code may be replaced by, as code; nothing for most pieces."""
    match node:
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int() | float() as value):
            yield repr(value + 1)
        case ast.Compare(left=left, ops=[op, *ops], comparators=right) if type(op) in COMPARED:
            yield _code(ast.Compare(left, [COMPARED[type(op)](), *ops], right))
        case ast.BinOp(left=one, op=op, right=other) if type(op) in RECKONED:
            yield _code(ast.BinOp(one, RECKONED[type(op)](), other))
        case ast.BoolOp(op=op, values=values):
            yield _code(ast.BoolOp(RECKONED[type(op)](), values))
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield "return None"
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield _code(operand)


def _code(node: ast.expr) -> str:
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def _planted(
    lines: Sequence[str], path: str, span: tuple[int, int], node: ast.AST, fresh: str
) -> Mutant:
    start, end = span
    first, last = lines[start].encode(), lines[end - 1].encode()
    head = first[: node.col_offset].decode()  # type: ignore[attr-defined]
    tail = last[node.end_col_offset :].decode()  # type: ignore[attr-defined]
    line = f"{head}{fresh}{tail}"
    text = "\n".join([*lines[:start], line, *lines[end:], ""])
    return Mutant(path, start + 1, "\n".join(lines[start:end]), line, text)


def mirrored(path: str) -> list[str]:
    """Return what a module is held to, in turn: the test file that mirrors it, and its room's."""
    folder, name = Path("tests", path).parent, Path(path).stem
    exact = folder / f"test_{name}.py"
    return [str(one) for one in (exact, folder) if (ROOT / one).exists()]


def survivors(rooms: Sequence[str], count: int, seed: int) -> Iterator[tuple[Mutant, bool]]:
    """Plant `count` faults drawn with `seed` and yield each, with whether it survived."""
    modules = [module for room in rooms for module in _modules(room)]
    everything = [
        mutant
        for module in modules
        for mutant in mutants((ROOT / module).read_text(encoding="utf-8"), module)
    ]
    drawn = random.Random(seed).sample(everything, min(count, len(everything)))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        skipped = shutil.ignore_patterns(".*", "__pycache__", "wheelhouse")
        shutil.copytree(ROOT, copy, ignore=skipped)
        for mutant in drawn:
            whole = (copy / mutant.path).read_bytes()
            (copy / mutant.path).write_text(mutant.text, encoding="utf-8")
            yield mutant, all(_passes(copy, tests) for tests in mirrored(mutant.path))
            (copy / mutant.path).write_bytes(whole)


def _modules(room: str) -> list[str]:
    path = ROOT / room
    files = [path] if path.is_file() else sorted(path.rglob("*.py"))
    return [str(file.relative_to(ROOT)) for file in files]


def _passes(copy: Path, tests: str) -> bool:
    """Say whether tests pass in the copy; what runs too long does not."""
    words = [sys.executable, "-m", "pytest", "-n", "0", "-x", "-q", "-p", "no:cacheprovider"]
    try:
        done = subprocess.run(
            [*words, tests],
            cwd=copy,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(words: Sequence[str]) -> None:
    """Plant faults and print what survives."""
    reader = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    reader.add_argument("rooms", nargs="+", metavar="ROOM")
    reader.add_argument("--count", type=int, default=20)
    reader.add_argument("--seed", type=int, default=0)
    given = reader.parse_args(words)
    tried = lived = 0
    for mutant, survived in survivors(given.rooms, given.count, given.seed):
        tried, lived = tried + 1, lived + survived
        if survived:
            told = f"{mutant.path}:{mutant.line}\n- {mutant.before}\n+ {mutant.after}"
            print(told, flush=True)  # noqa: T201
    print(f"{tried} mutants, {lived} survived")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
