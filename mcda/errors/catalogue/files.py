"""Files that can't be read or written."""

from mcda.errors.problem import Entry

FILES: dict[str, Entry] = {}
