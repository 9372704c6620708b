"""Results as plain JSON-ready values: the shapes that the command line promises.

Numbers are unrounded, packages and criteria go by their names, and what isn't
known is null. Scripts rely on these keys; more may be added, none renamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda.errors import Problem, few
from mcda.model.arrays import Floats
from mcda.model.case import Case, Criterion
from mcda.model.fingerprint import fingerprint
from mcda.model.preference import SYMBOLS, THRESHOLDS
from mcda.model.steps import Step
from mcda.model.tree import leaves, path

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking
    from mcda.weighting.pairwise import Consistency

Plain = dict[str, Any]


def criterion_labels(case: Case) -> Mapping[str, str]:
    """Return each criterion's name by id, with its path where a name stands twice."""
    names = [criterion.name for criterion in case.criteria]
    by_id = case.names.criteria
    return {
        criterion.id: criterion.name
        if names.count(criterion.name) == 1
        else " / ".join(by_id[step] for step in path(case, criterion.id))
        for criterion in case.criteria
    }


def known(value: float) -> float | None:
    """Return a number as JSON has it: null for what is not finite."""
    return float(value) if np.isfinite(value) else None


def problem(item: Problem) -> Plain:
    """Return a problem with its words."""
    return {
        "code": item.code,
        "severity": item.severity.value,
        "place": str(item.place),
        "found": item.found,
        "expected": item.expected,
        "remedy": item.remedy,
    }


def problems(items: Iterable[Problem]) -> list[Plain]:
    """Return problems with their words, the first of each cause and how many more there are."""
    return [problem(item) for item in few(items)]


def heading(case: Case, rankings: Iterable[Ranking], own: Case | None = None) -> Plain:
    """Return the part that every result begins with: the case and the method as used.

    `own` is the case as its file has it, where other settings were asked for.
    """
    from mcda.methods.in_force import in_force, instead_of

    settings = case.settings
    method = {"name": settings.method, "normalisation": settings.normalisation}
    ranked = list(rankings)
    first = ranked[0] if ranked else None
    for one in reversed(ranked):
        method |= {"name": one.method.name, **in_force(one)}
    saved = own or case
    instead = instead_of(saved.settings, settings)
    return {
        "case": {"title": case.title, "fingerprint": fingerprint(saved)},
        "method": method | _own_settings(case, first),
        **({"instead_of": instead} if instead else {}),
    }


def _own_settings(case: Case, first: Ranking | None) -> Plain:
    """Return the settings that only the method in force goes by."""
    from mcda.methods.register import REGISTER

    method = first.method if first else REGISTER[case.settings.method]
    found: Plain = dict(method.own_figures(case.settings))
    if method.by_preference:
        label = criterion_labels(case)
        found["preference"] = {label[leaf.id]: preference(leaf) for leaf in leaves(case)}
    return found


def preference(criterion: Criterion) -> Plain:
    """Return a criterion's preference function and the thresholds that it goes by."""
    needed = THRESHOLDS[criterion.preference]
    thresholds = {SYMBOLS[field]: getattr(criterion, field) for field in needed}
    return {"function": criterion.preference.value, **thresholds}


def ranking(case: Case, result: Ranking) -> Plain:
    """Return one stakeholder's ranking, best first, with its weights and working."""
    from mcda.methods.in_force import missing_scores

    label = criterion_labels(case)
    by_id = {s.id: s for s in case.stakeholders}
    index = {package.id: i for i, package in enumerate(result.packages)}
    rows = []
    details = result.details
    columns = {} if details is None else details.columns
    for package in result.order:
        i = index[package.id]
        rows.append(
            {
                "package": package.name,
                "score": known(result.scores[i]),
                "rank": int(result.ranks[i]),
                "value": None if result.values is None else known(result.values[i]),
                "score_low": known(result.low[i]),
                "score_high": known(result.high[i]),
                "best_rank": int(result.best_ranks[i]),
                "worst_rank": int(result.worst_ranks[i]),
                **{name: known(figures[i]) for name, figures in columns.items()},
            }
        )
    weighed = [name for name in result.weights.overall if name in label]
    return {
        "id": result.stakeholder,
        "name": by_id[result.stakeholder].name,
        "weights": {label[c]: result.weights.overall[c] for c in weighed if is_leaf(case, c)},
        "ranking": rows,
        "reasons": reasons(case, result),
        "missing": [
            {"package": package.name, "criterion": label[criterion.id], "reckoned_with": value}
            for package, criterion, value in missing_scores(result)
        ],
        **_answer(result),
        "leave_one_out": steadiness(result),
        "steps": [step(item) for item in result.steps],
    }


