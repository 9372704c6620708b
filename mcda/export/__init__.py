"""Blocks become HTML, Word, workbooks, JSON and terminal text."""
