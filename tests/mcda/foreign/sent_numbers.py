"""Numbers, units, encodings and what programs export, as people send them."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

NUMBERS: Final = {
    "swiss apostrophe": Sent(
        "Variante;Kosten;Nutzen\nRichtung;min;max\nA;12'500;7\nB;9'800;8\nC;950;9",
        "Kosten - | Nutzen +\nA: 12500 7\nB: 9800 8\nC: 950 9",
        file="t.csv",
    ),
    "indian grouping": Sent(
        'Option,Cost,Jobs\ndirection,min,max\nA,"12,50,000",5\nB,"9,80,000",6\nC,"75,000",7',
        "Cost - | Jobs +\nA: 1250000 5\nB: 980000 6\nC: 75000 7",
        file="t.csv",
    ),
    "french nbsp": Sent(
        "Option;Coût;Emplois\nsens;min;max\nA;12\u202f500;7,5\nB;9\u202f800;8,25\nC;950;9",
        "Coût - | Emplois +\nA: 12500 7.5\nB: 9800 8.25\nC: 950 9",
        file="t.csv",
    ),
    "german only three digit": Sent(
        "Option;Kosten;Jobs\ndirection;min;max\nA;1.250;5\nB;2.375;6\nC;1.125;7",
        "Kosten - | Jobs +\nA: 1250 5\nB: 2375 6\nC: 1125 7\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "mixed million": Sent(
        "Option;Kosten;Jobs\ndirection;min;max\nA;1.250.000;5\nB;987.500;6\nC;12.500;7",
        "Kosten - | Jobs +\nA: 1250000 5\nB: 987500 6\nC: 12500 7",
        file="t.csv",
    ),
    "decimals three digits": Sent(
        "Option;Risk;Jobs\ndirection;min;max\nA;0.125;5\nB;0.250;6\nC;1.375;7",
        "Risk - | Jobs +\nA: 0.125 5\nB: 0.25 6\nC: 1.375 7",
        file="t.csv",
    ),
    "weights 0,125": Sent(
        "Option;a;b;c\nGewicht;0,125;0,375;0,500\ndirection;min;max;max\nA;1;5;4\nB;2;6;5",
        "a - | b + | c +\nweighs 0.125 0.375 0.5\nA: 1 5 4\nB: 2 6 5",
        file="t.csv",
    ),
    "underscore text xlsx": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;'1,250,000;5\nB;'950,000;6\nC;'87,500;7",
        "Cost - | Jobs +\nA: 1250000 5\nB: 950000 6\nC: 87500 7",
    ),
    "percent col scores mixed": Sent(
        "Option;Share;Jobs\ndirection;max;max\nA;25%;5\nB;0.3;6\nC;40%;7",
        "Share + | Jobs +\nA: _ 5\nB: 0.3 6\nC: _ 7\nasks IMPORT-PERCENT-MIXED",
        file="t.csv",
    ),
    "weights column mixed down": Sent(
        "Kriterium;Gewicht;A;B\nKosten;'50%;3;4\nZeit;0.3;4;5\nRisiko;0.2;5;5",
        "Kosten ? | Zeit ? | Risiko ?\nA: 3 4 5\nB: 4 5 5\nasks IMPORT-PERCENT-MIXED",
    ),
    "weights all percent text": Sent(
        "Kriterium;Gewicht;A;B\nKosten;'50 %;3;4\nZeit;'30 %;4;5\nRisiko;'20 %;5;5",
        "Kosten ? | Zeit ? | Risiko ?\nweighs 0.5 0.3 0.2\nA: 3 4 5\nB: 4 5 5",
    ),
    "big5": Sent(
        "方案,成本,就業\n權重,0.6,0.4\n北線,100,5\n南線,200,9",
        "成本 ? | 就業 ?\nweighs 0.6 0.4\n北線: 100 5\n南線: 200 9\nsays TABLE-ENCODING-GUESSED",
        file="t.csv",
        encoding="big5",
    ),
    "sjis": Sent(
        "案,費用,雇用\n重み,0.6,0.4\n北案,100,5\n南案,200,9",
        "費用 ? | 雇用 ?\nweighs 0.6 0.4\n北案: 100 5\n南案: 200 9\nsays TABLE-ENCODING-GUESSED",
        file="t.csv",
        encoding="shift_jis",
    ),
    "euckr": Sent(
        "대안,비용,고용\n가중치,0.6,0.4\n북부,100,5\n남부,200,9",
        "비용 ? | 고용 ?\nweighs 0.6 0.4\n북부: 100 5\n남부: 200 9\nasks TABLE-ENCODING-DOUBTFUL",
        file="t.csv",
        encoding="euc_kr",
    ),
    "cp1251": Sent(
        "Вариант;Цена;Качество\nВес;0,6;0,4\nСевер;100;5\nЮг;200;9",
        "Цена ? | Качество ?\nweighs 0.6 0.4\nСевер: 100 5\nЮг: 200 9\n"
        "asks TABLE-ENCODING-DOUBTFUL",
        file="t.csv",
        encoding="cp1251",
    ),
    "utf16 tsv": Sent(
        "Option\tCoût\tEmplois\nPoids\t60\t40\nA\t1\t2\nB\t3\t4",
        "Coût ? | Emplois ?\nweighs 0.6 0.4\nA: 1 2\nB: 3 4",
        file="t.csv",
        encoding="utf-16",
    ),
    "mac roman": Sent(
        "Option;Coût;Délai\nPoids;60;40\nÉté;1;2\nHiver;3;4",
        "Coût ? | Délai ?\nweighs 0.6 0.4\nÉté: 1 2\nHiver: 3 4\nsays TABLE-ENCODING-GUESSED",
        file="t.csv",
        encoding="mac_roman",
    ),
    "swiss francs": Sent(
        "Variante;Kosten;Jobs\nRichtung;min;max\nA;CHF 12'500;k. A.\n"
        "B;CHF 9'800.-;5\nC;CHF 950.–;7",
        "Kosten - [CHF] | Jobs +\nA: 12500 _\nB: 9800 5\nC: 950 7",
        file="t.csv",
    ),
    "Mio": Sent(
        "Variante;Kosten;Jobs\nRichtung;min;max\nA;12,5 Mio. €;10\nB;9,8 Mio. €;5\nC;11 Mio. €;7",
        "Kosten - [Mio. €] | Jobs +\nA: 12.5 10\nB: 9.8 5\nC: 11 7",
        file="t.csv",
    ),
    "k suffix mixed": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;12k;10\nB;900;5\nC;1.2M;7",
        "Cost - | Jobs +\nA: 12000 10\nB: 900 5\nC: 1200000 7\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "less than": Sent(
        "Option;Emission;Jobs\ndirection;min;max\nA;<10;10\nB;~12;5\nC;>15;7",
        "Emission - | Jobs +\nA: _ 10\nB: _ 5\nC: _ 7\nasks WORKBOOK-NOT-A-NUMBER",
        file="t.csv",
    ),
    "stars": Sent(
        "Option;Comfort;Price\ndirection;max;min\nA;★★★;10\nB;★★★★☆;5\nC;★;7",
        "Comfort + | Price -\nA: 3 10\nB: 4 5\nC: 1 7",
        file="t.csv",
    ),
    "out of": Sent(
        "Option;Comfort;Price\ndirection;max;min\nA;7/10;10\nB;9/10;5\nC;4 / 10;7",
        "Comfort + | Price -\nA: 7 10\nB: 9 5\nC: 4 7",
        file="t.csv",
    ),
    "3 - good": Sent(
        "Option;Comfort;Price\ndirection;max;min\nA;3 - good;10\nB;1 - poor;5\nC;5 - excellent;7",
        "Comfort + | Price -\nA: 3 10\nB: 1 5\nC: 5 7",
        file="t.csv",
    ),
    "days": Sent(
        "Option;Delay;Price\ndirection;min;min\nA;30 days;10\nB;45 days;5\nC;60 days;7",
        "Delay - [days] | Price -\nA: 30 10\nB: 45 5\nC: 60 7",
        file="t.csv",
    ),
    "weeks mixed": Sent(
        "Option;Delay;Price\ndirection;min;min\nA;30 days;10\nB;6 weeks;5\nC;60 days;7",
        "Delay - | Price -\nA: 30 10\nB: 6 5\nC: 60 7\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "ranges": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;10-12;5\nB;11 – 15;6\nC;9 to 10;7",
        "Cost - | Jobs +\nA: 10..12 5\nB: 11..15 6\nC: 9..10 7",
        file="t.csv",
    ),
    "plus minus": Sent(
        "Option;Impact;Cost\ndirection;max;min\nA;++;10\nB;+;5\nC;0;6\nD;-;7\nE;--;3",
        "Impact + | Cost -\nA: _ 10\nB: _ 5\nC: 0 6\nD: _ 7\nE: _ 3\nasks WORKBOOK-NOT-A-NUMBER",
        file="t.csv",
    ),
    "rupees": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;Rs. 12,50,000;5\nB;₹ 9,80,000;6",
        "Cost - [Rs] | Jobs +\nA: 1250000 5\nB: 980000 6",
        file="t.csv",
    ),
    "arabic digits": Sent(
        "البديل;التكلفة;الوظائف\nالاتجاه;أقل;أعلى\nشمال;١٢٥٠٠;٥\nجنوب;٩٨٠٠;٧٫٥",
        "التكلفة - | الوظائف +\nشمال: 12500 5\nجنوب: 9800 7.5",
        file="t.csv",
    ),
    "dates names text": Sent(
        "Termin;Kosten;Jobs\nRichtung;min;max\n10:00;1;2\n16:30;2;3",
        "Kosten - | Jobs +\n10:00: 1 2\n16:30: 2 3",
        file="t.csv",
    ),
    "tsv named xls": Sent(
        "Option\tCost\tJobs\ndirection\tmin\tmax\nA\t1\t2\nB\t3\t4",
        "Cost - | Jobs +\nA: 1 2\nB: 3 4",
        file="t.xls",
    ),
    "html": Sent(
        "<html><body><h1>Report</h1><table><tr><th>Option</"
        "th><th>Cost</th><th>Jobs</th></tr><tr><td>directio"
        "n</td><td>min</td><td>max</td></tr><tr><td>A</td><"
        "td>1.250,50</td><td>2</td></tr><tr><td>B</td><td>9"
        "80,25</td><td>3</td></tr></table></body></html>",
        "Cost - | Jobs +\nA: 1250.5 2\nB: 980.25 3",
        file="t.html",
    ),
    "million two groups pts": Sent(
        "Option;Kosten\ndirection;min\nA;1.250.000,50\nB;987.500,00\nC;2.000.000,75",
        "Kosten -\nA: 1250000.5\nB: 987500\nC: 2000000.75",
        file="t.csv",
    ),
    "plain ints and commas in csv quoted": Sent(
        'Option,Cost,Jobs\ndirection,min,max\nA,"1,250",5\nB,980,6\nC,"2,375",7',
        "Cost - | Jobs +\nA: 1250 5\nB: 980 6\nC: 2375 7\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "three digit both no evidence xlsx": Sent(
        "Option;Flow;Jobs\ndirection;max;max\nA;'1.234;5\nB;'2.567;6",
        "Flow + | Jobs +\nA: 1234 5\nB: 2567 6\nasks TABLE-DOUBTFUL-NUMBER",
    ),
    "dot decimals in other column semicolon": Sent(
        "Option;Cost;Index\ndirection;min;max\nA;12.500;1.25\nB;9.800;1.5\nC;11.200;0.75",
        "Cost - | Index +\nA: 12500 1.25\nB: 9800 1.5\nC: 11200 0.75\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "spaces": Sent(
        "Option;Cost\ndirection;min\nA;12 500\nB;9 800\nC;950",
        "Cost -\nA: 12500\nB: 9800\nC: 950",
        file="t.csv",
    ),
    "negative": Sent(
        "Option;Saldo;Jobs\ndirection;max;max\nA;-12.500;5\nB;9.800,50;6\nC;(1.200);7",
        "Saldo + | Jobs +\nA: -12500 5\nB: 9800.5 6\nC: -1200 7",
        file="t.csv",
    ),
    "weights with comma thousands": Sent(
        "Criterion;Weight;A;B\nCost;0,500;3;4\nTime;0,300;4;5\nRisk;0,200;5;5",
        "Cost ? | Time ? | Risk ?\nweighs 0.5 0.3 0.2\nA: 3 4 5\nB: 4 5 5",
        file="t.csv",
    ),
    "arabic separators": Sent(
        "البديل;التكلفة\nالاتجاه;أقل\nشمال;١٢٬٥٠٠\nجنوب;٩٬٨٠٠٫٥",
        "التكلفة -\nشمال: 12500\nجنوب: 9800.5",
        file="t.csv",
    ),
    "scores percent fmt and plain": Sent(
        "Option;Share;Jobs\ndirection;max;max\nA;0.25;5\nB;30;6\nC;0.4;7",
        "Share + | Jobs +\nA: _ 5\nB: 30 6\nC: _ 7\nasks IMPORT-PERCENT-MIXED",
        percents=("B3", "B5"),
    ),
    "weights perc fmt all": Sent(
        "Option;Cost;Jobs\nweight;0.6;0.4\ndirection;min;max\nA;1;5\nB;2;6",
        "Cost - | Jobs +\nweighs 0.6 0.4\nA: 1 5\nB: 2 6",
        percents=("B2", "C2"),
    ),
    "tsd": Sent(
        "Variante;Kosten\nRichtung;min\nA;12,5 Tsd. €\nB;9,8 Tsd. €",
        "Kosten - [Tsd. €]\nA: 12.5\nB: 9.8",
        file="t.csv",
    ),
    "k.A. and 0": Sent(
        "Variante;Kosten;Jobs\nRichtung;min;max\nA;;0\nB;k.A.;5\nC;7;unbekannt",
        "Kosten - | Jobs +\nA: _ 0\nB: _ 5\nC: 7 _",
        file="t.csv",
    ),
    "euro sign mixed with EUR": Sent(
        "Option;Cost\ndirection;min\nA;€ 100\nB;EUR 120\nC;90 €",
        "Cost - [€]\nA: 100\nB: 120\nC: 90",
        file="t.csv",
    ),
    "percent text with decimals": Sent(
        "Option;Share;Cost\ndirection;max;min\nA;12,5 %;3\nB;9,75 %;4",
        "Share + [%] | Cost -\nA: 12.5 3\nB: 9.75 4",
        file="t.csv",
    ),
    "dollars k": Sent(
        "Option;Cost\ndirection;min\nA;$12,500\nB;$9,800\nC;$950",
        "Cost - [$]\nA: 12500\nB: 9800\nC: 950\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "dates": Sent(
        "Date;Cost;Jobs\ndirection;min;max\n2026-01-05;1;2\n2026-02-05;3;4",
        "Cost - | Jobs +\n2026-01-05: 1 2\n2026-02-05: 3 4",
    ),
    "gb18030": Sent(
        "方案,成本,就业,信任\n权重,0.5,0.3,0.2\n方向,极小型,极大型,极大型\n东线,12000,900,7.5\n"
        "西线,9500,1100,8\n",
        "成本 - | 就业 + | 信任 +\nweighs 0.5 0.3 0.2\n东线: 12000 900 7.5\n"
        "西线: 9500 1100 8\nsays TABLE-ENCODING-GUESSED",
        file="t.csv",
        encoding="gb18030",
    ),
    "times as names": Sent(
        "Slot;Cost;Jobs\nweight;0.5;0.5\ndirection;min;max\n"
        "2026-03-05 11:00;1;2\n2026-03-06 17:30;2;3",
        "Cost - | Jobs +\nweighs 0.5 0.5\n2026-03-05 11:00: 1 2\n2026-03-06 17:30: 2 3",
    ),
    "html named xls": Sent(
        "<html><body><table><tr><td>Package</td><td>Cost</t"
        "d><td>Jobs</td></tr><tr><td>direction</td><td>min<"
        "/td><td>max</td></tr><tr><td>A</td><td>1</td><td>3"
        "</td></tr><tr><td>B</td><td>2</td><td>5</td></tr><"
        "/table></body></html>",
        "Cost - | Jobs +\nA: 1 3\nB: 2 5",
        file="t.xls",
    ),
    "euro german two decimals": Sent(
        "Variante;Kosten;Jobs\nRichtung;min;max\nA;12.500,00 €;7\nB;9.800,50 €;8\nC;950,00 €;9",
        "Kosten - [€] | Jobs +\nA: 12500 7\nB: 9800.5 8\nC: 950 9",
        file="t.csv",
    ),
    "us dollars two decimals": Sent(
        'Option,Cost,Jobs\ndirection,min,max\nA,"$12,500.00",7\nB,"$9,800.50",8\nC,$950.00,9',
        "Cost - [$] | Jobs +\nA: 12500 7\nB: 9800.5 8\nC: 950 9",
        file="t.csv",
    ),
    "mixed currency": Sent(
        "Option;Cost;Jobs\ndirection;min;max\nA;€ 100;5\nB;$ 120;6\nC;90;7",
        "Cost - | Jobs +\nA: 100 5\nB: 120 6\nC: 90 7\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "plain among percent cells": Sent(
        "Package;Cost;Jobs;Trust\nweight;40;0.35;0.25\ndirection;min;max;max\nA;10;1;6\nB;9;2;7",
        "Cost - | Jobs + | Trust +\nA: 10 1 6\nB: 9 2 7\nasks IMPORT-PERCENT-MIXED",
        percents=("C2", "D2"),
    ),
    "million dot group in html numbers": Sent(
        "<table><tr><th>Option</th><th>Cost</th></tr><tr><t"
        "d>A</td><td>1.250.000</td></tr><tr><td>B</td><td>9"
        "80.000</td></tr></table>",
        "Cost ?\nA: 1250000\nB: 980000",
        file="t.html",
    ),
    "scores 3 decimals all columns": Sent(
        "Option;a;b\nA;0.512;0.733\nB;0.481;0.802",
        "a ? | b ?\nA: 0.512 0.733\nB: 0.481 0.802\nasks IMPORT-DOUBTFUL-LINE",
        file="t.csv",
    ),
    "hours": Sent(
        "Option;Time;Cost\nA;2:30 h;10\nB;3:15 h;12",
        "Time ? | Cost ?\nA: _ 10\nB: _ 12\nasks WORKBOOK-NOT-A-NUMBER",
        file="t.csv",
    ),
    "approx": Sent(
        "Option;Cost\nA;ca. 12,5\nB;approx. 9\nC;~7",
        "\nasks SCORE-NOT-A-NUMBER",
        file="t.csv",
    ),
    "accounting neg": Sent(
        "Option;Cost\nA;(1,200)\nB;900",
        "Cost ?\nA: -1200\nB: 900\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "phone like": Sent(
        "Option;Cost;Code\nA;1.200;00123\nB;900;00456",
        "Cost ? | Code ?\nA: 1200 123\nB: 900 456\nasks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
    "year columns": Sent(
        "Country;2020;2021;2022\nA;1;2;3\nB;4;5;6",
        "\nasks TABLE-NAMES-ARE-NUMBERS",
    ),
    "sci notation": Sent(
        "Option;Cost\nA;1.2E+06\nB;9.8E+05",
        "Cost ?\nA: 1200000\nB: 980000",
        file="t.csv",
    ),
    "temp": Sent(
        "Site;Temp;Cost\nA;25 °C;10\nB;30 °C;12",
        "Temp ? [°C] | Cost ?\nA: 25 10\nB: 30 12",
        file="t.csv",
    ),
    "fractions": Sent(
        "Site;Share;Cost\nA;1/2;10\nB;3/4;12",
        "Share ? | Cost ?\nA: 1 10\nB: 3 12\nasks IMPORT-UNITS-MIXED",
        file="t.csv",
    ),
    "yes no": Sent(
        "Site;Parking;Cost\nA;yes;10\nB;no;12\nC;yes;9",
        "Parking ? | Cost ?\nA: _ 10\nB: _ 12\nC: _ 9\nasks IMPORT-SCALE-NEEDED",
        file="t.csv",
    ),
    "less than nothing as accountants write it": Sent(
        "Option;Balance;Jobs\nA;'($1,200);5\nB;'$900;3\nC;'($50);4",
        "Balance ? [$] | Jobs ?\nA: -1200 5\nB: 900 3\nC: -50 4\nasks TABLE-DOUBTFUL-NUMBER",
    ),
    "the sign behind": Sent(
        "Option;Balance;Jobs\nA;'300-;5\nB;'900;3\nC;'1.200,50-;4",
        "Balance ? | Jobs ?\nA: -300 5\nB: 900 3\nC: -1200.5 4",
    ),
    "brackets that may be anything": Sent(
        "Option;Balance;Jobs\nA;'(12.5);5\nB;'900;3\nC;'(50);4",
        "Balance ? | Jobs ?\nA: _ 5\nB: 900 3\nC: _ 4\nasks WORKBOOK-NOT-A-NUMBER",
    ),
    "thousands with a unit that holds a digit": Sent(
        "Option;Area;Jobs\nweight;0.6;0.4\nA;1.250 m²;5\nB;980 m²;3\nC;1.100 m²;4",
        "Area ? [m²] | Jobs ?\nweighs 0.6 0.4\nA: 1250 5\nB: 980 3\nC: 1100 4\n"
        "asks TABLE-DOUBTFUL-NUMBER",
        file="t.csv",
    ),
}
