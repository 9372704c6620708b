"""The words for measures, for what can be agreed, and for how it is carried out."""

from __future__ import annotations

from typing import Final

from mcda.glossary.entry import Meaning
from mcda.words.said import N_

MEASURES: Final = (
    Meaning(
        "measure",
        "Measure",
        "One thing that can be done, in levels, today's first; a package says how far each "
        "measure goes.",
        ("Measures", "Levels, today's first", "Level", "Level by level"),
    ),
    Meaning(
        "owner",
        "Owner",
        "Who decides on a measure; others may have to carry it out.",
        ("Owners", "Carried out by", "First owner", "Second owner"),
    ),
    Meaning(
        "effect",
        "Effect",
        "What a level changes on a criterion against today, in the criterion's unit, for all "
        "or for one stakeholder.",
        ("Effects", "Sum, value points"),
        "points = 100 w effect / (best − worst)",
    ),
    Meaning(
        "joint-effect",
        "Joint effect",
        "What several levels change together, beyond what each changes alone.",
        ("Joint effects", "When all of these hold"),
    ),
    Meaning(
        "rule",
        "Rule",
        "What ties measures: one needs another, one rules another out, or a budget holds.",
        ("Rules between them", "What it says", "Kind", "Limit"),
    ),
    Meaning(
        "chance",
        "Chances of delivery",
        "How likely a measure, once promised, is carried out in full, or at least in part.",
        ("Chance in full", "Chance in part", "What is in part"),
    ),
    Meaning(
        "taken-back",
        "Can be taken back",
        "Whether a measure that was carried out can be undone by its owner.",
    ),
    Meaning(
        "outlook",
        "Outlooks",
        "How a stakeholder's fallback and the package change with time, and at what rate it "
        "counts later years less.",
        (
            "Outlooks, and who takes part",
            "Rate a year",
            "Rate a year, for everybody",
            "Fallback's drift a year",
            "Package's drift a year",
            "Drift a year",
            "Goes on for years",
        ),
    ),
)

AGREEMENT: Final = (
    Meaning(
        "zone",
        "Zone",
        "All combinations of measures that keep the rules and suit every stakeholder.",
        ("Suits all", "Where the zone closes", "Counts"),
        citation="Raiffa (1982), The Art and Science of Negotiation",
    ),
    Meaning(
        "efficient",
        "Efficient",
        "No other package is better for somebody and worse for no one.",
        ("What costs nobody anything",),
        citation="Pareto (1906)",
    ),
    Meaning(
        "floor",
        "Floor",
        "How much a stakeholder asks for over its fallback; moving it shows what is left.",
        ("If more is asked for",),
    ),
    Meaning(
        "nash",
        "Nash",
        "The package with the greatest product of gains.",
        (),
        N_("max product of (V − fallback)"),
        citation="Nash (1950), Econometrica 18:155-162",
    ),
    Meaning(
        "equal-shares",
        "Equal shares",
        "The package whose smallest share of the best that each could get is greatest, then "
        "the next smallest.",
        citation="Kalai & Smorodinsky (1975), Econometrica 43:513-518; Imai (1983)",
    ),
    Meaning(
        "smallest-gain",
        "Greatest smallest gain",
        "The package whose smallest gain is greatest; it compares points between parties.",
    ),
    Meaning(
        "sum-of-values",
        "Greatest sum",
        "The package with the greatest sum of values; it compares points between parties.",
    ),
    Meaning(
        "chips",
        "Chips",
        "In how many efficient packages each level of a measure stands: what stands in all is "
        "settled, the rest is left to be talked about.",
        ("How often each level stands in efficient packages", "What the bars are"),
        citation="Liesiö, Mild & Salo (2007), core index",
    ),
    Meaning(
        "trades",
        "Trades",
        "The smallest changes of a package that satisfy who is not, exchanges of two measures "
        "by two owners, and improvements at no one's cost.",
        ("What could be exchanged", "Who is to be brought in"),
    ),
    Meaning(
        "ledger",
        "Ledger",
        "What each measure of a package brings each stakeholder against today, in its own "
        "points, and who gives what to whom.",
        ("What each measure brings each stakeholder", "Balance"),
    ),
    Meaning(
        "adjusted-winner",
        "Adjusted Winner",
        "A start for a package of two: each gets the measures that it values more, then "
        "measures pass, one of them in part, until both hold equal points.",
        citation="Brams & Taylor (1996), Fair Division",
    ),
)

CARRYING: Final = (
    Meaning(
        "exposed",
        "Exposed",
        "What a stakeholder would have lost against today if everyone else stopped here.",
        ("Order", "Best order", "Steps", "Only owners' exposure counts"),
        citation="Sandholm & Lesser (1995)",
    ),
    Meaning(
        "tempted",
        "Tempted",
        "What a stakeholder with steps left would gain by stopping here instead of finishing.",
        citation="Sandholm & Lesser (1995)",
    ),
    Meaning(
        "promised",
        "Promised",
        "The value of the package if all of it is carried out.",
    ),
    Meaning(
        "expected",
        "Expected",
        "The mean value over what may be carried out, each outcome by its chance.",
        ("What is expected", "Delivery"),
        N_("sum of chance × value"),
    ),
    Meaning(
        "ends-below",
        "Ends below",
        "The chance that a stakeholder ends below its fallback.",
    ),
    Meaning(
        "worth-it",
        "Worth it from",
        "The chance, one for all that the others carry, from which on the expected value is "
        "not below the fallback.",
    ),
    Meaning(
        "overtakes",
        "Overtakes in",
        "Years until the stakeholder's fallback, as it drifts, is worth more than the package.",
        ("Waiting",),
    ),
    Meaning(
        "a-year-costs",
        "A year costs",
        "What agreeing a year later costs the stakeholder, in its own points.",
        ("Share of gain",),
    ),
    Meaning(
        "holding",
        "Holding",
        "Who would drop something of what was agreed, and what the others could answer.",
        ("Made", "Would drop", "The others take back", "Costs"),
        citation="Fang, Hipel & Kilgour (1993), Interactive Decision Making",
    ),
    Meaning(
        "nash-stable",
        "No wish to drop",
        "Nash: no move of the owner's own brings it anything.",
        citation="Nash (1950)",
    ),
    Meaning(
        "gmr",
        "Can be answered",
        "GMR: every move that brings the owner something can be answered by the others so that "
        "it is not better off.",
        citation="Howard (1971), Paradoxes of Rationality",
    ),
    Meaning(
        "smr",
        "No way out after",
        "SMR: after the answer no further move of the owner's makes it better off.",
        citation="Howard (1971), Paradoxes of Rationality",
    ),
    Meaning(
        "seq",
        "Answer is believed",
        "SEQ: the others would make the answer because it brings them something themselves.",
        citation="Fraser & Hipel (1984), Conflict Analysis",
    ),
    Meaning(
        "patience",
        "Holds from",
        "The patience from which on keeping is worth more than dropping: the weight of the "
        "next period against this one, the chance of a breakdown included.",
        ("Patience",),
        "x = gain / cost",
        citation="Friedman (1971)",
    ),
)

ENTRIES: Final = (*MEASURES, *AGREEMENT, *CARRYING)
