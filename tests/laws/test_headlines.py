"""Headlines of cases at the edge, as a reader sees them: ties, one of a kind, nobody satisfied."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

from mcda.answer.answer import answer_now, answer_of
from mcda.answer.change import weighed
from mcda.answer.headline import headline
from mcda.answer.kind_sentences import kind_sentence
from mcda.model.case import Case, Fallback, Preferences, Score, frozen
from mcda.model.edits.preferences import set_fallback
from mcda.model.edits.scores import set_score
from mcda.model.tree import leaves
from mcda.opening import read_case
from mcda.places import resource
from mcda.weighting.weights import weights_of
from mcda.words.isolate import bare
from tests.mcda.answer.small_cases import Cell, Side, small

GOLDEN: Final = Path(__file__).with_name("golden_headlines.txt")
ROADS: Final = ("North road", "South road", "Ferry")
PLAIN: Final[Sequence[Sequence[Cell]]] = ([9, 8, 9], [4, 5, 4], [3, 2, 5])
A, B = (50, 30, 20), (30, 50, 20)


def two(one: float | None, other: float | None) -> tuple[Side, Side]:
    return Side("Aland", A, value=one), Side("Bland", B, value=other)


def many(count: int, criteria: int, parties: int, value: float, seed: int) -> Case:
    """Return a case of many packages or criteria, drawn the same anywhere."""
    random = Random(seed)
    names = [f"Package {i}" for i in range(count)]
    sides = [
        Side(f"Party {j}", [random.randint(1, 100) for _one in range(criteria)], value=value)
        for j in range(parties)
    ]
    rows = [[random.randint(0, 10) for _one in range(criteria)] for _package in range(count)]
    return small(names, rows, *sides)


def named(case: Case, packages: Sequence[str], parties: Sequence[str]) -> Case:
    """Return a case under other names."""
    listed = zip(case.packages, packages, strict=True)
    people = zip(case.stakeholders, parties, strict=True)
    return replace(
        case,
        packages=tuple(replace(one, name=name) for one, name in listed),
        stakeholders=tuple(replace(one, name=name) for one, name in people),
    )


def unweighted(case: Case, *ids: str) -> Case:
    """Return a case in which some stakeholders have given no weights."""
    kept = {id_: own for id_, own in case.preferences.items() if id_ not in ids}
    return replace(case, preferences=frozen({**kept, **{id_: Preferences() for id_ in ids}}))


def limited(case: Case, id_: str) -> Case:
    """Return a case in which a stakeholder has stated its limits and no weights."""
    own = Preferences(fallback=case.preferences[id_].fallback)
    return replace(case, preferences=frozen({**case.preferences, id_: own}))


ROW: Final = ([9, 8, 3], [7, 6, 6], [3, 2, 5])
MIXED: Final = ([9, 4, 3], [5, 6, 6], [3, 2, 5])
LONG: Final = "The comprehensive agreement on the phased withdrawal of all forces, " * 4

CASES: Final = {
    "01 clear": small(ROADS, PLAIN, *two(30, 30)),
    "02 tie": small(
        ROADS, ([8, 4, 5], [4, 8, 5], [2, 2, 5]),
        Side("Aland", (50, 50, 0), value=30), Side("Bland", (50, 50, 0), value=30),
    ),
    "03 three-way tie": small(
        ROADS, ([5, 5, 5],) * 3, Side("Aland", (1, 1, 1)), Side("Bland", (1, 1, 1))
    ),
    "04 red line": small(
        ROADS, ROW, Side("Aland", A, value=20), Side("Bland", B, value=20, red=(2, 5))
    ),
    "05 nobody": small(ROADS, ([9, 8, 9], [7, 6, 6], [3, 2, 5]), *two(95, 95)),
    "06 one stakeholder": small(ROADS, ([9, 2, 3], [7, 6, 6], [3, 2, 5]), Side("Aland", A)),
    "07 one package": small(ROADS[:1], ([9, 8, 3],), *two(20, None)),
    "08 two packages": small(ROADS[:2], ([9, 2, 3], [5, 7, 4]), *two(20, 40)),
    "09 missing scores": small(
        ROADS, ([9, None, 3], [None, 6, (2, 8)], [3, 2, None]), *two(20, 20)
    ),
    "10 one without weights": unweighted(small(ROADS, MIXED, *two(None, None)), "s0"),
    "10b nobody has weights": unweighted(small(ROADS, MIXED, *two(None, None)), "s0", "s1"),
    "11 names": named(
        small(ROADS, ROW, *two(20, 20)),
        ('"Quoted" plan; Jack\'s & <Jill>', "خطة التسوية الشاملة", LONG),
        ("وزارة الخارجية", 'Bob\'s "party"'),
    ),
    "12 sixty criteria": many(5, 60, 2, 45, 5),
    "13 a hundred packages": many(100, 3, 2, 40, 5),
    "14 split": small(
        (*ROADS, "Bridge"), ([9, 7, 1], [6, 6, 6], [3, 2, 5], [2, 2, 2]),
        Side("Aland", (80, 10, 10), value=20), Side("Bland", (70, 20, 10), value=20),
        Side("Cland", (5, 5, 90), value=5),
    ),
    "15 only": small(ROADS, PLAIN, *two(60, 60)),
    "16 thin margins": small(ROADS, PLAIN, *two(83.4, 83.2)),
    "17 narrow refusal": small(
        ROADS, ([9, 8, (2, 9)], [6, 5, 6], [3, 2, 5]), *two(30, 56.1)
    ),
    "18 one criterion": small(
        ROADS, ([9], [4], [3]), Side("Aland", (1,), value=30), Side("Bland", (1,))
    ),
    "19 status quo": small(
        ("Do nothing", "New deal"), ([5, 5, 5], [4, 4, 4]),
        Side("Aland", A, package=0), Side("Bland", B, package=0), status_quo=0,
    ),
    "20 weighted sum": small(
        ROADS, ([9, 3, 2], [5, 6, 6], [3, 2, 5]), *two(30, 30), method="weighted-sum"
    ),
    "21 arabic": named(
        small(ROADS, ([9, 3, 9], [4, 7, 4], [3, 2, 5]), *two(30, 30)),
        ("اتفاق شامل", "خطوة بخطوة", "الوضع القائم"),
        ("أوروبا", "روسيا"),
    ),
    "22 numbers": small(ROADS, ([9.37, 8.123, 9], [4, 5, 4], [3.456, 2, 5]), *two(31.2, 30)),
    "23 one missing score decides": small(
        ROADS, ([9, 8, None], [4, 5, None], [3, 2, None]),
        Side("Aland", (10, 10, 80), value=50), Side("Bland", (50, 50, 0), value=20),
    ),
    "24 fallbacks that are the same package twice": small(
        ROADS, ([6, 6, 6], [6, 6, 6], [3, 2, 5]),
        Side("Aland", A, package=0), Side("Bland", B, package=1),
    ),
    "25 all intervals overlap": small(
        ROADS, ([(3, 8)] * 3, [(2, 9)] * 3, [(4, 7)] * 3), *two(50, 55)
    ),
    "26 less than a point apart": small(
        ROADS, ([5, 5, 5], [5, 5, 5.02], [3, 2, 5]), *two(49.7, 50.3)
    ),
    "27 a missing score that may cross a red line": small(
        ROADS, ([9, 8, None], [8, 9, None], [9, 9, None]),
        Side("Aland", A, value=40), Side("Bland", B, value=40, red=(2, 5)),
    ),
    "28 limits without weights": limited(small(ROADS, PLAIN, *two(30, 40)), "s1"),
}  # fmt: skip


def told(case: Case) -> str:
    """Return the headline of a case, with its grade and who is not ranked."""
    return bare(headline(answer_of(case)))


def altered(change: str) -> Case:
    """Return the second sample with one thing altered."""
    case = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    if change == "EU, 3.6 points from leverage to influence":
        vector = {leaf.id: w for leaf, w in zip(leaves(case), _shares(case, "europe"), strict=True)}
        vector["leverage"] -= 0.036
        vector["influence"] += 0.036
        return weighed(case, "europe", vector)
    return ALTERED[change](case)


def _shares(case: Case, who: str) -> list[float]:
    return [float(share) for share in weights_of(case, who).vector]


def _score(who: str, criterion: str, to: float) -> Callable[[Case], Case]:
    return lambda case: set_score(case, who, "staged", criterion, Score.of(to))


ALTERED: Final[Mapping[str, Callable[[Case], Case]]] = {
    "as it is": lambda case: case,
    "EU, 3.6 points from leverage to influence": lambda case: case,
    "Damascus, sovereignty of Staged exchange at 4": _score("damascus", "sovereignty", 4),
    "US, leverage of Staged exchange at 3": _score("united-states", "leverage", 3),
    "Damascus, fallback at 54": lambda case: set_fallback(case, "damascus", Fallback(value=54)),
    "Iran, influence of Staged exchange at 6.2": _score("iran", "influence", 6.2),
    "Iran, fallback at 50": lambda case: set_fallback(case, "iran", Fallback(value=50)),
    "US, fallback at 59": lambda case: set_fallback(case, "united-states", Fallback(value=59)),
}


def lines() -> str:
    whole = "".join(f"{name}: {told(case)}\n" for name, case in CASES.items())
    samples = {name: answer_now(altered(name)).recommendation for name in ALTERED}
    return whole + "".join(
        f"sample 2, {name}: {bare(kind_sentence(found))}\n" for name, found in samples.items()
    )


def test_headlines_read_as_they_did() -> None:
    """Set PARLEY_GOLDEN=write to accept a change after reading it: is each sentence true?"""
    found = lines()
    if os.environ.get("PARLEY_GOLDEN") == "write":
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")
