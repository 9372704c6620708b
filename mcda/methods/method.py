"""What a method is to everyone else: a name, its citation, and scores for any weights.

A method's file holds its bare numeric function and one `Method`; the register
lists them, and none knows another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.methods.normalisation import FORMULAS
from mcda.methods.peer import UNKNOWN, Peer
from mcda.methods.ranks import competition_ranks, rank_bounds, rank_bounds_of_leads
from mcda.model.arrays import Floats, Ints
from mcda.model.case import Case
from mcda.model.naming import preference_functions
from mcda.model.settings_names import NORMALISATIONS, SHARES, Settings, in_words
from mcda.model.steps import Step
from mcda.model.table import ScoreTable
from mcda.model.ties import TINY
from mcda.model.tree import leaves
from mcda.words.figures import plain
from mcda.words.said import Said, _, say, together

if TYPE_CHECKING:
    from mcda.methods.live import Rule
    from mcda.methods.rank import Ranking

Scoring = Callable[[Floats], Floats]
"""Scores (W..., m), more is better, for weights (W..., n) not below zero."""

Column = Callable[[Floats, int], tuple[Floats, ...]]
"""Takes b drawn columns (m, b) of criterion j to what weights are multiplied by, (m, b) each."""


@dataclass(frozen=True, eq=False)
class Details:
    """What a method tells of one weight vector beside the score.

    `columns` are further figures by name, (m,) each. `conditions` are what must hold for
    the first place to be accepted, by name, and `answer` the packages, by place in the
    table, that the method proposes under them; None where it proposes none.
    """

    columns: Mapping[str, Floats] = field(default_factory=dict)
    conditions: Mapping[str, bool] = field(default_factory=dict)
    answer: tuple[int, ...] | None = None


@dataclass(frozen=True, eq=False)
class Prepared:
    """A method made ready for one score table, so that scoring costs microseconds.

    `kind` and `offsets` say how scores depend on weights w: "linear" is
    w . R / sum(w) with offsets (R,), m x n; "closeness" is D- / (D+ + D-) with D+ =
    sqrt(w^2 . P) and offsets (P, N); "other" has none. `score` takes weights
    (W..., n) to scores (W..., m), more is better. `low` and `high` do the same at
    the worst and best ends of interval scores. Where a package's rows depend on the
    others' scores, `leads` gives the least (False) or greatest (True) lead of a
    package over each other on each criterion (m x n) that these allow. `working`
    gives the steps for one weight vector (n,), `details` its further figures, None
    where there are none.
    """

    method: str
    kind: Literal["linear", "closeness", "other"]
    normalisation: str
    score: Scoring
    working: Callable[[Floats], tuple[Step, ...]]
    offsets: tuple[Floats, ...] = ()
    low: Scoring | None = None
    high: Scoring | None = None
    leads: Callable[[int, bool], Floats] | None = None
    problems: tuple[Problem, ...] = ()
    details: Callable[[Floats], Details] | None = None

    def scores(self, weights: Floats) -> Floats:
        """Return scores (W..., m) for weights (W..., n), more is better."""
        return self.score(weights)

    def bounds(self, weights: Floats) -> tuple[Floats, Floats]:
        """Return the lowest and highest scores that interval and missing scores allow."""
        if self.low is None or self.high is None:
            scores = self.score(weights)
            return scores, scores
        return self.low(weights), self.high(weights)

    def rank_bounds(self, weights: Floats) -> tuple[Ints, Ints]:
        """Return the best and worst rank of each package (m,) that open scores allow."""
        if self.low is None or self.high is None:
            ranks = competition_ranks(self.score(weights))
            return ranks, ranks
        low, high = self.low(weights), self.high(weights)
        if self.leads is None:
            return rank_bounds(low, high)
        shares = weights / max(float(np.sum(weights)), TINY)
        least = np.array([self.leads(i, False) @ shares for i in range(len(low))])
        return rank_bounds_of_leads(least, float(np.max(high, initial=0.0)))

    def steps(self, weights: Floats) -> tuple[Step, ...]:
        """Return the working for one weight vector (n,)."""
        return self.working(weights)


@dataclass(frozen=True, eq=False)
class Columns:
    """How columns of drawn scores enter a method that looks at each criterion by itself.

    `power` is None for a method that adds up, else that of weights and distances.
    """

    of: Column
    power: int | None = None


def _nothing(_ranking: Ranking) -> str:
    return ""


def _no_reason(_own: Ranking, _other: Ranking, _a: int, _b: int) -> str:
    return ""


@dataclass(frozen=True)
class Method:
    """A way to rank packages, with all that is said of it.

    `normalisations` are those it offers; the first is meant with anchors and
    `fallback` without. `build` makes it ready for a table whose scores are finite,
    with a normalisation that it offers. `main` methods rank the case; the others
    are a second opinion. `set_dependent` methods let a package's presence change
    the order of the others even on fixed anchors. `view` says how the method looks
    at packages, in a sentence of its own. `reads` turns a
    table into the one that the method goes by, None for the table as it is. `formulas`
    say what a normalisation computes here where that is not `FORMULAS`' bare word.

    `settings` are the named fields of the case's settings that only this method looks at,
    with their titles, `choices` the words for their values, `shares` the fields that are
    numbers (`SHARES`); `by_preference` says that it goes by each criterion's
    preference function, `value` that on fixed anchors its score is the packages' value.
    `statement` says how it computes its scores, `line` what it does in
    one short sentence, for a main method. `verdict` says in words what the method itself
    holds of its first place; `reason` the figure under this method that puts package b
    before a (places in the table), where the case's own ranking has them the other way
    round. `columns` make drawn scores quick, None where they are computed anew. `live` are
    the formulas of the steps, by id, that follow from the steps before; `peer` is its
    counterpart in pymcdm.
    """

    name: str
    title: str
    citation: str
    normalisations: tuple[str, ...]
    fallback: str
    score_name: str
    build: Callable[[ScoreTable, str, Settings], Prepared]
    statement: str
    line: str = ""
    main: bool = True
    set_dependent: bool = False
    view: str = ""
    reads: Callable[[ScoreTable, Settings], ScoreTable] | None = None
    formulas: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    shares: tuple[str, ...] = ()
    by_preference: bool = False
    value: bool = False
    verdict: Callable[[Ranking], str] = _nothing
    reason: Callable[[Ranking, Ranking, int, int], str] = _no_reason
    columns: Callable[[ScoreTable, str, Settings], Columns | None] = lambda _t, _how, _s: None
    live: Callable[[Settings], Mapping[str, Rule]] = lambda _settings: {}
    peer: Peer = UNKNOWN

    def own_figures(self, settings: Settings) -> dict[str, float]:
        """Return the figures that only this method goes by, by symbol."""
        return {SHARES[name].symbol: getattr(settings, name) for name in self.shares}

    def own_settings(self, settings: Settings) -> tuple[tuple[str, str], ...]:
        """Return the settings that only this method goes by, as titles and words."""
        named = [(say(title), getattr(settings, name)) for name, title in self.settings.items()]
        chosen = [(title, self.choices.get(value, in_words(value))) for title, value in named]
        own = self.own_figures(settings).items()
        return (*chosen, *((symbol, plain(value)) for symbol, value in own))

    def particulars(self, case: Case) -> Said:
        """Return the figures and functions that only this method goes by; "" for most."""
        own = self.own_figures(case.settings).items()
        said = [
            _("{symbol} = {value}.", symbol=symbol, value=plain(value)) for symbol, value in own
        ]
        if self.by_preference:
            functions = preference_functions(leaves(case))
            said.append(_("Preference functions: {functions}.", functions=functions))
        return together(said)

    def formula(self, how: str) -> str:
        """Return what a normalisation computes in this method, costs too."""
        return self.formulas.get(how, say(FORMULAS[how]))

    def read(self, table: ScoreTable, settings: Settings) -> ScoreTable:
        """Return the table as the method reads it; raises RefusedError where it can't."""
        return table if self.reads is None else self.reads(table, settings)

    def prepare(self, table: ScoreTable, settings: Settings) -> Prepared:
        """Make the method ready for one stakeholder's scores under the case's settings.

        Raises RefusedError with every problem: a criterion without anchors where
        others have them, a score that is not finite, or a missing score that no
        anchors can bound. ValueError for an unknown setting, which `check` refuses.
        """
        seen = self.read(table, settings)
        how, notes = self._normalisation(seen, settings.normalisation)
        if self.reads is not None and table.judged and all(table.judged):
            # Nothing is left to normalise.
            notes = ()
        notes += _missing(seen, how)
        prepared = self.build(table, how, settings)
        return replace(prepared, problems=(*prepared.problems, *notes))

    def _normalisation(self, table: ScoreTable, wanted: str) -> tuple[str, tuple[Problem, ...]]:
        """Return the normalisation to use, with a note when it is not the one asked for."""
        if wanted not in (*NORMALISATIONS, *self.normalisations):
            raise ValueError(f"unknown normalisation {wanted!r}")
        notes: tuple[Problem, ...] = ()
        how = wanted
        if wanted not in self.normalisations:
            anchored = table.anchored and "anchored" in self.normalisations
            how = "anchored" if anchored else self.fallback
            # A method with one rule of its own has nothing to choose, and nothing to say.
            if len(self.normalisations) == 1:
                return how, ()
            notes = (self._note("NORMALISATION-NOT-OFFERED", wanted, how),)
        elif wanted == "anchored" and not table.anchored:
            _refuse_half_anchored(table)
            how = self.fallback
            notes = (self._note("NORMALISATION-FELL-BACK", wanted, how),)
        return how, notes

    def _note(self, code: str, wanted: str, used: str) -> Problem:
        place = Place(field="normalisation", words=_("settings, normalisation"))
        return Problem.of(
            code, place, method=self.title, wanted=in_words(wanted), used=in_words(used)
        )


