"""The published tables by citation, for the end of a test run: what passed, and what can't be had.

Figures that were printed but do not follow from their inputs are counted beside
their table; one without any other figure stands apart, as nothing of it is reproduced.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.published.labels import labels

_TABLES = "tests/published/test_tables.py::test_published_figures_are_reproduced["


def lines(outcomes: Iterable[tuple[str, str]]) -> list[str]:
    """Return a line for each published table from (node id, outcome) of a run, failures first."""
    found: dict[tuple[str, str], list[str]] = {}
    for node, outcome in outcomes:
        citation, about = _source(node)
        if citation:
            found.setdefault((citation, about), []).append(outcome)
    known = {_shown(label): table for label, table in labels().items()}
    listed = []
    for (citation, about), results in found.items():
        passed = all(result == "passed" for result in results)
        table = known.get(citation)
        method = table.method if table is not None else about
        count = len(table.does_not_follow) if table is not None else 0
        figures = "1 printed figure does" if count == 1 else f"{count} printed figures do"
        note = f" ({figures} not follow from the inputs)" if count else ""
        held = "apart " if table is not None and not table.expected else "passed"
        line = f"{held if passed else 'FAILED'}  {method:<22}  {citation}{note}"
        listed.append((passed, line))
    return [line for _, line in sorted(listed)]


def _shown(citation: str) -> str:
    """Return a citation as it stands in a node id, where it is escaped to ASCII."""
    return citation.encode("unicode_escape").decode("ascii")


def _source(node: str) -> tuple[str, str]:
    """Return what a test cites, and what it is about where it is no table of a method."""
    if node.startswith(_TABLES):
        return node.removeprefix(_TABLES).removesuffix("]"), ""
    file, _, _ = node.partition("::")
    path = Path(__file__).parents[2] / file
    if path.parent != Path(__file__).parent or path.name == "test_tables.py":
        return "", ""
    text = path.read_text(encoding="utf-8")
    # Some ask through the cases that tests of sensitivity share.
    about = "sensitivity" if "mcda.sensitivity" in text else "negotiation"
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == (
            "CITATION"
        ):
            return str(ast.literal_eval(statement.value)), about
    return "", ""
