"""Random cases without errors, of every shape that the model allows; for laws and round trips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
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
    Settings,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.ids import new_id
from mcda.model.preference import THRESHOLDS, Preference
from mcda.model.settings_names import (
    DISTANCES,
    METHODS,
    NORMALISATIONS,
    PRIORITIES,
    RANK_WEIGHTS,
    RI_TABLES,
    SYNTHESES,
)
from mcda.model.texts import name_key
from mcda.model.tree import children, leaves

Draw = Callable[[st.SearchStrategy[Any]], Any]

_SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp"))

SAATY = tuple(Fraction(n) for n in range(1, 10)) + tuple(Fraction(1, n) for n in range(2, 10))


def names(most: int = 12) -> st.SearchStrategy[str]:
    """Names in any script, without spaces round them."""
    return st.text(_SIGNS, min_size=1, max_size=most).map(str.strip).filter(name_key)


def notes() -> st.SearchStrategy[str]:
    """Free text, most often none, sometimes of two lines."""
    lines = st.lists(names(20), max_size=2).map("\n".join)
    return st.just("") | lines


def level_names() -> st.SearchStrategy[str]:
    """Names of levels: letters only, so that a range of two levels reads in one way."""
    letters = st.characters(categories=("L",))
    return st.text(letters, min_size=1, max_size=8).filter(name_key)


def figures(low: int = -1000, high: int = 1000) -> st.SearchStrategy[float]:
    """Numbers with one decimal, as people score."""
    return st.integers(low * 10, high * 10).map(lambda tenths: tenths / 10)


@st.composite
def criteria(draw: Draw, anchored: bool = True) -> tuple[Criterion, ...]:
    """Trees of one to three levels with 1 to about 12 leaves, depth first."""
    listed: list[Criterion] = []

    def grow(parent: str, depth: int) -> None:
        for name in draw(st.lists(names(), min_size=1, max_size=3, unique_by=name_key)):
            identity = new_id([c.id for c in listed], name, "criterion")
            if depth < 3 and draw(st.integers(0, 2)) == 0:
                node = Criterion(id=identity, name=name, parent=parent, definition=draw(notes()))
                listed.append(node)
                grow(identity, depth + 1)
            else:
                listed.append(draw(_leaf(identity, name, parent, anchored)))

    grow(ROOT, 1)
    return tuple(listed)


@st.composite
def _leaf(draw: Draw, identity: str, name: str, parent: str, anchored: bool) -> Criterion:
    direction = draw(st.sampled_from(Direction))
    low = draw(figures())
    high = low + draw(figures(1, 1000))
    worst, best = (low, high) if direction is Direction.BENEFIT else (high, low)
    levels: tuple[Level, ...] = ()
    if draw(st.integers(0, 3)) == 0:
        named = draw(st.lists(level_names(), min_size=2, max_size=4, unique_by=name_key))
        levels = tuple(Level(one, draw(st.sampled_from((low, high)))) for one in named)
    return Criterion(
        id=identity,
        name=name,
        parent=parent,
        direction=direction,
        unit=draw(st.sampled_from(("", "0-10", "%", "EUR bn"))),
        worst=worst if anchored else None,
        best=best if anchored else None,
        levels=levels,
        definition=draw(notes()),
        **draw(preference_functions()),
    )


@st.composite
def preference_functions(draw: Draw) -> dict[str, Any]:
    """Preference functions with the thresholds they go by, as fields of a criterion."""
    function = draw(st.sampled_from(Preference))
    least = draw(figures(0, 50))
    given = {
        "indifference": least,
        "strict": least + draw(figures(1, 50)),
        "inflection": draw(figures(1, 50)),
    }
    needed = {field: given[field] for field in THRESHOLDS[function]}
    return {"preference": function, **needed}


@st.composite
def points(draw: Draw, criterion: Criterion) -> Point:
    """Points of a criterion's scale."""
    if criterion.levels:
        return str(draw(st.sampled_from(criterion.levels)).name)
    if criterion.worst is None or criterion.best is None:
        return float(draw(figures(0, 100)))
    ends = sorted((criterion.worst, criterion.best))
    return min(ends[1], ends[0] + draw(st.integers(0, 8)) / 8 * (ends[1] - ends[0]))


