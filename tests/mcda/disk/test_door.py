"""Ordinary files are read; whatever else has a name is refused, at once and by name."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mcda.casefile.case_file import read_case
from mcda.casefile.recovery import SUFFIX, kept, tidy
from mcda.disk.atomic import mark_on_disk, write_atomically
from mcda.disk.door import is_folder, is_there, open_regular, read_regular
from mcda.errors import RefusedError
from mcda.model.case import Case
from mcda.opening import read
from mcda.round.read import read_return

unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")


def _codes(work: Callable[[], object]) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        work()
    return [problem.code for problem in caught.value.problems]


def test_an_ordinary_file_and_a_link_to_one_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"content")
    assert read_regular(path, 7) == b"content"
    with open_regular(path) as stream:
        assert stream.read(3) == b"con"
    assert _codes(lambda: read_regular(path, 6)) == ["FILE-TOO-LARGE"]
    link = tmp_path / "b.txt"
    link.symlink_to(path)
    assert read_regular(link, 7) == b"content"
    assert _codes(lambda: read_regular(link, 7, follow=False)) == ["FILE-NOT-A-FILE"]


def test_what_is_not_there_or_a_folder(tmp_path: Path) -> None:
    assert _codes(lambda: read_regular(tmp_path / "none", 9)) == ["FILE-MISSING"]
    assert _codes(lambda: read_regular(tmp_path, 9)) == ["FILE-IS-FOLDER"]
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert _codes(lambda: read_regular(loop, 9)) == ["FILE-NOT-READ"]


@unix
@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls", ".csv", ".parley", ""])
@pytest.mark.parametrize("what", ["pipe", "device", "socket"])
def test_no_reader_waits_for_a_pipe_or_reads_a_device(
    tmp_path: Path, suffix: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"x{suffix}"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "device":
        path.symlink_to("/dev/zero")
    else:
        # The name of a socket may have about a hundred characters.
        monkeypatch.chdir(tmp_path)
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    for reading in (read(path), read_case(path), read_return(path, Case(id="a"))):
        assert [problem.code for problem in reading.problems] == ["FILE-NOT-A-FILE"]


@unix
def test_a_pipe_or_link_is_no_copy(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / f"x{SUFFIX}")
    (tmp_path / f"y{SUFFIX}").symlink_to("/dev/zero")
    assert kept(tmp_path) == ()


@unix
def test_nothing_but_a_file_is_written_over(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    link = tmp_path / "link"
    link.symlink_to(pipe)
    for path in (pipe, link):
        assert _codes(lambda path=path: write_atomically(path, b"")) == ["FILE-NOT-A-FILE"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link", "pipe"]


@unix
def test_a_file_that_claims_no_size_is_cut_by_what_comes(tmp_path: Path) -> None:
    claim = Path("/proc/self/maps")
    if not claim.exists():
        pytest.skip("no /proc here")
    assert claim.stat().st_size == 0
    assert read_regular(claim, 10_000_000)
    assert _codes(lambda: read_regular(claim, 10)) == ["FILE-TOO-LARGE"]


def test_what_may_not_be_looked_at_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a home that belongs to somebody else."""

    def closed(self: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(self))

    assert is_there(tmp_path) and is_folder(tmp_path)
    monkeypatch.setattr(Path, "stat", closed)
    assert not is_there(tmp_path) and not is_folder(tmp_path)
    tidy(tmp_path / "recovery")
    assert mark_on_disk(tmp_path / "a.parley") == ""
