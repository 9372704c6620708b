"""What stands under a row of names, as it is read off: rows, special rows, columns left out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Body:
    """What stands under (and just above) a row of names."""

    head: int
    labels: int
    left: int
    right: int
    special: dict[str, int] = field(default_factory=dict)
    functions: dict[str, int] = field(default_factory=dict)
    noted: list[int] = field(default_factory=list)
    packages: list[int] = field(default_factory=list)
    rows_out: list[int] = field(default_factory=list)
    columns_out: dict[int, str] = field(default_factory=dict)
    """Columns that are left out, and why."""
    unlabelled: bool = False
    """The weights were found by their place alone."""
    sub: int | None = None
    """The row of names right under the head that says what each column of an option is."""
    plain: bool = False
    """The labels are names of criteria: none of them says anything about a row."""
    last: int = 0

    @property
    def columns(self) -> list[int]:
        return [c for c in range(self.left, self.right + 1) if c not in self.columns_out]

    @property
    def wide(self) -> list[int]:
        """Return all columns under the names, those left out too."""
        return list(range(self.left, self.right + 1))