@st.composite
def scores(draw: Draw, criterion: Criterion, missing: bool = True) -> Score:
    """Single values, intervals, and where allowed missing scores with a note."""
    kind = draw(st.sampled_from(("value", "value", "interval", "missing")))
    words = {"source": draw(notes()), "author": draw(notes()), "note": draw(notes())}
    estimate = draw(st.booleans())
    if kind == "missing" and missing:
        return Score(**words, estimate=estimate)
    values = {level.name: level.value for level in criterion.levels}
    ends = [draw(points(criterion)) for _ in range(2 if kind == "interval" else 1)]
    ends.sort(key=lambda end: values[end] if isinstance(end, str) else end)
    return Score(low=ends[0], high=ends[-1], **words, estimate=estimate)


@st.composite
def preferences(draw: Draw, case: Case, ways: tuple[WeightWay, ...]) -> Preferences:
    """Complete weights in one way, and perhaps entries of others."""
    way = draw(st.sampled_from(ways))
    used = {way, *draw(st.lists(st.sampled_from(ways), max_size=1))}
    nodes = [ROOT, *(c.id for c in case.criteria)]
    groups = {node: [c.id for c in children(case, node)] for node in nodes}
    groups = {node: ids for node, ids in groups.items() if ids}
    many = {node: ids for node, ids in groups.items() if len(ids) > 1}
    lined = draw(st.lists(st.sampled_from(leaves(case)), max_size=2, unique_by=lambda c: c.id))
    siblings = [one for ids in groups.values() for one in ids]
    direct = siblings if WeightWay.DIRECT in used else []
    swing = [leaf.id for leaf in leaves(case)] if WeightWay.SWING in used else []
    ranked = siblings if WeightWay.RANKS in used else []
    return Preferences(
        way=way,
        direct=draw(shares(direct)),
        swing=draw(shares(swing)),
        ranks=frozen({one: draw(st.integers(1, 4)) for one in ranked}),
        judgements=frozen(
            {node: draw(judgement_sets(ids)) for node, ids in many.items()}
            if WeightWay.PAIRWISE in used
            else {}
        ),
        best_worst=frozen(
            {node: draw(_best_worst(ids)) for node, ids in many.items()}
            if WeightWay.BEST_WORST in used
            else {}
        ),
        package_judgements=draw(_compared(case)),
        influence=draw(figures(0, 5)),
        fallback=draw(_fallbacks(case)),
        red_lines=tuple(
            RedLine(criterion=leaf.id, limit=draw(points(leaf)), note=draw(notes()))
            for leaf in lined
        ),
        note=draw(notes()),
    )


@st.composite
def shares(draw: Draw, ids: list[str]) -> Any:
    return frozen({one: draw(figures(0, 100).map(lambda x: x + 0.1)) for one in ids})


@st.composite
def judgement_sets(draw: Draw, ids: list[str]) -> tuple[Judgement, ...]:
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return tuple(Judgement(a, b, draw(st.sampled_from(SAATY))) for a, b in pairs)


@st.composite
def _compared(draw: Draw, case: Case) -> Any:
    """Packages compared in pairs on up to two leaves, each with all others or with the next."""
    ids = [package.id for package in case.packages]
    on = draw(st.lists(st.sampled_from(leaves(case)), max_size=2, unique_by=lambda c: c.id))
    found = {}
    for leaf in on if len(ids) > 1 else ():
        given = draw(judgement_sets(ids))
        chain = list(pairwise(ids))
        few = tuple(judgement for judgement in given if (judgement.row, judgement.column) in chain)
        found[leaf.id] = draw(st.sampled_from((given, few)))
    return frozen(found)


@st.composite
def _best_worst(draw: Draw, ids: list[str]) -> tuple[Judgement, ...]:
    best, worst, *others = draw(st.permutations(ids))
    pairs = [(best, worst), *((best, c) for c in others), *((c, worst) for c in others)]
    return tuple(Judgement(a, b, Fraction(draw(st.integers(1, 9)))) for a, b in pairs)


