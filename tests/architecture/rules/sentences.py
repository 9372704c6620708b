"""A sentence stays whole: nothing cuts it up, searches it or pastes it together as text."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path

from tests.architecture.rules.kinds import Reader, is_said, known, scopes
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

_LAYOUT = re.compile(r"\s*[\n\t][^\n]*| · |<br>")
"""What parts two texts without being words: a line, a column with the key of a command, a dot."""

_WORD = re.compile(r"(?<![<\w])[^\W\d_]{2,}(?!>)")
OF_FILES = {"mcda.workbook.case_sheets": "says in the file's own words what its columns hold"}
"""Who puts a word between others, and why not by a template or `listed`."""

_REMEDY = (
    "Ask the sentence for its template and parts, let whoever says it say both, as one template, "
    "or put the two together() as they stand"
)


def sentences_stay_whole(root: Path) -> list[Breach]:
    """What was said is not taken apart again: in another language it has other words."""
    of = known(root)
    return [
        module.breach(node.lineno, f"A sentence is {fault} as text: {_shown(node)}", _REMEDY)
        for module in modules(root)
        if not within(module.name, *SAYS)
        for reader, inside in scopes(module, of)
        for node in inside
        if isinstance(node, ast.expr | ast.AugAssign) and (fault := _fault(reader, node))
    ]


MARKS = {"_": 1, "N_": 1, "ngettext": 2}


def templates_are_written_out(root: Path) -> list[Breach]:
    """What is marked for translation stands there whole: nobody finds what is made when it runs."""
    remedy = "Write the template out; what changes is a part of it, what is marked elsewhere said"
    return [
        module.breach(node.lineno, f"Not a template: {_shown(node)}", remedy)
        for module in modules(root)
        if not within(module.name, *SAYS)
        for node in module.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        for one in node.args[: MARKS.get(node.func.id, 0)]
        if not (isinstance(one, ast.Constant) and isinstance(one.value, str))
    ]


def _fault(reader: Reader, node: ast.expr | ast.AugAssign) -> str:
    """Return what an expression does to a sentence; "" if nothing."""

    def said(*some: ast.expr) -> bool:
        return any(is_said(reader.kind(one)) for one in some)

    match node:
        case ast.Call(func=ast.Attribute(value=between, attr="join"), args=[many]):
            return "pasted together" if _joined(reader, between, many) else ""
        case ast.Call(func=ast.Attribute(value=value, attr=name)) if name in CUTS:
            return "cut" if said(value) else ""
        case ast.Call(func=func) if reader.module.dotted(func).startswith("re."):
            return "searched" if said(*node.args) else ""
        case ast.Subscript(value=value):
            return "cut" if said(value) else ""
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[value]):
            return "searched" if said(value) else ""
        case ast.BinOp(op=ast.Mod(), left=one, right=other):
            return "pasted together" if said(one, other) else ""
        case (
            ast.BinOp(op=ast.Add(), left=one, right=other)
            | ast.AugAssign(op=ast.Add(), target=one, value=other)
        ):
            return "pasted together" if said(one, other) and not _laid_out(one, other) else ""
        case ast.JoinedStr(values=values):
            parts = (one.value for one in values if isinstance(one, ast.FormattedValue))
            return "pasted together" if said(*parts) and not _laid_out(*values) else ""
    return ""


def _joined(reader: Reader, between: ast.expr, many: ast.expr) -> bool:
    """Say whether sentences are put between what is no layout, or anything between words."""
    text = between.value if isinstance(between, ast.Constant) else None
    worded = isinstance(text, str) and _WORD.search(text) and reader.module.name not in OF_FILES
    laid = isinstance(text, str) and _LAYOUT.fullmatch(text)
    return bool(worded) or (not laid and _said_each(reader, many))


def _said_each(reader: Reader, many: ast.expr) -> bool:
    match many:
        case ast.GeneratorExp(elt=one) | ast.ListComp(elt=one):
            return is_said(reader.kind(one))
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return any(_said_each(reader, p) or is_said(reader.kind(p)) for p in parts)
        case ast.Starred(value=rest) | ast.Call(func=ast.Name(id="filter" | "map"), args=[_, rest]):
            return _said_each(reader, rest)
    return is_said(reader.each(many))


def _laid_out(*parts: ast.expr) -> bool:
    """Say whether all texts beside each other are parted by how they are laid out alone."""
    texts = [one.value if isinstance(one, ast.Constant) else None for one in parts]
    if texts and isinstance(texts[-1], str) and not texts[-1].strip():
        texts.pop()
    beside = any(one is other is None for one, other in pairwise(texts))
    return not beside and all(_LAYOUT.fullmatch(str(one)) for one in texts if one is not None)


def _shown(node: ast.AST) -> str:
    text = ast.unparse(node)
    return text if len(text) < 60 else f"{text[:57]}..."
