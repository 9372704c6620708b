"""No order, and so no word, hangs on the run: sets, folders and addresses have none."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.rules.kinds import Reader, is_set, known, scopes
from tests.architecture.source import Breach, below, modules

FREE = frozenset((
    "set", "frozenset", "any", "all", "min", "max", "len", "sorted", "Counter",
    "union", "update", "intersection", "difference", "issubset", "issuperset", "isdisjoint",
    "difference_update", "intersection_update", "falling", "rising", "bool", "isin",
))  # fmt: skip
"""What gives the same whatever the order of what it is given."""

KEEPS = frozenset((
    "list", "tuple", "iter", "next", "enumerate", "zip", "map", "filter", "join", "listed",
    "together", "sum", "fsum", "fromkeys", "array", "asarray", "fromiter", "chain", "extend",
    "dict",
))  # fmt: skip
"""What keeps the order that it is given."""

_LISTED = ("glob", "rglob", "iterdir", "iglob")

_SORT = "Put it in an order that the case gives: sorted(...), or a walk of the case's own tuple"


_HASHED = "Compare the values themselves, or take a digest of hashlib"


def sets_are_put_in_order(root: Path) -> list[Breach]:
    """What is listed from a set is sorted first: texts in sets stand otherwise at every run."""
    of = known(root)
    return [
        module.breach(node.lineno, f"The order of a set is kept: {ast.unparse(node)[:60]}", _SORT)
        for module in modules(root)
        for reader, inside in scopes(module, of)
        for node in inside
        if isinstance(node, ast.expr | ast.For) and _keeps_order(reader, node, module.parents)
    ]


def folders_are_put_in_order(root: Path) -> list[Breach]:
    """What lies in a folder is sorted before anything hangs on it; each disk has its own order."""
    return [
        module.breach(node.lineno, f"A folder as the disk lists it: {ast.unparse(node)}", _SORT)
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call)
        and (_name(node) in _LISTED or module.dotted(node.func) in ("os.walk", "os.listdir"))
        and not (_freely_used(node, module.parents) or _summed(node, module.parents))
    ]


def nothing_is_ordered_by_address(root: Path) -> list[Breach]:
    """A hash, an address or a printed object is another at every run."""
    return [
        module.breach(node.lineno, f"An order by {found}", "Order by what the case holds")
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call)
        and (_name(node) in ("sorted", "sort", "min", "max", "groupby", "falling", "rising"))
        and (found := _address(node))
    ] + [
        module.breach(node.lineno, "A text's hash is another at every run", _HASHED)
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.BinOp)
        for one in (node.left, node.right)
        if isinstance(one, ast.Call) and _name(one) == "hash"
    ]


UNSTABLE = {"mcda.methods.ranks": "gives equal scores one rank, in whatever order they stand"}
_STABLE = 'Sort by kind="stable", or pick through mcda/model/ties.py'


def equals_keep_their_order(root: Path) -> list[Breach]:
    """Where equal numbers end up is each machine's own, but for a sort that keeps their order."""
    return [
        module.breach(node.lineno, f"Equals as they come: {ast.unparse(node)[:60]}", _STABLE)
        for module in modules(root)
        if module.name not in UNSTABLE
        for node in module.nodes
        if isinstance(node, ast.Call) and _mixes_equals(node)
    ]


def _mixes_equals(node: ast.Call) -> bool:
    kinds = [getattr(word.value, "value", "") for word in node.keywords if word.arg == "kind"]
    if _name(node) in ("argpartition", "nlargest", "nsmallest"):
        return True
    return _name(node) == "argsort" and kinds not in (["stable"], ["mergesort"])


def _address(node: ast.Call) -> str:
    """Return what of an object's address or hash orders something."""
    for given in (*node.args[1:], *(word.value for word in node.keywords)):
        for part in below(given):
            if isinstance(part, ast.Name) and part.id in ("hash", "id", "repr"):
                return part.id
            if isinstance(part, ast.Attribute) and part.attr in ("__hash__", "__repr__"):
                return part.attr
    return ""


def _keeps_order(reader: Reader, node: ast.expr | ast.For, parents: dict[int, ast.AST]) -> bool:
    def of_set(one: ast.expr) -> bool:
        return is_set(reader.kind(one))

    match node:
        case (
            ast.Tuple(ctx=ast.Store(), elts=[_, _, *_]) | ast.List(ctx=ast.Store(), elts=[_, _, *_])
        ):
            assign = parents.get(id(node))
            return isinstance(assign, ast.Assign) and of_set(assign.value)
        case ast.For(iter=many):
            return of_set(many) and any(map(_adds_in_turn, below(node)))
        case ast.ListComp() | ast.GeneratorExp():
            if not any(of_set(one.iter) for one in node.generators):
                return False
            return not _freely_used(node, parents)
        case ast.Starred(value=value):
            return of_set(value) and not isinstance(parents[id(node)], ast.Set) and not (
                _freely_used(node, parents)
            )  # fmt: skip
        case ast.Call(args=args) if _name(node) in KEEPS:
            first = args if _name(node) in ("zip", "map", "chain", "filter") else args[:1]
            return any(map(of_set, first)) and not _freely_used(node, parents)
    return False


def _adds_in_turn(node: ast.AST) -> bool:
    if isinstance(node, ast.Yield | ast.YieldFrom | ast.AugAssign):
        return not isinstance(node, ast.AugAssign) or isinstance(node.op, ast.Add)
    return isinstance(node, ast.Call) and _name(node) in ("append", "extend", "insert")


_THROUGH = ast.comprehension | ast.GeneratorExp | ast.Starred | ast.IfExp | ast.List | ast.Tuple


def _freely_used(node: ast.AST, parents: dict[int, ast.AST]) -> bool:
    """Say whether what is made of a collection is the same whatever its order."""
    above = parents.get(id(node))
    while isinstance(above, _THROUGH):
        above = parents.get(id(above))
    if isinstance(above, ast.Call) and _name(above) in ("map", "filter", "list", "tuple", "chain"):
        return _freely_used(above, parents)
    if isinstance(above, ast.Set | ast.SetComp):
        return True
    if isinstance(above, ast.Call) and _name(above) == "sum":
        return isinstance(node, ast.GeneratorExp) and isinstance(node.elt, ast.Constant)
    return isinstance(above, ast.Call) and _name(above) in FREE


def _summed(node: ast.AST, parents: dict[int, ast.AST]) -> bool:
    """Say whether what a folder holds is only summed up: sizes in whole bytes."""
    above = parents.get(id(node))
    while isinstance(above, _THROUGH):
        above = parents.get(id(above))
    return isinstance(above, ast.Call) and _name(above) == "sum"


def _name(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")
