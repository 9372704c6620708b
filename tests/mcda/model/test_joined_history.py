"""Two people's snapshots and logs in one case: every state and every line stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.casefile.snapshots import read_snapshot, take
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.history import Change
from mcda.model.versions import can_join, join
from tests.desktop.conftest import small_case


def kept(case: Case, title: str, name: str, time: str) -> Case:
    """Return the case under another title, and a snapshot of it."""
    return take(edits.set_case(case, title=title), name, time=time)


def states(case: Case) -> list[tuple[str, str]]:
    """Return name and title of what each snapshot holds."""
    found = []
    for one in case.snapshots:
        held = read_snapshot(one).case
        assert held is not None
        found.append((one.name, held.title))
    return found


@pytest.mark.parametrize("known", [True, False])
def test_two_first_snapshots_of_one_name_both_stay(known: bool) -> None:
    base = small_case()
    mine = kept(base, "Mine", "Snapshot 1", "2026-12-01T10:00:00+01:00")
    theirs = kept(base, "Theirs", "Snapshot 1", "2026-12-01T10:00:00+01:00")
    joined = join(base if known else None, mine, theirs)
    assert sorted(states(joined.case)) == [("Snapshot 1", "Mine"), ("Snapshot 1", "Theirs")]
    assert joined.contested == (("title",),)
    # The other one takes it in, in turn: nothing stands twice.
    back = join(theirs if known else None, theirs, joined.case).case
    assert sorted(states(back)) == sorted(states(joined.case))
    assert can_join(None, back, joined.case)


def test_one_taken_anew_under_its_old_name_leaves_the_renamed_old_one() -> None:
    base = kept(small_case(), "Old", "Draft", "2026-12-01T10:00:00+01:00")
    mine = kept(edits.remove_snapshot(base, "draft"), "New", "Draft", "2026-12-02T10:00:00+01:00")
    theirs = edits.change_snapshot(base, "draft", name="Sent")
    joined = sorted(states(join(base, mine, theirs).case))
    assert joined == [("Draft", "New"), ("Sent", "Old")]
    assert states(join(base, mine, base).case) == [("Draft", "New")], "deleted on purpose"


def test_what_both_say_of_one_snapshot_is_joined() -> None:
    base = kept(small_case(), "Old", "Draft", "2026-12-01T10:00:00+01:00")
    mine = edits.change_snapshot(base, "draft", reason="As sent")
    theirs = edits.change_snapshot(base, "draft", agreed=True)
    (one,) = join(base, mine, theirs).case.snapshots
    assert (one.reason, one.agreed) == ("As sent", True)


def line(hour: int, what: str) -> Change:
    return Change(time=f"2026-12-01T{hour:02}:00:00+01:00", author="A", what=what)


def logged(*lines: Change) -> Case:
    return replace(take(small_case(), "Agreed", agreed=True), changes=lines)


def test_lines_of_two_logs_stand_in_the_order_in_which_they_were_made() -> None:
    start = line(8, "start")
    mine = logged(start, line(9, "m"), line(13, "n"))
    theirs = logged(start, line(10, "t"), line(12, "u"), line(14, "v"))
    both = join(logged(start), mine, theirs).case.changes
    assert [one.what for one in both] == ["start", "m", "t", "u", "n", "v"]
    # A clock that was set back turns nobody's own order round.
    mine = logged(start, line(11, "m"), line(9, "n"))
    both = join(logged(start), mine, theirs).case.changes
    assert [one.what for one in both] == ["start", "t", "m", "n", "u", "v"]
    again = join(theirs, replace(theirs, changes=both), theirs).case.changes
    assert again == both


def test_times_of_other_zones_and_no_times_are_understood() -> None:
    early = Change(time="2026-12-01T09:30:00+05:00", what="early")
    odd = Change(time="yesterday", what="odd")
    mine, theirs = logged(line(9, "m"), line(10, "n")), logged(odd, early)
    both = join(logged(), mine, theirs).case.changes
    assert [one.what for one in both] == ["odd", "early", "m", "n"]
