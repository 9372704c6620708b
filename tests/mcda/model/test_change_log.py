"""The log of changes that an agreed snapshot starts."""

from __future__ import annotations

from dataclasses import replace

from mcda.casefile.snapshots import take
from mcda.model import change_log, edits, sizes
from mcda.model.case import COMMON, Case, Score
from mcda.model.change_log import keeps_log, noted, noted_joined
from mcda.model.history import Change
from mcda.model.versions import join
from tests.desktop.conftest import small_case


def note(before: Case, after: Case, base: Case | None = None, **more: str) -> Case:
    said = {"time": "2026-11-29T10:00:00+00:00", "author": "Anna", **more}
    return noted(base or before, before, after, **said)


def agreed() -> Case:
    return take(small_case(), "Agreed", agreed=True)


def test_only_an_agreed_state_starts_a_log() -> None:
    case = take(small_case(), "Draft")
    assert not keeps_log(case)
    after = edits.set_case(case, title="T")
    assert note(case, after) is after
    assert keeps_log(agreed())


def test_a_change_is_logged_with_what_stood_and_what_stands() -> None:
    case = agreed()
    after = note(
        case, edits.set_score(case, COMMON, "full", "cost", Score.of(9.0)), reason="New offer"
    )
    (line,) = after.changes
    assert (line.author, line.reason) == ("Anna", "New offer")
    assert line.what == "Score of Full package on Cost of delivery, for all: 6 → 9"
    many = after
    for package in ("full", "staged", "wait"):
        for criterion in ("cost", "returns"):
            many = edits.set_score(many, COMMON, package, criterion, Score.of(1.0))
    line = note(after, many).changes[-1]
    assert line.what.count("→") == 6, "an agreed case's log says all of what was changed"


def test_a_run_of_edits_is_one_line_and_none_if_it_ends_where_it_began() -> None:
    base = agreed()
    one = note(base, edits.set_case(base, title="T"))
    two = note(one, edits.set_case(one, title="Ti"), base=base, time="2026-11-29T10:00:01+00:00")
    assert [line.what for line in two.changes] == ["Title: Small case → Ti"]
    assert note(two, edits.set_case(two, title="Small case"), base=base) == base


def test_a_reason_given_later_is_no_change_of_its_own() -> None:
    base = agreed()
    one = note(base, edits.set_case(base, title="T"))
    said = edits.set_reason(one, 0, "As asked")
    assert note(one, said) is said and said.changes[0].reason == "As asked"


def test_taking_the_agreed_state_away_is_logged_and_the_log_goes_on() -> None:
    base = agreed()
    gone = note(base, edits.remove_snapshot(base, "agreed"))
    assert gone.changes[0].what.startswith("Snapshot Agreed") and keeps_log(gone)


def test_beyond_the_most_the_oldest_lines_are_told_as_one(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(change_log, "MOST", 3)
    case = agreed()
    for number in range(6):
        case = note(case, edits.set_case(case, title=f"T{number}"), time=f"2026-11-29T10:0{number}")
    told, *kept = case.changes
    assert [line.what for line in kept] == ["Title: T3 → T4", "Title: T4 → T5"]
    assert told.time == "2026-11-29T10:03" and "no longer listed" in told.what


def test_a_log_that_another_program_filled_goes_on(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    line = Change(time="2026-11-29T10:00", what="w" * 100)
    full = replace(agreed(), changes=(line,) * sizes.MOST["changes"])
    after = note(full, edits.set_case(full, title="T"))
    assert len(after.changes) == change_log.MOST and after.changes[-1].what.endswith("→ T")
    assert not list(sizes.of_case(after, full))
    monkeypatch.setattr(change_log, "MOST_CHARACTERS", 1_000)
    after = note(agreed(), edits.set_case(agreed(), note="w" * 5_000))
    assert len(after.changes) == 1, "the newest line stays whatever it comes to"
    full = replace(agreed(), changes=(line,) * 50)
    short = note(full, edits.set_case(full, title="T"))
    assert 5 < len(short.changes) <= 11 and "no longer listed" in short.changes[0].what


def test_what_came_from_a_side_without_a_log_is_told_once_joined() -> None:
    base = small_case()
    said = {"time": "2026-11-29T12:00:00+00:00", "author": "Anna"}
    knows, other = agreed(), edits.set_case(base, title="Other")
    both = join(base, knows, other).case
    (line,) = noted_joined(knows, other, both, **said).changes
    assert line.what == "Title: Small case → Other" and "without a log" in line.reason
    (line,) = noted_joined(other, knows, both, **said).changes
    assert line.what == "Title: Small case → Other" and "before the agreed state" in line.reason
    assert not noted_joined(base, other, other, **said).changes, "no log is kept"


def test_what_both_logs_tell_is_not_told_again_once_joined() -> None:
    base, said = agreed(), {"time": "2026-11-29T12:00:00+00:00", "author": "Anna"}
    mine = note(base, edits.set_case(base, title="Mine"))
    theirs = note(base, edits.set_case(base, question="Why?"))
    both = join(base, mine, theirs).case
    assert noted_joined(mine, theirs, both, **said) == both and len(both.changes) == 2
    # Somebody changed the file by hand, or with a program that keeps no log.
    bare = edits.set_case(base, question="Why?")
    told = noted_joined(mine, bare, join(base, mine, bare).case, **said).changes
    assert told[0] == mine.changes[0] and told[1].what.endswith("→ Why?") and len(told) == 2
