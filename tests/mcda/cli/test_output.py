"""A result gets out whole, or it is said that it did not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mcda.cli.output import write_out


def test_what_is_written_is_out_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert write_out("a line\n") == []
    assert capsys.readouterr().out == "a line\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_output_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert [problem.code for problem in write_out("a line\n")] == ["OUTPUT-NOT-WRITTEN"]


@pytest.mark.skipif(os.name == "nt", reason="Windows tells a closed pipe otherwise")
def test_a_reader_that_left_has_seen_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert write_out("a line\n") == []
