"""Reads one returned workbook: whose it is, what it answers, and everything odd about it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.document import read_grid
from mcda.grids.grid import Sheet
from mcda.grids.package import MAX_FILE
from mcda.grids.signature import Kind, kind_of
from mcda.model.case import Case, Score, frozen
from mcda.model.entries import change_names, change_of
from mcda.model.ids import known
from mcda.model.round import Respondent, Return
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.round.addressed import tell_addressed
from mcda.round.answers import Answers, read_answers
from mcda.round.intake import Intake
from mcda.round.layout import MACHINE_TITLE, VERSION, Part, owner_of, read_mark, read_owner
from mcda.round.machine import Machine, NewerLayoutError, SealError, from_cells
from mcda.round.notes import Notes, short
from mcda.round.rescale import Rescale, settle_scales
from mcda.words.said import _
from mcda.workbook.findings import as_text
from mcda.workbook.labels import Names

_STRANGERS: Final = frozenset({"FILE-UNKNOWN-KIND", "FILE-NOT-A-WORKBOOK", "FILE-IS-FOLDER"})


def read_return(
    path: str | Path,
    case: Case,
    round_id: str | None = None,
    rescale: Rescale = Rescale.ASK,
) -> Intake:
    """Return what a file says as a return of a round, the case's last one unless named.

    `rescale` says what becomes of answers on scales that were changed since.
    No file makes it raise. Every answer is taken or has a problem; a file that is not of
    this case, round or layout has problems only.
    """
    path = Path(path)
    name = short(path.name)
    try:
        before = _checksum(path)
        kind = kind_of(path)
        if kind in (Kind.CASE, Kind.CSV):
            return _stranger(path, Problem.of("RETURN-UNRELATED", Place(file=name)))
        notes = Notes(read_grid(path, kind), formats_seen=kind.value != "xls")
        intake = _read(path, notes, case, round_id, rescale, before)
        if _checksum(path) != before:
            problem = Problem.of("RETURN-CHANGED-MEANWHILE", Place(file=name))
            return Intake(path=path, problems=(problem,))
    except RefusedError as error:
        problems = tuple(problem.at(file=name) for problem in error.problems)
        if all(problem.code in _STRANGERS for problem in problems):
            return _stranger(path, *problems)
        return Intake(path=path, problems=problems)
    except Exception as fault:  # noqa: BLE001  one file must never stop those beside it
        problem = Problem.of("RETURN-FAULT", Place(file=name), kind=type(fault).__name__)
        return Intake(path=path, problems=(problem,))
    return replace(intake, problems=tuple(problem.at(file=name) for problem in intake.problems))


def _stranger(path: Path, *problems: Problem) -> Intake:
    return Intake(path=path, problems=problems, unrelated=True)


def _checksum(path: Path) -> str:
    return hashlib.sha256(read_regular(path, MAX_FILE)).hexdigest()


def _read(
    path: Path,
    notes: Notes,
    case: Case,
    round_id: str | None,
    rescale: Rescale,
    checksum: str,
) -> Intake:
    grid = notes.grid
    marked = [(sheet, read_mark(sheet.value(1, 1))) for sheet in grid.sheets]
    if not any(part is not None for _, part in marked):
        return _stranger(path, Problem.of("RETURN-UNRELATED", Place(file=grid.file)))
    machine = _machine([sheet for sheet, part in marked if part is Part.MACHINE], case, notes)
    if machine is None:
        return Intake(path=path, problems=notes.listed())
    respondent = known(case.respondents, machine.respondent)
    found = Intake(path=path, respondent=respondent, round=machine.taken_as)
    if not _belongs(machine, respondent, case, round_id, notes):
        return replace(found, problems=notes.listed())
    if path.suffix.lower() in (".xlsm", ".xltm"):
        notes.add_sheet("RETURN-MACROS", "")
    _tell_changes(machine, case, notes)
    scales = settle_scales(machine, case, rescale, notes)
    own = _own(marked, machine, case, notes)
    sheets = _sheets(own, machine, {part for _, part in marked} - {part for _, part in own}, notes)
    if Part.START in sheets:
        tell_addressed(sheets[Part.START], machine, notes)
    answers = read_answers(sheets, machine, case, scales, notes)
    returned = _returned(machine, answers, short(path.name), checksum)
    if returned is None:
        notes.add_sheet("RETURN-EMPTY", "")
    elif answers.filled < answers.asked:
        facts = {"filled": answers.filled, "asked": answers.asked}
        notes.add_sheet("RETURN-INCOMPLETE", "", **facts)
    return replace(
        found,
        complete=(answers.filled, answers.asked),
        returned=returned,
        problems=notes.listed(),
        unread=tuple(answers.unread) if returned is not None else (),
    )


def _returned(machine: Machine, answers: Answers, file: str, checksum: str) -> Return | None:
    if not (answers.scores or answers.swing or answers.judgements or answers.remark):
        return None
    return Return(
        respondent=machine.respondent,
        round=machine.taken_as,
        file=file,
        checksum=checksum,
        scores=frozen(
            {key: frozen(row) for key, row in answers.scores.items() if change_of(key) is None}
        ),
        effects=frozen({key: frozen(levels) for key, levels in _effects(answers).items()}),
        swing=frozen(answers.swing),
        judgements=frozen({node: tuple(some) for node, some in answers.judgements.items()}),
        remark=answers.remark,
    )


def _effects(answers: Answers) -> dict[str, dict[str, Mapping[str, Score]]]:
    """Return what levels change, by measure and level."""
    found: dict[str, dict[str, Mapping[str, Score]]] = {}
    for key, row in answers.scores.items():
        change = change_of(key)
        if change is not None:
            found.setdefault(change[0], {})[change[1]] = frozen(row)
    return found


def _machine(sheets: list[Sheet], case: Case, notes: Notes) -> Machine | None:
    """Return what the hidden sheet says; None, with a problem, if it can't be trusted."""
    if not sheets:
        notes.add_sheet("RETURN-MACHINE-MISSING", "")
        return None
    if len(sheets) > 1:
        facts = {"reason": _("it is there twice")}
        notes.add_sheet("RETURN-MACHINE-CHANGED", sheets[1].name, **facts)
        return None
    rows = sheets[0].rows
    cells = [(as_text(rows[r].get(1)), as_text(rows[r].get(2))) for r in sorted(rows) if r > 1]
    try:
        return from_cells(cells, {(case.id, one.id): one.secret for one in case.rounds})
    except SealError:
        notes.add_sheet("RETURN-SEAL", "")
    except NewerLayoutError as error:
        notes.add_sheet("RETURN-NEWER-LAYOUT", "", version=short(str(error)), known=VERSION)
    except ValueError:
        facts = {"reason": _("its checksum or its content does not fit")}
        notes.add_sheet("RETURN-MACHINE-CHANGED", MACHINE_TITLE, **facts)
    return None


