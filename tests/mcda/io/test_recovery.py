"""Recovery copies: written, found after a crash, read back equal, discarded."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mcda.io.recovery import SUFFIX, discard, keep, kept, read_kept
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


def kept_one(case: Case, folder: Path):
    keep(case, folder)
    (one,) = kept(folder)
    return one
