"""`parley sensitivity` and `parley acceptability`: checked by ranking again, refused with codes."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mcda.casefile.case_file import read_case
from mcda.cli import main as cli
from mcda.export.plain import criterion_labels
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.model.tree import leaves
from mcda.places import resource
from mcda.sensitivity.paths import moved
from mcda.sensitivity.trial import leaf_mask
from tests.mcda.cli.test_main import FIGHTER, SAMPLES, Capture, answer, refusal

BESIDE = 1e-6
"""How far from a crossover packages are ranked again, as a share of all weight."""


@pytest.fixture
def fighter(tmp_path: Path) -> Path:
    path = tmp_path / "fighter.csv"
    path.write_text(FIGHTER, encoding="utf-8")
    return path


def sample(name: str) -> Path:
    return resource("samples", f"{name}.parley")


@cache
def sensitivity_of(name: str) -> Any:
    """What `parley sensitivity` says of a sample, worked out once for all tests."""
    held = StringIO()
    with redirect_stdout(held):
        assert cli.main(["sensitivity", str(sample(name)), "--format", "json"]) == 0
    return json.loads(held.getvalue())


@pytest.mark.parametrize("name", SAMPLES)
def test_packages_swap_just_there(name: str) -> None:
    case = read_case(sample(name)).case
    assert case is not None
    ids = {label: id_ for id_, label in criterion_labels(case).items()}
    places = {package.name: i for i, package in enumerate(case.packages)}
    found = sensitivity_of(name)
    checked = 0
    for one in found["stakeholders"]:
        ranking = rank(case, one["id"])
        own = ranking.weights.vector
        every = [c for c in one["crossovers"] if BESIDE < c["at"] < 1 - BESIDE]
        for crossover in every:
            mask = leaf_mask(case.tree, ids[crossover["criterion"]])
            assert own[mask].sum() == pytest.approx(crossover["now"])
            above, below = (places[p] for p in crossover["between"])
            for side, ahead in ((1, above), (-1, below)):
                weights = moved(own, mask, crossover["at"] + side * BESIDE)
                again = rank(case, one["id"], weights).scores if crossover["leader"] else (
                    ranking.prepared.scores(weights)
                )  # fmt: skip
                assert again[ahead] == max(again[above], again[below])
                if crossover["leader"]:
                    assert again[ahead] == again.max()
            checked += 1
    assert checked > 300


@pytest.mark.parametrize("name", SAMPLES)
def test_leaders_stay_within_their_interval_and_change_just_beyond(name: str) -> None:
    case = read_case(sample(name)).case
    assert case is not None
    ids = {label: id_ for id_, label in criterion_labels(case).items()}
    found = sensitivity_of(name)
    for one in found["stakeholders"]:
        ranking = rank(case, one["id"])
        for row in one["stability"]:
            mask = leaf_mask(case.tree, ids[row["criterion"]])
            for end, inside, leader in (
                ("low", 1, row["leads_below"]),
                ("high", -1, row["leads_above"]),
            ):
                if leader is None:
                    continue
                for side, first in ((inside, one["leader"]), (-inside, leader)):
                    weights = moved(ranking.weights.vector, mask, row[end] + side * BESIDE)
                    scores = ranking.prepared.scores(weights)
                    assert case.packages[int(np.argmax(scores))].name == first


@pytest.mark.parametrize("name", SAMPLES)
def test_the_smallest_shift_and_the_nearest_weights_change_the_leader(name: str) -> None:
    case = read_case(sample(name)).case
    assert case is not None
    ids = {label: id_ for id_, label in criterion_labels(case).items()}
    names = [package.name for package in case.packages]
    ends = [leaf.id for leaf in leaves(case)]
    for one in sensitivity_of(name)["stakeholders"]:
        ranking = rank(case, one["id"])
        own, leader = ranking.weights.vector, names.index(one["leader"])
        shift = one["smallest_shift"]
        both = ((0.999, one["leader"]), (1.001, shift["leads"])) if shift is not None else ()
        for share, who in both:
            weights = own.copy()
            weights[ends.index(ids[shift["from"]])] -= share * shift["share"]
            weights[ends.index(ids[shift["to"]])] += share * shift["share"]
            first = int(np.argmax(ranking.prepared.scores(weights)))
            assert names[first] == who
        nearest = one["smallest_change"]["nearest"]
        found = np.array([nearest["weights"][criterion_labels(case)[leaf]] for leaf in ends])
        assert np.linalg.norm(found - own) == pytest.approx(nearest["distance"])
        level = ranking.prepared.scores(found)
        assert level[names.index(nearest["leads"])] == pytest.approx(level[leader], abs=1e-9)
        # Nothing that is certified is contradicted by what was found.
        assert one["certificate"]["radius"] <= nearest["distance"] + 1e-12
        assert shift is None or one["certificate"]["share"] <= shift["share"]


def test_every_part_has_its_keys(capsys: Capture) -> None:
    words = (sample(SAMPLES[0]), "--stakeholder", "Russia")
    (one,) = (one for one in sensitivity_of(SAMPLES[0])["stakeholders"] if one["name"] == "Russia")
    assert one["firmness"]["word"] in ("firm", "sensitive", "undecided")
    assert {"criterion", "at", "now", "between", "leader"} <= one["crossovers"][0].keys()
    assert {"criterion", "weight", "low", "high"} <= one["stability"][0].keys()
    assert one["left_out"] == []
    assert one["tornado"]
    assert one["methods"]
    assert one["score_changes"]
    assert set(one["believe"]) == {p.name for p in read_case(words[0]).case.packages}
    assert len(one["leave_one_out"]["criteria"]) > 3
    assert cli.main(["sensitivity", *map(str, words)]) == 0
    # The text sets packages off by quotation marks, which JSON leaves out.
    text = capsys.readouterr().out.translate({ord(sign): None for sign in "“”"})
    assert one["smallest_change"]["sentence"] in text
    assert one["certificate"]["sentence"] in text


def test_a_map_of_two_weights_by_name(fighter: Path, capsys: Capture) -> None:
    found = answer(capsys, "sensitivity", fighter, "--map", "Speed", "manoeuvre")
    shown = found["stakeholders"][0]["map"]
    assert (shown["across"], shown["up"]) == ("Speed", "Manoeuvre")
    assert shown["now"] == pytest.approx([0.2, 0.3])
    assert sum(region["share"] for region in shown["regions"]) == pytest.approx(1, abs=1e-6)
    assert refusal(capsys, "sensitivity", fighter, "--map", "Speed", "Spede") == ["OPTION-UNKNOWN"]
    assert refusal(capsys, "sensitivity", fighter, "--map", "Speed", "Speed") == [
        "MAP-CRITERIA-OVERLAP"
    ]


def test_weights_around_the_stated_ones(fighter: Path, capsys: Capture) -> None:
    words = ("acceptability", fighter, "--samples", 3000, "--weights", "around")
    loose = answer(capsys, *words, "--concentration", "5")
    close = answer(capsys, *words, "--concentration", "5000")
    assert close["weights"] == {"way": "around", "scores": "uniform", "concentration": 5000.0}
    first = [found["stakeholders"][0]["rank_acceptability"]["A1"][0] for found in (loose, close)]
    assert first[0] < first[1]
    assert first[1] > 0.95


def test_orders_and_bounds_are_read_and_hold(fighter: Path, capsys: Capture) -> None:
    words = ("acceptability", fighter, "--samples", 2000, "--weights")
    order = ("ordinal", "--order", "Cost > Speed = Range", "--order", "Speed > Payload")
    found = answer(capsys, *words, *order)
    assert len(found["weights"]["statements"]) == 3
    for centre in found["stakeholders"][0]["central_weights"].values():
        if centre is not None:
            assert centre["Cost"] >= centre["Speed"] >= centre["Payload"]
            assert centre["Speed"] == pytest.approx(centre["Range"], abs=1e-6)
    found = answer(capsys, *words, "bounds", "--bound", "Cost: 30-40", "--bound", "Speed: -10")
    for centre in found["stakeholders"][0]["central_weights"].values():
        if centre is not None:
            assert 0.3 <= centre["Cost"] <= 0.4
            assert centre["Speed"] <= 0.1


def test_wins_errors_and_everybody_stand_beside_the_contract(capsys: Capture) -> None:
    found = answer(capsys, "acceptability", sample(SAMPLES[0]), "--samples", 500)
    one = found["stakeholders"][0]
    names = list(one["rank_acceptability"])
    wins = one["pairwise_winning"]
    assert wins[names[0]][names[1]] + wins[names[1]][names[0]] == pytest.approx(1)
    share, error = one["rank_acceptability"][names[0]][0], one["standard_error"][names[0]][0]
    assert error == pytest.approx((share * (1 - share) / 500) ** 0.5)
    assert set(found["together"]) == set(names)
    keys = {"first_for_someone", "first_for_all", "acceptable_to_all", "last_for_someone"}
    assert set(found["together"][names[0]]) == keys


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--weights", "magic"), "OPTION-UNKNOWN"),
        (("--scores", "flat"), "OPTION-UNKNOWN"),
        (("--samples", "0"), "OPTION-NOT-A-NUMBER"),
        (("--samples", "text"), "OPTION-NOT-A-NUMBER"),
        (("--samples", "1000000000"), "SAMPLES-UNFIT"),
        (("--seed", "-1"), "OPTION-NOT-A-NUMBER"),
        (("--weights", "around", "--concentration", "0"), "CONCENTRATION-UNFIT"),
        (("--weights", "around", "--concentration", "much"), "CONCENTRATION-UNFIT"),
        (("--weights", "ordinal", "--order", "Speed"), "OPTION-UNREADABLE"),
        (("--weights", "ordinal", "--order", "Speed > Colour"), "OPTION-UNKNOWN"),
        (("--weights", "bounds", "--bound", "Speed"), "OPTION-UNREADABLE"),
        (("--weights", "bounds", "--bound", "Speed: a-b"), "OPTION-UNREADABLE"),
        (("--weights", "bounds", "--bound", "Speed: 30-10"), "WEIGHT-STATEMENT-UPSIDE-DOWN"),
        (("--weights", "bounds", "--bound", "Speed: 60-", "--bound", "Cost: 50-"),
         "WEIGHT-STATEMENTS-CONFLICT"),
    ],
)  # fmt: skip
def test_what_cannot_be_sampled_is_refused(
    fighter: Path, capsys: Capture, words: tuple[str, ...], code: str
) -> None:
    assert refusal(capsys, "acceptability", fighter, *(f"{word}" for word in words)) == [code]


TABLES = (
    ",c1,c2\nweight,0.6,0.4\ndirection,max,min\nA,5,7\nB,9,3\nC,6,6\n",
    ",c1,c2\nweight,0.6,0.4\ndirection,min,max\nA,5 to 6,0\nB,9,0 to 4\nC,0,-1\n",
)


@pytest.mark.parametrize("method", REGISTER)
def test_sensitivity_and_report_take_every_table_that_is_ranked(
    method: str, tmp_path: Path, capsys: Capture
) -> None:
    path, out = tmp_path / "table.csv", tmp_path / "report.html"
    for number, text in enumerate(TABLES):
        path.write_text(text, encoding="utf-8")
        taken = cli.main(["rank", str(path), "--method", method]) == 0
        capsys.readouterr()
        assert taken or number
        for words in (("sensitivity", path), ("report", path, "-o", out, "--force")):
            if taken:
                assert answer(capsys, *words, "--method", method)
