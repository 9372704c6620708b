"""Run as a program of its own: prints the sheets of an old .xls as JSON.

The library that reads the format ends its whole process on some damaged files,
so it runs where only this process can be lost (see `xls_grid`).
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from mcda.disk.door import read_regular

MEMORY: Final = 400_000_000
MAX_FILE: Final = 50_000_000


def limit_memory() -> None:
    """Let this process have no more than `MEMORY` bytes, where the system can say so."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def tagged(value: Any) -> Any:
    """Return a cell's value as JSON has it: moments as a pair of kind and ISO text."""
    if isinstance(value, datetime | date | time):
        return [type(value).__name__, value.isoformat()]
    if isinstance(value, timedelta):
        return ["timedelta", str(value.total_seconds())]
    return value


def sheets(content: bytes) -> list[dict[str, Any]]:
    """Return name, visibility and rows (number, then column to value) of every sheet."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    found = []
    for meta in book.sheets_metadata:
        sheet = book.get_sheet_by_name(meta.name)
        rows = {
            number: {c: tagged(v) for c, v in enumerate(row, 1) if v not in ("", None)}
            for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1)
        }
        found.append(
            {
                "name": meta.name,
                "visible": meta.visible == SheetVisibleEnum.Visible,
                "rows": {number: row for number, row in rows.items() if row},
            }
        )
    return found


if __name__ == "__main__":
    limit_memory()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(json.dumps(sheets(read_regular(Path(sys.argv[1]), MAX_FILE))))
