"""Everything a document holds of one case, taken in one go: what every door goes through.

Sheets about the same packages and criteria are stakeholders; tables of criteria, weights and
judgements are put where their names belong; what belongs to nothing is named.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mcda.errors import Place, Problem
from mcda.foreign import words
from mcda.foreign.choices import Choices, Wanted
from mcda.foreign.coverage import LeftOut, area_of, left_out, place_of
from mcda.foreign.growing import (
    Cells,
    answered,
    by_pairs,
    carry,
    divided,
    equal_weights,
    node_of,
    order_of,
    with_person,
    without_nobody,
)
from mcda.foreign.guess import as_kind, turned_over
from mcda.foreign.into_case import Target, merged
from mcda.foreign.parts import (
    Part,
    akin,
    belongs,
    block_title,
    called_summary,
    no_persons,
    people_of,
    subdivided,
    sums_up,
    tables_of,
    title_of,
    weighs,
    weights_at,
)
from mcda.foreign.plain_frame import why_no_table
from mcda.foreign.remarks import (
    inconsistent,
    judged_before,
    other_weights,
    remedied,
    summed_up,
    sums,
    weights_of_nobody,
)
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take import take
from mcda.foreign.taken import EVERYONE, Taken, lacking
from mcda.grids.grid import Grid, Sheet
from mcda.model import sizes
from mcda.model.case import COMMON, ROOT, Case
from mcda.model.reading import Reading
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.words.said import _
from mcda.workbook.addresses import Addresses
from mcda.workbook.findings import as_text


@dataclass(frozen=True, slots=True)
class Composed:
    """A case with all that was taken and left out; `nameless` if nobody has a name in it.

    `apart` are tables that have nothing to do with the others.
    """

    reading: Reading
    parts: tuple[Part, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    apart: tuple[Part, ...] = ()

    @property
    def nameless(self) -> bool:
        case = self.reading.case
        return case is None or [s.name for s in case.stakeholders] in ([EVERYONE], [])


Step = Callable[[float, str], None]
"""Hears how much is done, 0 to 1, and the sheet that is looked at; may raise to stop the work."""


def compose(
    grids: Sequence[Grid], choices: Choices | None = None, step: Step | None = None
) -> Composed:
    """Return the one case in some documents, with everything that is doubtful or left out."""
    work = _Work(choices or Choices())
    sheets = [sheet for grid in grids for sheet in grid.sheets]

    def begin(sheet: Sheet) -> None:
        if step is not None:
            step(sheets.index(sheet) / len(sheets), sheet.name)

    for grid in grids:
        work.look_at(grid, begin)
    return work.composed(grids)


def _too_many(grid: Grid, table: TableMap) -> list[Problem]:
    """Return what is wrong with a table of scores that no case can hold, before it is read."""
    if table.kind is not Kind.SCORES:
        return []
    place = Place(file=grid.file, sheet=table.sheet)
    sized = {"packages": len(table.rows), "criteria": len(table.columns)}
    return list(sizes.of_counts(place, **sized))


class _Work:
    """The case as it grows."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.parts: list[Part] = []
        self.out: list[LeftOut] = []
        self.problems: list[Problem] = []
        self.unread: list[tuple[Grid, Sheet]] = []
        self.apart: list[Part] = []
        self.aside: list[tuple[Sheet, TableMap]] = []
        self.below: frozenset[int] = frozenset()

    def look_at(self, grid: Grid, begin: Callable[[Sheet], None]) -> None:
        """Take every table of a document."""
        filled = [sheet for sheet in grid.sheets if sheet.rows]
        seen = [sheet for sheet in filled if sheet.visible] or filled
        if not filled:
            self.problems += [*grid.problems, Problem.of("TABLE-EMPTY", Place(file=grid.file))]
        for sheet in filled:
            begin(sheet)
            chosen = self.choices.sheets.get((grid.file, sheet.name))
            if sheet not in seen and not any(one.taken for one in chosen or ()):
                if chosen is None:
                    self._not_read(grid, sheet, _("it is hidden"))
                continue
            for one in self._guessed(grid, sheet) if chosen is None else chosen:
                if one.taken is False:
                    self.aside.append((sheet, one.table))
                    self.out.append(LeftOut(place_of(sheet, *area_of(one.table)), _("by choice")))
                    continue
                if crowd := _too_many(grid, one.table):
                    self.problems += crowd
                    continue
                taken = self._taken(grid, one.table)
                self.parts.append(Part(grid, sheet, taken, title_of(sheet, taken), one))

    def _guessed(self, grid: Grid, sheet: Sheet) -> list[Wanted]:
        """Return the tables of a sheet that count, blocks of several people among them."""
        tables, others = tables_of(sheet)
        if self.choices.each:
            return [*map(Wanted, tables), *(Wanted(again, True) for again in others)]
        for again in others:
            place = grid.place(sheet, *area_of(again)[:2])
            count = len(again.rows) * len(again.columns)
            self.problems.append(Problem.of("IMPORT-REPEATED", place, count=count))
        if not tables:
            self.unread.append((grid, sheet))
        if self.choices.turned:
            tables = [turned_over(sheet, t) if t.kind is Kind.SCORES else t for t in tables]
        return list(map(Wanted, tables))

    def _taken(self, grid: Grid, table: TableMap) -> Taken:
        """Return what a table gives with the directions that were said."""
        taken = take(grid, table)
        directed = {c.name: said for c in leaves(taken.case) if (said := self.choices.of(c.name))}
        everything = self.choices.all
        for c in leaves(taken.case):
            if everything and c.direction is None and c.name not in directed:
                directed[c.name] = everything
        for name, direction in directed.items():
            table = table.with_direction(name, direction)
        return take(grid, table) if directed and table.kind is not Kind.JUDGEMENTS else taken

    def composed(self, grids: Sequence[Grid]) -> Composed:
        """Return what all the tables are together."""
        self.parts = [self._as_weights(part) for part in self.parts]
        self._drop_apart()
        for grid, sheet in self.unread:
            problems = [] if self.parts else why_no_table(grid, sheet)
            self.problems += problems
            if not problems:
                self._not_read(grid, sheet, _("no table was found on it"))
        if not self.parts:
            self.problems += [p for grid in grids for p in grid.problems]
            return self._told(Reading(None, tuple(dict.fromkeys(self.problems))))
        self._cover()
        case, addresses = self._one() if len(self.parts) == 1 else self._several()
        case = answered(case, self.choices)
        # What another block gives its own stakeholder contradicts nothing.
        weighed = {("IMPORT-OTHER-WEIGHTS", weights_at(p)) for p in self.parts}
        for part in self.parts:
            found = (*part.taken.problems, *sums(part))
            self.problems += [
                p for p in found
                if self.choices.open(p) and (p.code, p.place) not in weighed
            ]  # fmt: skip
        self.problems += inconsistent(case, grids[0].file)
        crowd = [addresses.placed(problem) for problem in sizes.of_case(case)]
        self.problems += crowd
        if crowd:
            reading = Reading(None, tuple(dict.fromkeys(self.problems)))
            return self._told(reading)
        of_case = tuple(remedied(p, self.parts) for p in lacking(case, addresses, self.problems))
        everything = tuple(dict.fromkeys((*self.problems, *of_case)))
        return self._told(Reading(case, everything, of_case))

    def _told(self, reading: Reading) -> Composed:
        return Composed(reading, tuple(self.parts), tuple(self.out), tuple(self.apart))

    def _not_read(self, grid: Grid, sheet: Sheet, why: str) -> None:
        rows = sorted(sheet.rows)
        left = min(min(sheet.rows[row]) for row in rows)
        right = max(max(sheet.rows[row]) for row in rows)
        self.out.append(LeftOut(place_of(sheet, rows[0], left, rows[-1], right), why))
        place = Place(file=grid.file, sheet="" if sheet.by_line else sheet.name)
        self.problems.append(Problem.of("IMPORT-SHEET-NOT-READ", place, name=sheet.name, why=why))

    def _as_weights(self, part: Part) -> Part:
        """Return a table with the criteria of another one and none of its packages as weights.

        Where no label says that its lines are people, they stay packages, and that is doubted.
        """
        scored = (one for one in self.parts if one.kind is Kind.SCORES and one.packages)
        others = [p for p in scored if p is not part and part.criteria <= p.criteria]
        alike = [p for p in others if not p.packages & part.packages]
        chosen = part.wanted.taken
        if part.kind is not Kind.SCORES or not part.packages or not alike or chosen:
            return part
        if not weighs(part):
            after = self.parts.index(part) > min(map(self.parts.index, alike))
            if len(alike) == len(others) and after and not any(map(weighs, alike)):
                name = part.taken.case.packages[0].name
                self._doubt(part, name, _("a package"), _("a stakeholder"))
            return part
        return replace(part, taken=take(part.grid, as_kind(part.taken.table, Kind.WEIGHTS)))

    def _doubt(self, part: Part, name: str, first_of: str, second: str) -> None:
        """Say at a table's first name that it may be two things; the first was taken."""
        named = part.taken.names.items()
        places = [at for key, at in named if key[0] == "stakeholder"]
        place = next(iter(places or part.taken.names.values()), Place(file=part.grid.file))
        facts = {"text": name[:60], "first": first_of, "second": second}
        problem = Problem.of("IMPORT-DOUBTFUL-LINE", place, **facts)
        self.problems += [problem] if self.choices.open(problem) else []

    def _drop_apart(self) -> None:
        """Leave out tables that have nothing to do with the others, one problem for each sheet."""
        every = list(self.parts)
        sums: dict[int, str] = {
            id(p): _("it sums up other sheets") for p in every if sums_up(p, every)
        }
        sums |= no_persons(every)
        scored = [p for p in every if p.packages and p.criteria and id(p) not in sums]
        if not scored and not any(p.kind.in_pairs for p in every):
            return
        main = max(scored, key=lambda one: len([p for p in scored if akin(p, one)]), default=None)
        self.apart = [
            p for p in every
            if p is not main and not p.wanted.taken
            and (id(p) in sums or (main is not None and not belongs(p, main, every)))
        ]  # fmt: skip
        sheets = [part.sheet for part in every if part not in self.apart]
        told: set[int] = set()
        for part in self.apart:
            self.parts.remove(part)
            summary = id(part) in sums
            why = sums.get(id(part)) or _("it shares nothing with the others")
            self.out.append(LeftOut(part.place, why))
            if part.sheet in sheets or id(part.sheet) in told:
                continue
            told.add(id(part.sheet))
            self._tell_apart(part, summary, why)
        lonely = [
            p for p in self.apart if p.packages and id(p) not in sums
            and main is not None and (p.sheet is not main.sheet or len(p.criteria) > 1)
        ]  # fmt: skip
        for part in scored:
            if called_summary(part) and sum(akin(part, one) for one in scored) > 2:
                self._doubt(part, part.sheet.name, _("a stakeholder"), _("a summary"))
        kin = any(p is not main and main is not None and akin(p, main) for p in scored)
        if lonely and not kin and main is not None:
            self._tell_apart(main, False, "")

    def _tell_apart(self, part: Part, summary: bool, why: str) -> None:
        code = "IMPORT-SHEET-NOT-READ" if summary else "IMPORT-SHEET-APART"
        place = Place(file=part.grid.file, sheet=part.sheet.name)
        facts = {"name": part.sheet.name} | ({"why": why} if summary else {})
        self.problems.append(Problem.of(code, place, **facts))

    def _cover(self) -> None:
        done: set[int] = set()
        for part in self.parts:
            if id(part.sheet) in done:
                continue
            done.add(id(part.sheet))
            tables = [one.taken.table for one in self.parts if one.sheet is part.sheet]
            tables += [table for sheet, table in self.aside if sheet is part.sheet]
            areas, problems = left_out(part.grid, part.sheet, tables)
            said = {one.place for one in self.out}
            self.out += [one for one in areas if one.place not in said]
            self.problems += summed_up(problems)

    def _one(self) -> tuple[Case, Addresses]:
        (part,) = self.parts
        return part.taken.case, part.taken.addresses or Addresses(part.grid)

    def _several(self) -> tuple[Case, Addresses]:
        """Return the tables as one case: scores first, then what is said about them."""
        base = self.parts[0].taken.case
        case = Case(id=base.id, title=base.title)
        addresses = Addresses(self.parts[0].grid)
        people = people_of(self.parts)
        self.below = subdivided(self.parts)
        for part in self.parts:
            title = people.get(id(part), "")
            titled = title in (part.title, block_title(part.sheet, part.wanted.table))
            titled = titled and title not in ("", part.sheet.name)
            if titled and not words.has_word_of("stakeholders", title):
                state = _("another state of a matrix")
                state = state if part.kind.in_pairs else _("another state of a table")
                self._doubt(part, title, _("a stakeholder"), state)
            within = part.kind is Kind.WEIGHTS and any(p.holds_lines_of(part) for p in self.parts)
            names = [s.name for s in part.taken.case.stakeholders] if within else []
            if names and not any(words.has_word_of("stakeholders", name) for name in names):
                self._doubt(part, names[0], _("a stakeholder"), _("another way to weigh"))
        for part in sorted(self.parts, key=order_of):
            whose = people.get(id(part), "") or (
                part.title if part.title in people.values() else ""
            )
            case = self._put(case, part, whose, addresses.cells, own=bool(people))
        named = without_nobody(case)
        if named is not case and any(own.direct for own in case.preferences.values()):
            self.problems += weights_of_nobody(self.parts, people)
        return by_pairs(equal_weights(named)), addresses

    def _put(self, case: Case, part: Part, whose: str,
             cells: Cells, *, own: bool) -> Case:  # fmt: skip
        """Return the case with one more table in it."""
        read = part.taken.case
        if part.kind not in (Kind.SCORES, Kind.JUDGEMENTS):
            names = [s.name for s in read.stakeholders]
            if names != [EVERYONE]:
                return self._each(case, part, cells)
        case, person = with_person(case, whose or EVERYONE)
        node = ROOT
        if part.kind in (Kind.JUDGEMENTS, Kind.PAIRS):
            node = node_of(case, part)
            if id(part) in self.below and node != ROOT:
                case = divided(case, node, part)
        weigher, layer = person, person if own and whose else COMMON
        layer = person if part.kind in (Kind.JUDGEMENTS, Kind.PAIRS) else layer
        target = Target(stakeholder=layer, node=node, add_new=True, weigher=weigher)
        if again := judged_before(case, part, person, node):
            self.problems.append(again)
            return case
        self._disagree(case, part)
        self.problems += other_weights(case, part, weigher)
        after, _problems = merged(case, part.taken, target)
        carry(
            cells,
            part.taken,
            after,
            {"": layer, **dict.fromkeys((s.id for s in read.stakeholders), person)},
        )
        return after

    def _each(self, case: Case, part: Part, cells: Cells) -> Case:
        """Put in a table that names its stakeholders itself."""
        case = merged(case, part.taken, Target(add_new=True))[0]
        known = {name_key(s.name): s.id for s in case.stakeholders}
        ids = {s.id: known[name_key(s.name)] for s in part.taken.case.stakeholders}
        carry(cells, part.taken, case, ids)
        return case

    def _disagree(self, case: Case, part: Part) -> None:
        """Name what a sheet says about a criterion otherwise than an earlier one."""
        known = {name_key(c.name): c for c in leaves(case)}
        for criterion in leaves(part.taken.case):
            has = known.get(name_key(criterion.name))
            for what, said in (
                ("direction", "direction"),
                ("worst", "anchors"),
                ("best", "anchors"),
                ("unit", "name"),
            ):
                new, old = getattr(criterion, what), getattr(has, what, None)
                if new in (None, "") or old in (None, "") or new == old:
                    continue
                cell = part.taken.cells.get(("", "", criterion.id, said)) or part.taken.cells.get(
                    ("", "", criterion.id, "name")
                )
                place = part.grid.place(*cell) if cell else Place(file=part.grid.file)
                facts = {"what": what, "found": as_text(new), "other": as_text(old)}
                self.problems.append(Problem.of("TABLE-SHEETS-DISAGREE", place, **facts))
