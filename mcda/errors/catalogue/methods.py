"""What weighting, ranking and sensitivity refuse or point out."""

from mcda.errors.problem import Entry, Severity

METHODS: dict[str, Entry] = {
    "CRITERIA-NONE": Entry(
        Severity.ERROR,
        "There is no criterion",
        "at least one",
        "Add a criterion to judge the packages on",
    ),
    "CRITERION-OUTSIDE-TREE": Entry(
        Severity.ERROR,
        "{criterion} hangs under nothing that leads to the top",
        "a parent that is another criterion or the top, and no circle",
        "Move it under a criterion of the tree",
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
}
