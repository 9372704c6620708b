"""The hidden sheet of a respondent's workbook: whose it is, where its cells are, and a seal.

The checksum shows that the sheet came back as it went out. Whoever wants to can make
a new one; the seal takes the round's secret, which no workbook holds.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from mcda.grids.budget import MOST, Work
from mcda.model.case import frozen
from mcda.round.layout import FORMAT, VERSION, Block, Part

Row = tuple[str, ...]
_PART: Final = 12_000
"""Characters of a long list in one cell; within JSON they may grow."""
_CHECKSUM: Final = "checksum"
_SEAL: Final = "seal"


@dataclass(frozen=True, slots=True)
class Placed:
    """A block where it was written: row numbers and column numbers by id."""

    block: Block
    rows: Mapping[str, int]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Ends:
    """The ends of a criterion's scale of numbers, and its direction ("" for none)."""

    direction: str
    worst: float
    best: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a workbook says of itself.

    `criteria`, `packages` and `changes` (levels that have effects) hold the labels they
    were written with, `scales` fingerprints of the criteria's scales, `ends` what ends
    those of numbers had. `texts` are fingerprints of all that stands in locked cells,
    `formulas` the addresses of the workbook's own. `version` is that of its layout, `seal` is
    empty in workbooks of rounds that have no secret.
    """

    case: str
    round: str
    round_name: str = ""
    respondent: str
    respondent_name: str = ""
    stakeholder: str
    language: str = "en"
    titles: Mapping[str, str] = field(default_factory=frozen)
    criteria: Mapping[str, str] = field(default_factory=frozen)
    scales: Mapping[str, str] = field(default_factory=frozen)
    ends: Mapping[str, Ends] = field(default_factory=frozen)
    packages: Mapping[str, str] = field(default_factory=frozen)
    changes: Mapping[str, str] = field(default_factory=frozen)
    placed: tuple[Placed, ...] = ()
    texts: Mapping[str, frozenset[str]] = field(default_factory=frozen)
    formulas: Mapping[str, frozenset[str]] = field(default_factory=frozen)
    version: int = VERSION
    seal: str = ""
    round_now: str = ""
    """The id that its round has in the case now, if that is another one."""

    @property
    def taken_as(self) -> str:
        """The id of the round that its answers are of."""
        return self.round_now or self.round


class SealError(ValueError):
    """The hidden sheet is whole, but not as the round's secret sealed it."""


class NewerLayoutError(ValueError):
    """The workbook was written by a newer version; the argument is its layout's number."""


def to_cells(machine: Machine, secret: str = "") -> list[tuple[str, str]]:
    """Return the two cells of each row of the hidden sheet below its mark.

    The checksum stands last, below it the seal where there is a secret. The second cell
    holds what belongs to the first as JSON in ASCII, which every spreadsheet program
    hands back letter by letter.
    """
    rows = _rows(machine)
    ends = [(_CHECKSUM, checksum(rows))]
    if secret:
        ends.append((_SEAL, seal(rows, secret.split(maxsplit=1)[0])))
    return [(row[0], json.dumps(row[1:])) for row in [*rows, *ends]]


