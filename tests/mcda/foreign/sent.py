"""Files as people send them, written as small texts, and what came of one, told as a small text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

from tests.mcda.grids import hostile

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?")


@dataclass(frozen=True)
class Sent:
    """A file: its sheets or its text, cells between semicolons, and what must come of it.

    In a workbook what looks like a number is one, unless an apostrophe stands before it. `tells`
    is as `summary` tells it; directions that are missing are not told. `out` and `doubts` are
    what is left out and doubted, where a test asks for these.
    """

    sheets: str | Mapping[str, str]
    tells: str
    file: str = "t.xlsx"
    merged: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    percents: tuple[str, ...] = ()
    encoding: str = "utf-8"
    out: str = ""
    doubts: str = ""

    def written(self, folder: Path) -> Path:
        """Write the file and return its path."""
        path = folder / self.file
        if isinstance(self.sheets, str) and self.file.endswith(".ods"):
            lines = (map(_as_xml, line.split(";")) for line in self.sheets.split("\n"))
            rows = (f"<table:table-row>{''.join(line)}</table:table-row>" for line in lines)
            return hostile.ods(path, f'<table:table table:name="S">{"".join(rows)}</table:table>')
        if isinstance(self.sheets, str) and not self.file.endswith(".xlsx"):
            path.write_bytes(self.sheets.encode(self.encoding))
            return path
        book = openpyxl.Workbook()
        book.remove(book.active)
        sheets = {"S": self.sheets} if isinstance(self.sheets, str) else self.sheets
        for title, text in sheets.items():
            page = book.create_sheet(title)
            page.sheet_state = "hidden" if title in self.hidden else "visible"
            for row, line in enumerate(text.split("\n"), start=1):
                for column, cell in enumerate(line.split(";"), start=1):
                    page.cell(row, column, _value(cell))
            for area in self.merged if page.max_row > 1 else ():
                page.merge_cells(area)
            for cell in self.percents:
                page[cell].number_format = "0%"
        book.save(path)
        return path


def _as_xml(cell: str) -> str:
    """Return a cell of an OpenDocument sheet; "=" is a formula that shows nothing."""
    if cell == "=":
        return '<table:table-cell table:formula="of:=IF(1=1;0)"><text:p/></table:table-cell>'
    kind = f'float" office:value="{cell}' if _NUMBER.fullmatch(cell) else "string"
    filled = (
        f' calcext:value-type="string" office:value-type="{kind}"><text:p>{cell}</text:p>'
        if cell
        else ">"
    )
    return f"<table:table-cell{filled}</table:table-cell>"


def _value(cell: str) -> Any:
    if _NUMBER.fullmatch(cell):
        return float(cell) if "." in cell else int(cell)
    if _DATE.fullmatch(cell):
        return datetime.fromisoformat(cell)
    return cell.removeprefix("'") or None


def summary(told: Mapping[str, Any]) -> str:
    """Return what `parley take` told in JSON as lines: criteria, weights, scores, judgements, asks.

    "asks" are the codes of doubts and errors but for missing directions, "says" of the warnings.
    """
    lines = [" | ".join(map(_criterion, told["criteria"])), *_weights(told), *_scores(told)]
    for name, by_node in told["judgements"].items():
        for node, judged in by_node.items():
            upper = [str(cell) for i, row in enumerate(judged["matrix"]) for cell in row[i + 1 :]]
            about = " ".join(judged["elements"])
            lines.append(f"{name} {node} [{about}] {' '.join(upper)}".strip())
    codes = [one["code"] for one in told["doubts"]]
    codes += [one["code"] for one in told["problems"] if one["severity"] == "error"]
    if asks := sorted(set(codes) - {"DIRECTION-MISSING"}):
        lines.append(f"asks {' '.join(asks)}")
    warned = {one["code"] for one in told["problems"] if one["severity"] == "warning"}
    if says := sorted(warned - {"SCORE-MISSING"}):
        lines.append(f"says {' '.join(says)}")
    return "\n".join(lines)


def left_out(told: Mapping[str, Any]) -> str:
    """Return what was left out as lines: "A5:E5: sum of the rows above"."""
    places = ((one["place"], one["why"]) for one in told["left_out"])
    return "\n".join(f"{re.sub('^[St]!', '', place)}: {why}" for place, why in places)


def doubts(told: Mapping[str, Any]) -> str:
    """Return what was doubted as lines: "B4 12500 | 12.5"."""
    found = ((one["place"].split("!")[-1], one["readings"]) for one in told["doubts"])
    return "\n".join(f"{place} {' | '.join(map(str, readings))}" for place, readings in found)


def _weights(told: Mapping[str, Any]) -> Iterator[str]:
    for one in told["stakeholders"]:
        if one["weights"] is not None:
            shares = " ".join(f"{share:.3g}" for share in one["weights"].values())
            yield f"{one['name']} weighs {shares}".strip()
        elif one["name"]:
            yield f"{one['name']} weighs nothing"


def _scores(told: Mapping[str, Any]) -> Iterator[str]:
    for name, rows in told["scores"].items():
        for package, row in rows.items():
            yield f"{name} {package}: {' '.join(map(_score, row.values()))}".strip()
    if not told["scores"] and told["packages"]:
        yield " | ".join(told["packages"])


def _criterion(one: Mapping[str, Any]) -> str:
    ends = "" if one["worst"] is None else f" {one['worst']:g}..{one['best']:g}"
    group = f"{one['group']} > " if one["group"] else ""
    unit = f" [{one['unit']}]" if one["unit"] else ""
    sign = {"min": "-", "max": "+", None: "?"}[one["direction"]]
    return f"{group}{one['name']} {sign}{ends}{unit}"


def _score(score: Any) -> str:
    if isinstance(score, list):
        return "..".join(f"{end:g}" for end in score)
    return "_" if score is None else score if isinstance(score, str) else f"{score:.10g}"
