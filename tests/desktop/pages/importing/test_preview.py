"""What a table will bring in, as a table of texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.pages.importing import preview as importing
from desktop.pages.importing.preview import CRITERION_ROLE, Preview, PreviewModel, preview
from mcda.foreign.guess import guess
from mcda.foreign.take import take
from mcda.grids.csv_grid import csv_grid


def shown(text: str) -> Preview:
    document = csv_grid(text.encode(), "table.csv")
    return preview(take(document, guess(document)[0].table))


def test_scores_with_all_that_is_said_of_them() -> None:
    seen = shown("Option;Cost;Jobs\nmax/min;min;\nw;3;1\nunit;€ bn;\nStay;1 - 2;\nBuild;2,5;90\n")
    assert seen.across == ("Cost", "Jobs")
    assert seen.down == ("Direction", "Weight", "Unit", "Stay", "Build")
    assert seen.cells == (
        ("↓ less is better", "? click to say"),
        ("3 (75.0\xa0%)", "1 (25.0\xa0%)"),
        ("€ bn", ""),
        ("1 – 2", "–"),
        ("2.5", "90"),
    )


def test_scores_that_repeat_are_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large table has thousands, and is shown in one turn of the loop."""
    written: list[object] = []
    words = importing.score_words
    monkeypatch.setattr(importing, "score_words", lambda one: written.append(one) or words(one))
    rows = "".join(f"P{n};{n % 2};{n % 2};{n % 2}\n" for n in range(40))
    seen = shown(f"Option;Cost;Jobs;Land\n{rows}")
    assert seen.cells[1:3] == (("0",) * 3, ("1",) * 3)
    assert len(written) == 2


def test_weights_that_sum_to_nothing_have_no_share() -> None:
    assert shown("Option;Cost;Jobs\nw;0;0\nStay;1;2\n").cells[1] == ("0", "0")


def test_a_matrix_with_and_without_open_pairs() -> None:
    whole = shown(",A,B,C\nA,1,3,9\nB,,1,3\nC,,,1\n")
    assert whole.across == ("A", "B", "C", "Priority")
    assert whole.cells[1] == ("1/3", "1", "3", "23.1\xa0%")
    part = shown(",A,B,C\nA,1,3,9\nB,,1,\nC,,,1\n")
    assert part.across == ("A", "B", "C")
    assert part.cells[1] == ("1/3", "1", "")
    assert part.directions is None


def test_the_model_keeps_its_shape_where_it_can(qtmodeltester: ModelTester) -> None:
    model = PreviewModel()
    model.show(shown("Option;Cost;Jobs\nStay;1;2\nGo;3;4\n"))
    qtmodeltester.check(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show(shown("Option;Cost;Jobs\nStay;5;2\nGo;3;4\n"))
    assert resets == []
    assert model.index(1, 0).data() == "5"
    assert model.index(0, 1).data(CRITERION_ROLE) == "Jobs"
    assert model.index(1, 1).data(CRITERION_ROLE) is None
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Stay, Cost: 5"
    model.show(Preview())
    assert resets == [1]
    assert model.rowCount() == 0
