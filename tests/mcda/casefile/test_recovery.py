"""Recovery copies: written, found after a crash, read back equal, discarded."""

import json
import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mcda.casefile.recovery import (
    KEPT_FOR,
    SUFFIX,
    discard,
    keep,
    kept,
    left_of,
    read_kept,
    tidy,
    unreadable,
)
from mcda.model.case import Case


def test_kept_work_reads_back_equal(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    copy = keep(case, folder, tmp_path / "a.parley", datetime(2026, 11, 3, tzinfo=UTC))
    changed = replace(case, title="Changed")
    assert keep(changed, folder, tmp_path / "a.parley") == copy
    (one,) = kept(folder)
    assert one.original == str(tmp_path / "a.parley")
    assert one.title == "Changed"
    assert not one.orphaned
    assert replace(one, pid=2**22 + 7).orphaned
    assert read_kept(one).case == changed
    discard(one)
    discard(one)
    assert kept(folder) == ()


def test_newest_first_and_damaged_left_alone(case: Case, tmp_path: Path) -> None:
    keep(case, tmp_path, "old", datetime(2026, 1, 1, tzinfo=UTC))
    keep(case, tmp_path, "new", datetime(2026, 2, 1, tzinfo=UTC))
    bad = tmp_path / f"x{SUFFIX}"
    bad.write_bytes(b"\x00not json\n")
    assert [one.original for one in kept(tmp_path)] == ["new", "old"]
    assert bad.exists()


def test_cut_or_vanished_copies_are_problems(case: Case, tmp_path: Path) -> None:
    one = kept_one(case, tmp_path)
    one.copy.write_bytes(one.copy.read_bytes().partition(b"\n")[0])
    assert read_kept(one).problems[0].code == "FILE-TRUNCATED"
    discard(one.copy)
    assert read_kept(one).problems[0].code == "FILE-MISSING"
    assert kept(tmp_path / "no such folder") == ()


@pytest.mark.parametrize(
    "change",
    [
        {"saved": 7},
        {"saved": "soon"},
        {"pid": "x"},
        {"pid": True},
        {"pid": -3},
        {"original": 7},
        {"title": ["x"]},
        {"host": None},
        {"started": 7},
        {"format": "other"},
        {"saved": "0001-01-01T00:00:00+23:59"},
    ],
    ids=str,
)
def test_copies_with_wrong_entries_never_raise(
    case: Case, tmp_path: Path, change: dict[str, object]
) -> None:
    good = keep(case, tmp_path, "a.parley")
    line, _, rest = good.read_bytes().partition(b"\n")
    bad = tmp_path / f"bad{SUFFIX}"
    bad.write_bytes(json.dumps({**json.loads(line), **change}).encode() + b"\n" + rest)
    assert good in [one.copy for one in kept(tmp_path)]
    assert (bad in unreadable(tmp_path)) is not (bad in [one.copy for one in kept(tmp_path)])
    left_of(tmp_path, "a.parley")
    tidy(tmp_path)
    assert bad.exists()


def test_folders_pipes_and_endless_lines_never_raise(case: Case, tmp_path: Path) -> None:
    for number, make in enumerate((Path.mkdir, os.mkfifo)):
        make(tmp_path / f"{number}{SUFFIX}")
    (tmp_path / f"long{SUFFIX}").write_bytes(b'{"format": "' + b"x" * 200_000)
    (tmp_path / f"number{SUFFIX}").write_text('{"format": "parley-recovery", "pid": 1e999}')
    assert kept(tmp_path) == ()
    assert len(unreadable(tmp_path)) == 4
    assert kept(tmp_path / f"long{SUFFIX}") == ()
    tidy(tmp_path)


def test_copies_are_their_owners_alone(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    folder.mkdir(mode=0o755)
    old = folder / f"old{SUFFIX}"
    old.write_text("?")
    old.chmod(0o644)
    copy = keep(case, folder)
    tidy(folder)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder, copy, old)] == [
        0o700,
        0o600,
        0o600,
    ]


def test_a_number_in_use_again_does_not_hide_a_copy(case: Case, tmp_path: Path) -> None:
    one = kept_one(case, tmp_path)
    assert not one.orphaned
    assert replace(one, started="1").orphaned
    machine, _boot, space = one.boot.split("/")
    assert replace(one, boot=f"{machine}/before/{space}").orphaned


def test_what_is_left_of_a_file_is_found_by_any_of_its_names(case: Case, tmp_path: Path) -> None:
    folder, file = tmp_path / "recovery", tmp_path / "a.parley"
    file.write_text("")
    (tmp_path / "link.parley").symlink_to(file)
    keep(case, folder, file, base="mark")
    assert left_of(folder, file) == (), "its session lives"
    gone(folder)
    (one,) = left_of(folder, tmp_path / "link.parley")
    assert one.base == "mark"
    assert left_of(folder, tmp_path / "b.parley") == ()


def test_copies_of_the_dead_age_out_and_strays_are_swept(case: Case, tmp_path: Path) -> None:
    copy = keep(case, tmp_path, "a")
    stray = tmp_path / f".{copy.name[:60]}.abcd_123.new"
    stray.write_text("half")
    later = datetime.now(UTC) + KEPT_FOR + timedelta(days=1)
    tidy(tmp_path, later)
    assert copy.exists() and not stray.exists()
    gone(tmp_path)
    tidy(tmp_path)
    assert copy.exists()
    tidy(tmp_path, later)
    assert not copy.exists()


def gone(folder: Path) -> None:
    """Make the copies in a folder those of a process that is gone."""
    for path in folder.glob(f"*{SUFFIX}"):
        line, _, rest = path.read_bytes().partition(b"\n")
        path.write_bytes(json.dumps({**json.loads(line), "started": "1"}).encode() + b"\n" + rest)


def kept_one(case: Case, folder: Path):
    keep(case, folder)
    (one,) = kept(folder)
    return one
