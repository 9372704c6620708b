"""One answer in every form, cell by cell: window, command line, print, HTML, Word and workbook.

The plan of the report stands for PDF and paper, which are drawn from it; that the words of a
PDF are those of the plan is tested with the printing.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.agreement.answer_part import AnswerPart
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell
from desktop.pages.ranking.page import RankingPage
from desktop.session.session import Session
from mcda.answer.acceptance_words import plain_words, sign, sign_words
from mcda.answer.headline import headline
from mcda.answer.party_lines import PartyLine, party_lines
from mcda.answer.party_sentences import gain_words, sure_words
from mcda.casefile.case_file import write_case
from mcda.errors import RefusedError
from mcda.export.word_tables import without_bars
from mcda.group.acceptance import Acceptance, State
from mcda.group.group_sentences import consent_words
from mcda.model import edits
from mcda.model.case import Case
from mcda.report.blocks import every_block
from mcda.report.facts import facts
from mcda.words import figures
from tests.desktop.conftest import app  # noqa: F401
from tests.laws.test_headlines import ALTERED, CASES, altered
from tests.mcda.report.settlement import settlement
from tests.samples.forms import KEYS, Rows, Walked, cells, command, plain, told, written_out
from tests.samples.test_samples import NAMES, opened

OTHER = "weighted-sum"
SIDE = "Rank and value by party"
MEANS = "Means, and whom they leave behind"
DAY = date(2026, 11, 29)


def _third() -> Case:
    """Return a case with intervals; its report is made under another method than its own."""
    case = settlement()
    scores = [s for rows in case.scores.values() for row in rows.values() for s in row.values()]
    assert any(score.interval for score in scores)
    return case


def _case(name: str) -> Case:
    if name in ALTERED:
        return altered(name)
    return CASES[name] if name in CASES else opened(name)


ALL = (*NAMES, *ALTERED, *CASES, "another method")


@pytest.fixture(scope="module", params=ALL)
def walked(request: pytest.FixtureRequest) -> Walked:
    name = request.param
    if name == "another method":
        kept = _third()
        return Walked(kept, facts(edits.set_settings(kept, method=OTHER), printed=DAY, own=kept))
    kept = _case(name)
    made = Walked(kept, facts(kept, printed=DAY, own=kept))
    # A page each is as long as the rest together, and one sample's are as the other's.
    return replace(made, keys=KEYS) if name in ALTERED else made


def state(text: object) -> list[str]:
    """Return a judgement's sign and word, without the reasons."""
    return told(text).replace(":", "").split()[:2]


def _lines(walked: Walked) -> tuple[PartyLine, ...]:
    """Return how everyone stands with what is named first; nothing where nothing is named."""
    named = walked.answer.recommendation.named
    return party_lines(walked.told.summary, named[0]) if named else ()


def test_the_command_line(walked: Walked, tmp_path: Path) -> None:
    path = tmp_path / "case.parley"
    write_case(walked.kept, path)
    method = ("--method", walked.told.case.settings.method)
    text, found = command("answer", path, *method)
    sentence = found["answer"]["sentence"] + " " + found["answer"].get("reason", "")
    assert told(headline(walked.answer)).startswith(told(sentence).strip())
    assert told(headline(walked.answer)) in told(text)
    _alike(walked, found, {(w, p): one for w, row in found["acceptance"].items()
                           for p, one in row.items()})  # fmt: skip
    rows = {told(line) for line in text.splitlines()}
    for package in walked.told.summary.packages:
        cells = (_judged(walked.judged[s.name, package.name]) for s in walked.kept.stakeholders)
        assert told(" ".join((package.name, *cells))) in rows
    if walked.told.summary.refused:
        with pytest.raises(RefusedError):
            command("rank", path, *method)
        return
    text, found = command("rank", path, *method)
    assert told(found["answer"]["sentence"]) in told(text)
    ranked = {s["name"]: s["ranking"] for s in found["stakeholders"]}
    _alike(walked, found, {(who, row["package"]): row for who, rows in ranked.items()
                           for row in rows})  # fmt: skip
    lines = [told(line) for line in text.splitlines()]
    for party in walked.kept.stakeholders:
        order = [row["package"] for row in ranked[party.name]]
        ranks = [walked.ranks[party.name, name] for name in order]
        assert ranks == sorted(ranks)
        start = next(i for i, one in enumerate(lines) if one.startswith(f"{told(party.name)} ("))
        for name, rank, line in zip(order, ranks, lines[start + 2 :], strict=False):
            one = walked.judged[party.name, name]
            assert line.split()[0] == str(rank)
            assert f" {told(name)} " in line
            assert line.endswith(told(plain_words(one.state, one.reasons)))


