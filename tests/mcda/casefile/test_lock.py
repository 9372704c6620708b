"""Locks: seen by others, taken over when stale, never in the way of reading."""

import json
import os
import platform
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mcda.casefile import lock
from mcda.casefile.lock import (
    STALE_AFTER,
    Holder,
    claim,
    held,
    holder,
    lock_path,
    lock_problem,
    myself,
    release,
)
from mcda.disk.process import running, start_of

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


def test_a_lock_of_ours_is_renewed_now_and_then_and_keeps_since_when(path: Path) -> None:
    """Whoever watches the folder looks again at each writing; that must not bring another."""
    claim(path, NOW)
    first = lock_path(path).stat()
    claim(path, NOW + lock.RENEW_AFTER)
    assert lock_path(path).stat() == first
    later = NOW + lock.RENEW_AFTER + timedelta(seconds=1)
    claim(path, later)
    found = json.loads(lock_path(path).read_text())
    assert (found["since"], found["renewed"]) == (NOW.isoformat(), later.isoformat())
    leave(path, Holder(**{**found, "host": "other-machine"}))
    assert holder(path, NOW + STALE_AFTER + timedelta(seconds=1)) is not None
    assert holder(path, later + STALE_AFTER + timedelta(seconds=1)) is None


def test_where_the_clock_was_set_back_a_lock_of_ours_tells_the_time_that_holds(path: Path) -> None:
    claim(path, NOW + timedelta(days=3000))
    claim(path, NOW)
    found = json.loads(lock_path(path).read_text())
    assert found["renewed"] == NOW.isoformat()
    leave(path, Holder(**{**found, "host": "other-machine"}))
    assert holder(path, NOW + STALE_AFTER + timedelta(seconds=1)) is None


def test_a_process_that_is_gone_holds_nothing(path: Path) -> None:
    leave(path, Holder("ana", platform.node(), 2**22 + 7, NOW.isoformat()))
    assert holder(path, NOW) is None


def test_a_living_process_of_this_machine_holds(path: Path) -> None:
    leave(path, Holder("ana", platform.node(), os.getppid(), NOW.isoformat()))
    assert holder(path, NOW + timedelta(days=30)) is not None


def hostile_contents() -> list[str]:
    host = json.dumps(platform.node())
    return [
        "",
        "{}",
        "[1]",
        '{"user": 1, "host": 2, "pid": "x"}',
        "\0",
        f'{{"user": "a", "host": {host}, "pid": 1e999, "since": "x"}}',
        f'{{"user": "a", "host": {host}, "pid": -1, "since": "2026-11-03"}}',
        f'{{"user": "a", "host": {host}, "pid": true, "since": "2026-11-03"}}',
        f'{{"user": "a", "host": {host}, "pid": {"9" * 400}, "since": "2026-11-03"}}',
        f'{{"user": ["a"], "host": {host}, "pid": 1, "since": "2026-11-03"}}',
        f'{{"user": "a", "host": {host}, "pid": 1, "since": 7}}',
        "[" * 9_000,
        "x" * 20_000,
    ]


@pytest.mark.parametrize("content", hostile_contents())
def test_a_lock_that_cannot_be_read_is_somebodys(path: Path, content: str) -> None:
    lock_path(path).write_text(content)
    found = claim(path)
    assert found is not None and not found.readable
    problem = lock_problem(path)
    assert problem is not None and problem.code == "FILE-LOCK-UNREADABLE"
    assert lock_path(path).read_text() == content
    release(path)
    assert lock_path(path).exists()
    assert claim(path, datetime.now(UTC) + STALE_AFTER + timedelta(minutes=1)) is None
    assert held(path)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_at_all_is_no_lock_to_read(
    path: Path, make: Callable[[Path], None]
) -> None:
    make(lock_path(path))
    found = claim(path)
    assert found is not None and not found.readable


def test_a_lock_is_taken_over_when_asked_to(path: Path) -> None:
    leave(path, Holder("ana", "other-machine", 4, NOW.isoformat()))
    assert claim(path, NOW, over=True) is None
    assert held(path)
    lock_path(path).write_text("?")
    assert claim(path, over=True) is None
    assert held(path)


def test_a_number_in_use_again_is_another_process(path: Path) -> None:
    me = replace(myself(NOW), pid=os.getppid())
    leave(path, replace(me, started="1"))
    assert holder(path, NOW) is None
    leave(path, replace(me, started=start_of(os.getppid())))
    assert holder(path, NOW) is not None


def test_names_from_a_lock_stay_on_one_line(path: Path) -> None:
    leave(path, Holder("a\nFILE-OK x: fake \x1b[31m", "other", 4, NOW.isoformat()))
    found = holder(path, NOW)
    assert found is not None and found.user == "a FILE-OK x: fake [31m"


def test_of_two_that_come_at_once_one_gets_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Holder("ana", "other-machine", 4, datetime.now(UTC).isoformat())
    leave(path, other)
    seen = iter([None])
    real = lock.holder
    monkeypatch.setattr(lock, "holder", lambda *words: next(seen, real(*words)))
    assert claim(path) == other
    assert json.loads(lock_path(path).read_text())["user"] == "ana"


def test_a_folder_that_refuses_has_no_locks(tmp_path: Path) -> None:
    assert claim(tmp_path / "no" / "a.parley") is None


@pytest.mark.parametrize("name", ["x" * 248, "ж" * 124, "😀" * 62])
def test_a_name_as_long_as_names_may_be_has_a_lock_of_its_own(tmp_path: Path, name: str) -> None:
    path, like = tmp_path / f"{name}.parley", tmp_path / f"{name[:-1]}y.parley"
    path.write_text("{}")
    assert len(os.fsencode(path.name)) == 255
    assert claim(path) is None and held(path) and lock_path(path).exists()
    other = Holder("ana", "other-machine", 4, NOW.isoformat())
    leave(path, other)
    assert claim(path, NOW) == other and lock_path(path) != lock_path(like)
    decomposed = unicodedata.normalize("NFD", "é" * 130)
    composed = unicodedata.normalize("NFC", decomposed)
    assert lock_path(tmp_path / decomposed) == lock_path(tmp_path / composed)


def test_me_and_nobody() -> None:
    assert running(myself().pid)
    assert not running(0)


def test_of_a_file_and_a_link_to_it_there_is_one_lock(path: Path, tmp_path: Path) -> None:
    path.write_text("a case")
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.parley"
    link.symlink_to(path)
    assert lock_path(link) == lock_path(path)
    ring = tmp_path / "ring.parley"
    ring.symlink_to(ring)
    assert lock_path(ring).name == ".ring.parley.lock", "one that leads nowhere raises nothing"
