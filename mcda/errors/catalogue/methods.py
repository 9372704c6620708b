"""What weighting, ranking and sensitivity refuse or point out."""

from mcda.errors.problem import Entry, Severity

METHODS: dict[str, Entry] = {
    "CRITERIA-NONE": Entry(
        Severity.ERROR,
        "There is no criterion",
        "at least one",
        "Add a criterion to judge the packages on",
    ),
    "PACKAGES-NONE": Entry(
        Severity.ERROR,
        "There is no package",
        "at least one",
        "Add the packages to compare",
    ),
    "WEIGHTS-NOT-GIVEN": Entry(
        Severity.ERROR,
        "No weights are given",
        "weights for the criteria",
        "Choose a way of weighting and enter weights",
    ),
    "WEIGHT-MISSING": Entry(
        Severity.ERROR,
        "The weight of {criterion} is missing",
        "a number of at least 0 for every criterion",
        "Enter its points, 0 if it does not matter",
    ),
    "WEIGHT-NOT-FINITE": Entry(
        Severity.ERROR,
        "The weight of {criterion} is not a finite number",
        "a number of at least 0",
        "Enter its points",
    ),
    "WEIGHT-NEGATIVE": Entry(
        Severity.ERROR,
        "The weight of {criterion} is {value}",
        "a number of at least 0",
        "Enter 0 or more; if less of it is better, make the criterion a cost",
    ),
    "WEIGHTS-SUM-TO-NOTHING": Entry(
        Severity.ERROR,
        "All weights of {node} are 0",
        "at least one above 0",
        "Give points to the criteria that matter",
    ),
    "WEIGHT-RANK-MISSING": Entry(
        Severity.ERROR,
        "{criterion} has no rank of importance",
        "a rank for every criterion, 1 for the most important",
        "Enter its rank; equal ranks are allowed",
    ),
    "WEIGHT-RANK-BELOW-ONE": Entry(
        Severity.ERROR,
        "The rank of importance of {criterion} is {value}",
        "a whole number from 1",
        "Enter 1 for the most important criterion, 2 for the next",
    ),
    "JUDGEMENT-NOT-POSITIVE": Entry(
        Severity.ERROR,
        "A judgement among {node} is {value}",
        "a number above 0, such as 3 or 1/3",
        "Enter how many times as much the one matters as the other",
    ),
    "JUDGEMENT-MISSING": Entry(
        Severity.ERROR,
        "{row} is not compared with {column}",
        "a judgement for this pair",
        "Say how many times as much {row} matters as {column}",
    ),
    "JUDGEMENTS-INCONSISTENT": Entry(
        Severity.WARNING,
        "The judgements among {node} have a consistency ratio of {cr} (random index {table})",
        "0.10 or less",
        "Look at the judgement that disagrees most with the rest",
    ),
    "JUDGEMENTS-MANY": Entry(
        Severity.WARNING,
        "{count} criteria under {node} are compared in pairs",
        "at most {many}, which people can hold in mind",
        "Group the criteria, or weigh them in another way",
    ),
    "BEST-WORST-MISSING": Entry(
        Severity.ERROR,
        "No best-worst judgement is given among {node}",
        "the best criterion against all others, and all others against the worst",
        "Name the best and the worst and enter the judgements",
    ),
    "BEST-WORST-BELOW-ONE": Entry(
        Severity.ERROR,
        "{row} over {column} is {value}",
        "a number of at least 1, as the best and the worst are named first",
        "Enter 1 or more, or name another best or worst",
    ),
    "NORMALISATION-NOT-OFFERED": Entry(
        Severity.NOTE,
        "{method} does not offer {wanted} normalisation and used {used}",
        "a normalisation of the method",
        "Choose another method if {wanted} is wanted",
    ),
    "NORMALISATION-FELL-BACK": Entry(
        Severity.NOTE,
        "The criteria have no anchors, so {used} normalisation was used for {method}",
        "a worst and a best plausible score for each criterion",
        "Enter anchors; until then adding or dropping a package can change the others' order",
    ),
    "SCORE-NOT-FINITE": Entry(
        Severity.ERROR,
        "{package} has a score on {criterion} that is no finite number",
        "a number or a level of the scale",
        "Enter the score again",
    ),
    "SCORE-MISSING-NO-ANCHORS": Entry(
        Severity.ERROR,
        "{package} has no score on {criterion}, and no anchors bound it",
        "a score, or anchors for the criterion",
        "Enter the score, or the criterion's worst and best plausible score",
    ),
    "SCORE-MISSING-NOT-ANCHORED": Entry(
        Severity.ERROR,
        "{package} has no score on {criterion}, which {normalisation} normalisation needs",
        "every score, or anchored normalisation",
        "Enter the score, or choose anchored normalisation",
    ),
    "INTERVALS-AT-MIDDLE": Entry(
        Severity.NOTE,
        "Interval scores entered {normalisation} normalisation at their middle",
        "anchored normalisation, if ranges of scores are to show",
        "Choose anchored normalisation to see how far intervals move the ranks",
    ),
    "STAKEHOLDER-UNKNOWN": Entry(
        Severity.ERROR,
        "There is no stakeholder “{found}”",
        "one of: {known}",
        "Name a stakeholder of the case",
    ),
    "SAMPLES-UNFIT": Entry(
        Severity.ERROR,
        "The number of samples is {value}",
        "a whole number from 1 to {most}",
        "Enter 10000 for an error of about 0.01",
    ),
    "CONCENTRATION-UNFIT": Entry(
        Severity.ERROR,
        "The concentration of weights around the stated ones is {value}",
        "a number above 0",
        "Enter 50 for weights that stray by some 0.05 from a weight of 0.15",
    ),
    "SEED-UNFIT": Entry(
        Severity.ERROR,
        "The seed is {value}",
        "a whole number of at least 0",
        "Enter 0 or more",
    ),
    "RATING-NOT-POSITIVE": Entry(
        Severity.ERROR,
        "The score of {words} is {value}, which has no ratio to other scores",
        "scores of at least 0, and above 0 where the method divides by them",
        "Choose a method that does not need ratios, such as TOPSIS, or AHP with anchors",
    ),
    "AHP-WEIGHTS-NOT-PAIRWISE": Entry(
        Severity.NOTE,
        "The weights come from {way}, not from pairwise judgements",
        "pairwise judgements in a full AHP",
        "Read the result as AHP's ratings under these weights",
    ),
    "AIJ-ACROSS-STAKEHOLDERS": Entry(
        Severity.ERROR,
        "The judgements of {who} were to be joined into one",
        "judgements of members of one delegation",
        "Compare the stakeholders' own rankings, or average their priorities and show both",
    ),
}
