"""What is said where every package is refused: which comes closest, if one can be said to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mcda.answer.answer_words import named_words, several_words
from mcda.answer.recommendation import Recommendation
from mcda.answer.standing import LEVEL, Standing
from mcda.model.case import Package
from mcda.model.naming import labels, names, spelled
from mcda.words import figures
from mcda.words.points import in_points
from mcda.words.said import Said, _, ngettext, together

CLOSE: Final = 10.0
"""A refused package comes close if nobody is further below its fallback than so many points."""


def blocked_sentence(found: Recommendation) -> Said:
    """Return which package comes closest, or what stands in the way of those fewest refuse."""
    if not found.named:
        return _("No package clears every party's limits.")
    standing, every = found.standing(found.named[0]), found.standings.values()
    measured = all(found.standing(package).measured for package in found.named)
    if measured and all(one.shortfall > CLOSE for one in every):
        return ngettext(
            "No package clears every party's limits and none comes close: "
            "{packages} is {points} short for {parties}.",
            "No package clears every party's limits and none comes close: "
            "{packages} are {points} short for {parties}.",
            len(found.named),
            packages=named_words(found),
            points=_points(standing),
            parties=labels(standing.shortest, found.everyone),
        )
    if not measured or _closer(found) or _fewer(found) or standing.shortfall > CLOSE:
        return _fewest(found)
    if len(found.named) == 1 and standing.open_for:
        return _(
            "No package clears every party's limits; {package} comes closest, "
            "blocked by {parties} and open for {others}.",
            package=named_words(found),
            parties=labels(standing.blocked_by, found.everyone),
            others=labels(standing.open_for, found.everyone),
        )
    if len(found.named) == 1:
        return _(
            "No package clears every party's limits; {package} comes closest, "
            "blocked by {parties}.",
            package=named_words(found),
            parties=labels(standing.blocked_by, found.everyone),
        )
    against = len(standing.blocked_by)
    if against == len(found.everyone) > 1:
        return _(
            "No package clears every party's limits; {packages} come closest, "
            "each blocked by every party.",
            packages=several_words(found),
        )
    return ngettext(
        "No package clears every party's limits; {packages} come closest, "
        "each blocked by one party.",
        "No package clears every party's limits; {packages} come closest, "
        "each blocked by {many} parties.",
        against,
        packages=several_words(found),
        many=spelled(against),
    )


def _fewest(found: Recommendation) -> Said:
    """Return what fewest refuse, where it can't be said to come closest, and what stands in it."""
    standing, fewer = found.standing(found.named[0]), _fewer(found)
    if len(found.named) == 1:
        against = _("refused by {parties}", parties=labels(standing.blocked_by, found.everyone))
    else:
        number = len(standing.blocked_by)
        against = ngettext(
            "each refused by one party", "each refused by {many} parties", number,
            many=spelled(number),
        )  # fmt: skip
    facts = {"packages": several_words(found), "against": against}
    if fewer:
        told = _(
            "No package clears every party's limits; apart from {fewer}, fewest refuse "
            "{packages}, {against}.",
            fewer=names(fewer),
            **facts,
        )
    else:
        told = _(
            "No package clears every party's limits; fewest refuse {packages}, {against}.", **facts
        )
    return together((told, *_in_the_way(found, standing), *_less_short(found)))


def _in_the_way(found: Recommendation, standing: Standing) -> Iterable[Said]:
    """Yield how far the one package named is from what its refusers ask for."""
    if len(found.named) > 1:
        return
    if standing.crossed:
        yield _(
            "It crosses a red line of {parties}.", parties=labels(standing.crossed, found.everyone)
        )
    if standing.shortfall > LEVEL:
        yield _(
            "It is {points} short for {parties}.",
            points=_points(standing),
            parties=labels(standing.shortest, found.everyone),
        )
    if standing.open_for:
        yield _("It is open for {parties}.", parties=labels(standing.open_for, found.everyone))


def _less_short(found: Recommendation) -> Iterable[Said]:
    """Yield which other packages are less far from what is asked for, and what is against them."""
    closer, refused = _closer(found), len(found.standing(found.named[0]).blocked_by)
    more = all(len(found.standing(one).blocked_by) > refused for one in closer)
    if not closer:
        return
    packages: str = names(closer)
    if len(closer) > 3:
        packages = _("{many} others", many=spelled(len(closer), first=True))
    if len(found.named) == 1 and more:
        yield ngettext(
            "{packages} misses no fallback by as much, but more refuse it.",
            "{packages} miss no fallback by as much, but more refuse each of them.",
            len(closer),
            packages=packages,
        )
    else:
        yield ngettext(
            "{packages} is less far below the fallback that it misses most.",
            "{packages} are each less far below the fallback that they miss most.",
            len(closer),
            packages=packages,
        )


def _fewer(found: Recommendation) -> tuple[Package, ...]:
    """Return what fewer refuse than the package named first; only references can be so."""
    least = len(found.standing(found.named[0]).blocked_by)
    every = found.standings.values()
    return tuple(one.package for one in every if len(one.blocked_by) < least)


def _closer(found: Recommendation) -> tuple[Package, ...]:
    """Return what is less far below the fallback that it misses most, and crosses no red line."""
    least = found.standing(found.named[0]).shortfall
    every = found.standings.values()
    return tuple(one.package for one in every if one.measured and one.shortfall < least - LEVEL)


def _points(standing: Standing) -> Said:
    """Return how many points short a package is; what rounds to a bound is told by it."""
    if CLOSE < standing.shortfall < CLOSE + 0.5:
        return _("more than {n} points", n=figures.whole(CLOSE))
    return in_points(standing.shortfall)
