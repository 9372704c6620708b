"""Names that tell the ends of one criterion's scores are met, and others are not."""

from __future__ import annotations

import json

import pytest

from mcda.foreign.guess import guess_sheet
from mcda.foreign.point import Part, pointed
from mcda.foreign.spans import is_end, joined
from mcda.foreign.table_map import from_plain, to_plain
from tests.mcda.foreign.sheets import sheet


@pytest.mark.parametrize(
    ("heads", "name"),
    [
        (("Cost min", "Cost likely", "Cost max"), "Cost"),
        (("Cost (EUR m) low", "Cost (EUR m) base", "Cost (EUR m) high"), "Cost (EUR m)"),
        (("Minimum cost", "Expected cost", "Maximum cost"), "cost"),
        (("Kosten – pessimistisch", "Kosten – realistisch", "Kosten – optimistisch"), "Kosten"),
        (("Jobs_best_case", "Jobs_base_case", "Jobs_worst_case"), "Jobs"),
        (("Cost min", "Cost max"), ""),
        (("Cost min", "Jobs likely", "Cost max"), ""),
        (("Cost", "Likely voters", "Max load"), ""),
    ],
)
def test_names_with_a_word_for_an_end(heads: tuple[str, ...], name: str) -> None:
    found = joined(sheet([["Package", *heads], ["A", 1, 2, 3][: len(heads) + 1]]))
    assert (found.spans[0].name if found else "") == name


def test_one_name_beside_another_of_its_kind_tells_an_end() -> None:
    assert is_end("Cost min", ["Jobs", "Cost max"])
    assert not is_end("Cost min", ["Jobs max", "Cost"])
    assert not is_end("Cost", ["Cost max"])


def test_a_map_keeps_spans_until_other_names_are_pointed_at() -> None:
    page = sheet([["", "Cost min", "Cost mode", "Cost max", "Jobs"], ["A", 1, 2, 3, 4],
                  ["B", 2, 3, 4, 5]])  # fmt: skip
    (found,) = guess_sheet(page)
    table = found.table
    assert (table.spans, table.columns, table.called) == (((2, 3, 4),), (2, 5), {2: "Cost"})
    assert from_plain(json.loads(json.dumps(to_plain(table)))) == table
    assert pointed(table, Part.LAST, 3, 5).spans == table.spans
    assert pointed(table, Part.HEAD, 1, 1).columns == (2, 3, 4, 5)
