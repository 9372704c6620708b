"""What differs between two versions of a case, a line each, in the words of the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from mcda.model.case import Case, Criterion, Package, Preferences, Stakeholder
from mcda.model.fields import Part, Plain, called, plain
from mcda.model.history import without_contents
from mcda.model.numbers import format_number
from mcda.model.round import without_secrets
from mcda.model.versions import KINDS, ORDER, Path, Thing, entries, mentioned
from mcda.words.said import N_, _, listed, ngettext, say

NONE: Final = "–"
_ABSENT: Final = object()

_ADDED = {
    "stakeholder": N_("Stakeholder {name}"),
    "criterion": N_("Criterion {name}"),
    "package": N_("Package {name}"),
    "respondent": N_("Respondent {name}"),
    "round": N_("Round {name}"),
    "measure": N_("Measure {name}"),
    "joint effect": N_("Joint effect {name}"),  # no words: a key
    "rule": N_("Rule {name}"),
    "snapshot": N_("Snapshot {name}"),
}
_IN_PREFERENCES = {
    "way": N_("Way of weighting of {stakeholder}"),
    "direct": N_("Points for {criterion}, {stakeholder}"),
    "swing": N_("Swing points for {criterion}, {stakeholder}"),
    "ranks": N_("Rank of {criterion}, {stakeholder}"),
    "judgements": N_("Judgement {pair}, {stakeholder}"),
    "best_worst": N_("Best-worst judgement {pair}, {stakeholder}"),
    "package_judgements": N_("Judgement {pair} on {criterion}, {stakeholder}"),
    "influence": N_("Influence of {stakeholder}"),
    "fallback": N_("Fallback of {stakeholder}"),
    "red_lines": N_("Red line on {criterion}, {stakeholder}"),
    "note": N_("Note on the weights of {stakeholder}"),
}
_IN_DECISION = {
    "package": N_("Package decided on"),
    "words": N_("Decision in words"),
    "by": N_("Decided by"),
    "date": N_("Date of the decision"),
    "reason": N_("Why the decision differs"),
    "dissent": N_("Dissent from the decision"),
}
_PLAIN: Final[Mapping[str, type]] = {
    "stakeholders": Stakeholder,
    "criteria": Criterion,
    "packages": Package,
    "preferences": Preferences,
}
_IN_LISTS = {
    "scores": N_("Score of {package} on {criterion}, {stakeholder}"),
    "returns": N_("Answer of {respondent} in {round}"),
    "effects": N_("Effect of {measure}, {level}, on {criterion}, {stakeholder}"),
    "deliveries": N_("Delivery of {measure}"),
    "goes_along": N_("Chance that {stakeholder} takes part"),
    "outlooks": N_("Outlook of {stakeholder}"),
    "moderations": N_("Agreed score of {package} on {criterion}, {stakeholder}, {round}"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that differs: what it is, and what it says in either version (NONE: nothing)."""

    what: str
    first: str
    second: str


def differences(first: Case, second: Case) -> tuple[Difference, ...]:
    """Return what differs; a thing that only one version has is one line, whatever it holds.

    What both versions share as one object is passed over, so that the difference which one
    edit made is quick to tell in a large case too.
    """
    bare = (without_secrets(without_contents(side)) for side in (first, second))
    one, two = (entries(side) for side in _apart(*bare))
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
            what = say(_ADDED[alone[0][0]], name=names.get(alone[0], alone[0][1]))
            there = (_there(alone[0] in in_one), _there(alone[0] in in_two))
            lines.setdefault(what, Difference(what, *there))
        else:
            entry = words(path, names)
            lines.setdefault(entry, Difference(entry, *_texts(before, after, names, path)))
    return (*lines.values(), *_orders(one, two))


def _apart(one: Case, two: Case) -> tuple[Case, Case]:
    """Return both versions without the lists and tables, or rows of these, that are one object."""
    first: dict[str, Any] = {}
    second: dict[str, Any] = {}
    for field in fields(Case):
        mine, theirs = getattr(one, field.name), getattr(two, field.name)
        if mine is theirs and isinstance(mine, tuple):
            first[field.name] = second[field.name] = ()
        elif isinstance(mine, Mapping):
            first[field.name], second[field.name] = _rows_apart(mine, theirs)
    return replace(one, **first), replace(two, **second)


