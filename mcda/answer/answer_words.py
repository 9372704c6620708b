"""Parts of the sentences on an answer: who is meant, which packages, and who prefers what."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.answer.recommendation import Recommendation
from mcda.answer.standing import Standing
from mcda.model.case import Package
from mcda.model.naming import label, labels, spelled
from mcda.words.said import AND, Listed, Said, _, listed, ngettext, stressed


def everyone_words(found: Recommendation) -> Said:
    """Return who has a say: everyone, or everyone who has told limits."""
    if len(found.everyone) == 1:
        return _("{party}", party=label(found.everyone[0]))
    if found.unstated:
        return _("everyone who has stated limits")
    return _("every party")


def prefer_words(found: Recommendation, standing: Standing, package: object) -> Said:
    """Return who prefers a package to the other candidates, ties told as such."""
    chosen, total = standing.preferred, len(found.parties)
    if standing.level and len(chosen) == total:
        return _("no party prefers another to {package}", package=package)
    if standing.level:
        return _(
            "{n} of {total} parties prefer no other to {package}",
            n=len(chosen),
            total=total,
            package=package,
        )
    if len(chosen) == len(found.everyone) > 1:
        return _("every party prefers {package}", package=package)
    if len(chosen) <= 2:
        return ngettext(
            "{parties} prefers {package}",
            "{parties} prefer {package}",
            len(chosen),
            parties=labels(chosen),
            package=package,
        )
    return _("{n} of {total} parties prefer {package}", n=len(chosen), total=total, package=package)


def besides(
    packages: Iterable[Package], found: Recommendation, known: Iterable[Package] = ()
) -> tuple[Package, ...]:
    """Return those of some packages that are neither named nor known."""
    told = {one.id for one in (*found.named, *known)}
    return tuple(one for one in packages if one.id not in told)


def several_words(found: Recommendation) -> object:
    """Return the packages named, more than three as a number."""
    if len(found.named) > 3:
        return _("{many} packages", many=spelled(len(found.named)))
    return named_words(found)


def least_words(found: Recommendation) -> Said:
    """Return whom the second measure is about: who gains least, or who fares worst."""
    if all(found.standing(package).margins for package in found.candidates):
        return _("the party that gains least")
    return _("the worst-off party")


def named_words(found: Recommendation, last: str = AND) -> Listed:
    """Return the packages by name, the first one stressed."""
    first, *rest = (package.name for package in found.named)
    return listed((stressed(first), *rest), last)
