"""Random cases without errors, of every shape that the model allows; for laws and round trips."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Fallback,
    Judgement,
    Level,
    Package,
    Point,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.decision import CaseDecision
from mcda.model.fields import Part, Plain, plain
from mcda.model.ids import new_id
from mcda.model.preference import THRESHOLDS, Preference
from mcda.model.settings_names import (
    DISTANCES,
    METHODS,
    NORMALISATIONS,
    PRIORITIES,
    RANK_WEIGHTS,
    RI_TABLES,
    SHARES,
    SYNTHESES,
    Settings,
)
from mcda.model.texts import name_key
from mcda.model.tree import children, leaves

Draw = Callable[[st.SearchStrategy[Any]], Any]
"""Hypothesis' own, handed on: what draws here are plain functions, and each strategy is
made once, since making and checking one takes far longer than drawing from it."""

_SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp"))
_LETTERS = st.characters(categories=("L",))

SAATY = tuple(Fraction(n) for n in range(1, 10)) + tuple(Fraction(1, n) for n in range(2, 10))

BOOLEANS = st.booleans()
DATES = st.just("") | st.dates().map(str)
IDENTITIES = st.uuids(version=4)


@cache
def names(most: int = 12) -> st.SearchStrategy[str]:
    """Names in any script, without spaces round them."""
    return st.text(_SIGNS, min_size=1, max_size=most).map(str.strip).filter(name_key)


@cache
def distinct_names(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Names that no two things of a kind may share."""
    return st.lists(names(), min_size=least, max_size=most, unique_by=name_key)


@cache
def notes() -> st.SearchStrategy[str]:
    """Free text, most often none, sometimes of two lines."""
    lines = st.lists(names(20), max_size=2).map("\n".join)
    return st.just("") | lines


@cache
def level_names() -> st.SearchStrategy[list[str]]:
    """Names of levels: letters only, so that a range of two levels reads in one way."""
    one = st.text(_LETTERS, min_size=1, max_size=8).filter(name_key)
    return st.lists(one, min_size=2, max_size=4, unique_by=name_key)


@cache
def whole(low: int, high: int) -> st.SearchStrategy[int]:
    """Whole numbers, both ends among them."""
    return st.integers(low, high)


@cache
def figures(low: int = -1000, high: int = 1000) -> st.SearchStrategy[float]:
    """Numbers with one decimal, as people score."""
    return st.integers(low * 10, high * 10).map(lambda tenths: tenths / 10)


def pick(draw: Draw, of: Iterable[Any]) -> Any:
    """Return one of some values."""
    values = tuple(of)
    return values[draw(whole(0, len(values) - 1))]


def few(draw: Draw, of: Iterable[Any], least: int, most: int) -> list[Any]:
    """Return some of the values, none twice, in any order."""
    left = list(of)
    count = draw(whole(min(least, len(left)), min(most, len(left))))
    return [left.pop(draw(whole(0, len(left) - 1))) for _ in range(count)]


def plain_fields(draw: Draw, of: type, **own: Any) -> dict[str, Any]:
    """Return something in every plain field of a class of the model, some of them given."""
    drawn = {name: draw(plain_values(*one)) for name, one in plain(of).items() if name not in own}
    return drawn | own


@cache
def plain_values(part: Part, said: Plain) -> st.SearchStrategy[Any]:
    """Return what may stand in a plain field."""
    least = 0 if said.least is None else int(said.least)
    most = least + 1000 if said.most is None else int(said.most)
    by_type = {str: notes(), bool: BOOLEANS, int: whole(least, most), float: figures(least, most)}
    found = by_type[part.type] if part.type in by_type else st.sampled_from(part.type)
    return st.none() | found if part.default is None else found


def criteria(draw: Draw, anchored: bool = True) -> tuple[Criterion, ...]:
    """Trees of one to three levels with 1 to about 12 leaves, depth first."""
    listed: list[Criterion] = []

    def grow(parent: str, depth: int) -> None:
        for name in draw(distinct_names(1, 3)):
            identity = new_id([c.id for c in listed], name, "criterion")
            if depth < 3 and draw(whole(0, 2)) == 0:
                said = plain_fields(draw, Criterion, unit="", worst=None, best=None)
                node = Criterion(id=identity, name=name, parent=parent, **said)
                listed.append(node)
                grow(identity, depth + 1)
            else:
                listed.append(_leaf(draw, identity, name, parent, anchored))

    grow(ROOT, 1)
    return tuple(listed)


def _leaf(draw: Draw, identity: str, name: str, parent: str, anchored: bool) -> Criterion:
    direction = pick(draw, Direction)
    low = draw(figures())
    high = low + draw(figures(1, 1000))
    worst, best = (low, high) if direction is Direction.BENEFIT else (high, low)
    levels: tuple[Level, ...] = ()
    if draw(whole(0, 3)) == 0:
        named = draw(level_names())
        levels = tuple(Level(one, pick(draw, (low, high))) for one in named)
    return Criterion(
        id=identity,
        name=name,
        parent=parent,
        direction=direction,
        levels=levels,
        **plain_fields(
            draw,
            Criterion,
            unit=pick(draw, ("", "0-10", "%", "EUR bn")),
            worst=worst if anchored else None,
            best=best if anchored else None,
        ),
        **preference_functions(draw),
    )


