"""Writing and reading back gives an equal case, whatever its names and entries are."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mcda.grids.xlsx_grid import read_xlsx
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Level,
    Package,
    Preferences,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.round import without_secrets
from mcda.workbook.read import read_workbook
from mcda.workbook.write import workbook_bytes, write_workbook
from tests.mcda.conftest import whole_case
from tests.strategies import cases

RELAXED = settings(
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    max_examples=25,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)


def back(case: Case, path: Path):
    path.write_bytes(workbook_bytes(case))
    return read_workbook(read_xlsx(path))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("law") / "a.xlsx"


def own_problems(reading) -> list[str]:
    """Codes of the workbook's own; those of `check` are the case's."""
    return [str(p) for p in reading.problems if p.code.startswith(("WORKBOOK", "FILE"))]


@given(case=cases(rounds=True, measures=True))
@RELAXED
def test_any_case_reads_back_equal(path: Path, case: Case) -> None:
    reading = back(case, path)
    assert own_problems(reading) == []
    # A workbook leaves history out.
    assert reading.case == replace(without_secrets(case), snapshots=(), changes=())


WILD = st.text(min_size=1, max_size=12) | st.sampled_from(
    [
        *(
            "=1+1",
            "@x",
            "+1",
            "-1",
            "#N/A",
            "_x000D_",
            "_x005F_x000D_",
            "_x0041",
            "\r\n",
            " a ",
            "\t",
        ),
        *("Package", "Key", "common", "Top level", "Criterion", "Part of", "yes", "1/3", "NaN"),
        *("\ud800", "\ufffe", "\x00\x01", "_x\x00", "History", "[a]:*?/\\", "x" * 40, "'q'"),
    ]
)


@given(data=st.data())
@RELAXED
def test_any_words_come_back_as_they_were(path: Path, data: st.DataObject) -> None:
    word = lambda: data.draw(WILD)  # noqa: E731
    base = whole_case()
    case = replace(
        base,
        title=word(),
        note=word(),
        stakeholders=tuple(replace(s, name=word(), short=word()) for s in base.stakeholders),
        criteria=tuple(
            replace(c, name=word(), unit=word(), definition=word()) for c in base.criteria
        ),
        packages=tuple(replace(p, name=word(), description=word()) for p in base.packages),
    )
    reading = back(case, path)
    assert reading.case == case
    assert own_problems(reading) == []


POINTS = (
    st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["7", "Low", "Low – High", "6 to 8", "a – b", " Low", "low", "1e5", "n/a"])
    | st.none()
)


@given(low=POINTS, high=POINTS, levels=st.booleans())
@RELAXED
def test_any_score_comes_back_as_it_was(path: Path, low, high, levels: bool) -> None:
    named = (Level("Low", 1.0), Level("High", 7.0), Level("Low – High", 3.0), Level("7", 2.0))
    criterion = Criterion(
        id="c", name="C", direction=Direction.BENEFIT, levels=named if levels else ()
    )
    case = Case(
        id="x",
        stakeholders=(Stakeholder(id="s", name="S"),),
        criteria=(criterion,),
        packages=(Package(id="p", name="P"),),
        scores=frozen(
            {COMMON: frozen({"p": frozen({"c": Score(low=low, high=high, note="why")})})}
        ),
    )
    assert back(case, path).case == case


@given(number=st.floats(allow_nan=False, allow_infinity=False))
@RELAXED
def test_every_digit_survives(path: Path, number: float) -> None:
    base = whole_case()
    case = replace(base, preferences=frozen({"north": Preferences(influence=number)}))
    reading = back(case, path)
    assert reading.case is not None
    assert reading.case.preferences["north"].influence == number


def test_no_preferences_and_default_ones_differ(path: Path) -> None:
    base = whole_case()
    for own in ({}, {"watch": Preferences()}):
        case = replace(base, preferences=frozen({**base.preferences, **own}))
        assert back(case, path).case == case


def test_large_whole_numbers_survive(path: Path) -> None:
    base = whole_case()
    case = replace(base, settings=replace(base.settings, seed=2**63 + 1))
    assert back(case, path).case == case


def test_same_case_gives_same_bytes() -> None:
    assert workbook_bytes(whole_case()) == workbook_bytes(whole_case())


def test_a_problem_of_the_case_points_to_its_cell(path: Path) -> None:
    base = whole_case()
    own = base.preferences["south"]
    case = replace(
        base,
        criteria=tuple(replace(c, direction=None) if c.id == "cost" else c for c in base.criteria),
        preferences=frozen({"south": replace(own, direct=frozen({**own.direct, "cost": -1.0}))}),
    )
    places = {p.code: (p.place.sheet, p.place.cell) for p in back(case, path).problems}
    assert places["WEIGHT-NEGATIVE"] == ("Weights", "F8")
    assert places["DIRECTION-MISSING"] == ("Criteria", "D8")


def test_openpyxl_agrees_that_nothing_is_a_formula(path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=Deal" for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_write_workbook_replaces_the_file(tmp_path: Path) -> None:
    write_workbook(whole_case(), tmp_path / "a.xlsx")
    assert read_workbook(read_xlsx(tmp_path / "a.xlsx")).case == whole_case()