def reasons(case: Case, result: Ranking) -> Plain | None:
    """Return why the leader stands before the next; null with a single package.

    Where `own` is false the method can't be split by criterion, and the differences are
    those of the additive model.
    """
    from mcda.methods.reason_sentences import reasons_sentence
    from mcda.methods.why import why

    if len(result.packages) < 2:
        return None
    label = criterion_labels(case)
    names = result.case.names.packages
    found = why(result, result.order[0].id, result.order[1].id)
    return {
        "first": names[found.first],
        "other": names[found.other],
        "lead": known(found.lead),
        "own": found.own,
        "criteria": [
            {"criterion": label[r.criterion], "difference": r.difference, "value_points": r.points}
            for r in found.reasons
        ],
        "sentence": reasons_sentence(result, found),
    }


def verified(result: Ranking) -> Plain:
    """Return what recomputing the scores by another program came to."""
    from mcda.methods.independent import PROGRAM, verify

    found = verify(result)
    return {
        "program": PROGRAM,
        "difference": found.difference,
        "reason": found.reason or None,
        "sentence": found.sentence,
    }


def _answer(result: Ranking) -> Plain:
    """Return what the method proposes and under which conditions; nothing where it has none."""
    details = result.details
    if details is None or details.answer is None:
        return {}
    members = [result.packages[i].name for i in details.answer]
    return {"compromise": {**details.conditions, "packages": members}}


def steadiness(result: Ranking) -> Plain:
    """Return whether the order of the others stays when one package is removed."""
    from mcda.methods import leave_one_out

    names = result.case.names.packages
    found = leave_one_out.steadiness(result)
    return {
        "stable": found.stable,
        "changes": [
            {
                "removed": names[change.removed],
                "gains": names[change.gains],
                "loses": names[change.loses],
                "leader": change.leader,
            }
            for change in found.reversals
        ],
    }


def step(item: Step) -> Plain:
    """Return one table of the working."""
    values = np.asarray(item.values, dtype=float)
    cells = [[known(v) for v in row] for row in np.atleast_2d(values)]
    return {
        "caption": item.caption,
        "symbol": item.symbol,
        "rows": list(item.rows),
        "columns": list(item.columns),
        "values": cells if values.ndim == 2 else cells[0],
        "note": item.note,
    }


def pairwise(
    elements: Sequence[str], weights: Iterable[float], found: Consistency, formula: str
) -> Plain:
    """Return the priorities of one pairwise matrix and its consistency."""
    return {
        "elements": list(elements),
        "weights": [float(weight) for weight in weights],
        "lambda_max": known(found.lambda_max),
        "ci": known(found.ci),
        "ri": known(found.ri),
        "cr": known(found.cr),
        "formula": formula,
        "ri_table": found.ri_table,
        "missing": found.missing,
    }


def judgements(elements: Sequence[str], matrix: Floats, ri_table: str) -> Plain:
    """Return what a matrix suggests: its oddest judgement, worst triad, and the next question.

    `completed` is what the judgements given imply for the pairs that nobody judged.
    """
    from mcda.weighting.incomplete import complete, missing_pairs, next_question
    from mcda.weighting.repair import most_disagreeing, worst_triad

    odd = most_disagreeing(matrix, ri_table)
    triad, asked, filled = worst_triad(matrix), next_question(matrix), complete(matrix)
    return {
        "completed": [
            {"row": elements[i], "column": elements[j], "value": float(filled[i, j])}
            for i, j in missing_pairs(matrix)
        ],
        "odd_judgement": None
        if odd is None
        else {
            "row": elements[odd.row],
            "column": elements[odd.column],
            "given": odd.given,
            "agreeing": odd.agreeing,
            "proposed": str(odd.proposed),
            "cr_after": known(odd.cr_after),
        },
        "worst_triad": None
        if triad is None
        else {
            "elements": [elements[i] for i in (triad.i, triad.j, triad.k)],
            "direct": triad.direct,
            "implied": triad.implied,
            "inconsistency": triad.inconsistency,
        },
        "next_question": None if asked is None else [elements[i] for i in asked],
    }


def is_leaf(case: Case, criterion: str) -> bool:
    return all(other.parent != criterion for other in case.criteria)
