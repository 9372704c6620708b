"""The same work without a window, as text or JSON.

Exit code 0, or 2 with the problems on standard error, one per line. Nothing but
the result goes to standard output. Pages and charts need Qt, so the caller hands
in the function that paints them.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextvars import copy_context
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mcda import __version__
from mcda.cli import commands
from mcda.cli.options import EXIT, Help, Parser, refuse_unknown_command
from mcda.cli.output import Answer, write_out
from mcda.errors import Place, Problem, RefusedError, few
from mcda.errors.few import stops
from mcda.places import resource
from mcda.words.language import first_of, wanted
from mcda.words.one_line import harmless
from mcda.words.said import _, say, set_off, speaking, spoken, told

if TYPE_CHECKING:
    from mcda.report.blocks import Report

_DRIVING: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Signs that JSON leaves as they are, and that drive a terminal or turn the direction."""

Painter = Callable[["Report", str], bytes]
"""Makes the file of a kind (".pdf", ...) of a report, with its charts painted."""


def main(argv: Sequence[str] | None = None, *, paint: Painter | None = None) -> int:
    """Run one command, in the language that the environment asks for; return the exit code."""
    _speak_utf8()
    with speaking(spoken() or first_of(wanted(os.environ), resource("translations")).speaker):
        # What a command sets off and says is forgotten with it.
        return copy_context().run(_run, argv, paint)


def _run(argv: Sequence[str] | None, paint: Painter | None) -> int:
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        refuse_unknown_command(given)
        words = parser(given[0] if given else "").parse_args(given)
        words.paint = paint
        _refuse_standard_input(words.file)
        if words.format != "json":
            set_off(())
        answer: Answer = words.run(words)
    except RefusedError as refusal:
        return _refused(refusal.problems, given)
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)
        return 130
    except SystemExit:
        # The help, or the version: the parser has printed it.
        lost = write_out("")
        for problem in lost:
            print(problem, file=sys.stderr)
        if lost:
            return 2
        raise
    errors = [problem for problem in answer.problems if stops(problem)]
    errors += _say(_json(answer.plain) if words.format == "json" else _shown(answer.text))
    for problem in few(errors):
        print(problem, file=sys.stderr)
    return 2 if errors else 0


def _say(text: str) -> list[Problem]:
    """Print a result; return the problem if the standard output took none of it."""
    return write_out(f"{text}\n") if text else []


def _shown(text: str) -> str:
    return harmless(text)


def _refuse_standard_input(file: Path) -> None:
    if str(file) == "-":
        raise RefusedError([Problem.of("OPTION-STANDARD-INPUT", Place(words="-"))])


def _refused(problems: Sequence[Problem], given: Sequence[str]) -> int:
    """Print the problems, for a script that asked for JSON on standard output too."""
    from mcda.export import plain

    for problem in few(problems):
        print(problem, file=sys.stderr)
    if _asks_for_json(given):
        _say(_json({"problems": plain.problems(problems)}))
    return 2


def _asks_for_json(given: Sequence[str]) -> bool:
    """Say whether the words ask for JSON, though they can't all be understood."""
    options = [tuple(word.split("=", 1)) for word in given if "=" in word] + [*pairwise(given)]
    return any(
        len(option) > 2 and "--format".startswith(option) and value == "json"
        for option, value in options
    )


def _json(value: dict[str, Any]) -> str:
    """Return plain data as JSON; a sign of a text that drives a terminal is written as its number.

    Outside its texts JSON has none of these signs but the end of a line.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return _DRIVING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def parser(asked: str | None = None) -> Parser:
    """Return the parser of the whole command line, or of what is `asked`: a command, or help."""
    top = Parser(
        prog="parley",
        usage="parley [FILE]\n       parley COMMAND FILE [options]",  # no words: usage
        description=_(
            "Compare candidate settlement packages. Alone or with a case: open the window."
        ),
        epilog=_("Ask parley COMMAND --help for a command's options.\n\n{exit}", exit=say(EXIT)),
        formatter_class=Help,
    )
    top.add_argument(
        "--version",
        action="version",
        version=f"Parley {__version__}",
        help=_("show program's version number and exit"),
    )
    made = top.add_subparsers(required=True, metavar="COMMAND", prog="parley")
    if asked is None:
        for add in dict.fromkeys(map(commands.adder, commands.COMMANDS)):
            add(made)
    elif asked in commands.COMMANDS:
        commands.adder(asked)(made)
    else:
        for name, what in commands.COMMANDS.items():
            made.add_parser(name, help=told(what))
    return top


def _speak_utf8() -> None:
    """Write UTF-8 whatever the machine's code page, so that any name can be printed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file name that is no UTF-8 is printed escaped.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
