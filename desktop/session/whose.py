"""Whose a change is: undo says it where the words of the change don't."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from desktop.words import _, few

if TYPE_CHECKING:
    from mcda.model.case import Case, Stakeholder
    from mcda.model.naming import HasName

T = TypeVar("T", bound="HasName")

_ABSENT: Final = object()


def with_whose(words: str, before: Case, after: Case) -> str:
    """Return the words of a change, and whose view or what thing it is of unless they name that.

    Where something comes or goes, that is named, and not what hung on it; all stakeholders
    together are not named either.
    """
    if _ids(before) != _ids(after):
        return words
    parties = _parties(before, after)
    if parties:
        if 1 < len(parties) == len(before.stakeholders) or all(
            one.name in words or (one.short and one.short in words) for one in parties
        ):
            return words
        from mcda.model.naming import labels

        return _(
            "{change} ({whose})", change=words, whose=few(labels(parties, before.stakeholders))
        )
    things: list[HasName] = [
        *_changed(before.respondents, after.respondents),
        *_changed(before.packages, after.packages),
        *_changed(before.criteria, after.criteria),
        *_changed(before.measures, after.measures),
        *_changed(before.joint_effects, after.joint_effects),
    ]
    if len(things) != 1 or things[0].name in words:
        return words
    return _("{change} ({whose})", change=words, whose=things[0].name)


def _parties(before: Case, after: Case) -> list[Stakeholder]:
    """Return, as they were, the stakeholders whose weights, limits, scores or effects changed."""
    kept = {one.id for one in after.stakeholders}
    own = {one.id for one in _changed(before.stakeholders, after.stakeholders)}
    views: list[tuple[Mapping[str, object], Mapping[str, object]]] = [
        (before.preferences, after.preferences),
        (before.scores, after.scores),
        (before.effects, after.effects),
    ]
    return [
        one
        for one in before.stakeholders
        if one.id in own or (one.id in kept and any(_differ(*view, one.id) for view in views))
    ]


def _ids(case: Case) -> list[list[str]]:
    lists: tuple[Iterable[HasName], ...] = (
        case.stakeholders, case.criteria, case.packages, case.measures, case.respondents
    )  # fmt: skip
    return [sorted(one.id for one in some) for some in lists]


def _differ(before: Mapping[str, object], after: Mapping[str, object], id_: str) -> bool:
    one, other = before.get(id_, _ABSENT), after.get(id_, _ABSENT)
    return one is not other and one != other


def _changed(before: Iterable[T], after: Iterable[T]) -> list[T]:
    """Return, as they were, the things that are still there and are otherwise now."""
    new = {one.id: one for one in after}
    return [
        one
        for one in before
        if (now := new.get(one.id)) is not None and now is not one and now != one
    ]
