"""Strangers' bytes become a `Grid` of cells (xlsx, ods, csv, xls); this room knows no case."""
