"""The words for measures, for what can be agreed, and for how it is carried out."""

from __future__ import annotations

from typing import Final

from mcda.glossary.entry import Meaning
from mcda.words.said import N_

MEASURES: Final = (
    Meaning(
        "measure",
        N_("Measure"),
        N_(
            "One thing that can be done, in levels, today's first; a package says how far each "
            "measure goes."
        ),
        (N_("Measures"), N_("Levels, today's first"), N_("Level"), N_("Level by level")),
    ),
    Meaning(
        "owner",
        N_("Owner"),
        N_("Who decides on a measure; others may have to carry it out."),
        (N_("Owners"), N_("Carried out by"), N_("First owner"), N_("Second owner")),
    ),
    Meaning(
        "effect",
        N_("Effect"),
        N_(
            "What a level changes on a criterion against today, in the criterion's unit, for all "
            "or for one stakeholder."
        ),
        (N_("Effects"), N_("Sum, value points")),
        "points = 100 w effect / (best − worst)",
    ),
    Meaning(
        "joint-effect",
        N_("Joint effect"),
        N_("What several levels change together, beyond what each changes alone."),
        (N_("Joint effects"), N_("When all of these hold")),
    ),
    Meaning(
        "rule",
        N_("Rule"),
        N_("What ties measures: one needs another, one rules another out, or a budget holds."),
        (N_("Rules between them"), N_("What it says"), N_("Kind"), N_("Limit")),
    ),
    Meaning(
        "chance",
        N_("Chances of delivery"),
        N_("How likely a measure, once promised, is carried out in full, or at least in part."),
        (N_("Chance in full"), N_("Chance in part"), N_("What is in part")),
    ),
    Meaning(
        "taken-back",
        N_("Can be taken back"),
        N_("Whether a measure that was carried out can be undone by its owner."),
    ),
    Meaning(
        "outlook",
        N_("Outlooks"),
        N_(
            "How a stakeholder's fallback and the package change with time, and at what rate it "
            "counts later years less."
        ),
        (
            N_("Outlooks, and who takes part"),
            N_("Rate a year"),
            N_("Rate a year, for everybody"),
            N_("Fallback's drift a year"),
            N_("Package's drift a year"),
            N_("Drift a year"),
            N_("Goes on for years"),
        ),
    ),
)

AGREEMENT: Final = (
    Meaning(
        "zone",
        N_("Zone"),
        N_("All combinations of measures that keep the rules and suit every stakeholder."),
        (N_("Suits all"), N_("Where the zone closes"), N_("Counts")),
        citation="Raiffa (1982), The Art and Science of Negotiation",
    ),
    Meaning(
        "efficient",
        N_("Efficient"),
        N_("No other package is better for somebody and worse for no one."),
        (N_("What costs nobody anything"),),
        citation="Pareto (1906)",
    ),
    Meaning(
        "floor",
        N_("Floor"),
        N_("How much a stakeholder asks for over its fallback; moving it shows what is left."),
        (N_("If more is asked for"),),
    ),
    Meaning(
        "nash",
        N_("Nash"),
        N_("The package with the greatest product of gains."),
        (),
        N_("max product of (V − fallback)"),
        citation="Nash (1950), Econometrica 18:155-162",
    ),
    Meaning(
        "equal-shares",
        N_("Equal shares"),
        N_(
            "The package whose smallest share of the best that each could get is greatest, then "
            "the next smallest."
        ),
        citation="Kalai & Smorodinsky (1975), Econometrica 43:513-518; Imai (1983)",
    ),
    Meaning(
        "smallest-gain",
        N_("Greatest smallest gain"),
        N_("The package whose smallest gain is greatest; it compares points between parties."),
    ),
    Meaning(
        "sum-of-values",
        N_("Greatest sum"),
        N_("The package with the greatest sum of values; it compares points between parties."),
    ),
    Meaning(
        "chips",
        N_("Chips"),
        N_(
            "In how many efficient packages each level of a measure stands: what stands in all is "
            "settled, the rest is left to be talked about."
        ),
        (N_("How often each level stands in efficient packages"), N_("What the bars are")),
        citation="Liesiö, Mild & Salo (2007), core index",
    ),
    Meaning(
        "trades",
        N_("Trades"),
        N_(
            "The smallest changes of a package that satisfy who is not, exchanges of two measures "
            "by two owners, and improvements at no one's cost."
        ),
        (N_("What could be exchanged"), N_("Who is to be brought in")),
    ),
    Meaning(
        "ledger",
        N_("Ledger"),
        N_(
            "What each measure of a package brings each stakeholder against today, in its own "
            "points, and who gives what to whom."
        ),
        (N_("What each measure brings each stakeholder"), N_("Balance")),
    ),
    Meaning(
        "adjusted-winner",
        N_("Adjusted Winner"),
        N_(
            "A start for a package of two: each gets the measures that it values more, then "
            "measures pass, one of them in part, until both hold equal points."
        ),
        citation="Brams & Taylor (1996), Fair Division",
    ),
)

