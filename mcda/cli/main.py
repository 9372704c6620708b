"""The same work without a window, as text or JSON.

Exit code 0, or 2 with the problems on standard error, one per line. Nothing but
the result goes to standard output. Pages and charts need Qt, so the caller hands
in the function that paints them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcda import __version__
from mcda.cli.options import Parser, refuse_unknown_command
from mcda.cli.output import Answer, ending, write_out
from mcda.errors import Place, Problem, RefusedError, Severity, blocking, few
from mcda.places import resource
from mcda.words.language import first_of, wanted
from mcda.words.said import _, say, speaking, spoken, together

if TYPE_CHECKING:
    from mcda.model.case import Case
    from mcda.report.blocks import Report

REPORT_KINDS = (".pdf", ".html", ".docx", ".xlsx")

Painter = Callable[["Report", str], bytes]
"""Makes the file of a kind (".pdf", ...) of a report, with its charts painted."""


def main(argv: Sequence[str] | None = None, *, paint: Painter | None = None) -> int:
    """Run one command, in the language that the environment asks for; return the exit code."""
    _speak_utf8()
    with speaking(spoken() or first_of(wanted(os.environ), resource("translations")).speaker):
        return _run(argv, paint)


def _run(argv: Sequence[str] | None, paint: Painter | None) -> int:
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        refuse_unknown_command(given)
        words = parser().parse_args(given)
        words.paint = paint
        _refuse_standard_input(words.file)
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
    errors = [problem for problem in answer.problems if problem.severity is Severity.ERROR]
    errors += _say(_json(answer.plain) if words.format == "json" else _shown(answer.text))
    for problem in few(errors):
        print(problem, file=sys.stderr)
    return 2 if errors else 0


def _say(text: str) -> list[Problem]:
    """Print a result; return the problem if the standard output took none of it."""
    return write_out(f"{text}\n") if text else []


def _shown(text: str) -> str:
    from mcda.export.terminal import harmless

    return harmless(text)


def _refuse_standard_input(file: Path) -> None:
    if str(file) == "-":
        raise RefusedError([Problem.of("OPTION-STANDARD-INPUT", Place(words="-"))])


def _refused(problems: Sequence[Problem], given: Sequence[str]) -> int:
    """Print the problems, for a script that asked for JSON on standard output too."""
    from mcda.export import plain

    for problem in few(problems):
        print(problem, file=sys.stderr)
    if "--format=json" in given or ("--format", "json") in pairwise(given):
        _say(_json({"problems": plain.problems(problems)}))
    return 2


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)


def parser() -> Parser:
    """Return the parser of the whole command line."""
    from mcda.cli import answer as cli_answer
    from mcda.cli import carrying as cli_carrying
    from mcda.cli import compare as cli_compare
    from mcda.cli import deals as cli_deals
    from mcda.cli import diff as cli_diff
    from mcda.cli import rounds as cli_rounds
    from mcda.cli import verify as cli_verify
    from mcda.cli.matrix import add_weights
    from mcda.cli.options import EXIT, Help, add_command, add_force
    from mcda.cli.take import add_take

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
    commands = top.add_subparsers(required=True, metavar="COMMAND", prog="parley")
    _add_rankings(commands)
    cli_deals.add_commands(commands)
    add_weights(commands)
    add_take(commands)
    add_command(commands, "check", check_command, example="case.xlsx")
    made = add_command(
        commands, "template", template_command,
        example="new.xlsx --example", file=_("the workbook to write (.xlsx)"), metavar="OUT.xlsx",
    )  # fmt: skip
    made.add_argument("--example", action="store_true", help=_("filled in with a small example"))
    add_force(made)
    cli_rounds.add_commands(commands)
    cli_diff.add_command(commands)
    cli_carrying.add_commands(commands)
    cli_compare.add_command(commands)
    cli_answer.add_command(commands)
    cli_verify.add_command(commands)
    return top


def _add_rankings(commands: Any) -> None:
    """Add the commands that rank a case, all with its settings as options."""
    from mcda.cli import firmness as cli_firmness
    from mcda.cli.options import add_command, add_force, add_settings

    for name, run, example in (  # no words: typed
        ("rank", rank_command, "case.parley --method ahp --synthesis distributive"),
        ("sensitivity", sensitivity_command, "case.parley --stakeholder Ukraine --map Cost Speed"),
        ("acceptability", acceptability_command, "case.parley --samples 100000 --seed 7"),
        ("group", group_command, "case.parley --format json"),
        ("report", report_command, "case.parley -o report.pdf --annex"),
    ):
        made = add_command(commands, name, run, example=example)
        add_settings(made)
        made.add_argument("--v", help=_("VIKOR's v, 0 to 1, instead of the case's own"))
        if name not in ("report", "group"):
            made.add_argument("--stakeholder", help=_("only this one, by name or id"))
        if name == "rank":
            again = _("recompute the scores by pymcdm, and say how far they differ")
            made.add_argument("--verify", action="store_true", help=again)
        if name == "sensitivity":
            cli_firmness.add_sensitivity_options(made)
        if name == "acceptability":
            cli_firmness.add_sampling_options(made)
        if name == "report":
            made.add_argument(
                "-o", "--output", type=Path, required=True, metavar="OUT",
                help=_("the file to write: {kinds}", kinds=together(REPORT_KINDS, ", ")),
            )  # fmt: skip
            add_force(made)
            made.add_argument(
                "--annex", action="store_true", help=_("with every step of the working")
            )


def rank_command(words: argparse.Namespace) -> Answer:
    """Rank the packages for each chosen stakeholder, and say who accepts what."""
    from mcda.answer.answer import answer_now
    from mcda.cli.answer import answered, judgements
    from mcda.export import plain, terminal
    from mcda.group.summary import summary

    case, warnings = opened(words)
    names = chosen(case, warnings, words.stakeholder)
    seen = summary(case)
    refuse(dict.fromkeys(p for name in names for p in seen.refused.get(name, ())))
    rankings = [seen.rankings[name] for name in names]
    notes = dict.fromkeys([*warnings, *(p for one in rankings for p in one.problems)])
    result = plain.heading(case, rankings, words.own)
    if not seen.refused:
        result["answer"] = answered(answer_now(case, seen).recommendation)
    result["stakeholders"] = [plain.ranking(case, one) for one in rankings]
    for told, one in zip(result["stakeholders"], rankings, strict=True):
        judged = judgements(seen, one.stakeholder)
        told["ranking"] = [row | judged[row["package"]] for row in told["ranking"]]
    if words.verify:
        for told, one in zip(result["stakeholders"], rankings, strict=True):
            told["verified"] = plain.verified(one)
    result["problems"] = plain.problems(notes)
    return Answer(terminal.rankings(result), result)


def sensitivity_command(words: argparse.Namespace) -> Answer:
    """Find every crossover and stability interval, and what else could change a leader."""
    from mcda.cli.firmness import sensitivity

    case, warnings = opened(words)
    return sensitivity(words, case, chosen(case, warnings, words.stakeholder), warnings)


def acceptability_command(words: argparse.Namespace) -> Answer:
    """Sample the weights and count the ranks."""
    from mcda.cli.firmness import acceptability

    case, warnings = opened(words)
    samples = whole_number(words.samples, case.settings.samples, "samples", 1)
    seed = whole_number(words.seed, case.settings.seed, "seed", 0)
    names = chosen(case, warnings, words.stakeholder)
    return acceptability(words, case, names, warnings, samples, seed)


def group_command(words: argparse.Namespace) -> Answer:
    """Rank for the group in every way, beside each stakeholder's own ranks."""
    from mcda.cli.group import group

    case, warnings = opened(words)
    chosen(case, warnings, None)
    return group(case, warnings, words.own)