def _refuse_half_anchored(table: ScoreTable) -> None:
    ends = {"worst": np.isfinite(table.worst), "best": np.isfinite(table.best)}
    if not (ends["worst"] | ends["best"]).any():
        return
    raise RefusedError(
        Problem.of(
            "ANCHOR-MISSING",
            Place(criterion=c.id, field="anchors", words=c.name),
            name=c.name,
            what=what,
        )
        for j, c in enumerate(table.criteria)
        for what, known in ends.items()
        if not known[j]
    )


def _missing(table: ScoreTable, how: str) -> tuple[Problem, ...]:
    """Refuse scores that can't be bounded; note intervals that the normalisation can't use."""
    refused: list[Problem] = []
    finite = np.isfinite(table.low) & np.isfinite(table.high)
    for i, j in zip(*np.nonzero(table.missing | ~finite), strict=True):
        package, criterion = table.packages[i], table.criteria[j]
        place = Place(
            package=package.id,
            criterion=criterion.id,
            field="score",
            words=together([package.name, criterion.name], ", "),
        )
        used = in_words(how)
        facts = {"package": package.name, "criterion": criterion.name, "normalisation": used}
        if how == "anchored" and table.missing[i, j]:
            continue
        if not table.missing[i, j]:
            refused.append(Problem.of("SCORE-NOT-FINITE", place, **facts))
        else:
            anchors = np.isfinite(table.worst[j]) and np.isfinite(table.best[j])
            code = "SCORE-MISSING-NOT-ANCHORED" if anchors else "SCORE-MISSING-NO-ANCHORS"
            refused.append(Problem.of(code, place, **facts))
    if refused:
        raise RefusedError(refused)
    if how == "anchored" or table.exact:
        return ()
    settings = Place(field="normalisation", words=_("settings, normalisation"))
    return (Problem.of("INTERVALS-AT-MIDDLE", settings, normalisation=in_words(how)),)


def worst_ends(table: ScoreTable) -> Floats:
    """Return the matrix (m x n) with each score at the worse end of its interval."""
    return np.where(table.benefit, table.low, table.high)


def best_ends(table: ScoreTable) -> Floats:
    """Return the matrix (m x n) with each score at the better end of its interval."""
    return np.where(table.benefit, table.high, table.low)
