from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from mcda.answer.answer import Answer
from mcda.group.acceptance import State
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.case import Case
from mcda.report.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Heading,
    OnePage,
    PageBreak,
    Paragraph,
    Report,
    Table,
    every_block,
)
from mcda.report.build import ALL, USUAL, build, settings_line
from mcda.report.facts import FIRST_PACKAGES, MOST_PACKAGES, Facts, facts
from mcda.report.sections import SECTIONS, Section
from mcda.report.sheets import results
from mcda.report.sheets_answer import about
from mcda.words import figures
from tests.large_case import large_case
from tests.mcda.report.settlement import settlement

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def told() -> Facts:
    return facts(settlement(), printed=DAY)


@pytest.fixture(scope="module")
def report(told: Facts) -> Report:
    return build(told)


def tables(report: Report, name: str) -> list[Table]:
    return [b for b in every_block(report.blocks) if isinstance(b, Table) and b.name == name]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in every_block(blocks):
        if isinstance(block, Heading | Paragraph):
            found.append(block.text)
        elif isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row.cells] + [block.note]
    return found


def test_sections_come_in_their_order_and_can_be_left_out(told: Facts, report: Report) -> None:
    titles = [b.text for b in report.blocks if isinstance(b, Heading) and b.level == 1]
    built = [block for key in USUAL for block in SECTIONS[key].build(told)]
    assert titles == [b.text for b in built if isinstance(b, Heading) and b.level == 1]
    assert titles[:2] == ["What is compared", "Rankings"] and "Method" in titles
    pages = [b.blocks[0] for b in report.blocks if isinstance(b, OnePage)][1:]
    assert [getattr(head, "text", "") for head in pages] == [party.name for party in told.ranked]
    contents = next(b for b in report.blocks if isinstance(b, Contents))
    assert set(contents.entries) == {*titles, *(party.name for party in told.ranked)}
    alone = build(told, ["brief"])
    assert [type(block) for block in alone.blocks] == [OnePage]
    both = build(told, ["method", "rankings"])
    assert [b.text for b in both.blocks if isinstance(b, Heading) and b.level == 1] == [
        "Rankings",
        "Method",
    ]


def test_the_annex_is_there_when_it_is_asked_for(told: Facts) -> None:
    assert "working" not in USUAL
    titles = [b.text for b in build(told, ALL).blocks if isinstance(b, Heading) and b.level == 1]
    assert "Annex: the working" in titles


@pytest.mark.parametrize("section", SECTIONS.values(), ids=lambda section: section.key)
def test_every_section_has_tests_of_its_own(section: Section) -> None:
    module = section.build.__module__.rpartition(".")[2]
    own = Path(__file__).parent / "sections" / f"test_{module}.py"
    assert own.exists(), f"write {own.relative_to(Path(__file__).parents[3]).as_posix()}"


def test_an_unknown_section_is_refused(told: Facts) -> None:
    with pytest.raises(KeyError):
        build(told, ["brief", "poem"])


def test_head_and_foot_tell_what_the_numbers_hang_on(told: Facts, report: Report) -> None:
    line = settings_line(told)
    assert report.footer.settings == line
    for part in ("TOPSIS, anchored", "seed 20240101", told.fingerprint, told.version):
        assert part in line
    assert report.footer.label == "Illustrative sample"
    assert report.marking == "OFFICIAL – SENSITIVE"
    assert report.head.end == "21 November 2026"


def test_every_rank_score_and_value_is_the_engines(told: Facts, report: Report) -> None:
    group = summary(told.case)
    names = [package.name for package in group.packages]
    for j, party in enumerate(group.stakeholders):
        ranking = group.rankings[party.id]
        (table,) = tables(report, f"Ranking of {party.name}")
        assert len(table.rows) == len(names)
        for row in table.rows:
            i = names.index(row.cells[1].text)
            assert row.cells[0].value == ranking.ranks[i]
            assert row.cells[2].value == ranking.scores[i]
            assert row.cells[2].text == figures.score(ranking.scores[i])
            assert row.cells[3].value == group.values[i, j]
            assert row.cells[4].value == group.values[i, j] - group.fallbacks[j]


