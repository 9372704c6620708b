from __future__ import annotations

from mcda.report.sections.method import blocks
from tests.mcda.report.sections.told import column, said, table, told


def test_everything_that_a_number_hangs_on_is_stated() -> None:
    settings = table(blocks(told()), "Settings")
    entries = dict(zip(column(settings, 0), column(settings, 1), strict=True))
    assert entries["Method"] == "TOPSIS"
    assert entries["Normalisation"].startswith("anchored: r = (x - worst) / (best - worst)")
    assert entries["Distance"] == "euclidean"
    assert entries["Random index"] == "alonso-lamata-2006"
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
    assert "at most 10 percentage points" in texts
    assert "less than 2 percentage points" in texts
