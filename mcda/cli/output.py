"""What a command of the command line has to say, and how it gets out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mcda.errors import Place, Problem, RefusedError
from mcda.words.one_line import on_one_line
from mcda.words.said import _


@dataclass
class Answer:
    """A result as text and as plain data, and the problems that came with it.

    `problems` of severity ERROR go to standard error and make the exit code 2,
    though the result stands.
    """

    text: str = ""
    plain: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def ending(path: Path, kinds: Sequence[str]) -> str:
    """Return the ending of a file to write, refused when it is not one of the kinds."""
    kind = path.suffix.lower()
    if kind not in kinds:
        found = _("the ending “{kind}”", kind=kind) if kind else _("no ending")
        facts = {"kind": found, "kinds": ", ".join(kinds)}
        raise RefusedError([Problem.of("OPTION-FILE-KIND", Place(file=str(path)), **facts)])
    return kind


def write_out(text: str) -> list[Problem]:
    """Write to standard output, now; return the problem if it took none or not all of it."""
    place = Place(words=_("standard output"))
    if sys.stdout is None:
        return [Problem.of("OUTPUT-NOT-WRITTEN", place, reason=_("closed"))]
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # The interpreter must not try to flush again as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            reason = error.strerror or type(error).__name__
            return [Problem.of("OUTPUT-NOT-WRITTEN", place, reason=reason)]
        # The reader of a pipe has seen enough.
    return []


def written(path: Path) -> Answer:
    """Say which file was written."""
    return Answer(on_one_line(str(path)), {"written": str(path)})


def more_than(shown: int, count: int) -> str:
    """Return how many of some packages are not shown, "" for none."""
    return _("... and {count} more (--limit)", count=count - shown) if count > shown else ""
