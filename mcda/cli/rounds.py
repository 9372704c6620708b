"""`parley round out` and `parley round in`: a scoring round without a window.

Both `round` commands keep what they did in the case file. `round in` takes in the
files without errors; the others are named, and the exit code is 2 then.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mcda.casefile import CASE_SUFFIX
from mcda.casefile.case_file import write_case
from mcda.casefile.lock import lock_problem, myself
from mcda.cli.commands import COMMANDS
from mcda.cli.options import Help, add_command, add_force
from mcda.cli.output import Answer, ending
from mcda.disk.atomic import refuse_overwriting
from mcda.errors import Place, Problem, RefusedError, Severity
from mcda.export import plain, terminal_rounds
from mcda.export.plain import Plain
from mcda.model import edits
from mcda.model.case import Case, Score
from mcda.model.edits.asking import next_name
from mcda.model.round import Choice, Respondent, Return, Round, Rule, Shown, new_secret
from mcda.model.rounds import discrepancies, review, who_is_missing
from mcda.model.rounds.contested import about_of, contested, offered
from mcda.model.rounds.since import changed_answers, earlier_return
from mcda.model.texts import name_key, same_name
from mcda.opening import read
from mcda.round.folder import read_folder
from mcda.round.intake import Intake
from mcda.round.rescale import Rescale
from mcda.round.respondent_list import read_respondents
from mcda.round.write import write_round
from mcda.words.said import _, capital, told
from mcda.workbook.labels import Names

OUT, IN = "round out", "round in"  # no words: names of commands
CASE = _("a case file (.parley) or a case workbook, with its rounds")


def add_commands(commands: Any) -> None:
    """Add the commands to a parser's subcommands."""
    text = told(COMMANDS["round"])
    about, asks = _("{what}.", what=capital(text)), _("Ask parley round STEP --help for more.")
    rounds = commands.add_parser(
        "round", help=text, description=about, epilog=asks, formatter_class=Help
    )
    steps = rounds.add_subparsers(required=True, metavar="STEP")
    out = add_command(
        steps, OUT, out_command,
        text=_("write one workbook for each respondent, and keep the round in the case"),
        example="case.parley --respondents people.csv -o folder", file=CASE, metavar="CASE",
    )  # fmt: skip
    columns = _("a table with the columns name, stakeholder, language, asked, email")
    out.add_argument("--respondents", type=Path, required=True, metavar="FILE", help=columns)
    folder = _("where the workbooks go")
    out.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help=folder)
    out.add_argument("--round", help=_("an existing round by name or id, instead of a new one"))
    out.add_argument("--name", help=_("name of the new round"))
    rule = _("what one score is made of a stakeholder's answers")
    rules = [one.value for one in Rule]
    out.add_argument("--rule", choices=rules, default=Rule.MEDIAN.value, help=rule)
    out.add_argument("--asker", help=_("who asks, as the workbooks say it"))
    out.add_argument("--due", metavar="DATE", help=_("the day by which answers are wanted"))
    out.add_argument("--return-to", metavar="ADDRESS", help=_("where answers go"))
    shown = _("what workbooks show of the round before: nothing, a respondent's own answers, or "
              "these with the range of all for its stakeholder")  # fmt: skip
    out.add_argument("--show", choices=[one.value for one in Shown], help=shown)
    into = add_command(
        steps, IN, in_command,
        text=_("take in a folder of returned workbooks, and keep it in the case"),
        example="case.parley folder --dry-run", file=CASE, metavar="CASE",
    )  # fmt: skip
    into.add_argument("folder", type=Path, nargs="+", metavar="FOLDER", help=_("or files"))
    into.add_argument(
        "--dry-run", action="store_true", help=_("say what would happen, save nothing")
    )
    into.add_argument("--round", help=_("a round by name or id, instead of the last one"))
    partly = _("also take the readable answers of files with errors")
    into.add_argument("--partly", action="store_true", help=partly)
    both = _("where something else stands: keep it, take the new one, or hold both scores")
    choices = [choice.value for choice in Choice]
    into.add_argument("--conflicts", choices=choices, default=Choice.KEEP.value, help=both)
    moved = _("answers on a scale that was changed after sending: convert them, or take them as is")
    into.add_argument("--rescale", choices=["convert", "as-is"], help=moved)
    into.add_argument("--problems", type=Path, metavar="OUT.xlsx", help=_("list problems there"))
    for step, over in ((out, "--save"), (into, _("--save and --problems"))):
        step.add_argument(
            "--save", type=Path, metavar="CASE", help=_("keep it in this file instead of CASE")
        )
        add_force(step, over)


