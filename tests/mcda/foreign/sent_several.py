"""Several tables, sheets and lists of one case, as people send them."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

SEVERAL: Final = {
    "three stakeholders weights sheet any sum": Sent(
        {
            "Bewertung": "Variante;Kosten;Jobs;Lärm\nRichtung;min;max;min\nNord;100;5;60\n"
            "Süd;200;9;70\nOst;150;7;55",
            "Gewichte": "Beteiligte;Kosten;Jobs;Lärm\nGewerkschaft;2;5;3\nVerband;5;3;1\n"
            "Stadt;3;3;6",
        },
        "Kosten - | Jobs + | Lärm -\nGewerkschaft weighs 0.2 0.5 0.3\n"
        "Verband weighs 0.556 0.333 0.111\nStadt weighs 0.25 0.25 0.5\n"
        "Gewerkschaft Nord: 100 5 60\nGewerkschaft Süd: 200 9 70\n"
        "Gewerkschaft Ost: 150 7 55\nVerband Nord: 100 5 60\n"
        "Verband Süd: 200 9 70\nVerband Ost: 150 7 55\n"
        "Stadt Nord: 100 5 60\nStadt Süd: 200 9 70\nStadt Ost: 150 7 55",
    ),
    "weights turned by stakeholder": Sent(
        {
            "Scores": "Package;Cost;Jobs;Noise\ndirection;min;max;min\nA;100;5;60\nB;200;9;70",
            "Weights": "Criterion;Union;Employer\nCost;20;60\nJobs;50;30\nNoise;30;10",
        },
        "Cost - | Jobs + | Noise -\nUnion weighs 0.2 0.5 0.3\n"
        "Employer weighs 0.6 0.3 0.1\nUnion A: 100 5 60\n"
        "Union B: 200 9 70\nEmployer A: 100 5 60\nEmployer B: 200 9 70",
    ),
    "criteria sheet german": Sent(
        {
            "Kriterien": "Kriterium;Gewicht;Richtung;Einheit\nKosten;60;min;Mio. EUR\n"
            "Jobs;40;max;Stellen",
            "Matrix": "Variante;Kosten;Jobs\nA;100;5\nB;200;9\nC;150;4",
        },
        "Kosten - [Mio. EUR] | Jobs + [Stellen]\nweighs 0.6 0.4\nA: 100 5\nB: 200 9\nC: 150 4",
    ),
    "two blocks csv": Sent(
        "Criterion;Weight;Direction\nCost;0.6;min\nJobs;0.4;max\n\n"
        "Package;Cost;Jobs\nA;100;5\nB;200;9",
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 5\nB: 200 9",
        file="t.csv",
    ),
    "weights below": Sent(
        "Package;Cost;Jobs;Trust\nA;100;5;7\nB;200;9;6\nC;150;4;9\n\n"
        "Criterion;Weight\nCost;0.5\nJobs;0.3\nTrust;0.2",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.5 0.3 0.2\nA: 100 5 7\nB: 200 9 6\nC: 150 4 9",
    ),
    "weights beside down": Sent(
        "Package;Cost;Jobs;Trust;;Criterion;Weight\nA;100;5;7;;Cost;0.5\n"
        "B;200;9;6;;Jobs;0.3\nC;150;4;9;;Trust;0.2",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.5 0.3 0.2\nA: 100 5 7\nB: 200 9 6\nC: 150 4 9",
    ),
    "long spanish": Sent(
        "Encuestado;Alternativa;Criterio;Puntuación\n"
        "Sindicato;A;Costo;1\nSindicato;A;Plazo;2\nSindicato;B;Costo;3\n"
        "Sindicato;B;Plazo;4\nEmpresa;A;Costo;5\nEmpresa;A;Plazo;1\n"
        "Empresa;B;Costo;2\nEmpresa;B;Plazo;3",
        "Costo ? | Plazo ?\nSindicato weighs nothing\n"
        "Empresa weighs nothing\nSindicato A: 1 2\nSindicato B: 3 4\n"
        "Empresa A: 5 1\nEmpresa B: 2 3",
    ),
    "forms": Sent(
        "Zeitstempel;Name;Kosten [Nord];Kosten [Süd];Jobs ["
        "Nord];Jobs [Süd]\n2026-01-01;Gewerkschaft;1;2;3;4\n"
        "2026-01-02;Verband;5;4;3;2",
        "Kosten ? | Jobs ?\nGewerkschaft weighs nothing\n"
        "Verband weighs nothing\nGewerkschaft Nord: 1 3\n"
        "Gewerkschaft Süd: 2 4\nVerband Nord: 5 3\nVerband Süd: 4 2\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "forms dash": Sent(
        "Timestamp;Your organisation;Package North - Cost;P"
        "ackage North - Jobs;Package South - Cost;Package South - Jobs\n"
        "2026-01-01;Union;1;2;3;4\n2026-01-02;Employer;5;4;3;2",
        "Cost ? | Jobs ?\nUnion weighs nothing\nEmployer weighs nothing\n"
        "Union Package North: 1 2\nUnion Package South: 3 4\n"
        "Employer Package North: 5 4\nEmployer Package South: 3 2",
    ),
    "long no respondent": Sent(
        "id;option;indicator;value\n1;North;Cost;100\n2;North;Jobs;5\n"
        "3;South;Cost;200\n4;South;Jobs;9",
        "Cost ? | Jobs ?\nNorth: 100 5\nSouth: 200 9",
        file="t.csv",
    ),
    "long with year extra": Sent(
        "Package,Criterion,Unit,Value,Source\n"
        "North,Cost,EUR m,100,Treasury\nNorth,Jobs,1000,5,Labour\n"
        "South,Cost,EUR m,200,Treasury\nSouth,Jobs,1000,9,Labour",
        "Cost ? | Jobs ?\nNorth: 100 5\nSouth: 200 9",
        file="t.csv",
    ),
    "lists sheet": Sent(
        {
            "Anleitung": "Bitte Werte von 1 bis 10 eintragen.",
            "Gewerkschaft": "Variante;Kosten;Jobs\nGewicht;0.6;0.4\nA;3;5\nB;6;9",
            "Verband": "Variante;Kosten;Jobs\nGewicht;0.3;0.7\nA;4;5\nB;7;2",
            "Listen": "Werte\n1\n2\n3",
            "Auswertung": "Variante;Mittelwert;Rang\nA;4;2\nB;6;1",
        },
        "Kosten ? | Jobs ?\nGewerkschaft weighs 0.6 0.4\n"
        "Verband weighs 0.3 0.7\nGewerkschaft A: 3 5\n"
        "Gewerkschaft B: 6 9\nVerband A: 4 5\nVerband B: 7 2\n"
        "says IMPORT-SHEET-NOT-READ",
    ),
    "weights sheets per expert": Sent(
        {
            "Scores": "Package;Cost;Jobs\ndirection;min;max\nA;1;5\nB;2;9",
            "Weights Union": "Criterion;Weight\nCost;30\nJobs;70",
            "Weights Employer": "Criterion;Weight\nCost;80\nJobs;20",
        },
        "Cost - | Jobs +\nUnion weighs 0.3 0.7\nEmployer weighs 0.8 0.2\n"
        "Union A: 1 5\nUnion B: 2 9\nEmployer A: 1 5\nEmployer B: 2 9",
    ),
    "criteria sheet with groups": Sent(
        {
            "Criteria": "Group;Criterion;Weight;Direction;Worst;Best\n"
            "Money;Cost;50;min;300;50\nMoney;Upkeep;20;min;20;0\n"
            "People;Jobs;30;max;0;10",
            "Scores": "Package;Cost;Upkeep;Jobs\nA;100;10;5\nB;200;5;9",
        },
        "Money > Cost - 300..50 | Money > Upkeep - 20..0 | "
        "People > Jobs + 0..10\nweighs 0.5 0.2 0.3\nA: 100 10 5\n"
        "B: 200 5 9",
    ),
    "scores one sheet per criterion group": Sent(
        {
            "Money": "Package;Cost;Upkeep\nA;100;10\nB;200;5",
            "People": "Package;Jobs;Trust\nA;5;7\nB;9;6",
        },
        "Cost ? | Upkeep ? | Jobs ? | Trust ?\nA: 100 10 5 7\nB: 200 5 9 6",
    ),
    "weights per stakeholder below": Sent(
        "Package;Cost;Jobs;Noise\nA;100;5;60\nB;200;9;70\n\n"
        "Stakeholder;Cost;Jobs;Noise\nUnion;20;50;30\nEmployer;60;30;10",
        "Cost ? | Jobs ? | Noise ?\nUnion weighs 0.2 0.5 0.3\n"
        "Employer weighs 0.6 0.3 0.1\nUnion A: 100 5 60\n"
        "Union B: 200 9 70\nEmployer A: 100 5 60\nEmployer B: 200 9 70",
    ),
    "direction sheet separately": Sent(
        {
            "Scores": "Package;Cost;Jobs\nA;100;5\nB;200;9",
            "Info": "Criterion;Direction\nCost;min\nJobs;max",
        },
        "Cost - | Jobs +\nA: 100 5\nB: 200 9",
    ),
    "form likert google": Sent(
        "Timestamp;Email;How would you rate North on cost?;"
        "How would you rate North on jobs?;How would you ra"
        "te South on cost?;How would you rate South on jobs?\n"
        "2026-01-01;a@x;1;2;3;4\n2026-01-02;b@x;5;4;3;2",
        "Email ? | How would you rate North on cost? ? | Ho"
        "w would you rate North on jobs? ? | How would you "
        "rate South on cost? ? | How would you rate South on jobs? ?\n"
        "2026-01-01: _ 1 2 3 4\n2026-01-02: _ 5 4 3 2\n"
        "asks IMPORT-DOUBTFUL-LINE IMPORT-SCALE-NEEDED",
    ),
    "wide respondents": Sent(
        "Respondent;Package;Cost;Jobs\nUnion;A;4;2\nUnion;B;3;5\nEmployer;A;5;1\nEmployer;B;2;3",
        "Cost ? | Jobs ?\nUnion weighs nothing\nEmployer weighs nothing\n"
        "Union A: 4 2\nUnion B: 3 5\nEmployer A: 5 1\nEmployer B: 2 3",
    ),
    "long duplicates": Sent(
        "Respondent;Package;Criterion;Score\nUnion;A;Cost;4\n"
        "Union;A;Jobs;2\nUnion;A;Cost;5\nUnion;B;Cost;3\nUnion;B;Jobs;5",
        "Cost ? | Jobs ?\nUnion weighs nothing\nUnion A: 4 2\n"
        "Union B: 3 5\nasks WORKBOOK-ROW-TWICE",
    ),
    "long with weights": Sent(
        "Criterion;Weight;Option;Score\nCost;60;A;3\nCost;60;B;4\nJobs;40;A;5\nJobs;40;B;2",
        "Cost ? | Jobs ?\nweighs 0.6 0.4\nA: 3 5\nB: 4 2",
    ),
    "sheets cover charts weights": Sent(
        {
            "Cover": "Ministry of Works\nOptions 2026\nVersion;3",
            "Data": "Package;Cost;Jobs\nweight;0.6;0.4\ndirection;min;max\nA;100;5\nB;200;9",
            "Chart data": "x;y\n1;100\n2;200\n3;150",
        },
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 100 5\nB: 200 9\n"
        "asks IMPORT-SHEET-APART\nsays IMPORT-SHEET-NOT-READ",
    ),
    "two half related": Sent(
        {
            "One": "Package;Cost;Jobs\ndirection;min;max\nA;1;2\nB;3;4",
            "Two": "Package;Cost;Jobs\ndirection;min;max\nX;1;2\nY;3;4",
        },
        "Cost - | Jobs +\nA: 1 2\nB: 3 4\nX: 1 2\nY: 3 4\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "hidden sheet": Sent(
        {
            "Union": "Package;Cost;Jobs\nweight;0.7;0.3\ndirection;min;max\nA;90;4\nB;180;8",
            "Employer (old)": "Package;Cost;Jobs\nweight;0.2;0.8\ndirection;min;max\nA;90;4\n"
            "B;180;8",
        },
        "Cost - | Jobs +\nweighs 0.7 0.3\nA: 90 4\nB: 180 8\nsays IMPORT-SHEET-NOT-READ",
        hidden=("Employer (old)",),
    ),
    "unrelated and related": Sent(
        {
            "Union": "Package;Cost;Jobs\ndirection;min;max\nA;1;2\nB;3;4",
            "State": "Package;Cost;Jobs\ndirection;min;max\nA;2;2\nB;5;4",
            "Budget": "Year;Income\n2024;100\n2025;110\n2026;120",
        },
        "Cost - | Jobs +\nUnion weighs nothing\nState weighs nothing\n"
        "Union A: 1 2\nUnion B: 3 4\nState A: 2 2\nState B: 5 4\n"
        "asks IMPORT-SHEET-APART",
    ),
    "stakeholders weights across sheet names": Sent(
        {
            "Packages": "Package;Cost;Jobs\ndirection;min;max\nA;1;5\nB;2;9",
            "Stakeholder weights": ";Cost;Jobs\nUnion;3;7\nEmployer;8;2",
        },
        "Cost - | Jobs +\nUnion weighs 0.3 0.7\nEmployer weighs 0.8 0.2\n"
        "Union A: 1 5\nUnion B: 2 9\nEmployer A: 1 5\nEmployer B: 2 9",
    ),
    "weights unlabelled people": Sent(
        {
            "Data": "Package;Cost;Jobs\nA;1;5\nB;2;9",
            "Sheet2": ";Cost;Jobs\nUnion;3;7\nEmployer;8;2",
        },
        "Cost ? | Jobs ?\nA: 1 5\nB: 2 9\nUnion: 3 7\nEmployer: 8 2\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "scores per stakeholder + one weights sheet": Sent(
        {
            "Union": "Package;Cost;Jobs\nA;1;5\nB;2;9",
            "Employer": "Package;Cost;Jobs\nA;3;4\nB;1;7",
            "Weights": "Stakeholder;Cost;Jobs\nUnion;0.3;0.7\nEmployer;0.8;0.2",
        },
        "Cost ? | Jobs ?\nUnion weighs 0.3 0.7\nEmployer weighs 0.8 0.2\n"
        "Union A: 1 5\nUnion B: 2 9\nEmployer A: 3 4\nEmployer B: 1 7",
    ),
    "pair list signed": Sent(
        "Pair;Left;Right;Value\n1;Cost;Jobs;3\n2;Cost;Trust;0.2\n3;Jobs;Trust;1",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.26 0.214 0.527\n"
        "[Cost Jobs Trust] 3 1/5 1\nsays JUDGEMENTS-INCONSISTENT",
    ),
    "survey matrix question": Sent(
        "ID;Start time;Completion time;Name;Cost: North;Cos"
        "t: South;Jobs: North;Jobs: South\n1;x;y;Union;1;2;3;4\n"
        "2;x;y;Employer;5;4;3;2",
        "Cost ? | Jobs ?\nUnion weighs nothing\nEmployer weighs nothing\n"
        "Union North: 1 3\nUnion South: 2 4\nEmployer North: 5 3\n"
        "Employer South: 4 2\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "score sheet + weights sheet where names differ slightly": Sent(
        {
            "Scores": "Package;Total cost;Jobs created\nA;1;5\nB;2;9",
            "Weights": "Criterion;Weight\nCost;60\nJobs;40",
        },
        "Total cost ? | Jobs created ?\nA: 1 5\nB: 2 9\nasks IMPORT-SHEET-APART",
    ),
    "three matrices sheet names experts": Sent(
        {
            "Expert 1": "Option;Cost;Jobs\nA;1;5\nB;2;4",
            "Expert 2": "Option;Cost;Jobs\nA;2;5\nB;2;5",
            "Expert 3": "Option;Cost;Jobs\nA;3;5\nB;2;6",
        },
        "Cost ? | Jobs ?\nExpert 1 weighs nothing\n"
        "Expert 2 weighs nothing\nExpert 3 weighs nothing\n"
        "Expert 1 A: 1 5\nExpert 1 B: 2 4\nExpert 2 A: 2 5\n"
        "Expert 2 B: 2 5\nExpert 3 A: 3 5\nExpert 3 B: 2 6",
    ),
    "transposed sheet": Sent(
        {
            "Union": "Package;Cost;Jobs\ndirection;min;max\nA;1;5\nB;2;9",
            "State": "Criterion;A;B\nCost;3;4\nJobs;5;6",
        },
        "Cost - | Jobs +\nUnion weighs nothing\nState weighs nothing\n"
        "Union A: 1 5\nUnion B: 2 9\nState A: 3 5\nState B: 4 6",
    ),
    "same sheet two stakeholders blocks": Sent(
        "Union\nPackage;Cost;Jobs\nA;1;5\nB;2;9\n\nState\nPackage;Cost;Jobs\nA;3;4\nB;1;7",
        "Cost ? | Jobs ?\nUnion weighs nothing\nState weighs nothing\nUnion A: 1 5\nUnion B: 2 9\n"
        "State A: 3 4\nState B: 1 7\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "blocks of experts side by side": Sent(
        "Expert 1;;;;Expert 2\nPackage;Cost;Jobs;;Package;Cost;Jobs\nA;1;5;;A;3;4\nB;2;9;;B;1;7",
        "Cost ? | Jobs ?\nExpert 1 weighs nothing\nExpert 2 weighs nothing\nExpert 1 A: 1 5\n"
        "Expert 1 B: 2 9\nExpert 2 A: 3 4\nExpert 2 B: 1 7",
    ),
    "blocks with weights of their own": Sent(
        "Expert 1\nPackage;Cost;Jobs\nweight;0.6;0.4\nA;5;3\nB;2;5\n\nExpert 2\nPackage;Cost;Jobs\n"
        "weight;0.3;0.7\nA;6;2\nB;3;4",
        "Cost ? | Jobs ?\nExpert 1 weighs 0.6 0.4\nExpert 2 weighs 0.3 0.7\nExpert 1 A: 5 3\n"
        "Expert 1 B: 2 5\nExpert 2 A: 6 2\nExpert 2 B: 3 4",
    ),
    "weights of several in one table": Sent(
        "Paket;Kosten;Arbeit\nGewicht Gewerkschaft;20;80\nGewicht Arbeitgeber;60;40\nA;5;3\nB;2;5",
        "Kosten ? | Arbeit ?\nGewerkschaft weighs 0.2 0.8\nArbeitgeber weighs 0.6 0.4\n"
        "Gewerkschaft A: 5 3\nGewerkschaft B: 2 5\nArbeitgeber A: 5 3\nArbeitgeber B: 2 5\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "weights of experts in one table": Sent(
        "Package;Cost;Jobs\nWeight expert 1;20;80\nWeight expert 2;60;40\nA;5;3\nB;2;5",
        "Cost ? | Jobs ?\nexpert 1 weighs 0.2 0.8\nexpert 2 weighs 0.6 0.4\n"
        "expert 1 A: 5 3\nexpert 1 B: 2 5\nexpert 2 A: 5 3\nexpert 2 B: 2 5",
    ),
    "a block of scores and one worked out of them": Sent(
        "Expert scores\nPackage;Cost;Jobs\nA;1;5\nB;2;9\n\nExpert scores, weighted\n"
        "Package;Cost;Jobs\nA;3;4\nB;1;7",
        "Cost ? | Jobs ?\nA: 1 5\nB: 2 9\nasks IMPORT-REPEATED",
    ),
    "weights of several in one table, turned": Sent(
        "Criterion;Weight Union;Weight Employer;A;B\nCost;20;60;5;2\nJobs;50;10;3;5\n"
        "Trust;30;30;4;4",
        "Cost ? | Jobs ? | Trust ?\nUnion weighs 0.2 0.5 0.3\nEmployer weighs 0.6 0.1 0.3\n"
        "Union A: 5 3 4\nUnion B: 2 5 4\nEmployer A: 5 3 4\nEmployer B: 2 5 4\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "long with total lines": Sent(
        "Package;Criterion;Score\nA;Cost;3\nA;Jobs;4\nA;Total;7\nB;Cost;5\nB;Jobs;2\nB;Total;7",
        "Cost ? | Jobs ? | Total ?\nA: 3 4 7\nB: 5 2 7\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "form with weights": Sent(
        "Timestamp;Name;Weight Cost;Weight Jobs;North [Cost"
        "];North [Jobs];South [Cost];South [Jobs]\n"
        "1;Union;60;40;1;2;3;4\n2;State;30;70;5;4;3;2",
        "North ? | South ?\nUnion weighs nothing\nState weighs nothing\n"
        "Union Cost: 1 3\nUnion Jobs: 2 4\nState Cost: 5 3\n"
        "State Jobs: 4 2\nasks IMPORT-DOUBTFUL-LINE",
    ),
}
