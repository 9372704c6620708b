from __future__ import annotations

from datetime import date

from mcda.model import edits
from mcda.model.built import built_score
from mcda.model.case import COMMON, Score
from mcda.model.naming import label
from mcda.model.tree import leaves
from mcda.report.facts import facts
from mcda.report.sections.scores import blocks
from tests.mcda.model.check.test_measures import built_case
from tests.mcda.report.sections.told import column, said, table, told


def rows(criterion: str) -> list[tuple[str, str, str]]:
    """Return package, who sees it so and the score, of each row of a criterion's table."""
    found = table(blocks(told()), f"{criterion}: scores, reasoning and sources")
    names: list[str] = []
    for name in column(found, 0):
        names.append(name or names[-1])
    return list(zip(names, column(found, 1), column(found, 2), strict=True))


def test_every_score_stands_once_with_who_sees_it_so() -> None:
    found = rows("Refugee return")
    assert ("Staged exchange", "Russia", "≈ 30") in found
    assert ("Full package", "Russia", "≈ 55") in found
    for leaf in leaves(told().case):
        packages = {package for package, who, _score in rows(leaf.name) if "everyone" in who}
        assert packages == {package.name for package in told().case.packages}


def test_levels_intervals_and_missing_scores_are_written_as_given() -> None:
    assert ("Sanctions easing first", "everyone", "12 – 18") in rows("Refugee return")
    assert ("Staged exchange", "everyone", "full") in rows("Detainees")
    every = [row for leaf in leaves(told().case) for row in rows(leaf.name)]
    assert any(row[0] == "Constitutional committee" and row[2] == "missing" for row in every)


def test_sources_are_numbered_once() -> None:
    texts = said(blocks(told()))
    listed = [text for text in texts if text.startswith("[")]
    assert listed == ["[1] S2, section 3", "[2] S2", "[3] Desk"]
    found = table(blocks(told()), "Refugee return: scores, reasoning and sources")
    shown = list(zip(column(found, 0), column(found, 1), column(found, 2), strict=True))
    assert ("Staged exchange", "everyone", "38") in shown
    assert ("", "Russia", "≈ 30") in shown
    assert column(found, 3)[0] == "Taken from the reading of returns\N{NO-BREAK SPACE}[1]"


def test_each_named_level_is_told_with_what_it_is_worth() -> None:
    assert any(
        "levels: none is 0, partial is 5 and full is 10." in one for one in said(blocks(told()))
    )


def test_a_score_that_measures_make_is_told_with_where_it_comes_from() -> None:
    case = edits.set_score(built_case(), COMMON, "full", "calm", None)
    found = table(
        blocks(facts(case, printed=date(2026, 11, 21))), "Calm: scores, reasoning and sources"
    )
    names, shown, why = (column(found, place) for place in (0, 2, 3))
    made = built_score(case, COMMON, "full", "calm")
    assert made is not None
    at = names.index(next(one.name for one in case.packages if one.id == "full"))
    assert shown[at] == f"{made.low:g}"
    assert why[at] == "Counted from measures."
    assert "missing" not in shown


def test_an_own_score_that_measures_make_stands_beside_the_common_one() -> None:
    case = edits.set_effect(built_case(), "russia", "access", "full", "calm", Score.of(-1.0))
    case = edits.set_score(case, COMMON, "full", "calm", None)
    found = table(
        blocks(facts(case, printed=date(2026, 11, 21))), "Calm: scores, reasoning and sources"
    )
    own = [row for row in found.rows if row.cells[3].text == "Counted from measures."]
    assert len(own) == 2


def test_several_own_scores_that_measures_make_stand_in_one_row() -> None:
    case = edits.set_score(built_case(), COMMON, "full", "calm", None)
    for who, effect in zip(case.stakeholders, (-1.0, 2.0), strict=False):
        case = edits.set_effect(case, who.id, "access", "full", "calm", Score.of(effect))
    found = table(
        blocks(facts(case, printed=date(2026, 11, 21))), "Calm: scores, reasoning and sources"
    )
    (row,) = (one for one in found.rows if one.cells[1].text == "each its own")
    first, second, *_rest = (label(one) for one in case.stakeholders)
    own = [built_score(case, one.id, "full", "calm") for one in case.stakeholders[:2]]
    lows = [f"{one.low:g}" for one in own if one is not None]
    assert row.cells[3].text == (
        f"Counted from measures: {first} {lows[0]} and {second} {lows[1]}."
    )


def test_an_own_score_stated_as_missing_is_told_as_measures_make_it() -> None:
    case = edits.set_effect(built_case(), COMMON, "access", "full", "calm", Score.of(-1.0))
    case = edits.set_score(case, COMMON, "full", "calm", Score.of(5.0))
    case = edits.set_score(case, "russia", "full", "calm", Score(note="Left open"))
    found = table(
        blocks(facts(case, printed=date(2026, 11, 21))), "Calm: scores, reasoning and sources"
    )
    counts = case.score("russia", "full", "calm")
    assert counts is not None and not counts.missing
    assert "missing" not in column(found, 2)


def test_a_row_without_its_package_s_name_carries_it() -> None:
    case = edits.set_score(built_case(), "russia", "full", "calm", Score.of(2.0))
    found = table(
        blocks(facts(case, printed=date(2026, 11, 21))), "Calm: scores, reasoning and sources"
    )
    bare = [row for row in found.rows if not row.cells[0].text]
    assert bare and all(row.carried for row in bare)
