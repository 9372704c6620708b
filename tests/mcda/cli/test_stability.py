"""`parley stability` on a table of states: text, one state's verdicts, and its refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli.main import main


@pytest.fixture
def conflict(tmp_path: Path) -> str:
    file = tmp_path / "conflict.csv"
    lines = ("name,A: hold,B: hold,A,B", "peace,N,N,3,3", "a,N,Y,1,4", "b,Y,N,4,1", "war,Y,Y,2,2")
    file.write_text("\n".join(lines).replace("name,", "state,"), encoding="utf-8")
    return str(file)


def test_the_text_lists_the_states_by_concept(
    conflict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stability", conflict]) == 0
    text = capsys.readouterr().out
    assert "Nash" in text
    assert "1, 4" in text


def test_a_state_is_named_by_number_or_name(
    conflict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for name in ("1", "Peace"):
        assert main(["stability", conflict, "--package", name, "--format", "json"]) == 0
        told.append(json.loads(capsys.readouterr().out)["state"])
    assert told[0] == told[1]
    verdicts = {tuple(one["owners"]): one for one in told[0]["verdicts"]}
    alone = verdicts["A",]
    assert (alone["nash"], alone["gmr"], alone["move"], alone["answer"]) == (False, True, 3, 4)
    assert alone["believed"] is True
    assert verdicts["A", "B"]["nash"] is True
    assert main(["stability", conflict, "--package", "1"]) == 0
    assert "would move to" in capsys.readouterr().out


def test_an_unknown_state_is_refused(conflict: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stability", conflict, "--package", "5"]) == 2
    assert capsys.readouterr().err.startswith("STATE-UNKNOWN")


TABLE = """\
measure,level,owner,reversible,Europe,Damascus
Access,none,Damascus,,0,0
Access,full,Damascus,yes,6,-3
Easing,none,Europe,,0,0
Easing,full,Europe,yes,-2,4
fallback,,,,0,0
"""


def test_a_package_of_measures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "exchange.csv"
    file.write_text(TABLE, "utf-8")
    words = ["stability", str(file), "--package", "access=full,easing=full"]
    assert main([*words, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    damascus = found["owners"]["Damascus"]
    assert damascus["drops"] == [{"measure": "Access", "from": "full", "to": "none"}]
    assert damascus["answer"] == [{"measure": "Easing", "from": "full", "to": "none"}]
    assert [damascus[name] for name in ("nash", "gmr", "smr", "seq")] == [False, True, True, True]
    assert (damascus["gain"], damascus["answer_costs"], damascus["holds_from"]) == (3, 4, 0.75)
    assert found["coalitions"][0]["owners"] == ["Europe", "Damascus"]
    assert main(words) == 0
    text = capsys.readouterr().out
    assert "Damascus would gain 3 by changing Access to none" in text
    assert main(["stability", str(file), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["equilibria"]["Nash"] == [{"Access": "none", "Easing": "none"}]
    assert found["equilibria_count"]["SEQ"] == 2
