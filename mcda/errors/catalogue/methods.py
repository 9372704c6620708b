"""What weighting, ranking and sensitivity refuse or point out."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

METHODS: dict[str, Entry] = {
    "CRITERIA-NONE": Wrong(
        "There is no criterion",
        "at least one",
        "Add a criterion to judge the packages on",
        unfinished=True,
    ),
    "PACKAGES-NONE": Wrong(
        "There is no package", "at least one", "Add the packages to compare", unfinished=True
    ),
    "WEIGHTS-NOT-GIVEN": Wrong(
        "No weights are given",
        "weights for the criteria",
        "Choose a way of weighting and enter weights",
        unfinished=True,
    ),
    "WEIGHT-MISSING": Wrong(
        "The weight of {criterion} is missing",
        "a number of at least 0 for every criterion",
        "Enter its points, 0 if it does not matter",
        unfinished=True,
    ),
    "WEIGHT-NOT-FINITE": Wrong(
        "The weight of {criterion} is not a finite number",
        "a number of at least 0",
        "Enter its points",
    ),
    "WEIGHT-NEGATIVE": Wrong(
        "The weight of {criterion} is {value}",
        "a number of at least 0",
        "Enter 0 or more; if less of it is better, make the criterion a cost",
    ),
    "WEIGHTS-SUM-TO-NOTHING": Wrong(
        "All weights of {node} are 0",
        "at least one above 0",
        "Give points to the criteria that matter",
    ),
    "WEIGHT-RANK-MISSING": Wrong(
        "{criterion} has no rank of importance",
        "a rank for every criterion, 1 for the most important",
        "Enter its rank; equal ranks are allowed",
        unfinished=True,
    ),
    "WEIGHT-RANK-BELOW-ONE": Wrong(
        "The rank of importance of {criterion} is {value}",
        "a whole number from 1",
        "Enter 1 for the most important criterion, 2 for the next",
    ),
    "JUDGEMENT-NOT-POSITIVE": Wrong(
        "A judgement among {node} is {value}",
        "a number above 0, such as 3 or 1/3",
        "Enter how many times as much the one counts as the other",
    ),
    "JUDGEMENT-MISSING": Wrong(
        "{row} is not compared with {column}",
        "a judgement for this pair",
        "Say how many times as much {row} matters as {column}",
        unfinished=True,
    ),
    "JUDGEMENTS-INCONSISTENT": Doubtful(
        "The judgements among {node} have a consistency ratio of {cr} (random index {table})",
        "{most} or less",
        "Look at the judgement that disagrees most with the rest",
    ),
    "JUDGEMENTS-MANY": Doubtful(
        "{count} criteria under {node} are compared in pairs",
        "at most {many}, which people can hold in mind",
        "Group the criteria, or weigh them in another way",
    ),
    "BEST-WORST-MISSING": Wrong(
        "No best-worst judgement is given among {node}",
        "the best criterion against all others, and all others against the worst",
        "Name the best and the worst and enter the judgements",
        unfinished=True,
    ),
    "BEST-WORST-OUTSIDE-SCALE": Wrong(
        "{row} over {column} is {value}",
        "1 to 9, the scale of best-worst judgements",
        "Choose a point of the scale",
    ),
    "BEST-WORST-ABOVE-ALL": Doubtful(
        "{row} over {column} is {value}, more than {best} over {worst}, which is {most}",
        "no judgement above that of the best over the worst",
        "Lower it, raise {best} over {worst}, or name another best or worst",
    ),
    "BEST-WORST-INCONSISTENT": Doubtful(
        "The input-based consistency ratio of {node} is {ratio}",
        "at most {threshold} for {count} criteria with {best} over {worst} at {value}",
        "Look again at {about}: {best} over it times it over {worst} should come near {value}",
    ),
    "BEST-WORST-BELOW-ONE": Wrong(
        "{row} over {column} is {value}",
        "a number of at least 1, as the best and the worst are named first",
        "Enter 1 or more, or name another best or worst",
    ),
    "NORMALISATION-NOT-OFFERED": Noted(
        "{method} does not offer {wanted} normalisation and used {used}",
        "a normalisation of the method",
        "Choose another method if {wanted} is wanted",
    ),
    "NORMALISATION-FELL-BACK": Noted(
        "The criteria have no anchors, so {used} normalisation was used for {method}",
        "a worst and a best plausible score for each criterion",
        "Enter anchors; until then adding or dropping a package can change the others' order",
    ),
    "SCORE-NOT-FINITE": Wrong(
        "{package} has a score on {criterion} that is no finite number",
        "a number or a level of the scale",
        "Enter the score again",
    ),
    "SCORE-MISSING-NO-ANCHORS": Wrong(
        "{package} has no score on {criterion}, and no anchors bound it",
        "a score, or anchors for the criterion",
        "Enter the score, or the criterion's worst and best plausible score",
        unfinished=True,
    ),
    "SCORE-MISSING-NOT-ANCHORED": Wrong(
        "{package} has no score on {criterion}, which {normalisation} normalisation needs",
        "every score, or anchored normalisation",
        "Enter the score, or choose anchored normalisation",
    ),
    "INTERVALS-AT-MIDDLE": Noted(
        "Interval scores entered {normalisation} normalisation at their middle",
        "anchored normalisation, if ranges of scores are to show",
        "Choose anchored normalisation to see how far intervals move the ranks",
    ),
    "STAKEHOLDER-UNKNOWN": Wrong(
        "There is no stakeholder “{found}”", "one of: {known}", "Name a stakeholder of the case"
    ),
    "SAMPLES-UNFIT": Wrong(
        "The number of samples is {value}",
        "a whole number from 1 to {most}",
        "Enter 10000 for an error of about one per cent",
    ),
    "CONCENTRATION-UNFIT": Wrong(
        "The concentration of weights around the stated ones is {value}",
        "a number above 0",
        "Enter 50 for weights that stray by some 5 points from a weight of 15 %",
    ),
    "WEIGHT-STATEMENTS-CONFLICT": Wrong(
        "These statements about weights can't all be true: {statements}",
        "statements that hold for some weights at once",
        "Change or drop one of them; without any one of them the others can hold",
    ),
    "WEIGHT-STATEMENT-UNKNOWN": Wrong(
        "A statement about weights names “{found}”, which is no criterion",
        "one of: {known}",
        "Name a criterion of the case",
    ),
    "WEIGHT-STATEMENT-UPSIDE-DOWN": Wrong(
        "The interval stated for {name} goes from {low} to {high}",
        "the lower end first",
        "Exchange the two ends",
    ),
    "WEIGHT-STATEMENT-OUT-OF-RANGE": Wrong(
        "A statement says that {statement}",
        "weights from 0 to 100 %, and ratios of at least 0",
        "Enter weights as shares of the whole, which is 1",
    ),
    "WEIGHT-STATEMENT-NOT-FINITE": Wrong(
        "The interval stated for {name} has an end that is no finite number",
        "two numbers",
        "Enter both ends; leave the upper end of a ratio out where there is none",
    ),
    "WEIGHT-DRAWS-UNSETTLED": Wrong(
        "Random walks of {steps} steps still depend on where they begin",
        "statements that leave weights some room",
        "Drop statements that others make unnecessary, or widen the narrowest interval",
    ),
    "MAP-CRITERIA-OVERLAP": Wrong(
        "A map over {first} and {second} was asked for, and one is part of the other",
        "two criteria without a leaf in common",
        "Choose two criteria side by side in the tree",
    ),
    "MAP-NOTHING-LEFT": Wrong(
        "{first} and {second} together are all criteria there are",
        "a third criterion to take the remaining weight",
        "Move one weight alone, which then says everything, or choose other criteria",
    ),
    "SEED-UNFIT": Wrong("The seed is {value}", "a whole number of at least 0", "Enter 0 or more"),
    "RATING-NOT-POSITIVE": Wrong(
        "The score of {words} is {value}, which has no ratio to other scores",
        "scores of at least 0, and above 0 where the method divides by them",
        "Choose a method that does not need ratios, such as TOPSIS, or AHP with anchors",
    ),
    "AHP-WEIGHTS-NOT-PAIRWISE": Noted(
        "The weights come from {way}, not from pairwise judgements",
        "pairwise judgements in a full AHP",
        "Read the result as AHP's ratings under these weights",
    ),
    "PACKAGE-JUDGEMENTS-UNUSED": Noted(
        "Packages are compared in pairs here, and {method} goes by their scores",
        "AHP where these judgements are to count",
        "Choose AHP as the method, or read the result as one of scores alone",
    ),
    "AIJ-ACROSS-STAKEHOLDERS": Wrong(
        "The judgements of {who} were to be joined into one",
        "judgements of members of one delegation",
        "Compare the stakeholders' own rankings, or average their priorities and show both",
    ),
}
