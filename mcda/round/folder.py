"""Takes in a folder of returned workbooks, or files picked by hand: each one, then all together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from mcda.disk.door import is_folder, is_there, read_problem
from mcda.errors import Place, Problem
from mcda.model.case import Case
from mcda.model.round import Return
from mcda.round.intake import Intake
from mcda.round.notes import short
from mcda.round.read import read_return
from mcda.round.rescale import Rescale

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".ots"})


def read_folder(
    chosen: str | Path | Iterable[str | Path],
    case: Case,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    round_id: str | None = None,
    rescale: Rescale = Rescale.ASK,
) -> tuple[Intake, ...]:
    """Return what every file of a folder, or of a list of files, gives for a round.

    The round is the case's last one unless named; `rescale` says what becomes of answers on
    scales that were changed since. `progress` is called with how
    many files are done and how many there are; after `cancelled` says so, nothing
    is returned. No file makes it raise; files that vanish meanwhile are reported.
    """
    paths, told = _paths(chosen)
    intakes: list[Intake] = []
    for count, path in enumerate(paths):
        if cancelled is not None and cancelled():
            return ()
        if progress is not None:
            progress(count, len(paths))
        if path.suffix.lower() in WORKBOOKS:
            intakes.append(_with_lock(read_return(path, case, round_id, rescale)))
        else:
            intakes.append(_left_alone(path))
    if progress is not None:
        progress(len(paths), len(paths))
    return (*sift(intakes), *told)


def sift(intakes: Iterable[Intake]) -> tuple[Intake, ...]:
    """Return intakes with what only shows in their company: the same file twice, two of one person.

    Of files that say the same the first counts; of two that differ none does,
    until one of them is taken away.
    """
    listed = [_alone(one) for one in intakes]
    by_person: dict[str, list[int]] = {}
    for index, one in enumerate(listed):
        if one.returned is not None:
            by_person.setdefault(one.returned.respondent, []).append(index)
    for indices in by_person.values():
        _mark_repeated(listed, indices)
        kept = [index for index in indices if not listed[index].repeated]
        if len(kept) > 1:
            for index in kept:
                others = [listed[i].path.name for i in kept if i != index]
                one = listed[index]
                name = short(one.respondent.name if one.respondent else "")
                facts = {"name": name, "other": short(", ".join(others))}
                listed[index] = replace(_with(one, "RETURN-TWO-FILES", **facts), unclear=True)
    return tuple(listed)


def _alone(one: Intake) -> Intake:
    """Return an intake without what an earlier sifting said of it."""
    kept = tuple(problem for problem in one.problems if problem.code not in _IN_COMPANY)
    return replace(one, problems=kept, unclear=False, repeated=False)


_IN_COMPANY: Final = frozenset({"RETURN-SAME-FILE", "RETURN-SAME-ANSWERS", "RETURN-TWO-FILES"})


def _mark_repeated(listed: list[Intake], indices: Sequence[int]) -> None:
    first: list[int] = []
    for index in indices:
        one = listed[index]
        for earlier in first:
            same = _same(listed[earlier], one)
            if same:
                other = short(listed[earlier].path.name)
                listed[index] = replace(_with(one, same, other=other), repeated=True)
                break
        else:
            first.append(index)


def _same(one: Intake, other: Intake) -> str:
    """Return the code for two files that say the same, "" if they don't."""
    if one.returned is None or other.returned is None:
        return ""
    if one.returned.checksum and one.returned.checksum == other.returned.checksum:
        return "RETURN-SAME-FILE"
    # Answers that could not be read may still differ.
    codes = [[p.code for p in i.problems if p.place.cell] for i in (one, other)]
    same = _answers(one.returned) == _answers(other.returned) and codes[0] == codes[1]
    return "RETURN-SAME-ANSWERS" if same else ""


def _answers(returned: Return) -> Return:
    return replace(returned, file="", checksum="", date="")


def _with(one: Intake, code: str, /, **facts: str) -> Intake:
    problem = Problem.of(code, Place(file=short(one.path.name)), **facts)
    return replace(one, problems=(*one.problems, problem))


def _left_alone(path: Path) -> Intake:
    place = Place(file=short(path.name))
    code = "RETURN-SUBFOLDER" if is_folder(path) else "RETURN-UNRELATED"
    return Intake(path=path, problems=(Problem.of(code, place),), unrelated=True)


def _paths(chosen: str | Path | Iterable[str | Path]) -> tuple[list[Path], tuple[Intake, ...]]:
    """Return the files to look at, in the order of their names, and what can't be listed."""
    if not isinstance(chosen, str | Path):
        return [Path(one) for one in chosen], ()
    folder = Path(chosen)
    if is_there(folder) and not is_folder(folder):
        return [folder], ()
    try:
        found = sorted(folder.iterdir(), key=lambda path: (path.name.casefold(), path.name))
    except OSError as error:
        return [], (Intake(path=folder, problems=(read_problem(error, folder),)),)
    paths = [path for path in found if not _is_lock(path) and not path.name.startswith(".")]
    if not paths:
        problem = Problem.of("RETURN-NO-FILES", Place(file=short(folder.name)))
        return [], (Intake(path=folder, problems=(problem,), unrelated=True),)
    return paths, ()


def _is_lock(path: Path) -> bool:
    """Say whether a file is what a spreadsheet program leaves beside an open workbook."""
    return path.name.startswith("~$") or (
        path.name.startswith(".~lock.") and path.name.endswith("#")  # no words: a key
    )


def _with_lock(one: Intake) -> Intake:
    """Return an intake with a warning if its workbook seems to be open elsewhere."""
    name = one.path.name
    # Excel leaves out the first two characters of a long name.
    beside = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")
    if one.unrelated or not any(is_there(one.path.with_name(lock)) for lock in beside):
        return one
    return _with(one, "RETURN-OPEN-ELSEWHERE")
