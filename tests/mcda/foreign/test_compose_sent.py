"""Files as people send them: each taken right or asked about, by two doors, never wrongly."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Final

import pytest

from mcda.cli.main import main
from mcda.foreign.compose import compose
from mcda.foreign.told import told
from mcda.grids.csv_grid import csv_grid
from tests.mcda.foreign.sent import Sent, doubts, left_out, summary
from tests.mcda.foreign.sent_corners import CORNERS
from tests.mcda.foreign.sent_inputs import INPUTS
from tests.mcda.foreign.sent_labels import LABELS
from tests.mcda.foreign.sent_layouts import LAYOUTS
from tests.mcda.foreign.sent_numbers import NUMBERS
from tests.mcda.foreign.sent_odd import ODD
from tests.mcda.foreign.sent_pairs import PAIRS
from tests.mcda.foreign.sent_people import PEOPLE
from tests.mcda.foreign.sent_several import SEVERAL
from tests.mcda.foreign.sent_spans import SPANS
from tests.mcda.foreign.sent_totals import TOTALS

SENT: Final[dict[str, Sent]] = {
    f"{family}: {name}": sent
    for family, sents in {
        "corners": CORNERS, "inputs": INPUTS, "people": PEOPLE, "labels": LABELS,
        "layouts": LAYOUTS, "numbers": NUMBERS, "odd": ODD, "pairs": PAIRS,
        "several": SEVERAL, "spans": SPANS, "totals": TOTALS,
    }.items()
    for name, sent in sents.items()
}  # fmt: skip


@pytest.mark.parametrize("kind", SENT)
def test_what_is_sent_is_taken_right_or_asked(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = SENT[kind].written(tmp_path)
    code = main(["take", str(path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert summary(found) == SENT[kind].tells
    if kind.startswith("inputs"):
        assert (left_out(found), doubts(found)) == (SENT[kind].out, SENT[kind].doubts)
    errors = {one["code"] for one in found["problems"] if one["severity"] == "error"}
    assert code == (2 if errors or found["doubts"] else 0)
    refused = errors | {one["code"] for one in found["doubts"]}
    if refused - {"DIRECTION-MISSING"}:
        code = main(["rank", str(path)])
        said = {line.split()[0] for line in capsys.readouterr().err.splitlines() if line.strip()}
        assert code == 2
        assert refused <= said


def _spoilt(lines: list[list[str]], chance: random.Random) -> list[list[str]]:
    """Return a table with a line gone, repeated or moved, turned, or with cells lost or strange."""
    width = max(map(len, lines))
    lines = [[*line, *[""] * (width - len(line))] for line in lines]
    at = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0 if len(lines) > 2:
            del lines[at]
        case 1:
            lines.insert(at, list(chance.choice(lines)))
        case 2:
            chance.shuffle(lines)
        case 3:
            return [list(column) for column in zip(*lines, strict=True)]
        case 4:
            lines[at][chance.randrange(width)] = chance.choice(["x", "-", "1/3", "12.500", "Total"])
        case _:
            lines = [[c if chance.random() < 0.85 else "" for c in line] for line in lines]
    return lines


def test_what_is_sent_and_spoilt_on_the_way_never_raises() -> None:
    chance = random.Random(3)
    texts = [one.sheets for one in SENT.values() if isinstance(one.sheets, str)]
    for text in chance.sample(texts, 120):
        lines = [line.split(";") for line in text.split("\n")]
        for _time in range(chance.randrange(1, 4)):
            lines = _spoilt(lines, chance)
        content = "\n".join(";".join(line) for line in lines).encode()
        told(compose([csv_grid(content, "t.csv")]))
