"""What the fields of a case are called, and what an entry of it says: no two entries alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from mcda.model.case_entries import BY_ID, JUDGED, KINDS, Thing
from mcda.model.value_words import value_words
from mcda.words.figures import plain
from mcda.words.said import N_, _, ngettext, say, together

NONE: Final = "–"
ABSENT: Final = object()

FIELDS: Final[Mapping[str, str]] = {
    "after": N_("after"),
    "amounts": N_("costs"),
    "asked": N_("asked"),
    "author": N_("author"),
    "before": N_("before"),
    "best_worst": N_("best-worst judgements"),
    "carriers": N_("carried out by"),
    "chance": N_("chance"),
    "chance_then": N_("chance then"),
    "changes": N_("log of changes"),
    "checksum": N_("checksum"),
    "choice": N_("choice"),
    "column": N_("compared with"),
    "composition": N_("composition"),
    "content": N_("content"),
    "count": N_("how many"),
    "criteria": N_("criteria"),
    "criterion": N_("criterion"),
    "date": N_("date"),
    "decision": N_("decision"),
    "decisions": N_("decisions on scores"),
    "deliveries": N_("deliveries"),
    "description": N_("description"),
    "direct": N_("points"),
    "direction": N_("direction"),
    "directions": N_("direction"),
    "distance": N_("distance"),
    "drift": N_("drift of the fallback a year"),
    "drifts": N_("drift of the fallback a year"),
    "effects": N_("effects"),
    "email": N_("e-mail"),
    "estimate": N_("estimate"),
    "fallback": N_("fallback"),
    "file": N_("file"),
    "full": N_("chance in full"),
    "goes_along": N_("taking part"),
    "high": N_("upper end"),
    "id": N_("id"),
    "in_force": N_("in force"),
    "indifference": N_("indifference threshold q"),
    "inflection": N_("inflection point s"),
    "joint_effects": N_("joint effects"),
    "judgements": N_("judgements in pairs"),
    "kind": N_("kind"),
    "language": N_("language"),
    "level": N_("level"),
    "levels": N_("levels"),
    "likely": N_("likely"),
    "limit": N_("limit"),
    "low": N_("lower end"),
    "measure": N_("measure"),
    "measures": N_("measures"),
    "method": N_("method"),
    "moderations": N_("agreed scores"),
    "name": N_("name"),
    "normalisation": N_("normalisation"),
    "note": N_("note"),
    "original_high": N_("upper end before"),
    "original_low": N_("lower end before"),
    "outlooks": N_("outlooks"),
    "owners": N_("owners"),
    "package": N_("package"),
    "package_drift": N_("drift of the package a year"),
    "package_judgements": N_("judgements on packages in pairs"),
    "packages": N_("packages"),
    "parent": N_("group"),
    "part": N_("chance in part"),
    "part_level": N_("what is in part"),
    "preference": N_("preference function"),
    "preferences": N_("preferences"),
    "priorities": N_("priorities"),
    "rank_weights": N_("weights of ranks"),
    "ranks": N_("ranks"),
    "rate": N_("discount rate"),
    "reason": N_("reason"),
    "red_lines": N_("red lines"),
    "remark": N_("remark"),
    "respondent": N_("respondent"),
    "respondents": N_("respondents"),
    "returns": N_("answers"),
    "ri_table": N_("table of random indices"),
    "role": N_("role"),
    "round": N_("round"),
    "rounds": N_("rounds"),
    "row": N_("compared"),
    "rule": N_("how scores are made"),
    "rules": N_("rules"),
    "scores": N_("scores"),
    "secret": N_("secret"),
    "settings": N_("settings"),
    "shown": N_("shown of the round before"),
    "snapshots": N_("snapshots"),
    "source": N_("source"),
    "stakeholder": N_("stakeholder"),
    "stakeholders": N_("stakeholders"),
    "strict": N_("preference threshold p"),
    "swing": N_("swing points"),
    "synthesis": N_("synthesis"),
    "then": N_("then"),
    "time": N_("time"),
    "value": N_("value"),
    "vikor_v": N_("v of VIKOR"),
    "way": N_("way of weighting"),
    "weight_decisions": N_("decisions on weights"),
    "what": N_("what"),
    "when": N_("when"),
    "years": N_("years"),
    "agreed": N_("agreed"),
}
"""Every field of the model but the plain ones, as it stands within a line."""

_IN_BY_ID: Final[Mapping[str, str]] = {
    **{str(field): kind for field, kind in BY_ID.items()},
    **dict.fromkeys(JUDGED, "criterion"),
}
"""Fields whose values are by id, and of what."""

_NAMES_A: Final[Mapping[str, str]] = {
    "parent": "criterion",
    "row": "criterion",
    "column": "criterion",
    "owners": "stakeholder",
    "carriers": "stakeholder",
    **{kind: kind for kind in KINDS.values() if kind != "rule"},
}
"""Fields that hold an id, or several, and of what; a round's `rule` is a word."""

