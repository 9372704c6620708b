"""The words for what comes out: values and ranks, how firm they are, the group, the answer."""

from __future__ import annotations

from typing import Final

from mcda.answer import acceptance_words
from mcda.glossary.entry import Meaning
from mcda.sensitivity.strength import HAIR, NEAR
from mcda.words import figures
from mcda.words.said import N_, _, together

GRADES: Final = (
    _(
        "A ranking is sensitive when a shift of at most {near} points of weight, of "
        "one weight with the others in proportion or between two, changes who leads.",
        near=figures.whole(NEAR * 100),
    ),
    _(
        "It is undecided when less than {hair} points of weight do, when the first "
        "place is shared, or when intervals and missing scores alone could change "
        "who leads.",
        hair=figures.whole(HAIR * 100),
    ),
    _(
        "Intervals and missing scores count in a rival's favour together with the "
        "weight. Where the normalisation gives them no bounds, a ranking is "
        "sensitive at best."
    ),
    _("Otherwise it is firm, which says nothing about scores that are wrong."),
)
"""When a ranking is firm, sensitive or undecided; the report's section on the method prints it."""

CITATIONS: Final = {
    "crossovers": _("Triantaphyllou & Sanchez (1997), solved exactly"),
    "smaa": "Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma (2007)",
}

RANKING: Final = (
    Meaning(
        "value",
        "Value",
        "A package's worth to a stakeholder, 0 to 100, on fixed anchors: the weighted sum, "
        "whatever the method. Adding or dropping a package changes no value.",
        (),
        "V = 100 (sum of w r), r = (x − worst) / (best − worst)",
        citation="Keeney & Raiffa (1976), Decisions with Multiple Objectives",
    ),
    Meaning(
        "points",
        "Points",
        "Points of value are hundredths of the way from worst to best for one stakeholder, and "
        "do not compare between stakeholders. Points of weight are hundredths of all weight.",
        ("Weight moved",),
    ),
    Meaning(
        "closeness",
        "Closeness",
        "TOPSIS's score, 0 to 1: how near the best and how far from the worst.",
        (),
        "C = D− / (D+ + D−)",
        citation="Hwang & Yoon (1981), Multiple Attribute Decision Making",
    ),
    Meaning(
        "rank",
        "Rank",
        "The place by the method's score, 1 the best. Packages that differ by less than one "
        "part in a thousand million share a rank, and the next one is skipped.",
    ),
    Meaning(
        "possible-ranks",
        "Possible ranks",
        "The best and worst rank that open scores allow, wherever they lie in their ranges.",
    ),
    Meaning(
        "mean",
        "Mean",
        "The mean over the stakeholders, each counted alike; it never stands without who is "
        "worst off. Of values it adds up points that do not compare between parties.",
    ),
    Meaning(
        "worst-off",
        "Worst off",
        "Who gets least value from the package, and how much.",
        citation="Rawls (1971)",
    ),
    Meaning(
        "blocked-by",
        "Blocked by",
        "Who refuses: below its fallback with the package, or a red line crossed.",
    ),
    Meaning(
        "reversal",
        "If a package is removed",
        "Whether the order of the others stays when one package is dropped. On fixed anchors a "
        "value never moves; some methods compare packages with each other.",
    ),
    Meaning(
        "second-opinion",
        "Second opinion",
        "The same scores and weights ranked by other methods. A different answer is no error: "
        "it says how much lies in the choice of the method.",
        ("Packages and methods",),
    ),
    Meaning(
        "borda",
        "Borda",
        "The mean number of packages that it stands before, weighed by influence.",
        citation="Borda (1781)",
    ),
    Meaning(
        "copeland",
        "Copeland",
        "Majorities won less majorities lost, two packages at a time.",
        citation="Copeland (1951)",
    ),
    Meaning(
        "kemeny",
        "Kemeny",
        "The order with the fewest disagreements with the stakeholders' own.",
        ("Kemeny median",),
        citation="Kemeny (1959); Young & Levenglick (1978)",
    ),
    Meaning(
        "maximin",
        "Maximin",
        "Ranked by the value of the stakeholder who is worst off, whatever its influence.",
        citation="Rawls (1971)",
    ),
    Meaning(
        "tau",
        "Agreement of rankings",
        "How far two rankings agree, from −1 (opposite) over 0 to 1 (the same), by tau-b; of "
        "all stakeholders together by Kendall's W, from 0 to 1.",
        ("tau-b", "Kendall's W", "Differences"),
        citation="Kendall (1945), Biometrika 33:239-251",
    ),
    Meaning(
        "spread",
        "Spread",
        "The least and greatest score among the packages. How scores spread says which "
        "criteria can tell these packages apart, never what matters to anybody.",
        ("How the scores spread", "How the scores spread: nobody's weights"),
    ),
    Meaning(
        "entropy",
        "Entropy",
        "The share of what tells the packages apart, by the entropy of the scores.",
        citation="Shannon (1948)",
    ),
    Meaning(
        "critic",
        "CRITIC",
        "That share by contrast and by conflict with the other criteria.",
        citation="Diakoulaki, Mavrotas & Papayannakis (1995)",
    ),
)

