"""`parley answer` tells the judgements and the answer that the engine computes."""

import json
import re
from pathlib import Path

import pytest

from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.recommendation import recommend
from mcda.cli import main as cli
from mcda.cli.answer import answer
from mcda.group.summary import summary
from mcda.model.case import Fallback, Score
from mcda.model.edits.preferences import set_fallback
from mcda.model.edits.scores import set_score
from mcda.opening import read_case
from mcda.places import resource
from tests.mcda.answer.small_cases import Side, small
from tests.mcda.answer.test_changes import drawn

PAIR = (Side("Aland", (100,), 30), Side("Bland", (100,), 30))

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
    assert "? open: method" in capsys.readouterr().out


def test_a_bare_table_has_no_limits(tmp_path: Path, capsys: Capture) -> None:
    table = tmp_path / "table.csv"
    table.write_text(",c1,c2\nweight,0.6,0.4\ndirection,max,min\nA,5,6\nB,9,8\n", encoding="utf-8")
    assert cli.main(["answer", str(table), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["answer"]["kind"] == "no limits"
    states = {cell["state"] for row in told["acceptance"].values() for cell in row.values()}
    assert states == {"unstated"}


@pytest.mark.parametrize("seed", range(6))
def test_a_change_made_as_it_is_printed_gives_the_answer_printed_after_it(seed: int) -> None:
    case = drawn(seed)
    lines = re.findall(r"^(\w+): (.*) at (\S+) instead of \S+; then: (.*)$",
                       answer(case, ()).text, re.M)  # fmt: skip
    assert lines
    ids = {"C0": "c0", "C1": "c1", "C2": "c2"}
    for who, what, to, sentence in lines:
        side = "" if who not in ("S0", "S1", "S2") else who.lower()
        if what == "its fallback":
            after = set_fallback(case, side, Fallback(value=float(to)))
        else:
            criterion, package = what.split(" of ")
            score = Score.of(float(to))
            after = set_score(case, side, package.lower(), ids[criterion], score)
        assert str(kind_sentence(recommend(after, summary(after)))) == sentence


def test_gains_at_the_middle_of_open_scores_are_told_as_such() -> None:
    exact, open_ = (
        small(("A", "B"), [(5,), (4,)], *PAIR),
        small(("A", "B"), [((5, 6),), (4,)], *PAIR),
    )
    told = "above its fallback, open scores at their middle"
    assert told in answer(open_, ()).text
    assert told not in answer(exact, ()).text
