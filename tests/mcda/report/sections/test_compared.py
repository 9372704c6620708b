"""What is compared: nothing that the case says about packages and stakeholders is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.report.facts import facts
from mcda.report.sections.compared import blocks
from tests.large_case import large_case
from tests.mcda.report.sections.told import column, said, table
from tests.mcda.report.settlement import settlement


def test_every_description_fallback_and_reason_is_printed() -> None:
    case = settlement()
    parties = tuple(replace(s, description=f"{s.name} at the table") for s in case.stakeholders)
    given = {
        key: replace(
            p,
            note=f"{key} was asked",
            fallback=p.fallback and replace(p.fallback, note=f"why {key}"),
        )
        for key, p in case.preferences.items()
    }
    case = replace(case, stakeholders=parties, preferences=given, note="Measures 1 to 10 are ...")
    made = blocks(facts(case, printed=date(2026, 11, 21)))
    assert "Measures 1 to 10 are ..." in said(made)
    packages = table(made, "Packages")
    assert column(packages, 1) == [package.description for package in case.packages]
    assert packages.note.startswith("“Waiting (status quo)”")
    about = column(table(made, "Stakeholders"), 1)
    for text, party in zip(about, parties, strict=True):
        assert f"{party.name} at the table." in text
        assert f"{party.id} was asked" in text
        assert "Fallback: " in text or "No fallback is stated." in text
        if given[party.id].fallback:
            assert f"Why {party.id}." in text


def test_many_packages_of_which_nothing_is_said_are_one_sentence() -> None:
    case = settlement()
    assert len(case.packages) > 3
    bare = replace(case, packages=tuple(replace(p, description="") for p in case.packages))
    made = blocks(facts(bare, printed=date(2026, 11, 21)))
    listed = next(text for text in said(made) if text.startswith("Without a description: "))
    assert all(package.name in listed for package in case.packages)
    assert "Packages" not in {getattr(one, "name", "") for one in made}


def test_of_very_many_packages_without_a_description_their_number_is_told() -> None:
    made = said(blocks(facts(large_case(2, 20, 3), printed=date(2026, 11, 21))))
    assert "None of the 20 packages has a description." in made


def test_a_name_that_is_its_own_short_one_stands_once() -> None:
    case = settlement()
    first = replace(case.stakeholders[0], name="Russia", short="Russia")
    case = replace(case, stakeholders=(first, *case.stakeholders[1:]))
    made = blocks(facts(case, printed=date(2026, 11, 21)))
    assert column(table(made, "Stakeholders"), 0)[0] == "Russia"