FIRMNESS: Final = (
    Meaning("grade", "Firm, sensitive, undecided", together(GRADES), ("Firmness",)),
    Meaning(
        "crossover",
        "Crossover",
        "The weight at which two packages swap places, the other weights in proportion.",
        ("Crossovers", "Curves", "Change", "What happens", "Leader"),
        citation=CITATIONS["crossovers"],
    ),
    Meaning(
        "interval",
        "The leader stays",
        "Between which weights of this criterion the same package leads, the others moving in "
        "proportion.",
        ("Stays, %",),
        citation=CITATIONS["crossovers"],
    ),
    Meaning(
        "whose",
        "Whose weights move",
        "Whose weights a slider moves: the chosen stakeholder's alone unless asked otherwise. "
        "Trying out never changes the case.",
        ("Move it for", "Try out", "tried"),
    ),
    Meaning(
        "smallest-change",
        "Smallest change",
        "The nearest weights at which another package leads, by straight-line distance over "
        "all weights at once.",
        (),
        N_("min sqrt(sum of (w' − w)^2)"),
    ),
    Meaning(
        "certified",
        "Certified",
        "How far the weights can move, in whatever direction, with the leader surely staying "
        "first: a proven bound, no search.",
    ),
    Meaning(
        "one-score",
        "One score",
        "The smallest change of a single score, as a share of its criterion's scale, that "
        "takes the first place from the leader.",
        ("Of its scale",),
    ),
    Meaning(
        "belief",
        "What to believe",
        "The nearest weights to the stakeholder's own with which a package comes first.",
        ("Nearest weights with which it is first",),
    ),
    Meaning(
        "left-out",
        "Left out",
        "What becomes of the first place without one package, or without one criterion.",
        ("Without", "Swaps", "Leads then"),
    ),
    Meaning(
        "other-methods",
        "Other methods",
        "Who would lead by another method or normalisation, all else as it is.",
    ),
    Meaning(
        "acceptability",
        "Acceptability",
        "The share of all weightings drawn at random in which a package takes a rank; open "
        "scores are drawn within their ranges too.",
        ("Sampling", "Sample"),
        citation=CITATIONS["smaa"],
    ),
    Meaning(
        "draws",
        "How weights are drawn",
        "Free: every weighting is as likely as any other (uniform on the simplex). Around the "
        "stated ones, in an order of importance, or within bounds: only those that fit.",
        ("Samples", "Number of samples"),
        citation=CITATIONS["smaa"],
    ),
    Meaning(
        "seed",
        "Seed",
        "The number that the random draws begin with: the same seed gives the same draws.",
        ("Seed of the random numbers",),
    ),
    Meaning(
        "shape",
        "How open scores spread within their ranges",
        "Uniform: alike everywhere. Triangular and normal: more often near the likely value.",
    ),
    Meaning(
        "concentration",
        "Concentration",
        "How close the drawn weights keep to the stated ones; the larger, the closer.",
    ),
    Meaning(
        "map",
        "Two weights",
        "Who leads for every pair of weights of two criteria, the rest in proportion; borders "
        "are exact.",
        ("Across", "Upwards"),
    ),
    Meaning(
        "hangs-on",
        "What it hangs on",
        "How far each weight, and each score, can move the leader's lead, the widest first.",
    ),
    Meaning(
        "everybody",
        "Everybody",
        "All stakeholders drawn together, each with weights of its own: how often a package is "
        "first, or acceptable, if weights were anything.",
        (
            "First for someone",
            "Acceptable to all",
            "Least often for",
            "Last for someone",
        ),
        citation=CITATIONS["smaa"],
    ),
)

ANSWER: Final = (
    Meaning(
        "gain",
        "Gain",
        "A package's value minus that of the fallback, in the stakeholder's own points. Gains "
        "of two stakeholders do not compare.",
        ("Worse | better", "Could be", "What it gains and pays"),
    ),
    Meaning(
        "acceptance",
        "Accepts, refuses, open",
        together(acceptance_words.rules()),
        ("State", "Marks"),
    ),
    Meaning(
        "gains-most-on",
        "Gains most on",
        "The criteria that add, and take, most of the gain against the fallback.",
        ("Pays most in",),
    ),
    Meaning(
        "how-sure",
        "How sure",
        "Sure, only just, by our estimate, or why it is open: scores, a red line, the method.",
    ),
    Meaning(
        "decision",
        "Decision",
        "What was decided, by whom and when, why it differs from the answer, and who "
        "disagreed; written beside the answer on the page Agreement.",
        ("Package decided on", "Dissent", "Why it differs"),
    ),
)

ENTRIES: Final = (*RANKING, *FIRMNESS, *ANSWER)
