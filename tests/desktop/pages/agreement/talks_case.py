"""The sample of a quid pro quo with fewer measures: 972 combinations, 11 suit everyone."""

from __future__ import annotations

from functools import cache

from mcda.model import edits
from mcda.model.case import Case
from mcda.opening import read
from mcda.places import resource

LEFT_OUT = ("committee", "thresholds", "recovery", "easing")


@cache
def talks_case() -> Case:
    case = read(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    for rule in [one.id for one in case.rules if one.kind == "budget"]:
        case = edits.remove_rule(case, rule)
    for measure in LEFT_OUT:
        case = edits.remove_measure(case, measure)
    return case
