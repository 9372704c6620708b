"""Checks of best-worst judgements: complete, each once, on the scale, none against itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from mcda.errors import Place, Problem
from mcda.model.case import Judgement
from mcda.model.check.comparisons import LARGEST
from mcda.model.check.places import figure


def ends(given: tuple[Judgement, ...]) -> tuple[str, str]:
    """Return the best and the worst: what stands most often to the left, and to the right.

    Of several, the one with the largest judgement, then the first by id, whatever their
    order. Raises ValueError where nothing is compared with anything else.
    """
    told = [judgement for judgement in given if judgement.row != judgement.column]
    best = _foremost((judgement.row, judgement.value) for judgement in told)
    worst = _foremost((j.column, j.value) for j in told if j.column != best)
    return best, worst


def _foremost(named: Iterable[tuple[str, Fraction]]) -> str:
    values: dict[str, list[Fraction]] = {}
    for name, value in named:
        values.setdefault(name, []).append(value)
    return min(values, key=lambda name: (-len(values[name]), -max(values[name]), name))


def of_best_worst(
    place: Place, names: Mapping[str, str], words: str, given: tuple[Judgement, ...]
) -> Iterator[Problem]:
    """Yield what is wrong with the judgements among criteria, by id and name, under one node.

    `words` stands for all of them in a sentence. Judgements about others are left out.
    """
    told = tuple(j for j in given if j.row in names and j.column in names)
    first: dict[tuple[str, str], Fraction] = {}
    for judgement in told:
        yield from _of_one(place, names, judgement)
        pair = judgement.row, judgement.column
        if pair[0] != pair[1] and first.setdefault(pair, judgement.value) != judgement.value:
            yield Problem.of("JUDGEMENT-TWICE", place, **_named(names, pair))
    if not first:
        yield Problem.of("BEST-WORST-MISSING", place, node=words)
        return
    best, worst = ends(told)
    most = first.get((best, worst))
    pairs = [(best, j) for j in names if j != best] + [(j, worst) for j in names if j != worst]
    for pair in dict.fromkeys(pairs):
        if pair not in first:
            yield Problem.of("JUDGEMENT-MISSING", place, **_named(names, pair))
        elif most is not None and first[pair] > most:
            said = {"best": names[best], "worst": names[worst], "most": figure(most)}
            value = figure(first[pair])
            yield Problem.of(
                "BEST-WORST-ABOVE-ALL", place, value=value, **said, **_named(names, pair)
            )


def _of_one(place: Place, names: Mapping[str, str], judgement: Judgement) -> Iterator[Problem]:
    pair, value = (judgement.row, judgement.column), judgement.value
    if pair[0] == pair[1]:
        if value != 1:
            yield Problem.of("JUDGEMENT-ON-ITSELF", place, name=names[pair[0]])
    elif value < 1:
        yield Problem.of("BEST-WORST-BELOW-ONE", place, value=figure(value), **_named(names, pair))
    elif value > LARGEST:
        yield Problem.of(
            "BEST-WORST-OUTSIDE-SCALE", place, value=figure(value), **_named(names, pair)
        )


def _named(names: Mapping[str, str], pair: tuple[str, str]) -> dict[str, str]:
    return {"row": names[pair[0]], "column": names[pair[1]]}
