"""The answers on a returned workbook's sheets, each read or reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mcda.errors import Severity
from mcda.grids.grid import Sheet
from mcda.model.case import Case, Judgement, Score
from mcda.model.entries import change_of, row_names, scale_of
from mcda.model.tree import children, leaves
from mcda.round.entries import At, judgement_of, points_of, score_of
from mcda.round.found import KEYS, Located, locate, merged_cells
from mcda.round.intake import Unread
from mcda.round.layout import REMARK, Part
from mcda.round.machine import Machine
from mcda.round.notes import Notes, short
from mcda.round.rescale import Scales
from mcda.round.strays import tell_strays
from mcda.sheets.cells import LONGEST
from mcda.sheets.page import FIRST
from mcda.words.said import _
from mcda.workbook.findings import as_text


@dataclass(slots=True)
class Answers:
    """What was read; `filled` cells hold something, readable or not."""

    scores: dict[str, dict[str, Score]] = field(default_factory=dict)
    """By row: a package, or a level that has effects."""
    swing: dict[str, float] = field(default_factory=dict)
    judgements: dict[str, list[Judgement]] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    remark: str = ""
    filled: int = 0
    asked: int = 0


def read_answers(
    sheets: Mapping[Part, Sheet], machine: Machine, case: Case, scales: Scales, notes: Notes
) -> Answers:
    """Return every answer that can be read; what is no longer in the case is left out.

    `scales` say what to do with answers on scales that were changed since.
    """
    answers = Answers(asked=sum(one.block.asked for one in machine.placed))
    for part, sheet in sheets.items():
        asked = any(one.block.part is part for one in machine.placed)
        blocks = locate(sheet, part, machine, notes) if asked else []
        spoilt = merged_cells(sheet, blocks, notes)
        for one in blocks:
            if part in (Part.SCORES, Part.EFFECTS):
                _read_scores(sheet, one, spoilt, case, scales, answers, notes)
            elif part is Part.SWING:
                _read_swing(sheet, one, spoilt, case, scales, answers, notes)
            else:
                _read_judgements(sheet, one, spoilt, case, answers, notes)
        # Without its keys nothing on the sheet can be told from a stray.
        if blocks or not asked:
            besides = _read_remark(sheet, answers, notes) if part is Part.START else frozenset()
            tell_strays(sheet, part, blocks, machine, notes, besides)
    return answers


def _read_scores(
    sheet: Sheet,
    one: Located,
    spoilt: set[tuple[int, int]],
    case: Case,
    scales: Scales,
    answers: Answers,
    notes: Notes,
) -> None:
    criteria = {leaf.id: leaf for leaf in leaves(case) if leaf.id not in scales.left_out}
    known = row_names(case)
    reasons = {key: _reason(sheet, one, row, notes) for key, row in one.rows.items()}
    used: set[str] = set()
    for key, package, at in _given(sheet, one, spoilt, answers):
        if key not in criteria or package not in known:
            continue
        sent, told = scale_of(scales.as_sent(criteria[key]), package), len(notes.problems)
        given = score_of(at, sent, notes)
        if given is not None:
            convert = scales.on_present if change_of(package) is None else scales.change_now
            low, high = (convert(criteria[key], end) for end in given)
            score = Score(low=low, high=high, note=reasons[key])
            answers.scores.setdefault(package, {})[key] = score
            used.add(key)
        elif _unread(notes, told):
            problem = notes.problems[-1]
            answers.unread.append(Unread(package, key, short(at.text), reasons[key], problem))
            used.add(key)
    for key, reason in reasons.items():
        if reason and key not in used | scales.left_out and one.reasons is not None:
            row, column = one.rows[key], one.reasons
            notes.add("RETURN-REASON-ALONE", sheet, row, column, text=short(reason))


def _given(
    sheet: Sheet, one: Located, spoilt: set[tuple[int, int]], answers: Answers
) -> Iterator[tuple[str, str, At]]:
    """Yield the keys of each cell that holds something that can be read; all filled are counted."""
    for first, second, row, column in one.cells():
        value = sheet.value(row, column)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        answers.filled += 1
        if (row, column) not in spoilt:
            yield first, second, At(sheet, row, column, value)


def _unread(notes: Notes, told: int) -> bool:
    """Say whether an answer could not be read; "n/a" could, and is none."""
    new = notes.problems[told:]
    return bool(new) and new[-1].severity is not Severity.NOTE


def _read_remark(sheet: Sheet, answers: Answers, notes: Notes) -> frozenset[tuple[int, int]]:
    """Keep what is said beside all answers, and return the cell that it was read from.

    A copied row has a key of its own; of two remarks the second is a stray.
    """
    column = FIRST + 1
    for row in (row for row in sorted(sheet.rows) if sheet.value(row, KEYS) == REMARK):
        value = sheet.value(row, column)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        answers.remark = _text(sheet, row, column, notes)
        if answers.remark:
            notes.add("RETURN-REMARK", sheet, row, column, text=short(answers.remark))
        return frozenset({(row, column)})
    return frozenset()


def _reason(sheet: Sheet, one: Located, row: int, notes: Notes) -> str:
    """Return what a respondent gives as the reason for the scores of a row."""
    return "" if one.reasons is None else _text(sheet, row, one.reasons, notes)


def _text(sheet: Sheet, row: int, column: int, notes: Notes) -> str:
    """Return the text that a respondent wrote into a cell, "" with a problem for none."""
    value = sheet.value(row, column)
    if value is None or notes.faulty(sheet, row, column, value):
        return ""
    text = as_text(value).strip()
    if len(text) > LONGEST:
        facts = {"length": len(text), "most": LONGEST}
        notes.add("WORKBOOK-TEXT-TOO-LONG", sheet, row, column, **facts)
        return ""
    return text


def _read_swing(
    sheet: Sheet,
    one: Located,
    spoilt: set[tuple[int, int]],
    case: Case,
    scales: Scales,
    answers: Answers,
    notes: Notes,
) -> None:
    known = {leaf.id: leaf.name for leaf in leaves(case) if leaf.id not in scales.left_out}
    for key, _points, at in _given(sheet, one, spoilt, answers):
        if key not in known:
            continue
        told = len(notes.problems)
        points = points_of(at, notes)
        if points is not None:
            answers.swing[key] = points
        elif _unread(notes, told):
            about = _("points of {name}", name=known[key])
            unread = Unread("", key, short(at.text), "", notes.problems[-1], Part.SWING, "", about)
            answers.unread.append(unread)


def _read_judgements(
    sheet: Sheet,
    one: Located,
    spoilt: set[tuple[int, int]],
    case: Case,
    answers: Answers,
    notes: Notes,
) -> None:
    node = one.placed.block.node
    below = {child.id: child.name for child in children(case, node)}
    for first, second, at in _given(sheet, one, spoilt, answers):
        if not {first, second} <= below.keys():
            continue
        told = len(notes.problems)
        ratio = judgement_of(at, notes)
        if ratio is not None:
            answers.judgements.setdefault(node, []).append(Judgement(first, second, ratio))
        elif _unread(notes, told):
            about = _("{one} against {other}", one=below[first], other=below[second])
            text, problem = short(at.text), notes.problems[-1]
            unread = Unread(second, first, text, "", problem, Part.PAIRWISE, node, about)
            answers.unread.append(unread)
