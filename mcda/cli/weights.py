"""What `parley weights` answers: the priorities of one matrix of judgements, or of several.

Several are the judgements of members of one delegation, who answer as one, or of
separate individuals, whose priorities are averaged. Stakeholders who oppose each
other are neither: their weights stay apart in a case.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.export import plain
from mcda.foreign.matrix_file import read_matrix
from mcda.model.arrays import Floats
from mcda.weighting.incomplete import components, missing_pairs, priorities_of
from mcda.weighting.pairwise import consistency
from mcda.weighting.together import joined_judgements, joined_priorities
from mcda.words.said import _


def priorities(files: Sequence[Path], formula: str, ri_table: str, join: str) -> dict[str, Any]:
    """Return weights and consistency as plain values.

    `join` is "judgements" (AIJ) or "priorities" (AIP) and counts for several files
    only. Raises RefusedError for matrices that can't be read, that judgements do not
    connect, or that compare different elements.
    """
    elements, matrices, problems = _read(files)
    if len(files) > 1 and join == "priorities":
        members = [
            _of_one(path, elements, matrix, formula, ri_table)
            for path, matrix in zip(files, matrices, strict=True)
        ]
        weights = joined_priorities(np.array([member["weights"] for member in members]))
        result = {**members[0], **dict.fromkeys(("lambda_max", "ci", "ri", "cr"))}
        result |= {"weights": weights.tolist(), "join": join, "members": members}
        result |= dict.fromkeys(("odd_judgement", "worst_triad", "next_question", "completed"))
    else:
        matrix = joined_judgements(matrices) if len(files) > 1 else matrices[0]
        result = _of_one(files[0], elements, matrix, formula, ri_table)
        result["join"] = join if len(files) > 1 else None
    result["problems"] = plain.problems(problems)
    return result


def _read(files: Sequence[Path]) -> tuple[tuple[str, ...], Floats, list[Problem]]:
    """Read matrices of the same elements; refuse the first that differs."""
    elements: tuple[str, ...] = ()
    matrices: list[Floats] = []
    problems: list[Problem] = []
    for path in files:
        names, matrix, found = read_matrix(path)
        if blocking(found):
            raise RefusedError(blocking(found))
        elements = elements or tuple(names)
        if tuple(names) != elements:
            facts = {"others": ", ".join(names), "elements": ", ".join(elements)}
            place = Place(file=str(path))
            raise RefusedError([Problem.of("MATRICES-DIFFER", place, name=path.name, **facts)])
        matrices.append(matrix)
        problems += found
    return elements, np.array(matrices), problems


def _of_one(
    path: Path, elements: Sequence[str], matrix: Floats, formula: str, ri_table: str
) -> dict[str, Any]:
    missing = len(missing_pairs(matrix))
    if len(components(matrix)) > 1:
        needed = len(elements) - 1
        given = len(elements) * needed // 2 - missing
        facts = {"node": _("the matrix"), "given": given, "needed": needed}
        raise RefusedError([Problem.of("JUDGEMENTS-MISSING", Place(file=str(path)), **facts)])
    weights, value = priorities_of(matrix, formula)
    found = consistency(value, len(elements), ri_table, missing)
    result = plain.pairwise(elements, weights, found, formula)
    return result | plain.judgements(elements, matrix, ri_table)
