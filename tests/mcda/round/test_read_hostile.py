"""Hostile files end in a problem, in little memory; a benchmark holds them to a second."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

from mcda.model.case import Case
from mcda.round.folder import read_folder
from mcda.round.read import read_return
from tests.mcda.round.filling import codes
from tests.mcda.round.hostile_returns import every

BYTES = 200_000_000


def test_each_hostile_file_of_a_folder_has_its_problem_in_little_memory(
    case: Case, tmp_path: Path
) -> None:
    made = every(case, tmp_path / "files")
    right = read_return(tmp_path / "files" / "whole.xlsx", case)
    assert right.sound and right.returned is not None
    peaks = []

    def next_file(_count: int, _of: int) -> None:
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.reset_peak()

    tracemalloc.start()
    try:
        intakes = read_folder(tmp_path / "files", case, next_file)
    finally:
        tracemalloc.stop()
    assert len(peaks) - 1 == len(intakes) == len(made)
    assert max(peaks) <= BYTES
    read = {intake.path: intake for intake in intakes}
    for name, (path, code) in made.items():
        intake = read[path] if path in read else read_return(path, case)
        assert not code or code in codes(intake), (name, codes(intake))
        if intake.returned is not None:
            assert intake.returned.scores == right.returned.scores, name