def out_command(words: argparse.Namespace) -> Answer:
    """Write the workbooks of a new round, or of one that is there, and keep the round."""
    before, mark = opened_case(words.file)
    case = before
    target = _target(words)
    found = read_respondents(words.respondents, replace(case, respondents=()))
    _refuse(found.problems)
    case, people = _with_people(case, found.people)
    ids = [one.id for one in people]
    if words.round:
        asked = chosen_round(case, words.round)
        case = edits.change_round(case, asked.id, asked=tuple(dict.fromkeys((*asked.asked, *ids))))
        asked = chosen_round(case, asked.id)
    else:
        name = words.name or next_name(case)
        _refuse_taken(case, name)
        today = date.today().isoformat()
        case = edits.add_round(
            case, name, date=today, rule=Rule(words.rule), asked=tuple(ids), secret=new_secret()
        )
        asked = case.rounds[-1]
    case = edits.change_round(case, asked.id, **_told(words))
    case = _logged(before, case, OUT)
    asked = chosen_round(case, asked.id)
    expected = mark if _same_file(target, words.file) else None
    # The secret is kept first: without it nothing that comes back could be taken in.
    paths = write_round(
        case, asked, people, words.output,
        before=lambda: write_case(case, target, expected=expected),
    )  # fmt: skip
    names = Names(case)
    result: Plain = {
        "round": round_plain(asked),
        "written": [
            {
                "respondent": one.name,
                "stakeholder": names.stakeholder(one.stakeholder),
                "file": str(path),
            }
            for one, path in zip(people, paths, strict=True)
        ],
        "saved": str(target),
        "problems": plain.problems(found.problems),
    }
    return Answer(terminal_rounds.sent(result), result)


def _refuse_taken(case: Case, name: str) -> None:
    """Refuse a name by which another round is asked for."""
    if any(same_name(name, one.name) for one in case.rounds):
        raise RefusedError([Problem.of("OPTION-ROUND-THERE", Place(words="--name"), name=name)])


def _told(words: argparse.Namespace) -> dict[str, Any]:
    """Return what the workbooks are to say of the asking, as far as it was given."""
    given: dict[str, Any] = {
        "asker": words.asker, "due": words.due, "return_to": words.return_to
    }  # fmt: skip
    if words.show is not None:
        given["shown"] = Shown(words.show)
    return {field: value for field, value in given.items() if value is not None}


def in_command(words: argparse.Namespace) -> Answer:
    """Take in what came back, unless it is only to be shown."""
    case, mark = opened_case(words.file)
    target = None if words.dry_run else _target(words)
    asked = chosen_round(case, words.round)
    if words.problems is not None:
        ending(words.problems, (".xlsx",))
        refuse_overwriting(words.problems, force=words.force, read=_read(words))
    chosen = words.folder[0] if len(words.folder) == 1 else words.folder
    rescale = Rescale(words.rescale or Rescale.ASK)
    intakes = read_folder(chosen, case, round_id=asked.id, rescale=rescale)
    if words.problems is not None:
        from mcda.round.write_problems import write_problems

        write_problems(intakes, words.problems)
    taken = [one for one in intakes if one.usable and (one.sound or words.partly)]
    returns = [one.returned for one in taken if one.returned is not None]
    cells = [about_of(one) for one in contested(asked, offered(case, asked.id, returns))]
    choices = {cell: _choice(words.conflicts, weights=not cell[1]) for cell in cells}
    after = edits.take_in(case, asked.id, returns, choices, date.today().isoformat())
    after = _logged(case, after, IN)
    if target is not None and returns:
        write_case(after, target, expected=mark if _same_file(target, words.file) else None)
    problems = tuple(problem for one in intakes for problem in one.problems)
    result = {
        "round": round_plain(asked),
        "files": [_file(case, one, one in taken) for one in intakes],
        "scores": _offers(case, asked, returns),
        "conflicts": words.conflicts,
        **_standing(after, asked),
        "saved": str(target) if target is not None and returns else None,
        "problems": plain.problems(problems),
    }
    return Answer(terminal_rounds.taken(result), result, problems)


def _logged(before: Case, after: Case, command: str) -> Case:
    """Return what a command made of a case, with a line in the log of one that keeps a log."""
    from mcda.model.change_log import keeps_log, noted

    if not keeps_log(before):
        return after
    now = datetime.now().astimezone().isoformat(timespec="milliseconds")
    by = _("By parley {command}", command=command)
    return noted(before, before, after, time=now, author=myself().user, reason=by)


def _choice(wanted: str, *, weights: bool) -> Choice:
    """Return what becomes of a conflict; two sets of weights are never held both."""
    choice = Choice(wanted)
    return Choice.KEEP if weights and choice is Choice.BOTH else choice


def _read(words: argparse.Namespace) -> list[Path]:
    """Return what `round in` reads or keeps the case in that a list of problems could hit."""
    case = [words.file, words.save] if words.save else [words.file]
    within = any(_same_file(words.problems.parent, folder) for folder in words.folder)
    return [*case, *words.folder, *([words.problems] if within else [])]


