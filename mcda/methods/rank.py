"""From a case to one stakeholder's ranking, with its working and its doubts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mcda.errors import Place, Problem, RefusedError, Severity
from mcda.methods import weighted_sum
from mcda.methods.method import Details, Method, Prepared
from mcda.methods.ranks import competition_ranks
from mcda.methods.register import REGISTER
from mcda.model.arrays import Floats, Ints
from mcda.model.case import Case, Package, WeightWay
from mcda.model.check import check
from mcda.model.ids import of_id
from mcda.model.steps import Step
from mcda.model.table import ScoreTable, score_table
from mcda.model.value_words import WAYS
from mcda.weighting.weights import Weights, weights_from_vector, weights_of
from mcda.words.said import _, say


@dataclass(frozen=True, eq=False)
class Ranking:
    """One stakeholder's ranking of the packages, in the order of the case.

    `scores` (m,) are the method's, more is better; `ranks` (m,) share ties. `values`
    (m,) are 0-100 on fixed anchors, None without anchors. `low` and `high` bound the
    scores, `best_ranks` and `worst_ranks` the ranks, as interval and missing scores
    allow under anchored normalisation. `problems` are notes and warnings.
    """

    case: Case
    stakeholder: str
    method: Method
    normalisation: str
    weights: Weights
    packages: tuple[Package, ...]
    scores: Floats
    ranks: Ints
    values: Floats | None
    low: Floats
    high: Floats
    best_ranks: Ints
    worst_ranks: Ints
    problems: tuple[Problem, ...]
    table: ScoreTable
    prepared: Prepared

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The working, from what was entered to the scores."""
        return (*self.weights.steps, *self.prepared.steps(self.weights.vector))

    @cached_property
    def details(self) -> Details | None:
        """The method's further figures under the weights, None where it has none."""
        ready = self.prepared
        return None if ready.details is None else ready.details(self.weights.vector)

    @cached_property
    def order(self) -> tuple[Package, ...]:
        """The packages best first; tied ones as the case lists them."""
        return tuple(map(self.packages.__getitem__, np.argsort(self.ranks, kind="stable")))

    @property
    def leader(self) -> Package:
        """The first of the best."""
        return self.order[0]

    @cached_property
    def leaders(self) -> tuple[Package, ...]:
        """All packages on rank 1."""
        return tuple(p for p, r in zip(self.packages, self.ranks, strict=True) if r == 1)


def rank(case: Case, stakeholder: str, weights: Floats | None = None) -> Ranking:
    """Rank the packages for a stakeholder by the case's settings.

    `weights` (n leaves,) stand in for the stakeholder's own, to try them out.
    Raises RefusedError with every problem: of the case, of the stakeholder's
    weights and of the scores.
    """
    return _rank(case, stakeholder, weights, check(case))


def rank_checked(case: Case, stakeholder: str, weights: Weights | None = None) -> Ranking:
    """Rank as `rank` does, for a case that is known to have no error that stops the stakeholder.

    Spares checking a large case again for each of several methods, and with `weights`, as they
    were found for the same preferences, finding these again. Raises RefusedError for what the
    method can't take.
    """
    return _rank(case, stakeholder, weights, ())


def reweighed(ranking: Ranking, case: Case) -> Ranking:
    """Rank anew for a case in which only weights of the stakeholder, or limits, are others.

    Its scores, and what the method makes ready of them, stay. Raises RefusedError as `rank` does.
    """
    weights = weights_of(case, ranking.stakeholder)
    return _ranking(case, ranking.method, weights, ranking.table, ranking.prepared)


def rank_all(case: Case) -> Mapping[str, Ranking | tuple[Problem, ...]]:
    """Rank for every stakeholder; where that is refused, say why."""
    problems = check(case)
    results: dict[str, Ranking | tuple[Problem, ...]] = {}
    for stakeholder in case.stakeholders:
        try:
            results[stakeholder.id] = _rank(case, stakeholder.id, None, problems)
        except RefusedError as refused:
            results[stakeholder.id] = refused.problems
    return results


def method_of(case: Case) -> Method:
    """Return the method in force; KeyError for a name that `check` refuses."""
    return REGISTER[case.settings.method]


