"""What is picked or put in order by a computed number goes by mcda/model/ties.py."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.architecture.rules.kinds import known, scopes
from tests.architecture.rules.measured import COUNTED, MEASURED, Numbers, as_told
from tests.architecture.source import Breach, Module, modules

ROOMS = (
    *("model", "weighting", "methods", "group", "sensitivity", "negotiation", "answer"),
    *("figures", "report", "export", "verify"),
)
"""The rooms that compute, and those that say what was computed."""

_EXACT = "value points add up exactly, so that equal ones are equal"
_SEARCH = "says where a search goes on, not what it ends with"

MAY: Mapping[str, str] = {
    "mcda.methods.ranks._sorted": "gives equal scores one rank, in whatever order they stand",
    "mcda.model.rounds.returned.discrepancies": "compares what was typed",
    "mcda.model.rules.down": _SEARCH,
    "mcda.model.ties.levels": "is where ties are found",
    "mcda.negotiation.adjusted_winner._wanted": _EXACT,
    "mcda.negotiation.one_package._searched": _EXACT,
    "mcda.negotiation.one_package._sequences": _EXACT,
    "mcda.negotiation.stability.best": _EXACT,
    "mcda.negotiation.stability.worst_answer": _EXACT,
    "mcda.negotiation.stopping._tied_sets": _EXACT,
    "mcda.negotiation.trades._best": _EXACT,
    "mcda.negotiation.trades.trades": _EXACT,
    "mcda.sensitivity.beliefs._held": _SEARCH,
    "mcda.sensitivity.beliefs._held_by": _SEARCH,
    "mcda.sensitivity.beliefs._starts": _SEARCH,
    "mcda.sensitivity.forms.levelled": "makes one of numbers that only rounding tells apart",
    "mcda.sensitivity.nearest.non_negative_least_squares": _SEARCH,
    "mcda.sensitivity.one_way._in_order": "hands over numbers that only then are told apart",
    "mcda.sensitivity.probe._promising": "orders shares of one number of draws",
    "mcda.sensitivity.smallest_change._starts": _SEARCH,
    "mcda.sensitivity.top.at_the_top": "rules out who is clearly behind, whoever of equals leads",
    "mcda.sensitivity.winner_strips._triple_events": "takes one of vectors that all say the same",
    "mcda.sensitivity.winner_strips._nearest": "looks for a corner that is there",
    "mcda.weighting.pairwise._general": "a positive matrix has one largest eigenvalue (Perron)",
    "mcda.weighting.repair.nearest_on_scale": "orders the points of a printed scale",
}
"""Who picks by a number itself, and why equals may come either way there."""

_HAVE_FLOATS = re.compile(r"(dict|Mapping|MutableMapping|Counter)\[.*, float\]")
_PLACES = ("argmax", "argmin", "argsort", "nanargmax", "nanargmin")
_BY_KEY = ("max", "min", "sorted", "sort")
_REMEDY = "Pick by largest, smallest, rising or falling of mcda/model/ties.py"
_TOLD = "; say where counts or marks are ordered by their kind: Ints, Bools"


def picks_know_ties(root: Path) -> list[Breach]:
    """No pick and no order hangs on the last bit of a number: what is tied keeps its order."""
    of = known(root)
    found: list[Breach] = []
    for module in modules(root, *(f"mcda/{room}" for room in ROOMS)):
        used = set()
        for reader, inside in scopes(module, of):
            numbers = Numbers(reader, inside)
            for node in inside:
                if isinstance(node, ast.Call) and (remedy := _untied(numbers, node)):
                    by = f"{module.name}.{_function(module, node.lineno)}"
                    used.add(by)
                    if by not in MAY:
                        told = f"An order by the last bit: {ast.unparse(node)[:60]}"
                        found.append(module.breach(node.lineno, told, remedy))
        found += _needless(module, used)
    return sorted(found, key=lambda one: (one.file, one.line))


def _untied(numbers: Numbers, node: ast.Call) -> str:
    """Return what to do instead where a call picks by measured numbers; "" where it doesn't."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name in _PLACES:
        of_numpy = numbers.reader.module.dotted(node.func).startswith("numpy.")
        ordered = node.args[0] if of_numpy and node.args else getattr(node.func, "value", None)
        return "" if ordered is None or numbers.of(ordered) == COUNTED else _REMEDY + _TOLD
    if name == "lexsort" and node.args and isinstance(node.args[0], ast.Tuple):
        return _REMEDY if any(numbers.of(one) == MEASURED for one in node.args[0].elts) else ""
    if name in _BY_KEY:
        keys = [word.value for word in node.keywords if word.arg == "key"]
        by = keys[0] if keys else _first_of_each(numbers, node)
        return _REMEDY if by is not None and _measures(numbers, by, node) else ""
    return ""


def _first_of_each(numbers: Numbers, node: ast.Call) -> ast.expr | None:
    """Return what pairs are put in order by: their first part."""
    many = node.args[0] if len(node.args) == 1 else None
    if isinstance(many, ast.Name):
        many = next(
            (
                one.value
                for one in numbers.inside
                if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == many.id
            ),
            None,
        )
    if isinstance(many, ast.ListComp | ast.GeneratorExp) and isinstance(many.elt, ast.Tuple):
        return many.elt.elts[0] if len(many.elt.elts) > 1 else None
    return None


def _of_items(numbers: Numbers, node: ast.Call) -> bool:
    """Say whether pairs are a mapping's, of names and floats."""
    match node.args:
        case [ast.Call(func=ast.Attribute(value=held, attr="items"))]:
            return bool(_HAVE_FLOATS.fullmatch(numbers.reader.kind(held)))
    return False


def _measures(numbers: Numbers, by: ast.expr, node: ast.Call) -> bool:
    known_ = numbers.reader.known
    match by:
        case ast.Lambda(args=ast.arguments(args=[one]), body=body) if (
            ast.unparse(body).lstrip("-") == f"{one.arg}[1]"
        ):
            return _of_items(numbers, node)
        case ast.Attribute(value=held, attr="get" | "__getitem__"):
            return bool(_HAVE_FLOATS.fullmatch(numbers.reader.kind(held)))
        case ast.Lambda(body=body):
            return _measures(numbers, body, node)
        case ast.Tuple(elts=parts):
            return any(_measures(numbers, part, node) for part in parts)
        case ast.Call(func=ast.Name(id="attrgetter"), args=[ast.Constant(value=str(name))]):
            return as_told(known_.members.get(name.rpartition(".")[2], "")) == MEASURED
        case ast.Name():
            told = known_.functions.get(numbers.reader.module.dotted(by), "")
            return (as_told(told) or numbers.of(by)) == MEASURED
    return numbers.of(by) == MEASURED


def _function(module: Module, line: int) -> str:
    """Return the name of the innermost function that a line stands in, "" outside of all."""
    around = [
        node
        for node in module.nodes
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return max(around, key=lambda node: node.lineno).name if around else ""


def _needless(module: Module, used: set[str]) -> Iterator[Breach]:
    for name in MAY:
        if name.rpartition(".")[0] == module.name and name not in used:
            yield module.breach(1, f"{name} picks by no number itself", "Take it out of MAY")
