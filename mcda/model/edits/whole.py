"""Edits of the case as a whole and of its settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import Case
from mcda.model.decision import CaseDecision
from mcda.model.fields import plain


def set_case(case: Case, **fields: Any) -> Case:
    """Replace plain fields of the case itself, such as its title or the illustrative mark."""
    unknown = fields.keys() - plain(Case).keys()
    if unknown:
        raise TypeError(f"not set here: {', '.join(sorted(unknown))}")
    same = all(getattr(case, name) == value for name, value in fields.items())
    return case if same else replace(case, **fields)


def set_settings(case: Case, **fields: Any) -> Case:
    """Replace settings such as `method`, `normalisation` or `ri_table`."""
    settings = replace(case.settings, **fields)
    return case if settings == case.settings else replace(case, settings=settings)


def set_decision(case: Case, **fields: Any) -> Case:
    """Replace fields of the `CaseDecision`; one that says nothing any more is none."""
    before = case.decision or CaseDecision()
    after = replace(before, **fields)
    if after == before:
        return case
    return replace(case, decision=None if after == CaseDecision() else after)
