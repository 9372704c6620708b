"""What taking in one file of a round gives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mcda.errors import Problem, Severity
from mcda.model.round import Respondent, Return
from mcda.round.layout import Part


@dataclass(frozen=True, slots=True)
class Unread:
    """An answer that could not be read: what was written, the reason given for it, and the
    problem that tells of it.

    `package` may be a level that has effects. Of points it is "", of a comparison the
    criterion that the other one of its `node` is compared with; `about` names both.
    """

    package: str
    criterion: str
    text: str
    reason: str
    problem: Problem
    part: Part = Part.SCORES
    node: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One file: whose it is, how complete, what it says, and every problem.

    `complete` are the numbers of answered and asked cells. `returned` holds what
    could be read, and is None if nothing could. `unrelated` files are none of the
    round's. `unclear` files may not count at all: another file says otherwise. `unread` are
    answers that can be mended.
    """

    path: Path
    respondent: Respondent | None = None
    round: str = ""
    complete: tuple[int, int] = (0, 0)
    returned: Return | None = None
    problems: tuple[Problem, ...] = ()
    unrelated: bool = False
    unread: tuple[Unread, ...] = ()
    unclear: bool = False
    repeated: bool = False
    """Says nothing that another file of the folder does not say already."""

    @property
    def sound(self) -> bool:
        """Say whether the file can be taken in as it is: read, without error, and counting."""
        return (
            self.returned is not None
            and not (self.unclear or self.repeated)
            and all(problem.severity is not Severity.ERROR for problem in self.problems)
        )

    @property
    def usable(self) -> bool:
        """Say whether there is something to take in, answers with an error left out."""
        return self.returned is not None and not (self.unclear or self.repeated)