def _belongs(
    machine: Machine,
    respondent: Respondent | None,
    case: Case,
    round_id: str | None,
    notes: Notes,
) -> bool:
    """Say whether a workbook is one of this case and round, and report why not."""
    if machine.case != case.id:
        facts = {"case": short(machine.case), "expected": case.id}
        notes.add_sheet("RETURN-OTHER-CASE", "", **facts)
        return False
    rounds = {one.id: one for one in case.rounds}
    expected = round_id or next(reversed(rounds), "")
    if machine.taken_as not in rounds:
        notes.add_sheet("RETURN-ROUND-UNKNOWN", "", round=short(machine.round))
        return False
    if machine.taken_as != expected:
        facts = {"round": machine.taken_as, "expected": expected}
        notes.add_sheet("RETURN-OTHER-ROUND", "", **facts)
        return False
    if respondent is None:
        name = short(machine.respondent_name or machine.respondent)
        notes.add_sheet("RETURN-RESPONDENT-UNKNOWN", "", name=name)
        return False
    if machine.seal and not rounds[expected].secret:
        notes.add_sheet("RETURN-SEAL-UNKNOWN", "", name=short(respondent.name))
    if respondent.id not in rounds[expected].asked:
        notes.add_sheet("RETURN-RESPONDENT-NOT-ASKED", "", name=short(respondent.name))
    if respondent.stakeholder != machine.stakeholder:
        names = {one.id: short(one.name) for one in case.stakeholders}
        before = names.get(machine.stakeholder, short(machine.stakeholder))
        now = names.get(respondent.stakeholder, short(respondent.stakeholder))
        facts = {"name": short(respondent.name), "before": before, "now": now}
        notes.add_sheet("RETURN-STAKEHOLDER-CHANGED", "", **facts)
    return True


