from __future__ import annotations

from datetime import date

from mcda.answer.grade import NEAR_FALLBACK, NEAR_SCORE
from mcda.model import edits
from mcda.model.case import WeightWay
from mcda.report.facts import facts
from mcda.report.sections.method import blocks
from tests.mcda.report.sections.told import column, said, table, told
from tests.mcda.report.settlement import settlement


def test_everything_that_a_number_hangs_on_is_stated() -> None:
    settings = table(blocks(told()), "Settings")
    entries = dict(zip(column(settings, 0), column(settings, 1), strict=True))
    assert entries["Method"] == "TOPSIS"
    assert entries["Normalisation"].startswith("anchored: r = (x − worst) / (best − worst)")
    assert entries["Distance"] == "Euclidean"
    assert entries["Random index"].startswith("Alonso & Lamata 2006: 0.5245, 0.8815, 1.1086")
    assert entries["Priorities"].startswith("principal eigenvector")
    assert entries["Seed of random draws"] == "20240101"
    assert told().fingerprint in entries["Case"]


def test_methods_in_use_are_cited() -> None:
    texts = " ".join(said(blocks(told())))
    for author in ("Hwang & Yoon (1981)", "Saaty (1980)", "von Winterfeldt", "Alonso & Lamata"):
        assert author in texts
    assert "Rezaei" not in texts


def test_thresholds_are_printed() -> None:
    texts = " ".join(said(blocks(told())))
    assert "at most 10 points of weight" in texts
    assert "less than 2 points of weight" in texts


def test_the_formula_of_weights_from_ranks_is_printed_where_it_is_used() -> None:
    case = edits.set_settings(settlement(), rank_weights="sum")
    party = case.stakeholders[0].id
    case = edits.set_way(case, party, WeightWay.RANKS)
    for place, criterion in enumerate(case.criteria, start=1):
        case = edits.set_rank(case, party, criterion.id, place)
    found = blocks(facts(case, printed=date(2026, 11, 21)))
    settings = table(found, "Settings")
    entries = dict(zip(column(settings, 0), column(settings, 1), strict=True))
    assert entries["Weights from ranks"].startswith("rank sum")
    assert "Stillwell" in " ".join(said(found))


def test_the_thresholds_of_the_answer_are_those_it_is_graded_by() -> None:
    texts = " ".join(said(blocks(told())))
    assert f"at most {NEAR_SCORE * 100:.0f} % of its range" in texts
    assert f"one fallback by at most {NEAR_FALLBACK:.0f} points" in texts
    assert "or between two, changes who leads" in texts
