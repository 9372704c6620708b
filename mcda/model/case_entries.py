"""A case taken apart into its smallest entries, each with a path, and put together again.

An entry is a field, the score of one cell, one judgement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mcda.model.case import Case
from mcda.model.codec import from_plain, to_plain

Step = str | tuple[str, ...]
Path = tuple[Step, ...]
Entries = Mapping[Path, Any]
Thing = tuple[str, str]
"""A kind ("package") and an id."""

ORDER: Final = "#order"
"""Last step of the path at which the order of a list stands."""

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "stakeholders": ("id",),
    "criteria": ("id",),
    "packages": ("id",),
    "respondents": ("id",),
    "rounds": ("id",),
    "scores": ("stakeholder", "package", "criterion"),
    "preferences": ("stakeholder",),
    "red_lines": ("criterion",),
    "returns": ("respondent", "round"),
    "moderations": ("round", "stakeholder", "package", "criterion", "measure", "level"),
    "decisions": ("stakeholder", "package", "criterion", "measure", "level"),
    "weight_decisions": ("stakeholder",),
    "measures": ("id",),
    "joint_effects": ("id",),
    "rules": ("id",),
    "effects": ("stakeholder", "measure", "level", "criterion"),
    "deliveries": ("measure",),
    "goes_along": ("stakeholder",),
    "outlooks": ("stakeholder",),
    "snapshots": ("id",),
    "changes": ("time", "author", "what"),
}
"""Lists of a case's plain data, and what tells their records apart."""

KINDS: Final[Mapping[str, str]] = {
    "stakeholders": "stakeholder",
    "criteria": "criterion",
    "packages": "package",
    "respondents": "respondent",
    "rounds": "round",
    "measures": "measure",
    "joint_effects": "joint effect",  # no words: a key
    "rules": "rule",
    "snapshots": "snapshot",
}
_IN_ONE_PIECE: Final = frozenset(
    ("scores", "red_lines", "returns", "moderations", "decisions", "weight_decisions",
     "effects", "deliveries", "goes_along", "outlooks", "changes")
)  # fmt: skip
BY_ID: Final[Mapping[Step, str]] = {
    "direct": "criterion",
    "swing": "criterion",
    "ranks": "criterion",
    "drifts": "criterion",
    "directions": "stakeholder",
    "composition": "measure",
    "amounts": "measure",
}
"""Fields whose entries are by id, and of what."""
JUDGED: Final = frozenset(("judgements", "best_worst", "package_judgements"))


def entries(case: Case) -> dict[Path, Any]:
    """Return the smallest entries of a case by their paths."""
    return dict(_walk(to_plain(case), ()))


def mentioned(path: Path) -> Iterator[Thing]:
    """Yield the things that an entry is about or belongs to."""
    for place, step in enumerate(path):
        before = path[place - 1] if place else ""
        if isinstance(step, tuple) and before in LISTS:
            if before in KINDS:
                yield KINDS[str(before)], step[0]
            else:
                yield from (pair for pair in zip(LISTS[str(before)], step, strict=True) if pair[1])
        elif isinstance(step, tuple):
            kind = "package" if path[place - 2] == "package_judgements" else "criterion"
            yield from ((kind, one) for one in step)
        elif before in BY_ID or (before in JUDGED and step):
            yield BY_ID.get(before, "criterion"), str(step)


def things(found: Entries) -> set[Thing]:
    """Return all that has an id of its own."""
    return {
        (KINDS[str(path[0])], path[1][0])
        for path in found
        if path[0] in KINDS and len(path) > 1 and isinstance(path[1], tuple)
    }


def home(thing: Thing) -> Path:
    """Return the path that stands for a thing as a whole."""
    return next(name for name, kind in KINDS.items() if kind == thing[0]), (thing[1],)


def _keys_of(path: Path) -> tuple[str, ...]:
    """Return what tells the records of a list apart, nothing for a list that is one entry."""
    if len(path) > 1 and path[-2] in JUDGED:
        return ("row", "column")
    return LISTS.get(path[-1], ()) if isinstance(path[-1], str) else ()


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    keys = _keys_of(path) if path else ()
    if isinstance(value, dict) and value and value.keys() != {"number"}:
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, list) and keys:
        made = [tuple(str(one.get(key, "")) for key in keys) for one in value]
        yield (*path, ORDER), tuple(made)
        for key, record in zip(made, value, strict=True):
            if path[-1] in _IN_ONE_PIECE or keys == ("row", "column"):
                yield (*path, key), record
            else:
                yield from _walk(record, (*path, key))
    else:
        yield path, value


def put_together(found: Entries) -> Case | None:
    """Return the case of some entries; None where they make none."""
    tree: dict[Step, Any] = {}
    for path, value in found.items():
        node = tree
        for step in path[:-1]:
            node = node.setdefault(step, {})
        if value == {}:
            # A record that says nothing, beside what the other side says in it.
            node.setdefault(path[-1], {})
        else:
            node[path[-1]] = value
    case, _problems = from_plain(_plain(tree, ()))
    return case


def _plain(node: Any, path: Path) -> Any:
    if not isinstance(node, dict):
        return node
    if path and _keys_of(path):
        order = node.get(ORDER, ())
        placed = set(order)
        keys = [*(key for key in order if key in node), *(k for k in node if k not in placed)]
        whole = path[-1] in _IN_ONE_PIECE or _keys_of(path) == ("row", "column")
        return [
            node[key] if whole else _plain(node[key], (*path, key)) for key in keys if key != ORDER
        ]
    return {key: _plain(inner, (*path, key)) for key, inner in node.items()}


def in_one_order(old: Any, own: Any, other: Any) -> tuple[Any, ...]:
    """Return one order for both: that of the side which changed it, the other's additions
    after what they stand after there.
    """
    lead, more = (other, own) if own == old else (own, other)
    made, there = list(lead), set(lead)
    for place, key in enumerate(more):
        if key not in there:
            before = more[place - 1] if place else None
            made.insert(made.index(before) + 1 if before in there else len(made), key)
            there.add(key)
    return tuple(made)
