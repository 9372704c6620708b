"""What ranking adds to the problems of a case."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from desktop.session.session import Session
from mcda.casefile.case_file import write_case
from mcda.cli import main as cli
from mcda.group.problems import with_rankings
from mcda.model.case import ROOT, Case, Judgement, WeightWay, frozen
from mcda.model.check import check
from tests.desktop.conftest import small_case


def contradicting() -> Case:
    """Judgements that go in a circle: nothing is wrong with any of them alone."""
    case = small_case()
    criteria = tuple(replace(c, parent=ROOT) for c in case.criteria if c.id != "people")
    judged = frozen(
        {
            ROOT: (
                Judgement("returns", "protection", Fraction(9)),
                Judgement("protection", "cost", Fraction(9)),
                Judgement("returns", "cost", Fraction(1, 9)),
            )
        }
    )
    own = replace(case.preferences["russia"], way=WeightWay.PAIRWISE, judgements=judged)
    return replace(case, criteria=criteria, preferences=frozen({**case.preferences, "russia": own}))


def test_a_case_without_criteria_or_packages_is_not_ranked() -> None:
    whole = small_case()
    for bare in (replace(whole, criteria=()), replace(whole, packages=())):
        assert with_rankings(bare, ()) == ()


def test_a_ranking_s_warnings_are_listed_once() -> None:
    case = contradicting()
    known = check(case)
    found = [p.code for p in with_rankings(case, known)]
    assert "JUDGEMENTS-INCONSISTENT" in found
    assert len(with_rankings(case, with_rankings(case, known))) == len(found)
    assert with_rankings(Case(id="x"), known) == tuple(dict.fromkeys(known))


def test_check_lists_what_the_status_line_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.parley"
    write_case(contradicting(), path)
    session = Session()
    session.open(path)
    expected = {problem.code for problem in session.problems()}
    code = cli.main(["check", str(path)])
    printed = capsys.readouterr()
    listed = {line.split()[0] for line in (printed.out + printed.err).splitlines() if line}
    assert expected <= listed, (code, expected, listed)
    assert "JUDGEMENTS-INCONSISTENT" in listed
