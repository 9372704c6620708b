"""A complete workbook read into a checked case, against openpyxl only taking its cells out."""

from importlib.metadata import version
from pathlib import Path

import openpyxl

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.benchmarks.measure import at_most, ratio, tell

PROMISED = 2.0


def full_case() -> Case:
    """Return 5 stakeholders x 20 packages x 12 criteria, every score given with its source."""
    criteria = tuple(
        Criterion(
            id=f"c{j}", name=f"Criterion {j}", direction=Direction.BENEFIT, worst=0.0, best=10.0
        )
        for j in range(12)
    )
    packages = tuple(Package(id=f"p{i}", name=f"Package {i}") for i in range(20))
    parties = tuple(Stakeholder(id=f"s{k}", name=f"Party {k}") for k in range(5))
    scores = {
        s: frozen(
            {
                p.id: frozen(
                    {
                        c.id: Score.of((i * 7 + j * 3 + k) % 100 / 10, source="Report 4")
                        for j, c in enumerate(criteria)
                    }
                )
                for i, p in enumerate(packages)
            }
        )
        for k, s in enumerate((COMMON, *(party.id for party in parties)))
    }
    weights = frozen({c.id: 1.0 + j for j, c in enumerate(criteria)})
    return Case(
        id="full",
        stakeholders=parties,
        criteria=criteria,
        packages=packages,
        scores=frozen(scores),
        preferences=frozen({party.id: Preferences(direct=weights) for party in parties}),
    )


def cells_by_openpyxl(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    count = sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True))
    book.close()
    return count


def test_a_complete_workbook(tmp_path: Path, full: bool) -> None:
    path = tmp_path / "full.xlsx"
    case = full_case()
    write_workbook(case, path)
    assert read(path).case == case
    if not full:
        return
    found = ratio(lambda: read(path), lambda: cells_by_openpyxl(path), rounds=9)
    tell(
        f"Reading a workbook, 5 x 20 x 12, against openpyxl {version('openpyxl')} read-only",
        f"{found.best_over_best:.2f} times openpyxl's time (promised at most {PROMISED})",
        f"ours {found.ours * 1e3:.0f} ms with all checks, openpyxl {found.peer * 1e3:.0f} ms",
    )
    at_most("a workbook read, over openpyxl", found.best_over_best, PROMISED)