def chosen_round(case: Case, wanted: str | None) -> Round:
    """Return a round by id or name, the last one without either; refused if there is none."""
    if not case.rounds:
        raise RefusedError([Problem.of("ROUND-NONE", Place(words=_("the case")))])
    if not wanted:
        return case.rounds[-1]
    for one in case.rounds:
        if wanted == one.id:
            return one
    for one in case.rounds:
        if same_name(wanted, one.name) or same_name(wanted, one.id):
            return one
    known = ", ".join(f"{one.id} ({one.name})" if one.name else one.id for one in case.rounds)
    raise RefusedError(
        [Problem.of("ROUND-UNKNOWN", Place(words=_("round")), name=wanted, known=known)]
    )


def opened_case(path: Path) -> tuple[Case, str]:
    """Read a case and the mark of its file; what is unfit in it stops no round, what could not
    be read does.
    """
    reading = read(path)
    if reading.case is None:
        raise RefusedError(reading.problems)
    _refuse(reading.of_file)
    return reading.case, reading.mark


def _refuse(problems: Iterable[Problem]) -> None:
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    if wrong:
        raise RefusedError(wrong)


def _target(words: argparse.Namespace) -> Path:
    """Return where the case is to be saved, refused if that can't be or somebody has it open."""
    target: Path = words.save or words.file
    place = Place(file=str(target))
    if target.suffix.lower() != CASE_SUFFIX:
        kind = target.suffix or "nameless"
        raise RefusedError([Problem.of("ROUND-CASE-NOT-SAVED", place, kind=kind)])
    if target.absolute() != words.file.absolute():
        refuse_overwriting(target, force=words.force)
    open_elsewhere = lock_problem(target)
    if open_elsewhere is not None:
        raise RefusedError([open_elsewhere.at(file=str(target))])
    return target


def _same_file(target: Path, read: Path) -> bool:
    return os.path.realpath(target) == os.path.realpath(read)


def _with_people(case: Case, people: Sequence[Respondent]) -> tuple[Case, list[Respondent]]:
    """Return the case with a list's people, those it knows brought up to date, and the people."""
    known = {(name_key(one.name), one.stakeholder): one.id for one in case.respondents}
    ids = []
    for one in people:
        key = (name_key(one.name), one.stakeholder)
        more: Plain = {"language": one.language, "asked": one.asked}
        if key in known:
            fields = more | ({"email": one.email} if one.email else {})
            case = edits.change_respondent(case, known[key], **fields)
        else:
            case = edits.add_respondent(case, one.name, one.stakeholder, email=one.email, **more)
            known[key] = case.respondents[-1].id
        ids.append(known[key])
    by_id = {one.id: one for one in case.respondents}
    return case, [by_id[one] for one in ids]


def round_plain(one: Round) -> Plain:
    return {"id": one.id, "name": one.name, "date": one.date, "rule": one.rule.value}


def score_ends(score: Score | None) -> Plain | None:
    if score is None or score.missing:
        return None
    return {"low": score.low, "high": score.high, "likely": score.likely}


def _offers(case: Case, asked: Round, returns: list[Return]) -> list[Plain]:
    """Return what the round would give beside what stands there."""
    names = Names(case)
    return [
        {
            "stakeholder": names.stakeholder(one.stakeholder),
            "package": names.row(one.package),
            "criterion": names.criterion(one.criterion),
            "before": score_ends(one.present),
            "after": score_ends(one.new),
            "conflict": one.conflict,
        }
        for one in review(case, asked.id, returns)
    ]


def _file(case: Case, one: Intake, taken: bool) -> Plain:
    names = Names(case)
    earlier = earlier_return(case, one.returned) if one.returned is not None else None
    changed = None
    if one.returned is not None and earlier is not None:
        changed = changed_answers(earlier, one.returned)
    person = one.respondent
    return {
        "file": one.path.name,
        "respondent": person.name if person else None,
        "stakeholder": names.stakeholder(person.stakeholder) if person else None,
        "round": one.round or None,
        "filled": one.complete[0],
        "asked": one.complete[1],
        "changed": changed,
        "taken": taken,
        "related": not one.unrelated,
        "problems": plain.problems(one.problems),
    }


def _standing(case: Case, asked: Round) -> Plain:
    """Return who is missing and where respondents of one stakeholder differ."""
    names = Names(case)
    people = case.names.respondents
    return {
        "missing": [one.name for one in who_is_missing(case, asked.id)],
        "discrepancies": [
            {
                "stakeholder": names.stakeholder(one.stakeholder),
                "package": names.row(one.package),
                "criterion": names.criterion(one.criterion),
                "share": one.share,
                "low": [people.get(one.lowest, one.lowest), one.low],
                "high": [people.get(one.highest, one.highest), one.high],
            }
            for one in discrepancies(case, asked.id)
        ],
    }
