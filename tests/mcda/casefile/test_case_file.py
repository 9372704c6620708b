"""The case file: written whole, read back equal, every bad file a problem."""

import errno
import json
import math
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.casefile.case_file import (
    canonical,
    read_case,
    read_case_bytes,
    write_case,
)
from mcda.errors import RefusedError
from mcda.model.case import Case
from mcda.model.codec import to_plain
from mcda.model.edits import set_decision
from tests.mcda.model.asked import asked_case, sent, taken
from tests.mcda.model.small import small_case

SAMPLES = Path(__file__).parent / "samples"
"""One file of every older version of the format, kept as that version wrote it."""


def codes(reading) -> list[str]:
    for problem in reading.problems:
        assert problem.sentence
    return [problem.code for problem in reading.problems]


def test_reads_back_equal(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "дело 1.parley"
    write_case(case, path)
    reading = read_case(path)
    assert reading.problems == ()
    assert reading.case == case
    assert reading.sound


def test_a_file_of_version_1_is_read_whole() -> None:
    path = SAMPLES / "version_1.parley"
    reading = read_case(path)
    assert reading.problems == ()
    assert reading.case is not None
    plain, written = to_plain(reading.case), json.loads(path.read_text("utf-8"))["case"]
    # Settings are written in full; those that came later have their defaults.
    assert plain.pop("settings").items() >= written.pop("settings").items()
    assert plain == written
    assert (reading.case.respondents, reading.case.rounds, reading.case.returns) == ((), (), ())


def test_a_round_comes_back_with_the_case(tmp_path: Path) -> None:
    asked = taken(asked_case(), sent("anna", {"full/control": 5}), sent("emil", {"full/calm": 3}))
    write_case(asked, tmp_path / "a.parley")
    reading = read_case(tmp_path / "a.parley")
    assert reading.problems == ()
    assert reading.case == asked
    text = (tmp_path / "a.parley").read_text("utf-8")
    assert text.startswith('{"format": "parley-case", "version": 3, ')


def test_same_case_gives_same_bytes_and_a_record_a_line(case: Case, tmp_path: Path) -> None:
    first, second = tmp_path / "a.parley", tmp_path / "b.parley"
    write_case(case, first)
    write_case(case, second)
    assert first.read_bytes() == second.read_bytes()
    assert b"\r" not in first.read_bytes()
    lines = first.read_text("utf-8").splitlines()
    assert sum('"package": "wait"' in line for line in lines) == 4
    assert json.loads(first.read_text("utf-8"))["version"] == 3


def test_leaves_nothing_else_in_the_folder(case: Case, tmp_path: Path) -> None:
    write_case(case, tmp_path / "a.parley")
    write_case(case, tmp_path / "a.parley")
    assert [path.name for path in tmp_path.iterdir()] == ["a.parley"]


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_canonical_json_is_json(value: object) -> None:
    assert json.loads(canonical(value)) == value


@given(
    st.lists(
        st.dictionaries(
            st.text(), st.none() | st.floats(allow_nan=False) | st.text() | st.just([]), min_size=1
        ),
        min_size=1,
    )
)
def test_records_written_together_are_those_written_one_by_one(rows: list[Any]) -> None:
    if any(math.isinf(v) for row in rows for v in row.values() if isinstance(v, float)):
        with pytest.raises(ValueError):
            canonical(rows)
        return
    lines = ",\n".join(canonical(row)[:-1] for row in rows)
    assert canonical(rows) == f"[\n{lines}\n]\n"
    assert canonical([*rows, {"\ud800": "}\x01{"}])[:-3] == (
        f'[\n{lines},\n{{"\\ud800": "}}\\u0001{{"}}'
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "FILE-EMPTY"),
        (b" \n ", "FILE-EMPTY"),
        (b"\xff\xfe{}", "FILE-NOT-UTF8"),
        (b"Dear colleague", "FILE-NOT-JSON"),
        (b'{"format": "parley-case", "version": 1, "case": {"id": oops}}', "FILE-NOT-JSON"),
        (b"[" * 100_000, "FILE-NOT-JSON"),
        (b'{"format": "parley-case", "version": 1, "case": {"id": 1' + b"0" * 5000 + b"}}",
         "FILE-NOT-JSON"),
        (b'{"format": "parley-case", "version": 1, "case": {"id": "a", "x": NaN}}',
         "FILE-NUMBER-NOT-FINITE"),
        (b'{"format": "parley-case", "version": 1, "case": {"id": "a", "x": 1e999}}',
         "FILE-NUMBER-NOT-FINITE"),
        (b'{"format": "parley-case", "version": 1, "case": {"id": "a", "id": "b"}}',
         "FILE-REPEATED-KEY"),
        (b"[1, 2]", "FILE-NOT-A-CASE"),
        (b'{"name": "some other JSON"}', "FILE-NOT-A-CASE"),
        (b'{"format": "parley-case", "version": "one", "case": {}}', "FILE-NOT-A-CASE"),
        (b'{"format": "parley-case", "version": 5, "case": {}}', "FILE-NEWER-FORMAT"),
        (b'{"format": "parley-case", "version": 5, "strange": <compressed>', "FILE-NEWER-FORMAT"),
        (b'{"version": 99, "case": {}, "format": "parley-case"}', "FILE-NEWER-FORMAT"),
    ],
)  # fmt: skip
def test_bad_content_is_named(content: bytes, code: str) -> None:
    reading = read_case_bytes(content, "x.parley")
    assert reading.case is None
    assert codes(reading) == [code]


