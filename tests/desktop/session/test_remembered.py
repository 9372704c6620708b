from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.session import remembered
from desktop.session.remembered import Recent


def test_the_latest_file_is_on_top_and_named_once() -> None:
    for name in ("a", "b", "a"):
        remembered.remember(Recent(f"/{name}", name, "Why?", "2026-11-21T10:00"))
    assert [one.path for one in remembered.recent()] == ["/a", "/b"]


def test_only_so_many_files_are_kept() -> None:
    for number in range(20):
        remembered.remember(Recent(f"/{number}", "", "", ""))
    assert len(remembered.recent()) == remembered.RECENT_LIMIT


def test_a_damaged_list_is_an_empty_one() -> None:
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Parley", "Parley")
    settings.setValue("recent", '[{"path": 1')
    settings.sync()
    assert remembered.recent() == ()


def test_theme_zoom_and_folds_are_kept() -> None:
    assert remembered.dark() is None
    remembered.set_dark(True)
    assert remembered.dark() is True
    remembered.set_dark(None)
    assert remembered.dark() is None
    remembered.set_zoom(9)
    assert remembered.zoom() == 2.5
    assert remembered.details_shown()
    remembered.set_details_shown(False)
    assert not remembered.details_shown()


def test_maps_of_tables_are_kept_by_shape_and_only_so_many() -> None:
    assert remembered.table_maps() == {}
    for number in range(remembered.MAPS_LIMIT + 5):
        remembered.remember_table_map(f"s{number}", {"table": {"head": number}})
    remembered.remember_table_map("s9", {"table": {"head": 0}})
    kept = remembered.table_maps()
    assert len(kept) == remembered.MAPS_LIMIT
    assert kept["s9"] == {"table": {"head": 0}}
    assert "s4" not in kept


def test_damaged_maps_are_none() -> None:
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Parley", "Parley")
    for text in ('{"a": ', "[]"):
        settings.setValue("tables", text)
        settings.sync()
        assert remembered.table_maps() == {}


def test_settings_are_their_owners_alone(tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    folder = tmp_path / "Parley"
    folder.mkdir(mode=0o755)
    (folder / "Parley.ini").touch(mode=0o644)
    remembered.set_zoom(1.25)
    assert remembered.zoom() == 1.25
    assert (folder / "Parley.ini").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
