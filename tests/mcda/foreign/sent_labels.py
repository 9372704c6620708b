"""Labels of weights, totals and criteria in many languages, as people write them."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

LABELS: Final = {
    "greek": Sent(
        "Κριτήριο;Βαρύτητα;Λύση Α;Λύση Β\nΚόστος;50;3;4\nΧρόνος;30;4;2\nΠοιότητα;20;5;5",
        "Κόστος ? | Χρόνος ? | Ποιότητα ?\nweighs 0.5 0.3 0.2\nΛύση Α: 3 4 5\nΛύση Β: 4 2 5",
    ),
    "polish csv": Sent(
        "Wariant,Koszt,Czas,Jakość\nWaga kryterium,0.5,0.2,0.3\nA,100,3,4\nB,120,2,5\nC,90,4,3",
        "Koszt ? | Czas ? | Jakość ?\nweighs 0.5 0.2 0.3\nA: 100 3 4\nB: 120 2 5\nC: 90 4 3",
        file="t.csv",
    ),
    "swedish vikt": Sent(
        "Alternativ;Kostnad;Tid;Nytta\nVikt;5;3;2\nNorr;12;3;4\nSyd;15;2;5",
        "Kostnad ? | Tid ? | Nytta ?\nweighs 0.5 0.3 0.2\nNorr: 12 3 4\nSyd: 15 2 5",
    ),
    "dutch weegfactor down": Sent(
        "Criterium;Weegfactor;Optie 1;Optie 2;Optie 3\nPrijs;0,4;7;8;6\n"
        "Kwaliteit;0,35;8;6;7\nLevertijd;0,25;6;7;9",
        "Prijs ? | Kwaliteit ? | Levertijd ?\nweighs 0.4 0.35 0.25\n"
        "Optie 1: 7 8 6\nOptie 2: 8 6 7\nOptie 3: 6 7 9",
        file="t.csv",
    ),
    "weight unlabelled last row": Sent(
        "Option;Cost;Jobs;Time\nA;120;40;12\nB;150;55;9\nC;90;30;15\n;0.5;0.3;0.2",
        "Cost ? | Jobs ? | Time ?\nweighs 0.5 0.3 0.2\nA: 120 40 12\nB: 150 55 9\nC: 90 30 15",
    ),
    "weight in italian perc": Sent(
        "Alternativa;Costo;Tempo;Qualità\n"
        "Peso percentuale (%);40%;35%;25%\nVerso;min;min;max\nA;100;3;7\n"
        "B;130;2;9",
        "Costo - | Tempo - | Qualità +\nweighs 0.4 0.35 0.25\nA: 100 3 7\nB: 130 2 9",
        file="t.csv",
    ),
    "weights right column": Sent(
        "Criterion;A;B;C;Weight\nCost;3;4;5;0.5\nTime;2;5;4;0.3\nTrust;5;3;4;0.2",
        "Cost ? | Time ? | Trust ?\nweighs 0.5 0.3 0.2\nA: 3 2 5\nB: 4 5 3\nC: 5 4 4",
    ),
    "weight col 1-5 importance": Sent(
        "Kriterium;Wichtigkeit;Standort Nord;Standort Süd\nMiete;5;3;4\nLage;3;4;2\nGröße;4;5;3",
        "Miete ? | Lage ? | Größe ?\nweighs 0.417 0.25 0.333\n"
        "Standort Nord: 3 4 5\nStandort Süd: 4 2 3",
    ),
    "arabic": Sent(
        "البديل;التكلفة;الوظائف;الثقة\nالوزن النسبي;50;30;20\n"
        "الاتجاه;أقل;أعلى;أعلى\nشمال;100;5;7\nجنوب;200;3;9",
        "التكلفة - | الوظائف + | الثقة +\nweighs 0.5 0.3 0.2\nشمال: 100 5 7\nجنوب: 200 3 9",
    ),
    "weights written as words multiplier": Sent(
        "Option;Cost;Jobs\nMultiplier;3;1\nA;5;4\nB;2;3",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\nA: 5 4\nB: 2 3",
    ),
    "russian csv": Sent(
        "Вариант;Цена;Срок;Качество\nКоэффициент важности;0,5;0,2;0,3\nА;100;3;4\nБ;120;2;5",
        "Цена ? | Срок ? | Качество ?\nweighs 0.5 0.2 0.3\nА: 100 3 4\nБ: 120 2 5",
        file="t.csv",
    ),
    "japanese": Sent(
        "案;費用;期間;品質\n重み付け;50;30;20\n甲;100;3;4\n乙;120;2;5\n丙;90;5;3",
        "費用 ? | 期間 ? | 品質 ?\nweighs 0.5 0.3 0.2\n甲: 100 3 4\n乙: 120 2 5\n丙: 90 5 3",
    ),
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
    "0.9": Sent(
        "Option;a;b;c\nweight;0.3;0.3;0.3\ndirection;min;max;max\nA;1;5;4\nB;2;6;5",
        "a - | b + | c +\nweighs 0.333 0.333 0.333\nA: 1 5 4\nB: 2 6 5",
    ),
    "105 down": Sent(
        "Kriterium;Gewicht (%);A;B\nKosten;50;3;4\nZeit;35;4;5\nRisiko;20;5;5",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.476 0.333 0.19\nA: 3 4 5\nB: 4 5 5",
    ),
    "weights two rows priority": Sent(
        "Option;Cost;Jobs;Noise\nPriority;1;2;3\nWeight;50;30;20\nA;10;5;60\nB;12;9;55",
        "Cost ? | Jobs ? | Noise ?\nweighs 0.5 0.3 0.2\nPriority: 1 2 3\nA: 10 5 60\nB: 12 9 55",
    ),
    "blank corner spanish": Sent(
        ";Costo;Plazo;Calidad\nPonderación;0.5;0.3;0.2\nOp A;100;12;7\nOp B;120;10;9\nOp C;90;15;6",
        "Costo ? | Plazo ? | Calidad ?\nweighs 0.5 0.3 0.2\n"
        "Op A: 100 12 7\nOp B: 120 10 9\nOp C: 90 15 6",
    ),
    "weights under scores with label W (%)": Sent(
        "Alt;C1;C2;C3\nA;7;8;6\nB;8;6;9\nC;5;9;7\nW (%);40;35;25",
        "C1 ? | C2 ? | C3 ?\nweighs 0.4 0.35 0.25\nA: 7 8 6\nB: 8 6 9\nC: 5 9 7",
    ),
    "percent formatted unlabelled": Sent(
        "Option;C1;C2\nA;7;8\nB;8;6\n;0.6;0.4",
        "C1 ? | C2 ?\nweighs 0.6 0.4\nA: 7 8\nB: 8 6",
        percents=("B4", "C4"),
    ),
    "weight factor x10": Sent(
        "Criterion;Weight factor (1-10);Site A;Site B\nAccess;8;7;5\nPrice;10;4;9\nArea;5;6;6",
        "Access ? | Price ? | Area ?\nweighs 0.348 0.435 0.217\nSite A: 7 4 6\nSite B: 5 9 6",
    ),
    "hungarian": Sent(
        "Szempont;Súly;A ajánlat;B ajánlat\nÁr;60;8;6\nMinőség;40;7;9",
        "Ár ? | Minőség ?\nweighs 0.6 0.4\nA ajánlat: 8 7\nB ajánlat: 6 9",
        file="t.csv",
    ),
    "czech": Sent(
        "Kritérium;Váha;Varianta A;Varianta B\nCena;0,6;8;6\nKvalita;0,4;7;9",
        "Cena ? | Kvalita ?\nweighs 0.6 0.4\nVarianta A: 8 7\nVarianta B: 6 9",
        file="t.csv",
    ),
    "finnish": Sent(
        "Vaihtoehto;Hinta;Laatu\nPainokerroin;60;40\nA;100;7\nB;120;9",
        "Hinta ? | Laatu ?\nweighs 0.6 0.4\nA: 100 7\nB: 120 9",
        file="t.csv",
    ),
    "hebrew": Sent(
        "חלופה;עלות;איכות\nמשקל;60;40\nא;100;7\nב;120;9",
        "עלות ? | איכות ?\nweighs 0.6 0.4\nא: 100 7\nב: 120 9",
    ),
    "vietnamese": Sent(
        "Phương án;Chi phí;Chất lượng\nTrọng số;0.6;0.4\nA;100;7\nB;120;9",
        "Chi phí ? | Chất lượng ?\nweighs 0.6 0.4\nA: 100 7\nB: 120 9",
    ),
    "indonesian": Sent(
        "Alternatif,Harga,Kualitas\nBobot,0.6,0.4\nJenis,cost,benefit\nA,100,7\nB,120,9",
        "Harga - | Kualitas +\nweighs 0.6 0.4\nA: 100 7\nB: 120 9",
        file="t.csv",
    ),
    "weights missing one": Sent(
        "Option;Cost;Jobs;Time\nWeight;0.5;;0.5\nA;1;2;3\nB;3;4;5",
        "Cost ? | Jobs ? | Time ?\nA: 1 2 3\nB: 3 4 5\nasks WEIGHT-MISSING",
    ),
    "negative weight": Sent(
        "Option;Cost;Jobs;Time\nWeight;-0.5;0.7;0.8\nA;1;2;3\nB;3;4;5",
        "Cost ? | Jobs ? | Time ?\nweighs -0.5 0.7 0.8\nA: 1 2 3\nB: 3 4 5\nasks WEIGHT-NEGATIVE",
    ),
    "german Faktor": Sent(
        "Kriterium;Faktor;Angebot A;Angebot B\nPreis;3;4;5\nService;2;5;3\nGarantie;1;3;4",
        "Preis ? | Service ? | Garantie ?\nFaktor: 3 2 1\n"
        "Angebot A: 4 5 3\nAngebot B: 5 3 4\nasks IMPORT-DOUBTFUL-LINE",
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
        "Preis ? | Qualität ? | Termin ?\nAngebot A: 35 30 20\nAngebot B: 30 33 25",
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
    "weights 10 sum": Sent(
        "Option;a;b;c\nweight;5;3;2\ndirection;min;max;max\nA;1;5;4\nB;2;6;5",
        "a - | b + | c +\nweighs 0.5 0.3 0.2\nA: 1 5 4\nB: 2 6 5",
    ),
    "weights with a percent sign in the label": Sent(
        "Package;Cost;Delay;Trust\nWeight, %;65;25;10\n"
        "direction;min;min;max\nNorth;90;6;6\nSouth;210;2;8\nEast;140;5;5",
        "Cost - | Delay - | Trust +\nweighs 0.65 0.25 0.1\n"
        "North: 90 6 6\nSouth: 210 2 8\nEast: 140 5 5",
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
    "weights that sum to 1.1 down": Sent(
        "Criterion;Weight;A;B\nCost;0.6;3;4\nTime;0.5;5;2",
        "Cost ? | Time ?\nweighs 0.545 0.455\nA: 3 5\nB: 4 2",
    ),
    "label abbreviated Gew. below head with direction": Sent(
        "Variante;Kosten;Lärm;Jobs\nGew.;2;1;3\nZiel;min;min;max\nI;5;60;9\nII;7;55;8",
        "Kosten - | Lärm - | Jobs +\nweighs 0.333 0.167 0.5\nI: 5 60 9\nII: 7 55 8",
    ),
    "turned weights at the right end with total": Sent(
        "Merkmal;Haus A;Haus B;Gewicht in %\nMiete;4;2;50\nLage;3;5;30\n"
        "Größe;5;4;20\nSumme;12;11;100",
        "Miete ? | Lage ? | Größe ?\nweighs 0.5 0.3 0.2\nHaus A: 4 3 5\nHaus B: 2 5 4",
    ),
    "thai": Sent(
        "ทางเลือก;ต้นทุน;คุณภาพ\nน้ำหนัก;0.6;0.4\nA;100;7\nB;120;9\nC;90;6",
        "ต้นทุน ? | คุณภาพ ?\nweighs 0.6 0.4\nA: 100 7\nB: 120 9\nC: 90 6",
    ),
    "ukrainian": Sent(
        "Варіант;Ціна;Якість\nВага;0.6;0.4\nА;100;7\nБ;120;9",
        "Ціна ? | Якість ?\nweighs 0.6 0.4\nА: 100 7\nБ: 120 9",
    ),
    "bulgarian down": Sent(
        "Критерий;Тежест;Вариант 1;Вариант 2\nЦена;60;4;3\nКачество;40;3;5",
        "Цена ? | Качество ?\nweighs 0.6 0.4\nВариант 1: 4 3\nВариант 2: 3 5",
    ),
    "weights as fractions": Sent(
        "Option;Cost;Jobs;Time\nWeight;'1/2;'1/3;'1/6\ndirection;min;max;min\nA;1;2;3\nB;3;4;5",
        "Cost - | Jobs + | Time -\nA: 1 2 3\nB: 3 4 5\n"
        "asks WEIGHTS-NOT-GIVEN WORKBOOK-NOT-A-NUMBER",
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
}
