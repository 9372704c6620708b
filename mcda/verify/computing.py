"""What this program computes for the inputs of a published table, figure by figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from mcda.group.agreement import kendall_w
from mcda.group.kemeny import kemeny
from mcda.group.votes import borda, condorcet_winner, copeland
from mcda.methods import ahp, topsis, weighted_sum, wpm
from mcda.methods.normalisation import normalise
from mcda.methods.ranks import competition_ranks
from mcda.methods.register import REGISTER
from mcda.methods.working import combine
from mcda.model.arrays import Floats
from mcda.model.case import Criterion, Direction, Package
from mcda.model.preference import Preference
from mcda.model.settings_names import RANK_WEIGHTS, SHARES, Settings
from mcda.model.table import ScoreTable
from mcda.model.ties import smallest
from mcda.verify.tables import Table
from mcda.weighting import best_worst, incomplete, pairwise, ranked, repair, spread, together
from mcda.weighting.random_index import RI_TABLES, random_index

Figures = dict[str, Any]


def decision(table: Table) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return matrix, weights and benefit flags."""
    inputs = table.inputs
    matrix = np.array(inputs["matrix"], dtype=float)
    weights = np.array(inputs.get("weights", [1.0] * matrix.shape[1]), dtype=float)
    return matrix, weights, np.array([kind == "benefit" for kind in inputs["types"]])


