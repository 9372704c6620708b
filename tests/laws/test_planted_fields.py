"""A field of a plain kind is one line of the model, and nothing else in the whole program."""

from __future__ import annotations

from pathlib import Path

from tests.laws.planted_fields import OWNERS, planted
from tests.laws.planting import copied, run

_AFTER = {
    "    name: Annotated[str, Mark.BLANK]\n": (3, ""),
    "    way: WeightWay = WeightWay.DIRECT\n": (1, OWNERS["preferences"]),
    "    id: str\n": (1, OWNERS["case"]),
}
"""The lines of the model after which fields are planted, how often these stand there."""


def test_a_planted_field_of_every_kind_is_in_files_window_and_laws(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    model = copy / "mcda" / "model" / "case.py"
    text = model.read_text(encoding="utf-8")
    for line, (times, start) in _AFTER.items():
        assert text.count(line) == times
        text = text.replace(line, line + planted(start))
    model.write_text(text, encoding="utf-8")
    code, said = run(copy, "tests.laws.planted_fields", str(tmp_path))
    assert code == 0, said