def preference_functions(draw: Draw) -> dict[str, Any]:
    """Preference functions with the thresholds they go by, as fields of a criterion."""
    function = pick(draw, Preference)
    least = draw(figures(0, 50))
    given = {
        "indifference": least,
        "strict": least + draw(figures(1, 50)),
        "inflection": draw(figures(1, 50)),
    }
    needed = {field: given[field] for field in THRESHOLDS[function]}
    return {"preference": function, **needed}


def points(draw: Draw, criterion: Criterion) -> Point:
    """Points of a criterion's scale."""
    if criterion.levels:
        return str(pick(draw, criterion.levels).name)
    if criterion.worst is None or criterion.best is None:
        return float(draw(figures(0, 100)))
    ends = sorted((criterion.worst, criterion.best))
    return min(ends[1], ends[0] + draw(whole(0, 8)) / 8 * (ends[1] - ends[0]))


def scores(draw: Draw, criterion: Criterion, missing: bool = True) -> Score:
    """Single values, intervals, and where allowed missing scores with a note."""
    kind = pick(draw, ("value", "value", "interval", "missing"))
    words = {"source": draw(notes()), "author": draw(notes()), "note": draw(notes())}
    estimate = draw(BOOLEANS)
    if kind == "missing" and missing:
        return Score(**words, estimate=estimate)
    values = {level.name: level.value for level in criterion.levels}
    ends = [points(draw, criterion) for _ in range(2 if kind == "interval" else 1)]
    ends.sort(key=lambda end: values[end] if isinstance(end, str) else end)
    return Score(low=ends[0], high=ends[-1], **words, estimate=estimate)


def preferences(draw: Draw, case: Case, ways: tuple[WeightWay, ...]) -> Preferences:
    """Complete weights in one way, and perhaps entries of others."""
    way = pick(draw, ways)
    used = {way, *few(draw, ways, 0, 1)}
    nodes = [ROOT, *(c.id for c in case.criteria)]
    groups = {node: [c.id for c in children(case, node)] for node in nodes}
    groups = {node: ids for node, ids in groups.items() if ids}
    many = {node: ids for node, ids in groups.items() if len(ids) > 1}
    lined = few(draw, leaves(case), 0, 2)
    siblings = [one for ids in groups.values() for one in ids]
    direct = siblings if WeightWay.DIRECT in used else []
    swing = [leaf.id for leaf in leaves(case)] if WeightWay.SWING in used else []
    ranked = siblings if WeightWay.RANKS in used else []
    return Preferences(
        way=way,
        direct=shares(draw, direct),
        swing=shares(draw, swing),
        ranks=frozen({one: draw(whole(1, 4)) for one in ranked}),
        judgements=frozen(
            {node: judgement_sets(draw, ids) for node, ids in many.items()}
            if WeightWay.PAIRWISE in used
            else {}
        ),
        best_worst=frozen(
            {node: _best_worst(draw, ids) for node, ids in many.items()}
            if WeightWay.BEST_WORST in used
            else {}
        ),
        package_judgements=_compared(draw, case),
        fallback=_fallbacks(draw, case),
        red_lines=tuple(
            RedLine(criterion=leaf.id, limit=points(draw, leaf), note=draw(notes()))
            for leaf in lined
        ),
        **plain_fields(draw, Preferences),
    )


def shares(draw: Draw, ids: list[str]) -> Any:
    return frozen({one: draw(figures(0, 100)) + 0.1 for one in ids})


def judgement_sets(draw: Draw, ids: list[str]) -> tuple[Judgement, ...]:
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return tuple(Judgement(a, b, pick(draw, SAATY)) for a, b in pairs)


def _compared(draw: Draw, case: Case) -> Any:
    """Packages compared in pairs on up to two leaves, each with all others or with the next."""
    ids = [package.id for package in case.packages]
    on = few(draw, leaves(case), 0, 2)
    found = {}
    for leaf in on if len(ids) > 1 else ():
        given = judgement_sets(draw, ids)
        chain = list(pairwise(ids))
        chained = tuple(
            judgement for judgement in given if (judgement.row, judgement.column) in chain
        )
        found[leaf.id] = pick(draw, (given, chained))
    return frozen(found)


def _best_worst(draw: Draw, ids: list[str]) -> tuple[Judgement, ...]:
    best, worst, *others = few(draw, ids, len(ids), len(ids))
    pairs = [(best, worst), *((best, c) for c in others), *((c, worst) for c in others)]
    return tuple(Judgement(a, b, Fraction(draw(whole(1, 9)))) for a, b in pairs)