def _judged(one: Acceptance) -> str:
    words = str(plain_words(one.state, one.reasons))
    return words if one.middle != one.middle else f"{words}, {figures.signed(one.middle)}"


def _alike(walked: Walked, found: Any, cells: dict[tuple[str, str], Any]) -> None:
    json.dumps(found, allow_nan=False)
    assert found["case"]["fingerprint"] == walked.told.fingerprint
    assert ("instead_of" in found) == bool(walked.told.own_settings)
    assert cells.keys() == walked.judged.keys()
    for key, one in walked.judged.items():
        assert cells[key]["state"] == one.state.value
        assert cells[key]["reasons"] == [reason.value for reason in one.reasons]
        known = [
            None if one.middle != one.middle else end for end in (one.low, one.middle, one.high)
        ]
        assert cells[key]["gain"] == pytest.approx(known)
        assert cells[key].get("rank", walked.ranks[key]) == walked.ranks[key]


def test_the_results_workbook(walked: Walked) -> None:
    entries = [(row[0], row[1]) for row in walked.book.worksheets[0].iter_rows(values_only=True)]
    stands = dict(entries)
    assert told(stands["Answer"]) == told(headline(walked.answer))
    for line in _lines(walked):
        said = told(stands[line.stakeholder.name])
        assert said.startswith(told(plain_words(line.stands.state, line.stands.reasons)))
        assert told(gain_words(line)) in said
    assert ("In place of the case's own" in stands) == bool(walked.told.own_settings)
    head, *rows = walked.book["Rankings"].iter_rows(values_only=True)
    found = {(row[0], row[1]): dict(zip(head, row, strict=True)) for row in rows}
    for key, one in walked.judged.items():
        row = found[key]
        assert (row["Rank"] or 0) == walked.ranks[key]
        assert told(row["State"]) == told(plain_words(one.state, one.reasons))
        if one.middle == one.middle:
            gains = [row["Least gain"], row["Gain"], row["Greatest gain"]]
            assert gains == pytest.approx([one.low, one.middle, one.high])


def _standing(walked: Walked) -> str:
    return told(f"How each party stands with {walked.answer.recommendation.named[0].name}")


def test_print(walked: Walked) -> None:
    """Walk the plan of the report, from which PDF and paper are drawn."""
    plan, case = walked.planned, walked.told.case
    _headline_told(walked, told(" ".join(written_out(walked.report))))
    if _lines(walked):
        _page_one(walked, plan[_standing(walked)])
    if SIDE in plan:
        heads, *rows = plan[SIDE]
        people = [_party(walked, head) for head in heads[1:]]
        assert people == [one.name for one in case.stakeholders]
        for row in rows:
            for who, cell in zip(people, row[1:], strict=True):
                rank = walked.ranks[who, row[0]] or figures.UNKNOWN
                assert cell.split(" ")[0].rstrip("✕?▼▽") == str(rank)
                assert cell.endswith(sign(walked.judged[who, row[0]]))
    for row in plan.get(MEANS, [[]])[1:]:
        short = [_party(walked, one) for one in row[5].split(", ") if one != "nobody"]
        assert short == walked.blocked[row[0]]
    for party in walked.told.ranked if "parties" in walked.keys else ():
        heads, *rows = plan[told(f"Ranking of {party.name}")]
        assert [int(row[0]) for row in rows] == sorted(int(row[0]) for row in rows)
        for row in (dict(zip(heads, one, strict=True)) for one in rows):
            key = party.name, row["Package"]
            one = walked.judged[key]
            assert int(row["Rank"]) == walked.ranks[key]
            if "State" in row:
                assert row["State"].startswith(str(plain_words(one.state, one.reasons)))
            else:
                assert one.state is State.UNSTATED


