"""`parley answer` tells the judgements and the answer that the engine computes."""

import json
from pathlib import Path

import pytest

from mcda.answer.recommendation import recommend
from mcda.cli import main as cli
from mcda.group.summary import summary
from mcda.opening import read_case
from mcda.places import resource

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("sample", ["us-russia-compatibility", "european-russian-quid-pro-quo"])
def test_judgements_and_answer_are_those_of_the_engine(sample: str, capsys: Capture) -> None:
    path = resource("samples", f"{sample}.parley")
    assert cli.main(["answer", str(path), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    case = read_case(path).case
    assert case is not None
    seen = summary(case)
    found = recommend(case, seen)
    assert told["answer"]["kind"] == found.kind.value
    assert told["answer"]["named"] == [p.name for p in (*found.named, *found.beside)]
    for i, package in enumerate(case.packages):
        for j, party in enumerate(case.stakeholders):
            one, cell = seen.acceptance[i][j], told["acceptance"][party.name][package.name]
            assert cell["state"] == one.state.value
            assert cell["reasons"] == [reason.value for reason in one.reasons]
            assert cell["gain"] == pytest.approx([one.low, one.middle, one.high])


def test_damascus_is_open_because_the_method_ranks_waiting_first(capsys: Capture) -> None:
    path = resource("samples", "european-russian-quid-pro-quo.parley")
    assert cli.main(["answer", str(path)]) == 0
    assert "open (method)" in capsys.readouterr().out


def test_a_bare_table_has_no_limits(tmp_path: Path, capsys: Capture) -> None:
    table = tmp_path / "table.csv"
    table.write_text(",c1,c2\nweight,0.6,0.4\ndirection,max,min\nA,5,6\nB,9,8\n", encoding="utf-8")
    assert cli.main(["answer", str(table), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["answer"]["kind"] == "no limits"
    states = {cell["state"] for row in told["acceptance"].values() for cell in row.values()}
    assert states == {"unstated"}
