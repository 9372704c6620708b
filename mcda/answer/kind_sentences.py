"""What is recommended, if anything is: one sentence for each kind of recommendation."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mcda.answer.recommendation import Kind, Recommendation
from mcda.model.naming import label, labels, spelled
from mcda.words.said import AND, OR, Listed, Said, _, listed, ngettext, stressed, together


def kind_sentence(found: Recommendation) -> Said:
    """Return what is recommended; the package that the case speaks for is stressed."""
    return _SENTENCES[found.kind](found)


def _unranked(found: Recommendation) -> Said:
    return _("Nothing is ranked yet.")


def _alone(found: Recommendation) -> Said:
    return _(
        "{package} is the only package listed, so there is nothing to compare it with.",
        package=_named(found),
    )


def _no_limits(found: Recommendation) -> Said:
    total, chosen = len(found.parties), found.standing(found.named[0]).preferred
    if len(found.named) > 1:
        return _no_limits_level(found, len(chosen), total)
    package = _named(found)
    if len(chosen) == total > 1:
        return _(
            "{package} leads for every party, with no fallback stated to test it against.",
            package=package,
        )
    if len(chosen) <= 2:
        return _(
            "{package} leads for {parties}, with no fallback stated to test it against.",
            package=package,
            parties=labels(chosen),
        )
    return _(
        "{package} leads for {n} of {total} parties, with no fallback stated to test it against.",
        package=package,
        n=len(chosen),
        total=total,
    )


def _no_limits_level(found: Recommendation, count: int, total: int) -> Said:
    if len(found.named) > 3:
        return ngettext(
            "{many} packages each lead for one party, "
            "with no fallback stated to test them against.",
            "{many} packages each lead for {n} of {total} parties, "
            "with no fallback stated to test them against.",
            count,
            many=spelled(len(found.named)),
            total=total,
        )
    return ngettext(
        "{packages} each lead for one party, with no fallback stated to test them against.",
        "{packages} each lead for {n} of {total} parties, "
        "with no fallback stated to test them against.",
        count,
        packages=_named(found),
        total=total,
    )


def _only(found: Recommendation) -> Said:
    standing, package = found.standing(found.named[0]), _named(found)
    clear = len(standing.margins) == len(found.parties)
    if not clear or min(standing.margins.values()) <= 0:
        return _("{package} is the only package that no party blocks.", package=package)
    if len(found.parties) > 1:
        return _(
            "{package} is the only package that every party prefers to its fallback.",
            package=package,
        )
    return _(
        "{package} is the only package that {party} prefers to its fallback.",
        package=package,
        party=label(found.parties[0]),
    )


def _agreed(found: Recommendation) -> Said:
    package, many = _named(found), spelled(len(found.candidates))
    total, chosen = len(found.parties), found.standing(found.named[0]).preferred
    if total == 1:
        return _(
            "{package} leads among the {many} packages above the fallback.",
            package=package,
            many=many,
        )
    if len(chosen) == total:
        return _(
            "Of the {many} packages that no party blocks, every party prefers {package}, "
            "which also leaves the worst-off party best placed.",
            many=many,
            package=package,
        )
    if len(chosen) <= 2:
        return ngettext(
            "Of the {many} packages that no party blocks, {parties} prefers {package}, "
            "which also leaves the worst-off party best placed.",
            "Of the {many} packages that no party blocks, {parties} prefer {package}, "
            "which also leaves the worst-off party best placed.",
            len(chosen),
            many=many,
            parties=labels(chosen),
            package=package,
        )
    return _(
        "Of the {many} packages that no party blocks, {n} of {total} parties prefer {package}, "
        "which also leaves the worst-off party best placed.",
        many=many,
        n=len(chosen),
        total=total,
        package=package,
    )


def _split(found: Recommendation) -> Said:
    package, second = stressed(found.named[0].name), found.named[1].name
    total, chosen = len(found.parties), found.standing(found.named[0]).preferred
    if len(chosen) == total > 1:
        return _(
            "No party blocks {package} or {other}: every party prefers {package}, "
            "while {other} leaves the worst-off party better placed.",
            package=package,
            other=second,
        )
    if len(chosen) <= 2:
        return ngettext(
            "No party blocks {package} or {other}: {parties} prefers {package}, "
            "while {other} leaves the worst-off party better placed.",
            "No party blocks {package} or {other}: {parties} prefer {package}, "
            "while {other} leaves the worst-off party better placed.",
            len(chosen),
            package=package,
            other=second,
            parties=labels(chosen),
        )
    return _(
        "No party blocks {package} or {other}: {n} of {total} parties prefer {package}, "
        "while {other} leaves the worst-off party better placed.",
        package=package,
        other=second,
        n=len(chosen),
        total=total,
    )


def _level(found: Recommendation) -> Said:
    count, total = len(found.standing(found.named[0]).preferred), len(found.parties)
    if len(found.named) <= 3:
        first = ngettext(
            "No party blocks {packages}; each is preferred by one party.",
            "No party blocks {packages}; each is preferred by {n} of {total} parties.",
            count,
            packages=_named(found, OR),
            total=total,
        )
    else:
        first = ngettext(
            "No party blocks {many} packages; each is preferred by one party.",
            "No party blocks {many} packages; each is preferred by {n} of {total} parties.",
            count,
            many=spelled(len(found.named)),
            total=total,
        )
    best = found.best_floor
    if best is None or best not in found.named:
        return first
    floor = _("{package} leaves the worst-off party better placed.", package=best.name)
    return together([first, floor])


def _blocked(found: Recommendation) -> Said:
    if not found.named:
        return _("No package clears every party's limits.")
    standing = found.standing(found.named[0])
    if not standing.blocked_by:
        return _("Only the status quo is listed, so there is nothing to compare it with.")
    if len(found.named) == 1:
        return _(
            "No package clears every party's limits; {package} comes closest, "
            "blocked by {parties}.",
            package=_named(found),
            parties=labels(standing.blocked_by),
        )
    several: object = _named(found)
    if len(found.named) > 3:
        number = len(found.named)
        several = ngettext("{many} package", "{many} packages", number, many=spelled(number))
    against = len(standing.blocked_by)
    if against == len(found.parties) > 1:
        return _(
            "No package clears every party's limits; {packages} come closest, "
            "each blocked by every party.",
            packages=several,
        )
    return ngettext(
        "No package clears every party's limits; {packages} come closest, "
        "each blocked by one party.",
        "No package clears every party's limits; {packages} come closest, "
        "each blocked by {many} parties.",
        against,
        packages=several,
        many=spelled(against),
    )


def _named(found: Recommendation, last: str = AND) -> Listed:
    """Return the packages by name, the first one stressed."""
    first, *rest = (package.name for package in found.named)
    return listed((stressed(first), *rest), last)


_SENTENCES: Mapping[Kind, Callable[[Recommendation], Said]] = {
    Kind.UNRANKED: _unranked,
    Kind.ALONE: _alone,
    Kind.NO_LIMITS: _no_limits,
    Kind.ONLY: _only,
    Kind.AGREED: _agreed,
    Kind.SPLIT: _split,
    Kind.LEVEL: _level,
    Kind.BLOCKED: _blocked,
}
