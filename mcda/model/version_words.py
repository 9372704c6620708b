"""What differs between two versions of a case, a line each, in the words of the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mcda.model.case import Case
from mcda.model.numbers import format_number
from mcda.model.round import without_secrets
from mcda.model.versions import KINDS, ORDER, Path, Thing, entries, mentioned

NONE: Final = "–"
COMMON_WORDS: Final = "for all"
_ABSENT: Final = object()

_ADDED = {
    "stakeholder": "Stakeholder {name}",
    "criterion": "Criterion {name}",
    "package": "Package {name}",
    "respondent": "Respondent {name}",
    "round": "Round {name}",
}
_IN_PREFERENCES = {
    "way": "Way of weighting of {stakeholder}",
    "direct": "Points for {criterion}, {stakeholder}",
    "swing": "Swing points for {criterion}, {stakeholder}",
    "ranks": "Rank of {criterion}, {stakeholder}",
    "judgements": "Judgement {pair}, {stakeholder}",
    "best_worst": "Best-worst judgement {pair}, {stakeholder}",
    "package_judgements": "Judgement {pair} on {criterion}, {stakeholder}",
    "influence": "Influence of {stakeholder}",
    "fallback": "Fallback of {stakeholder}",
    "red_lines": "Red line on {criterion}, {stakeholder}",
    "note": "Note on the weights of {stakeholder}",
}
_IN_LISTS = {
    "scores": "Score of {package} on {criterion}, {stakeholder}",
    "returns": "Answer of {respondent} in {round}",
    "moderations": "Agreed score of {package} on {criterion}, {stakeholder}, {round}",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that differs: what it is, and what it says in either version (NONE: nothing)."""

    what: str
    first: str
    second: str


def differences(first: Case, second: Case) -> tuple[Difference, ...]:
    """Return what differs; a thing that only one version has is one line, whatever it holds."""
    one, two = entries(without_secrets(first)), entries(without_secrets(second))
    names = _names(second) | _names(first)
    paths = {**one, **two}
    changed = {
        path: (one.get(path, _ABSENT), two.get(path, _ABSENT))
        for path in paths
        if path[-1] != ORDER and one.get(path, _ABSENT) != two.get(path, _ABSENT)
    }
    in_one, in_two = _present(first), _present(second)
    lines: dict[str, Difference] = {}
    for path, (before, after) in changed.items():
        alone = [thing for thing in mentioned(path) if (thing in in_one) != (thing in in_two)]
        if alone:
            what = _ADDED[alone[0][0]].format(name=names.get(alone[0], alone[0][1]))
            there = (_there(alone[0] in in_one), _there(alone[0] in in_two))
            lines.setdefault(what, Difference(what, *there))
        else:
            what = words(path, names)
            texts = (_text(before, names, path), _text(after, names, path))
            if texts[0] == texts[1]:
                texts = (texts[0], f"{texts[1]}; note or source differ")
            lines.setdefault(what, Difference(what, *texts))
    return (*lines.values(), *_orders(one, two))


def contested_words(case: Case, other: Case, paths: tuple[Path, ...]) -> tuple[str, ...]:
    """Return what stands at some paths, in words; names of either version are known."""
    names = _names(other) | _names(case)
    return tuple(dict.fromkeys(words(path, names) for path in paths))


def words(path: Path, names: Mapping[Thing, str]) -> str:
    """Return an entry's name as a person says it."""
    known = {kind: names.get((kind, id_), id_) for kind, id_ in mentioned(path)}
    known.setdefault("stakeholder", COMMON_WORDS)
    known.setdefault("criterion", "the top")
    head = str(path[0])
    if head == "preferences" and len(path) > 2:
        if isinstance(path[-1], tuple):
            kind = "package" if path[2] == "package_judgements" else "criterion"
            known["pair"] = " : ".join(names.get((kind, one), one) for one in path[-1])
            if path[2] == "package_judgements":
                node = str(path[3])
                known["criterion"] = names.get(("criterion", node), node)
        return _IN_PREFERENCES.get(str(path[2]), "{stakeholder}").format_map(_Gaps(known))
    if head in _IN_LISTS:
        return _IN_LISTS[head].format_map(_Gaps(known))
    if head in KINDS and len(path) > 1:
        name = _ADDED[KINDS[head]].format(name=known.get(KINDS[head], ""))
        field = next((str(step) for step in path[2:] if isinstance(step, str)), "")
        return f"{name}: {_plainly(field)}" if field else name
    if head == "settings":
        return f"Setting: {_plainly(str(path[-1]))}"
    return _plainly(head).capitalize()


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return key


def _orders(one: Mapping[Path, Any], two: Mapping[Path, Any]) -> Iterator[Difference]:
    """Yield the lists of things whose common members stand in another order."""
    for head in KINDS:
        first, second = one.get((head, ORDER), ()), two.get((head, ORDER), ())
        both = set(first) & set(second)
        if [k for k in first if k in both] != [k for k in second if k in both]:
            yield Difference(f"Order of the {head}", "one order", "another")


def _present(case: Case) -> set[Thing]:
    return set(_names(case))


def _names(case: Case) -> dict[Thing, str]:
    return {
        (kind, one.id): one.name or one.id
        for head, kind in KINDS.items()
        for one in getattr(case, head)
    }


def _there(present: bool) -> str:
    return "there" if present else NONE


def _plainly(name: str) -> str:
    return name.replace("_", " ")


def _text(value: Any, names: Mapping[Thing, str], path: Path) -> str:
    """Return an entry's value as text."""
    if value is _ABSENT or value is None:
        return NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return format_number(float(value))
    if isinstance(value, dict):
        return _record(value, names)
    if isinstance(value, list):
        return ", ".join(_text(one, names, path) for one in value)
    if path[-1] in ("parent", "package", "stakeholder"):
        kind = "criterion" if path[-1] == "parent" else str(path[-1])
        return names.get((kind, value), value)
    return str(value)


def _record(value: dict[str, Any], names: Mapping[Thing, str]) -> str:
    if "number" in value:
        return str(value["number"])
    low, high = value.get("low"), value.get("high")
    if low is not None or high is not None:
        ends = [_text(end, names, ("low",)) for end in (low, high)]
        text = ends[0] if low == high else " to ".join(ends)
        likely = value.get("likely")
        return text if likely is None else f"{text}, likely {_text(likely, names, ('likely',))}"
    for key in ("limit", "value", "name"):
        if key in value:
            return _text(value[key], names, (key,))
    scores = value.get("scores")
    return f"{len(scores)} scores" if isinstance(scores, list) else "given"
