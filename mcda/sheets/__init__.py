"""The workbook kit: whatever goes out as a workbook is put together, dressed and set up here."""
