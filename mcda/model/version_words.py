"""What differs between two versions of a case, a line each, in the words of the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from mcda.model.case import Case, Criterion, Package, Preferences, Stakeholder
from mcda.model.case_entries import BY_ID, KINDS, LISTS, ORDER, Path, Thing, entries, mentioned
from mcda.model.decision import CaseDecision
from mcda.model.entry_words import ABSENT, NONE, Names, field_words, texts
from mcda.model.fields import Part, Plain, Since, called, parts, plain
from mcda.model.history import Snapshot, without_contents
from mcda.model.measures import JointEffect, Measure, Rule
from mcda.model.round import Respondent, Round, without_secrets
from mcda.model.rule_sentences import rule_sentence
from mcda.model.settings_names import Settings
from mcda.words.said import N_, _, capital, ngettext, say, together

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
    "package": N_("Package that is the fallback of {stakeholder}"),
    "fallback note": N_("Note on the fallback of {stakeholder}"),  # no words: a key
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
_IN_LISTS = {
    "scores": N_("Score of {package} on {criterion}, {stakeholder}"),
    "returns": N_("Answer of {respondent} in {round}"),
    "effects": N_("Effect of {measure}, {level}, on {criterion}, {stakeholder}"),
    "deliveries": N_("Delivery of {measure}"),
    "goes_along": N_("Chance that {stakeholder} takes part"),
    "outlooks": N_("Outlook of {stakeholder}"),
    "moderations": N_("Agreed score of {package} on {criterion}, {stakeholder}, {round}"),
}
_AGREED_EFFECT = N_("Agreed effect of {measure}, {level}, on {criterion}, {stakeholder}, {round}")
_ORDERS = {
    "stakeholders": N_("Order of the stakeholders"),
    "criteria": N_("Order of the criteria"),
    "packages": N_("Order of the packages"),
    "respondents": N_("Order of the respondents"),
    "rounds": N_("Order of the rounds"),
    "measures": N_("Order of the measures"),
    "joint_effects": N_("Order of the joint effects"),
    "rules": N_("Order of the rules"),
    "snapshots": N_("Order of the snapshots"),
}
_MOST: Final = 12
"""So many names of an order are told."""

_CLASSES: Final[Mapping[str, type]] = {
    "stakeholders": Stakeholder,
    "criteria": Criterion,
    "packages": Package,
    "respondents": Respondent,
    "rounds": Round,
    "measures": Measure,
    "joint_effects": JointEffect,
    "rules": Rule,
    "snapshots": Snapshot,
    "preferences": Preferences,
    "settings": Settings,
    "decision": CaseDecision,
}
_SINGLE: Final = ("settings", "decision")
_DECIDED: Final = ("decisions", "weight_decisions")
"""Records of a round that are told as one list: what they did stands in lines of its own."""


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
    # A record that says nothing differs by what the other version says in it.
    one, two = (
        {path: said for path, said in entries(side).items() if said != {}} for side in _apart(*bare)
    )
    names = _names(first, second)
    changed = {
        path: (one.get(path, ABSENT), two.get(path, ABSENT))
        for path in {**one, **two}
        if path[-1] != ORDER and one.get(path, ABSENT) != two.get(path, ABSENT)
    }
    in_one, in_two = _things(first), _things(second)
    alone: dict[Thing, Difference] = {}
    lines: dict[Path, Difference] = {}
    decided: dict[Path, tuple[list[Any], list[Any]]] = {}
    for path, (before, after) in changed.items():
        only = [thing for thing in mentioned(path) if (thing in in_one) != (thing in in_two)]
        if only:
            thing = only[0]
            if thing not in alone:
                what = say(_ADDED[thing[0]], name=names.of(*thing))
                alone[thing] = Difference(what, _there(thing in in_one), _there(thing in in_two))
        elif path[0] == "rounds" and path[-2] in _DECIDED:
            for side, value in zip(
                decided.setdefault(path[:-1], ([], [])), (before, after), strict=True
            ):
                side.extend([] if value is ABSENT else [value])
        else:
            lines[path] = Difference(words(path, names), *_texts(before, after, names, path))
    for path, sides in decided.items():
        lines[path] = Difference(words(path, names), *texts(*sides, names, str(path[-1])))
    return (*alone.values(), *lines.values(), *_orders(one, two, names))


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
    names = _names(case, other)
    return tuple(dict.fromkeys(words(path, names) for path in paths))


def words(path: Path, names: Names) -> str:
    """Return an entry's name as a person says it."""
    known: dict[str, str] = dict.fromkeys(("package", "respondent", "round"), NONE)
    known |= {"stakeholder": _("for all"), "criterion": _("the top")}
    about = dict(mentioned(path))
    known |= {kind: names.of(kind, id_) for kind, id_ in about.items() if kind != "level"}
    known["level"] = names.level(about.get("measure", ""), about.get("level", ""))
    head = str(path[0])
    if head == "preferences" and len(path) > 2:
        return _preference_words(path, names, known)
    if head in _IN_LISTS:
        agreed = head == "moderations" and "measure" in about
        return say(_AGREED_EFFECT if agreed else _IN_LISTS[head], **known)
    if head in KINDS and len(path) > 1:
        name = say(_ADDED[KINDS[head]], name=known.get(KINDS[head], ""))
        own = _plain(path)
        more = say(own[1].title) if own else together(_steps(path[2:], names), ", ")
        return _("{name}: {field}", name=name, field=more) if more else name
    if head == "decision":
        known_words = _IN_DECISION.get(str(path[-1]), N_("Decision"))
        own = _plain(path) if str(path[-1]) not in _IN_DECISION else None
        return _("Decision: {field}", field=say(own[1].title)) if own else say(known_words)
    if head == "settings":
        own = _plain(path)
        told = say(own[1].title) if own else field_words(str(path[-1]))
        return _("Setting: {field}", field=told)
    own = _plain(path)
    return say(own[1].title) if own else capital(field_words(head))


