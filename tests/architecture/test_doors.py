"""The project keeps its walls."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.rules import (
    closeness,
    doors,
    habits,
    inside,
    listeners,
    machine,
    order,
    pages,
    picks,
    proofs,
    reach,
    said,
    sentences,
    shown,
    state,
)
from tests.architecture.source import Breach, show

ROOT = Path(__file__).parents[2]

RULES: tuple[Callable[[Path], list[Breach]], ...] = (
    doors.qt_only_in_desktop,
    doors.engine_never_imports_window,
    doors.openpyxl_only_at_the_door,
    doors.rooms_in_order,
    doors.nobody_imports_in_a_circle,
    pages.pages_stand_apart,
    pages.floors_in_order,
    pages.charts_know_no_session,
    pages.item_models_know_no_widget,
    reach.modules_are_reached,
    reach.names_are_used,
    reach.methods_stand_apart,
    reach.methods_go_unnamed,
    inside.session_alone_undoes,
    inside.parts_stay_private,
    inside.files_do_work_of_their_own,
    state.engine_keeps_no_state,
    state.values_stay_frozen,
    habits.engine_is_silent,
    habits.slow_packages_where_used,
    habits.no_network,
    habits.files_opened_at_the_door,
    habits.disk_changed_by_few,
    habits.faults_are_not_swallowed,
    habits.asserts_only_tell_kinds,
    habits.libraries_write_to_memory,
    habits.days_are_named_by_dates,
    habits.encodings_are_said,
    habits.nothing_beyond_the_repository,
    machine.machine_is_asked_by_few,
    machine.seeds_are_given,
    machine.imports_are_written_out,
    order.sets_are_put_in_order,
    order.folders_are_put_in_order,
    order.nothing_is_ordered_by_address,
    order.equals_keep_their_order,
    picks.picks_know_ties,
    closeness.closeness_has_a_name,
    closeness.floats_are_not_met_exactly,
    proofs.tests_can_fail,
    proofs.failures_are_not_caught,
    proofs.tests_hang_on_no_clock,
    proofs.tests_stay_in_the_repository,
    sentences.sentences_stay_whole,
    sentences.templates_are_written_out,
    listeners.listeners_die_with_their_widget,
    shown.words_shown_are_marked,
    shown.colours_have_one_home,
    shown.nothing_polls,
    shown.pages_judge_no_closeness,
    shown.windows_are_not_searched,
    shown.fields_keep_on_one_line,
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
