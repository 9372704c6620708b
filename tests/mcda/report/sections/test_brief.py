"""Page 1: the answer with its grade, who stands how, six paragraphs, and lines to decide on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mcda.answer.answer import answer_now
from mcda.answer.kind_sentences import kind_sentence
from mcda.model.case import COMMON, Case
from mcda.report.blocks import Form, Masthead, OnePage, Paragraph, every_block
from mcda.report.build import build
from mcda.report.facts import Facts, facts
from mcda.report.sections.brief import blocks, dateline
from mcda.words.runs import sentences
from tests.laws.answer_cases import drawn_case
from tests.mcda.report.sections.told import column, headings, said, table, told
from tests.mcda.report.settlement import settlement

DAY = date(2026, 11, 21)


def quick(case: Case) -> Facts:
    """Return facts whose answer is told without looking for what would change it."""
    found = facts(case, printed=DAY)
    found.__dict__["answer"] = answer_now(case, found.summary)
    return found


def standing() -> str:
    return f"How each party stands with {told().recommendation.named[0].name}"


def test_the_brief_has_its_parts_in_order() -> None:
    made = blocks(told())
    (page,) = made
    assert isinstance(page, OnePage) and isinstance(page.blocks[0], Masthead)
    assert headings(made) == [
        "Why this one",
        "What would break it",
        "What would bring the others in",
        "What we do not know",
    ]
    assert isinstance(page.blocks[-1], Form)


def test_what_the_answer_rests_on_is_told_however_long_names_are() -> None:
    case = drawn_case(50041)
    case = replace(
        case,
        stakeholders=tuple(
            replace(one, name=f"The federal government of {one.id}, the greater")
            for one in case.stakeholders
        ),
    )
    texts = said(blocks(quick(case)))
    assert any("This is so with open scores at their middle." in text for text in texts)


def test_the_large_type_is_the_answer_with_its_grade() -> None:
    (headline,) = (
        one.text
        for one in every_block(blocks(told()))
        if isinstance(one, Paragraph) and one.tone == "headline"
    )
    first, *rest = sentences(kind_sentence(told().recommendation))
    grade = told().answer.grade
    assert headline.startswith(str(first))
    assert grade is not None and str(grade.word) in headline
    for sentence in rest:
        assert any(sentence in text for text in said(blocks(told())))


def test_everyone_has_a_row_with_its_gain_as_a_bar() -> None:
    rows = table(blocks(told()), standing()).rows
    parties = {s.name for s in told().case.stakeholders}
    named = {row.cells[0].text for row in rows}
    assert {text.partition(" (")[0] for text in named} == parties
    assert "United States (US)" in named, "as the sentences call it"
    summary = told().summary
    at = summary.packages.index(told().recommendation.named[0])
    gains = {
        s.name: one.middle
        for s, one in zip(summary.stakeholders, summary.acceptance[at], strict=True)
    }
    for row in rows:
        bar = row.cells[1].bar
        assert bar is not None
        assert bar.to == row.cells[2].value == gains[row.cells[0].text.partition(" (")[0]]
        assert bar.hatched == row.cells[2].loss == (bar.to < 0)


def test_no_leader_is_spoken_of_on_page_one() -> None:
    texts = " ".join((*said(blocks(told())), *headings(blocks(told()))))
    assert " lead" not in texts


def test_each_printed_change_tells_the_answer_after_it() -> None:
    changes = told().answer.breaks
    texts = [text for text in said(blocks(told())) if "; then " in text]
    assert len(texts) >= len(changes) > 0


def test_an_illustrative_case_says_so() -> None:
    texts = " ".join(said(blocks(told())))
    assert "The case is illustrative: no finding about what anyone would accept." in texts


def test_where_words_are_explained_is_told_only_where_that_is_printed() -> None:
    def notes(keys: tuple[str, ...]) -> list[str]:
        made = build(told(), keys).blocks
        return [b.text for b in every_block(made) if isinstance(b, Paragraph) and b.refers]

    assert notes(("brief",)) == []
    refers = "Words in italics are explained under Words, in What is compared."
    assert notes(("brief", "compared")) == [refers]


def test_a_case_without_limits_is_told_without_gains() -> None:
    case = settlement()
    bare = {key: replace(one, fallback=None, red_lines=()) for key, one in case.preferences.items()}
    made = blocks(quick(replace(case, preferences=bare)))
    rows = next(b for b in every_block(made) if hasattr(b, "columns") and b.columns[0].title).rows  # type: ignore[union-attr]
    assert {row.cells[1].text for row in rows} == {"–"}


def test_the_dateline_tells_two_dates_apart() -> None:
    assert dateline(told()) == "21 November 2026"
    older = quick(replace(settlement(), date="2026-10-01"))
    assert dateline(older) == "as of 1 October 2026 · printed 21 November 2026"


def test_an_empty_case_has_a_brief_that_says_what_is_missing() -> None:
    texts = said(blocks(facts(Case(id="c"), printed=DAY)))
    assert "Nothing is ranked yet." in texts
    assert "The case has no packages and stakeholders yet." in texts


def test_of_a_long_description_whole_sentences_are_told_and_where_the_rest_stands() -> None:
    case = settlement()
    long = "A first sentence that says enough about the package to stand alone. " * 8
    packages = tuple(replace(p, description=long) for p in case.packages)
    texts = said(blocks(quick(replace(case, packages=packages))))
    lead = next(text for text in texts if "A first sentence" in text)
    assert len(lead) < 450
    assert lead.endswith("alone.")
    assert "What it is, in full: page 2." in texts


@pytest.mark.parametrize("many", [20])
def test_of_many_parties_those_who_refuse_are_shown_and_the_rest_counted(many: int) -> None:
    case = settlement()
    first = case.stakeholders[0]
    own = case.preferences[first.id]
    more = tuple(replace(first, id=f"s{i}", name=f"Party {i}", short="") for i in range(many - 6))
    scores = dict(case.scores)
    scores.update({one.id: case.scores.get(first.id, {}) for one in more})
    crowd = replace(
        case,
        stakeholders=(*case.stakeholders, *more),
        preferences={**case.preferences, **{one.id: own for one in more}},
        scores={**scores, COMMON: case.scores[COMMON]},
    )
    found = quick(crowd)
    name = f"How each party stands with {found.recommendation.named[0].name}"
    shown = table(blocks(found), name)
    assert len(shown.rows) == 9
    assert "Not shown: " in shown.note
    states = [cell for cell in column(shown, 3) if not cell.startswith("✓")]
    at = found.summary.packages.index(found.recommendation.named[0])
    against = [one for one in found.summary.acceptance[at] if one.state != "accepts"]
    assert len(states) == min(9, len(against))