@st.composite
def _fallbacks(draw: Draw, case: Case) -> Fallback | None:
    kind = draw(st.sampled_from(("none", "value", "package")))
    if kind == "none":
        return None
    if kind == "value":
        return Fallback(value=draw(figures(0, 100)), note=draw(notes()))
    return Fallback(package=draw(st.sampled_from(case.packages)).id, note=draw(notes()))


@st.composite
def settings(draw: Draw) -> Settings:
    """Settings of known names; AHP rates packages on their anchors."""
    method = draw(st.sampled_from(METHODS))
    anchored = draw(st.booleans()) or method == "ahp"
    return Settings(
        method=method,
        normalisation="anchored" if anchored else draw(st.sampled_from(NORMALISATIONS)),
        distance=draw(st.sampled_from(DISTANCES)),
        priorities=draw(st.sampled_from(PRIORITIES)),
        rank_weights=draw(st.sampled_from(RANK_WEIGHTS)),
        ri_table=draw(st.sampled_from(RI_TABLES)),
        synthesis=draw(st.sampled_from(SYNTHESES)),
        vikor_v=draw(st.integers(0, 8)) / 8,
        seed=draw(st.integers(0, 2**32)),
        samples=draw(st.integers(1, 10_000)),
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
    all that goes with them.
    """
    anchored = draw(st.booleans()) if anchored is None else anchored
    who = draw(st.lists(names(), min_size=1, max_size=3, unique_by=name_key))
    what = draw(st.lists(names(), min_size=1, max_size=4, unique_by=name_key))
    status_quo = draw(st.integers(0, 2 * len(what)))
    stakeholders: list[Stakeholder] = []
    for name in who:
        identity = new_id([s.id for s in stakeholders], name, "stakeholder")
        stakeholders.append(
            Stakeholder(id=identity, name=name, short=draw(notes()), description=draw(notes()))
        )
    packages: list[Package] = []
    for index, name in enumerate(what):
        identity = new_id([p.id for p in packages], name, "package")
        packages.append(
            Package(
                id=identity,
                name=name,
                short=draw(notes()),
                description=draw(notes()),
                status_quo=index == status_quo,
            )
        )
    case = Case(
        id=draw(st.uuids(version=4)).hex,
        title=draw(notes()),
        question=draw(notes()),
        marking=draw(st.sampled_from(("", "OFFICIAL", "OFFICIAL - SENSITIVE"))),
        author=draw(notes()),
        date=draw(st.just("") | st.dates().map(str)),
        illustrative=draw(st.booleans()),
        note=draw(notes()),
        stakeholders=tuple(stakeholders),
        criteria=draw(criteria(anchored)),
        packages=tuple(packages),
        settings=Settings() if default_settings else draw(settings()),
    )
    given = _with_scores(draw, case, missing and anchored)
    own = {s.id: draw(preferences(case, ways)) for s in case.stakeholders}
    case = replace(case, scores=given, preferences=frozen(own))
    return draw(_with_more(case, rounds, measures))


@st.composite
def _with_more(draw: Draw, case: Case, rounds: bool, measures: bool) -> Case:
    from tests.strategies_measures import with_measures
    from tests.strategies_rounds import with_rounds

    case = draw(with_measures(case)) if measures else case
    return draw(with_rounds(case)) if rounds else case


def _with_scores(draw: Draw, case: Case, missing: bool) -> Any:
    """Common scores of all cells (or nearly), and a few of each stakeholder's own."""
    below = leaves(case)
    first = (case.packages[0].id, below[0].id)
    common: dict[str, dict[str, Score]] = {}
    for package in case.packages:
        for leaf in below:
            must = not missing or (package.id, leaf.id) == first
            if must or draw(st.integers(0, 9)) > 0:
                common.setdefault(package.id, {})[leaf.id] = draw(scores(leaf, not must))
    given = {COMMON: frozen({key: frozen(row) for key, row in common.items()})}
    for stakeholder in case.stakeholders:
        package, leaf = draw(st.sampled_from(case.packages)), draw(st.sampled_from(below))
        if draw(st.booleans()) and (package.id, leaf.id) != first:
            own = {leaf.id: draw(scores(leaf, missing))}
            given[stakeholder.id] = frozen({package.id: frozen(own)})
    return frozen(given)