def test_packages_have_the_engines_ranks_and_marks(told: Facts, report: Report) -> None:
    group = told.summary
    names = [package.name for package in group.packages]
    (table,) = tables(report, "Rank and value by party")
    for row in table.rows:
        i = names.index(row.cells[0].text)
        for j, cell in enumerate(row.cells[1:-1]):
            assert cell.text.startswith(f"{group.ranks[i, j]} · ")
            assert ("✕" in cell.mark) == (group.acceptance[i][j].state is State.REFUSES)
            assert ("▼" in cell.mark) == group.red[i, j]
            assert ("?" in cell.mark) == (group.acceptance[i][j].state is State.OPEN)
            assert cell.alert == (group.below[i, j] or group.red[i, j])
            if not cell.alert:
                assert cell.tint == pytest.approx(group.values[i, j] / 100)


def test_weights_are_the_engines_and_stand_beside_their_ranges(told: Facts, report: Report) -> None:
    (table,) = tables(report, "Weights as used")
    names = {c.name: c for c in told.case.criteria}
    for row in table.rows:
        criterion = names[row.cells[0].text.strip()]
        for party, cell in zip(told.ranked, row.cells[2:], strict=True):
            assert cell.value == told.ranking(party).weights.overall[criterion.id]
        assert bool(row.cells[1].text) == bool(criterion.parent)
    cost = next(row for row in table.rows if row.cells[0].text.strip() == "Cost of delivery")
    assert cost.cells[1].text == "12 → 0 € bn"


def test_means_never_stand_alone(report: Report) -> None:
    (table,) = tables(report, "Means, and whom they leave behind")
    titles = [column.title for column in table.columns]
    assert titles[1:] == ["Mean value", "Mean rank", "Lowest value", "Worst off", "Blocked by"]


def test_no_word_promises_too_much(report: Report) -> None:
    for text in texts(report.blocks):
        lowered = text.lower()
        assert "optimal" not in lowered
        assert "objective" not in lowered.replace("multiple objectives", "")
        assert "!" not in text
        assert "nan" not in lowered.split()
        assert not text.endswith((" and", " or", "..", ",", "  ."))


def test_another_cases_summary_is_refused(told: Facts) -> None:
    other = replace(told.case, title="Another")
    with pytest.raises(ValueError, match="another case"):
        facts(other, printed=DAY, summary=told.summary)


def test_a_case_with_nothing_in_it_still_has_a_report() -> None:
    empty = build(facts(Case(id="empty"), printed=DAY))
    assert "Nothing is ranked yet." in texts(empty.blocks)


def test_a_stakeholder_that_can_not_be_ranked_is_told_with_its_problems() -> None:
    case = settlement()
    preferences = {k: v for k, v in case.preferences.items() if k != "iran"}
    told = facts(replace(case, preferences=preferences), printed=DAY)
    said = texts(build(told).blocks)
    assert "Iran: not ranked" in said
    assert any("Iran is not ranked" in text for text in said)
    assert len(told.ranked) == 5


def test_scores_without_anchors_give_ranks_but_no_values() -> None:
    case = settlement()
    criteria = tuple(replace(c, worst=None, best=None, levels=()) for c in case.criteria)
    scores = {
        "": {
            package: {
                leaf: replace(score, low=5.0, high=5.0)
                if isinstance(score.low, str | None)
                else score
                for leaf, score in row.items()
            }
            for package, row in case.scores[""].items()
        }
    }
    preferences = {
        name: replace(p, fallback=None, red_lines=()) for name, p in case.preferences.items()
    }
    told = facts(
        replace(case, criteria=criteria, scores=scores, preferences=preferences), printed=DAY
    )
    assert told.ranked, told.summary.refused
    assert not np.isfinite(told.summary.values).any()
    report = build(told, [key for key in ALL if key != "working"])
    assert "vector" in report.footer.settings
    (table,) = tables(report, "Ranking of Russia")
    assert [c.title for c in table.columns][:3] == ["Rank", "Package", "Closeness"]
    assert "Value" not in [c.title for c in table.columns]
    assert not any("nan" in text.lower().split() for text in texts(report.blocks))


