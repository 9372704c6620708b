"""A field of a plain kind is one line of the model, and nothing else in the whole program."""

from __future__ import annotations

from pathlib import Path

from tests.laws.planted_fields import OWNERS, planted
from tests.laws.planting import copied, run

_AFTER = {
    "case": {
        "    name: Annotated[str, Mark.BLANK]\n": (3, ""),
        "    way: WeightWay = WeightWay.DIRECT\n": (1, OWNERS["preferences"]),
        "    id: str\n": (1, OWNERS["case"]),
    },
    "measures": {
        "    owners: tuple[StakeholderId, ...] = ()\n": (1, OWNERS["measures"]),
        "    id: JointEffectId\n": (1, ""),
        "    id: RuleId\n": (1, ""),
    },
    "round": {"    asked: tuple[RespondentId, ...] = ()\n": (1, OWNERS["rounds"])},
}
"""The lines of the model's modules after which fields are planted, how often these stand there."""


def test_a_planted_field_of_every_kind_is_in_files_window_and_laws(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    for home, lines in _AFTER.items():
        model = copy / "mcda" / "model" / f"{home}.py"
        text = model.read_text(encoding="utf-8")
        for line, (times, start) in lines.items():
            assert text.count(line) == times
            text = text.replace(line, line + planted(start))
        if home != "case":
            fields = "from mcda.model.fields import ("
            text = text.replace(fields, f"from mcda.model.case import Direction\n{fields}")
        model.write_text(text, encoding="utf-8")
    code, said = run(copy, "tests.laws.planted_fields", str(tmp_path))
    assert code == 0, said