def from_cells(
    cells: Iterable[tuple[str, str]], secrets: Mapping[tuple[str, str], str] | None = None
) -> Machine:
    """Return what the cells say; ValueError if they are not as they were written.

    `secrets` are those of rounds, by the ids of case and round; SealError if the sheet
    is of such a round and was not sealed with one of its secrets. A sheet that was sealed
    with those of another round of the case is of that one: where two people each made a
    round of one case, one of the two got another id.
    """
    try:
        rows = [(kind, *(str(word) for word in json.loads(text))) for kind, text in cells]
        given = rows.pop()[1] if rows and rows[-1][0] == _SEAL else ""
        machine = replace(_from_rows(rows), seal=given)
        known = secrets or {}
        if _opens(rows, given, known.get((machine.case, machine.round), "")):
            return machine
        for (case, round_id), secret in known.items():
            if case == machine.case and secret and _opens(rows, given, secret):
                return replace(machine, round_now=round_id)
        raise SealError("seal")
    except (KeyError, IndexError, TypeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _opens(rows: list[Row], given: str, secrets: str) -> bool:
    """Say whether rows were sealed with one of a round's secrets; one without any takes all."""
    sealed = given.encode("utf-8", "surrogatepass")
    made = [seal(rows[:-1], secret).encode() for secret in secrets.split()]
    return not made or any(hmac.compare_digest(one, sealed) for one in made)


def _rows(machine: Machine) -> list[Row]:
    rows: list[Row] = [
        (FORMAT, str(VERSION)),
        ("case", machine.case),
        ("round", machine.round, machine.round_name),
        ("respondent", machine.respondent, machine.respondent_name, machine.stakeholder),
        ("language", machine.language),
        *(("sheet", part, title) for part, title in machine.titles.items()),
        *(("criterion", key, text, machine.scales[key]) for key, text in machine.criteria.items()),
        *(
            ("ends", key, one.direction, repr(one.worst), repr(one.best))
            for key, one in machine.ends.items()
        ),
        *(("package", key, text) for key, text in machine.packages.items()),
        *(("change", key, text) for key, text in machine.changes.items()),
    ]
    for one in machine.placed:
        where = (one.block.part.value, one.block.node)
        rows += _parts(("rows", *where), [[key, one.rows[key]] for key in one.block.rows])
        columns = [[key, one.columns[key]] for key in one.block.columns]
        rows += _parts(("columns", *where), columns)
    for what, by_part in (("texts", machine.texts), ("formulas", machine.formulas)):
        for part, some in by_part.items():
            rows += _parts((what, part), sorted(some))
    return rows


def _from_rows(listed: list[Row]) -> Machine:
    if not listed or listed[0][0] != FORMAT:
        raise ValueError("no format")
    if int(listed[0][1]) > VERSION:
        raise NewerLayoutError(listed[0][1])
    if listed[-1] != (_CHECKSUM, checksum(listed[:-1])):
        raise ValueError("checksum")
    single = {
        row[0]: row for row in listed if row[0] in ("case", "round", "respondent", "language")
    }
    joined: dict[Row, str] = {}
    for row in listed:
        if row[0] in ("rows", "columns", "texts", "formulas"):
            joined[row[:-1]] = joined.get(row[:-1], "") + row[-1]
    where = [key[1:] for key in joined if key[0] == "rows"]
    titles = {Part(row[1]).value: row[2] for row in listed if row[0] == "sheet"}
    placed = tuple(_placed(key, joined) for key in where)
    if sum(len(one.rows) * len(one.columns) for one in placed) > MOST[Work.VALUES]:
        raise ValueError("more cells than a workbook holds")
    return Machine(
        case=single["case"][1],
        round=single["round"][1],
        round_name=single["round"][2],
        respondent=single["respondent"][1],
        respondent_name=single["respondent"][2],
        stakeholder=single["respondent"][3],
        language=single["language"][1],
        titles=frozen(titles),
        criteria=frozen({row[1]: row[2] for row in listed if row[0] == "criterion"}),
        scales=frozen({row[1]: row[3] for row in listed if row[0] == "criterion"}),
        ends=frozen({row[1]: _ends(*row[2:]) for row in listed if row[0] == "ends"}),
        packages=frozen({row[1]: row[2] for row in listed if row[0] == "package"}),
        changes=frozen({row[1]: row[2] for row in listed if row[0] == "change"}),
        placed=placed,
        texts=_sets(joined, "texts"),
        formulas=_sets(joined, "formulas"),
        version=int(listed[0][1]),
    )


def _ends(direction: str, worst: str, best: str) -> Ends:
    return Ends(direction, float(worst), float(best))


def checksum(rows: Iterable[Row]) -> str:
    return hashlib.sha256(_bytes(rows)).hexdigest()


def seal(rows: Iterable[Row], secret: str) -> str:
    """Return the seal of rows: HMAC-SHA256 (RFC 2104) with a round's secret."""
    return hmac.new(secret.encode("utf-8"), _bytes(rows), hashlib.sha256).hexdigest()


def _bytes(rows: Iterable[Row]) -> bytes:
    return json.dumps([list(row) for row in rows], ensure_ascii=True).encode("ascii")


def _parts(head: Row, items: object) -> list[Row]:
    """Return items as JSON, in as many rows as cells need."""
    text = json.dumps(items, ensure_ascii=True, separators=(",", ":"))
    return [(*head, text[start : start + _PART]) for start in range(0, len(text), _PART)]


def _placed(where: Row, joined: Mapping[Row, str]) -> Placed:
    rows = {str(key): int(number) for key, number in json.loads(joined["rows", *where])}
    columns = {str(key): int(number) for key, number in json.loads(joined["columns", *where])}
    block = Block(Part(where[0]), tuple(rows), tuple(columns), where[1])
    return Placed(block, frozen(rows), frozen(columns))


def _sets(joined: Mapping[Row, str], what: str) -> Mapping[str, frozenset[str]]:
    return frozen(
        {key[1]: frozenset(json.loads(text)) for key, text in joined.items() if key[0] == what}
    )
