"""The only room that opens files, and the only one with openpyxl."""
