"""What can be wrong inside a case."""

from mcda.errors.problem import Entry

CASE: dict[str, Entry] = {}
