"""The project keeps its walls."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.rules import doors, habits, listeners, pages, reach, said
from tests.architecture.source import Breach, show

ROOT = Path(__file__).parents[2]

RULES: tuple[Callable[[Path], list[Breach]], ...] = (
    doors.qt_only_in_desktop,
    doors.engine_never_imports_window,
    doors.openpyxl_only_at_the_door,
    doors.rooms_in_order,
    pages.pages_stand_apart,
    pages.floors_in_order,
    pages.charts_know_no_session,
    pages.item_models_know_no_widget,
    reach.modules_are_reached,
    reach.names_are_used,
    reach.methods_stand_apart,
    reach.methods_go_unnamed,
    reach.session_alone_undoes,
    reach.engine_keeps_no_state,
    habits.engine_is_silent,
    habits.slow_packages_where_used,
    habits.no_network,
    habits.files_opened_at_the_door,
    habits.nothing_beyond_the_repository,
    listeners.listeners_die_with_their_widget,
)


SPEAK = ("mcda", "desktop/kit", "desktop/pages", "desktop/session", "desktop/shell")
"""All rooms; what `desktop` says on a bare machine comes before any language could be read."""


def test_numbers_are_written_by_one_room() -> None:
    show(said.numbers_written_by_figures(ROOT, *SPEAK))


def test_texts_are_marked() -> None:
    show(said.texts_are_marked(ROOT, *SPEAK))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_wall_stands(rule: Callable[[Path], list[Breach]]) -> None:
    show(rule(ROOT))
