"""A method that is written in this file alone, and entered: everything that is said follows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import numpy as np
import openpyxl
import pytest

from mcda.cli.main import main
from mcda.export import plain, terminal
from mcda.export.workbook_working import render
from mcda.group.opinion_sentences import opinion_sentence
from mcda.methods.independent import verify
from mcda.methods.live import summed, used_weights, weighted
from mcda.methods.method import Columns, Method, Prepared
from mcda.methods.peer import Peer
from mcda.methods.rank import Ranking, rank
from mcda.methods.register import REGISTER
from mcda.methods.second_opinion import second_opinion
from mcda.methods.why import why
from mcda.methods.working import combine, labels, opening_steps, weights_step
from mcda.model.arrays import Floats
from mcda.model.case import COMMON, Score
from mcda.model.settings_names import BY_FIELD, Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.report.facts import facts
from mcda.report.sections import method as method_section
from mcda.report.sections import opinion as opinion_section
from mcda.sensitivity.score_draws import ScoreDraws, score_draws
from mcda.verify.check import check_table
from mcda.verify.tables import Table
from mcda.words.said import N_
from tests.mcda.methods.cases import SCORES, common, small_case
from tests.mcda.report.sections.told import column, said, table


def distances(matrix: Floats, worst: Floats, best: Floats) -> Floats:
    """Return |x - best| / |worst - best| (m x n) (SPOTIS: Dezert et al. 2020)."""
    return np.abs(matrix - best) / np.abs(worst - best)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    rows = 1 - distances(table.matrix, table.worst, table.best)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        used = weights / weights.sum()
        return (
            *opening_steps(table, rows, how),
            weights_step(table, weights),
            Step("Nearness by criterion", "w R", rows * used, packages, criteria),
            Step("Nearness", "N", combine(rows, weights), packages),
        )

    return Prepared("spotis", "linear", how, partial(combine, rows), working, (rows,))


def columns(scores: ScoreTable, how: str, settings: Settings) -> Columns:
    def drawn(matrix: Floats, j: int) -> tuple[Floats, ...]:
        return (1 - distances(matrix, scores.worst[j], scores.best[j]),)

    return Columns(drawn)


def make_peer(ranking: Ranking) -> Any:
    from pymcdm.methods import SPOTIS as THEIRS

    ends = np.sort(np.column_stack([ranking.table.worst, ranking.table.best]), axis=1)
    return THEIRS(ends)


SPOTIS = Method(
    name="spotis",
    title="SPOTIS",
    citation="Dezert et al. (2020)",
    normalisations=("anchored",),
    fallback="anchored",
    score_name="nearness",
    build=prepare,
    statement=N_("SPOTIS measures how near a package is to the best score on every criterion."),
    main=False,
    view="It looks at the distance from the best score alone.",
    settings={"distance": N_("Distance")},
    choices={"euclidean": "one dimension at a time"},
    shares=("vikor_v",),
    verdict=lambda ranking: f"SPOTIS holds {ranking.leader.name} nearest.",
    reason=lambda _own, _other, _a, _b: "nearer",
    columns=columns,
    live=lambda _settings: {WEIGHTS: used_weights, "w R": weighted("R"), "N": summed("w R")},
    peer=Peer(make_peer, turned=True),
)

PUBLISHED = Table(
    name="spotis",
    citation="Dezert et al. (2020), FUSION, example 1",
    title="Four alternatives",
    method="spotis",
    inputs={
        "alternatives": ["A1", "A2", "A3", "A4"],
        "criteria": ["C1", "C2", "C3"],
        "types": ["benefit", "cost", "benefit"],
        "weights": [0.2, 0.3, 0.5],
        "matrix": [[10.5, -3.1, 1.7], [-4.7, 0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]],
        "worst": [-5, 10, -8],
        "best": [12, -6, 5],
    },
    expected={
        "scores": {"value": [0.8011, 0.6295, 0.6937, 0.2509], "tolerance": 6e-5},
        "ranks": {"value": [1, 3, 2, 4], "tolerance": 0},
    },
    settings={},
    does_not_follow={},
    note="Printed as distances from the best, 1 less what is here.",
)


@pytest.fixture(autouse=True)
def _entered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(REGISTER, SPOTIS.name, SPOTIS)
    monkeypatch.setitem(BY_FIELD, "method", (*BY_FIELD["method"], SPOTIS.name))
    yield


def test_it_ranks_splits_and_is_drawn():
    rows = {**SCORES, "truce": (Score(low=7.0, high=9.0), 60.0)}
    ranking = rank(small_case(method="spotis", scores={COMMON: common(rows)}), "a")
    np.testing.assert_allclose(ranking.scores * 100, ranking.values)
    assert why(ranking, "truce", "wait").own
    assert isinstance(score_draws(ranking), ScoreDraws)


def test_its_settings_and_figures_are_told_wherever_a_method_is():
    case = small_case(method="spotis")
    result = plain.heading(case, [rank(case, "a")])
    assert result["method"] == {
        "name": "spotis", "normalisation": "anchored", "distance": "euclidean", "v": 0.5,
    }  # fmt: skip
    assert "SPOTIS, anchored, Euclidean distance, v = 0.5" in terminal.heading(result)
    told = facts(replace(case, title="Case"), printed=date(2026, 11, 21))
    texts = " ".join(said(method_section.blocks(told)))
    assert "how near a package is" in texts and "Dezert et al. (2020)" in texts
    settings = table(method_section.blocks(told), "Settings")
    assert "one dimension at a time" in column(settings, 1)


def test_as_a_second_opinion_it_gives_its_reason_and_verdict():
    case = small_case()
    asked = second_opinion(case, "a")
    opinion = next(one for one in asked.opinions if one.ranking.method is SPOTIS)
    turned = replace(opinion, same_order=False, swapped=(("truce", "wait"),))
    assert " (nearer). It looks at the distance" in opinion_sentence(asked.ranking, turned)
    texts = " ".join(said(opinion_section.reasons(facts(case, printed=date(2026, 11, 21)))))
    assert "SPOTIS holds Truce nearest." in texts and "v = 0.5." in texts


def test_its_working_has_live_formulas_and_its_peer_agrees():
    ranking = rank(small_case(method="spotis"), "a")
    (sheet,) = openpyxl.load_workbook(BytesIO(render([ranking]))).worksheets
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert sum(text.startswith("=SUM(") for text in cells) == len(ranking.packages)
    assert "Recomputed by pymcdm: the largest difference" in verify(ranking).sentence
    assert verify(ranking).difference < 1e-12


def test_its_published_table_is_computed_as_a_case_would_be():
    checked = check_table(PUBLISHED)
    assert checked.holds and len(checked.figures) == 2


def test_the_command_line_ranks_by_it(tmp_path, capsys):
    path = tmp_path / "t.csv"
    lines = ",Cost,Speed", "direction,min,max", "worst,9,0", "best,1,8", "A,3,6", "B,2,4"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["rank", str(path), "--method", "spotis", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["method"]["name"] == "spotis"
    assert [row["score"] for row in found["stakeholders"][0]["ranking"]] == [0.75, 0.6875]
