"""The case workbook: one description (`layout`) that writer, reader, templates and tests share."""
