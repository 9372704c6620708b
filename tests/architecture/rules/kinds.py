"""What kind of value an expression is, as far as annotations and the text around it tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.architecture.source import CLEARED_TOO, Module, modules

Kinds = Mapping[str, str]

_MANY = re.compile(
    r"(?:tuple|list|Sequence|Iterable|Iterator|Collection|set|frozenset|AbstractSet)"
    r"\[(.+?)(?:, \.\.\.)?\]"
)
_MARKS = frozenset(("_", "ngettext", "say", "together", "listed", "stressed", "term"))
TOLD = "a sentence as text"
_SETS = ("set", "frozenset")
_OF_SETS = ("union", "intersection", "difference", "symmetric_difference")


@dataclass(frozen=True)
class Known:
    """What functions return and fields hold, as they are annotated."""

    functions: Kinds
    """By full name."""
    members: Kinds
    """Of methods and fields, by name; only those of which all of that name are alike."""


def known(root: Path) -> Known:
    """Return the kinds that a tree's annotations tell."""
    return _of_modules(tuple(modules(root)))


@lru_cache(maxsize=4)
def _of_modules(every: tuple[Module, ...]) -> Known:
    functions: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    for module in every:
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef) and node.returns is not None:
                functions[f"{module.name}.{node.name}"] = ast.unparse(node.returns)
            for part in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(part, ast.FunctionDef) and part.returns is not None:
                    members.setdefault(part.name, set()).add(ast.unparse(part.returns))
                elif isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                    members.setdefault(part.target.id, set()).add(ast.unparse(part.annotation))
    alike = {name: next(iter(kinds)) for name, kinds in members.items() if len(kinds) == 1}
    return Known(functions, alike)


def scopes(module: Module, of: Known) -> Iterator[tuple[Reader, list[ast.AST]]]:
    """Yield each scope of a module, innermost functions apart: its reader and what is in it."""
    for scope, inside in module.scopes:
        names: dict[str, str] = {}
        reader = Reader(module, of, names)
        names |= _given(scope)
        for node in inside:
            reader.learn(node, names)
        yield reader, inside


def _given(scope: ast.AST) -> dict[str, str]:
    if not isinstance(scope, ast.FunctionDef):
        return {}
    args = (*scope.args.posonlyargs, *scope.args.args, *scope.args.kwonlyargs)
    return {one.arg: ast.unparse(one.annotation) for one in args if one.annotation}


CLEARED_TOO.append(_of_modules.cache_clear)


@dataclass(frozen=True)
class Reader:
    """Reads the expressions of one scope."""

    module: Module
    known: Known
    names: Kinds

    def learn(self, node: ast.AST, names: dict[str, str]) -> None:
        """Take up what a statement says of its names."""
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind):
                names[name] = ast.unparse(kind)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names[name] = self.kind(value)
            case ast.NamedExpr(target=ast.Name(id=name), value=value):
                names[name] = self.kind(value)
            case ast.For(target=ast.Name(id=name), iter=many):
                names[name] = self.each(many)
            case ast.comprehension(target=ast.Name(id=name), iter=many):
                names[name] = self.each(many)

    def each(self, node: ast.expr) -> str:
        """Return the kind of what is in a collection."""
        many = _MANY.fullmatch(self.kind(node))
        return many[1] if many else ""

    def kind(self, node: ast.expr) -> str:
        """Return an expression's kind as an annotation would have it; "" if unknown."""
        match node:
            case ast.Name(id=name):
                return self.names.get(name, "")
            case ast.Attribute(value=ast.Name(id="self"), attr=name) if name in self.module.fields:
                return self.module.fields[name]
            case ast.Attribute(attr=name):
                return self.known.members.get(name, "")
            case ast.IfExp(body=one, orelse=other):
                return self.kind(one) or self.kind(other)
            case ast.BoolOp(values=values):
                return next(filter(None, map(self.kind, values)), "")
            case ast.NamedExpr(value=value) | ast.Starred(value=value):
                return self.kind(value)
            case ast.Subscript(value=value, slice=place) if not isinstance(place, ast.Slice):
                return self.each(value)
            case ast.Set() | ast.SetComp():
                return "set"
            case _:
                return self._made(node)

    def _made(self, node: ast.expr) -> str:
        match node:
            case ast.BinOp(left=one, op=ast.BitOr() | ast.BitAnd() | ast.Sub(), right=other):
                kinds = self._sided(one), self._sided(other)
                return next((kind for kind in kinds if is_set(kind)), "")
            case ast.Call():
                return self._of_call(node)
        return ""

    def _sided(self, node: ast.expr) -> str:
        """Return the kind of what a set is made of with another: keys become a set thereby."""
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("keys", "items"):
            return "set"
        return self.kind(node)

    def _of_call(self, node: ast.Call) -> str:
        match node.func, node.args:
            case ast.Name(id="str"), [told]:
                # A `str` of a text is only ever asked of a sentence.
                return TOLD if is_said(self.kind(told)) or self.kind(told) == "str" else "str"
            case ast.Name(id=name), _ if name in _MARKS:
                return "Said"
            case ast.Name(id=name), _ if name in _SETS:
                return "set"
            case ast.Attribute(value=value, attr=name), _ if name in _OF_SETS:
                return self.kind(value)
            case ast.Name() as func, _:
                return self.known.functions.get(self.module.dotted(func), "")
            case ast.Attribute(attr=name) as func, _:
                full = self.known.functions.get(self.module.dotted(func), "")
                return full or self.known.members.get(name, "")
        return ""


def is_set(kind: str) -> bool:
    """Say whether a kind is a set, whose order hangs on the run."""
    return re.split(r"[\[ |]", kind)[0] in (*_SETS, "AbstractSet", "Set")


def is_said(kind: str) -> bool:
    """Say whether a kind is one sentence, or nothing."""
    return any(
        one.strip() in ("Said", "Listed", "Stressed", "Term", TOLD) for one in kind.split("|")
    )
