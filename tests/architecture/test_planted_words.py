"""The rules about words and numbers see what is planted for them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.rules import habits, said


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "line",
    [
        'class Way(StrEnum):\n    OPEN = "open scores"',
        'CITATION: Final = "Rezaei (2015), Omega 53:49-57"',
        'm = Method(citation="Rezaei (2015), Omega 53")',
    ],
)
def test_keys_and_citations_are_no_words(tmp_path: Path, line: str) -> None:
    _write(tmp_path / "mcda/answer/x.py", f"{line}\n")
    assert said.texts_are_marked(tmp_path, "mcda/answer") == []


@pytest.mark.parametrize(
    "line",
    [
        'a = f"{x} leads for {y}"',
        'a = "No package leads."',
        'a = "One leads; another"',
        'a = b or "the first one"',
        'a = f"Missing: {x}"',
        'a = f"{x} of {y}"',
        'a = f"{x} change; {y} stood otherwise"',
        'a = " One leads; Kemeny spans all of them."',
        'a = Place(words="settings")',
    ],
)
def test_text_that_is_not_marked_is_named(tmp_path: Path, line: str) -> None:
    marked = 'a = _("{x} leads", x=_("No one"))\nraise ValueError("no such one")\n'
    _write(tmp_path / "mcda/report/x.py", f'"""What it is for."""\n{marked}')
    assert said.texts_are_marked(tmp_path, "mcda/report") == []
    _write(tmp_path / "mcda/report/x.py", f"\n{line}  # no words: a style's name\n")
    assert said.texts_are_marked(tmp_path, "mcda/report") == []
    _write(tmp_path / "mcda/report/x.py", f"\n{line}\n")
    (breach,) = said.texts_are_marked(tmp_path, "mcda/report")
    assert str(breach).startswith("mcda/report/x.py:2: ")


@pytest.mark.parametrize(
    "line",
    [
        'a = f"{x:,}"',
        'a = f"{x:.1f} %"',
        'a = f"{x:.{n}g}"',
        'a = "%.2f" % x',
        'a = format(x, ".2f")',
        'a = "{:.3g}".format(x)',
    ],
)
def test_number_that_is_written_by_its_format_is_named(tmp_path: Path, line: str) -> None:
    fine = 'a = float(f"{x:.12g}")\nb = f"{x:>4}{y:04d}{z!r}"\n'
    _write(tmp_path / "mcda/report/x.py", fine)
    assert said.numbers_written_by_figures(tmp_path, "mcda/report") == []
    _write(tmp_path / "mcda/report/x.py", f"{fine}{line}\n")
    (breach,) = said.numbers_written_by_figures(tmp_path, "mcda/report")
    assert str(breach).startswith("mcda/report/x.py:3: ")


@pytest.mark.parametrize(
    "line",
    [
        'a = Path("/home/ada/parley/cases")',
        'a = open("C:\\\\Users\\\\ada\\\\case.parley")',
        f"a = Path(__file__).parents[{3}]",
        "a = Path(__file__).resolve().parents[4]",
    ],
)
def test_place_beyond_the_repository_is_named(tmp_path: Path, line: str) -> None:
    fine = 'a = Path(__file__).parents[2]\nb = "Looking in /home/ada"\n'
    _write(tmp_path / "tests/mcda/x.py", fine)
    assert habits.nothing_beyond_the_repository(tmp_path) == []
    _write(tmp_path / "tests/mcda/x.py", f"{fine}{line}\n")
    (breach,) = habits.nothing_beyond_the_repository(tmp_path)
    assert str(breach).startswith("tests/mcda/x.py:3: ")
