"""Who changed the case and when: lines of the log follow the runs of edits that undo knows."""

from __future__ import annotations

from datetime import datetime

from desktop.session.log import author, now
from desktop.session.session import Session
from mcda.casefile.snapshots import take
from mcda.model import edits


def title(session: Session, text: str) -> None:
    session.apply("Change title", edits.set_case, title=text, merge="title")


def test_moments_have_their_offset_and_somebody_works_here() -> None:
    assert datetime.fromisoformat(now()).tzinfo is not None and author()


def test_a_run_is_one_line_until_it_is_saved(session: Session, tmp_path) -> None:  # type: ignore[no-untyped-def]
    session.apply("Take", take, "Agreed", agreed=True)
    title(session, "T")
    title(session, "Ti")
    assert [one.what for one in session.case.changes] == ["Title: Small case → Ti"]
    assert session.save(tmp_path / "a.parley") == ()
    title(session, "Tit")
    assert [one.what for one in session.case.changes][1:] == ["Title: Ti → Tit"]


def test_without_an_agreed_state_nothing_is_noted(session: Session) -> None:
    title(session, "T")
    assert session.case.changes == ()
