from __future__ import annotations

from desktop.kit.result_widths import shortened, widths_of
from desktop.kit.results import Column, Table


def test_heads_that_begin_alike_stay_distinct_where_they_are_cut(app):
    names = [f"Representative of the conference, delegation {i + 1}" for i in range(12)]
    columns = [Column(name, name, f"s{i}") for i, name in enumerate(names)]
    table = Table("Package", tuple(columns), ())
    heads = shortened(columns, [110] * 12, widths_of(table).heads)
    assert len({*heads.values()}) == 12
    assert all("…" in head for head in heads.values())


def test_a_table_calls_all_by_their_short_names_or_none(app):
    columns = [
        Column("United States", "", "us", short="US"),
        Column("Armed and political opposition", "", "o", short="Opposition"),
        Column("Russia", "", "ru", short="Russia"),
        Column("Worst off", "", "w"),
    ]
    heads = widths_of(Table("Package", tuple(columns), ())).heads
    assert shortened(columns, heads, heads) == {}
    room = [heads[0], 100, heads[2], heads[3]]
    assert shortened(columns, room, heads) == {0: "US", 1: "Opposition"}
