"""Cells, rows, columns and sheets of workbooks and tables."""

from mcda.errors.problem import Entry

WORKBOOK: dict[str, Entry] = {}
