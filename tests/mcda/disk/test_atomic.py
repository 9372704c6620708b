"""Writing in one step, and what the system's refusals are called."""

import errno
from pathlib import Path

import pytest

from mcda.disk.atomic import mark_of, mark_on_disk, write_atomically, write_problem, write_text
from mcda.disk.door import read_problem, takes_writing
from mcda.errors import RefusedError


def test_content_permissions_and_no_leftovers(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_text(path, "первый\n")
    assert path.read_bytes() == "первый\n".encode()
    path.chmod(0o640)
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_crash_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, b"old")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mcda.disk.atomic.os.fsync", crash)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_partial_write_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    whole = os.write
    monkeypatch.setattr("mcda.disk.atomic.os.write", lambda fd, data: whole(fd, data[:3]))
    write_atomically(tmp_path / "a.txt", b"0123456789")
    assert (tmp_path / "a.txt").read_bytes() == b"0123456789"


def test_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        write_atomically(tmp_path / ("x" * 300), b"")
    assert caught.value.problems[0].code in ("FILE-NAME-TOO-LONG", "FILE-NOT-WRITTEN")


@pytest.mark.parametrize(
    ("number", "reading", "writing"),
    [
        (errno.ENOENT, "FILE-MISSING", "FILE-NO-FOLDER"),
        (errno.EACCES, "FILE-NO-PERMISSION", "FILE-READ-ONLY"),
        (errno.EISDIR, "FILE-IS-FOLDER", "FILE-NOT-WRITTEN"),
        (errno.EIO, "FILE-NOT-READ", "FILE-NOT-WRITTEN"),
        (errno.ENOSPC, "FILE-NOT-READ", "FILE-DISK-FULL"),
        (errno.ENAMETOOLONG, "FILE-NOT-READ", "FILE-NAME-TOO-LONG"),
    ],
)
def test_refusals_have_names(number: int, reading: str, writing: str) -> None:
    error = OSError(number, "as the system says it")
    for problem, code in (
        (read_problem(error, Path("a.txt")), reading),
        (write_problem(error, Path("a.txt")), writing),
    ):
        assert problem.code == code
        assert problem.sentence


def test_another_content_than_the_expected_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    with pytest.raises(RefusedError) as refused:
        write_atomically(path, b"mine", expected=mark_of(b"read"))
    assert [problem.code for problem in refused.value.problems] == ["FILE-CHANGED"]
    assert path.read_bytes() == b"theirs"
    path.unlink()
    with pytest.raises(RefusedError) as refused:
        write_atomically(path, b"mine", expected=mark_of(b"read"))
    assert [problem.code for problem in refused.value.problems] == ["FILE-GONE"]
    assert list(tmp_path.iterdir()) == []
    write_atomically(path, b"mine", expected="")
    write_atomically(path, b"more", expected=mark_of(b"mine"))
    assert mark_on_disk(path) == mark_of(b"more")
    assert mark_on_disk(tmp_path / "none") == ""


def test_a_file_that_its_owner_made_read_only_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"signed")
    path.chmod(0o444)
    assert not takes_writing(path)
    for write in (path, link_to(path)):
        with pytest.raises(RefusedError) as refused:
            write_atomically(write, b"mine")
        assert [problem.code for problem in refused.value.problems] == ["FILE-READ-ONLY"]
    assert path.read_bytes() == b"signed" and path.stat().st_mode & 0o777 == 0o444
    path.chmod(0o644)
    write_atomically(path, b"mine")
    assert path.read_bytes() == b"mine" and takes_writing(path)
    assert not takes_writing(tmp_path / "none" / "a.txt")


def link_to(path: Path) -> Path:
    link = path.with_name("link")
    try:
        link.symlink_to(path)
    except OSError:
        # A system on which links are an administrator's.
        return path
    return link


def test_private_files_are_their_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("")
    path.chmod(0o644)
    write_atomically(path, b"x", private=True)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("refusals", [2, 100])
def test_a_file_that_windows_holds_open_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    whole, left, waited = Path.replace, [refusals], list[float]()

    def replace(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "Access is denied")
        return whole(self, target)

    monkeypatch.setattr("mcda.disk.atomic._WINDOWS", True)
    monkeypatch.setattr("mcda.disk.atomic.time.sleep", waited.append)
    monkeypatch.setattr(Path, "replace", replace)
    if refusals == 2:
        write_atomically(path, b"new")
        assert path.read_bytes() == b"new" and len(waited) == 2
        return
    with pytest.raises(RefusedError) as caught:
        write_atomically(path, b"new")
    assert [problem.code for problem in caught.value.problems] == ["FILE-IN-USE"]
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
    assert 0.5 < sum(waited) < 2


def test_elsewhere_a_refusal_is_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(RefusedError) as caught:
        write_atomically(tmp_path / "a.xlsx", b"new")
    assert [problem.code for problem in caught.value.problems] == ["FILE-READ-ONLY"]