def _fallbacks(draw: Draw, case: Case) -> Fallback | None:
    kind = pick(draw, ("none", "value", "package"))
    if kind == "none":
        return None
    if kind == "value":
        return Fallback(value=draw(figures(0, 100)), note=draw(notes()))
    return Fallback(package=pick(draw, case.packages).id, note=draw(notes()))


def settings(draw: Draw) -> Settings:
    """Settings of known names; AHP rates packages on their anchors."""
    method = pick(draw, METHODS)
    anchored = draw(BOOLEANS) or method == "ahp"
    shares: dict[str, Any] = {name: draw(whole(0, 8)) / 8 for name in SHARES}
    return Settings(
        method=method,
        normalisation="anchored" if anchored else pick(draw, NORMALISATIONS),
        distance=pick(draw, DISTANCES),
        priorities=pick(draw, PRIORITIES),
        rank_weights=pick(draw, RANK_WEIGHTS),
        ri_table=pick(draw, RI_TABLES),
        synthesis=pick(draw, SYNTHESES),
        **shares,
        seed=draw(whole(0, 2**32)),
        samples=draw(whole(1, 10_000)),
    )


@st.composite
def cases(
    draw: Draw,
    *,
    anchored: bool | None = None,
    missing: bool = True,
    ways: tuple[WeightWay, ...] = tuple(WeightWay),
    default_settings: bool = False,
    rounds: bool = False,
    measures: bool = False,
) -> Case:
    """Whole cases that `check` finds no error in.

    `anchored` says whether criteria have anchors (None: either, one for all);
    scores are missing only where they have. `default_settings` keeps TOPSIS on
    anchors. `rounds` adds respondents, rounds, returns and moderations, of which
    nothing is made yet, and likely values in intervals. `measures` adds measures and
    all that goes with them, and a decision.
    """
    anchored = draw(BOOLEANS) if anchored is None else anchored
    who = draw(distinct_names(1, 3))
    what = draw(distinct_names(1, 4))
    # Measures change what is so today, so there they need a package that stands for it.
    status_quo = draw(whole(0, len(what) - 1 if measures else 2 * len(what)))
    stakeholders: list[Stakeholder] = []
    for name in who:
        identity = new_id([s.id for s in stakeholders], name, "stakeholder")
        stakeholders.append(Stakeholder(id=identity, name=name, **plain_fields(draw, Stakeholder)))
    packages: list[Package] = []
    for index, name in enumerate(what):
        identity = new_id([p.id for p in packages], name, "package")
        said = plain_fields(draw, Package, status_quo=index == status_quo)
        packages.append(Package(id=identity, name=name, **said))
    case = Case(
        id=draw(IDENTITIES).hex,
        **plain_fields(
            draw,
            Case,
            marking=pick(draw, ("", "OFFICIAL", "OFFICIAL - SENSITIVE")),
            date=draw(DATES),
        ),
        stakeholders=tuple(stakeholders),
        criteria=criteria(draw, anchored),
        packages=tuple(packages),
        settings=Settings() if default_settings else settings(draw),
    )
    given = _with_scores(draw, case, missing and anchored)
    own = {s.id: preferences(draw, case, ways) for s in case.stakeholders}
    case = replace(case, scores=given, preferences=frozen(own))
    return _with_more(draw, case, rounds, measures)


def _with_more(draw: Draw, case: Case, rounds: bool, measures: bool) -> Case:
    from tests.strategies_measures import with_measures
    from tests.strategies_rounds import with_rounds

    case = with_measures(draw, case) if measures else case
    case = with_rounds(draw, case) if rounds else case
    return replace(case, decision=decisions(draw, case.packages)) if measures else case


def decisions(draw: Draw, packages: tuple[Package, ...]) -> CaseDecision | None:
    """None, or a decision on a package or in words."""
    made = CaseDecision(
        package=pick(draw, (None, *(p.id for p in packages))),
        **plain_fields(draw, CaseDecision, date=draw(DATES)),
    )
    return None if made == CaseDecision() else made


def _with_scores(draw: Draw, case: Case, missing: bool) -> Any:
    """Common scores of all cells (or nearly), and a few of each stakeholder's own."""
    below = leaves(case)
    first = (case.packages[0].id, below[0].id)
    common: dict[str, dict[str, Score]] = {}
    for package in case.packages:
        for leaf in below:
            must = not missing or (package.id, leaf.id) == first
            if must or draw(whole(0, 9)) > 0:
                common.setdefault(package.id, {})[leaf.id] = scores(draw, leaf, not must)
    given = {COMMON: frozen({key: frozen(row) for key, row in common.items()})}
    for stakeholder in case.stakeholders:
        package, leaf = pick(draw, case.packages), pick(draw, below)
        if draw(BOOLEANS) and (package.id, leaf.id) != first:
            own = {leaf.id: scores(draw, leaf, missing)}
            given[stakeholder.id] = frozen({package.id: frozen(own)})
    return frozen(given)
