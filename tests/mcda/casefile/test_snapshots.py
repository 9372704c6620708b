"""Snapshots in the case file: packed, restored, bounded; a newer one never stops the case."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from mcda import opening
from mcda.casefile import snapshots
from mcda.casefile.case_file import FORMAT_VERSION, write_case
from mcda.casefile.snapshots import pack, read_snapshot, restored, take, unreadable
from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.fingerprint import fingerprint
from mcda.model.history import Snapshot
from tests.desktop.conftest import small_case
from tests.every_field import full_case


def packed(text: str) -> str:
    return base64.b64encode(zlib.compress(text.encode())).decode()


def newer() -> Snapshot:
    text = f'{{"format": "parley-case", "version": {FORMAT_VERSION + 1}, "case": strange'
    return Snapshot(id="newer", name="From tomorrow", content=packed(text))


def test_a_snapshot_brings_the_whole_case_back(tmp_path: Path) -> None:
    case = replace(full_case(), snapshots=(), changes=())
    kept = take(case, "First draft", author="Anna", reason="Before the meeting", time="2026-11-29")
    assert read_snapshot(kept.snapshots[0]).case == case, "secrets of rounds included"
    changed = edits.set_case(kept, title="Other")
    write_case(changed, tmp_path / "a.parley")
    again = opening.read(tmp_path / "a.parley").case
    assert again == changed
    assert restored(again, again.snapshots[0]) == kept


def test_the_case_is_the_same_case_with_and_without_snapshots() -> None:
    case = small_case()
    assert fingerprint(take(case, "A")) == fingerprint(case)
    assert len(pack(case)) < 2_000
    twice = take(take(case, "A"), "A")
    assert [one.id for one in twice.snapshots] == ["a", "a-2"]
    assert twice.snapshots[1].content == twice.snapshots[0].content, "no snapshot holds another"


def test_a_round_sent_since_keeps_its_secret() -> None:
    case = edits.add_round(small_case(), "Round 1")
    kept = take(case, "Before")
    sent = replace(kept, rounds=tuple(replace(one, secret="ab" * 32) for one in kept.rounds))
    assert restored(sent, sent.snapshots[0]).rounds[0].secret == "ab" * 32


def test_the_number_and_the_size_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    case = take(small_case(), "A")
    monkeypatch.setattr(snapshots, "MOST", 1)
    with pytest.raises(RefusedError) as refused:
        take(case, "B")
    assert [one.code for one in refused.value.problems] == ["SNAPSHOT-TOO-MANY"]
    monkeypatch.setattr(snapshots, "MOST", 10)
    monkeypatch.setattr(snapshots, "MOST_CHARACTERS", len(case.snapshots[0].content) + 10)
    with pytest.raises(RefusedError):
        take(case, "B")


def test_a_snapshot_of_a_newer_format_is_told_and_the_case_opens(tmp_path: Path) -> None:
    case = replace(take(small_case(), "Good"), title="Whole")
    case = replace(case, snapshots=(*case.snapshots, newer()))
    write_case(case, tmp_path / "a.parley")
    reading = opening.read(tmp_path / "a.parley")
    assert reading.case == case and reading.sound
    assert [one.code for one in reading.of_file] == ["SNAPSHOT-NEWER-FORMAT"]
    refused = read_snapshot(newer())
    assert refused.case is None and [p.code for p in refused.problems] == ["SNAPSHOT-NEWER-FORMAT"]
    with pytest.raises(RefusedError):
        restored(case, newer())


@pytest.mark.parametrize("content", ["", "nonsense", "AAAA", "äöü", packed("")])
def test_a_damaged_snapshot_is_told(content: str) -> None:
    case = replace(small_case(), snapshots=(Snapshot(id="x", name="X", content=content),))
    assert [problem.code for _one, problem in unreadable(case)] == ["SNAPSHOT-DAMAGED"]
    assert read_snapshot(case.snapshots[0]).case is None


def test_what_is_damaged_further_on_is_told_when_the_case_opens(tmp_path: Path) -> None:
    whole = take(small_case(), "Whole").snapshots[0].content
    text = zlib.decompress(base64.b64decode(whole)).decode()
    half = len(whole) // 8 * 4
    damaged = (
        whole[:half],
        whole[:half] + "AAAAAAAA" + whole[half + 8 :],
        packed(text[: len(text) // 2]),
        packed("a text that is no case"),
        packed(json.dumps({"format": "another", "version": 1})),
    )
    held = [Snapshot(id=f"x-{n}", name=f"X {n}", content=one) for n, one in enumerate(damaged)]
    case = take(replace(small_case(), snapshots=tuple(held)), "Good")
    write_case(case, tmp_path / "a.parley")
    reading = opening.read(tmp_path / "a.parley")
    assert reading.case == case and reading.sound, "kept as they are"
    told = [(one.code, one.place.words) for one in reading.of_file]
    assert told == [("SNAPSHOT-DAMAGED", one.name) for one in held]
    assert all(read_snapshot(one).case is None for one in held)


def test_a_bomb_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MAX_BYTES", 100_000)
    monkeypatch.setattr(snapshots, "_PIECE", 1_000)
    bomb = Snapshot(id="x", name="X", content=packed(" " * 10_000_000))
    assert read_snapshot(bomb).case is None
    case = take(replace(small_case(), snapshots=(bomb,)), "Good")
    assert [one.name for one, _problem in unreadable(case)] == ["X"], "what follows is believed"


def test_snapshots_of_one_id_are_told_apart_when_they_are_read(tmp_path: Path) -> None:
    case = take(take(small_case(), "A"), "B")
    twice = replace(case, snapshots=tuple(replace(one, id="a") for one in case.snapshots))
    write_case(twice, tmp_path / "a.parley")
    reading = opening.read(tmp_path / "a.parley")
    assert reading.case == case and reading.whole


def test_a_case_without_history_is_written_as_before(tmp_path: Path) -> None:
    case: Case = small_case()
    write_case(case, tmp_path / "a.parley")
    write_case(take(case, "A"), tmp_path / "b.parley")
    versions = [
        json.loads((tmp_path / name).read_text("utf-8"))["version"]
        for name in ("a.parley", "b.parley")
    ]
    assert versions == [3, 4]
