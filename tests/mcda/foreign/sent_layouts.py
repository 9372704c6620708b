"""Layouts of tables as people send them: columns per option, spacers, notes, groups, signs."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

LAYOUTS: Final = {
    "english 3 cols": Sent(
        "Criteria;Weight;Vendor A;;;Vendor B;;\n"
        ";;Rating;Weighted;Comment;Rating;Weighted;Comment\n"
        "Price;40;3;120;ok;5;200;good\nSupport;35;4;140;;2;70;slow\n"
        "Fit;25;5;125;;4;100;\nTotal;100;;385;;;370;",
        "Price ? | Support ? | Fit ?\nweighs 0.4 0.35 0.25\nVendor A: 3 4 5\nVendor B: 5 2 4",
        merged=("C1:E1", "F1:H1"),
    ),
    "spanish unmerged names": Sent(
        "Criterio;Peso;Opción 1;;Opción 2;\n;;Calif.;Pond.;Calif.;Pond.\n"
        "Costo;0,4;3;1,2;5;2\nPlazo;0,3;4;1,2;2;0,6\n"
        "Calidad;0,3;5;1,5;4;1,2\nTotal;1;;3,9;;3,8",
        "Costo ? | Plazo ? | Calidad ?\nweighs 0.4 0.3 0.3\nOpción 1: 3 4 5\nOpción 2: 5 2 4",
        file="t.csv",
    ),
    "french note x coef": Sent(
        "Critère;Coefficient;Offre 1;Offre 1;Offre 2;Offre 2\n"
        ";;Note;Note pondérée;Note;Note pondérée\nPrix;5;8;40;6;30\n"
        "Qualité;3;7;21;9;27\nDélai;2;6;12;7;14\nTotal;10;;73;;71",
        "Prix ? | Qualité ? | Délai ?\nweighs 0.5 0.3 0.2\nOffre 1: 8 7 6\nOffre 2: 6 9 7",
    ),
    "weighted first": Sent(
        "Kriterium;Gewicht;Lösung A;;Lösung B;\n"
        ";;Wert × Gewicht;Wert;Wert × Gewicht;Wert\n"
        "Kosten;50;150;3;250;5\nZeit;30;120;4;60;2\nRisiko;20;100;5;40;2",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.5 0.3 0.2\nLösung A: 3 4 5\nLösung B: 5 2 2",
        merged=("C1:D1", "E1:F1"),
    ),
    "names G and E": Sent(
        "Kriterium;G;Variante 1;;Variante 2;\n;;E;G×E;E;G×E\n"
        "Kosten;50;3;150;5;250\nZeit;30;4;120;2;60\nRisiko;20;5;100;2;40",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.5 0.3 0.2\nVariante 1: 3 4 5\nVariante 2: 5 2 2",
        merged=("C1:D1", "E1:F1"),
    ),
    "spacer between options": Sent(
        "Criteria;Weight;;Plan A;;Plan B;;Plan C\nCost;30;;3;;4;;5\n"
        "Jobs;50;;5;;2;;1\nTrust;20;;4;;4;;2",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.3 0.5 0.2\nPlan A: 3 5 4\n"
        "Plan B: 4 2 4\nPlan C: 5 1 2",
    ),
    "spacer rows and numbers": Sent(
        "Nr;Variante;;Kosten;Zeit;Ruf\n;Gewicht;;0.5;0.3;0.2\n\n"
        "1;Nord;;100;3;4\n2;Süd;;200;2;5\n3;Ost;;150;4;3",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.5 0.3 0.2\nNord: 100 3 4\nSüd: 200 2 5\nOst: 150 4 3",
    ),
    "letters before names": Sent(
        "ID;Criterion;Weight;A;B\nK1;Cost;40;3;4\nK2;Time;35;4;5\nK3;Risk;25;5;2",
        "Cost ? | Time ? | Risk ?\nweighs 0.4 0.35 0.25\nA: 3 4 5\nB: 4 5 2",
    ),
    "offset start c4": Sent(
        "\n\n;;;\n;;Option;Cost;Jobs\n;;weight;0.4;0.6\n;;A;10;20\n;;B;20;30",
        "Cost ? | Jobs ?\nweighs 0.4 0.6\nA: 10 20\nB: 20 30",
    ),
    "row number col with dots": Sent(
        "#;Kriterium;Gewicht;A;B\n1.;Kosten;40;3;4\n2.;Zeit;35;4;5\n3.;Risiko;25;5;2",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.4 0.35 0.25\nA: 3 4 5\nB: 4 5 2",
    ),
    "minimieren/maximieren": Sent(
        "Option;Kosten;Ertrag\nZielrichtung;minimieren;maximieren\nA;5;3\nB;2;5",
        "Kosten - | Ertrag +\nA: 5 3\nB: 2 5",
    ),
    "goal row target": Sent(
        "Option;Cost;Jobs;Noise\nGoal;Minimise;Maximise;Minimise\nA;5;3;70\nB;2;5;60",
        "Cost - | Jobs + | Noise -\nA: 5 3 70\nB: 2 5 60",
    ),
    "arrows in heads": Sent(
        "Option;Cost ↓;Jobs ↑;Noise ↓\nA;5;3;70\nB;2;5;60",
        "Cost ↓ - | Jobs ↑ + | Noise ↓ -\nA: 5 3 70\nB: 2 5 60",
    ),
    "column down russian": Sent(
        "Критерий;Вес;Направление;А;Б\nЦена;0.5;мин;100;120\nКачество;0.5;макс;4;5",
        "Цена - | Качество +\nweighs 0.5 0.5\nА: 100 4\nБ: 120 5",
    ),
    "sign in parentheses": Sent(
        "Option;Cost (-);Jobs (+);Trust (+)\nA;5;3;7\nB;2;5;6",
        "Cost (-) - | Jobs (+) + | Trust (+) +\nA: 5 3 7\nB: 2 5 6",
    ),
    "portuguese quanto": Sent(
        "Alternativa;Custo;Empregos\n"
        "Objetivo;quanto menor melhor;quanto maior melhor\nA;5;3\nB;2;5",
        "Custo - | Empregos +\nA: 5 3\nB: 2 5",
    ),
    "cost lower better in head": Sent(
        "Option;Cost (lower is better);Jobs (higher is better)\nA;5;3\nB;2;5",
        "Cost (lower is better) - | Jobs (higher is better) +\nA: 5 3\nB: 2 5",
    ),
    "chinese in brackets": Sent(
        "方案;成本（越小越好）;就业（越大越好）\n甲;5;3\n乙;2;5",
        "成本（越小越好） - | 就业（越大越好） +\n甲: 5 3\n乙: 2 5",
    ),
    "unknown word": Sent(
        "Option;Cost;Jobs\ndirection;descend;ascend\nA;5;3\nB;2;5",
        "Cost - | Jobs +\nA: 5 3\nB: 2 5",
    ),
    "turned groups first column": Sent(
        "Gruppe;Kriterium;Gewicht;A;B\nGeld;Kosten;30;3;4\n"
        ";Betrieb;20;4;4\nLeute;Jobs;30;5;2\n;Ruf;20;4;5",
        "Geld > Kosten ? | Geld > Betrieb ? | Leute > Jobs "
        "? | Leute > Ruf ?\nweighs 0.3 0.2 0.3 0.2\nA: 3 4 5 4\n"
        "B: 4 4 2 5",
        merged=("A2:A3", "A4:A5"),
    ),
    "group weights": Sent(
        "Criterion;Weight;A;B\nMoney;;;\nCost;30;3;4\nUpkeep;20;4;4\n"
        "People;;;\nJobs;30;5;2\nTrust;20;4;5",
        "Cost ? | Upkeep ? | Jobs ? | Trust ?\nweighs 0.3 0.2 0.3 0.2\nA: 3 4 5 4\nB: 4 4 2 5",
    ),
    "groups above unmerged csv": Sent(
        ";Money;;People;\nOption;Cost;Upkeep;Jobs;Trust\n"
        "weight;30;20;30;20\nA;100;10;5;7\nB;200;5;9;6",
        "Money > Cost ? | Money > Upkeep ? | People > Jobs "
        "? | People > Trust ?\nweighs 0.3 0.2 0.3 0.2\nA: 100 10 5 7\n"
        "B: 200 5 9 6",
        file="t.csv",
    ),
    "notes": Sent(
        "Project:;Bridge\nDate:;45000\nVersion;2\n\nOption;Cost;Jobs\nA;1;2\nB;3;4",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "notes right": Sent(
        "Decision matrix;;;prepared by;Smith\n\nOption;Cost;Jobs;Trust;Noise\nA;1;2;3;4\nB;3;4;5;6",
        "Cost ? | Jobs ? | Trust ? | Noise ?\nA: 1 2 3 4\nB: 3 4 5 6",
    ),
    "note below": Sent(
        "Option;Cost;Jobs\nA;1;2\nB;3;4\n\nSource: ministry, 2026\nNote;All in EUR m",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "blank after head and weights": Sent(
        "Option;Cost;Jobs\n\nweight;0.4;0.6\n\nA;1;2\n\n\nB;3;4\n\nC;5;6",
        "Cost ? | Jobs ?\nweighs 0.4 0.6\nA: 1 2\nB: 3 4\nC: 5 6",
    ),
    "reason score weighted german 3": Sent(
        "Kriterium;Gew.;Variante 1;;;Variante 2;;\n"
        ";;Begründung;Punkte;gew. Punkte;Begründung;Punkte;gew. Punkte\n"
        "Kosten;40;günstig;5;200;teuer;2;80\n"
        "Zeit;60;lang;2;120;kurz;5;300\nSumme;100;;;320;;;380",
        "Kosten ? | Zeit ?\nweighs 0.4 0.6\nVariante 1: 5 2\nVariante 2: 2 5",
        merged=("C1:E1", "F1:H1"),
    ),
    "chinese": Sent(
        "准则;权重;方案一;;方案二;\n;;得分;加权;得分;加权\n成本;0.6;5;3;3;1.8\n"
        "质量;0.4;4;1.6;5;2\n合计;1;;4.6;;3.8",
        "成本 ? | 质量 ?\nweighs 0.6 0.4\n方案一: 5 4\n方案二: 3 5",
        merged=("C1:D1", "E1:F1"),
    ),
    "upright two per criterion": Sent(
        "Option;Cost;;Jobs;\n;Score;Weighted;Score;Weighted\n"
        "weight;60;;40;\nA;5;300;2;80\nB;3;180;4;160",
        "Cost ? | Jobs ?\nweighs 0.6 0.4\nA: 5 2\nB: 3 4",
        merged=("B1:C1", "D1:E1"),
    ),
    "two people per option": Sent(
        "Kriterium;Gewicht;Option A;;Option B;\n;;Anna;Ben;Anna;Ben\n"
        "Kosten;60;3;4;5;2\nZeit;40;4;4;2;3",
        "Kosten ? | Zeit ?\nweighs 0.6 0.4\nOption A: 3 4\nOption B: 5 2\nasks IMPORT-CUT-OFF",
        merged=("C1:D1", "E1:F1"),
    ),
    "raw and normalised": Sent(
        "Criteria;Weight;A raw;A normalised;B raw;B normalised\n"
        "Cost;60;120;0.8;100;1\nTime;40;10;1;12;0.83",
        "Cost ? | Time ?\nweighs 0.6 0.4\nA raw: 120 10\n"
        "A normalised: 0.8 1\nB raw: 100 12\nB normalised: 1 0.83",
    ),
    "title rows and spacer col A": Sent(
        ";\n;Options appraisal\n;\n;Criterion;;Weight;;North;South\n;Cost;;60;;3;5\n;Time;;40;;4;2",
        "Cost ? | Time ?\nweighs 0.6 0.4\nNorth: 3 4\nSouth: 5 2",
    ),
    "number col last": Sent(
        "Package;Cost;Jobs;No.\nA;10;5;1\nB;12;9;2\nC;8;2;3",
        "Cost ? | Jobs ?\nA: 10 5\nB: 12 9\nC: 8 2",
    ),
    "numbering 1.1": Sent(
        "Nr.;Kriterium;Gewicht;A;B\n1.1;Kosten;40;3;4\n1.2;Zeit;30;4;5\n2.1;Ruf;30;5;2",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.4 0.3 0.3\nA: 3 4 5\nB: 4 5 2",
        file="t.csv",
    ),
    "index roman": Sent(
        "Nr;Kriterium;Gewicht;A;B\nI;Kosten;40;3;4\nII;Zeit;30;4;5\nIII;Ruf;30;5;2",
        "Kosten ? | Zeit ? | Ruf ?\nweighs 0.4 0.3 0.3\nA: 3 4 5\nB: 4 5 2",
    ),
    "column C/B down": Sent(
        "Criterion;Type;Weight;A;B\nCost;C;60;3;4\nJobs;B;40;4;5",
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 3 4\nB: 4 5",
    ),
    "higher=better text col": Sent(
        "Criterion;Preference;A;B\nCost;lower is better;3;4\n"
        "Jobs;higher is better;4;5\nNoise;the less the better;60;70",
        "Cost - | Jobs + | Noise -\nA: 3 4 60\nB: 4 5 70",
    ),
    "italian crescente": Sent(
        "Alternativa;Costo;Qualità\nTipo;decrescente;crescente\nA;3;4\nB;5;2",
        "Costo - | Qualità +\nA: 3 4\nB: 5 2",
    ),
    "german niedrig row Präferenz": Sent(
        "Variante;Kosten;Qualität\nPräferenz;niedrig;hoch\nA;3;4\nB;5;2",
        "Kosten - | Qualität +\nA: 3 4\nB: 5 2",
    ),
    "min minutes alone": Sent(
        "Option;Travel (min);Comfort\nA;35;4\nB;42;5",
        "Travel (min) - | Comfort ?\nA: 35 4\nB: 42 5\nasks IMPORT-DOUBTFUL-DIRECTION",
    ),
    "directions last row": Sent(
        "Option;Cost;Jobs\nA;1;2\nB;3;4\nBest is;low;high",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4\nBest is: _ _\nasks WORKBOOK-NOT-A-NUMBER",
    ),
    "thumb up": Sent(
        "Option;Cost;Jobs\n;min;max\nA;1;2\nB;3;4",
        "Cost - | Jobs +\nA: 1 2\nB: 3 4",
    ),
    "three level": Sent(
        "Option;Economy;;Society;\n;Cost;Jobs;Trust;Noise\nA;1;2;3;4\nB;5;6;7;8",
        "Economy > Cost ? | Economy > Jobs ? | Society > Tr"
        "ust ? | Society > Noise ?\nA: 1 2 3 4\nB: 5 6 7 8",
        merged=("B1:C1", "D1:E1"),
    ),
    "groups down unmerged csv": Sent(
        "Category,Criterion,Weight,A,B\nMoney,Cost,30,3,4\n"
        "Money,Upkeep,20,4,4\nPeople,Jobs,30,5,2\nPeople,Trust,20,4,5",
        "Money > Cost ? | Money > Upkeep ? | People > Jobs "
        "? | People > Trust ?\nweighs 0.3 0.2 0.3 0.2\nA: 3 4 5 4\n"
        "B: 4 4 2 5",
        file="t.csv",
    ),
    "groups sums between": Sent(
        "Kriterium;Gewicht;A;B\nGeld;;;\nKosten;30;3;4\nBetrieb;20;4;4\n"
        "Zwischensumme;50;7;8\nLeute;;;\nJobs;50;5;2\n"
        "Zwischensumme;50;5;2\nSumme;100;12;10",
        "Kosten ? | Betrieb ? | Jobs ?\nweighs 0.3 0.2 0.5\nA: 3 4 5\nB: 4 4 2",
    ),
    "form header": Sent(
        "Project;New bridge\nAuthor;Smith\nDate;2026-01-05\n\n"
        "Criterion;Weight;Option A;Option B\nCost;60;3;4\nTime;40;5;2\n\n"
        "Notes\n1. Costs in EUR m\n2. Scores 1-5",
        "Cost ? 1..5 | Time ? 1..5\nweighs 0.6 0.4\nOption A: 3 5\nOption B: 4 2",
    ),
    "blank columns & rows": Sent(
        "Option;;Cost;;Jobs\n\nA;;1;;2\n\nB;;3;;4",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "dotted words": Sent(
        "Package;Cost;Jobs;Delay\ndirection;Min.;Max.;Min.\nA;6;2;4\nB;3;5;5\nC;4;3;1",
        "Cost - | Jobs + | Delay -\nA: 6 2 4\nB: 3 5 5\nC: 4 3 1",
        file="t.csv",
    ),
    "four options two columns unmerged names in row two": Sent(
        "Criterion;Weight;P1 score;P1 points;P2 score;P2 points\n"
        "Cost;50;4;200;2;100\nTime;30;3;90;5;150\nRisk;20;2;40;4;80\n"
        "Total;100;;330;;330",
        "Cost ? | Time ? | Risk ?\nweighs 0.5 0.3 0.2\nP1 score: 4 3 2\nP2 score: 2 5 4",
    ),
    "blank lines between criteria": Sent(
        "Criterion;Weight;A;B\n\nCost;60;3;4\n\nTime;40;5;2\n\nTotal;100;3.8;3.2",
        "Cost ? | Time ?\nweighs 0.6 0.4\nA: 3 5\nB: 4 2",
    ),
    "two notes and a scale": Sent(
        "Assessment of sites\nPrepared:;2026-05-04;by;J. Doe\n"
        "Scale:;1 = poor;5 = excellent\n\nSite;Access;Noise\nNorth;4;2\n"
        "South;3;5",
        "Access ? 1..5 | Noise ? 1..5\nNorth: 4 2\nSouth: 3 5",
    ),
    "two heads with a weight per group": Sent(
        "Option;Money;;People;\n;Cost;Upkeep;Jobs;Trust\n"
        "weight;40;20;30;10\ndirection;min;min;max;max\nA;9;4;2;5\n"
        "B;7;5;3;4",
        "Money > Cost - | Money > Upkeep - | People > Jobs "
        "+ | People > Trust +\nweighs 0.4 0.2 0.3 0.1\nA: 9 4 2 5\n"
        "B: 7 5 3 4",
        merged=("B1:C1", "D1:E1", "A1:A2"),
    ),
    "totals below a blank row": Sent(
        "Criteria;Weight;;Plan A;Plan B;Plan C\nCost;20;;4;3;5\n"
        "Jobs;50;;5;2;1\nTrust;30;;3;4;2\n\nTotals;;;420;280;210",
        "Cost ? | Jobs ? | Trust ?\nweighs 0.2 0.5 0.3\nPlan A: 4 5 3\n"
        "Plan B: 3 2 4\nPlan C: 5 1 2",
    ),
    "three options four columns notes": Sent(
        "Critère;Poids;Solution A;;;Solution B;;\n"
        ";;Note;Pondérée;Commentaire;Note;Pondérée;Commentaire\n"
        "Coût;3;4;12;bon;2;6;cher\nDélai;2;3;6;moyen;5;10;rapide\n"
        "Total;5;;18;;;16;",
        "Coût ? | Délai ?\nweighs 0.6 0.4\nSolution A: 4 3\nSolution B: 2 5",
        merged=("C1:E1", "F1:H1"),
    ),
    "options down with score and weighted per criterion named": Sent(
        "Option;Cost score;Cost weighted;Jobs score;Jobs weighted;Total\n"
        "Weight;60;;40;;\nA;3;180;5;200;380\nB;4;240;2;80;320",
        "Cost score ? | Jobs score ?\nweighs 0.6 0.4\nA: 3 5\nB: 4 2",
    ),
    "two label columns": Sent(
        "Package;Variant;Cost;Jobs\nNorth;a;10;5\nNorth;b;12;6\nSouth;a;9;4\nSouth;b;8;7",
        "Variant ? | Cost ? | Jobs ?\nNorth: _ 12 6\nSouth: _ 8 7\n"
        "asks IMPORT-SCALE-NEEDED NAME-TWICE",
    ),
    "checkbox col": Sent(
        "☑;Option;Cost;Jobs\nx;A;10;5\n;B;12;6\nx;C;9;4",
        "Cost ? | Jobs ?\nA: 10 5\nB: 12 6\nC: 9 4",
    ),
    "emoji arrows row": Sent(
        "Option;Cost;Jobs\nGoal;⬇️;⬆️\nA;1;2\nB;3;4",
        "Cost - | Jobs +\nA: 1 2\nB: 3 4",
    ),
    "plus minus row blank label": Sent(
        "Option;Cost;Jobs;Noise\n;-;+;-\nA;1;2;60\nB;3;4;55",
        "Cost - | Jobs + | Noise -\nA: 1 2 60\nB: 3 4 55",
    ),
    "arabic in brackets": Sent(
        "البديل;التكلفة (أقل);الوظائف (أعلى)\nأ;5;3\nب;2;5",
        "التكلفة (أقل) - | الوظائف (أعلى) +\nأ: 5 3\nب: 2 5",
    ),
    "1 -1": Sent(
        "Option;Cost;Jobs\nType;-1;1\nA;10;2\nB;30;4",
        "Cost - | Jobs +\nA: 10 2\nB: 30 4",
    ),
    "groups three levels merged rows and weights by group": Sent(
        "Area;Group;Criterion;Weight;A;B\nEconomy;Money;Cost;30;3;4\n"
        "Economy;Money;Upkeep;20;4;4\nSociety;People;Jobs;50;5;2",
        "Money > Cost ? | Money > Upkeep ? | People > Jobs ?\n"
        "weighs 0.3 0.2 0.5\nA: 3 4 5\nB: 4 4 2",
    ),
    "key value block numbers": Sent(
        "Budget;100\nYears;5\n\nOption;Cost;Jobs\nA;1;2\nB;3;4",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "weight per option": Sent(
        "Criterion;Weight A;Score A;Weight B;Score B\nCost;60;3;50;4\nTime;40;4;50;5",
        "Cost ? | Time ?\nWeight A: 60 40\nScore A: 3 4\n"
        "Weight B: 50 50\nScore B: 4 5\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "before after": Sent(
        "Option;Cost 2025;Cost 2026;Jobs 2025;Jobs 2026\nA;1;2;3;4\nB;2;3;4;5",
        "Cost 2025 ? | Cost 2026 ? | Jobs 2025 ? | Jobs 2026 ?\nA: 1 2 3 4\nB: 2 3 4 5",
    ),
    "goal row mixed numbers": Sent(
        "Option;Cost;Jobs\nTarget;100;20\nA;120;15\nB;90;10",
        "Cost ? | Jobs ?\nweighs 0.9 0.1\nTarget: 100 20\nA: 120 15\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "direction in second header row": Sent(
        "Option;Cost;Jobs;Noise\n;lower;higher;lower\n"
        ";is better;is better;is better\nA;1;2;60\nB;3;4;55",
        "Cost - [is better] | Jobs + [is better] | Noise - [is better]\nA: 1 2 60\nB: 3 4 55",
    ),
    "min max words as criteria": Sent(
        "Option;Min temp;Max temp\nA;-5;30\nB;2;25",
        "Min temp ? | Max temp ?\nA: -5 30\nB: 2 25",
    ),
    "group row with weights bold": Sent(
        "Criterion;Weight;A;B\nMONEY;60;;\nCost;40;3;4\nUpkeep;20;5;2\nPEOPLE;40;;\nJobs;40;4;4",
        "Cost ? | Upkeep ? | Jobs ?\nweighs 0.4 0.2 0.4\nA: 3 5 4\nB: 4 2 4",
    ),
    "table of contents above": Sent(
        "1;Introduction\n2;Scores\n\nOption;Cost;Jobs\nA;1;2\nB;3;4",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "two tables same sheet unrelated": Sent(
        "Budget;2024;2025\nStaff;10;12\nRent;5;6\n\nOption;Cost;Jobs\nA;1;2\nB;3;4",
        "Cost ? | Jobs ?\nA: 1 2\nB: 3 4",
    ),
    "letters in a column before the names": Sent(
        ";Option;Cost;Jobs\na);North;5;3\nb);South;2;5\nc);East;4;4",
        "Cost ? | Jobs ?\nNorth: 5 3\nSouth: 2 5\nEast: 4 4",
    ),
    "criteria down by their names alone": Sent(
        ";Nord;Süd;Ost\nKosten;5;2;4\nArbeit;3;5;4\nRuf;4;4;1",
        "Nord ? | Süd ? | Ost ?\nKosten: 5 2 4\nArbeit: 3 5 4\nRuf: 4 4 1\n"
        "asks IMPORT-DOUBTFUL-LINE",
    ),
}
