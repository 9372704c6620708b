"""`parley verify`: published cases computed again, and a case's scores by another program."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from mcda.cli import options
from mcda.cli.opened import chosen, read
from mcda.cli.output import Answer
from mcda.errors import RefusedError
from mcda.export.plain import Plain, verified
from mcda.methods.rank import rank
from mcda.verify.check import Checked, check_tables, sentence, title_of
from mcda.words.one_line import on_one_line
from mcda.words.said import _


def add_command(commands: Any) -> None:
    """Add the command; the file may be left out."""
    options.add_command(
        commands,
        "verify",
        verify_command,
        example="case.parley",
        file=_("a case whose scores another program computes once more; may be left out"),
        optional=True,
    )


def verify_command(words: argparse.Namespace) -> Answer:
    """Compute every published table again; of a case also each stakeholder's scores."""
    checked = check_tables()
    result: Plain = {
        "sentence": sentence(checked),
        "holds": all(one.holds for one in checked),
        "tables": [plain(one) for one in checked],
    }
    lines = [result["sentence"], "", *listing(checked)]
    if words.file is not None:
        result["recomputed"] = recomputed = _recomputed(words)
        said = (f"{on_one_line(who)}: {one['sentence']}" for who, one in recomputed.items())
        lines += ["", *said]
    return Answer("\n".join(lines), result)


def listing(checked: Sequence[Checked]) -> list[str]:
    """Return a line for each table, by method: what came of it, and where it was printed."""
    by_method = sorted(checked, key=lambda one: one.table.method)
    titles = {one.table.method: str(title_of(one.table.method)) for one in checked}
    wide = max(map(len, titles.values()), default=0)
    return [
        _(
            "{mark}  {method}  {citation}: {title}",
            mark=mark(one),
            method=titles[one.table.method].ljust(wide),
            citation=one.table.citation,
            title=one.table.title,
        )
        for one in by_method
    ]


def mark(one: Checked) -> str:
    """Return what came of a table, in a word."""
    if not one.figures:
        return _("apart ")
    return _("equal ") if one.holds else _("UNEQUAL")


def plain(one: Checked) -> Plain:
    """Return a table with its figures as printed and as computed."""
    return {
        "citation": one.table.citation,
        "title": one.table.title,
        "method": one.table.method,
        "holds": one.holds,
        "figures": [
            {
                "name": figure.name,
                "printed": figure.printed,
                "computed": figure.computed,
                "tolerance": figure.tolerance,
                "difference": figure.difference,
                "holds": figure.holds,
            }
            for figure in one.figures
        ],
        "does_not_follow": list(one.table.does_not_follow),
    }


def _recomputed(words: argparse.Namespace) -> dict[str, Plain]:
    case, problems = read(words.file)
    if case is None:
        raise RefusedError(problems)
    ids = chosen(case, problems, None)
    return {one.name: verified(rank(case, one.id)) for one in case.stakeholders if one.id in ids}
