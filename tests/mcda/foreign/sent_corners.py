"""Tables whose corner, heads or signs can be misread: what stands across, what is a remark."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

CORNERS: Final = {
    "how far the points go is no direction": Sent(
        "Package;Security (max 10);Economy (max 20)\nA;7;12\nB;5;18\nC;9;10",
        "Security (max 10) ? | Economy (max 20) ?\nA: 7 12\nB: 5 18\nC: 9 10",
    ),
    "each column has each word once": Sent(
        "Package;Security;Economy;Trust\nA;High;Medium;Low\nB;Low;High;High\nC;Medium;Low;Medium",
        "Security ? | Economy ? | Trust ?\nA | B | C\nasks IMPORT-SCALE-NEEDED",
    ),
    "a corner that heads the names across": Sent(
        "Criteria;C1 Cost;C2 Jobs;C3 Risk\nType;Non-beneficial;Beneficial;Non beneficial\n"
        "Weights;0.5;0.3;0.2\nAlt-1;100;5;3\nAlt-2;80;6;4",
        "C1 Cost - | C2 Jobs + | C3 Risk -\nweighs 0.5 0.3 0.2\nAlt-1: 100 5 3\nAlt-2: 80 6 4",
    ),
    "letters down under the word for criteria": Sent(
        "Criterion;Security;Economy;Trust\nA;40;20;10\nB;30;25;15\nC;45;10;20",
        "Security ? | Economy ? | Trust ?\nA: 40 20 10\nB: 30 25 15\nC: 45 10 20",
    ),
    "letters across over a blank corner": Sent(
        ";A;B\nSecurity;4;3\nEconomy;2;5\nTrust;3;3",
        "A ? | B ?\nSecurity: 4 3\nEconomy: 2 5\nTrust: 3 3\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "a table of a text editor": Sent(
        "| Package | Cost | Jobs |\n|---|---:|---:|\n| A | 10 | 5 |\n| B | 8 | 6 |\n",
        "Cost ? | Jobs ?\nA: 10 5\nB: 8 6",
        "t.txt",
    ),
    "signs that are drawn": Sent(
        "Package;Cost;Legal\nA;10;✓\nB;8;✗\nC;9;✓",
        "Cost ? | Legal ?\nA: 10 _\nB: 8 _\nC: 9 _\nasks IMPORT-SCALE-NEEDED",
    ),
    "remarks on each column": Sent(
        "Package;Cost;Cost note;Jobs;Jobs note\nA;10;from MoF;5;from MoL\nB;8;from MoF;6;a guess\n"
        "C;9;draft;4;",
        "Cost ? | Jobs ?\nA: 10 5\nB: 8 6\nC: 9 4",
    ),
    "a remark behind a number": Sent(
        "Package;Cost;Jobs\nA;10 (est.);5\nB;8 – see annex;6\nC;9;4",
        "Cost ? | Jobs ?\nA: 10 5\nB: 8 6\nC: 9 4",
    ),
    "subtotals of groups": Sent(
        ";Weight;North;South;East\nA. Security;50;;;\nA1 Violence;30;3;4;2\nA2 Borders;20;2;3;5\n"
        "Subtotal A;50;5;7;7\nB. Economy;50;;;\nB1 Trade;30;5;1;2\nB2 Jobs;20;4;4;4\n"
        "Subtotal B;50;9;5;6\nGrand total;100;14;12;13",
        "A1 Violence ? | A2 Borders ? | B1 Trade ? | B2 Jobs ?\nweighs 0.3 0.2 0.3 0.2\n"
        "North: 3 2 5 4\nSouth: 4 3 1 4\nEast: 2 5 2 4",
    ),
    "what the words are worth stands below": Sent(
        "Package;Security;Economy\nA;H;M\nB;L;H\nC;M;L\n\nH;3\nM;2\nL;1",
        "Security ? | Economy ?\nA | B | C\nasks IMPORT-SCALE-NEEDED",
    ),
    "a column of notes before the names": Sent(
        "Note;Package;Cost;Jobs\ndraft;A;10;5\n;B;8;6\nfinal;C;9;4",
        "Cost ? | Jobs ?\nA: 10 5\nB: 8 6\nC: 9 4",
    ),
    "each table weighs its own criteria, and both are all weight": Sent(
        "Package;Cost;Jobs\nWeight;30;20\nA;3;4\nB;2;5\n\nPackage;Trust;Peace\nWeight;25;25\n"
        "A;3;4\nB;2;5",
        "Cost ? | Jobs ? | Trust ? | Peace ?\nweighs 0.3 0.2 0.25 0.25\nA: 3 4 3 4\nB: 2 5 2 5",
    ),
    "each table weighs its own criteria by itself": Sent(
        "Package;Cost;Jobs\nWeight;40;60\nA;3;4\nB;2;5\n\nPackage;Trust;Peace\nWeight;50;50\n"
        "A;3;4\nB;2;5",
        "Cost ? | Jobs ? | Trust ? | Peace ?\nweighs 0.2 0.3 0.25 0.25\nA: 3 4 3 4\nB: 2 5 2 5\n"
        "asks IMPORT-WEIGHTS-APART",
    ),
}
