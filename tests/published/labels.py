"""Published tables by what tells them apart: the citation, with title and file where needed."""

from __future__ import annotations

from mcda.verify.tables import Table, tables


def labels() -> dict[str, Table]:
    """Return every table by its citation, with its title and file where that is not enough."""
    chosen = tables()
    ways = (
        [table.citation for table in chosen],
        [f"{table.citation}: {table.title}" for table in chosen],
        [f"{table.citation}: {table.title} ({table.name})" for table in chosen],
    )
    return {
        next(names[i] for names in ways if names.count(names[i]) == 1): table
        for i, table in enumerate(chosen)
    }
