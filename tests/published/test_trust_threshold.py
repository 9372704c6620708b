"""From which chance trust is worth giving, by the crossover of one measure's delivery."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli.main import main

METHOD = "delivery"
CITATION = "Coleman (1990) Foundations of Social Theory, ch. 5: loss / (gain + loss)"


@pytest.mark.parametrize(("gain", "loss", "expected"), [(10, 5, 1 / 3), (3, 9, 0.75), (8, 0, 0.0)])
def test_least_chance_of_delivery(
    gain: int, loss: int, expected: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The truster gives up `loss` for sure, and has gain and loss back if it is repaid."""
    file = tmp_path / "trust.csv"
    rows = (
        "measure,level,owner,Truster,Trustee",
        "Trust,none,Truster,0,0",
        f"Trust,given,Truster,{-loss},1",
        "Repay,none,Trustee,0,0",
        f"Repay,done,Trustee,{gain + loss},-1",
        "fallback,,,0,0",
    )
    file.write_text("\n".join(rows), encoding="utf-8")
    words = ["delivery", str(file), "--package", "trust=given,repay=done", "--format", "json"]
    assert main(words) == 0
    found = json.loads(capsys.readouterr().out)["stakeholders"]["Truster"]
    at = {one.get("measure"): one["at"] for one in found["crossovers"]}
    assert at["Repay"] == pytest.approx(expected, abs=1e-12)
    assert all(
        one["at"] == pytest.approx(expected, abs=1e-12)
        for one in found["crossovers"]
        if one.get("all_others") or one.get("carrier") == "Trustee"
    )
