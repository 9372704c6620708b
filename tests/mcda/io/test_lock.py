"""Locks: seen by others, taken over when stale, never in the way of reading."""

import json
import os
import platform
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mcda.io.lock import (
    STALE_AFTER,
    Holder,
    claim,
    holder,
    lock_path,
    lock_problem,
    myself,
    release,
    running,
)

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)


def leave(case: Path, found: Holder) -> None:
    lock_path(case).write_text(json.dumps(asdict(found)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.parley"


def test_own_lock_is_no_obstacle_and_goes_again(path: Path) -> None:
    assert claim(path) is None
    assert holder(path) is None
    assert lock_path(path).exists()
    release(path)
    assert not lock_path(path).exists()


def test_another_machine_holds_it_until_it_stops_renewing(path: Path) -> None:
    other = Holder("ana", "other-machine", 4, NOW.isoformat())
    leave(path, other)
    assert claim(path, NOW) == other
    problem = lock_problem(path, NOW)
    assert problem is not None
    assert problem.code == "FILE-OPEN-ELSEWHERE"
    assert "ana on other-machine" in problem.sentence
    release(path)
    assert lock_path(path).exists()
    assert claim(path, NOW + STALE_AFTER + timedelta(seconds=1)) is None
    assert json.loads(lock_path(path).read_text())["pid"] == os.getpid()


def test_a_process_that_is_gone_holds_nothing(path: Path) -> None:
    leave(path, Holder("ana", platform.node(), 2**22 + 7, NOW.isoformat()))
    assert holder(path, NOW) is None


def test_a_living_process_of_this_machine_holds(path: Path) -> None:
    leave(path, Holder("ana", platform.node(), os.getppid(), NOW.isoformat()))
    assert holder(path, NOW + timedelta(days=30)) is not None


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"user": 1, "host": 2, "pid": "x"}', "\0"])
def test_a_damaged_lock_is_taken_over(path: Path, content: str) -> None:
    lock_path(path).write_text(content)
    assert claim(path) is None


def test_a_folder_that_refuses_has_no_locks(tmp_path: Path) -> None:
    assert claim(tmp_path / "no" / "a.parley") is None


def test_me_and_nobody() -> None:
    assert running(myself().pid)
    assert not running(0)
