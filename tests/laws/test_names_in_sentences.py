"""Sentences call a stakeholder by the name that it goes by, its short one, all of them."""

from __future__ import annotations

import ast
from pathlib import Path

import mcda.negotiation

FOLDER = Path(mcda.negotiation.__file__).parent


def _named_in_full(tree: ast.AST) -> list[int]:
    """Return the lines in which a side of the deal is called by its `name`."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "name":
            value = node.value.value if isinstance(node.value, ast.Subscript) else node.value
            called = value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")
            found += [node.lineno] if called in ("side", "sides") else []
    return found


def test_sentences_call_stakeholders_by_their_short_names() -> None:
    assert _named_in_full(ast.parse("a = deal.sides[0].name, side.name, measure.name")) == [1, 1]
    paths = sorted(FOLDER.glob("*_sentences.py"))
    assert len(paths) > 9
    for path in paths:
        assert not _named_in_full(ast.parse(path.read_text("utf-8"))), path.name
