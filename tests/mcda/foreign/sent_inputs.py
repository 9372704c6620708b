"""The inputs that the reader was measured by, one of each kind met, built anew."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

INPUTS: Final = {
    "k01a weight row german": Sent(
        "Variante;Kosten;Dauer;Vertrauen\nGewichtung;70;20;10\nUferweg;100;5;7\n"
        "Talweg;200;3;9\nBergweg;150;4;4\ndirection;min;min;max",
        "Kosten - | Dauer - | Vertrauen +\nweighs 0.7 0.2 0.1\nUferweg: 100 5 7\n"
        "Talweg: 200 3 9\nBergweg: 150 4 4",
        file="t.csv",
    ),
    "k01b weight row percent label": Sent(
        "Package;Cost;Months;Support\nWeight, %;70;20;10\nHarbour;100;5;7\nValley;200;3;9\n"
        "Ridge;150;4;4\ndirection;min;min;max",
        "Cost - | Months - | Support +\nweighs 0.7 0.2 0.1\nHarbour: 100 5 7\n"
        "Valley: 200 3 9\nRidge: 150 4 4",
    ),
    "k01c weight column turned": Sent(
        "Criterio;Peso(%);Pacto A;Pacto B;Pacto C\nCoste;40;5;3;1\nPlazo;35;4;5;4\n"
        "Respaldo;25;3;5;5",
        "Coste ? | Plazo ? | Respaldo ?\nweighs 0.4 0.35 0.25\nPacto A: 5 4 3\n"
        "Pacto B: 3 5 5\nPacto C: 1 4 5",
        file="t.csv",
    ),
    "k01d weight row colon": Sent(
        "Package,Cost,Jobs\nWeights:,0.8,0.2\ndirection,min,max\nA,10,5\nB,12,9\nC,8,2",
        "Cost - | Jobs +\nweighs 0.8 0.2\nA: 10 5\nB: 12 9\nC: 8 2",
        file="t.csv",
    ),
    "k02a weighted total turned": Sent(
        "Criterio;Peso;Plan 1;Plan 2;Plan 3\nCoste;40;5;2;4\nPlazo;30;3;5;4\n"
        "Apoyo;30;4;4;2\nTotal ponderado;100;4,10;3,50;3,40",
        "Coste ? | Plazo ? | Apoyo ?\nweighs 0.4 0.3 0.3\nPlan 1: 5 3 4\nPlan 2: 2 5 4\n"
        "Plan 3: 4 4 2",
        file="t.csv",
        out="A5:E5: weighted sum of the rows above",
    ),
    "k02b average row": Sent(
        "Package,Cost,Jobs\nweight,0.5,0.5\ndirection,min,max\nA,10,5\nB,12,9\nC,8,2\n"
        "Average,10,5.33",
        "Cost - | Jobs +\nweighs 0.5 0.5\nA: 10 5\nB: 12 9\nC: 8 2",
        file="t.csv",
        out="A7:C7: mean of the rows above",
    ),
    "k02c ideal rows": Sent(
        "Package;Cost;Jobs\nweight;0.5;0.5\ndirection;min;max\nP1;10;5\nP2;12;9\nP3;8;2\n"
        "A+;8;9\nA-;12;2",
        "Cost - | Jobs +\nweighs 0.5 0.5\nP1: 10 5\nP2: 12 9\nP3: 8 2",
        out="A7:C8: a total or ranking",
    ),
    "k03a thousands text german": Sent(
        "Package;Cost (EUR);Jobs\nweight;0.7;0.3\ndirection;min;max\nA;'12.500;950\n"
        "B;'9.800;1200\nC;'950;700",
        "Cost (EUR) - | Jobs +\nweighs 0.7 0.3\nA: 12500 950\nB: 9800 1200\nC: 950 700\n"
        "asks TABLE-DOUBTFUL-NUMBER",
        doubts="B4 12500 | 12.5\nB5 9800 | 9.8",
    ),
    "k03b thousands csv with decimal commas": Sent(
        "Angebot;Kosten;Quote\nweight;0,7;0,3\ndirection;min;max\nA;12.500;7,5\n"
        "B;9.800;8,25\nC;950;9,5",
        "Kosten - | Quote +\nweighs 0.7 0.3\nA: 12500 7.5\nB: 9800 8.25\nC: 950 9.5",
        file="t.csv",
    ),
    "k03c thousands and point decimals": Sent(
        "Package;Cost;Share\nweight;0.7;0.3\ndirection;min;max\nA;1.200;1.5\nB;900;2.5\n"
        "C;1.050;2.0",
        "Cost - | Share +\nweighs 0.7 0.3\nA: 1200 1.5\nB: 900 2.5\nC: 1050 2\n"
        "asks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
        doubts="B4 1200 | 1.2\nB6 1050 | 1.05",
    ),
    "k04a percent and plain weights": Sent(
        "Package;Cost;Jobs;Support\nweight;50;0.3;0.2\ndirection;min;max;max\nA;12500;1;7\n"
        "B;9800;2;8\nC;950;3;9",
        "Cost - | Jobs + | Support +\nA: 12500 1 7\nB: 9800 2 8\nC: 950 3 9\n"
        "asks IMPORT-PERCENT-MIXED",
        percents=("C2", "D2"),
    ),
    "k05a two columns per option": Sent(
        "Kriterium;Gewicht;Angebot A;;Angebot B;;Angebot C\n"
        ";;Punkte;gewichtet;Punkte;gewichtet;Punkte;gewichtet\nKosten;30;3;90;4;120;5;150\n"
        "Dauer;50;5;250;2;100;1;50\nVertrauen;20;4;80;4;80;2;40\nSumme;100;;420;;300;;240\n"
        "\n0 = nicht erfüllt\n5 = voll erfüllt",
        "Kosten ? 0..5 | Dauer ? 0..5 | Vertrauen ? 0..5\nweighs 0.3 0.5 0.2\n"
        "Angebot A: 3 5 4\nAngebot B: 4 2 4\nAngebot C: 5 1 2",
        merged=("C1:D1", "G1:H1", "E1:F1"),
        out=(
            "D2:D5: another column times the weights\nF2:F5: another column times the weights\n"
            "H2:H5: another column times the weights\nA6:B6: sum of the rows above\n"
            "D6: sum of the rows above\nF6: sum of the rows above\n"
            "H6: another column of its name has the scores\nA8:A9: explains the scale"
        ),
    ),
    "k06a spacer column": Sent(
        "Criteria;Weight;;Plan 1;Plan 2;Plan 3\nCost;30;;3;4;5\nJobs;50;;5;2;1\n"
        "Support;20;;4;4;2\n\nTotals;;;420;300;240",
        "Cost ? | Jobs ? | Support ?\nweighs 0.3 0.5 0.2\nPlan 1: 3 5 4\nPlan 2: 4 2 4\n"
        "Plan 3: 5 1 2",
        out="A6: a total or ranking\nD6:F6: weighted sum of the rows above",
    ),
    "k06b number column first": Sent(
        "No.;Package;Cost;Jobs;Support\n;weight;0.5;0.3;0.2\n;direction;min;max;max\n"
        "1;A;12500;950;7\n2;B;9800;1200;8\n3;C;950;700;9",
        "Cost - | Jobs + | Support +\nweighs 0.5 0.3 0.2\nA: 12500 950 7\nB: 9800 1200 8\n"
        "C: 950 700 9",
        out="A1: beside the table\nA4:A6: running numbers",
    ),
    "k07a direction words": Sent(
        "Package;Cost;Jobs;Months\nweight;1;1;1\ndirection;Lower;Higher;Lower\nA;5;3;4\n"
        "B;2;5;4\nC;4;4;1",
        "Cost - | Jobs + | Months -\nweighs 0.333 0.333 0.333\nA: 5 3 4\nB: 2 5 4\nC: 4 4 1",
        file="t.csv",
    ),
    "k07b direction words dotted": Sent(
        "Package;Cost;Jobs;Months\nweight;1;1;1\ndirection;Min.;Max.;Min.\nA;5;3;4\n"
        "B;2;5;4\nC;4;4;1",
        "Cost - | Jobs + | Months -\nweighs 0.333 0.333 0.333\nA: 5 3 4\nB: 2 5 4\nC: 4 4 1",
        file="t.csv",
    ),
    "k07c direction in heads": Sent(
        "Package;Cost (min);Jobs (max);Months (min)\nweight;1;1;1\nA;5;3;4\nB;2;5;4\nC;4;4;1",
        "Cost (min) - | Jobs (max) + | Months (min) -\nweighs 0.333 0.333 0.333\nA: 5 3 4\n"
        "B: 2 5 4\nC: 4 4 1",
        file="t.csv",
    ),
    "k07d direction words french": Sent(
        "Option;Coût;Emplois\npoids;0,5;0,5\nsens;coût;bénéfice\nA;5;3\nB;2;5",
        "Coût - | Emplois +\nweighs 0.5 0.5\nA: 5 3\nB: 2 5",
        file="t.csv",
    ),
    "k08a criteria sheet and score sheet": Sent(
        {
            "Criteria": "Criterion;Weight;Direction\nCost;0.6;min\nJobs;0.4;max",
            "Scores": "Package;Cost;Jobs\nA;100;5\nB;200;9\nC;150;4",
        },
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 5\nB: 200 9\nC: 150 4",
    ),
    "k08b weights beside the table": Sent(
        "Decision matrix\n;Cost;Jobs;Support;;;Cost;Jobs;Support\n"
        "A1;20;6;6;;Weights;0.5;0.3;0.2\nA2;25;7;5\nA3;22;8;5",
        "Cost ? | Jobs ? | Support ?\nweighs 0.5 0.3 0.2\nA1: 20 6 6\nA2: 25 7 5\nA3: 22 8 5",
        out="A1: above the table",
    ),
    "k09a ahp fractions became dates": Sent(
        ";Cost;Jobs;Support\nCost;1;3;5\nJobs;2026-03-01;1;2\nSupport;2026-05-01;2026-02-01;1",
        "Cost ? | Jobs ? | Support ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Support] 3 5 2\n"
        "asks IMPORT-DATE-FOR-RATIO",
        doubts="B3 1/3\nB4 1/5\nC4 1/2",
    ),
    "k09b ahp zeros below diagonal": Sent(
        ",Cost,Jobs,Support\nCost,1,3,5\nJobs,0,1,2\nSupport,0,0,1",
        "Cost ? | Jobs ? | Support ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Support] 3 5 2",
        file="t.csv",
    ),
    "k09c ahp heads across only": Sent(
        "Cost,Jobs,Support\n1,3,5\n1/3,1,2\n1/5,1/2,1",
        "Cost ? | Jobs ? | Support ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Support] 3 5 2",
        file="t.csv",
    ),
    "k09d ahp title and sum row": Sent(
        "Pairwise comparison of criteria,,,\n,Cost,Jobs,Support\nCost,1,3,5\nJobs,1/3,1,2\n"
        "Support,1/5,1/2,1\nSum,1.53,4.5,8",
        "Cost ? | Jobs ? | Support ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Support] 3 5 2",
        file="t.csv",
        out="A1: above the table\nA6:D6: a total or ranking",
    ),
    "k09e ahp vulgar fractions": Sent(
        ",Cost,Jobs,Support\nCost,1,3,5\nJobs,⅓,1,2\nSupport,⅕,½,1",
        "Cost ? | Jobs ? | Support ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Support] 3 5 2",
        file="t.csv",
    ),
    "k10a ahp criteria and packages": Sent(
        "Criteria\n;Cost;Jobs\nCost;1;3\nJobs;0.3333333333333333;1\n\nCost\n;P;Q;R\n"
        "P;1;2;4\nQ;0.5;1;2\nR;0.25;0.5;1\n\nJobs\n;P;Q;R\nP;1;0.3333333333333333;0.2\n"
        "Q;3;1;0.5\nR;5;2;1",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\nP | Q | R\n[Cost Jobs] 3\nCost [P Q R] 2 4 2\n"
        "Jobs [P Q R] 1/3 1/5 1/2",
        out="A1: above the table\nA6: beside the table\nA12: beside the table",
    ),
    "k11a ahp questionnaire nine to nine": Sent(
        "Criterion A;9;8;7;6;5;4;3;2;1;2;3;4;5;6;7;8;9;Criterion B\n"
        "Cost;;;;;x;;;;;;;;;;;;;Jobs\nCost;;;;;;;;;;;x;;;;;;;Support\n"
        "Jobs;;;;;;;;;x;;;;;;;;;Support",
        "Cost ? | Jobs ? | Support ?\nweighs 0.369 0.182 0.449\n"
        "[Cost Jobs Support] 5 1/3 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "k11b long format": Sent(
        "Respondent;Package;Criterion;Score\nGuild;A;Cost;4\nGuild;A;Jobs;2\n"
        "Guild;B;Cost;3\nGuild;B;Jobs;5\nOwners;A;Cost;4\nOwners;A;Jobs;2\n"
        "Owners;B;Cost;3\nOwners;B;Jobs;5",
        "Cost ? | Jobs ?\nGuild weighs nothing\nOwners weighs nothing\nGuild A: 4 2\n"
        "Guild B: 3 5\nOwners A: 4 2\nOwners B: 3 5",
    ),
    "k11c pair list": Sent(
        "A;B;More important;How much (1-9)\nCost;Jobs;A;5\nCost;Support;B;3\nJobs;Support;A;1",
        "Cost ? | Jobs ? | Support ?\nweighs 0.369 0.182 0.449\n"
        "[Cost Jobs Support] 5 1/3 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "k12a chinese gbk": Sent(
        "方案,成本,就业,信任\nweight,0.5,0.3,0.2\ndirection,min,max,max\n北线,12500,950,7.5\n"
        "南线,9800,1200,8\n东线,950,700,9",
        "成本 - | 就业 + | 信任 +\nweighs 0.5 0.3 0.2\n北线: 12500 950 7.5\n南线: 9800 1200 8\n"
        "东线: 950 700 9\nsays TABLE-ENCODING-GUESSED",
        file="t.csv",
        encoding="gbk",
    ),
    "k13a blank formulas": Sent(
        "Package;Cost;Jobs;Remark\nweight;0.5;0.5\ndirection;min;max\nA;3;5;=\nB;4;7;=\n=;=;=",
        "Cost - | Jobs +\nweighs 0.5 0.5\nA: 3 5\nB: 4 7",
        file="t.ods",
        out="D1: left out of the table",
    ),
    "k15a hidden sheet": Sent(
        {
            "Guild": "Package;Cost;Jobs\nweight;0.6;0.4\ndirection;min;max\n"
            "A;100;5\nB;200;9\nC;150;4",
            "Owners (old)": "Package;Cost;Jobs\nweight;0.9;0.1\ndirection;min;max\n"
            "A;100;5\nB;200;9\nC;150;4",
        },
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 5\nB: 200 9\nC: 150 4\nsays IMPORT-SHEET-NOT-READ",
        hidden=("Owners (old)",),
        out="Owners (old)!A1:C6: it is hidden",
    ),
    "k16a criterion called weight": Sent(
        "Criterion;Weight;Direction;Unit;Van A;Van B\nWeight;20;min;t;1,2;2,4\n"
        "Price;80;min;EUR;900;700",
        "Weight - [t] | Price - [EUR]\nweighs 0.2 0.8\nVan A: 1.2 900\nVan B: 2.4 700",
        file="t.csv",
    ),
    "k17a read me and summary sheets": Sent(
        {
            "Read me": "Please score each package.\nScale;1 to 10",
            "Guild": "Package;Cost;Jobs\nweight;0.6;0.4\ndirection;min;max\n"
            "A;100;5\nB;200;9\nC;150;4",
            "Owners": "Package;Cost;Jobs\nweight;0.2;0.8\ndirection;min;max\n"
            "A;100;5\nB;200;9\nC;150;4",
            "Summary": "Package;Average;Rank\nA;3.2;2\nB;4.1;1\nC;2;3",
        },
        "Cost - | Jobs +\nGuild weighs 0.6 0.4\nOwners weighs 0.2 0.8\nGuild A: 100 5\n"
        "Guild B: 200 9\nGuild C: 150 4\nOwners A: 100 5\nOwners B: 200 9\n"
        "Owners C: 150 4\nsays IMPORT-SHEET-NOT-READ",
        out="Summary!A1:C4: it sums up other sheets\nRead me!A1:B2: no table was found on it",
    ),
    "k18a weights sum to 110 percent": Sent(
        "Package;Cost;Jobs;Support\nweight;50%;30%;30%\ndirection;min;max;max\nA;10;1;7\n"
        "B;9;2;8\nC;8;3;9",
        "Cost - | Jobs + | Support +\nweighs 0.455 0.273 0.273\nA: 10 1 7\nB: 9 2 8\nC: 8 3 9",
        file="t.csv",
    ),
    "k19a currency and missing signs": Sent(
        "Package;Cost;Jobs;Support\nweight;0.5;0.3;0.2\ndirection;min;max;max\n"
        "A;€ 12.500;950;n/a\nB;9 800 €;1200;8\nC;$950;-;9",
        "Cost - | Jobs + | Support +\nweighs 0.5 0.3 0.2\nA: 12500 950 _\nB: 9800 1200 8\n"
        "C: 950 _ 9\nasks IMPORT-UNITS-MIXED TABLE-DOUBTFUL-NUMBER",
        doubts="B4 12500 | 12.5",
    ),
    "k20a times as names": Sent(
        "Session;Cost;Jobs\nweight;0.5;0.5\ndirection;min;max\n2026-01-05 10:00;1;2\n"
        "2026-01-06 16:30;2;3",
        "Cost - | Jobs +\nweighs 0.5 0.5\n2026-01-05 10:00: 1 2\n2026-01-06 16:30: 2 3",
    ),
    "k21a criteria groups above": Sent(
        "Package;Money;;People\n;Cost;Running cost;Jobs;Support\nweight;0.3;0.2;0.3;0.2\n"
        "direction;min;min;max;max\nA;100;10;5;7\nB;200;5;9;6\nC;150;8;4;9",
        "Money > Cost - | Money > Running cost - | People > Jobs + | People > Support +\n"
        "weighs 0.3 0.2 0.3 0.2\nA: 100 10 5 7\nB: 200 5 9 6\nC: 150 8 4 9",
        merged=("B1:C1", "D1:E1", "A1:A2"),
    ),
    "k22a notes above with two cells": Sent(
        "Ministry of Example\nDate:;'2026-01-05\n\nPackage;Cost;Jobs\nweight;0.6;0.4\n"
        "direction;min;max\nA;100;2\nB;200;9\nC;150;4",
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 2\nB: 200 9\nC: 150 4",
        out="A1: above the table\nA2:B2: above the table",
    ),
    "k23a blank rows between packages": Sent(
        "Package;Cost;Jobs\nweight;0.6;0.4\ndirection;min;max\nA;100;2\n\nB;200;9\n\nC;150;4",
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 2\nB: 200 9\nC: 150 4",
    ),
    "k24a html table named": Sent(
        '<html><head><meta charset="utf-8"></head><body><table border=1><tr><th'
        ">Package</th><th>Cost</th><th>Jobs</th></tr><tr><td>weight</td><td>0.5"
        "</td><td>0.5</td></tr><tr><td>direction</td><td>min</td><td>max</td></"
        "tr><tr><td>A</td><td>1</td><td>2</td></tr><tr><td>B</td><td>2</td><td>"
        "3</td></tr></table></body></html>",
        "Cost - | Jobs +\nweighs 0.5 0.5\nA: 1 2\nB: 2 3",
        file="t.xls",
    ),
    "k25a two unrelated sheets": Sent(
        {
            "One": "id;m10;m11;m12\ns1-0;0;1.5;7\ns1-1;1;2.5;7\ns1-2;2;3.5;7",
            "Two": "id;m20;m21;m22\ns2-0;0;1.5;7\ns2-1;1;2.5;7\ns2-2;2;3.5;7",
        },
        "m10 ? | m11 ? | m12 ?\ns1-0: 0 1.5 7\ns1-1: 1 2.5 7\ns1-2: 2 3.5 7\n"
        "asks IMPORT-SHEET-APART",
        out="Two!A1:D4: it shares nothing with the others",
    ),
}
