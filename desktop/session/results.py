"""What follows from the open case, worked out when asked for; of a large case beside the window.

An edit of a large case is shown at once, and what follows from it when it is there:
until then `ready` says so, and whoever shows results waits for `results_came`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import RESULTS, Handle
from desktop.session.latest import Latest
from mcda.errors import Problem, RefusedError

if TYPE_CHECKING:
    from mcda.answer.answer import Answer
    from mcda.answer.recommendation import Recommendation
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking
    from mcda.model.case import Case
    from mcda.sensitivity.firmness import OneWay
    from mcda.weighting.weights import Weights

T = TypeVar("T")

AT_ONCE = 4_000
"""Stakeholders x packages x criteria that are checked and ranked within a frame."""

Known = dict[tuple[str, str], object]
"""Results by name and stakeholder."""


class Results(QObject):
    """Results of one case, forgotten when it becomes another."""

    results_came = Signal()
    """What was worked out beside the window is there; never for a case of usual size."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._results: Known = {}
        self.answer: Answer | None = None
        """The whole answer of this very case, once a page has had it looked for."""
        self._beside = Latest(self, rest_ms=0, finishes=True, own=RESULTS, found=self._take)

    @property
    def case(self) -> Case:
        """The case as it now stands; an empty one while none was opened.

        The start page asks for none, so that the window is up before the model is loaded.
        """
        if self._case is None:
            from mcda.model.case import Case

            self._case = Case(id="case")
        return self._case

    @property
    def large(self) -> bool:
        """Say whether the case is too large for all that follows from it to be had at once."""
        case = self._case
        if case is None:
            return False
        # What was read from a table has no stakeholder yet, and its scores all the same.
        parties = max(1, len(case.stakeholders))
        return parties * len(case.packages) * len(case.criteria) > AT_ONCE

    @property
    def ready(self) -> bool:
        """Say whether results are there, or quick to have."""
        return self._beside.current or not self._beside.awaited

    def check(self) -> tuple[Problem, ...]:
        """Return what is wrong with the case itself."""

        def compute() -> tuple[Problem, ...]:
            from mcda.model.check import check

            return check(self.case)

        return self._result("check", "", compute)

    def missing(self) -> int:
        """Return how many scores are missing, counted for each stakeholder."""

        def compute() -> int:
            from mcda.model.table import count_missing

            return count_missing(self.case)

        return self._result("missing", "", compute)

    def summary(self) -> Summary:
        """Return all stakeholders side by side."""

        def compute() -> Summary:
            from mcda.group.summary import summary

            return summary(self.case)

        return self._result("summary", "", compute)

    def recommendation(self) -> Recommendation:
        """Return what the acceptances of all stakeholders speak for."""

        def compute() -> Recommendation:
            from mcda.answer.recommendation import recommend

            return recommend(self.case, self.summary())

        return self._result("recommendation", "", compute)

    def ranking(self, stakeholder: str) -> Ranking | None:
        """Return one stakeholder's ranking, None when it is refused (see `problems`)."""

        def compute() -> Ranking | None:
            from mcda.methods.rank import rank

            summary = cast("Summary | None", self._results.get(("summary", "")))
            if summary is not None:
                return summary.rankings.get(stakeholder)
            return _unless_refused(lambda: rank(self.case, stakeholder))

        return self._result("ranking", stakeholder, compute)

    def weights(self, stakeholder: str) -> Weights | None:
        """Return one stakeholder's weights, None when they are refused (see `problems`)."""

        def compute() -> Weights | None:
            from mcda.weighting.weights import weights_of

            return _unless_refused(lambda: weights_of(self.case, stakeholder))

        return self._result("weights", stakeholder, compute)

    def one_way(self, stakeholder: str) -> OneWay | None:
        """Return one stakeholder's crossovers and stability, None when it is not ranked."""

        def compute() -> OneWay | None:
            from mcda.sensitivity.firmness import one_way_of

            ranking = self.ranking(stakeholder)
            return None if ranking is None else one_way_of(ranking)

        return self._result("one-way", stakeholder, compute)

    def once(self, name: str, compute: Callable[[], T]) -> T:
        """Return what follows from the case as it now stands, worked out when first asked for."""
        return self._result(name, "", compute)

    def _begin_results(self, case: Case) -> None:
        """Forget the results of the case before; those of a large one are begun at once."""
        self._case, self._results, self.answer = case, {}, None
        if self.large:
            self._beside.ask(object(), lambda handle: _worked_out(case, handle), live=True)
        else:
            self._beside.forget()

    def _take(self, found: tuple[Case, Known]) -> None:
        case, results = found
        if case is self._case:
            self._results.update(results)
            self.results_came.emit()

    def _result(self, name: str, stakeholder: str, compute: Callable[[], T]) -> T:
        key = (name, stakeholder)
        if key not in self._results:
            self._results[key] = compute()
        return cast(T, self._results[key])


def _worked_out(case: Case, handle: Handle) -> tuple[Case, Known]:
    from mcda.answer.recommendation import recommend
    from mcda.group.summary import side_by_side
    from mcda.methods.rank import rank_all
    from mcda.model.check import check
    from mcda.model.table import count_missing
    from mcda.weighting.weights import weights_of

    problems = check(case)
    found: Known = {("check", ""): problems}
    # The words of problems are loaded when the first is met: here rather than by the window.
    any(problem.unfinished for problem in problems)
    handle.progress(0.25)
    found["missing", ""] = count_missing(case)
    for one in case.stakeholders:
        given = partial(weights_of, case, one.id)
        found["weights", one.id] = _unless_refused(given)
    ranked = rank_all(case)
    handle.progress(0.6)
    summary = side_by_side(case, ranked)
    handle.progress(0.8)
    found["summary", ""] = summary
    found["recommendation", ""] = recommendation = recommend(case, summary)
    # A standing is found when it is first asked for: here rather than by a page.
    list(recommendation.standings.values())
    return case, found


def _unless_refused(compute: Callable[[], T]) -> T | None:
    try:
        return compute()
    except RefusedError:
        return None
