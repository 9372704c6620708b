"""Names as workbooks show them, each meaning one thing, and the way back from name to id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final

from mcda.model.case import COMMON, ROOT, Case
from mcda.model.entries import key_of
from mcda.model.measures import JointEffect, Measure
from mcda.model.texts import name_key, nearest
from mcda.workbook.case_sheets import PACKAGES
from mcda.workbook.changes import JOINT
from mcda.workbook.layout import COMMON_LABEL, RESERVED, TOP_LABEL, SheetPlan

LONGEST_TITLE = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

cached_key = lru_cache(maxsize=50_000)(name_key)
"""`name_key`, remembered: the same labels come again on every sheet."""

_RESERVED = frozenset(cached_key(word) for word in RESERVED)

HEADINGS: Final = tuple(
    word for column in PACKAGES.columns for word in (column.heading, *column.aliases)
)
"""Headings of the sheet Packages, on which measures have columns: no label of a measure."""

Labels = Mapping[str, Mapping[str, str]]
"""By kind of thing: the labels that ids had when the workbook was written."""

Item = tuple[str, str, str]
"""Id, name, and what to add to the name if it stands for two things ("" for nothing)."""


def items(case: Case) -> dict[str, list[Item]]:
    """Return what names are about, by "stakeholder", "package" and "criterion"."""
    names = case.names.criteria
    return {
        "stakeholder": [(s.id, s.name, "") for s in case.stakeholders],
        "package": [(p.id, p.name, "") for p in case.packages],
        "criterion": [(c.id, c.name, names.get(c.parent, "")) for c in case.criteria],
    }


def measure_items(measures: Iterable[Measure]) -> list[Item]:
    """Return what the names of measures are about."""
    return [(one.id, one.name, "") for one in measures]


def level_items(measure: Measure) -> list[Item]:
    """Return what the names of a measure's levels are about."""
    return [(one.id, one.name, "") for one in measure.levels]


def change_items(measures: Iterable[Measure], joint: Iterable[JointEffect]) -> list[Item]:
    """Return what the rows of effects are about: "Access: full", or a joint effect's name."""
    measures = list(measures)
    named = labels(measure_items(measures), HEADINGS)
    found: list[Item] = []
    for measure in measures:
        for level, label in labels(level_items(measure)).items():
            found.append((key_of(measure.id, level), f"{named[measure.id]}: {label}", ""))
    return [*found, *((key_of(JOINT, one.id), one.name, "") for one in joint)]


def labels(listed: Iterable[Item], reserved: Iterable[str] = ()) -> dict[str, str]:
    """Return a label for each id: its name if that is the only one of its kind.

    Otherwise "name (group)" or "name (id)", so that a label always finds its
    way back; the same list gives the same labels. A `reserved` word is none.
    """
    listed = list(listed)
    taken = {*_RESERVED, "", *map(cached_key, reserved)}
    counts: dict[str, int] = {}
    for _, name, _ in listed:
        counts[cached_key(name)] = counts.get(cached_key(name), 0) + 1
    found: dict[str, str] = {}
    later: list[Item] = []
    for item in listed:
        key = cached_key(item[1])
        if counts[key] == 1 and key not in taken:
            found[item[0]] = item[1]
            taken.add(key)
        else:
            later.append(item)
    for identity, name, group in later:
        tries = [f"{name} ({group})"] if group else []
        tries += [
            f"{name} ({identity})".strip(),
            *(f"{name} ({identity}) {n}" for n in range(2, 99)),
        ]
        label = next((text for text in tries if cached_key(text) not in taken), identity)
        taken.add(cached_key(label))
        found[identity] = label
    return {identity: found[identity] for identity, _, _ in listed}


