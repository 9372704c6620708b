"""What can be wrong with measures, with what they change, and with what ties them."""

from mcda.errors.entry import Doubtful, Entry, Wrong

_MEASURES: dict[str, Entry] = {
    "MEASURES-NO-STATUS-QUO": Wrong(
        "There are measures, and no package is the status quo",
        "one, as measures are said against how things stand today",
        "Mark the package that is the status quo",
        unfinished=True,
    ),
    "MEASURE-FEW-LEVELS": Wrong(
        '"{name}" has fewer than two levels',
        "today's level and one more at least",
        "Add a level",
        unfinished=True,
    ),
    "MEASURE-NO-OWNER": Wrong(
        'Nobody owns "{name}"',
        "a stakeholder who decides on it",
        "Choose its owner",
        unfinished=True,
    ),
    "MEASURE-UNKNOWN-PARTY": Wrong(
        'Its {what} "{id}" is none of the stakeholders',
        "stakeholders of the case",
        "Choose another, or add the stakeholder",
    ),
    "MEASURE-COSTS-NOTHING": Doubtful(
        '"{name}" changes scores of others, and none of its owners',
        "an effect on who gives it, as most measures cost something",
        "Enter what it changes for its owner, or read the result as if it cost nothing",
    ),
    "CRITERION-JUDGES-PROCESS": Doubtful(
        '"{name}" seems to judge how a package is carried out',
        "criteria that judge what is agreed, as exposure and delivery are worked out from measures",
        "Remove the criterion, or it counts twice",
    ),
    "COMPOSITION-OF-STATUS-QUO": Wrong(
        'The status quo, "{name}", is made of measures',
        "none, as it is what their levels are said against",
        "Set its measures back to today's levels",
    ),
    "COMPOSITION-OF-UNKNOWN": Wrong(
        'It is made of a {what} that isn\'t there ("{id}")',
        "measures and levels of the case",
        "Add the {what}, or choose another level",
    ),
    "COMPOSITION-ANSWER": Wrong(
        'It is made of "{name}", which is an answer',
        "measures that can be part of a package",
        "Set it back to today's level, or make the measure an offer",
    ),
}

_EFFECTS: dict[str, Entry] = {
    "EFFECT-OF-UNKNOWN": Wrong(
        'It is about a {what} that isn\'t there ("{id}")',
        "things that are in the case",
        "Add the {what}, or remove the effect",
    ),
    "EFFECT-ON-FIRST-LEVEL": Wrong(
        '"{name}" is how things stand today, and has an effect',
        "none, as effects are said against it",
        "Clear the effect, or put another level first",
    ),
    "EFFECT-ON-GROUP": Wrong(
        'The effect is on "{name}", which groups other criteria',
        "an effect on a criterion that carries scores",
        "Enter it at the criteria below",
    ),
    "EFFECT-NOT-A-NUMBER": Wrong(
        'The effect is "{found}"',
        "a number: the difference in the criterion's unit",
        "Write how much is added or taken, such as +2",
    ),
    "EFFECT-HALF": Wrong(
        "The effect has only one end", "both ends, or none", "Enter the other end"
    ),
    "EFFECT-UPSIDE-DOWN": Wrong(
        "The ends of the effect, {low} and {high}, or what is likely are out of order",
        "the lower end first, and what is likely between the two",
        "Exchange them",
    ),
    "EFFECTS-BEYOND-ANCHORS": Wrong(
        "The effects of {levels} add up to a score of {value}",
        "none beyond the anchor {anchor} in any combination that the rules allow",
        "Make the effects smaller, set the anchor wider, or add the rule that forbids this",
    ),
    "EFFECTS-NOT-PROVEN": Doubtful(
        "There are too many combinations to prove that all scores lie between the anchors",
        "fewer measures tied to each other",
        "Make effects smaller or anchors wider until their plain sums fit",
    ),
    "JOINT-EFFECT-OF-ONE": Wrong(
        "The joint effect speaks of fewer than two measures",
        "two measures or more whose levels act together",
        "Add a condition, or enter it as an effect",
    ),
    "JOINT-EFFECT-OF-UNKNOWN": Wrong(
        'It speaks of a {what} that isn\'t there ("{id}")',
        "measures and levels of the case",
        "Choose another, or remove the joint effect",
    ),
}

_RULES: dict[str, Entry] = {
    "RULE-OF-UNKNOWN": Wrong(
        'It speaks of a {what} that isn\'t there ("{id}")',
        "measures and levels of the case",
        "Choose another, or remove the rule",
    ),
    "RULE-INCOMPLETE": Wrong(
        'A part of the rule is missing ("{kind}")',
        "all that a rule of this kind ties together",
        "Fill in the rule, or remove it",
        unfinished=True,
    ),
    "RULE-ABOUT-ITSELF": Wrong(
        'The rule ties "{name}" to itself',
        "two different measures",
        "Choose another measure on one side",
    ),
    "RULE-COUNT": Wrong(
        "The rule counts {count}",
        "a number from 0 to {most}, the measures that it lists",
        "Correct the number",
    ),
    "RULES-CIRCLE": Wrong(
        "{names} would each have to come before the others",
        "an order in which the measures can be carried out",
        "Remove one of these rules",
    ),
    "RULES-LEAVE-NOTHING": Wrong(
        "No combination of levels keeps all rules",
        "one at least",
        "Take one of the rules out of force",
    ),
}

_CHANCES: dict[str, Entry] = {
    "DELIVERY-OF-UNKNOWN": Wrong(
        'It is about a {what} that isn\'t there ("{id}")',
        "measures and stakeholders of the case",
        "Choose another, or remove the chance",
    ),
    "DELIVERY-ABOVE-ONE": Wrong(
        "The chances add up to {total}",
        "1 at most, as what is left is the chance that nothing is delivered",
        "Lower one of the chances",
    ),
    "DELIVERY-PART-LEVEL": Wrong(
        'What is delivered in part, "{id}", is no level beyond today\'s',
        "a level of the measure, not the first",
        "Choose a level",
    ),
    "DELIVERY-NO-PART-LEVEL": Wrong(
        "There is a chance of delivery in part, and no level for it",
        "the level that is then delivered",
        "Choose a level, or set the chance to 0",
    ),
    "CHANCE-HALF": Wrong(
        "Only one of a condition and the chance under it is given",
        "both, or none",
        "Fill in the other",
    ),
    "OUTLOOK-OF-UNKNOWN": Wrong(
        'The outlook is about "{id}", which isn\'t there',
        "stakeholders and criteria of the case",
        "Choose another, or remove it",
    ),
    "SPAN-UPSIDE-DOWN": Wrong(
        "{what} goes from {low} to {high}", "the lower end first", "Exchange the two ends"
    ),
    "SPAN-OUTSIDE": Wrong(
        "{what} is {value}", "a number from {low} to {high}", "Correct the number"
    ),
}

MEASURES: dict[str, Entry] = {**_MEASURES, **_EFFECTS, **_RULES, **_CHANCES}