def _plain(path: Path) -> tuple[Part, Plain] | None:
    """Return the plain field at a path, if it is one."""
    of = Case if len(path) == 1 else _CLASSES.get(str(path[0]))
    field = path[-1] if len(path) == 1 or path[0] in _SINGLE else "".join(map(str, path[2:3]))
    return plain(of).get(str(field)) if of is not None else None


def _preference_words(path: Path, names: Names, known: dict[str, str]) -> str:
    field = str(path[2])
    if isinstance(path[-1], tuple):
        kind = "package" if field == "package_judgements" else "criterion"
        known["pair"] = " : ".join(names.of(kind, one) for one in path[-1])
        if field == "package_judgements":
            known["criterion"] = names.of("criterion", str(path[3]))
    if field == "fallback" and path[-1] in ("package", "note"):
        field = "package" if path[-1] == "package" else "fallback note"  # no words: a key
    own = _plain(path)
    if own is not None and field not in _IN_PREFERENCES:
        whose = say(_ADDED["stakeholder"], name=known["stakeholder"])
        return _("{name}: {field}", name=whose, field=say(own[1].title))
    return say(_IN_PREFERENCES.get(field, N_("Weights of {stakeholder}")), **known)


def _steps(steps: Path, names: Names) -> Iterator[str]:
    """Yield a field of a thing in words, and what it is the field's entry of."""
    kind, measure = "", ""
    for step in steps:
        if isinstance(step, tuple):
            known = zip(("stakeholder", "measure", "level", "criterion"), step, strict=False)
            yield from (names.of(kind, id_) if id_ else _("for all") for kind, id_ in known
                        if id_ or kind == "stakeholder")  # fmt: skip
        elif measure:
            yield names.level(measure, step)
        elif kind:
            measure = step if kind == "measure" else ""
            yield names.of(kind, step)
        else:
            kind = BY_ID.get(step, "")
            yield capital(field_words(step))


