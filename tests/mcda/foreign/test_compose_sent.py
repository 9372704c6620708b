"""Files as people send them: each taken right or asked about, by two doors, never wrongly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from mcda.cli.main import main
from tests.mcda.foreign.sent import Sent, summary
from tests.mcda.foreign.sent_labels import LABELS
from tests.mcda.foreign.sent_layouts import LAYOUTS
from tests.mcda.foreign.sent_numbers import NUMBERS
from tests.mcda.foreign.sent_pairs import PAIRS
from tests.mcda.foreign.sent_several import SEVERAL
from tests.mcda.foreign.sent_totals import TOTALS

SENT: Final[dict[str, Sent]] = {
    f"{family}: {name}": sent
    for family, sents in {
        "labels": LABELS, "layouts": LAYOUTS, "numbers": NUMBERS, "pairs": PAIRS,
        "several": SEVERAL, "totals": TOTALS,
    }.items()
    for name, sent in sents.items()
}  # fmt: skip


@pytest.mark.parametrize("kind", SENT)
def test_what_is_sent_is_taken_right_or_asked(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = SENT[kind].written(tmp_path)
    code = main(["take", str(path), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert summary(told) == SENT[kind].tells
    errors = {one["code"] for one in told["problems"] if one["severity"] == "error"}
    assert code == (2 if errors or told["doubts"] else 0)
    refused = errors | {one["code"] for one in told["doubts"]}
    if refused - {"DIRECTION-MISSING"}:
        code = main(["rank", str(path)])
        said = {line.split()[0] for line in capsys.readouterr().err.splitlines() if line.strip()}
        assert code == 2
        assert refused <= said