def test_charts_belong_to_those_who_are_ranked(told: Facts, report: Report) -> None:
    charts = [b for b in every_block(report.blocks) if isinstance(b, Chart)]
    titles = [chart.spec.title for chart in charts]
    for party in told.ranked:
        assert any(party.name in title or (party.short or "-") in title for title in titles)


def test_a_report_under_other_settings_than_the_cases_says_so_on_every_page(told: Facts) -> None:
    case = settlement()
    other = edits.set_settings(case, method="weighted-sum")
    line = settings_line(facts(other, printed=DAY, own=case))
    assert "not the case's own: TOPSIS" in line
    assert told.fingerprint in line
    assert "not the case's own" not in settings_line(told)


def test_an_annex_of_text_follows_on_so_that_no_page_holds_one_line(told: Facts) -> None:
    made = build(told, ("entered", "reasons")).blocks
    titles = [block.text for block in made if isinstance(block, Heading) and block.level == 1]
    assert titles == ["Annex: weights as entered", "Annex: why methods differ"]
    assert not any(isinstance(block, PageBreak) for block in made)


def test_a_section_that_has_nothing_to_say_begins_no_page(told: Facts) -> None:
    made = build(told, ["scores", "measures"]).blocks
    assert not any(isinstance(block, PageBreak) for block in made)


def test_of_many_packages_the_first_are_printed_and_the_page_says_where_all_are() -> None:
    seen: list[tuple[int, int]] = []
    case = large_case(2, MOST_PACKAGES + 2, 3)
    found = facts(case, printed=DAY, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(done, 26) for done in range(4)], "crossovers, and how firm each is"
    chosen = ("rankings", "group", "parties", "opinion", "scores")
    blocks = every_block(build(found, chosen).blocks)
    assert seen[-1] == (7, 26) and found.heard is not None
    found.heard(1, 2)
    assert seen[-1] == (8 + 9, 26)
    tables = [block for block in blocks if isinstance(block, Table)]
    longest = max(len({row.cells[0].text for row in t.rows} - {""}) for t in tables)
    assert longest == FIRST_PACKAGES
    assert not facts(large_case(1, MOST_PACKAGES, 2), printed=DAY).not_printed
    assert sum("more packages" in one.note for one in tables) == 2, "each party's own"
    assert sum(len(sheet.rows) > MOST_PACKAGES for sheet in results(found, chosen)) >= 3


def test_an_answer_that_is_known_is_not_looked_for_again_unless_it_is_another_case_s(
    told: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[Case] = []
    monkeypatch.setattr(
        "mcda.answer.answer.answer_of", lambda case, *_more, **_rest: looked_for.append(case)
    )
    known, steps = Answer(told.case, told.summary, told.recommendation), set[int]()
    again = partial(
        facts, printed=DAY, summary=told.summary, progress=lambda _done, of: steps.add(of)
    )
    assert again(told.case, answer=known).answer is known and not looked_for
    other = replace(known, case=replace(told.case, title="Another"))
    assert again(told.case, answer=other).answer is None and looked_for == [told.case]
    assert len(steps) == 2, "what is known is no step"


def test_the_method_is_told_by_its_name_where_nobody_can_be_ranked() -> None:
    case = edits.set_settings(replace(settlement(), preferences={}), method="weighted-sum")
    bare = facts(case, printed=DAY)
    assert not bare.ranked
    assert settings_line(bare).startswith("Weighted sum, ")
    assert ["Method", "Weighted sum"] in [[c.text for c in row.cells] for row in about(bare).rows]


def test_headings_of_columns_begin_with_a_capital_letter(report: Report) -> None:
    blocks = every_block(report.blocks)
    heads = {one.title for block in blocks if isinstance(block, Table) for one in block.columns}
    assert len(heads) > 25
    assert {head for head in heads if head[:1].islower()} == set()
