"""What opening a file gives: a case as far as it could be read, and every problem."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.errors import Problem, Severity
from mcda.model.case import Case


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one file.

    `case` is None when nothing could be made of the file. Otherwise it is what
    could be read; whatever a problem of severity ERROR names as unreadable is
    not in it, so a caller shows the problems before it goes on.
    """

    case: Case | None
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Say whether there is a case and no error."""
        return self.case is not None and all(
            p.severity is not Severity.ERROR for p in self.problems
        )
