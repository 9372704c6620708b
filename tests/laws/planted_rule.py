"""A walk with a kind of rule that only its declaration knows: run where it was planted."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path


def main(folder: Path) -> None:
    """Walk through check, files, report and what can be agreed; what does not hold raises."""
    from mcda.casefile.case_file import read_case, write_case
    from mcda.model import edits
    from mcda.model.rule_kinds import RuleKind
    from mcda.model.rule_sentences import rule_sentence
    from mcda.negotiation.of_case import deal_of
    from mcda.negotiation.zone import zone
    from mcda.opening import read
    from mcda.report.blocks import every_block
    from mcda.report.build import ALL, build
    from mcda.report.facts import facts
    from mcda.workbook.write import write_workbook
    from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case

    kind = RuleKind("exactly")
    base, bare = built_case(), edits.add_rule(built_case(), kind, count=2)
    codes = {one.code for one in set(bare.problems) - set(base.problems)}
    assert codes >= {"RULE-INCOMPLETE", "RULE-COUNT"}, codes
    case = edits.add_rule(base, kind, then=(ACCESS, MONEY), count=1)
    assert str(rule_sentence(case, case.rules[0])) == "exactly 1 of Access and Money"
    write_case(case, folder / "case.parley")
    assert read_case(folder / "case.parley").case.rules == case.rules
    write_workbook(case, folder / "case.xlsx")
    assert read(folder / "case.xlsx").case.rules == case.rules
    told = build(facts(edits.set_composition(case, "full", {"access": "full"}),
                       printed=date(2026, 12, 1)), ALL)  # fmt: skip
    assert any("exactly 1 of Access and Money" in repr(one) for one in every_block(told.blocks))
    found = zone(deal_of(case)[0])
    assert found.counts is not None and found.counts.feasible == 2, found.counts


if __name__ == "__main__":
    main(Path(sys.argv[1]))