def test_truncated_anywhere_is_a_problem(case: Case, tmp_path: Path) -> None:
    write_case(case, tmp_path / "a.parley")
    content = (tmp_path / "a.parley").read_bytes()
    for end in range(60, len(content.rstrip()), 97):
        reading = read_case_bytes(content[:end], "a.parley")
        assert reading.case is None
        assert codes(reading)[0] in ("FILE-TRUNCATED", "FILE-NOT-UTF8"), content[:end][-20:]


def test_unknown_top_entry_is_reported_not_dropped_silently() -> None:
    content = b'{"format": "parley-case", "version": 1, "case": {"id": "a"}, "extra": 1}'
    assert "FILE-UNKNOWN-KEY" in codes(read_case_bytes(content, "x.parley"))


def test_wrong_types_are_all_named() -> None:
    plain = b'{"id": "a", "title": 3, "packages": "none", "criteria": [7]}'
    content = b'{"format": "parley-case", "version": 1, "case": ' + plain + b"}"
    reading = read_case_bytes(content, "x.parley")
    assert len([code for code in codes(reading) if code.startswith("FORMAT-")]) >= 3
    assert all(problem.place.file == "x.parley" for problem in reading.problems)


@given(st.data())
def test_mutated_bytes_never_raise(data: st.DataObject) -> None:
    text = (
        b'{"format": "parley-case", "version": 1, "case": {"id": "a", "packages": [{"id": "b"}]}}'
    )
    spoilt = bytearray(text)
    for _ in range(data.draw(st.integers(1, 4))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    codes(read_case_bytes(bytes(spoilt), "x.parley"))


def test_vanished_file_and_folder(tmp_path: Path) -> None:
    assert codes(read_case(tmp_path / "gone.parley")) == ["FILE-MISSING"]
    assert codes(read_case(tmp_path)) == ["FILE-IS-FOLDER"]


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parley"
    path.write_text("{}")

    def refuse(*_: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("mcda.disk.door.os.open", refuse)
    assert codes(read_case(path)) == ["FILE-NO-PERMISSION"]


def failing(number: int):
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_full_disk_keeps_the_previous_version(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "a.parley"
    write_case(case, path)
    before = path.read_bytes()
    monkeypatch.setattr(os, call, failing(errno.ENOSPC))
    with pytest.raises(RefusedError) as caught:
        write_case(Case(id="other"), path)
    monkeypatch.undo()
    assert [problem.code for problem in caught.value.problems] == ["FILE-DISK-FULL"]
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.parley"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "FILE-READ-ONLY"),
        (errno.EROFS, "FILE-READ-ONLY"),
        (errno.EDQUOT, "FILE-DISK-FULL"),
        (errno.ENOENT, "FILE-NO-FOLDER"),
        (errno.EIO, "FILE-NOT-WRITTEN"),
    ],
)
def test_refused_write_is_said_in_our_words(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    monkeypatch.setattr("mcda.disk.leftover.tempfile.mkstemp", failing(number))
    with pytest.raises(RefusedError) as caught:
        write_case(case, tmp_path / "a.parley")
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_read_only_folder(case: Case, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(RefusedError) as caught:
        write_case(case, tmp_path / "a.parley")
    tmp_path.chmod(0o700)
    assert [problem.code for problem in caught.value.problems] == ["FILE-READ-ONLY"]


def test_folder_and_missing_folder_are_refused(case: Case, tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        write_case(case, tmp_path)
    assert caught.value.problems[0].code == "FILE-IS-FOLDER"
    with pytest.raises(RefusedError) as caught:
        write_case(case, tmp_path / "none" / "a.parley")
    assert caught.value.problems[0].code == "FILE-NO-FOLDER"


def test_a_link_stays_a_link(case: Case, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "a.parley"
    link.symlink_to(tmp_path / "real" / "b.parley")
    write_case(case, link)
    assert link.is_symlink()
    assert read_case(tmp_path / "real" / "b.parley").case == case


def test_a_file_of_version_2_is_read_whole_and_gives_the_same_data() -> None:
    """What came later is left out at its default, so that fingerprints stay."""
    path = SAMPLES / "version_2.parley"
    reading = read_case(path)
    assert reading.problems == () and reading.case is not None
    assert to_plain(reading.case) == json.loads(path.read_text("utf-8"))["case"]


def test_an_unknown_preference_function_and_a_wordy_threshold_are_named():
    plain = to_plain(small_case())
    plain["criteria"][0] |= {"preference": "vshape", "strict": "two"}
    plain["settings"]["vikor_v"] = "half"
    content = f'{{"format": "parley-case", "version": 3, "case": {canonical(plain)}}}'
    reading = read_case_bytes(content.encode(), "x.parley")
    assert codes(reading) == ["FORMAT-WRONG-VALUE", "FORMAT-WRONG-TYPE", "FORMAT-WRONG-TYPE"]
    assert reading.case is not None
    assert (reading.case.criteria[0].strict, reading.case.settings.vikor_v) == (None, 0.5)


def test_a_decision_is_kept_in_version_4_only(case: Case, tmp_path: Path) -> None:
    decided = set_decision(case, words="Ask again", by="Anna", date="2026-11-30")
    write_case(decided, tmp_path / "a.parley")
    assert read_case(tmp_path / "a.parley").case == decided
    assert json.loads((tmp_path / "a.parley").read_text("utf-8"))["version"] == 4
    write_case(set_decision(decided, words="", by="", date=""), tmp_path / "b.parley")
    assert json.loads((tmp_path / "b.parley").read_text("utf-8"))["version"] == 3
