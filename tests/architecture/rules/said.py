"""What people read is marked for translation where it is said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, modules

MARKS = ("_", "N_", "ngettext", "say", "Entry")
"""What marks a text: the functions of `mcda.words.said` and the catalogue's own entries."""

_FOR_PROGRAMMERS = (
    "ValueError", "TypeError", "KeyError", "RuntimeError", "AssertionError", "compile",
    "NotImplementedError", "AttributeError", "OverflowError", "LookupError",
)  # fmt: skip
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? +[A-Za-z(]|[A-Za-z]{3,}[.!?]$")
_FILLED = re.compile(r"[A-Za-z]{2,}")
_CODE = re.compile(r"[{};<>=]|^\W*$|:\s*\w+;|^[\w.-]+/[\w.-]+$")


def texts_are_marked(root: Path, *folders: str) -> list[Breach]:
    """No sentence or phrase stands unmarked in the folders."""
    return [
        module.breach(
            node.lineno,
            f"A text that people read is not marked: {_shown(node)!r}",
            'Say it as _("... {part} ...", part=...), from mcda.words.said or desktop.words',
        )
        for module in modules(root, *folders)
        for node in _unmarked(module)
    ]


def _unmarked(module: Module) -> Iterator[ast.expr]:
    marked = {id(node) for node in _inside_marks(module.tree)}
    for node in ast.walk(module.tree):
        if id(node) in marked:
            continue
        if isinstance(node, ast.JoinedStr):
            marked.update(id(part) for part in node.values)
            text = "".join(p.value for p in node.values if _is_text(p))  # type: ignore[attr-defined]
            if " " in text.strip() and _FILLED.search(text) and not _CODE.search(text):
                yield node
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from [node] if _WORDS.search(node.value) and not _CODE.search(node.value) else []


def _inside_marks(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what stands in docstrings, in marks, and in words for programmers alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and _is_text(node.value):
            yield node.value
        elif isinstance(node, ast.Call) and _called(node) in (*MARKS, *_FOR_PROGRAMMERS):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield from _texts_of(argument)


def _texts_of(argument: ast.expr) -> Iterator[ast.AST]:
    """Yield a text given as it stands, or as one of two; not what a call inside makes."""
    if isinstance(argument, ast.IfExp):
        yield from _texts_of(argument.body)
        yield from _texts_of(argument.orelse)
    elif isinstance(argument, ast.Constant | ast.JoinedStr):
        yield argument
        yield from getattr(argument, "values", ())


def _called(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _shown(node: ast.expr) -> str:
    text = ast.unparse(node) if isinstance(node, ast.JoinedStr) else str(getattr(node, "value", ""))
    return text if len(text) < 60 else f"{text[:57]}..."