def _orders(one: Mapping[Path, Any], two: Mapping[Path, Any], names: Names) -> Iterator[Difference]:
    """Yield the lists of things whose common members stand in another order."""
    for head, kind in KINDS.items():
        first, second = one.get((head, ORDER), ()), two.get((head, ORDER), ())
        both = set(first) & set(second)
        before, after = ([key for key in side if key in both] for side in (first, second))
        if before != after:
            while before[0] == after[0]:
                before, after = before[1:], after[1:]
            while before[-1] == after[-1]:
                before, after = before[:-1], after[:-1]
            told = (
                _order_text([names.of(kind, key[0]) for key in side]) for side in (before, after)
            )
            yield Difference(say(_ORDERS[head]), *told)


def _order_text(named: list[str]) -> str:
    told = named[:_MOST]
    if len(named) > _MOST:
        told.append(ngettext("and {n} more", "and {n} more", len(named) - _MOST))
    return together(told, ", ")


def _things(case: Case) -> set[Thing]:
    return {(kind, one.id) for head, kind in KINDS.items() for one in getattr(case, head)}


def _names(case: Case, other: Case) -> Names:
    """Return what the things of two versions are called, as `case` has it where both know them."""
    things: dict[Thing, str] = {}
    levels: dict[Thing, str] = {}
    for side in (other, case):
        for head, kind in KINDS.items():
            for one in getattr(side, head):
                name = _rule_name(side, one) if head == "rules" else one.name
                things[kind, one.id] = name or one.id
        for measure in side.measures:
            levels |= {(measure.id, one.id): one.name or one.id for one in measure.levels}
    return Names(things, levels)


def _rule_name(case: Case, rule: Rule) -> str:
    """Return what a rule says; nothing while it says nothing."""
    return rule_sentence(case, rule) if rule.when or rule.then or rule.amounts else ""


def _there(present: bool) -> str:
    return _("there") if present else NONE


def _texts(before: Any, after: Any, names: Names, path: Path) -> tuple[str, str]:
    """Return what an entry says in either version, without what its words tell already."""
    field = next(str(step) for step in reversed(path) if isinstance(step, str))
    about = dict(mentioned(path))
    if isinstance(path[-1], tuple):
        pair = len(path) > 2 and path[-2] not in LISTS
        said = ("row", "column") if pair else LISTS.get(str(path[-2]), ())
        before, after = (
            {key: inner for key, inner in side.items() if key not in said}
            if isinstance(side, dict) else side
            for side in (before, after)
        )  # fmt: skip
        field = ""
    elif len(path) > 1 and isinstance(path[-2], str) and path[-2] in BY_ID:
        field = path[-2]
    before, after = (_or_default(side, path) for side in (before, after))
    own = _plain(path)
    if own is not None and issubclass(own[0].type, StrEnum):
        few = called(*own)
        first, second = (say(few[side]) if side in few else NONE for side in (before, after))
        return first, second
    first, second = texts(before, after, names, field, about.get("measure", ""))
    if path[0] == "scores":
        # One that is left open, in place of the common one, is something else than none.
        first, second = (_("open") if side == {} else told
                         for side, told in ((before, first), (after, second)))  # fmt: skip
    return first, second


def _or_default(value: Any, path: Path) -> Any:
    """Return what stands for a field of a thing that is left out at its default."""
    if value is not ABSENT or not isinstance(path[-1], str):
        return value
    of = _CLASSES.get(str(path[0]), Case if len(path) == 1 else None)
    for part in parts(of) if of is not None else ():
        if part.name == path[-1] and (part.type is bool or part.mark(Since)):
            default = part.default
            if isinstance(default, bool | int | float | StrEnum):
                return str(default) if isinstance(default, StrEnum) else default
    return value
