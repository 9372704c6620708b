"""A sentence stays whole: nothing cuts it up, searches it or pastes it together as text."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.rules.kinds import TOLD, Reader, is_said, known, scopes
from tests.architecture.source import Breach, modules, within

CUTS = frozenset((
    "split", "rsplit", "partition", "rpartition", "splitlines", "replace", "removeprefix",
    "removesuffix", "strip", "lstrip", "rstrip", "find", "rfind", "index", "rindex",
    "startswith", "endswith", "translate", "lower", "upper", "title", "capitalize",
    "casefold", "swapcase", "count", "isdigit", "isalpha", "expandtabs", "zfill",
))  # fmt: skip
"""What looks into a text or takes it apart."""

SAYS = ("mcda.words", "desktop.words")
"""The room of sentences, which makes texts of them."""

_REMEDY = "Ask the sentence for its template and parts, or let whoever says it say both"


def sentences_stay_whole(root: Path) -> list[Breach]:
    """What was said is not taken apart again: in another language it has other words."""
    of = known(root)
    return [
        module.breach(node.lineno, f"A sentence is {fault} as text: {_shown(node)}", _REMEDY)
        for module in modules(root)
        if not within(module.name, *SAYS)
        for reader, inside in scopes(module, of)
        for node in inside
        if isinstance(node, ast.expr) and (fault := _fault(reader, node))
    ]


def _fault(reader: Reader, node: ast.expr) -> str:
    """Return what an expression does to a sentence; "" if nothing."""

    def said(*some: ast.expr) -> bool:
        return any(is_said(reader.kind(one)) for one in some)

    def told(*some: ast.expr) -> bool:
        return any(reader.kind(one) == TOLD for one in some)

    match node:
        case ast.Call(func=ast.Attribute(value=value, attr=name)) if name in CUTS:
            return "cut" if said(value) else ""
        case ast.Call(func=func) if reader.module.dotted(func).startswith("re."):
            return "searched" if said(*node.args) else ""
        case ast.Subscript(value=value):
            return "cut" if said(value) else ""
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[value]):
            return "searched" if said(value) else ""
        case ast.BinOp(op=ast.Add() | ast.Mod(), left=one, right=other):
            return "pasted together" if told(one, other) else ""
        case ast.JoinedStr(values=values):
            parts = (one.value for one in values if isinstance(one, ast.FormattedValue))
            return "pasted together" if told(*parts) else ""
    return ""


def _shown(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) < 60 else f"{text[:57]}..."
