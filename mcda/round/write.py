"""Writes the workbooks of a round, one for each respondent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from mcda.disk.atomic import write_atomically, write_problem
from mcda.disk.door import read_problem, read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.package import MAX_FILE
from mcda.model.case import Case, frozen
from mcda.model.entries import change_names
from mcda.model.ids import known
from mcda.model.round import Respondent, Round
from mcda.round.before import before
from mcda.round.folder import Cancelled, Progress
from mcda.round.layout import MACHINE_TITLE, Part, blocks_of, mark, scale_digest
from mcda.round.machine import Machine, to_cells
from mcda.round.messages import words_of
from mcda.round.paper import Paper
from mcda.round.rescale import ends_of
from mcda.round.write_before import write_before
from mcda.round.write_front import write_measures, write_packages, write_start
from mcda.round.write_pairwise import write_pairwise
from mcda.round.write_scores import write_scores, write_swing
from mcda.sheets.book import book_bytes
from mcda.sheets.page import hidden_sheet, protect

LONGEST_PART = 40
LONGEST_BYTES = 64
"""UTF-8 bytes of one of the four parts; the whole stays below the 255 of a file name."""
_UNWANTED = re.compile(r'[\s_/\\:*?"<>|\'`#%&{}$!@+=;,\[\]-]+')


def write_round(
    case: Case,
    asked: Round,
    respondents: Iterable[Respondent],
    folder: str | Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    before: Callable[[], object] | None = None,
) -> tuple[Path, ...]:
    """Write one workbook a respondent into a folder, made if need be; return their paths.

    A file that is there already and differs is never written over: it may be
    filled in. Everything is made before anything is written. Raises
    RefusedError: ROUND-OUT-..., FILE-... and WORKBOOK-... problems. `progress`
    is called with how many are done and how many there are; a cancelled call
    writes nothing and returns (). `before` is called when all is made and nothing is
    written yet: whoever keeps the round's secret does it there, and stops all by raising.
    """
    folder = Path(folder)
    people = list(respondents)
    problems = [p for one in people for p in unfit(case, one)]
    if not people:
        problems.append(Problem.of("ROUND-OUT-NOBODY", Place(words=asked.name or asked.id)))
    paths = [folder / name for name in distinct(file_name(case, asked, one) for one in people)]
    if problems:
        raise RefusedError(problems)
    contents = []
    for count, one in enumerate(people):
        if cancelled is not None and cancelled():
            return ()
        if progress is not None:
            progress(count, len(people))
        contents.append(workbook_bytes(case, asked, one))
    _make(folder)
    pairs = list(zip(paths, contents, strict=True))
    problems = [
        Problem.of("ROUND-OUT-FILE-THERE", Place(file=path.name))
        for path, content in pairs
        if _is_there(path) and read_regular(path, MAX_FILE) != content
    ]
    if problems:
        raise RefusedError(problems)
    if before is not None:
        before()
    for path, content in pairs:
        write_atomically(path, content)
    if progress is not None:
        progress(len(people), len(people))
    return tuple(paths)


def workbook_bytes(case: Case, asked: Round, respondent: Respondent) -> bytes:
    """Return one respondent's workbook; the same case, round and respondent give the same bytes."""
    paper = Paper(case, asked, respondent)
    blocks = blocks_of(case, respondent)
    known = before(case, asked, respondent)
    start = paper.sheet(Part.START, paper.words.start_title)
    if any(block.part is Part.SCORES for block in blocks):
        write_packages(paper)
    if any(block.part is Part.EFFECTS for block in blocks):
        write_measures(paper)
    for block in blocks:
        if block.part in (Part.SCORES, Part.EFFECTS):
            write_scores(paper, block)
        elif block.part is Part.SWING:
            write_swing(paper, block)
    pairs = [block for block in blocks if block.part is Part.PAIRWISE]
    if pairs:
        write_pairwise(paper, pairs)
    if known is not None:
        write_before(paper, known, blocks)
    write_start(paper, start)
    _write_machine(paper)
    return book_bytes(paper.book, case.title)


def unfit(case: Case, respondent: Respondent) -> tuple[Problem, ...]:
    """Return why a respondent can't be sent a workbook."""
    place = Place(words=respondent.name or respondent.id)
    if respondent.stakeholder not in {one.id for one in case.stakeholders}:
        facts = {"name": respondent.name, "stakeholder": respondent.stakeholder}
        return (Problem.of("ROUND-OUT-STAKEHOLDER-UNKNOWN", place, **facts),)
    if not blocks_of(case, respondent):
        return (Problem.of("ROUND-OUT-NOTHING-TO-ASK", place, name=respondent.name),)
    return ()


def _write_machine(paper: Paper) -> None:
    case, respondent = paper.case, paper.respondent
    used = {key for one in paper.placed for key in one.block.rows}
    used |= {one.block.node for one in paper.placed}
    criteria = [criterion for criterion in case.criteria if criterion.id in used]
    entered = [one for one in paper.placed if one.block.part in (Part.SCORES, Part.EFFECTS)]
    across = {key for one in entered for key in one.columns}
    machine = Machine(
        case=case.id,
        round=paper.round.id,
        round_name=paper.round.name,
        respondent=respondent.id,
        respondent_name=respondent.name,
        stakeholder=respondent.stakeholder,
        language=words_of(respondent.language).code,
        titles=frozen(paper.titles),
        criteria=frozen({one.id: paper.names.criterion(one.id) for one in criteria}),
        scales=frozen({one.id: scale_digest(one) for one in criteria}),
        ends=frozen({one.id: ends for one in criteria if (ends := ends_of(one)) is not None}),
        packages=frozen({p.id: paper.names.package(p.id) for p in case.packages if p.id in across}),
        changes=frozen({k: paper.names.row(k) for k in change_names(case) if k in across}),
        placed=tuple(paper.placed),
        texts=frozen({part: frozenset(some) for part, some in paper.texts.items()}),
        formulas=frozen({part: frozenset(some) for part, some in paper.formulas.items()}),
    )
    rows = to_cells(machine, paper.round.secret)
    protect(hidden_sheet(paper.book, MACHINE_TITLE, mark(Part.MACHINE), rows))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusedError([write_problem(error, folder)]) from error


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            return False
        raise RefusedError([read_problem(error, path)]) from error
    return True


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
