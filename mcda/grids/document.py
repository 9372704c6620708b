"""Any table document as a grid, by what it is rather than what it is called."""

from __future__ import annotations

from pathlib import Path

from mcda.grids.grid import Grid
from mcda.grids.signature import Kind


def read_grid(path: Path, kind: Kind) -> Grid:
    """Return a workbook, sheet, web page or text table as a grid, or raise RefusedError."""
    if kind is Kind.XLSX:
        from mcda.grids.xlsx_grid import read_xlsx

        return read_xlsx(path)
    if kind is Kind.ODS:
        from mcda.grids.ods_grid import read_ods

        return read_ods(path)
    if kind is Kind.XLS:
        from mcda.grids.xls_grid import read_xls

        return read_xls(path)
    if kind is Kind.HTML:
        from mcda.grids.html_grid import read_html

        return read_html(path)
    if kind is Kind.WEB_ARCHIVE:
        from mcda.grids.web_archive_grid import read_web_archive

        return read_web_archive(path)
    if kind is Kind.EXCEL_2003:
        from mcda.grids.excel_2003_grid import read_excel_2003

        return read_excel_2003(path)
    from mcda.grids.csv_grid import read_csv

    return read_csv(path)