class Names:
    """All labels of a case; those of levels by measure."""

    def __init__(self, case: Case) -> None:
        listed = items(case)
        self.measures = labels(measure_items(case.measures), HEADINGS)
        self.levels = {one.id: labels(level_items(one)) for one in case.measures}
        self.changes = labels(change_items(case.measures, case.joint_effects))
        self.stakeholders = labels(listed["stakeholder"])
        self.packages = labels(listed["package"])
        self.criteria = labels(listed["criterion"])

    def stakeholder(self, identity: str) -> str:
        if identity == COMMON:
            return COMMON_LABEL
        return self.stakeholders.get(identity, identity)

    def package(self, identity: str) -> str:
        return self.packages.get(identity, identity)

    def measure(self, identity: str) -> str:
        return self.measures.get(identity, identity)

    def row(self, key: str) -> str:
        """Return the label of a package, or of a level that has effects."""
        return self.changes[key] if key in self.changes else self.package(key)

    def level(self, measure: str, identity: str) -> str:
        return self.levels.get(measure, {}).get(identity, identity)

    def criterion(self, identity: str) -> str:
        return TOP_LABEL if identity == ROOT else self.criteria.get(identity, identity)


class Lookup:
    """The way back: ids by label, name, short name or id, and by labels of an earlier writing.

    Those of `never` are known, and not proposed where a name is unknown; `written` are the others
    that an earlier writing had.
    """

    def __init__(
        self,
        listed: Iterable[Item],
        shorts: Mapping[str, str] | None = None,
        written: Mapping[str, str] | None = None,
        fixed: Mapping[str, str] | None = None,
        reserved: Iterable[str] = (),
        never: Collection[str] = (),
    ) -> None:
        listed = list(listed)
        self.labels = labels(listed, reserved)
        self._meant = [label for key, label in self.labels.items() if key not in never]
        self.known = frozenset(self.labels)
        self._by_key: dict[str, str] = {cached_key(k): v for k, v in (fixed or {}).items()}
        self._ambiguous: set[str] = set()
        self._names: dict[str, dict[str, None]] = {}
        for identity, label in self.labels.items():
            self._by_key.setdefault(cached_key(label), identity)
        self._add_unique((identity, name) for identity, name, _ in listed)
        self._add_unique((shorts or {}).items())
        for identity in self.known:
            if cached_key(identity) not in self._ambiguous:
                self._by_key.setdefault(cached_key(identity), identity)
        self._written = {
            cached_key(label): identity
            for identity, label in (written or {}).items()
            if identity in self.known
        }
        self.written = tuple(key for key in self._written.values() if key not in never)

    def find(self, label: str) -> str | None:
        """Return the id that a label means, None if none or if it may mean two."""
        key = cached_key(label)
        found = self._by_key.get(key)
        if found is None and key not in self._ambiguous:
            found = self._written.get(key)
        return found

    def names_of(self, identity: str) -> tuple[str, ...]:
        """Return all that means an id, without case and spaces."""
        if not self._names:
            for key, meant in (*self._by_key.items(), *self._written.items()):
                if self.find(key) == meant:
                    self._names.setdefault(meant, {})[key] = None
        return tuple(self._names.get(identity, ()))

    def ambiguous(self, label: str) -> bool:
        """Say whether a name belongs to two things."""
        return cached_key(label) in self._ambiguous and self.find(label) is None

    def nearest(self, label: str) -> str | None:
        """Return the label that was probably meant."""
        return nearest(label, self._meant)

    def _add_unique(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Let names find their ids, except those that two ids share."""
        first: dict[str, str] = {}
        for identity, name in pairs:
            key = cached_key(name)
            if key and key not in _RESERVED and first.setdefault(key, identity) != identity:
                self._ambiguous.add(key)
        for key, identity in first.items():
            if key not in self._ambiguous:
                self._by_key.setdefault(key, identity)


def titles(plan: SheetPlan, names: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """Return a sheet title for each stakeholder id, as Excel allows it and none twice.

    `taken` holds the case-folded titles in use, and is added to.
    """
    found = {}
    for identity, name in names.items():
        stem = f"{plan.title} {name}".translate(_FORBIDDEN)
        stem = "".join(sign if sign.isprintable() else " " for sign in stem).strip(" '")
        title, count = clipped(stem), 2
        while title.casefold() in taken:
            title, count = clipped(stem, f" ({count})"), count + 1
        taken.add(title.casefold())
        found[identity] = title
    return found


def clipped(stem: str, end: str = "") -> str:
    """Return a title of at most 31 UTF-16 units, its end kept."""
    room = LONGEST_TITLE - len(end)
    while len(stem.encode("utf-16-le", "surrogatepass")) // 2 > room:
        stem = stem[:-1]
    return stem.rstrip(" '") + end
