"""`parley packages` of a case without measures: what can be agreed among the listed packages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mcda.answer.listed import ListedZone, listed_zone
from mcda.answer.listed_sentences import counted, sides
from mcda.cli.output import Answer, more_than
from mcda.errors import Problem, RefusedError
from mcda.export import plain
from mcda.export.plain import Plain
from mcda.export.terminal import columns, notes
from mcda.group.summary import Summary, summary
from mcda.model.arrays import Floats
from mcda.model.case import Case
from mcda.negotiation.shown import label_words
from mcda.words.figures import signed
from mcda.words.one_line import on_one_line
from mcda.words.said import _


def answer(case: Case, limit: int | None, problems: Sequence[Problem]) -> Answer:
    """Return what can be agreed among the listed packages as text and plain values."""
    seen = summary(case)
    found = listed_zone(seen)
    if not found.sides:
        lacking = [problem for one in seen.refused.values() for problem in one]
        raise RefusedError(lacking or [Problem.of("DEAL-NO-MEASURES")])
    order = ordered(found)[:limit]
    result: Plain = {"case": {"title": case.title}, "combinations": None}
    result["packages"] = [package.name for package in seen.packages]
    result["acceptable"] = int(found.suits.sum())
    result["surely_acceptable"] = int(found.surely.sum())
    result["possibly_acceptable"] = int(found.possibly.sum())
    result["all_but_one"] = [
        {
            "blocker": sides(seen, found)[one.side],
            "packages": one.count,
            "best": _package(seen, found, one.best),
        }
        for one in found.alone
    ]
    result["efficient"] = [
        {
            **_package(seen, found, row),
            "surely": bool(found.surely[row]),
            "labels": [str(label) for label in found.labels.of(found.efficient.index(row))],
        }
        for row in order
    ]
    result["efficient_count"] = len(found.efficient)
    result["labels"] = {
        str(one.label): {
            "packages": len(one.positions),
            "value_vectors": one.vectors,
            "why_not": None if one.why_not is None else str(one.why_not),
        }
        for one in found.labels.found
    }
    result["left_out"] = [s.name for j, s in enumerate(case.stakeholders) if j not in found.sides]
    result["problems"] = plain.problems(problems)
    parts = [on_one_line(case.title), "\n".join(counted(seen, found)), _table(seen, found, order)]
    return Answer("\n\n".join([*filter(None, parts), *notes(result)]), result)


def ordered(found: ListedZone) -> list[int]:
    """Return the efficient rows: labelled ones first, then as they are listed."""
    labelled = [int(i) for one in found.labels.found for i in one.positions]
    return [found.efficient[i] for i in dict.fromkeys([*labelled, *range(len(found.efficient))])]


def _package(seen: Summary, found: ListedZone, row: int) -> Plain:
    names = sides(seen, found)

    def by_side(values: Floats) -> Plain:
        return {name: plain.known(float(v)) for name, v in zip(names, values, strict=True)}

    return {
        "package": seen.packages[row].name,
        "values": by_side(found.values[row]),
        "gains": by_side(found.gains[row]),
    }


def _table(seen: Summary, found: ListedZone, order: Sequence[int]) -> str:
    if not order:
        return ""
    rows = [[_("package"), *sides(seen, found), _("label")]]
    for row in order:
        gains = [signed(None if np.isnan(g) else float(g)) for g in found.gains[row]]
        labels = found.labels.of(found.efficient.index(row))
        name = seen.packages[row].name
        rows.append([name, *gains, label_words(labels)])
    head = _("Efficient packages with each stakeholder's gain over its fallback, in its own points")
    rest = more_than(len(order), len(found.efficient))
    text = columns(rows, range(1, len(found.sides) + 1))
    return "\n".join(filter(None, [head, text, rest]))
