"""One answer in every form: window, command line, results workbook, HTML and Word, cell by cell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from desktop.pages.agreement.answer_part import AnswerPart
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.party_model import Cell
from desktop.pages.ranking.page import RankingPage
from desktop.session.session import Session
from mcda.answer.acceptance_words import plain_words, sign, sign_words
from mcda.answer.answer import Answer
from mcda.answer.headline import headline
from mcda.answer.party_lines import party_lines
from mcda.answer.party_sentences import gain_words, sure_words
from mcda.casefile.case_file import write_case
from mcda.cli import main as cli
from mcda.export import html, word, workbook
from mcda.group.acceptance import Acceptance
from mcda.group.group_sentences import consent_words
from mcda.model import edits
from mcda.model.case import Case
from mcda.report.blocks import Report, Table, every_block
from mcda.report.build import build
from mcda.report.facts import Facts, facts
from mcda.report.sheets_answer import about, rankings
from mcda.words.isolate import bare
from tests.desktop.conftest import app  # noqa: F401
from tests.laws.test_headlines import altered
from tests.mcda.report.settlement import settlement
from tests.samples.test_samples import NAMES, opened

KEYS = ("brief", "rankings", "group")
OTHER = "weighted-sum"
ALTERED = (
    "Iran, influence of Staged exchange at 6.2",
    "Damascus, fallback at 54",
    "US, leverage of Staged exchange at 3",
)
"""Of the second sample: another kind of answer, another package named, another score."""

DAY = date(2026, 11, 29)


@dataclass(frozen=True)
class Walked:
    """One case with its answer, and the forms made of it."""

    kept: Case
    told: Facts

    @property
    def answer(self) -> Answer:
        return self.told.answer

    @property
    def judged(self) -> Mapping[tuple[str, str], Acceptance]:
        seen = self.told.summary
        return {
            (party.name, package.name): seen.acceptance[i][j]
            for i, package in enumerate(seen.packages)
            for j, party in enumerate(seen.stakeholders)
        }

    @cached_property
    def report(self) -> Report:
        made = build(self.told, KEYS)
        return replace(made, sheets=lambda: (about(self.told), rankings(self.told)))


def _third() -> Case:
    """Return a case with intervals; its report is made under another method than its own."""
    case = settlement()
    scores = [s for rows in case.scores.values() for row in rows.values() for s in row.values()]
    assert any(score.interval for score in scores)
    return case


@pytest.fixture(scope="module", params=(*NAMES, *ALTERED, "another method"))
def walked(request: pytest.FixtureRequest) -> Walked:
    name = request.param
    if name == "another method":
        kept = _third()
        return Walked(kept, facts(edits.set_settings(kept, method=OTHER), printed=DAY, own=kept))
    kept = altered(name) if name in ALTERED else opened(name)
    return Walked(kept, facts(kept, printed=DAY, own=kept))


def told(text: object) -> str:
    return bare(str(text)).replace("\N{NO-BREAK SPACE}", " ").replace("“", "").replace("”", "")


def state(text: object) -> list[str]:
    """Return a judgement's sign and word, without the reasons."""
    return told(text).replace(":", "").split()[:2]


