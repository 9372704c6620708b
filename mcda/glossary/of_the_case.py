"""The words for what goes into a case: parties, packages, criteria, scores, weights, answers."""

from __future__ import annotations

from typing import Final

from mcda.glossary.entry import Meaning
from mcda.words.said import N_

CASE: Final = (
    Meaning(
        "case",
        N_("Case"),
        N_("The whole decision: question, stakeholders, criteria, packages, scores and weights."),
        (N_("The case"),),
    ),
    Meaning(
        "marking",
        N_("Marking"),
        N_("How the case may be passed on; it stands on every page, sheet and picture."),
    ),
    Meaning(
        "stakeholder",
        N_("Stakeholder"),
        N_("A party with its own weights, scores and fallback."),
        (N_("Stakeholders"), N_("Parties")),
    ),
    Meaning(
        "bloc",
        N_("Bloc"),
        N_(
            "Stakeholders that stand on one side, as the case states it. Beyond a few stakeholders "
            "one bloc is looked at, each bloc is a column, and sentences name a bloc whose members "
            "all do the same. Nothing is computed from it."
        ),
        (N_("Bloc of all"), N_("Whose bloc is looked at"), N_("A column for each bloc")),
    ),
    Meaning(
        "influence",
        N_("Influence"),
        N_(
            "How much a stakeholder counts in group rankings, against the others' influence; it "
            "changes nobody's own ranking."
        ),
    ),
    Meaning(
        "fallback",
        N_("Fallback"),
        N_(
            "What a stakeholder gets with no agreement: one of the packages, or a value from 0 to "
            "100. A package is judged against it."
        ),
        (N_("Value of the fallback, 0 to 100"), N_("Why this fallback")),
        citation="Fisher & Ury (1981), Getting to Yes",
    ),
    Meaning(
        "red-line",
        N_("Red line"),
        N_(
            "The worst score on a criterion that a stakeholder would accept. A package that "
            "crosses it is refused whatever else it brings."
        ),
        (N_("Red lines"),),
    ),
    Meaning("package", N_("Package"), N_("One candidate settlement."), (N_("Packages"),)),
    Meaning(
        "criterion",
        N_("Criterion"),
        N_("What a package is judged on. Criteria form a tree; its leaves carry scores."),
        (N_("Criteria"), N_("Belongs to")),
    ),
    Meaning(
        "direction",
        N_("Better is"),
        N_(
            "Whether more or less of a criterion is better; a stakeholder may see it the other way "
            "round."
        ),
        (N_("Better is, for all"), N_("Directions of their own"), N_("For all")),
    ),
    Meaning(
        "anchors",
        N_("Anchors"),
        N_(
            "The worst and best plausible score of a criterion, agreed once, before packages are "
            "scored. They carry values 0 and 100."
        ),
        (
            N_("Anchors: worst, best"),
            N_("Anchors of all: worst, best"),
            N_("Worst anchor"),
            N_("Best anchor"),
            N_("Worst anchor of all"),
            N_("Best anchor of all"),
        ),
        "value = 100 (score − worst) / (best − worst)",
    ),
    Meaning(
        "scale",
        N_("Scale"),
        N_(
            "How a criterion is scored: by a number in its unit, or by named levels, each of which "
            "has a number."
        ),
        (N_("Levels, with numbers"), N_("Unit"), N_("Unit of all")),
    ),
    Meaning(
        "score",
        N_("Score"),
        N_(
            "A package's performance on a criterion: a value or an interval, common to all unless "
            "a stakeholder sees it otherwise."
        ),
        (N_("Scores"), N_("Common scores")),
    ),
    Meaning(
        "open-score",
        N_("Open score"),
        N_(
            "An interval or a missing score. It counts at its likely value or middle, and both its "
            "ends bound the result; a missing one lies between the anchors."
        ),
        (N_("Open scores"),),
    ),
    Meaning(
        "preference-function",
        N_("Preference function"),
        N_(
            "How a difference between two scores turns into preference under PROMETHEE: from "
            "nothing to full, by the thresholds q, p and s."
        ),
        (N_("Preference in PROMETHEE"),),
        citation="Brans & Vincke (1985), Management Science 31:647-656",
    ),
)

