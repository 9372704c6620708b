"""Sizes, odd weights, and lines that only seem to be totals, as people send them."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

ODD: Final = {
    "millions beside plain": Sent(
        "Option;Kosten;Jobs\nRichtung;min;max\nA;12 Mio.;9\nB;950000;5\nC;7 Mio.;7",
        "Kosten - | Jobs +\nA: 12000000 9\nB: 950000 5\nC: 7000000 7",
        file="t.csv",
    ),
    "pounds in m and k": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;£1.5m;9\nB;£900k;5\nC;£2m;7",
        "Cost - [£] | Jobs +\nA: 1500000 9\nB: 900000 5\nC: 2000000 7",
        file="t.csv",
    ),
    "k left out once": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;12k;9\nB;9.8;5\nC;7k;7",
        "Cost - | Jobs +\nA: 12000 9\nB: 9.8 5\nC: 7000 7\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "wan in chinese": Sent(
        "方案;成本;就业\n方向;min;max\nA;12万;9\nB;9.8万;5\nC;7万;7",
        "成本 - [万] | 就业 +\nA: 12 9\nB: 9.8 5\nC: 7 7",
        file="t.csv",
    ),
    "crore and lakh": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;Rs. 1.2 crore;9\nB;Rs. 95 lakh;5\nC;Rs. 80 lakh;7",
        "Cost - [Rs] | Jobs +\nA: 12000000 9\nB: 9500000 5\nC: 8000000 7",
        file="t.csv",
    ),
    "metres are no millions": Sent(
        "Option;Distance;Jobs\ndirection;min;max\nA;1.2 km;9\nB;800 m;5",
        "Distance - | Jobs +\nA: 1.2 9\nB: 800 5\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "range of thousands": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;10.000 - 12.000;9\nB;7000;5",
        "Cost - | Jobs +\nA: 10000..12000 9\nB: 7000 5\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "range in words and off by": Sent(
        "Option;Kosten;Jobs\nRichtung;min;max\nA;8,5 bis 9 €;9 ± 1\nB;7,5 €;5",
        "Kosten - [€] | Jobs +\nA: 8.5..9 8..10\nB: 7.5 5",
        file="t.csv",
    ),
    "anchors with thousands": Sent(
        "Option;Kosten;Jobs\nRichtung;min;max\nA;8.000;9\nB;700;5\nworst;12.000;0\nbest;500;20",
        "Kosten - 12000..500 | Jobs + 0..20\nA: 8000 9\nB: 700 5\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "weights with thousands": Sent(
        "Option;Kosten;Jobs\nGewicht;1.500;800\nA;5;3\nB;4;2",
        "Kosten ? | Jobs ?\nweighs 0.652 0.348\nA: 5 3\nB: 4 2\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "weights as stars": Sent(
        "Criterion;Weight;A;B\nCost;★★★;4;5\nJobs;★;3;2",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\nA: 4 3\nB: 5 2",
    ),
    "weights as multiples": Sent(
        "Criterion;Weight;A;B\nCost;x3;4;5\nJobs;×1;3;2",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\nA: 4 3\nB: 5 2",
    ),
    "weights of a person sum to 110": Sent(
        {"S": "Package;Cost;Jobs\nA;1;2\nB;2;3\ndirection;min;max",
         "W": "Stakeholder;Cost;Jobs\nUnion;60;50\nEmployer;60;40"},
        "Cost - | Jobs +\nUnion weighs 0.545 0.455\nEmployer weighs 0.6 0.4\nUnion A: 1 2\n"
        "Union B: 2 3\nEmployer A: 1 2\nEmployer B: 2 3",
    ),
    "a footnote is no unit": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;9¹;9\nB;7;5",
        "Cost - | Jobs +\nA: _ 9\nB: 7 5\nasks WORKBOOK-NOT-A-NUMBER",
        file="t.csv",
    ),
    "a target beside the weights": Sent(
        "Criterion;Weight;Target;A;B\nCost;60;4;5;4\nJobs;40;3;3;2",
        "Cost ? | Jobs ?\nweighs 0.6 0.4\nTarget: 4 3\nA: 5 3\nB: 4 2\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "how sure a line is": Sent(
        "Criterion;Weight;Confidence;A;B\nCost;60;0.8;5;4\nJobs;40;0.6;3;2",
        "Cost ? | Jobs ?\nweighs 0.6 0.4\nA: 5 3\nB: 4 2",
    ),
    "a criterion that is the sum by chance": Sent(
        "Option;Cost;Jobs;Trust\nweight;50;20;20\ndirection;min;max;max\nA;1;2;3\nB;2;1;3",
        "Cost - | Jobs + | Trust +\nweighs 0.556 0.222 0.222\nA: 1 2 3\nB: 2 1 3",
    ),
    "a sum by chance of two, down": Sent(
        "Criterion;A;B\nCost;1;2\nJobs;2;1\nTrust;3;3",
        "Cost ? | Jobs ?\nA: 1 2\nB: 2 1\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "a criterion called Rating, with its direction": Sent(
        "Option;Cost;Jobs;Rating\ndirection;min;max;max\nA;1;2;4\nB;2;1;2\nC;2;1;3",
        "Cost - | Jobs + | Rating +\nA: 1 2 4\nB: 2 1 2\nC: 2 1 3",
    ),
    "a criterion called Rating, down": Sent(
        "Criterion;Weight;A;B\nCost;50;1;2\nRating;20;4;2\nJobs;30;2;1",
        "Cost ? | Rating ? | Jobs ?\nweighs 0.5 0.2 0.3\nA: 1 4 2\nB: 2 2 1",
    ),
    "a company called Total": Sent(
        "Option;Cost;Jobs\nTotal;8;2\nShell;10;5\nBP;12;6\ndirection;min;max",
        "Cost - | Jobs +\nShell: 10 5\nBP: 12 6\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "people called Max and Min": Sent(
        "Option;Cost;Jobs\nMax;5;4\nMin;8;2\nTom;6;3\ndirection;min;max",
        "Cost - | Jobs +\nTom: 6 3\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "spread, number, limits and norm": Sent(
        "Option;Cost;Jobs\nmin;0;0\nmax;20;10\nA;10;5\nB;12;9\nC;8;2\nStd. dev.;2;3.51\nn;3;3\n"
        "norm;17.55;10.49\nUtopia;8;9\ndirection;min;max",
        "Cost - | Jobs +\nA: 10 5\nB: 12 9\nC: 8 2",
    ),
    "two columns of scores for each option": Sent(
        "Criterion;Weight;A;;B;\n;;Value;Points;Value;Points\nCost;40;12000;3;9000;5\n"
        "Days;30;40;4;90;2\nJobs;30;55;5;48;4",
        "Cost ? | Days ? | Jobs ?\nweighs 0.4 0.3 0.3\nA: 12000 40 55\nB: 9000 90 48\n"
        "asks IMPORT-CUT-OFF",
        merged=("C1:D1", "E1:F1"),
    ),
    "two points shared by each pair": Sent(
        ";Cost;Jobs;Trust;Sum\nCost;;2;1;3\nJobs;0;;2;2\nTrust;1;0;;1",
        "Cost ? | Jobs ? | Trust ?\nCost: _ 2 1\nJobs: 0 _ 2\nTrust: 1 0 _\n"
        "asks IMPORT-DOUBTFUL-LINE",
        file="t.csv",
    ),
    "a diagonal that is crossed out": Sent(
        ";Cost;Jobs;Trust\nCost;x;3;5\nJobs;1/3;x;2\nTrust;1/5;1/2;x",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
}  # fmt: skip