def _rows_apart(
    one: Mapping[str, Any], two: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    mine = {key: row for key, row in one.items() if row is not two.get(key)}
    theirs = {key: row for key, row in two.items() if row is not one.get(key)}
    for key in mine.keys() & theirs.keys():
        if isinstance(mine[key], Mapping):
            mine[key], theirs[key] = _rows_apart(mine[key], theirs[key])
    return mine, theirs


def contested_words(case: Case, other: Case, paths: tuple[Path, ...]) -> tuple[str, ...]:
    """Return what stands at some paths, in words; names of either version are known."""
    names = _names(other) | _names(case)
    return tuple(dict.fromkeys(words(path, names) for path in paths))


def words(path: Path, names: Mapping[Thing, str]) -> str:
    """Return an entry's name as a person says it."""
    known: dict[str, str] = dict.fromkeys(("package", "respondent", "round"), NONE)
    known |= {"stakeholder": _("for all"), "criterion": _("the top")}
    known |= {kind: names.get((kind, id_), id_) for kind, id_ in mentioned(path)}
    head = str(path[0])
    if head == "preferences" and len(path) > 2:
        if isinstance(path[-1], tuple):
            kind = "package" if path[2] == "package_judgements" else "criterion"
            known["pair"] = " : ".join(names.get((kind, one), one) for one in path[-1])
            if path[2] == "package_judgements":
                node = str(path[3])
                known["criterion"] = names.get(("criterion", node), node)
        field = str(path[2])
        if field in _IN_PREFERENCES or _plain(path) is None:
            return say(_IN_PREFERENCES.get(field, N_("Weights of {stakeholder}")), **known)
        whose = say(_ADDED["stakeholder"], name=known["stakeholder"])
        return _("{name}: {field}", name=whose, field=_title(path, field))
    if head in _IN_LISTS:
        return say(_IN_LISTS[head], **known)
    if head in KINDS and len(path) > 1:
        name = say(_ADDED[KINDS[head]], name=known.get(KINDS[head], ""))
        field = next((str(step) for step in path[2:] if isinstance(step, str)), "")
        return _("{name}: {field}", name=name, field=_title(path, field)) if field else name
    if head == "decision":
        return say(_IN_DECISION.get(str(path[-1]), N_("Decision")))
    if head == "settings":
        return _("Setting: {field}", field=_plainly(str(path[-1])))
    return _plainly(head).capitalize()


def _plain(path: Path) -> tuple[Part, Plain] | None:
    """Return the plain field at a path, if it is one."""
    known = plain(_PLAIN[str(path[0])]) if path[0] in _PLAIN and len(path) > 2 else {}
    return known.get(str(path[2])) if known else None


def _title(path: Path, field: str) -> str:
    """Return what a field of a thing is called."""
    found = _plain(path)
    return _plainly(field) if found is None else say(found[1].title)


def _orders(one: Mapping[Path, Any], two: Mapping[Path, Any]) -> Iterator[Difference]:
    """Yield the lists of things whose common members stand in another order."""
    for head in KINDS:
        first, second = one.get((head, ORDER), ()), two.get((head, ORDER), ())
        both = set(first) & set(second)
        if [k for k in first if k in both] != [k for k in second if k in both]:
            what = _("Order of the {list}", list=_plainly(head))
            yield Difference(what, _("one order"), _("another"))


def _present(case: Case) -> set[Thing]:
    return set(_names(case))


def _names(case: Case) -> dict[Thing, str]:
    return {
        (kind, one.id): one.name or one.id
        for head, kind in KINDS.items()
        for one in getattr(case, head)
    }


def _there(present: bool) -> str:
    return _("there") if present else NONE


def _plainly(name: str) -> str:
    return name.replace("_", " ")


def _texts(before: Any, after: Any, names: Mapping[Thing, str], path: Path) -> tuple[str, str]:
    """Return what an entry says in either version; where that is alike, what else differs."""
    one, two = _text(before, names, path), _text(after, names, path)
    if one != two or not (isinstance(before, dict) and isinstance(after, dict)):
        return one, two
    rest = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    told = [
        listed(f"{_plainly(key)}: {_text(side.get(key), names, (key,))}" for key in rest)
        for side in (before, after)
    ]
    first, second = (_("{value}; {more}", value=one, more=more) for more in told)
    return first, second


def _text(value: Any, names: Mapping[Thing, str], path: Path) -> str:
    """Return an entry's value as text."""
    if value is _ABSENT or value is None:
        return NONE
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return format_number(float(value))
    if isinstance(value, dict):
        return _record(value, names)
    if isinstance(value, list):
        return ", ".join(_text(one, names, path) for one in value)
    if path[-1] in ("parent", "package", "stakeholder"):
        kind = "criterion" if path[-1] == "parent" else str(path[-1])
        return names.get((kind, value), value)
    found = _plain(path)
    few = called(*found) if found is not None and issubclass(found[0].type, StrEnum) else {}
    return say(few[value]) if value in few else str(value)


def _record(value: dict[str, Any], names: Mapping[Thing, str]) -> str:
    if "number" in value:
        return str(value["number"])
    low, high = value.get("low"), value.get("high")
    if low is not None or high is not None:
        ends = [_text(end, names, ("low",)) for end in (low, high)]
        text = ends[0] if low == high else _("{low} to {high}", low=ends[0], high=ends[1])
        likely = value.get("likely")
        if likely is None:
            return text
        return _("{ends}, likely {likely}", ends=text, likely=_text(likely, names, ("likely",)))
    for key in ("limit", "value", "name"):
        if key in value:
            return _text(value[key], names, (key,))
    scores = value.get("scores")
    if isinstance(scores, list):
        return ngettext("{n} score", "{n} scores", len(scores))
    return _("given")