def _rank(
    case: Case, stakeholder: str, given: Floats | Weights | None, checked: tuple[Problem, ...]
) -> Ranking:
    _refuse_unknown(case, stakeholder)
    stopping = [p for p in checked if _stops(p, stakeholder, given is not None)]
    if stopping:
        raise RefusedError(stopping)
    if not case.packages:
        raise RefusedError([Problem.of("PACKAGES-NONE")])
    method = method_of(case)
    table = score_table(case, stakeholder)
    problems: list[Problem] = []
    weights, prepared = None, None
    try:
        weights = _weights(case, stakeholder, given)
    except RefusedError as refused:
        problems += refused.problems
    try:
        prepared = method.prepare(table, case.settings)
    except RefusedError as refused:
        problems += (_addressed(case, stakeholder, problem) for problem in refused.problems)
    if weights is None or prepared is None:
        raise RefusedError(problems)
    return _ranking(case, method, weights, table, prepared)


def _ranking(
    case: Case, method: Method, weights: Weights, table: ScoreTable, prepared: Prepared
) -> Ranking:
    stakeholder = weights.stakeholder
    notes = (
        *weights.problems,
        *(_addressed(case, stakeholder, problem) for problem in prepared.problems),
        *_not_pairwise(method, weights, stakeholder),
        *_pairs_unused(method, table, stakeholder),
    )
    scores = prepared.scores(weights.vector)
    ranks = competition_ranks(scores)
    low, high = prepared.bounds(weights.vector)
    best, worst = prepared.rank_bounds(weights.vector)
    return Ranking(
        case=case,
        stakeholder=stakeholder,
        method=method,
        normalisation=prepared.normalisation,
        weights=weights,
        packages=case.packages,
        scores=scores,
        ranks=ranks,
        values=None if _scores_stood_in_for(method, table) else values(table, weights.vector),
        low=low,
        high=high,
        best_ranks=best,
        worst_ranks=worst,
        problems=notes,
        table=table,
        prepared=prepared,
    )


def values(table: ScoreTable, weights: Floats) -> Floats | None:
    """Return 0-100 values (W..., m) on fixed anchors, whatever the method; None without anchors."""
    if not table.anchored:
        return None
    return 100 * weighted_sum.values(
        table.matrix, weights, table.benefit, "anchored", table.worst, table.best
    )


def _weights(case: Case, stakeholder: str, given: Floats | Weights | None) -> Weights:
    if given is None:
        return weights_of(case, stakeholder)
    if isinstance(given, Weights):
        return given
    own = case.preferences.get(stakeholder)
    way = own.way if own is not None else WeightWay.DIRECT
    return weights_from_vector(case, stakeholder, given, way)


def _stops(problem: Problem, stakeholder: str, weights_given: bool) -> bool:
    if problem.severity is not Severity.ERROR:
        return False
    if weights_given and problem.place.field in ("weight", "judgement"):
        return False
    return problem.place.stakeholder in ("", stakeholder)


def _refuse_unknown(case: Case, stakeholder: str) -> None:
    known = case.names.stakeholders
    if stakeholder not in known:
        raise RefusedError(
            [Problem.of("STAKEHOLDER-UNKNOWN", found=stakeholder, known=", ".join(known.values()))]
        )


def _addressed(case: Case, stakeholder: str, problem: Problem) -> Problem:
    """Fill in whose score or judgement it is; not where it is about settings or a criterion."""
    if not problem.place.package and problem.place.field != "package_judgement":
        return problem
    who = of_id(case.stakeholders, stakeholder).name
    return problem.at(stakeholder=stakeholder, words=f"{who}, {problem.place.words}")


def _not_pairwise(method: Method, weights: Weights, stakeholder: str) -> tuple[Problem, ...]:
    if method.reads is None or weights.way is WeightWay.PAIRWISE:
        return ()
    place = Place(stakeholder=stakeholder, field="weight", words=_("weights"))
    return (Problem.of("AHP-WEIGHTS-NOT-PAIRWISE", place, way=say(WAYS[weights.way])),)


def _pairs_unused(method: Method, table: ScoreTable, stakeholder: str) -> tuple[Problem, ...]:
    if method.reads is not None or not table.judged:
        return ()
    judged = [c for c, given in zip(table.criteria, table.judged, strict=True) if given]
    place = Place(
        stakeholder=stakeholder,
        criterion=judged[0].id,
        field="package_judgement",
        words=", ".join(criterion.name for criterion in judged),
    )
    return (Problem.of("PACKAGE-JUDGEMENTS-UNUSED", place, method=method.title),)


def _scores_stood_in_for(method: Method, table: ScoreTable) -> bool:
    """Say whether scores that a 0-100 value needs are missing, and nobody asks for them.

    They are not asked for where AHP has packages compared in pairs.
    """
    judged = np.array([bool(given) for given in table.judged], dtype=bool)
    return method.reads is not None and len(judged) > 0 and bool(table.missing[:, judged].any())
