"""Judgements in pairs as people send them: matrices, questionnaires, whole workbooks."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

PAIRS: Final = {
    "ratio 1:3": Sent(
        "Kriterien;Kosten;Zeit;Ruf\nKosten;1;3;5\nZeit;'1:3;1;2\nRuf;'1:5;'1:2;1",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.648 0.23 0.122\n[Kosten Zeit Ruf] 3 5 2",
    ),
    "blanks below and diag": Sent(
        ";Cost;Jobs;Trust\nCost;;3;5\nJobs;;;2\nTrust;;;",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "dashes below": Sent(
        ";Cost;Jobs;Trust\nCost;1;3;5\nJobs;-;1;2\nTrust;-;-;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
    "decimals rounded + weights col + cr": Sent(
        "AHP criteria comparison;;;;\n;Cost;Jobs;Trust;Weight\n"
        "Cost;1;3;5;0.648\nJobs;0.333;1;2;0.230\nTrust;0.2;0.5;1;0.122\n"
        "Sum;1.533;4.5;8;1\nCR;0.003;;;",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "comma decimals": Sent(
        ";Costo;Plazo;Calidad\nCosto;1;3;5\nPlazo;0,33;1;2\nCalidad;0,2;0,5;1",
        "Costo ? | Plazo ? | Calidad ?\nweighs 0.648 0.23 0.122\n[Costo Plazo Calidad] 3 5 2",
        file="t.csv",
    ),
    "9+ cell": Sent(
        ";Cost;Jobs;Trust\nCost;1;'9+;5\nJobs;;1;'1/2\nTrust;;;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.769 0.0769 0.154\n"
        "[Cost Jobs Trust] None 5 1/2\nasks WORKBOOK-NOT-A-RATIO",
    ),
    "high CR": Sent(
        ";A1;B1;C1\nA1;1;9;1/9\nB1;1/9;1;9\nC1;9;1/9;1",
        "A1 ? | B1 ? | C1 ?\nweighs 0.333 0.333 0.333\n"
        "[A1 B1 C1] 9 1/9 9\nsays JUDGEMENTS-INCONSISTENT",
        file="t.csv",
    ),
    "lower only": Sent(
        ";Cost;Jobs;Trust\nCost;1;;\nJobs;1/3;1;\nTrust;1/5;1/2;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
    "names numbered across C1..": Sent(
        "Criteria;C1;C2;C3\nCost;1;3;5\nJobs;1/3;1;2\nTrust;1/5;1/2;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
        file="t.csv",
    ),
    "two experts sheets": Sent(
        {
            "Kriterien": ";Kosten;Jobs\nKosten;1;3\nJobs;'1/3;1",
            "Kosten": ";P;Q;R\nP;1;2;4\nQ;0.5;1;2\nR;0.25;0.5;1",
            "Jobs": ";P;Q;R\nP;1;'1/3;'1/5\nQ;3;1;'1/2\nR;5;2;1",
        },
        "Kosten ? | Jobs ?\nweighs 0.75 0.25\nP | Q | R\n"
        "[Kosten Jobs] 3\nKosten [P Q R] 2 4 2\nJobs [P Q R] 1/3 1/5 1/2",
    ),
    "titles with respect to": Sent(
        "Pairwise comparison of criteria\n;Cost;Jobs;Trust\nCost;1;3;5\n"
        "Jobs;'1/3;1;2\nTrust;'1/5;'1/2;1\n\n"
        "Alternatives with respect to Cost\n;P;Q\nP;1;2\nQ;0.5;1\n\n"
        "Alternatives with respect to Jobs\n;P;Q\nP;1;0.25\nQ;4;1\n\n"
        "Alternatives with respect to Trust\n;P;Q\nP;1;3\nQ;'1/3;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\nP | Q\n"
        "[Cost Jobs Trust] 3 5 2\nCost [P Q] 2\nJobs [P Q] 1/4\n"
        "Trust [P Q] 3",
    ),
    "sub criteria": Sent(
        "Criteria\n;Money;People\nMoney;1;2\nPeople;0.5;1\n\nMoney\n"
        ";Cost;Upkeep\nCost;1;3\nUpkeep;'1/3;1\n\nPeople\n;Jobs;Trust\n"
        "Jobs;1;4\nTrust;0.25;1",
        "Money > Cost ? | Money > Upkeep ? | People > Jobs "
        "? | People > Trust ?\nweighs 0.5 0.167 0.267 0.0667\n"
        "[Money People] 2\nMoney [Cost Upkeep] 3\nPeople [Jobs Trust] 4",
    ),
    "german brüche ½": Sent(
        ";Kosten;Zeit\nKosten;1;½\nZeit;2;1",
        "Kosten ? | Zeit ?\nweighs 0.333 0.667\n[Kosten Zeit] 1/2",
        file="t.csv",
    ),
    "numbered both": Sent(
        ";1;2;3\n1;1;3;5\n2;1/3;1;2\n3;1/5;1/2;1",
        "1 ? | 2 ? | 3 ?\nweighs 0.648 0.23 0.122\n[1 2 3] 3 5 2",
        file="t.csv",
    ),
    "date texts": Sent(
        ";Cost;Jobs;Trust\nCost;1;3;5\nJobs;01. Mrz;1;2\nTrust;01. Mai;01. Feb;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n"
        "[Cost Jobs Trust] 3 5 2\nasks IMPORT-DATE-FOR-RATIO",
        file="t.csv",
    ),
    "not reciprocal": Sent(
        ";Cost;Jobs;Trust\nCost;1;3;5\nJobs;1/3;1;2\nTrust;1/4;1/2;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.667 0.222 0.111\n"
        "[Cost Jobs Trust] 3 None 2\nasks MATRIX-NOT-RECIPROCAL",
        file="t.csv",
    ),
    "equals written": Sent(
        ";Cost;Jobs\nCost;1;'1/7\nJobs;7;1",
        "Cost ? | Jobs ?\nweighs 0.125 0.875\n[Cost Jobs] 1/7",
    ),
    "with title in corner": Sent(
        "Experts' view;Cost;Jobs;Trust\nCost;1;3;5\nJobs;0.33;1;2\n"
        "Trust;0.2;0.5;1\nλmax;3.004;;\nCI;0.002;;",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "geometric mean cols": Sent(
        ";Cost;Jobs;Trust;Product;3rd root;Priority\n"
        "Cost;1;3;5;15;2.466;0.648\nJobs;0.333;1;2;0.667;0.874;0.230\n"
        "Trust;0.2;0.5;1;0.1;0.464;0.122",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "with scores sheet": Sent(
        {
            "AHP": ";Cost;Jobs\nCost;1;3\nJobs;'1/3;1",
            "Scores": "Package;Cost;Jobs\ndirection;min;max\nA;100;5\nB;200;9",
        },
        "Cost - | Jobs +\nweighs 0.75 0.25\nA: 100 5\nB: 200 9\n[Cost Jobs] 3",
    ),
    "four experts spanish": Sent(
        {
            "Experto 2": "Criterios\n;Costo;Plazo;Calidad\nCosto;1;2;5\nPlazo;'1/2;1;2\n"
            "Calidad;'1/5;'1/2;1",
            "Experto 3": "Criterios\n;Costo;Plazo;Calidad\nCosto;1;3;5\nPlazo;'1/3;1;2\n"
            "Calidad;'1/5;'1/2;1",
            "Experto 4": "Criterios\n;Costo;Plazo;Calidad\nCosto;1;4;5\nPlazo;'1/4;1;2\n"
            "Calidad;'1/5;'1/2;1",
            "Experto 5": "Criterios\n;Costo;Plazo;Calidad\nCosto;1;5;5\nPlazo;'1/5;1;2\n"
            "Calidad;'1/5;'1/2;1",
        },
        "Costo ? | Plazo ? | Calidad ?\n"
        "Experto 2 weighs 0.595 0.276 0.128\n"
        "Experto 3 weighs 0.648 0.23 0.122\n"
        "Experto 4 weighs 0.683 0.2 0.117\n"
        "Experto 5 weighs 0.709 0.179 0.113\n"
        "Experto 2  [Costo Plazo Calidad] 2 5 2\n"
        "Experto 3  [Costo Plazo Calidad] 3 5 2\n"
        "Experto 4  [Costo Plazo Calidad] 4 5 2\n"
        "Experto 5  [Costo Plazo Calidad] 5 5 2",
    ),
    "normalised beside": Sent(
        "AHP\n;Cost;Jobs;;;Cost;Jobs;Weight\n"
        "Cost;1;3;;Cost;0.75;0.75;0.75\nJobs;'1/3;1;;Jobs;0.25;0.25;0.25",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\n[Cost Jobs] 3",
    ),
    "blank corner, weights in german beside": Sent(
        "Paarvergleich;Kosten;Zeit;Ruf;Gewichtung\nKosten;1;2;4;57%\n"
        "Zeit;0.5;1;2;29%\nRuf;0.25;0.5;1;14%\n;1.75;3.5;7;100%",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.571 0.286 0.143\n[Kosten Zeit Ruf] 2 4 2",
        file="t.csv",
    ),
    "names in other order": Sent(
        ";Cost;Jobs;Trust\nJobs;1/3;1;2\nCost;1;3;5\nTrust;1/5;1/2;1\n",
        "Jobs ? | Cost ? | Trust ?\nweighs 0.23 0.648 0.122\n[Jobs Cost Trust] 1/3 2 5",
        file="t.csv",
    ),
    "saaty words header above": Sent(
        "Scale 1-9 (Saaty)\n\n;Cost;Jobs;Trust\nCost;1;3;5\nJobs;;1;2\n"
        "Trust;;;1\n\nn = 3\nλ max = 3.004",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "criteria + alternatives with scores matrix mixture": Sent(
        {
            "Criteria": ";Cost;Jobs\nCost;1;2\nJobs;0.5;1",
            "Cost": ";A;B\nA;1;3\nB;'1/3;1",
            "Jobs": ";A;B\nA;1;0.5\nB;2;1",
            "Result": "Option;Priority;Rank\nA;0.6;1\nB;0.4;2",
        },
        "Cost ? | Jobs ?\nweighs 0.667 0.333\nA | B\n[Cost Jobs] 2\n"
        "Cost [A B] 3\nJobs [A B] 1/2\nsays IMPORT-SHEET-NOT-READ",
    ),
    "correlation": Sent(
        ";a1;b1;c1\na1;1;0.5;0.2\nb1;0.5;1;0.3\nc1;0.2;0.3;1",
        "a1 ? | b1 ? | c1 ?\na1: 1 0.5 0.2\nb1: 0.5 1 0.3\n"
        "c1: 0.2 0.3 1\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "distance": Sent(
        ";X;Y;Z\nX;0;12;30\nY;12;0;25\nZ;30;25;0",
        "X ? | Y ? | Z ?\nX: 0 12 30\nY: 12 0 25\nZ: 30 25 0\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "two by two with numbers": Sent(
        ";Cost;Jobs\nCost;1;5\nJobs;0.2;1",
        "Cost ? | Jobs ?\nweighs 0.833 0.167\n[Cost Jobs] 5",
    ),
    "weights given and matrices for packages": Sent(
        {
            "W": "Criterion;Weight\nCost;60\nJobs;40",
            "Cost": ";A;B;C\nA;1;2;4\nB;0.5;1;2\nC;0.25;0.5;1",
            "Jobs": ";A;B;C\nA;1;'1/3;1\nB;3;1;3\nC;1;'1/3;1",
        },
        "Cost ? | Jobs ?\nweighs 0.6 0.4\nA | B | C\nCost [A B C] 2 4 2\nJobs [A B C] 1/3 1 3",
    ),
    "german pair list": Sent(
        "Kriterium A;Kriterium B;Was ist wichtiger?;Um wie viel?\n"
        "Kosten;Zeit;Kosten;3\nKosten;Ruf;Ruf;2\nZeit;Ruf;Ruf;5",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.309 0.109 0.582\n[Kosten Zeit Ruf] 3 1/2 1/5",
    ),
    "pair list with A and B": Sent(
        "Criterion 1;Criterion 2;More important;Intensity\n"
        "Cost;Jobs;1;5\nCost;Trust;2;3\nJobs;Trust;1;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.369 0.182 0.449\n"
        "[Cost Jobs Trust] 5 1/3 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "nine with 2s": Sent(
        "Left;9;7;5;3;1;3;5;7;9;Right\nCost;;;x;;;;;;;Jobs\n"
        "Cost;;;;;;;x;;;Trust\nJobs;;;;;x;;;;;Trust",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.304 0.177 0.519\n"
        "[Cost Jobs Trust] 5 1/5 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "nine spanish crosses words": Sent(
        "Criterio;9;8;7;6;5;4;3;2;1;2;3;4;5;6;7;8;9;Criterio\n"
        "Costo;;;;;X;;;;;;;;;;;;;Plazo\nCosto;;;;;;;;;;;X;;;;;;;Calidad\n"
        "Plazo;;;;;;;;;X;;;;;;;;;Calidad",
        "Costo ? | Plazo ? | Calidad ?\nweighs 0.369 0.182 0.449\n"
        "[Costo Plazo Calidad] 5 1/3 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "a pair list without heads": Sent(
        "Cost;Jobs;3\nCost;Trust;5\nJobs;Trust;2",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.648 0.23 0.122\n[Cost Jobs Trust] 3 5 2",
    ),
    "a pair list of two respondents": Sent(
        "Respondent;A;B;More important;How much\nAnn;Cost;Jobs;A;3\nAnn;Cost;Trust;A;5\n"
        "Ann;Jobs;Trust;A;2\nBob;Cost;Jobs;B;3\nBob;Cost;Trust;A;2\nBob;Jobs;Trust;A;5",
        "Cost ? | Jobs ? | Trust ?\nAnn weighs 0.648 0.23 0.122\nBob weighs 0.23 0.648 0.122\n"
        "Ann  [Cost Jobs Trust] 3 5 2\nBob  [Cost Jobs Trust] 1/3 2 5",
    ),
}