WEIGHTS: Final = (
    Meaning(
        "weight",
        N_("Weight"),
        N_("A criterion's share: local among its siblings, global over all leaves of the tree."),
        (N_("Weights"), N_("Weights of all stakeholders"), N_("now")),
    ),
    Meaning(
        "swing",
        N_("Swing"),
        N_(
            "All criteria stand at their worst; the one whose step to its best is wanted first "
            "gets 100 points, the others theirs in proportion. The points hold for these ranges."
        ),
        (N_("Swing points"),),
        "weight = points / sum of points",
        citation="von Winterfeldt & Edwards (1986)",
    ),
    Meaning(
        "direct",
        N_("Direct"),
        N_("Points shared out among the criteria of each group, on any scale."),
        (),
        "weight = points / sum of points",
    ),
    Meaning(
        "ranks",
        N_("Ranks"),
        N_(
            "The order of importance alone; how it becomes weights is a convention, chosen in the "
            "settings of the method."
        ),
    ),
    Meaning(
        "pairwise",
        N_("Pairwise"),
        N_(
            "Criteria compared two at a time: how many times the one matters as much as the other, "
            "from 1 (equal) to 9 (extremely)."
        ),
        (N_("Judgement"), N_("What to compare")),
        citation="Saaty (1980), The Analytic Hierarchy Process",
    ),
    Meaning(
        "best-worst",
        N_("Best–worst"),
        N_(
            "The most important criterion compared with each other one, and each with the least "
            "important; the weights are those that fit these judgements best."
        ),
        (N_("Which criteria to compare"), N_("Most important"), N_("Least important")),
        N_("min ξ: |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ"),
        citation="Rezaei (2015, 2016)",
    ),
    Meaning(
        "consistency-ratio",
        N_("Consistency ratio"),
        N_(
            "How far pairwise judgements contradict each other, against chance. Up to "
            "0.10 is acceptable. Consistent is not the same as right."
        ),
        (N_("Consistency"), N_("Odd one out")),
        "CR = CI / RI, CI = (lambda_max − n) / (n − 1)",
        citation="Saaty (1980), The Analytic Hierarchy Process",
    ),
    Meaning(
        "aip",
        N_("Mean of weights (AIP)"),
        N_(
            "The mean of the stakeholders' weights, each computed from its own judgements first. "
            "Stakeholders who oppose each other are never made to answer as one (AIJ)."
        ),
        (N_("AIP"), N_("AIJ"), N_("How the stakeholders' weights differ")),
        citation="Forman & Peniwati (1998), EJOR 108:165-169",
    ),
)

ROUND: Final = (
    Meaning(
        "round",
        N_("Round"),
        N_(
            "One asking of others: workbooks go out sealed, answers come back and are looked "
            "through; what was returned is kept as it was."
        ),
        (N_("Rounds"), N_("In this round")),
    ),
    Meaning(
        "respondent",
        N_("Respondent"),
        N_("A person who is asked, and answers for one stakeholder."),
        (N_("Respondents"), N_("Answers for")),
    ),
    Meaning(
        "one-of-several",
        N_("One score of several"),
        N_(
            "How one score is made of several answers: their median, their mean, or what was "
            "agreed in a meeting."
        ),
        (N_("How one score is made of several answers"), N_("Agreed score")),
    ),
    Meaning(
        "shown-before",
        N_("Shown of the round before"),
        N_(
            "What a respondent's workbook shows: nothing, its own last answers, or with these the "
            "range of all answers for its stakeholder, from three answers on."
        ),
        (N_("What a workbook shows of the round before"),),
        citation="Linstone & Turoff (1975), The Delphi Method",
    ),
    Meaning(
        "apart",
        N_("Apart"),
        N_("How far answers lie from each other, as a share of the criterion's scale."),
    ),
)

ENTRIES: Final = (*CASE, *WEIGHTS, *ROUND)
