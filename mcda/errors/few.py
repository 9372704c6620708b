"""No more problems of one kind than a person reads, and how many more there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mcda.errors.entry import Severity
from mcda.errors.problem import Place, Problem, entry_of

MOST: Final = 100
"""Problems of one cause in one file that are listed."""

MORE: Final = "PROBLEMS-MORE"


def few(problems: Iterable[Problem], most: int = MOST) -> tuple[Problem, ...]:
    """Return the first problems of each cause in each file, then one that counts the others.

    One pass, in the order given. What has been counted before is counted on.
    """
    met: dict[tuple[str, str], int] = {}
    listed: list[Problem] = []
    for problem in problems:
        file, code, count = problem.place.file, problem.code, 1
        if code == MORE:
            facts = dict(problem.facts)
            code, count = facts["code"], int(facts["count"])
        number = met[file, code] = met.get((file, code), 0) + count
        if number <= most and problem.code != MORE:
            listed.append(problem)
    beyond = ((file, code, number - most) for (file, code), number in met.items())
    return (*listed, *(more(file, code, count) for file, code, count in beyond if count > 0))


def more(file: str, code: str, count: int) -> Problem:
    """Return the problem that stands for others of one cause."""
    return Problem.of(MORE, Place(file=file), code=code, count=count)


def cause(problem: Problem) -> str:
    """Return a problem's code; of one that stands for others, theirs."""
    return str(dict(problem.facts)["code"]) if problem.code == MORE else problem.code


def stops(problem: Problem) -> bool:
    """Say whether a problem is an error, or stands for more of them."""
    return entry_of(cause(problem)).severity is Severity.ERROR
