"""Tables in which several columns tell one score: its least, likeliest and greatest value."""

from __future__ import annotations

from typing import Final

from tests.mcda.foreign.sent import Sent

SPANS: Final = {
    "three columns of one name": Sent(
        "Package,Cost min,Cost likely,Cost max,Jobs\nA,10,12,15,3\nB,8,9,14,4\nC,7,9,10,2\n",
        "Cost ? | Jobs ?\nA: 10..15 3\nB: 8..14 4\nC: 7..10 2",
        "t.csv",
    ),
    "signs between name and end": Sent(
        "Package;Cost (low);Cost (base);Cost (high);Jobs_low;Jobs_mid;Jobs_high\n"
        "A;10;12;15;1;2;3\nB;8;9;14;2;2;2",
        "Cost ? | Jobs ?\nA: 10..15 1..3\nB: 8..14 2",
    ),
    "ends under merged names": Sent(
        ";Cost;;;Jobs;;;Trust\nPackage;min;likely;max;min;likely;max;\n"
        "A;10;12;15;3;4;5;7\nB;8;9;14;2;3;6;6\nC;7;9;10;4;4;4;5",
        "Cost ? | Jobs ? | Trust ?\nA: 10..15 3..5 7\nB: 8..14 2..6 6\nC: 7..10 4 5",
        merged=("B1:D1", "E1:G1"),
    ),
    "ends under names in a text file": Sent(
        "Package,Cost,,,Jobs,,,Trust\n,min,likely,max,min,likely,max,\n"
        "A,10,12,15,3,4,5,7\nB,8,9,14,2,3,6,6\n",
        "Cost ? | Jobs ? | Trust ?\nA: 10..15 3..5 7\nB: 8..14 2..6 6",
        "t.csv",
    ),
    "low and high alone under names": Sent(
        "Package;Cost (EUR m);;Jobs;\n;low;high;low;high\nA;100;120;3;5\nB;80;95;4;4",
        "Cost (EUR m) ? | Jobs ?\nA: 100..120 3..5\nB: 80..95 4",
        merged=("B1:C1", "D1:E1"),
    ),
    "from the worst to the best": Sent(
        "Package;Cost;;;Jobs\n;pessimistic;expected;optimistic;\nA;15;12;10;3\nB;14;9;8;4",
        "Cost ? | Jobs ?\nA: 10..15 3\nB: 8..14 4",
    ),
    "packages with three columns each": Sent(
        "Criterion,Weight,A,,,B,,\n,,min,likely,max,min,likely,max\n"
        "Cost,40,1,2,3,4,5,6\nJobs,60,5,6,7,1,1,1\n",
        "Cost ? | Jobs ?\nweighs 0.4 0.6\nA: 1..3 5..7\nB: 4..6 1",
        "t.csv",
    ),
    "a least and a greatest of one name may be two": Sent(
        "Package,Cost min,Cost max,Jobs\nA,10,15,3\nB,8,14,4\nC,7,10,2\n",
        "Cost min ? | Cost max ? | Jobs ?\nA: 10 15 3\nB: 8 14 4\nC: 7 10 2",
        "t.csv",
    ),
    "criteria down twice, each with its title": Sent(
        "Government\nCriterion;Weight;A;B;C\nCost;40;3;4;5\nJobs;60;2;5;4\n\n"
        "Union\nCriterion;Weight;A;B;C\nCost;70;3;3;5\nJobs;30;2;5;4",
        "Cost ? | Jobs ?\nGovernment weighs 0.4 0.6\nUnion weighs 0.7 0.3\n"
        "Government A: 3 2\nGovernment B: 4 5\nGovernment C: 5 4\n"
        "Union A: 3 2\nUnion B: 3 5\nUnion C: 5 4\nasks IMPORT-DOUBTFUL-LINE",
    ),
    "the same scores weighed twice without a title": Sent(
        "Criterion;Weight;A;B;C\nCost;40;3;4;5\nJobs;60;2;5;4\n\n\n"
        "Criterion;Weight;A;B;C\nCost;70;3;4;5\nJobs;30;2;5;4",
        "Cost ? | Jobs ?\nweighs 0.4 0.6\nA: 3 2\nB: 4 5\nC: 5 4\nasks IMPORT-REPEATED",
    ),
}
