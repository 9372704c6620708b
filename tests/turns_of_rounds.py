"""Steps of the walk through a large case that ask people, and take in what came back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from desktop.pages.round.page import RoundPage
from desktop.shell.main_window import MainWindow
from mcda.model import edits
from mcda.model.case import Case, Score, frozen
from mcda.model.round import Asked, Return
from mcda.model.tree import leaves
from mcda.round.intake import Intake
from tests.turn_watch import Act, Until


def rounds(window: MainWindow) -> Iterator[tuple[str, Act]]:
    """Ask one respondent of each stakeholder for all scores, and take in what all say."""
    session = window.session
    yield "to round", lambda: window.work_on("round")
    yield "round: ask everybody", lambda: session.apply("Ask", _asked)
    page = window.page
    assert isinstance(page, RoundPage)
    state = page.state_of_round
    found = [_back(session.case, place) for place in range(len(session.case.respondents))]
    for key in ("intake", "review"):
        yield f"round: section {key}", lambda key=key: page.sections.choose(key)
    yield "round: answers are there", lambda: state.add_files(found)
    yield "round: next answer", lambda: page.review.table.selectRow(1)
    yield "round: conflicts alone", lambda: page.review.conflicts_only.toggle()
    yield "round: take in", page.review.take
    for key in ("differences", "moved", "who"):
        yield f"round: then {key}", lambda key=key: page.sections.choose(key)
    yield "round: moved is there", lambda: Until(lambda: not page.moved._latest.working)
    yield "round: undo", session.undo
    yield "round: undo all", session.undo


def one_workbook(window: MainWindow, folder: Path) -> Iterator[tuple[str, Act]]:
    """Send one respondent the workbook of all scores, and read it as it came back."""
    session, folder = window.session, folder / "round"
    folder.mkdir()
    yield "to round", lambda: window.work_on("round")
    yield "round: ask one", lambda: session.apply("Ask", lambda case: _asked(case, 1))
    yield "round: save before sending", window.menus.save.trigger
    page = window.page
    assert isinstance(page, RoundPage)
    sending, intake = page.who.sending, page.intake

    def read() -> Until:
        assert any(folder.iterdir()), "a workbook was written"
        intake.read([folder])
        return Until(lambda: bool(page.state_of_round.intakes) and not intake.busy)

    def send() -> Until:
        sending.write(folder)
        return Until(lambda: not sending.busy)

    yield "round: send it", send
    yield "round: read what came back", read
    yield "round: put it away", page.state_of_round.put_away
    yield "round: undo the asking", session.undo


def _asked(case: Case, most: int = 1000) -> Case:
    for one in case.stakeholders[:most]:
        who = f"asks-{one.id}"
        case = edits.add_respondent(case, one.name, one.id, id=who, asked=(Asked.SCORES,))
    return edits.add_round(case, "Of all", asked=tuple(one.id for one in case.respondents))


def _back(case: Case, place: int) -> Intake:
    """Return what one respondent's workbook would be read as: every score given."""
    draw, who, asked = Random(place), case.respondents[place], case.rounds[-1]
    scores = {
        package.id: frozen({c.id: Score.of(float(draw.randint(0, 10))) for c in leaves(case)})
        for package in case.packages
    }
    back = Return(respondent=who.id, round=asked.id, file=f"{who.id}.xlsx", scores=frozen(scores))
    count = len(case.packages) * len(leaves(case))
    return Intake(
        path=Path(back.file),
        respondent=who,
        round=asked.id,
        complete=(count, count),
        returned=back,
    )