CARRYING: Final = (
    Meaning(
        "exposed",
        N_("Exposed"),
        N_("What a stakeholder would have lost against today if everyone else stopped here."),
        (N_("Order"), N_("Best order"), N_("Steps"), N_("Only owners' exposure counts")),
        citation="Sandholm & Lesser (1995)",
    ),
    Meaning(
        "tempted",
        N_("Tempted"),
        N_("What a stakeholder with steps left would gain by stopping here instead of finishing."),
        citation="Sandholm & Lesser (1995)",
    ),
    Meaning(
        "promised",
        N_("Promised"),
        N_("The value of the package if all of it is carried out."),
    ),
    Meaning(
        "expected",
        N_("Expected"),
        N_("The mean value over what may be carried out, each outcome by its chance."),
        (N_("What is expected"), N_("Delivery")),
        N_("sum of chance × value"),
    ),
    Meaning(
        "ends-below",
        N_("Ends below"),
        N_("The chance that a stakeholder ends below its fallback."),
    ),
    Meaning(
        "worth-it",
        N_("Worth it from"),
        N_(
            "The chance, one for all that the others carry, from which on the expected value is "
            "not below the fallback."
        ),
    ),
    Meaning(
        "overtakes",
        N_("Overtakes in"),
        N_("Years until the stakeholder's fallback, as it drifts, is worth more than the package."),
        (N_("Waiting"),),
    ),
    Meaning(
        "a-year-costs",
        N_("A year costs"),
        N_("What agreeing a year later costs the stakeholder, in its own points."),
        (N_("Share of gain"),),
    ),
    Meaning(
        "holding",
        N_("Holding"),
        N_("Who would drop something of what was agreed, and what the others could answer."),
        (N_("Made"), N_("Would drop"), N_("The others take back"), N_("Costs")),
        citation="Fang, Hipel & Kilgour (1993), Interactive Decision Making",
    ),
    Meaning(
        "nash-stable",
        N_("No wish to drop"),
        N_("Nash: no move of the owner's own brings it anything."),
        citation="Nash (1950)",
    ),
    Meaning(
        "gmr",
        N_("Can be answered"),
        N_(
            "GMR: every move that brings the owner something can be answered by the others so that "
            "it is not better off."
        ),
        citation="Howard (1971), Paradoxes of Rationality",
    ),
    Meaning(
        "smr",
        N_("No way out after"),
        N_("SMR: after the answer no further move of the owner's makes it better off."),
        citation="Howard (1971), Paradoxes of Rationality",
    ),
    Meaning(
        "seq",
        N_("Answer is believed"),
        N_("SEQ: the others would make the answer because it brings them something themselves."),
        citation="Fraser & Hipel (1984), Conflict Analysis",
    ),
    Meaning(
        "patience",
        N_("Holds from"),
        N_(
            "The patience from which on keeping is worth more than dropping: the weight of the "
            "next period against this one, the chance of a breakdown included."
        ),
        (N_("Patience"),),
        "x = gain / cost",
        citation="Friedman (1971)",
    ),
)

ENTRIES: Final = (*MEASURES, *AGREEMENT, *CARRYING)
