"""Totals, ranks and ideals beside the scores, and things really called so."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

TOTALS: Final = {
    "turned total unlabelled": Sent(
        "Critère;Poids;Scénario 1;Scénario 2\nCoût;4;3;5\nDélai;3;4;2\nQualité;3;5;4\n;10;39;38",
        "Coût ? | Délai ? | Qualité ?\nweighs 0.4 0.3 0.3\nScénario 1: 3 4 5\nScénario 2: 5 2 4",
    ),
    "median": Sent(
        "Package;Cost;Jobs\ndirection;min;max\nA;10;5\nB;12;9\nC;8;2\nMedian;10;5",
        "Cost - | Jobs +\nA: 10 5\nB: 12 9\nC: 8 2",
    ),
    "std dev and max": Sent(
        "Package;Cost;Jobs\ndirection;min;max\nA;10;5\nB;12;9\nC;8;2\n"
        "Max;12;9\nMin;8;2\nStd dev;2;3.51",
        "Cost - | Jobs +\nA: 10 5\nB: 12 9\nC: 8 2",
    ),
    "score percent total": Sent(
        "Kriterium;Gewicht;Anbieter A;Anbieter B\nPreis;50;8;6\n"
        "Service;30;7;9\nReferenzen;20;5;8\nErfüllung in %;;71%;73%",
        "Preis ? | Service ? | Referenzen ? | Erfüllung in % ? [%]\n"
        "Anbieter A: 8 7 5 71\nAnbieter B: 6 9 8 73\nasks WEIGHT-MISSING",
    ),
    "rank col right": Sent(
        "Option;Price;Quality;Weighted score;Rank\nWeight;0.6;0.4;;\n"
        "A;3;4;3.4;2\nB;5;1;3.4;2\nC;4;5;4.4;1",
        "Price ? | Quality ?\nweighs 0.6 0.4\nA: 3 4\nB: 5 1\nC: 4 5",
    ),
    "sum named Punkte gesamt": Sent(
        "Kriterium;Gewicht;A;B\nKosten;3;4;2\nZeit;2;3;5\nRisiko;1;5;5\n"
        "Punkte gesamt;;23;21\nPlatz;;1;2",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.5 0.333 0.167\nA: 4 3 5\nB: 2 5 5",
    ),
    "total above": Sent(
        "Criterio;Peso;Opción A;Opción B\nTotal;100%;3,7;3,9\n"
        "Costo;40%;3;5\nPlazo;30%;4;4\nCalidad;30%;4;2,5",
        "Costo ? | Plazo ? | Calidad ?\nweighs 0.4 0.3 0.3\nOpción A: 3 4 4\nOpción B: 5 4 2.5",
        file="t.csv",
    ),
    "turkish toplam puan": Sent(
        "Kriter;Ağırlık;Seçenek A;Seçenek B\nMaliyet;40;3;4\nSüre;60;5;2\nToplam puan;;4,2;2,8",
        "Maliyet ? | Süre ?\nweighs 0.4 0.6\nSeçenek A: 3 5\nSeçenek B: 4 2",
        file="t.csv",
    ),
    "ideal solution rows": Sent(
        "Alternative,C1,C2,C3\nWeight,0.4,0.3,0.3\n"
        "Direction,min,max,max\nA1,20,5,6\nA2,30,8,4\n"
        "Positive ideal solution,20,8,6\nNegative ideal solution,30,5,4",
        "C1 - | C2 + | C3 +\nweighs 0.4 0.3 0.3\nA1: 20 5 6\nA2: 30 8 4",
        file="t.csv",
    ),
    "criteria called Unit Type Goal": Sent(
        "Criterion;Weight;Direction;Car A;Car B\n"
        "Unit price;40;min;20;25\nType;20;max;3;4\nGoal;20;max;5;2\n"
        "Total cost of ownership;20;min;9;8",
        "Unit price - | Type + | Goal + | Total cost of ownership -\n"
        "weighs 0.4 0.2 0.2 0.2\nCar A: 20 3 5 9\nCar B: 25 4 2 8",
    ),
    "across called Weight": Sent(
        "Truck;Weight;Price;Range\nweight;0.2;0.5;0.3\n"
        "direction;min;min;max\nT1;7.5;90;400\nT2;12;110;600",
        "Weight - | Price - | Range +\nweighs 0.2 0.5 0.3\nT1: 7.5 90 400\nT2: 12 110 600",
        file="t.csv",
    ),
    "criterion Rank": Sent(
        "University;Rank;Fees;Distance\nU1;12;9000;20\nU2;45;4000;5\nU3;30;6000;80",
        "Rank ? | Fees ? | Distance ?\nU1: 12 9000 20\nU2: 45 4000 5\nU3: 30 6000 80",
        file="t.csv",
    ),
    "Average wage": Sent(
        "Region;Average wage;Total population;Unemployment\n"
        "North;2500;120000;7\nSouth;3100;80000;4\nEast;2100;150000;9",
        "Average wage ? | Total population ? | Unemployment ?\n"
        "North: 2500 120000 7\nSouth: 3100 80000 4\nEast: 2100 150000 9",
        file="t.csv",
    ),
    "total row first col blank bottom two": Sent(
        "Option;Q1;Q2;Q3\nA;3;4;5\nB;5;2;4\nC;1;5;5\nTotal;9;11;14\nAverage;3;3.67;4.67",
        "Q1 ? | Q2 ? | Q3 ?\nA: 3 4 5\nB: 5 2 4\nC: 1 5 5",
    ),
    "weighted sum per option to the right": Sent(
        "Option;Cost;Time;Weighted sum\nweight;0.6;0.4;\nA;3;5;3.8\nB;4;2;3.2\nC;5;1;3.4",
        "Cost ? | Time ?\nweighs 0.6 0.4\nA: 3 5\nB: 4 2\nC: 5 1",
    ),
    "result as percent right": Sent(
        "Option;Cost;Time;Ergebnis\nGewicht;60%;40%;100%\nA;3;5;3,8\nB;4;2;3,2",
        "Cost ? | Time ?\nweighs 0.6 0.4\nA: 3 5\nB: 4 2",
        file="t.csv",
    ),
    "no label total right": Sent(
        "Option;a;b;c;\nA;3;4;5;12\nB;5;2;4;11\nC;1;5;5;11",
        "a ? | b ? | c ?\nA: 3 4 5\nB: 5 2 4\nC: 1 5 5\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "total column called X": Sent(
        "Criterio;Peso;Plan 1;Plan 2\nCosto;40;3;5\nPlazo;60;4;2\n"
        "TOTALES (Σ peso × nota);100;360;320",
        "Costo ? | Plazo ?\nweighs 0.4 0.6\nPlan 1: 3 4\nPlan 2: 5 2",
    ),
    "nominal max points row": Sent(
        "Kriterium;Max. Punkte;Angebot A;Angebot B\nPreis;40;35;30\n"
        "Qualität;35;30;33\nTermin;25;20;25\nSumme;100;85;88",
        "Preis ? | Qualität ? | Termin ?\nAngebot A: 35 30 20\nAngebot B: 30 33 25\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "russian two totals": Sent(
        "Критерий;Вес;Вариант А;Вариант Б\nЦена;0,4;5;3\nСрок;0,35;4;5\n"
        "Риск;0,25;3;4\nСумма баллов;;12;12\nИтоговая оценка;1;4,15;3,95",
        "Цена ? | Срок ? | Риск ?\nweighs 0.4 0.35 0.25\nВариант А: 5 4 3\nВариант Б: 3 5 4",
        file="t.csv",
    ),
    "criterion Goal across": Sent(
        "Player;Goals;Assists;Weight (kg)\nA;10;5;80\nB;12;4;75",
        "Goals ? | Assists ? | Weight (kg) ?\nA: 10 5 80\nB: 12 4 75",
    ),
    "total as criterion": Sent(
        "Country;Total emissions;GDP;Rank\nA;100;50;3\nB;200;90;2\nC;150;40;1",
        "Total emissions ? | GDP ?\nA: 100 50\nB: 200 90\nC: 150 40",
    ),
    "score as criterion": Sent(
        "School;Score;Cost\nA;88;1000\nB;91;1500",
        "Score ? | Cost ?\nA: 88 1000\nB: 91 1500",
    ),
    "criterion Max speed": Sent(
        "Criterion;Weight;Direction;Car A;Car B\n"
        "Max speed;30;max;180;200\nMin turning circle;20;min;10;11\n"
        "Average consumption;50;min;6;7",
        "Max speed + | Min turning circle - | Average consumption -\n"
        "weighs 0.3 0.2 0.5\nCar A: 180 10 6\nCar B: 200 11 7",
    ),
    "package named Total": Sent(
        "Station;Price;Distance\nShell;1.8;2\nTotal;1.75;3\nBP;1.82;1",
        "Price ? | Distance ?\nShell: 1.8 2\nBP: 1.82 1\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "mass of a thing with no other word": Sent(
        "Truck;Weight;Price;Range\nT1;7.5;90;400\nT2;12;95;600",
        "T1 ? | T2 ?\nweighs 0.385 0.615\nPrice: 90 95\nasks IMPORT-CUT-OFF IMPORT-DOUBTFUL-LINE",
    ),
    "criteria across named Importance": Sent(
        "Risk;Probability;Importance\nFlood;3;5\nFire;2;4",
        "Flood ? | Fire ?\nweighs 0.556 0.444\nProbability: 3 2\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "total with currency": Sent(
        "Position;Angebot A;Angebot B\nMaterial;1.200 €;1.350 €\n"
        "Lohn;800 €;700 €\nSumme;2.000 €;2.050 €",
        "Angebot A ? [€] | Angebot B ? [€]\nMaterial: 1200 1350\n"
        "Lohn: 800 700\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "gesamtergebnis with text": Sent(
        "Kriterium;Gewicht;A;B\nPreis;50;4;3\nZeit;50;3;5\nEmpfehlung;;nein;ja",
        "Preis ? | Zeit ? | Empfehlung ?\nA: 4 3 _\nB: 3 5 _\n"
        "asks IMPORT-SCALE-NEEDED WEIGHT-MISSING",
    ),
    "percent of max": Sent(
        "Kriterium;Gewicht;A;B\nPreis;50;4;3\nZeit;50;3;5\nSumme;100;350;400\n% von max;;70%;80%",
        "Preis ? | Zeit ? | % von max + [%]\nA: 4 3 70\nB: 3 5 80\nasks WEIGHT-MISSING",
    ),
    "average right col and rank left": Sent(
        "Rank;Option;Cost;Jobs;Mean\n1;A;4;5;4.5\n2;B;3;4;3.5\n3;C;2;3;2.5",
        "Cost ? | Jobs ?\nA: 4 5\nB: 3 4\nC: 2 3",
    ),
    "criterion Direction": Sent(
        "Player;Direction;Speed\nA;4;5\nB;3;6\nC;5;5",
        "Direction ? | Speed ?\nA: 4 5\nB: 3 6\nC: 5 5",
    ),
    "criterion Type numbers": Sent(
        "Criterion;Weight;Car A;Car B\nType;20;3;4\nUnits sold;30;100;200\nMax load;50;5;7",
        "Type ? | Units sold ? | Max load ?\nweighs 0.2 0.3 0.5\nCar A: 3 100 5\nCar B: 4 200 7",
    ),
    "two totals, weighted and plain": Sent(
        "Kriterium;Gewicht;A;B\nKosten;2;3;4\nZeit;1;4;5\n"
        "Summe ungewichtet;;7;9\nSumme gewichtet;;10;13",
        "Kosten ? | Zeit ?\nweighs 0.667 0.333\nA: 3 4\nB: 4 5",
    ),
    "total in formula style label Σ": Sent(
        "Criterion;Weight;A;B\nCost;60;3;4\nTime;40;4;5\nΣ;100;3.4;4.4",
        "Cost ? | Time ?\nweighs 0.6 0.4\nA: 3 4\nB: 4 5",
    ),
    "decision row": Sent(
        "Criterion;Weight;A;B\nCost;60;3;4\nTime;40;4;5\nDecision;;;x",
        "Cost ? | Time ? | Decision ?\nA: 3 4 _\nB: 4 5 _\nasks IMPORT-SCALE-NEEDED WEIGHT-MISSING",
    ),
    "blank-labelled average row": Sent(
        "Package;Cost;Jobs\nA;10;5\nB;12;9\nC;8;1\n;10;5",
        "Cost ? | Jobs ?\nA: 10 5\nB: 12 9\nC: 8 1",
    ),
    "ideal within": Sent(
        "Alternative;C1;C2\nIdeal;10;10\nA;5;6\nB;7;3\nC;4;8",
        "C1 ? | C2 ?\nA: 5 6\nB: 7 3\nC: 4 8",
    ),
    "benchmark": Sent(
        "Package;Cost;Jobs\nA;10;5\nB;12;9\nTarget;8;10",
        "Cost ? | Jobs ?\nA: 10 5\nB: 12 9\nTarget: 8 10\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "Points": Sent(
        "Team;Points;Goals\nA;30;12\nB;25;20\nC;28;9",
        "Points ? | Goals ?\nA: 30 12\nB: 25 20\nC: 28 9",
    ),
    "Rating": Sent(
        "Hotel;Rating;Price\nA;8.7;120\nB;9.1;150\nC;7.9;80",
        "Rating ? | Price ?\nA: 8.7 120\nB: 9.1 150\nC: 7.9 80",
    ),
    "Sum insured": Sent(
        "Policy;Sum insured;Premium\nA;1000;20\nB;2000;35\nC;1500;25",
        "Sum insured ? | Premium ?\nA: 1000 20\nB: 2000 35\nC: 1500 25",
    ),
    "a line to hold the others against": Sent(
        "Variante;Kosten;Zeit\nGewicht;0.6;0.4\nZiel;min;max\nNord;120;5\nSüd;200;3\nOst;150;4\n"
        "Sollwert;100;3",
        "Kosten - | Zeit +\nweighs 0.6 0.4\nNord: 120 5\nSüd: 200 3\nOst: 150 4\nSollwert: 100 3\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "the most that can be had": Sent(
        "Option;Cost;Time\nweight;0.6;0.4\ndirection;min;max\nNorth;120;5\nSouth;200;3\n"
        "Maximum possible;300;10",
        "Cost - | Time +\nweighs 0.6 0.4\nNorth: 120 5\nSouth: 200 3",
    ),
    "a difference": Sent(
        "Option;Cost;Time\nweight;0.6;0.4\ndirection;min;max\nNorth;120;5\nSouth;200;3\nΔ;80;2",
        "Cost - | Time +\nweighs 0.6 0.4\nNorth: 120 5\nSouth: 200 3\nΔ: 80 2\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "a sum that no word calls one": Sent(
        "Option;Cost;Time\nweight;0.6;0.4\ndirection;min;max\nNorth;120;5\nSouth;200;3\n"
        "East;150;4\nBudget line;470;12",
        "Cost - | Time +\nweighs 0.6 0.4\nNorth: 120 5\nSouth: 200 3\nEast: 150 4\n"
        "Budget line: 470 12\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "totals of joined words": Sent(
        "方案;成本;工期\nweight;0.6;0.4\ndirection;min;max\n甲;120;5\n乙;200;3\n丙;150;4\n"
        "合计得分;470;12",
        "成本 - | 工期 +\nweighs 0.6 0.4\n甲: 120 5\n乙: 200 3\n丙: 150 4",
    ),
    "the same in other numbers beside it": Sent(
        "Option;Cost;Cost (norm.);Jobs\nNorth;100;1;30\nSouth;200;0;50\nEast;150;0.5;20",
        "Cost ? | Cost (norm.) ? | Jobs ?\nNorth: 100 1 30\nSouth: 200 0 50\nEast: 150 0.5 20\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
    "a mean that no word calls one, on the right": Sent(
        "Option;Merit;Jobs;Index\nNorth;2;4;3\nSouth;1;5;3\nEast;4;5;4.5",
        "Merit ? | Jobs ? | Index ?\nNorth: 2 4 3\nSouth: 1 5 3\nEast: 4 5 4.5\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
}
