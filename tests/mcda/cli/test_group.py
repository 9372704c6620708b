"""`parley group` tells what the engine computes for a group, and never an average alone."""

from __future__ import annotations

import pytest

from mcda.cli import main as cli
from mcda.cli.group import group_command
from mcda.cli.main import parser
from mcda.group.rankings import group_rankings
from mcda.group.summary import summary
from mcda.opening import read
from mcda.places import resource
from tests.mcda.cli.test_main import SAMPLES, Capture, answer


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_group_is_told_as_it_is_computed(sample: str, capsys: Capture) -> None:
    path = resource("samples", f"{sample}.parley")
    reading = read(path)
    case = reading.case
    assert case is not None
    seen = summary(case)
    computed = group_rankings(seen)
    found = answer(capsys, "group", path)
    assert found == group_command(parser().parse_args(["group", str(path)])).plain
    told = {one["name"]: [row["rank"] for row in one["packages"]] for one in found["rankings"]}
    assert told == {one.name: one.ranks.tolist() for one in computed.rankings}
    assert found["concordance"] == pytest.approx(computed.concordance)
    for i, row in enumerate(found["packages"]):
        assert row["worst_value"] == pytest.approx(seen.worst_values[i])
        assert list(row["ranks"].values()) == seen.ranks[i].tolist()
    for one in found["data_spread"]:
        for shares in (one["entropy"], one["critic"]):
            assert shares is None or sum(shares.values()) == pytest.approx(1)


def test_the_text_has_the_worst_off_beside_the_rankings(capsys: Capture) -> None:
    assert cli.main(["group", str(resource("samples", f"{SAMPLES[0]}.parley"))]) == 0
    text = capsys.readouterr().out
    for words in ("Borda", "Copeland", "worst-off", "below fallback", "Kendall's W"):
        assert words in text
