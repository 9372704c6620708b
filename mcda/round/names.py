"""File names of respondents' workbooks, which every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mcda.model.case import Case
from mcda.model.ids import known
from mcda.model.round import Respondent, Round

LONGEST_PART = 40
LONGEST_BYTES = 64
"""UTF-8 bytes of one of the four parts; the whole stays below the 255 of a file name."""

_UNWANTED = re.compile(r'[\s_/\\:*?"<>|\'`#%&{}$!@+=;,\[\]-]+')


def file_name(case: Case, asked: Round, respondent: Respondent) -> str:
    """Return `case_stakeholder_respondent_R2.xlsx` without anything that a system may refuse."""
    stakeholder = known(case.stakeholders, respondent.stakeholder)
    parts = (
        (case.title, case.id, "case"),
        (*((stakeholder.short, stakeholder.name) if stakeholder else ()), respondent.stakeholder),
        (respondent.name, respondent.id, "respondent"),
        (asked.id, asked.name, "round"),
    )
    return "_".join(next((s for s in map(safe, some) if s), "x") for some in parts) + ".xlsx"


def safe(text: str) -> str:
    """Return a text as part of a file name; "" if nothing is left of it."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(sign if unicodedata.category(sign)[0] not in "CZ" else " " for sign in plain)
    # Marks of direction only hide what a name really is.
    name = _UNWANTED.sub("-", kept.replace("\u00ad", ""))[:LONGEST_PART]
    while len(name.encode("utf-8")) > LONGEST_BYTES:
        name = name[:-1]
    return name.strip("-. ~")


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names, those that would be one file with an earlier one numbered."""
    taken: set[str] = set()
    found = []
    for name in names:
        stem, _, ending = name.rpartition(".")
        made, count = name, 2
        while made.casefold() in taken:
            made, count = f"{stem}-{count}.{ending}", count + 1
        taken.add(made.casefold())
        found.append(made)
    return found
