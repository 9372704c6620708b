from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import (
    Case,
    Package,
    Stakeholder,
    frozen,
)
from mcda.model.check import check, looked_at
from tests.mcda.model.check.faults import Change, assert_named

FAULTS: list[tuple[str, Change, list[str]]] = [
    ("date", lambda c: replace(c, date="21 November"), ["CASE-DATE"]),
    ("date decided", lambda c: edits.set_decision(c, date="in May"), ["DECISION-DATE"]),
    (
        "decided on nothing known",
        lambda c: edits.set_decision(c, package="gone"),
        ["DECISION-UNKNOWN-PACKAGE"],
    ),
    (
        "nobody",
        lambda c: replace(c, stakeholders=(), preferences=frozen(), scores=frozen()),
        ["STAKEHOLDERS-NONE"],
    ),
    ("empty name", lambda c: edits.change_stakeholder(c, "russia", name=" "), ["NAME-EMPTY"]),
    (
        "two stakeholders of one name",
        lambda c: edits.change_stakeholder(c, "russia", name=" EUROPE "),
        ["NAME-TWICE"],
    ),
    (
        "two packages of one name",
        lambda c: edits.change_package(c, "full", name="staged  EXCHANGE"),
        ["NAME-TWICE"],
    ),
    (
        "one id twice",
        lambda c: replace(c, packages=(*c.packages, Package(id="full", name="Other"))),
        ["ID-TWICE"],
    ),
    (
        "no id",
        lambda c: edits.set_preferences(
            replace(c, stakeholders=(*c.stakeholders, Stakeholder(id="", name="X"))),
            "",
            c.preferences["russia"],
        ),
        ["ID-EMPTY"],
    ),
    (
        "two status quo",
        lambda c: replace(
            c, packages=tuple(replace(p, status_quo=p.id != "staged") for p in c.packages)
        ),
        ["STATUS-QUO-TWICE"],
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


def test_a_case_is_looked_at_once() -> None:
    case = Case(id="empty")
    assert check(case) is check(case)
    assert looked_at(case) == check(case) != ()
