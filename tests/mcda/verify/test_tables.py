"""Every published table is read with its citation, and can be told from the others."""

from __future__ import annotations

from mcda.methods.register import REGISTER
from mcda.verify.computing import COMPUTED
from mcda.verify.tables import tables
from tests.published.labels import labels


def test_tables_name_their_source_and_what_computes_them() -> None:
    assert len(tables()) > 50
    known = {*COMPUTED, *REGISTER}
    assert all(one.citation and one.title and one.method in known for one in tables())
    assert len({one.name for one in tables()}) == len(tables())


def test_expected_figures_have_value_and_tolerance() -> None:
    for one in tables():
        for name, given in one.expected.items():
            fault = f"{one.name}: write {name} under expected as value and tolerance"
            assert isinstance(given, dict) and given.keys() == {"value", "tolerance"}, fault


def test_labels_tell_tables_of_one_source_apart() -> None:
    citations = [one.citation for one in tables()]
    assert len(set(citations)) < len(citations)
    assert len(labels()) == len(tables())
