"""Hostile files end in a problem; the benchmark of the intake holds them to a second and 200 MB."""

from __future__ import annotations

from pathlib import Path

from mcda.model.case import Case
from mcda.round.folder import read_folder
from mcda.round.read import read_return
from tests.mcda.round.filling import codes
from tests.mcda.round.hostile_returns import every


def test_each_hostile_file_has_its_problem(case: Case, tmp_path: Path) -> None:
    made = every(case, tmp_path / "files")
    right = read_return(tmp_path / "files" / "whole.xlsx", case)
    assert right.sound and right.returned is not None
    for name, (path, code) in made.items():
        intake = read_return(path, case)
        assert not code or code in codes(intake), (name, codes(intake))
        if intake.returned is not None:
            assert intake.returned.scores == right.returned.scores, name
    intakes = read_folder(tmp_path / "files", case)
    assert len(intakes) == len(made)