_ENDS: Final = ("low", "high", "likely")
_HEADS: Final = (
    "stakeholder", "package", "measure", "level", "criterion", "row", "column",
    *_ENDS, "limit", "name", "value",
)  # fmt: skip
"""What says which record it is, and what it says in the first place: told in any case."""

_MOST: Final = 3
"""So many records of a long list are told one by one."""


class Names:
    """What the things of two versions are called, by kind and id; levels by their measure too."""

    def __init__(self, things: Mapping[Thing, str], levels: Mapping[Thing, str]) -> None:
        self._things, self._levels = things, levels

    def of(self, kind: str, id_: str) -> str:
        """Return the name of a thing; its id where it is of neither version."""
        return self._things.get((kind, id_), id_)

    def level(self, measure: str, level: str) -> str:
        """Return the name of a measure's level."""
        return self._levels.get((measure, level), level)

    @property
    def things(self) -> Mapping[Thing, str]:
        return self._things


def field_words(name: str) -> str:
    """Return what a field is called within a line."""
    return say(FIELDS[name]) if name in FIELDS else name.replace("_", " ")


def texts(before: Any, after: Any, names: Names, field: str, measure: str = "") -> tuple[str, str]:
    """Return what an entry says in either version; of records only what differs."""
    if ABSENT not in (before, after):
        before, after = _reduced(before, after, field)
    return (
        entry_text(before, names, field, measure),
        entry_text(after, names, field, measure),
    )


def entry_text(value: Any, names: Names, field: str, measure: str = "") -> str:
    """Return an entry's value as text; `measure` is the one whose levels it speaks of."""
    if value is ABSENT or value is None or value in ("", [], {}):
        return NONE
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return plain(float(value))
    if isinstance(value, list):
        return _list_text(value, names, field, measure)
    if isinstance(value, dict):
        return _dict_text(value, names, field, measure)
    if field in ("level", "part_level", "composition") and measure:
        return names.level(measure, value)
    if field in _NAMES_A:
        return names.of(_NAMES_A[field], value)
    return value_words(field, str(value))


def _list_text(value: Sequence[Any], names: Names, field: str, measure: str) -> str:
    """Return a list, of a long one of records the first and how many more there are."""
    if not any(isinstance(one, dict) for one in value):
        return together((entry_text(one, names, field, measure) for one in value), ", ")
    told = value if len(value) <= 2 * _MOST else value[:_MOST]
    parts = [_dict_text(one, names, field, measure) for one in told]
    if len(parts) > 1:
        parts = [_("({words})", words=one) if "; " in one else one for one in parts]
    if len(told) < len(value):
        parts.append(ngettext("and {n} more", "and {n} more", len(value) - len(told)))
    return together(parts, ", ")