def test_html(walked: Walked) -> None:
    _headline_told(walked, walked.page.text)
    for name, planned in walked.planned.items():
        _as_planned(walked.page.tables[name], planned)
    for row in walked.page.tables.get(SIDE, [[]])[1:]:
        for party, cell in zip(walked.told.case.stakeholders, row[1:], strict=True):
            one = walked.judged[party.name, row[0]]
            assert told(cell).endswith(told(sign_words(one)))


def test_word(walked: Walked) -> None:
    text, tables = walked.document
    _headline_told(walked, text)
    following = iter(tables)
    for planned in map(cells, map(without_bars, walked.plans)):
        heads = list(map(told, planned[0]))
        _as_planned(next(one for one in following if list(map(told, one[0])) == heads), planned)


def _as_planned(found: Rows, planned: Rows) -> None:
    """Compare a table with that of the plan, cell by cell: same text, and the mark behind it."""
    assert len(found) == len(planned)
    for row, wanted in zip(found, planned, strict=True):
        for cell, one in zip(row, wanted, strict=True):
            text = one.rstrip("✕?▼▽")
            assert told(cell).startswith(told(text))
            assert one[len(text) :] in cell


def _headline_told(walked: Walked, text: str) -> None:
    """Hold the first sentence of the answer and its grade, and what the report is made under."""
    found = walked.answer
    first, *_rest = told(headline(found)).split(". ")
    assert first.rstrip(".") in text
    if found.grade is not None:
        assert f"The answer is {found.grade.word}" in text
    own = walked.told.own_settings
    assert (f"not under the case's own settings: {own}" in text) == bool(own)
    group = {told(b.text) for b in every_block(walked.report.blocks) if hasattr(b, "text")}
    consents = [
        told(consent_words(walked.told.summary, i))
        for i in range(len(walked.told.summary.packages))
    ]
    spoken = [one for one in group if "worst off with" in one or "lowest, " in one]
    assert all(any(consent in one for consent in consents) for one in spoken)


def _page_one(walked: Walked, rows: Rows) -> None:
    lines = _lines(walked)
    assert len(rows) - 1 == len(lines)
    for line, row in zip(lines, rows[1:], strict=True):
        cells = [told(cell) for cell in row]
        assert cells[0].startswith(line.stakeholder.name[:20])
        assert any(cell == told(gain_words(line)) for cell in cells)
        assert any(state(cell) == state(plain_words(line.stands.state, ())) for cell in cells)
        assert any(cell.startswith(told(sure_words(line))[:40]) for cell in cells)


def _party(walked: Walked, head: str) -> str:
    return next(s.name for s in walked.told.summary.stakeholders if told(head) in (s.short, s.name))


@pytest.mark.usefixtures("app")
def test_the_window(walked: Walked, qtbot: QtBot) -> None:
    session = Session()
    session.new(walked.told.case)
    # The answer is known already; a page would look for it beside the window.
    session.answer = replace(walked.answer, summary=session.summary())
    ranking = RankingPage(session)
    qtbot.addWidget(ranking)
    ranking.show()
    assert plain(ranking.sentence()).startswith(told(headline(walked.answer)))
    table = ranking.packages.summary_table.results.table
    assert {row.name for row in table.rows} <= walked.blocked.keys()
    heads = [column.id for column in table.columns]
    # Where nobody is ranked, the page invites to mend that in place of the table.
    assert bool(table.rows) == bool(walked.told.ranked)
    places = {one: heads.index(one) for one in (s.id for s in walked.kept.stakeholders if heads)}
    for row in table.rows:
        for party in walked.told.case.stakeholders:
            one, cell = walked.judged[party.name, row.name], row.entries[places[party.id]].cell
            assert cell is not None
            assert (cell.sign, cell.refused) == (sign(one), one.state == "refuses")
            assert cell.rank == walked.ranks[party.name, row.name]
    ranking.hide()
    agreement = AgreementPage(session)
    qtbot.addWidget(agreement)
    agreement.show()
    assert plain(agreement.sentence()) == told(headline(walked.answer))
    part = agreement.tab("answer")
    assert isinstance(part, AnswerPart)
    for place, line in enumerate(_lines(walked)):
        shown = [part.model.index(place, column).data() for column in (Cell.GAIN, Cell.STATE)]
        assert shown[0] == gain_words(line)
        assert shown[1] == told(plain_words(line.stands.state, ())).split(" ", 1)[1]
    agreement.hide()
