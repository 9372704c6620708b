"""Inputs of the kinds that people really have, built anew: texts and sheets of a few lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

Sheets = dict[str, list[list[Any]]]

TEXTS: dict[str, str] = {
    "weight row in German": "Variante;Kosten;Dauer\nGewichtung;70;30\nNord;100;5\nSüd;200;3\n"
    "direction;min;min\n",
    "weight column in Spanish": "Criterio;Peso(%);Plan A;Plan B\nCoste;60;5;3\nPlazo;40;4;5\n",
    "weights with a colon": "Package,Cost,Jobs\nWeights:,0.8,0.2\ndirection,min,max\n"
    "A,10,5\nB,12,9\n",
    "weighted total": "Criterio;Peso;Plan A;Plan B\nCoste;40;5;2\nPlazo;30;3;5\nApoyo;30;4;4\n"
    "Total ponderado;100;4,10;3,50\n",
    "average row": "Package,Cost,Jobs\nweight,0.5,0.5\ndirection,min,max\nA,10,5\nB,12,9\n"
    "C,8,2\nAverage,10,5.33\n",
    "ideal rows": "Package,Cost,Jobs\ndirection,min,max\nP,10,5\nQ,12,9\nA+,10,9\nA-,12,5\n",
    "thousands beside decimal commas": "Paket;Kosten;Quote\nweight;0,7;0,3\ndirection;min;max\n"
    "A;12.500;7,5\nB;950;8,25\n",
    "thousands beside decimal points": "Package;Cost;Share\ndirection;min;max\nA;1.200;1.5\n"
    "B;900;2.5\n",
    "directions as Lower and Higher": "Package;Cost;Jobs\ndirection;Lower;Higher\nA;5;3\nB;2;5\n",
    "directions in the heads": "Package;Cost (min);Jobs (max)\nA;5;3\nB;2;5\n",
    "directions in French": "Option;Coût;Emplois\nsens;coût;bénéfice\nA;5;3\nB;2;5\n",
    "a criterion called Weight": "Criterion;Weight;Direction;Unit;Truck A;Truck B\n"
    "Weight;20;min;t;1,2;2,4\nPrice;80;min;EUR;900;700\n",
    "weights of 110 %": "Package;Cost;Jobs\nweight;60%;50%\ndirection;min;max\nA;10;1\nB;9;2\n",
    "blank rows between packages": "Package;Cost;Jobs\ndirection;min;max\nA;1;2\n\nB;3;4\n",
}
"""Text tables by what is odd about them."""

BOOKS: dict[str, Sheets] = {
    "thousands as text": {
        "S": [["Package", "Cost"], ["direction", "min"], ["A", "12.500"], ["B", "950"]]
    },
    "percent beside plain": {"S": [["Package", "Cost", "Jobs"], ["weight", 50, "30 %"],
                                   ["direction", "min", "max"], ["A", 1, 2], ["B", 2, 1]]},
    "two columns per option": {"S": [
        ["Kriterium", "Gewicht", "Paket A", None, "Paket B", None],
        [None, None, "Punkte", "gewichtet", "Punkte", "gewichtet"],
        ["Kosten", 30, 3, 90, 4, 120], ["Dauer", 70, 5, 350, 2, 140],
        ["Summe", 100, None, 440, None, 260], [],
        ["0 = nicht erfüllt"], ["5 = voll erfüllt"],
    ]},
    "spacer column": {"S": [
        ["Criteria", "Weight", None, "Plan A", "Plan B"], ["Cost", 40, None, 3, 4],
        ["Jobs", 60, None, 5, 2], [], ["Totals", None, None, 420, 280],
    ]},
    "numbers first": {"S": [
        ["No.", "Package", "Cost", "Jobs"], [None, "weight", 0.5, 0.5],
        [None, "direction", "min", "max"], [1, "A", 125, 95], [2, "B", 98, 120],
    ]},
    "criteria apart": {
        "Criteria": [["Criterion", "Weight", "Direction"], ["Cost", 0.6, "min"],
                     ["Jobs", 0.4, "max"]],
        "Scores": [["Package", "Cost", "Jobs"], ["A", 100, 5], ["B", 200, 9]],
    },
    "weights beside": {"S": [
        ["Decision matrix"], [None, "Cost", "Jobs", None, None, "Cost", "Jobs"],
        ["A1", 20, 6, None, "Weights", 0.7, 0.3], ["A2", 25, 7],
    ]},
    "a whole AHP": {"AHP": [
        ["Criteria"], [None, "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1], [],
        ["Cost"], [None, "P", "Q"], ["P", 1, 2], ["Q", 0.5, 1], [],
        ["Jobs"], [None, "P", "Q"], ["P", 1, 0.25], ["Q", 4, 1],
    ]},
    "nine to nine": {"Q": [
        ["Criterion A", *range(9, 0, -1), *range(2, 10), "Criterion B"],
        ["Cost", *[None] * 4, "x", *[None] * 12, "Jobs"],
        ["Cost", *[None] * 10, "x", *[None] * 6, "Trust"],
        ["Jobs", *[None] * 8, "x", *[None] * 8, "Trust"],
    ]},
    "long list": {"Data": [["Respondent", "Package", "Criterion", "Score"], *(
        [who, package, criterion, 3 if who == "Union" else 4] for who in ("Union", "Employer")
        for package in "AB" for criterion in ("Cost", "Jobs")
    )]},
    "pair list": {"P": [["A", "B", "More important", "How much (1-9)"], ["Cost", "Jobs", "A", 5],
                        ["Cost", "Trust", "B", 3], ["Jobs", "Trust", "A", 1]]},
    "form": {"Answers": [
        ["Timestamp", "Name", "Package A [Cost]", "Package A [Jobs]", "Package B [Cost]",
         "Package B [Jobs]"],
        ["2026-01-05", "Union", 1, 2, 3, 4], ["2026-01-06", "Employer", 5, 4, 3, 2],
    ]},
    "money and missing": {"S": [["Package", "Cost", "Jobs"], ["direction", "min", "max"],
                                ["A", "€ 12.500", "n/a"], ["B", "9 800 €", 5],
                                ["C", "$950", "-"]]},
    "groups above": {"S": [
        ["Package", "Money", None, "People", None], [None, "Cost", "Upkeep", "Jobs", "Trust"],
        ["weight", 0.3, 0.2, 0.3, 0.2], ["direction", "min", "min", "max", "max"],
        ["A", 100, 10, 5, 7], ["B", 200, 5, 9, 6],
    ]},
    "notes above": {"S": [["Ministry"], ["Date:", "2026-01-05"], [], ["Package", "Cost", "Jobs"],
                          ["direction", "min", "max"], ["A", 100, 2], ["B", 200, 9]]},
    "read me and summary": {
        "Read me": [["Please score each package."], ["Scale", "1 to 10"]],
        **{name: [["Package", "Cost", "Jobs"], ["weight", w, 1 - w], ["direction", "min", "max"],
                  ["A", 100, 5], ["B", 200, 9]] for name, w in (("Union", 0.6), ("Employer", 0.2))},
        "Summary": [["Package", "Average", "Rank"], ["A", 3.2, 2], ["B", 4.1, 1]],
    },
    "unrelated sheets": {
        f"Sheet {n}": [["id", *(f"m{n}{i}" for i in range(4))],
                       *([f"s{n}-{r}", r, r + 1.5, 0.1, 7] for r in range(60))] for n in (1, 2)
    },
}  # fmt: skip
"""Workbooks by what is odd about them."""

MERGED = {"two columns per option": ("C1:D1", "E1:F1"), "groups above": ("A1:A2", "B1:C1", "D1:E1")}


def built(folder: Path, kind: str) -> Path:
    """Write the input of a kind and return its path."""
    if kind in TEXTS:
        path = folder / "table.csv"
        path.write_text(TEXTS[kind], encoding="utf-8")
        return path
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in BOOKS[kind].items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for area in MERGED.get(kind, ()):
            sheet.merge_cells(area)
    path = folder / "table.xlsx"
    book.save(path)
    return path