def comparison(node: dict[str, Any]) -> np.ndarray:
    """Return a comparison matrix, given whole or as judgements [row, column, value]."""
    elements = node["elements"]
    if "matrix" in node:
        rows = [[np.nan if x is None else float(Fraction(x)) for x in r] for r in node["matrix"]]
        return np.array(rows)
    matrix = np.full((len(elements), len(elements)), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for row, column, value in node["judgements"]:
        i, j = elements.index(row), elements.index(column)
        matrix[i, j], matrix[j, i] = float(value), 1 / float(value)
    return matrix


def of_topsis(table: Table) -> Figures:
    matrix, weights, benefit = decision(table)
    how = table.settings["normalisation"]
    found = topsis.points(matrix, benefit, how)
    shares = weights / weights.sum()
    to_ideal, to_anti_ideal = topsis.distances(found, shares)
    closeness = topsis.closeness(matrix, weights, benefit, how)
    return {
        "closeness": closeness,
        "ranks": competition_ranks(closeness),
        "normalised": found.normalised,
        "weighted": found.normalised * shares,
        "ideal": found.ideal * shares,
        "anti_ideal": found.anti_ideal * shares,
        "to_ideal": to_ideal,
        "to_anti_ideal": to_anti_ideal,
    }


def of_weighted_sum(table: Table) -> Figures:
    matrix, weights, benefit = decision(table)
    if table.settings.get("costs") == "reciprocal":
        matrix, benefit = np.where(benefit, matrix, 1 / matrix), np.ones_like(benefit)
    scores = weighted_sum.values(matrix, weights, benefit, table.settings["normalisation"])
    return {"scores": scores, "ranks": competition_ranks(scores)}


def of_ratings(table: Table) -> Figures:
    matrix, weights, benefit = decision(table)
    rated = ahp.ratings(matrix, benefit, synthesis=table.settings["synthesis"])
    scores = combine(rated, weights)
    return {"scores": scores, "ranks": competition_ranks(scores)}


def of_hierarchy(table: Table) -> Figures:
    """Criteria under the first node, packages compared under each criterion."""
    ri = table.settings["ri_table"]
    nodes = {name: comparison(node) for name, node in table.inputs["nodes"].items()}
    solved = {name: pairwise.eigenvector(matrix) for name, matrix in nodes.items()}
    goal = next(iter(nodes))
    criteria = table.inputs["nodes"][goal]["elements"]
    consistency = {
        name: pairwise.consistency(float(value), len(nodes[name]), ri)
        for name, (_, value) in solved.items()
    }
    rated = np.column_stack([solved[name][0] for name in criteria])
    scores = combine(ahp.synthesised(rated, table.settings["synthesis"]), solved[goal][0])
    return {
        "scores": scores,
        "scores_4": scores,
        "ranks": competition_ranks(scores),
        "local": {name: weights for name, (weights, _) in solved.items()},
        "cr": {name: found.cr for name, found in consistency.items()},
        "consistency": {
            name: {
                "lambda_max": found.lambda_max,
                "consistency_index": found.ci,
                "consistency_ratio": found.cr,
            }
            for name, found in consistency.items()
        },
    }


def of_comparison(table: Table) -> Figures:
    matrix = comparison(table.inputs)
    elements = table.inputs["elements"]
    ri = table.settings["ri_table"]
    weights, value = pairwise.eigenvector(matrix)
    found = pairwise.consistency(float(value), len(matrix), ri)
    worst = repair.most_disagreeing(matrix, ri)
    return {
        "priorities": weights,
        "priorities_4": weights,
        "geometric_mean": pairwise.geometric_mean(matrix),
        "lambda_max": found.lambda_max,
        "ci": found.ci,
        "cr": found.cr,
        "most_disagreeing": worst and [elements[worst.row], elements[worst.column]],
        "error": worst and worst.error,
    }


def of_incomplete(table: Table) -> Figures:
    matrix = comparison(table.inputs)
    elements = table.inputs["elements"]
    weights, value = incomplete.priorities_of(matrix)
    completed = incomplete.complete(matrix)
    missing = incomplete.missing_pairs(matrix)
    return {
        "priorities": weights,
        "lambda_max": value,
        "completed": {f"{elements[i]},{elements[j]}": completed[i, j] for i, j in missing},
    }


def of_best_worst(table: Table) -> Figures:
    inputs = table.inputs
    answer = best_worst.linear(
        inputs["criteria"].index(inputs["best"]),
        inputs["criteria"].index(inputs["worst"]),
        np.array(inputs["best_to_others"], dtype=float),
        np.array(inputs["others_to_worst"], dtype=float),
    )
    return {"weights": answer.weights, "xi": answer.deviation}


def of_best_worst_index(table: Table) -> Figures:
    return {"index": [best_worst.consistency_index(a) for a in table.inputs["best_over_worst"]]}


def of_random_index(table: Table) -> Figures:
    return {name: [random_index(n, name) for n in table.inputs["n"]] for name in RI_TABLES}


def of_rank_weights(table: Table) -> Figures:
    """Figures by the number of criteria, ranked 1 to n unless ranks are given."""
    given = table.inputs["ranks"]
    in_order = given == "in order"  # no words: a key
    figures: Figures = {}
    for formula in RANK_WEIGHTS:
        expected = table.expected.get(formula, {"value": {}})["value"]
        figures[formula] = {
            n: ranked.weights(
                np.arange(1.0, int(n) + 1) if in_order else np.array(given, dtype=float),
                formula,
            )
            for n in expected
        }
    for name in table.expected.get("exponent", {"value": {}})["value"]:
        power = float(name.removeprefix("p="))
        figures.setdefault("exponent", {})[name] = ranked.rank_exponent(np.array(given), power)
    return figures


def of_method(table: Table) -> Figures:
    """Return scores and ranks under a method of the register, and the further figures it tells."""
    matrix, weights, _benefit = decision(table)
    method = REGISTER[table.method]
    signs, given = {SHARES[one].symbol: one for one in method.shares}, table.settings
    own = {signs[symbol]: given[symbol] for symbol in signs.keys() & given.keys()}
    prepared = method.prepare(_scores(table, matrix), replace(Settings(), **own))
    scores = prepared.scores(weights)
    found: Figures = {"scores": scores, "ranks": competition_ranks(scores)}
    if prepared.details is not None:
        told = prepared.details(weights)
        found |= {**told.columns, **told.conditions}
        found["compromise"] = [table.inputs["alternatives"][i] for i in told.answer or ()]
    return found


def _scores(table: Table, matrix: Floats) -> ScoreTable:
    """Return the inputs as the scores of a case; `worst` and `best`, if given, are anchors."""
    inputs = table.inputs
    thresholds = inputs.get("thresholds", [[None] * len(inputs["types"])] * 2)
    unknown = [np.nan] * len(inputs["types"])
    preference = Preference(table.settings.get("preference", Preference.USUAL))
    criteria = tuple(
        Criterion(id=c, name=c, direction=Direction(d), preference=preference,
                  indifference=q, strict=p)
        for c, d, q, p in zip(inputs["criteria"], inputs["types"], *thresholds, strict=True)
    )  # fmt: skip
    return ScoreTable(
        packages=tuple(Package(id=a, name=a) for a in inputs["alternatives"]),
        criteria=criteria,
        low=matrix,
        high=matrix,
        missing=np.zeros(matrix.shape, dtype=bool),
        benefit=np.array([c.direction is Direction.BENEFIT for c in criteria]),
        worst=np.array(inputs.get("worst", unknown), dtype=float),
        best=np.array(inputs.get("best", unknown), dtype=float),
    )


def of_weighted_product(table: Table) -> Figures:
    """Printed as sums of w log10(x / sum of x), which is the product on another scale."""
    matrix, weights, benefit = decision(table)
    scores = np.log10(wpm.products(normalise(matrix, benefit, "sum"), weights))
    ranks = competition_ranks(wpm.products(wpm.ratios(matrix, benefit), weights))
    return {"scores": scores, "ranks": ranks}


def of_entropy(table: Table) -> Figures:
    return {"weights": spread.entropy(np.array(table.inputs["matrix"], dtype=float))}


def of_critic(table: Table) -> Figures:
    matrix, _, benefit = decision(table)
    return {"weights": spread.critic(matrix, benefit)}


def of_votes(table: Table) -> Figures:
    """Ballots are orders with the number of voters who share them."""
    names = table.inputs["candidates"]
    ballots = table.inputs["ballots"]
    ranks = np.array([[1 + b["order"].index(name) for b in ballots] for name in names])
    counts = np.array([b["count"] for b in ballots], dtype=float)
    winner = condorcet_winner(ranks, counts)
    median = kemeny(ranks, counts)
    return {
        "borda": dict(zip(names, borda(ranks, counts), strict=True)),
        "copeland": dict(zip(names, copeland(ranks, counts), strict=True)),
        "condorcet": None if winner is None else names[winner],
        "kemeny": [names[place] for place in median.order],
        "kemeny_score": median.agreements,
    }


def of_copeland(table: Table) -> Figures:
    names = table.inputs["alternatives"]
    scores = copeland(np.array(list(table.inputs["rankings"].values())).T)
    return {"copeland": scores, "worst": names[smallest(scores)]}


def of_kendall(table: Table) -> Figures:
    return {"w": kendall_w(np.array(table.inputs["ranks"]).T)}


def of_joined_judgements(table: Table) -> Figures:
    matrices = [
        comparison({"elements": table.inputs["elements"], "matrix": matrix})
        for matrix in table.inputs["matrices"].values()
    ]
    joined = together.joined_judgements(np.array(matrices))
    return {"ratio": joined[0, 1], "priorities": pairwise.eigenvector(joined)[0]}


def of_joined_priorities(table: Table) -> Figures:
    """Each decision maker's own result, then their mean by voting power."""
    inputs = table.inputs
    own = {}
    for name, matrix in inputs["criteria_matrices"].items():
        weights, _ = pairwise.eigenvector(comparison({"elements": [], "matrix": matrix}))
        rated = np.array([inputs["local_weights"][c][name] for c in inputs["criteria"]])
        own[name] = weights @ rated
    mean = together.joined_priorities(
        np.array([own[name] for name in inputs["decision_makers"]]),
        np.array(inputs["decision_maker_weights"]),
    )
    return {"individual": own, "mean": mean}


COMPUTED: dict[str, Callable[[Table], Figures]] = {
    "topsis": of_topsis,
    "weighted-sum": of_weighted_sum,
    "ahp": of_hierarchy,
    "ahp-ratings": of_ratings,
    "wpm": of_weighted_product,
    "eigenvector": of_comparison,
    "incomplete": of_incomplete,
    "best-worst": of_best_worst,
    "best-worst-index": of_best_worst_index,
    "random-index": of_random_index,
    "rank-weights": of_rank_weights,
    "entropy": of_entropy,
    "critic": of_critic,
    "votes": of_votes,
    "copeland": of_copeland,
    "kendall-w": of_kendall,
    "judgements-together": of_joined_judgements,
    "priorities-together": of_joined_priorities,
}
"""How tables are computed that hold other things than packages with their scores, or print
figures on the way; every other method of the register is asked as a case asks it."""


def computed(table: Table) -> Figures:
    """Return what this program computes for the inputs of a table, by the figures' names."""
    return COMPUTED.get(table.method, of_method)(table)
