from __future__ import annotations

from datetime import date
from fractions import Fraction

from mcda.model import edits
from mcda.report.facts import Facts, facts
from mcda.report.sections import method, weights, working
from mcda.report.sections.package_pairs import package_blocks
from tests.mcda.report.sections.told import column, headings, said, table, told


def compared(name: str) -> Facts:
    """Return the facts with the packages compared by the first party, some contradictory."""
    case = edits.set_settings(told().case, method=name)
    who, leaf = case.stakeholders[0].id, "returns"
    ids = [package.id for package in case.packages]
    for other in ids[1:]:
        case = edits.set_package_judgement(case, who, leaf, ids[0], other, Fraction(3))
    case = edits.set_package_judgement(case, who, leaf, ids[1], ids[2], Fraction(9))
    return facts(case, printed=date(2026, 11, 21))


def test_nothing_is_said_where_no_packages_are_compared() -> None:
    assert package_blocks(told()) == []
    assert "Packages compared in pairs" not in headings(weights.given(told()))


def test_priorities_and_consistency_stand_by_criterion() -> None:
    found = compared("ahp")
    blocks = weights.given(found)
    assert "Packages compared in pairs" in headings(blocks)
    (name,) = [b.name for b in package_blocks(found) if hasattr(b, "rows")]
    shown = table(blocks, name)
    assert column(shown, 0)[:-1] == [package.name for package in found.case.packages]
    assert sum(row.cells[1].value or 0 for row in shown.rows[:-1]) > 0.999
    assert float(column(shown, 1)[-1]) > 0.10
    ids = [package.name for package in found.case.packages]
    assert any(f"{ids[1]} to {ids[2]} 9" in text for text in said(blocks))
    assert any("above the limit of 0.10" in text for text in said(blocks))


def test_another_method_is_said_not_to_count_them() -> None:
    text = " ".join(said(tuple(package_blocks(compared("topsis")))))
    assert "these judgements did not count" in text


def test_the_method_and_the_annex_show_them() -> None:
    found = compared("ahp")
    settings = table(method.blocks(found), "Settings")
    assert {"Packages in pairs", "Priorities", "Random index"} <= set(column(settings, 0))
    leaf = next(c.name for c in found.case.criteria if c.id == "returns")
    names = [block.name for block in working.blocks(found) if hasattr(block, "rows")]
    assert f"Judgements among the packages on {leaf}" in names
    assert f"Consistency of the packages on {leaf}" in names
