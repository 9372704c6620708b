"""What the window remembers from one day to the next: recent files, theme, size, folds.

Nothing of a case is kept here but its path, title, question and date; of a table that
was imported, where its parts stood and what its words and directions meant.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from mcda.disk.atomic import keep_private
from mcda.disk.door import is_there

RECENT_LIMIT = 8
MAPS_LIMIT = 60
WIDTHS_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Recent:
    """A file opened or saved lately, and when (ISO 8601)."""

    path: str
    title: str
    question: str
    when: str


def recent() -> tuple[Recent, ...]:
    """Return the recent files, the latest first; whatever can't be read is passed over."""
    try:
        entries: list[dict[str, str]] = json.loads(str(_settings().value("recent", "[]")))
        return tuple(Recent(**entry) for entry in entries)
    except (ValueError, TypeError):
        return ()


def remember(entry: Recent) -> None:
    """Put a file on top of the recent ones."""
    others = [known for known in recent() if Path(known.path) != Path(entry.path)]
    _store_recent([entry, *others][:RECENT_LIMIT])


def dark() -> bool | None:
    """Return the theme that the user chose, None to follow the system."""
    value = _settings().value("dark", "")
    return None if value == "" else value in ("true", True)


def set_dark(value: bool | None) -> None:
    """Keep the theme that the user chose."""
    _store("dark", "" if value is None else "true" if value else "false")


def strong() -> bool:
    """Say whether the user chose the theme of high contrast."""
    return _settings().value("strong", "false") in ("true", True)


def set_strong(value: bool) -> None:
    """Keep whether the theme is that of high contrast."""
    _store("strong", "true" if value else "false")


def chosen(name: str) -> str:
    """Return a setting by its name ("decimal", "author", "paper"), "" where none was chosen."""
    return str(_settings().value(f"chosen/{name}", "") or "")


def choose(name: str, value: str) -> None:
    """Keep a setting by its name."""
    _store(f"chosen/{name}", value)


def decline_tour() -> None:
    """Never offer the tour again by itself."""
    choose("tour", "seen")


def widths() -> dict[str, int]:
    """Return the widths of columns that were dragged, by their keys, in unzoomed pixels."""
    try:
        found = json.loads(str(_settings().value("widths", "{}")))
        return {str(key): int(width) for key, width in found.items() if 0 < int(width) < 5_000}
    except (ValueError, TypeError, AttributeError):
        return {}


def remember_width(key: str, width: int | None) -> None:
    """Keep the width of a column, or forget it (None); of many the latest."""
    known = {name: kept for name, kept in widths().items() if name != key}
    if width is not None:
        known[key] = width
    _store("widths", json.dumps(dict([*known.items()][-WIDTHS_LIMIT:])))


def zoom() -> float:
    """Return the zoom that the user chose, 1 for none."""
    try:
        return min(2.5, max(0.75, float(str(_settings().value("zoom", 1.0)))))
    except ValueError:
        return 1.0


def set_zoom(value: float) -> None:
    _store("zoom", value)


def geometry() -> QByteArray:
    """Return where the window was, empty at the first start."""
    value: Any = _settings().value("geometry")
    return value if isinstance(value, QByteArray) else QByteArray()


def set_geometry(value: QByteArray) -> None:
    """Keep where the window is."""
    _store("geometry", value)


def details_shown() -> bool:
    """Say whether the details pane was unfolded."""
    return _settings().value("details", "true") in ("true", True)


def set_details_shown(value: bool) -> None:
    """Keep whether the details pane is unfolded."""
    _store("details", "true" if value else "false")


def table_maps() -> dict[str, dict[str, Any]]:
    """Return where the parts of tables stood, by the shape of their files."""
    try:
        found = json.loads(str(_settings().value("tables", "{}")))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {shape: data for shape, data in found.items() if isinstance(data, dict)}


def remember_table_map(shape: str, data: dict[str, Any]) -> None:
    """Keep where the parts of a table stood in a file of that shape."""
    others = {known: kept for known, kept in table_maps().items() if known != shape}
    latest = [*others.items(), (shape, data)][-MAPS_LIMIT:]
    _store("tables", json.dumps(dict(latest)))


def _store_recent(entries: list[Recent]) -> None:
    _store("recent", json.dumps([asdict(entry) for entry in entries]))


def _store(name: str, value: object) -> None:
    """Keep one thing; where settings are a file, that and its folder are their owner's alone."""
    settings = _settings()
    settings.setValue(name, value)
    settings.sync()
    file = Path(settings.fileName())
    if is_there(file):
        keep_private(file)
        if file.parent.name == "Parley":
            keep_private(file.parent)


def _settings() -> QSettings:
    return QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "Parley", "Parley")
