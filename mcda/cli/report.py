"""`parley report`: the option report as a file; pages and charts are painted by the caller."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mcda.cli.opened import opened, refuse
from mcda.cli.options import add_force, add_ranking
from mcda.cli.output import Answer, ending, written
from mcda.disk.atomic import refuse_overwriting, write_atomically
from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.report.blocks import Report
from mcda.report.build import ALL, USUAL, build
from mcda.report.facts import facts
from mcda.words.said import _, set_off, together

REPORT_KINDS = (".pdf", ".html", ".docx", ".xlsx")


def add_command(commands: Any) -> None:
    typed = "case.parley -o report.pdf --annex"  # no words: typed
    made = add_ranking(commands, "report", report_command, example=typed)
    made.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT",
        help=_("the file to write: {kinds}", kinds=together(REPORT_KINDS, ", ")),
    )  # fmt: skip
    add_force(made)
    made.add_argument("--annex", action="store_true", help=_("with every step of the working"))


def report_command(words: argparse.Namespace) -> Answer:
    """Write the report in the form that the output's name asks for."""
    # A document sets names off by its own means.
    set_off(None)
    kind = ending(words.output, REPORT_KINDS)
    refuse_overwriting(words.output, force=words.force, read=[words.file])
    case, problems = opened(words)
    refuse(blocking(problems))
    report = build(facts(case, printed=date.today(), own=words.own), ALL if words.annex else USUAL)
    write_atomically(words.output, report_bytes(report, kind, words))
    # Of whom an error stops, the report tells that it isn't ranked.
    return replace(written(words.output), problems=problems)


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
