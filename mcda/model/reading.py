"""What opening a file gives: a case as far as it could be read, and every problem."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.errors import Problem, Severity
from mcda.model.case import Case


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one file.

    `problems` are all there are. Those that `of_case` holds too are what
    `check` finds in the case, with their cells: they go when the case is
    mended, while the others are about the file as it was read.

    `case` is None when nothing could be made of the file. Otherwise it is what
    could be read; whatever a problem of severity ERROR names as unreadable is
    not in it, so a caller shows the problems before it goes on.
    """

    case: Case | None
    problems: tuple[Problem, ...] = ()
    of_case: tuple[Problem, ...] = ()
    bare: bool = False
    """Read as a bare table, for want of anything that says it is a case."""
    mark: str = ""
    """Of a case file, the mark of the bytes that were read (`mcda.disk.atomic.mark_of`)."""

    @property
    def of_file(self) -> tuple[Problem, ...]:
        """Return the problems that editing the case does not mend."""
        of_case = set(self.of_case)
        return tuple(problem for problem in self.problems if problem not in of_case)

    @property
    def whole(self) -> bool:
        """Say whether all that the file holds is in the case, whatever `check` finds there."""
        return self.case is not None and all(p.severity is not Severity.ERROR for p in self.of_file)

    @property
    def sound(self) -> bool:
        """Say whether there is a case and no error."""
        return self.case is not None and all(
            p.severity is not Severity.ERROR for p in self.problems
        )
