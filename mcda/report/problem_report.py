"""A list of problems as a document of its own, to be printed, mailed or kept as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import mcda
from mcda.errors import Problem, few
from mcda.model.case import Case
from mcda.model.naming import counted
from mcda.report.blocks import (
    Column,
    Footer,
    Heading,
    Masthead,
    Paragraph,
    Report,
    Row,
    Table,
    group_row,
    texts,
)
from mcda.words.dates import long_date
from mcda.words.said import _

HEADS = (_("File"), _("Sheet"), _("Cell"), _("Found"), _("Expected"), _("What to do"), _("Code"))


def problem_rows(problems: Sequence[Problem]) -> tuple[tuple[str, ...], ...]:
    """Return a row for each problem, under `HEADS`."""
    return tuple(
        (
            place.file,
            place.sheet,
            place.cell or place.words,
            one.found,
            one.expected,
            one.remedy,
            one.code,
        )
        for one, place in ((one, one.place.clear) for one in few(problems))
    )


def problem_report(case: Case, title: str, problems: Sequence[Problem], printed: date) -> Report:
    """Return the problems by file, with where they are, what was expected and what to do.

    As a workbook it is one sheet with a row for each problem.
    """
    rows = problem_rows(problems)
    files = list(dict.fromkeys(row[0] for row in rows))
    lines: list[Row] = []
    for file in files:
        lines.append(group_row(file or _("The case")))
        for row in rows:
            if row[0] == file:
                lines.append(Row(texts(" ".join(part for part in row[1:3] if part), *row[3:6])))
    heads = (
        Column(_("Where")),
        Column(_("Found"), grow=1),
        Column(_("Expected"), grow=1),
        Column(_("What to do"), grow=1),
    )
    whole = Table(
        _("Problems"),
        tuple(Column(head) for head in HEADS),
        tuple(Row(texts(*row)) for row in rows),
    )
    said = _(
        "{counted} in {counted_2}.",
        counted=counted(len(rows), "problem"),
        counted_2=counted(len(files), "file"),
    )
    name = case.title or _("Untitled case")
    return Report(
        title=title,
        author=case.author,
        marking=case.marking,
        head=Masthead(name, long_date(printed)),
        footer=Footer(f"Parley {mcda.__version__}"),
        blocks=(
            Masthead(name, long_date(printed)),
            Heading(title),
            Paragraph(said),
            Table(_("Problems"), heads, tuple(lines), dense=True),
        ),
        sheets=lambda: (whole,),
    )
