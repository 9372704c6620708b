from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from mcda.cli.deals import opened_deal
from mcda.errors import RefusedError
from tests.mcda.foreign.test_measure_table import TABLE


def test_the_table_of_measures_is_opened_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "measures.csv"
    file.write_text(TABLE, "utf-8")
    deal, problems = opened_deal(argparse.Namespace(file=file))
    assert (len(deal.measures), problems) == (3, ())
    with pytest.raises(RefusedError):
        opened_deal(argparse.Namespace(file=tmp_path / "none.csv"))
