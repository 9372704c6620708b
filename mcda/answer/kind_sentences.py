"""What is recommended, if anything is: one sentence for each kind of recommendation."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mcda.answer.recommendation import CLOSE, Kind, Recommendation
from mcda.model.naming import label, labels, spelled
from mcda.words import figures
from mcda.words.said import AND, OR, Listed, Said, _, listed, ngettext, stressed, together


def kind_sentence(found: Recommendation) -> Said:
    """Return what is recommended; the package that the case speaks for is stressed."""
    told = _SENTENCES[found.kind](found)
    if not found.beside:
        return told
    return together(
        [
            told,
            ngettext(
                "{packages} leaves nobody worse off and somebody better.",
                "{packages} each leave nobody worse off and somebody better.",
                len(found.beside),
                packages=listed(package.name for package in found.beside),
            ),
        ]
    )


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
            "which also leaves {least} best placed.",
            least=_least(found),
            many=many,
            package=package,
        )
    if len(chosen) <= 2:
        return ngettext(
            "Of the {many} packages that no party blocks, {parties} prefers {package}, "
            "which also leaves {least} best placed.",
            "Of the {many} packages that no party blocks, {parties} prefer {package}, "
            "which also leaves {least} best placed.",
            len(chosen),
            least=_least(found),
            many=many,
            parties=labels(chosen),
            package=package,
        )
    return _(
        "Of the {many} packages that no party blocks, {n} of {total} parties prefer {package}, "
        "which also leaves {least} best placed.",
        least=_least(found),
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
            "while {other} leaves {least} better placed.",
            least=_least(found),
            package=package,
            other=second,
        )
    if len(chosen) <= 2:
        return ngettext(
            "No party blocks {package} or {other}: {parties} prefers {package}, "
            "while {other} leaves {least} better placed.",
            "No party blocks {package} or {other}: {parties} prefer {package}, "
            "while {other} leaves {least} better placed.",
            len(chosen),
            least=_least(found),
            package=package,
            other=second,
            parties=labels(chosen),
        )
    return _(
        "No party blocks {package} or {other}: {n} of {total} parties prefer {package}, "
        "while {other} leaves {least} better placed.",
        least=_least(found),
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
    floor = _("{package} leaves {least} better placed.", package=best.name, least=_least(found))
    return together([first, floor])


def _open(found: Recommendation) -> Said:
    who = found.standing(found.named[0]).open_for
    if len(found.named) > 1 and any(found.standing(p).open_for != who for p in found.named):
        return _(
            "No package is accepted by everyone, but nobody refuses {packages}.",
            packages=_named(found),
        )
    return ngettext(
        "{packages} may suit everyone; it hangs on {parties}.",
        "{packages} may each suit everyone; it hangs on {parties}.",
        len(found.named),
        packages=_named(found),
        parties=labels(who),
    )


def _wait(found: Recommendation) -> Said:
    first = found.standing(found.named[0])
    if found.candidates or first.blocked_by or first.open_for or found.bearable:
        if not found.candidates and not first.blocked_by and not first.open_for:
            return _(
                "Only {packages} is sure to be accepted by everyone; nobody refuses {others}.",
                packages=_named(found, OR),
                others=listed(package.name for package in found.bearable),
            )
        return _(
            "{packages} is at least as good for everyone as any package that could be named.",
            packages=_named(found, OR),
        )
    return _("{packages} is the only outcome that nobody refuses.", packages=_named(found, OR))


def _tie(found: Recommendation) -> Said:
    packages, who = _named(found), found.standing(found.named[0]).blocked_by
    if found.candidates:
        return _("{packages} are the same to everyone; nobody refuses them.", packages=packages)
    if who:
        return ngettext(
            "{packages} are the same to everyone; {parties} refuses them.",
            "{packages} are the same to everyone; {parties} refuse them.",
            len(who),
            packages=packages,
            parties=labels(who),
        )
    return _("{packages} are the same to everyone.", packages=packages)


def _blocked(found: Recommendation) -> Said:
    if not found.named:
        return _("No package clears every party's limits.")
    standing = found.standing(found.named[0])
    if standing.shortfall > CLOSE:
        return ngettext(
            "No package clears every party's limits and none comes close: "
            "{packages} is {points} points short for {parties}.",
            "No package clears every party's limits and none comes close: "
            "{packages} are {points} points short for {parties}.",
            len(found.named),
            packages=_named(found),
            points=figures.whole(standing.shortfall),
            parties=labels(standing.shortest),
        )
    if len(found.named) == 1 and standing.open_for:
        return _(
            "No package clears every party's limits; {package} comes closest, "
            "blocked by {parties} and open for {others}.",
            package=_named(found),
            parties=labels(standing.blocked_by),
            others=labels(standing.open_for),
        )
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


def _least(found: Recommendation) -> Said:
    """Return whom the second measure is about: who gains least, or who fares worst."""
    if all(found.standing(package).margins for package in found.candidates):
        return _("the party that gains least")
    return _("the worst-off party")


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
    Kind.OPEN: _open,
    Kind.WAIT: _wait,
    Kind.TIE: _tie,
    Kind.BLOCKED: _blocked,
}
