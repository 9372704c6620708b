"""Judgements in pairs as people send them: matrices, questionnaires and whole AHP workbooks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from mcda.cli.main import main
from tests.mcda.foreign.sent import Sent, summary

SENT: Final = {
    "dashes below the diagonal": Sent(
        ";Cost;Jobs;Trust\nCost;1;3;5\nJobs;-;1;2\nTrust;-;-;1\n",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
    "a cell that is no ratio": Sent(
        ";Cost;Jobs;Trust\nCost;1;'9+;5\nJobs;;1;'1/2\nTrust;;;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.769 0.0769 0.154\n[Cost Jobs Trust] None 5 1/2\n"
        "asks WORKBOOK-NOT-A-RATIO",
    ),
    "codes across and names down": Sent(
        "Criteria;C1;C2;C3\nCost;1;3;5\nJobs;1/3;1;2\nTrust;1/5;1/2;1\n",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
    "weights, a sum and a ratio beside": Sent(
        "AHP comparison\n;Cost;Jobs;Trust;Weight\nCost;1;3;5;0.648\nJobs;0.333;1;2;0.230\n"
        "Trust;0.2;0.5;1;0.122\nSum;1.533;4.5;8;1\nCR;0.003",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "a circle": Sent(
        ";A1;B1;C1\nA1;1;9;1/9\nB1;1/9;1;9\nC1;9;1/9;1\n",
        "A1 ? | B1 ? | C1 ?\nweighs 0.333 0.333 0.333\n[A1 B1 C1] 9 1/9 9\n"
        "says JUDGEMENTS-INCONSISTENT",
        file="t.csv",
    ),
    "a sheet for each criterion": Sent(
        {
            "Kriterien": ";Kosten;Jobs\nKosten;1;3\nJobs;'1/3;1",
            "Kosten": ";P;Q;R\nP;1;2;4\nQ;0.5;1;2\nR;0.25;0.5;1",
            "Jobs": ";P;Q;R\nP;1;'1/3;'1/5\nQ;3;1;'1/2\nR;5;2;1",
        },
        "Kosten ? | Jobs ?\nweighs 0.75 0.25\nP | Q | R\n[Kosten Jobs] 3\n"
        "Kosten [P Q R] 2 4 2\nJobs [P Q R] 1/3 1/5 1/2",
    ),
    "criteria under criteria": Sent(
        "Criteria\n;Money;People\nMoney;1;2\nPeople;0.5;1\n\nMoney\n;Cost;Upkeep\nCost;1;3\n"
        "Upkeep;'1/3;1\n\nPeople\n;Jobs;Trust\nJobs;1;4\nTrust;0.25;1",
        "Money > Cost ? | Money > Upkeep ? | People > Jobs ? | People > Trust ?\n"
        "weighs 0.5 0.167 0.267 0.0667\n[Money People] 2\nMoney [Cost Upkeep] 3\n"
        "People [Jobs Trust] 4",
    ),
}


@pytest.mark.parametrize("kind", SENT)
def test_what_is_sent_is_taken_or_asked(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["take", str(SENT[kind].written(tmp_path)), "--format", "json"])
    assert summary(json.loads(capsys.readouterr().out)) == SENT[kind].tells
