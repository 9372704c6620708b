"""The annex of measures: each with owner and levels, each effect with whom it is for and why."""

from __future__ import annotations

from datetime import date

from mcda.model.measure_texts import effect_text
from mcda.report.blocks import Table
from mcda.report.facts import facts
from mcda.report.sections.measures import blocks
from tests.mcda.report.sections.told import headings, table, told
from tests.samples.test_samples import NAMES, opened


def test_a_case_without_measures_has_no_such_annex() -> None:
    assert blocks(told()) == ()


def test_every_measure_and_effect_is_there_with_its_reason() -> None:
    case = opened(NAMES[0])
    found = blocks(facts(case, printed=date(2026, 11, 29)))
    assert headings(found) == ["Annex: measures and effects", "What the levels change", "Rules"]
    measures = table(found, "Measures")
    assert [row.cells[0].text for row in measures.rows] == [one.name for one in case.measures]
    assert all(row.cells[1].text for row in measures.rows)
    effects = [
        effect
        for rows in case.effects.values()
        for levels in rows.values()
        for row in levels.values()
        for effect in row.values()
    ]
    effects += [
        e for one in case.joint_effects for row in one.effects.values() for e in row.values()
    ]
    told_ = [row for row in _effects(found).rows if not row.group]
    assert len(told_) == len(effects)
    assert sorted(row.cells[3].text.removeprefix("≈ ") for row in told_) == sorted(
        effect_text(e) for e in effects
    )
    assert sorted(row.cells[4].text for row in told_) == sorted(e.note.strip() for e in effects)


def _effects(found: tuple[object, ...]) -> Table:
    return next(one for one in found if isinstance(one, Table) and one.name == "Effects")
