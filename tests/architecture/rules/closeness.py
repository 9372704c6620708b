"""How near is near enough is said once, with a name and a reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules, within

WRITES = "mcda.words"
"""The room that says how numbers are written, and from where on digits are noise."""

EXACTLY: Mapping[str, str] = {
    "mcda.foreign.find_judgements": "reads what was typed",
    "mcda.negotiation.roots": "asks whether there is something to divide by",
    "mcda.negotiation.waiting": "asks whether a rate that was typed is none",
    "mcda.negotiation.zone_sentences": "counts in how many of all something stands",
}
"""Who compares with a float as it stands, and why nothing can be near to it."""

_NAME = "Name it at the top with what it decides, or take TOLERANCE, NOISE of mcda/model/ties.py"
_NEAR = "Say how near is near enough: mcda/model/ties.py; or list who counts under EXACTLY"


def closeness_has_a_name(root: Path) -> list[Breach]:
    """A small number that decides something has a name, and what it decides stands beside it."""
    return [
        module.breach(node.lineno, f"A closeness without a name: {ast.unparse(node)}", _NAME)
        for module in modules(root, "mcda")
        if not within(module.name, WRITES)
        for node in dict.fromkeys(_inside_functions(module))
        if _is_tiny(node)
    ]


def _is_tiny(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=float(number)):
            return 0 < number < 1e-3
        case ast.BinOp(
            left=ast.Constant(), op=ast.Pow(), right=ast.UnaryOp(op=ast.USub(), operand=power)
        ):
            return isinstance(power, ast.Constant)
    return False


def _inside_functions(module: Module) -> Iterator[ast.AST]:
    for function in module.nodes:
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from below(statement)


def floats_are_not_met_exactly(root: Path) -> list[Breach]:
    """A number that was computed is hardly ever a float as it is written."""
    return [
        module.breach(node.lineno, f"Met to the last bit: {ast.unparse(node)[:60]}", _NEAR)
        for module in modules(root, "mcda")
        if module.name not in EXACTLY
        for node in module.nodes
        if isinstance(node, ast.Compare)
        and any(isinstance(one, ast.Eq | ast.NotEq) for one in node.ops)
        and any(_is_float(one) for one in (node.left, *node.comparators))
    ]


def _is_float(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float)
