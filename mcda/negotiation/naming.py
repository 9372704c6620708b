"""Packages as people name them: by a name of the case, or as `measure=level,...`."""

from __future__ import annotations

from mcda.errors import Place, Problem, RefusedError
from mcda.model.texts import meant, name_key, nearest, same_name
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.labels import Label
from mcda.negotiation.zone import zone
from mcda.negotiation.zone_sentences import why_no_label
from mcda.words.said import _


def composition_of(deal: Deal, text: str, option: str = "--package") -> Composition:
    """Return the composition that a text means; measures that it doesn't name stay as today.

    Raises RefusedError, with what is known, for a name that nothing has.
    """
    for package in deal.packages:
        if text.strip() == package.id or same_name(text, package.name):
            return package.composition
    if "=" not in text:
        known = [package.name for package in deal.packages] + [label.value for label in Label]
        raise _unknown(option, text, known if nearest(text, known) else [*known, *_example(deal)])
    levels = list(deal.today)
    met: set[int] = set()
    names = _Names(deal)
    for part in _parts(names, text):
        name, _sign, level = part.rpartition("=") if names.measure(part) is None else (part, "", "")
        found = names.measure(name)
        if found is None:
            offers = [deal.measures[i].name for i in deal.offers]
            raise _unknown(option, name.strip() or part, offers)
        measure = deal.measures[found]
        position = names.level(found, level)
        if position is None:
            called = [one.name for one in measure.levels]
            raise _unknown(option, level.strip() or part, called)
        if found in met:
            facts = {"value": part.strip(), "expected": _("one level for each measure")}
            raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words=option), **facts)])
        met.add(found)
        levels[found] = position
    return tuple(levels)


def labelled(deal: Deal, label: Label) -> Composition:
    """Return the package with a label, the first of several as their levels stand.

    Raises RefusedError where none has it.
    """
    found = zone(deal)
    one = next(one for one in found.labels.found if one.label is label)
    if not len(one.positions):
        reason = "\n".join(why_no_label(found)) or str(one.why_not)
        place = Place(words="--package")
        raise RefusedError([Problem.of("DEAL-NO-LABEL", place, label=str(label), reason=reason)])
    return found.composition(int(one.positions[0]))


def labelled_packages(deal: Deal) -> list[tuple[str, Composition]]:
    """Return the packages that carry a label, each once, by their labels."""
    found = zone(deal)
    labels: dict[Composition, list[str]] = {}
    for one in found.labels.found:
        for position in one.positions[:1]:
            labels.setdefault(found.composition(int(position)), []).append(str(one.label))
    return [(", ".join(names), package) for package, names in labels.items()]


def _parts(names: _Names, text: str) -> list[str]:
    """Split at commas, but not at those within a name that is known."""
    pieces = text.split(",")
    parts: list[str] = []
    start = 0
    while start < len(pieces):
        ends = range(min(len(pieces), start + names.commas + 1), start, -1)
        joined = ((end, ",".join(pieces[start:end])) for end in ends)
        end, part = next(
            ((end, part) for end, part in joined if names.known(part)),
            (start + 1, pieces[start]),
        )
        if part.strip():
            parts.append(part)
        start = end
    return parts


class _Names:
    """The measures that can be part of a package, and their levels, by what they are called."""

    def __init__(self, deal: Deal) -> None:
        self.measures: dict[str, int] = {}
        self.levels: list[dict[str, int]] = [{} for _one in deal.measures]
        self.commas = 0
        for i in deal.offers:
            one = deal.measures[i]
            for name in filter(None, (one.id, one.name, one.short)):
                self.measures.setdefault(name_key(name), i)
            for at, level in enumerate(one.levels):
                self.levels[i].setdefault(name_key(level.name), at)
                self.levels[i].setdefault(level.id, at)
            most = max(name.count(",") for name in (one.id, one.name, one.short))
            self.commas = max(self.commas, most + max(x.name.count(",") for x in one.levels))

    def known(self, part: str) -> bool:
        name, _sign, level = part.rpartition("=")
        found = self.measure(name)
        return found is not None and self.level(found, level) is not None

    def measure(self, name: str) -> int | None:
        return self.measures.get(name_key(name)) if name.strip() else None

    def level(self, measure: int, name: str) -> int | None:
        found = self.levels[measure]
        return found.get(name_key(name), found.get(name.strip())) if name.strip() else None


def _example(deal: Deal) -> list[str]:
    """Return how a package is written by its levels."""
    return [f"{one.name}={one.levels[-1].name}" for one in (deal.measures[i] for i in deal.offers)]


def _unknown(option: str, value: str, known: list[str]) -> RefusedError:
    facts = {"value": value, "known": meant(value, known)}
    return RefusedError([Problem.of("OPTION-UNKNOWN", Place(words=option), **facts)])
