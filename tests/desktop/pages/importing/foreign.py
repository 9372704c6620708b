"""Tables that were not made for Parley, as files for the import page's tests."""

from __future__ import annotations

from pathlib import Path

PROSE = "The ministry asks which option to take.;;;;\n;;;;\n"

SCORES = (
    f"{PROSE}"
    "w;5;3;2;\n"
    "Alternative;Cost;Safety;Jobs;Remark\n"
    ";-;+;+;\n"
    "Stay;10;low;40;as it is now and has been for years\n"
    "Build;25,5;high;90;needs both parliaments to agree\n"
    "Share;18;low;70;an agency would have to be founded\n"
    "Wait;x;high;50;comes back to it after the election\n"
)

OF_THE_SMALL_CASE = "Option;Refugee return;Noise\nWaiting;21;5\nFull package;44;6\nTalks;30;7\n"

MATRIX = ",Refugee return,Civil protection\nRefugee return,1,1/3\nCivil protection,3,1\n"

WEIGHTS = (
    ",Refugee return,Civil protection,Cost of delivery\nRussia,0.2,0.3,0.5\nGhana,0.5,0.25,0.25\n"
)


def write(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
