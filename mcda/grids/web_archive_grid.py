"""Reads the tables of a web archive (.mht): a page with its parts, as browsers and Excel save it.

The pages within become sheets, those without a table are passed over. Nothing is fetched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path, PurePosixPath
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.budget import Budget, Work
from mcda.grids.csv_grid import MAX_BYTES
from mcda.grids.grid import Grid
from mcda.grids.html_grid import html_grid
from mcda.words.said import _

_NAMED: Final = re.compile(
    r"<x:Name>([^<]{1,200})</x:Name>\s*<x:WorksheetSource\s+HRef=\"([^\"<]{1,200})\"", re.IGNORECASE
)


def read_web_archive(path: Path) -> Grid:
    """Return the tables of a web archive as a grid, a sheet for each page; RefusedError."""
    place = Place(file=path.name)
    try:
        archive = message_from_bytes(read_regular(path, MAX_BYTES), policy=policy.default)
        pages = list(_pages(archive, Budget(place)))
    except (ValueError, LookupError, TypeError) as error:
        raise RefusedError([Problem.of("FILE-DAMAGED", place, part=_("its parts"))]) from error
    names = dict(one for _where, text in pages for one in _sheet_names(text))
    # The byte order mark goes before what the page itself says of its encoding.
    filled = [
        (where, html_grid(text.encode("utf-8-sig"), path.name))
        for where, text in pages
        if "<table" in text.casefold()
    ]
    sheets = [
        replace(grid.sheets[0], name=names.get(where, where if len(filled) > 1 else path.stem))
        for where, grid in filled
    ]
    if not sheets:
        raise RefusedError([Problem.of("FILE-DAMAGED", place, part=_("its pages"))])
    problems = tuple(problem for _where, grid in filled for problem in grid.problems)
    return Grid(path.name, tuple(sheets), problems)


def _pages(archive: Message, budget: Budget) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page of an archive, its own charset decoded."""
    for number, part in enumerate(archive.walk(), start=1):
        budget.charge(Work.SHEETS)
        if part.get_content_type() != "text/html":
            continue
        where = PurePosixPath(str(part.get("Content-Location", "")).replace("\\", "/")).name
        content = part.get_payload(decode=True)
        charset = part.get_content_charset()
        if isinstance(content, bytes):
            text = content.decode(charset or _charset(content), errors="replace")
            yield where or _("Page {n}", n=number), text


def _charset(content: bytes) -> str:
    found = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", content[:4096], re.IGNORECASE)
    return found[1].decode("ascii") if found else "utf-8"


def _sheet_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield page and name of each sheet that Excel lists in the frame of its archive."""
    for name, where in _NAMED.findall(text):
        yield PurePosixPath(where.replace("\\", "/")).name, html.unescape(name)
