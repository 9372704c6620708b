"""Names cut to a room so that those of one list stay distinct."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

MARK: Final = "…"

_WORD: Final = 12
"""So many signs back a part that tells two names apart may begin, to begin with a word."""

Fits = Callable[[str], bool]


def apart(
    names: Sequence[str],
    fits: Fits,
    cut: Callable[[str], str] | None = None,
    near: Callable[[str], int] | None = None,
) -> tuple[str, ...]:
    """Return names, each as it is or cut so that it fits, distinct where they are.

    A name loses its end, by `cut` where that is given; where several would then read the same, each
    keeps its beginning and what tells it apart, and at last gets a number. `near` guesses how
    many signs of a name fit, where that is quicker than to try.
    """
    whole = list(dict.fromkeys(names))
    found = {name: name if fits(name) else (cut or _begun(fits, near))(name) for name in whole}
    for group in _clashing(found, fits):
        for name, alike in _alike(group).items():
            found[name] = _parting(name, alike, fits)
    taken = {found[name] for name in whole if found[name] == name}
    for name in whole:
        if found[name] != name and found[name] in taken:
            found[name] = _counted(found[name], taken, fits)
        taken.add(found[name])
    return tuple(found[name] for name in names)


def _begun(fits: Fits, near: Callable[[str], int] | None) -> Callable[[str], str]:
    def begun(name: str) -> str:
        guess = near(name) if near else None
        most = _most(name, lambda head: fits(f"{head.rstrip()}{MARK}"), guess)
        return name[:most].rstrip() + MARK

    return begun


def _most(name: str, fits: Fits, guess: int | None = None) -> int:
    """Return how many signs of a name fit, at least none."""
    low, high = 0, len(name)
    if guess is not None and low < guess < high:
        if fits(name[:guess]):
            return next((n for n in range(guess, high) if not fits(name[: n + 1])), high)
        high = guess - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(name[:middle]) else (low, middle - 1)
    return low


def _clashing(found: dict[str, str], fits: Fits) -> list[list[str]]:
    """Return the names, in groups, that are cut to the same."""
    groups: dict[str, list[str]] = {}
    for name, shown in found.items():
        groups.setdefault(shown, []).append(name)
    return [
        [name for name in group if not fits(name)] for group in groups.values() if len(group) > 1
    ]


def _alike(group: Sequence[str]) -> dict[str, int]:
    """Return for each name of a group how many signs it begins with as any other of it does.

    In their order, nobody is more like a name than one of its neighbours.
    """
    row = sorted(group)
    common = [0, *(_common(one, other) for one, other in pairwise(row)), 0]
    most = {name: max(common[at : at + 2]) for at, name in enumerate(row)}
    return {name: most[name] for name in group}


def _parting(name: str, at: int, fits: Fits) -> str:
    """Return a name's beginning, and its rest from where it is another than those of its group."""
    word = name.rfind(" ", max(0, at - _WORD), at) + 1
    rest = name[word or at :]
    head = _most(name[: word or at], lambda head: fits(f"{head.rstrip()}{MARK}{rest}"))
    if head:
        return f"{name[:head].rstrip()}{MARK}{rest}"
    head = _most(name, lambda head: fits(head * 3)) or 1
    begun = f"{name[:head].rstrip()}{MARK}"
    much = _most(rest, lambda part: fits(f"{begun}{part}{MARK}"))
    return f"{begun}{rest[:much]}{MARK}" if much else begun


def _common(one: str, other: str) -> int:
    """Return how many signs two names begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _counted(shown: str, taken: set[str], fits: Fits) -> str:
    number = 2
    while True:
        end = f"{MARK}{number}"
        head = _most(shown, lambda head, end=end: fits(f"{head}{end}"))  # type: ignore[misc]
        made = f"{shown[:head].rstrip(f' {MARK}')}{end}"
        if made not in taken:
            return made
        number += 1
