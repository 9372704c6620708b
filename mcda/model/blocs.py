"""Blocs of stakeholders as they are stated: those that stand together where many are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mcda.model.case import Stakeholder
from mcda.model.texts import name_key


@dataclass(frozen=True, slots=True)
class Bloc:
    """Stakeholders (ids) that state the same bloc, by the name that the first of them gives it.

    The one without a `key` holds those that state none.
    """

    key: str
    name: str
    members: tuple[str, ...]


def blocs_of(stakeholders: Iterable[Stakeholder]) -> tuple[Bloc, ...]:
    """Return the blocs in their order, those without one last; none where none is stated."""
    names: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for one in stakeholders:
        key = name_key(one.bloc)
        names.setdefault(key, one.bloc.strip())
        members.setdefault(key, []).append(one.id)
    if not any(members):
        return ()
    order = sorted(members, key=lambda key: not key)
    return tuple(Bloc(key, names[key] if key else "", tuple(members[key])) for key in order)


def whole_blocs(among: Sequence[Stakeholder], chosen: Iterable[Stakeholder]) -> tuple[Bloc, ...]:
    """Return the blocs of more than one member whose members are all among those chosen."""
    ids = {one.id for one in chosen}
    found = blocs_of(among)
    return tuple(
        bloc for bloc in found if bloc.key and len(bloc.members) > 1 and ids >= {*bloc.members}
    )
