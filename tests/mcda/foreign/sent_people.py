"""Who gave what: several experts, summaries and copies of sheets, as people send them."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

_ANA = "Package;Cost;Jobs\nA;1;5\nB;2;4\ndirection;min;max"
_BEN = "Package;Cost;Jobs\nA;3;5\nB;4;2\ndirection;min;max"
_BOTH = (
    "Cost - | Jobs +\nAna weighs nothing\nBen weighs nothing\nAna A: 1 5\nAna B: 2 4\n"
    "Ben A: 3 5\nBen B: 4 2"
)

PEOPLE: Final = {
    "a sheet of means is no stakeholder": Sent(
        {"Ana": _ANA, "Ben": _BEN, "Average": "Package;Cost;Jobs\nA;2;5\nB;3;3"},
        f"{_BOTH}\nsays IMPORT-SHEET-NOT-READ",
    ),
    "nor is a copy": Sent(
        {"Ana": _ANA, "Ana (2)": _ANA, "Ben": _BEN}, f"{_BOTH}\nsays IMPORT-SHEET-NOT-READ"
    ),
    "a sheet called after a summary that sums up nothing": Sent(
        {"Ana": _ANA, "Ben": _BEN, "Résumé": "Package;Cost;Jobs\nA;9;5\nB;7;3"},
        _BOTH.replace("nothing\nAna A", "nothing\nRésumé weighs nothing\nAna A")
        + "\nRésumé A: 9 5\nRésumé B: 7 3\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "somebody in the middle is a stakeholder": Sent(
        {"Ana": _ANA, "Cem": _BEN.replace("A;3;5\nB;4;2", "A;2;5\nB;3;3"), "Ben": _BEN},
        "Cost - | Jobs +\nAna weighs nothing\nCem weighs nothing\nBen weighs nothing\nAna A: 1 5\n"
        "Ana B: 2 4\nCem A: 2 5\nCem B: 3 3\nBen A: 3 5\nBen B: 4 2",
    ),
    "matrices of two experts on one sheet": Sent(
        "Expert 1\n;Cost;Jobs\nCost;1;3\nJobs;1/3;1\n\nExpert 2\n;Cost;Jobs\nCost;1;5\nJobs;1/5;1",
        "Cost ? | Jobs ?\nExpert 1 weighs 0.75 0.25\nExpert 2 weighs 0.833 0.167\n"
        "Expert 1  [Cost Jobs] 3\nExpert 2  [Cost Jobs] 5",
        file="t.csv",
    ),
    "matrices called something else": Sent(
        "First draft\n;Cost;Jobs\nCost;1;3\nJobs;1/3;1\n\nSecond draft\n;Cost;Jobs\nCost;1;5\n"
        "Jobs;1/5;1",
        "Cost ? | Jobs ?\nFirst draft weighs 0.75 0.25\nSecond draft weighs 0.833 0.167\n"
        "First draft  [Cost Jobs] 3\nSecond draft  [Cost Jobs] 5\nasks IMPORT-DOUBTFUL-LINE",
        file="t.csv",
    ),
    "matrices without a title": Sent(
        ";Cost;Jobs\nCost;1;3\nJobs;1/3;1\n\n;Cost;Jobs\nCost;1;5\nJobs;1/5;1",
        "Cost ? | Jobs ?\nweighs 0.75 0.25\n[Cost Jobs] 3\nasks IMPORT-CUT-OFF",
        file="t.csv",
    ),
    "weights of nobody beside those of people": Sent(
        {
            "Scores": "Package;Cost;Jobs\nA;12;5\nB;14;6",
            "Criteria": "Criterion;Weight;Direction\nCost;0.5;min\nJobs;0.5;max",
            "Weights": "Stakeholder;Cost;Jobs\nUnion;20;80\nState;60;40",
        },
        "Cost - | Jobs +\nUnion weighs 0.2 0.8\nState weighs 0.6 0.4\nUnion A: 12 5\n"
        "Union B: 14 6\nState A: 12 5\nState B: 14 6",
    ),
    "the same names under each criterion": Sent(
        "Option;Cost;;Jobs;\n;Union;State;Union;State\nA;3;4;5;5\nB;5;4;2;1",
        "Cost > Union ? | Cost > State ? | Jobs > Union ? | Jobs > State ?\nA: 5 5\nB: 2 1\n"
        "asks IMPORT-DOUBTFUL-LINE",
        merged=("B1:C1", "D1:E1"),
    ),
    "weights in the names": Sent(
        "Option;Cost (50%);Jobs (30 %);Trust (20%)\nA;10;5;3\nB;12;6;2",
        "Cost (50%) ? | Jobs (30 %) ? | Trust (20%) ?\nweighs 0.5 0.3 0.2\nA: 10 5 3\nB: 12 6 2",
        file="t.csv",
    ),
    "packages far below": Sent(
        "Package;Cost;Jobs\ndirection;min;max\nA;12;5\n\n\n\n\nB;14;6\nC;9;4",
        "Cost - | Jobs +\nA: 12 5\nasks IMPORT-CUT-OFF",
    ),
    "a block of notes beside": Sent(
        "Package;Cost;Jobs;;Project:;Harbour\nA;12;5;;Date:;2026-01-05\nB;14;6;;Version:;3\n"
        "direction;min;max",
        "Cost - | Jobs +\nA: 12 5\nB: 14 6",
    ),
    "Microsoft Forms": Sent(
        "ID;Start time;Completion time;Email;Name;Plan A [Cost];Plan A [Jobs];Plan B [Cost];"
        "Plan B [Jobs]\n1;2026-03-01 10:00;2026-03-01 10:05;anonymous;Ann;4;2;3;5\n"
        "2;2026-03-01 11:00;2026-03-01 11:05;anonymous;Bob;5;1;2;4",
        "Cost ? | Jobs ?\nAnn weighs nothing\nBob weighs nothing\nAnn Plan A: 4 2\n"
        "Ann Plan B: 3 5\nBob Plan A: 5 1\nBob Plan B: 2 4",
    ),
}