def check_command(words: argparse.Namespace) -> Answer:
    """List the problems; errors end the command as everywhere."""
    from mcda.export import plain
    from mcda.group.problems import with_rankings
    from mcda.opening import look, problems_of_other

    opened_file = look(words.file)
    case, problems = opened_file.reading.case, opened_file.reading.problems
    if case is not None:
        problems = with_rankings(case, problems)
    elif opened_file.found is None and opened_file.grid is not None:
        problems = problems_of_other(opened_file.grid)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise RefusedError(problems)
    lines = "\n".join(map(str, few(problems)))
    return Answer(lines, {"problems": plain.problems(problems)})


def template_command(words: argparse.Namespace) -> Answer:
    """Write a blank or example workbook."""
    from mcda.disk.atomic import refuse_overwriting
    from mcda.workbook.template import write_template

    ending(words.file, (".xlsx",))
    refuse_overwriting(words.file, force=words.force)
    write_template(words.file, example=words.example)
    return written(words.file)


def report_command(words: argparse.Namespace) -> Answer:
    """Write the report in the form that the output's name asks for."""
    from mcda.disk.atomic import refuse_overwriting, write_atomically
    from mcda.report.build import ALL, USUAL, build
    from mcda.report.facts import facts

    kind = ending(words.output, REPORT_KINDS)
    refuse_overwriting(words.output, force=words.force, read=[words.file])
    case, warnings = opened(words)
    chosen(case, warnings, None)
    report = build(facts(case, printed=date.today(), own=words.own), ALL if words.annex else USUAL)
    write_atomically(words.output, report_bytes(report, kind, words))
    return written(words.output)


