"""The words for what goes into a case: parties, packages, criteria, scores, weights, answers."""

from __future__ import annotations

from typing import Final

from mcda.glossary.entry import Meaning
from mcda.weighting.random_index import ACCEPTABLE_CR
from mcda.words.figures import decimals
from mcda.words.said import N_, _

CASE: Final = (
    Meaning(
        "case",
        "Case",
        "The whole decision: question, stakeholders, criteria, packages, scores and weights.",
        ("The case",),
    ),
    Meaning(
        "marking",
        "Marking",
        "How the case may be passed on; it stands on every page, sheet and picture.",
    ),
    Meaning(
        "stakeholder",
        "Stakeholder",
        "A party with its own weights, scores and fallback.",
        ("Stakeholders", "Parties"),
    ),
    Meaning(
        "bloc",
        "Bloc",
        "Stakeholders that stand on one side, as the case states it. Beyond a few stakeholders "
        "one bloc is looked at, each bloc is a column, and sentences name a bloc whose members "
        "all do the same. Nothing is computed from it.",
        ("Bloc of all", "Whose bloc is looked at", "A column for each bloc"),
    ),
    Meaning(
        "influence",
        "Influence",
        "How much a stakeholder counts in group rankings, against the others' influence; it "
        "changes nobody's own ranking.",
    ),
    Meaning(
        "fallback",
        "Fallback",
        "What a stakeholder gets with no agreement: one of the packages, or a value from 0 to "
        "100. A package is judged against it.",
        ("Value of the fallback, 0 to 100", "Why this fallback"),
        citation="Fisher & Ury (1981), Getting to Yes",
    ),
    Meaning(
        "red-line",
        "Red line",
        "The worst score on a criterion that a stakeholder would accept. A package that "
        "crosses it is refused whatever else it brings.",
        ("Red lines",),
    ),
    Meaning("package", "Package", "One candidate settlement.", ("Packages",)),
    Meaning(
        "criterion",
        "Criterion",
        "What a package is judged on. Criteria form a tree; its leaves carry scores.",
        ("Criteria", "Belongs to"),
    ),
    Meaning(
        "direction",
        "Better is",
        "Whether more or less of a criterion is better; a stakeholder may see it the other way "
        "round.",
        ("Better is, for all", "Directions of their own", "For all"),
    ),
    Meaning(
        "anchors",
        "Anchors",
        "The worst and best plausible score of a criterion, agreed once, before packages are "
        "scored. They carry values 0 and 100.",
        (
            "Anchors: worst, best",
            "Anchors of all: worst, best",
            "Worst anchor",
            "Best anchor",
            "Worst anchor of all",
            "Best anchor of all",
        ),
        "value = 100 (score − worst) / (best − worst)",
    ),
    Meaning(
        "scale",
        "Scale",
        "How a criterion is scored: by a number in its unit, or by named levels, each of which "
        "has a number.",
        ("Levels, with numbers", "Unit", "Unit of all"),
    ),
    Meaning(
        "score",
        "Score",
        "A package's performance on a criterion: a value or an interval, common to all unless "
        "a stakeholder sees it otherwise.",
        ("Scores", "Common scores"),
    ),
    Meaning(
        "open-score",
        "Open score",
        "An interval or a missing score. It counts at its likely value or middle, and both its "
        "ends bound the result; a missing one lies between the anchors.",
        ("Open scores",),
    ),
    Meaning(
        "preference-function",
        "Preference function",
        "How a difference between two scores turns into preference under PROMETHEE: from "
        "nothing to full, by the thresholds q, p and s.",
        ("Preference in PROMETHEE",),
        citation="Brans & Vincke (1985), Management Science 31:647-656",
    ),
)

WEIGHTS: Final = (
    Meaning(
        "weight",
        "Weight",
        "A criterion's share: local among its siblings, global over all leaves of the tree.",
        ("Weights", "Weights of all stakeholders", "now"),
    ),
    Meaning(
        "swing",
        "Swing",
        "All criteria stand at their worst; the one whose step to its best is wanted first "
        "gets 100 points, the others theirs in proportion. The points hold for these ranges.",
        ("Swing points",),
        "weight = points / sum of points",
        citation="von Winterfeldt & Edwards (1986)",
    ),
    Meaning(
        "direct",
        "Direct",
        "Points shared out among the criteria of each group, on any scale.",
        (),
        "weight = points / sum of points",
    ),
    Meaning(
        "ranks",
        "Ranks",
        "The order of importance alone; how it becomes weights is a convention, chosen in the "
        "settings of the method.",
    ),
    Meaning(
        "pairwise",
        "Pairwise",
        "Criteria compared two at a time: how many times the one matters as much as the other, "
        "from 1 (equal) to 9 (extremely).",
        ("Judgement", "What to compare"),
        citation="Saaty (1980), The Analytic Hierarchy Process",
    ),
    Meaning(
        "best-worst",
        "Best–worst",
        "The most important criterion compared with each other one, and each with the least "
        "important; the weights are those that fit these judgements best.",
        ("Which criteria to compare", "Most important", "Least important"),
        N_("min ξ: |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ"),
        citation="Rezaei (2015, 2016)",
    ),
    Meaning(
        "consistency-ratio",
        "Consistency ratio",
        _(
            "How far pairwise judgements contradict each other, against chance. Up to {limit} is "
            "acceptable. Consistent is not the same as right.",
            limit=decimals(ACCEPTABLE_CR, 2),
        ),
        ("Consistency", "Odd one out"),
        "CR = CI / RI, CI = (lambda_max − n) / (n − 1)",
        citation="Saaty (1980), The Analytic Hierarchy Process",
    ),
    Meaning(
        "aip",
        "Mean of weights (AIP)",
        "The mean of the stakeholders' weights, each computed from its own judgements first. "
        "Stakeholders who oppose each other are never made to answer as one (AIJ).",
        ("AIP", "AIJ", "How the stakeholders' weights differ"),
        citation="Forman & Peniwati (1998), EJOR 108:165-169",
    ),
)

ROUND: Final = (
    Meaning(
        "round",
        "Round",
        "One asking of others: workbooks go out sealed, answers come back and are looked "
        "through; what was returned is kept as it was.",
        ("Rounds", "In this round"),
    ),
    Meaning(
        "respondent",
        "Respondent",
        "A person who is asked, and answers for one stakeholder.",
        ("Respondents", "Answers for"),
    ),
    Meaning(
        "one-of-several",
        "One score of several",
        "How one score is made of several answers: their median, their mean, or what was "
        "agreed in a meeting.",
        ("How one score is made of several answers", "Agreed score"),
    ),
    Meaning(
        "shown-before",
        "Shown of the round before",
        "What a respondent's workbook shows: nothing, its own last answers, or with these the "
        "range of all answers for its stakeholder, from three answers on.",
        ("What a workbook shows of the round before",),
        citation="Linstone & Turoff (1975), The Delphi Method",
    ),
    Meaning(
        "apart",
        "Apart",
        "How far answers lie from each other, as a share of the criterion's scale.",
    ),
)

ENTRIES: Final = (*CASE, *WEIGHTS, *ROUND)
