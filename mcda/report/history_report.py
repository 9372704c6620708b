"""Snapshots and log of changes as a document of its own, to be printed, mailed or filed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import mcda
from mcda.model.case import Case
from mcda.report.blocks import Column, Footer, Heading, Masthead, Report, Row, Table, texts
from mcda.words.dates import long_date
from mcda.words.said import _

When = Callable[[str], str]
"""Words a moment (ISO 8601) by the reader's clock."""


def history_report(case: Case, printed: date, when: When) -> Report:
    """Return the snapshots and the log, the first line of each the earliest.

    As a workbook each is a sheet.
    """
    name = case.title or _("Untitled case")
    head = Masthead(name, long_date(printed))
    tables = (_snapshots(case, when), _changes(case, when))
    blocks = [part for one in tables if one.rows for part in (Heading(one.name, 2), one)]
    return Report(
        title=_("Snapshots and log of changes"),
        author=case.author,
        marking=case.marking,
        head=head,
        footer=Footer(f"Parley {mcda.__version__}"),
        blocks=(head, Heading(_("Snapshots and log of changes")), *blocks),
        sheets=lambda: tables,
    )


def _snapshots(case: Case, when: When) -> Table:
    rows = tuple(
        Row(
            texts(
                one.name,
                when(one.time),
                one.author,
                one.reason,
                str(_("agreed")) if one.agreed else "",
            )
        )
        for one in case.snapshots
    )
    heads = (
        Column(_("Name"), grow=1),
        Column(_("When")),
        Column(_("By")),
        Column(_("Why"), grow=1),
        Column(_("State")),
    )
    return Table(_("Snapshots"), heads, rows, dense=True)


def _changes(case: Case, when: When) -> Table:
    rows = tuple(
        Row(texts(when(one.time), one.author, one.what, one.reason)) for one in case.changes
    )
    heads = (
        Column(_("When")),
        Column(_("By")),
        Column(_("What"), grow=2),
        Column(_("Why"), grow=1),
    )
    return Table(_("Log of changes"), heads, rows, dense=True)
