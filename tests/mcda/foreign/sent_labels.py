"""Labels of weights in many languages, as people write them, and weights without one."""

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
        "Cost - | Jobs + | Time -\nweighs 0.5 0.333 0.167\nA: 1 2 3\nB: 3 4 5",
    ),
    "row Gewichtung at 2 of 4 packages with note col": Sent(
        "Variante;Kosten;Jobs;Bemerkung\nGewichtung;60;40;vom Rat\n"
        "Nord;1;2;gut\nSüd;2;3;\nOst;3;1;schlecht",
        "Kosten ? | Jobs ?\nweighs 0.6 0.4\nNord: 1 2\nSüd: 2 3\nOst: 3 1",
    ),
    "importance levels 1-3 below": Sent(
        "Package;Cost;Jobs;Noise\nA;12;5;60\nB;15;9;55\nC;10;7;70\nImportance (1-3);3;2;1",
        "Cost ? | Jobs ? | Noise ?\nweighs 0.5 0.333 0.167\nA: 12 5 60\nB: 15 9 55\nC: 10 7 70",
    ),
    "weights in title row percent": Sent(
        ";40%;35%;25%\nPackage;Cost;Jobs;Noise\nA;12;5;60\nB;15;9;55",
        "Cost ? | Jobs ? | Noise ?\nweighs 0.4 0.35 0.25\nA: 12 5 60\nB: 15 9 55",
        file="t.csv",
    ),
    "weights above unlabelled ints": Sent(
        ";3;2;1\nPackage;Cost;Jobs;Noise\nA;12;5;60\nB;15;9;55",
        "Cost ? | Jobs ? | Noise ?\nweighs 0.5 0.333 0.167\nA: 12 5 60\nB: 15 9 55",
    ),
    "both global and local weights": Sent(
        "Kriterium;Lokales Gewicht;Globales Gewicht;A;B\n"
        "Kosten;60;30;3;4\nZeit;40;20;4;5\nRuf;100;50;5;2",
        "Kosten ? | Zeit ?\nweighs 0.6 0.4\nA: 3 4\nB: 4 5\nasks WORKBOOK-ROW-TWICE",
    ),
    "weight and normalised weight": Sent(
        "Criterion;Weight;Normalised weight;A;B\nCost;3;0.5;3;4\n"
        "Time;2;0.333;4;5\nTrust;1;0.167;5;2",
        "Cost ? | Time ? | Trust ?\nweighs 0.5 0.333 0.167\nA: 3 4 5\n"
        "B: 4 5 2\nasks WORKBOOK-ROW-TWICE",
    ),
    "rank and weight cols": Sent(
        "Criterion;Rank;Weight;A;B\nCost;1;0.5;3;4\nTime;2;0.3;4;5\nTrust;3;0.2;5;2",
        "Cost ? | Time ? | Trust ?\nweighs 0.5 0.3 0.2\nA: 3 4 5\nB: 4 5 2",
    ),
}