def _dict_text(value: Mapping[str, Any], names: Names, field: str, measure: str) -> str:
    if value.keys() == {"number"}:
        return str(value["number"])
    judged = value.keys() >= {"row", "column", "value"}
    if not judged and (field in _IN_BY_ID or all(key not in FIELDS for key in value)):
        return together(_by_id(value, names, field, measure), ", ")
    of = str(value.get("measure", measure))
    head, used = _head(value, names, of, field)
    rest = [
        _("{field}: {value}", field=field_words(key), value=_inner(inner, names, key, of))
        for key, inner in value.items()
        if key not in used and key != "id"
    ]
    if not rest:
        return head or NONE
    more = together(rest, "; ")
    return _("{value}; {more}", value=head, more=more) if head else more


def _inner(value: Any, names: Names, field: str, measure: str) -> str:
    text = entry_text(value, names, field, measure)
    several = isinstance(value, dict) and len(value) > 1
    return _("({words})", words=text) if several and "; " in text else text


def _by_id(value: Mapping[str, Any], names: Names, field: str, measure: str) -> Iterator[str]:
    kind = _IN_BY_ID.get(field, "")
    for key, inner in value.items():
        if kind == "measure":
            yield _("{name}: {value}", name=names.of(kind, key), value=entry_text(
                inner, names, "level" if isinstance(inner, str) else "costs", key
            ))  # fmt: skip
            continue
        name = names.of(kind, key) if kind else names.level(measure, key) if measure else key
        of = "" if isinstance(inner, dict) else field
        yield _(
            "{name}: {value}",
            name=name or _("the top"),
            value=entry_text(inner, names, of, measure),
        )


def _head(
    value: Mapping[str, Any], names: Names, measure: str, field: str
) -> tuple[str, tuple[str, ...]]:
    """Return what a record says in the first place, and the fields that this tells."""
    keys = value.keys()
    told = {key: entry_text(value[key], names, key, measure) for key in _HEADS if key in value}
    if keys >= {"row", "column", "value"}:
        if field == "package_judgements":
            told |= {key: names.of("package", value[key]) for key in ("row", "column")}
        return _("{row} : {column} = {value}", **told), ("row", "column", "value")
    if keys == {"name", "value"}:
        return _("{name} = {value}", **told), ("name", "value")
    if keys <= {"measure", "level"} and "measure" in keys:
        return (_("{measure}: {level}", **told) if "level" in keys else told["measure"]), (
            "measure",
            "level",
        )
    if "low" in keys or "high" in keys:
        return _range(told), _ENDS
    first = next((key for key in ("limit", "value", "name") if key in keys), None)
    return (told[first], (first,)) if first else ("", ())


def _range(told: Mapping[str, str]) -> str:
    low, high = told.get("low", NONE), told.get("high", NONE)
    ends = low if low == high else _("{low} to {high}", low=low, high=high)
    return (
        _("{ends}, likely {likely}", ends=ends, likely=told["likely"])
        if "likely" in told
        else (ends)
    )


def _reduced(before: Any, after: Any, field: str) -> tuple[Any, Any]:
    """Return two values without what they share; what says which record it is stays."""
    if isinstance(before, dict) and isinstance(after, dict):
        made: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
        for key in {**before, **after}:
            one, two = before.get(key, ABSENT), after.get(key, ABSENT)
            if one != two:
                sides = (one, two) if ABSENT in (one, two) else _reduced(one, two, key)
                sides = tuple(_nothing(side, other) for side, other in (sides, sides[::-1]))
            elif field not in _IN_BY_ID and key in _HEADS:
                sides = one, two
            else:
                continue
            for side, value in zip(made, sides, strict=True):
                side[key] = value
        return made
    if isinstance(before, list) and isinstance(after, list):
        one = [item for item in before if item not in after]
        two = [item for item in after if item not in before]
        records = any(isinstance(item, dict) for item in (*one, *two))
        return (one, two) if records else (before, after)
    return before, after


def _nothing(value: Any, beside: Any) -> Any:
    """Return None for what is absent, and a plain no beside a yes."""
    return (False if beside is True else None) if value is ABSENT else value
