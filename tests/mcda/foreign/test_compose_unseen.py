"""Tables as people send them, each odd in its own way: taken right, or refused, never wrongly."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from mcda.errors import Severity
from mcda.foreign.compose import compose
from mcda.grids.csv_grid import csv_grid


@dataclass(frozen=True)
class Sent:
    """A text table with what must come of it; `codes` are the errors beside missing directions."""

    text: str
    criteria: str
    packages: str
    weights: tuple[float, ...] = ()
    codes: frozenset[str] = frozenset()


UTILITY = (
    "Nutzwertanalyse\n\nKriterium;Gewichtung in %;Variante A;;Variante B;;Bemerkung\n"
    ";;Punkte;Teilnutzen;Punkte;Teilnutzen;\nKosten;40;7;2,8;5;2,0;nach Gutachten\n"
    "Umwelt;35;4;1,4;9;3,15;\nAkzeptanz;25;6;1,5;6;1,5;Umfrage\nGesamtnutzen;100;;5,7;;6,65;\n"
    "Rang;;;2;;1;\n"
)
SENT = {
    "German utility analysis, remarks and ranks": Sent(
        UTILITY, "Kosten Umwelt Akzeptanz", "Variante A/Variante B", (0.4, 0.35, 0.25)
    ),
    "the weights behind two columns per option": Sent(
        "Kriterium;Variante A;;Variante B;;Gewicht\n;Punkte;gewichtet;Punkte;gewichtet;\n"
        "Kosten;3;0,9;4;1,2;30%\nDauer;5;3,5;2;1,4;70%\nSumme;;4,4;;2,6;100%\n",
        "Kosten Dauer", "Variante A/Variante B", (0.3, 0.7),
    ),
    "options called by numbers": Sent(
        "Критерий;Вес;Вариант 1;Вариант 2\nЦена;0,4;120;95\nСрок;0,35;12;18\nРиск;0,25;3;2\n"
        "Итого;1;;\n", "Цена Срок Риск", "Вариант 1/Вариант 2", (0.4, 0.35, 0.25),
    ),
    "scores beside the same times the weights": Sent(
        "Kriterium;Gewicht;Erfüllung A;Erfüllung B;Ergebnis A;Ergebnis B\nKosten;50;3;4;150;200\n"
        "Zeit;30;5;2;150;60\nRisiko;20;4;3;80;60\nSumme;100;;;380;320\n",
        "Kosten Zeit Risiko", "Erfüllung A/Erfüllung B", (0.5, 0.3, 0.2),
    ),
    "a column that says the scale": Sent(
        "Criterion;Weight;Scale;P;Q\nCost;40;1-5;3;4\nJobs;35;1-5;5;2\nTrust;25;1-5;4;4\n",
        "Cost Jobs Trust", "P/Q", (0.4, 0.35, 0.25),
    ),
    "running numbers, a total and a rank": Sent(
        "Ausschreibung\nStand: 3.5.2026\n\nNr.;Kriterium;Gewicht (%);Angebot 1;Angebot 2\n"
        "1;Preis;50;8;6\n2;Güte;30;7;9\n3;Termin;20;10/10;7/10\n;Nutzwert;100;8,1;7,1\n;Rang;;1;2\n",
        "Preis Güte Termin", "Angebot 1/Angebot 2", (0.5, 0.3, 0.2),
    ),
    "a total of the weights only": Sent(
        "Opción,Costo,Plazo,Calidad,Total\nPeso,0.5,0.3,0.2,1\nTipo,min,min,max,\nA,12,12,7,\n"
        "B,9,15,8,\n", "Costo Plazo Calidad", "A/B", (0.5, 0.3, 0.2),
    ),
    "two tables without a blank row between": Sent(
        "Package,Cost,Jobs\ndirection,min,max\nA,1,2\nB,2,3\nPackage,Risk,Trust\n"
        "direction,min,max\nA,5,6\nB,7,8\n", "Cost Jobs Risk Trust", "A/B",
    ),
    "a line drawn under the head": Sent(
        "Package|Safety|Cost\n---|---|---\nNorth|3|100\nSouth|4|90\n", "Safety Cost", "North/South"
    ),
    "a total of the scores in every line": Sent(
        "Option,Price,Quality,Total\nA,3,4,7\nB,5,1,6\nC,2,2,4\n", "Price Quality", "A/B/C"
    ),
    "weights in words": Sent(
        "Package,Cost,Jobs\nweight,high,low\nA,1,2\nB,3,4\n", "Cost Jobs", "A/B",
        codes=frozenset({"WORKBOOK-NOT-A-NUMBER", "WEIGHTS-NOT-GIVEN"}),
    ),
    "best and worst below": Sent(
        "Alternative,C1 (max),C2 (min)\nweights,0.6,0.4\nA1,8,120\nA2,6,100\nBest,8,95\n"
        "Worst,6,120\n", "C1 (max)/C2 (min)", "A1/A2", (0.6, 0.4),
    ),
    "prices with dashes": Sent("Option;Preis;Note\nA;1.200,-;2\nB;990,-;1\n", "Preis Note", "A/B",
                               codes=frozenset({"TABLE-DOUBTFUL-NUMBER"})),
    "a form that asks for weights": Sent(
        "Timestamp,How important is cost?,How important are jobs?\nMon,3,4\nTue,5,2\n",
        "How important is cost?/How important are jobs?", "Mon/Tue",
        codes=frozenset({"IMPORT-DOUBTFUL-LINE"}),
    ),
    "stakeholders down with numbers of any sum": Sent(
        "Stakeholder;Cost;Jobs\nUnion;5;3\nEmployer;2;3\n", "Cost Jobs", "Union/Employer",
        codes=frozenset({"IMPORT-DOUBTFUL-LINE"}),
    ),
    "groups whose weights are those of their criteria": Sent(
        "Kriterium;Gewicht;A;B\nGeld;50;2,6;4,4\nKosten;30;3;4\nFolgekosten;20;2;5\n"
        "Leute;50;5;2\nJobs;50;5;2\n", "Kosten Folgekosten Jobs", "A/B", (0.3, 0.2, 0.5),
    ),
    "criteria that are scores by number": Sent(
        "Package,Score 1,Score 2,Score 3\nA,3,4,5\nB,5,2,4\nC,1,5,2\n",
        "Score 1/Score 2/Score 3", "A/B/C",
    ),
    "scores beside weighted scores, both with the options' names": Sent(
        "Criteria;Weight;Option 1 Score;Option 1 Weighted;Option 2 Score;Option 2 Weighted\n"
        "Cost;40;3;1,2;4;1,6\nSpeed;35;5;1,75;2;0,7\nRisk;25;2;0,5;5;1,25\nTotal;100;;3,45;;3,55\n",
        "Cost Speed Risk", "Option 1 Score/Option 2 Score", (0.4, 0.35, 0.25),
    ),
    "dates among the scores": Sent(
        "Package,Cost,Start\nA,100,2026-03-01\nB,200,2027-01-15\n", "Cost Start", "A/B",
        codes=frozenset({"WORKBOOK-NOT-A-NUMBER"}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SENT)
def test_what_people_send(kind: str) -> None:
    sent = SENT[kind]
    found = compose([csv_grid(sent.text.encode(), "t.csv")])
    case = found.reading.case
    assert case is not None
    separator = "/" if "/" in sent.criteria else " "
    assert [one.name for one in case.criteria] == sent.criteria.split(separator)
    assert [one.name for one in case.packages] == sent.packages.split("/")
    if sent.weights:
        (own,) = case.preferences.values()
        whole = sum(own.direct.values())
        shares = [own.direct[c.id] / whole for c in case.criteria]
        assert shares == pytest.approx(sent.weights)
    errors = {p.code for p in found.reading.problems if p.severity is Severity.ERROR}
    assert errors - {"DIRECTION-MISSING"} == sent.codes


NOT_TAKEN = [
    ",,Weights\n,Price,0.5\n,Quality,0.5\n\n,Price,Quality\nS1,5,7\nS2,7,6\n",
    "Package,Cost,Jobs\nNorth,100,5\nSouth,200,9\n\nWeights\nUnion,0.5,0.5\nState,0.2,0.8\n",
]


@pytest.mark.parametrize("text", NOT_TAKEN, ids=["above", "below"])
def test_weights_beside_a_table_that_are_not_taken_are_an_error(text: str) -> None:
    problems = compose([csv_grid(text.encode(), "t.csv")]).reading.problems
    assert "IMPORT-CUT-OFF" in {one.code for one in problems}