def _tell_changes(machine: Machine, case: Case, notes: Notes) -> None:
    """Report what has changed in the case since the workbook was written."""
    names = Names(case)
    sent_and_now = (
        (machine.criteria, {one.id: names.criterion(one.id) for one in case.criteria}),
        (machine.packages, {one.id: names.package(one.id) for one in case.packages}),
        (machine.changes, {key: names.row(key) for key in change_names(case)}),
    )
    for sent, now in sent_and_now:
        for key, label in sent.items():
            if key not in now:
                notes.add_sheet("RETURN-ABOUT-GONE", "", label=short(label))
            elif name_key(label) != name_key(now[key]):
                facts = {"label": short(label), "now": short(now[key])}
                notes.add_sheet("RETURN-RENAMED-SINCE", "", **facts)
    _tell_new(machine, case, notes)


def _tell_new(machine: Machine, case: Case, notes: Notes) -> None:
    parts = {one.block.part for one in machine.placed}
    if Part.SCORES in parts:
        for package in case.packages:
            if package.id not in machine.packages:
                notes.add_sheet("RETURN-NOT-IN-WORKBOOK", "", label=short(package.name))
    if Part.EFFECTS in parts:
        for key, name in change_names(case).items():
            if key not in machine.changes:
                notes.add_sheet("RETURN-NOT-IN-WORKBOOK", "", label=short(name))
    for leaf in leaves(case) if parts & {Part.SCORES, Part.EFFECTS, Part.SWING} else ():
        if leaf.id not in machine.criteria:
            notes.add_sheet("RETURN-NOT-IN-WORKBOOK", "", label=short(leaf.name))


def _own(
    marked: list[tuple[Sheet, Part | None]], machine: Machine, case: Case, notes: Notes
) -> list[tuple[Sheet, Part | None]]:
    """Return the sheets without those of other workbooks, each of which is reported."""
    owner = owner_of(machine.case, machine.round, machine.respondent)
    expected = owner if machine.version > 1 else ""
    kept = []
    for sheet, part in marked:
        found = read_owner(sheet.value(1, 1))
        if part is None or part is Part.MACHINE or found == expected:
            kept.append((sheet, part))
        else:
            facts = {"name": _whose(found, case), "expected": short(machine.respondent_name)}
            notes.add_sheet("RETURN-SHEET-OF-OTHER", short(sheet.name), **facts)
    return kept


def _whose(owner: str, case: Case) -> str:
    """Return who was sent the workbook that a sheet is from, and in which round."""
    return next(
        (
            short(f"{person.name}, {asked.name or asked.id}")
            for asked in case.rounds
            for person in case.respondents
            if owner_of(case.id, asked.id, person.id) == owner
        ),
        _("somebody else"),
    )


def _sheets(
    marked: list[tuple[Sheet, Part | None]],
    machine: Machine,
    refused: set[Part | None],
    notes: Notes,
) -> Mapping[Part, Sheet]:
    """Return the sheets by what they hold, each once; whatever else there is is reported."""
    found: dict[Part, list[Sheet]] = {}
    titled = {title.casefold(): Part(part) for part, title in machine.titles.items()}
    for sheet, part in marked:
        if part is None:
            part = titled.get(sheet.name.casefold())
        if part is Part.MACHINE:
            continue
        if part is None or part.value not in machine.titles:
            if sheet.rows:
                notes.add_sheet("RETURN-EXTRA-SHEET", short(sheet.name))
            continue
        found.setdefault(part, []).append(sheet)
    single: dict[Part, Sheet] = {}
    for name, title in machine.titles.items():
        part = Part(name)
        sheets = found.get(part, [])
        asked = any(one.block.part is part for one in machine.placed)
        if len(sheets) == 1:
            single[part] = sheets[0]
            _tell_sheet(sheets[0], title, asked, notes)
        elif sheets:
            other = short(sheets[0].name)
            notes.add_sheet("RETURN-SHEET-TWICE", short(sheets[1].name), other=other)
        elif asked and part not in refused:
            notes.add_sheet("RETURN-SHEET-MISSING", "", title=short(title))
    return single


def _tell_sheet(sheet: Sheet, title: str, asked: bool, notes: Notes) -> None:
    if sheet.name.casefold() != title.casefold():
        notes.add_sheet("RETURN-SHEET-RENAMED", short(sheet.name), title=short(title))
    if asked and not sheet.visible:
        notes.add_sheet("RETURN-SHEET-HIDDEN", short(sheet.name))
