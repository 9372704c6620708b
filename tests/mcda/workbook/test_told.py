"""Columns that are fields of the model are read and written by their names alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any

from mcda.model.case import Criterion, Direction, Package
from mcda.model.fields import Plain
from mcda.model.measures import GoesAlong, Span
from mcda.model.preference import Preference
from mcda.workbook.case_sheets import CRITERIA, PACKAGES
from mcda.workbook.chance_sheets import CARRIERS
from mcda.workbook.layout import Column, Entry, with_plain
from mcda.workbook.told import cells, told


@dataclass(frozen=True)
class _Longer(Package):
    """A package with a field that is said of nowhere else."""

    origin: Annotated[str, Plain("From", "Who brought it up", lines=3)] = ""


LONGER = replace(PACKAGES, columns=with_plain(PACKAGES.columns, _Longer))


class _Said:
    """A row that says what it is made with."""

    def __init__(self, **said: Any) -> None:
        self.said = said

    def value(self, column: Column) -> Any:
        return self.said.get(column.field)


def test_a_new_field_of_text_needs_nothing_but_its_words() -> None:
    assert LONGER.columns[-1] == Column("origin", "From", Entry.LONG_TEXT, 28, "Who brought it up")
    assert with_plain(PACKAGES.columns, Package) == PACKAGES.columns
    one = _Longer(id="p", name="Waiting", origin="Geneva", status_quo=True)
    row = cells(LONGER, one)
    assert row == {
        "name": "Waiting", "short": "", "description": "", "status_quo": True, "origin": "Geneva",
    }  # fmt: skip
    assert _Longer(id="p", **told(_Longer, LONGER, _Said(**row))) == one


def test_a_blank_cell_leaves_the_default_and_a_default_of_a_later_version_a_blank_cell() -> None:
    assert told(Criterion, CRITERIA, _Said(name="Cost", worst=3.0)) == {"name": "Cost", "worst": 3}
    usual = Criterion(id="c", name="Cost", direction=Direction.COST, parent="group")
    row = cells(CRITERIA, usual)
    assert (row["direction"], row["preference"]) == ("less is better", None)
    assert "parent" not in row, "names of others are not the field's own words"
    linear = cells(CRITERIA, replace(usual, preference=Preference.LINEAR))
    assert linear["preference"] == "linear"
    assert told(Criterion, CRITERIA, _Said(**linear))["preference"] is Preference.LINEAR


def test_a_number_with_a_source_has_two_columns() -> None:
    own = GoesAlong(chance=Span(low=0.5, high=0.75, source="p. 3"))
    row = cells(CARRIERS, own)
    assert (row["chance"], row["chance_source"]) == ("0.5 – 0.75", "p. 3")
    assert row["chance_then"] is None