def test_the_command_line(walked: Walked, tmp_path: Any, capsys: Any) -> None:
    path = tmp_path / "case.parley"
    write_case(walked.kept, path)
    method = ["--method", walked.told.case.settings.method]
    for command in ("answer", "rank"):
        assert cli.main([command, str(path), *method, "--format", "json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["case"]["fingerprint"] == walked.told.fingerprint
        assert ("instead_of" in found) == bool(walked.told.own_settings)
        sentence = found["answer"]["sentence"] + " " + found["answer"].get("reason", "")
        assert told(headline(walked.answer)).startswith(told(sentence).strip())
        cells = _cells(found)
        assert cells.keys() == walked.judged.keys()
        for key, one in walked.judged.items():
            assert cells[key]["state"] == one.state.value
            assert cells[key]["reasons"] == [reason.value for reason in one.reasons]
            assert cells[key]["gain"] == pytest.approx([one.low, one.middle, one.high])
    assert cli.main(["answer", str(path), *method]) == 0
    text = told(capsys.readouterr().out)
    assert told(headline(walked.answer)) in text
    for (_party, package), one in walked.judged.items():
        lines = [line for line in text.splitlines() if line.startswith(package)]
        assert any(told(plain_words(one.state, one.reasons)) in line for line in lines)


def _cells(found: Any) -> dict[tuple[str, str], Any]:
    if "acceptance" in found:
        rows = found["acceptance"].items()
        return {(who, name): one for who, row in rows for name, one in row.items()}
    ranked = found["stakeholders"]
    return {(who["name"], row["package"]): row for who in ranked for row in who["ranking"]}


def test_the_results_workbook(walked: Walked) -> None:
    book = load_workbook(BytesIO(workbook.render(walked.report)))
    entries = [(row[0], row[1]) for row in book.worksheets[0].iter_rows(values_only=True)]
    stands = dict(entries)
    assert told(stands["Answer"]) == told(headline(walked.answer))
    for line in party_lines(walked.told.summary, walked.answer.recommendation.named[0]):
        said = told(stands[line.stakeholder.name])
        assert said.startswith(told(plain_words(line.stands.state, line.stands.reasons)))
        assert told(gain_words(line)) in said
    assert ("In place of the case's own" in stands) == bool(walked.told.own_settings)
    head, *rows = book["Rankings"].iter_rows(values_only=True)
    found = {(row[0], row[1]): dict(zip(head, row, strict=True)) for row in rows}
    for key, one in walked.judged.items():
        row = found[key]
        assert told(row["State"]) == told(plain_words(one.state, one.reasons))
        if one.middle == one.middle:
            gains = [row["Least gain"], row["Gain"], row["Greatest gain"]]
            assert gains == pytest.approx([one.low, one.middle, one.high])


class _Tables(HTMLParser):
    """Collects the rows of tables by their names, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.text: list[str] = []
        self._rows: list[list[str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._rows = self.tables.setdefault(told(dict(attrs).get("aria-label")), [])
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._rows[-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._open:
            self._rows[-1][-1] += data


def _tables(report: Report) -> dict[str, Table]:
    return {told(b.name): b for b in every_block(report.blocks) if isinstance(b, Table)}


def _standing(walked: Walked) -> str:
    return told(f"How each party stands with {walked.answer.recommendation.named[0].name}")


SIDE = "Rank and value by party"


def test_html(walked: Walked) -> None:
    page = _Tables()
    page.feed(html.render(walked.report))
    text = told(" ".join(page.text))
    _headline_told(walked, text)
    _page_one(walked, page.tables[_standing(walked)])
    heads, *rows = page.tables[SIDE]
    places = [_party(walked, head) for head in heads[1:]]
    for row in rows:
        for who, cell in zip(places, row[1:], strict=True):
            one = walked.judged[who, row[0]]
            assert told(cell).endswith(told(sign_words(one)))
            assert sign(one) in cell


def test_word(walked: Walked) -> None:
    document = Document(BytesIO(word.render(walked.report)))
    text = told(" ".join(one.text for one in document.paragraphs))
    _headline_told(walked, text)
    every = {t.rows[0].cells[0].text: t for t in document.tables if t.rows}
    standing = every["Party, fallback"]
    _page_one(walked, [[cell.text for cell in row.cells] for row in standing.rows])
    side = next(t for t in document.tables if "·" in t.rows[-1].cells[1].text)
    heads, *rows = [[cell.text for cell in row.cells] for row in side.rows]
    places = [_party(walked, head) for head in heads[1:]]
    for row in rows:
        for who, cell in zip(places, row[1:], strict=True):
            marks = sign(walked.judged[who, row[0]])
            assert cell.endswith(f" {marks}" if marks else cell[-1])


def _headline_told(walked: Walked, text: str) -> None:
    """Hold the first sentence of the answer and its grade, and what the report is made under."""
    found = walked.answer
    first, *_rest = told(headline(found)).split(". ")
    grade = "" if found.grade is None else str(found.grade.word)
    assert first in text
    assert f"The answer is {grade}" in text
    own = walked.told.own_settings
    assert (f"not under the case's own settings: {own}" in text) == bool(own)
    group = {told(b.text) for b in every_block(walked.report.blocks) if hasattr(b, "text")}
    consents = [
        told(consent_words(walked.told.summary, i))
        for i in range(len(walked.told.summary.packages))
    ]
    spoken = [one for one in group if "worst off with" in one or "lowest, " in one]
    assert all(any(consent in one for consent in consents) for one in spoken)


def _page_one(walked: Walked, rows: list[list[str]]) -> None:
    lines = party_lines(walked.told.summary, walked.answer.recommendation.named[0])
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
    case = walked.told.case
    session = Session()
    session.new(case)
    seen = session.summary()
    session.answer = replace(walked.answer, summary=seen)
    ranking = RankingPage(session)
    qtbot.addWidget(ranking)
    ranking.show()
    assert _plain(ranking.sentence()).startswith(told(headline(walked.answer)))
    table = ranking.packages.summary_table.results.table
    for row in table.rows:
        for party, entry in zip(case.stakeholders, row.entries, strict=False):
            one = walked.judged[party.name, row.name]
            assert entry.cell is not None
            assert (entry.cell.sign, entry.cell.refused) == (sign(one), one.state == "refuses")
    ranking.hide()
    agreement = AgreementPage(session)
    qtbot.addWidget(agreement)
    agreement.show()
    assert _plain(agreement.sentence()) == told(headline(walked.answer))
    part = agreement.tab("answer")
    assert isinstance(part, AnswerPart)
    lines = party_lines(walked.told.summary, walked.answer.recommendation.named[0])
    for place, line in enumerate(lines):
        shown = [part.model.index(place, column).data() for column in (Cell.GAIN, Cell.STATE)]
        assert shown[0] == gain_words(line)
        assert shown[1] == told(plain_words(line.stands.state, ())).split(" ", 1)[1]
    agreement.hide()


def _plain(rich: str) -> str:
    found = _Tables()
    found.feed(rich)
    return told("".join(found.text))
