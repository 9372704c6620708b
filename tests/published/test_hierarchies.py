"""Published hierarchies as whole cases: packages and criteria judged in pairs, ranked by AHP."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from mcda.methods.package_pairs import package_comparisons
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import (
    ROOT,
    Case,
    Criterion,
    Direction,
    Judgement,
    Package,
    Preferences,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings
from mcda.verify.tables import Table, tables
from tests.published.figures import assert_figure

HIERARCHIES = [table for table in tables() if table.method == "ahp"]
MATRICES = [t for t in tables() if t.method == "eigenvector" and "priorities" in t.expected]
SCALE = (Fraction(1, 9), Fraction(9))


def judgements(node: dict[str, Any]) -> tuple[Judgement, ...]:
    """Return what a table says of one node, given whole or as [row, column, value]."""
    names = node["elements"]
    if "judgements" in node:
        listed = [(row, column, Fraction(str(x))) for row, column, x in node["judgements"]]
    else:
        listed = [
            (names[i], names[j], Fraction(node["matrix"][i][j]))
            for i in range(len(names))
            for j in range(i + 1, len(names))
        ]
    return tuple(Judgement(*one) for one in listed)


def whole(table: Table, nodes: dict[str, Any], packages: list[str], goal: str) -> Case:
    """Return the case without a single score: weights and packages all judged in pairs."""
    criteria = [name for name in nodes if name != goal]
    return Case(
        id="published",
        stakeholders=(Stakeholder(id="s", name="Decision maker"),),
        criteria=tuple(Criterion(id=c, name=c, direction=Direction.BENEFIT) for c in criteria),
        packages=tuple(Package(id=name, name=name) for name in packages),
        preferences=frozen(
            {
                "s": Preferences(
                    way=WeightWay.PAIRWISE,
                    judgements=frozen({ROOT: judgements(nodes[goal])} if goal in nodes else {}),
                    package_judgements=frozen({c: judgements(nodes[c]) for c in criteria}),
                )
            }
        ),
        settings=Settings(
            method="ahp",
            synthesis=table.settings.get("synthesis", "distributive"),
            ri_table=table.settings["ri_table"],
        ),
    )


def of_hierarchy(table: Table) -> Case:
    nodes = table.inputs["nodes"]
    return whole(table, nodes, table.inputs["alternatives"], next(iter(nodes)))


@pytest.mark.parametrize("table", HIERARCHIES, ids=[t.citation for t in HIERARCHIES])
def test_a_hierarchy_is_reproduced_through_the_case(table: Table) -> None:
    case = of_hierarchy(table)
    ranking = rank(case, "s")
    compared = package_comparisons(case, "s")
    nodes = table.inputs["nodes"]
    goal = next(iter(nodes))
    order = [c.id for c in case.criteria]
    found = {name: one.consistency for name, one in compared.items()}
    found[goal] = ranking.weights.consistency[ROOT]
    computed = {
        "scores": ranking.scores,
        "scores_4": ranking.scores,
        "ranks": ranking.ranks,
        "local": {
            **{name: one.priorities for name, one in compared.items()},
            goal: [ranking.weights.vector[order.index(c)] for c in nodes[goal]["elements"]],
        },
        "cr": {name: one.cr for name, one in found.items()},
        "consistency": {
            name: {
                "lambda_max": one.lambda_max,
                "consistency_index": one.ci,
                "consistency_ratio": one.cr,
            }
            for name, one in found.items()
        },
    }
    for name, figure in table.expected.items():
        assert_figure(computed[name], figure["value"], figure["tolerance"], name)


def test_the_houses_are_in_doubt_where_saaty_found_them_inconsistent() -> None:
    (houses,) = [t for t in HIERARCHIES if "House buying" in t.title]
    doubts = {p.place.criterion for p in rank(of_hierarchy(houses), "s").problems}
    assert doubts == {"", "Size of house", "Transportation", "Neighborhood", "Modern facilities"}


def test_ideal_synthesis_puts_another_house_first() -> None:
    """Saaty (1990): the distributive order does not hold in ideal mode."""
    (houses,) = [t for t in HIERARCHIES if "House buying" in t.title]
    case = of_hierarchy(houses)
    assert rank(case, "s").leader.id == "House A"
    assert rank(edits.set_settings(case, synthesis="ideal"), "s").leader.id == "House B"


@pytest.mark.parametrize("table", MATRICES, ids=[t.citation for t in MATRICES])
def test_a_single_matrix_is_reproduced_as_packages_on_one_criterion(table: Table) -> None:
    nodes = {"criterion": {**table.inputs}}
    case = whole(table, nodes, table.inputs["elements"], goal="")
    off_scale = any(not SCALE[0] <= one.value <= SCALE[1] for one in judgements(nodes["criterion"]))
    if off_scale:
        pytest.skip("the table leaves Saaty's scale, which a case keeps to")
    ranking = rank(case, "s")
    expected = table.expected["priorities"]
    assert_figure(ranking.scores, expected["value"], expected["tolerance"], "priorities")
    np.testing.assert_allclose(ranking.scores.sum(), 1)
    if "cr" in table.expected:
        found = package_comparisons(case, "s")["criterion"].consistency.cr
        assert_figure(found, table.expected["cr"]["value"], table.expected["cr"]["tolerance"], "cr")
