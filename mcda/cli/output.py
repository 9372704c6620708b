"""What a command of the command line has to say; the one thing that its modules share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mcda.errors import Problem


@dataclass
class Answer:
    """A result as text and as plain data, and the problems that came with it.

    `problems` of severity ERROR go to standard error and make the exit code 2,
    though the result stands.
    """

    text: str = ""
    plain: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
