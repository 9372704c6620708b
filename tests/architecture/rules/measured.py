"""Which numbers are counted (marks, places, counts) and which are measured, as far as told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.architecture.rules.kinds import Reader

COUNTED, MEASURED = "counted", "measured"

_COUNTED = ("int", "bool", "Ints", "Bools", "Codes", "Marks", "Counts")
_MEASURED = ("float", "Floats", "np.float64", "NDArray[np.float64]")
_WHOLE = re.compile(r"NDArray\[np\.(bool_|u?int\w*)\]|(tuple|list|Sequence)\[int(, \.\.\.)?\]")

_COUNTS = frozenset((
    *("len", "int", "bool", "any", "all", "range", "arange", "bit_count", "count", "count_nonzero"),
    *("isnan", "isfinite", "isinf", "isin", "logical_and", "logical_or", "logical_not"),
    *("argmax", "argmin", "argsort", "lexsort", "flatnonzero", "searchsorted", "bincount"),
    *("iinfo", "competition_ranks", "levels", "apart", "top_level", "index"),
))  # fmt: skip
"""What gives places, counts or marks, of whatever it is given."""

_MEASURES = frozenset((
    *("float", "sqrt", "exp", "log", "mean", "median", "std", "norm", "dot", "hypot", "square"),
))  # fmt: skip

_KEEPS = frozenset((
    *("abs", "sum", "max", "min", "round", "append", "concatenate", "stack", "column_stack"),
    *("hstack", "vstack", "where", "sort", "cumsum", "maximum", "minimum", "diff", "delete"),
    *("copy", "ravel", "reshape", "take", "repeat", "tile", "asarray", "array", "nan_to_num"),
    *("ptp", "prod", "negative", "unique", "flatten", "tolist", "item", "ascontiguousarray"),
    *("nanmax", "nanmin", "sorted", "next", "accumulate", "reduce", "clip"),
))  # fmt: skip
"""What gives numbers of the kind that it is given."""


@dataclass(frozen=True)
class Numbers:
    """Tells the numbers of one scope apart."""

    reader: Reader
    inside: Iterable[ast.AST]
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in self.inside:
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.NamedExpr(target=ast.Name(id=name), value=value)
                ):
                    self.names[name] = self.of(value) or self.names.get(name, "")
                case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                    told = zip(map(ast.unparse, names), map(self.of, values), strict=False)
                    self.names.update((name, kind) for name, kind in told if kind)

    def of(self, node: ast.expr) -> str:
        """Return COUNTED, MEASURED, or "" where it isn't told."""
        match node:
            case ast.Compare() | ast.UnaryOp(op=ast.Not()) | ast.Attribute(attr="ranks"):
                return COUNTED
            case ast.Constant(value=number) if isinstance(number, int | float):
                return MEASURED if isinstance(number, float) else COUNTED
            case ast.UnaryOp(operand=one) | ast.Starred(value=one):
                return self.of(one)
            case ast.Subscript(value=value) | ast.Attribute(value=value, attr="T" | "max"):
                return self.of(value) or as_told(self.reader.kind(node))
            case ast.ListComp(elt=one) | ast.GeneratorExp(elt=one):
                return self.of(one)
            case ast.Call():
                return self._of_call(node)
            case ast.Name(id=name) if self.names.get(name):
                return self.names[name]
        return self._of_several(node) or as_told(self.reader.kind(node))

    def _of_several(self, node: ast.expr) -> str:
        match node:
            case ast.BinOp(op=ast.Div()):
                return MEASURED
            case ast.BinOp(op=ast.BitAnd() | ast.BitOr() | ast.BitXor(), left=one, right=other):
                return self.of(one) or self.of(other)
            case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
                return _together((self.of(one), self.of(other)))
            case ast.BoolOp(values=parts) | ast.List(elts=parts):
                return _together(map(self.of, parts))
        return ""

    def _of_call(self, node: ast.Call) -> str:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in _COUNTS:
            return COUNTED
        if name in _MEASURES:
            return MEASURED
        made = [word.value for word in node.keywords if word.arg == "dtype"]
        for kind in map(ast.unparse, made or (node.args[:1] if name == "astype" else ())):
            return MEASURED if "float" in kind else COUNTED
        if told := as_told(self.reader.kind(node)):
            return told
        if name not in _KEEPS:
            return ""
        parts = node.args[1:] if name == "where" else node.args
        whole = name in ("append", "concatenate", "where", "maximum", "minimum", "max", "min")
        of_numpy = self.reader.module.dotted(node.func).startswith("numpy.")
        if isinstance(node.func, ast.Attribute) and not of_numpy:
            return self.of(node.func.value)
        return _together(map(self.of, parts if whole else parts[:1]))


def _together(kinds: Iterable[str]) -> str:
    found = set(kinds)
    return MEASURED if MEASURED in found else "" if "" in found else COUNTED


def as_told(kind: str) -> str:
    parts = {part.strip() for part in kind.replace("Final", "").split("|")} - {"None"}
    if parts & set(_MEASURED):
        return MEASURED
    whole = (part in _COUNTED or _WHOLE.fullmatch(part) for part in parts)
    return COUNTED if parts and all(whole) else ""
