"""Every method is held against published numbers."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.rules import published
from tests.architecture.source import show

ROOT = Path(__file__).parents[2]


def test_every_method_has_a_published_table() -> None:
    from mcda.methods.register import REGISTER

    show(published.methods_have_tables(ROOT, REGISTER))


def test_every_table_names_its_source() -> None:
    show(published.tables_name_their_source(ROOT))