def report_bytes(report: Report, kind: str, words: argparse.Namespace) -> bytes:
    """Return the report's file; without a painter charts are tables, and a PDF is refused."""
    if words.paint is not None:
        painted: bytes = words.paint(report, kind)
        return painted
    if kind == ".html":
        from mcda.export import html

        return html.render(report).encode("utf-8")
    if kind == ".docx":
        from mcda.export import word

        return word.render(report)
    if kind == ".xlsx":
        from mcda.export import workbook

        return workbook.render(report)
    raise RefusedError([Problem.of("REPORT-NO-PRINTER", Place(file=str(words.output)))])


def read(path: Path) -> tuple[Case | None, tuple[Problem, ...]]:
    """Read any file that Parley takes."""
    from mcda.opening import read as read_any

    reading = read_any(path)
    return reading.case, reading.problems


def opened(words: argparse.Namespace) -> tuple[Case, tuple[Problem, ...]]:
    """Read the case with the settings that the command line puts over its own.

    A case that could be read but has errors comes back with them, so that a
    stakeholder without errors can still be ranked. `words.own` becomes the case as it was read.
    """
    from mcda.cli.options import SETTINGS, under_settings, unknown_names
    from mcda.model import edits

    case, problems = read(words.file)
    wrong = unknown_names(words)
    if case is None or wrong:
        raise RefusedError([*problems, *wrong])
    given: dict[str, Any] = {one.field: value for one in SETTINGS if (value := one.given(words))}
    if words.v is not None:
        given["vikor_v"] = share(words.v, "v")
    words.own, after = case, edits.set_settings(case, **given)
    return after, under_settings(case, after, problems)


def chosen(case: Case, problems: Sequence[Problem], wanted: str | None) -> list[str]:
    """Return the ids of the stakeholders asked for; refuse when an error stops one of them."""
    from mcda.model.texts import meant, same_name

    ids = [s.id for s in case.stakeholders]
    if wanted is not None:
        ids = [s.id for s in case.stakeholders if wanted == s.id or same_name(wanted, s.name)]
        if not ids:
            known = meant(wanted, (s.name for s in case.stakeholders))
            place = Place(words="--stakeholder")
            raise RefusedError([Problem.of("OPTION-UNKNOWN", place, value=wanted, known=known)])
    refuse(dict.fromkeys(problem for one in ["", *ids] for problem in blocking(problems, one)))
    return ids


def refuse(problems: Sequence[Problem] | dict[Problem, None]) -> None:
    """Raise when there is any problem."""
    if problems:
        raise RefusedError(problems)


def whole_number(text: str | None, default: int, option: str, least: int) -> int:
    """Return an option's whole number, refused with a problem when it is none."""
    if text is None:
        return default
    if text.isascii() and text.isdigit() and int(text) >= least:
        return int(text)
    raise RefusedError(
        [Problem.of("OPTION-NOT-A-NUMBER", Place(words=f"--{option}"), value=text, least=least)]
    )


def share(text: str, option: str) -> float:
    """Return an option's number from 0 to 1, refused with a problem when it is none."""
    from mcda.model.numbers import parse_number

    number = parse_number(text)
    if number is not None and 0 <= number <= 1:
        return number
    facts = {"value": text, "expected": _("a number from 0 to 1")}
    raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words=f"--{option}"), **facts)])


def written(path: Path) -> Answer:
    """Say which file was written."""
    return Answer(str(path), {"written": str(path)})


def _speak_utf8() -> None:
    """Write UTF-8 whatever the machine's code page, so that any name can be printed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file name that is no UTF-8 is printed escaped.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
