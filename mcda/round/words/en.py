"""English."""

from mcda.round.messages import Words

WORDS = Words(
    code="en",
    name="English",
    called=("english", "anglais", "английский", "الإنجليزية"),
    between=(),
    starting=("from",),
    no_answer=(
        "none",
        "nil",
        "unknown",
        "not known",
        "tbd",
        "don't know",
        "dont know",
        "no answer",
    ),
    start_title="Start here",
    packages_title="Packages",
    scores_title="Scores",
    effects_title="Effects",
    measures_title="Measures",
    swing_title="Weights",
    pairwise_title="Comparisons",
    addressed="For {respondent}, {stakeholder}",
    round="Round: {round}",
    question="Question",
    what_to_do="What to do",
    progress_heading="So far",
    progress="{filled} of {asked} filled",
    good_to_know="Good to know",
    colour="This colour marks the cells that are yours to fill in. All others are locked.",
    do_packages="Read what each package holds.",
    do_scores="Score every package on every criterion, one criterion at a time: first the package"
    " that does best, then the one that does worst, then those between.",
    do_measures="Read what each measure is, and how far it can go.",
    do_effects=(
        "Say what each step changes for you on every criterion, against how things stand today."
    ),
    do_swing="Say how much each criterion matters, in points from 0 to 100.",
    do_pairwise="Compare the criteria of each group two at a time: which one matters more, and by"
    " how much?",
    rules=(
        "Not sure? Give a range, such as 6 to 8. Don't know? Leave the cell empty.",
        "Write decimals with a comma or a point, as you are used to.",
        "Do not add, delete, move or sort rows and columns; sheets and cells find their way back"
        " by their place and name.",
        "Any spreadsheet program will do. Save the file under its own name and in the same format,"
        " without a password, and send it back whole. Half-filled is better than nothing.",
    ),
    before_title="Last time",
    asked_by="Asked by",
    due="Return by",
    return_to="Send it back to",
    use="How it is used",
    used_median=(
        "The analysts see your answers under your name. The median of all answers given for"
        " {stakeholder} becomes its score."
    ),
    used_mean=(
        "The analysts see your answers under your name. The mean of all answers given for "
        "{stakeholder} becomes its score."
    ),
    used_agreed=(
        "The analysts see your answers under your name. What counts for {stakeholder} is "
        "then agreed in a meeting."
    ),
    effort="How long it takes",
    cells="{asked} cells; about {minutes} minutes",
    illustrative="This case is illustrative; no answer describes anybody's real position.",
    remark="Anything else? (optional)",
    remark_hint="What the analysts should know beside your answers. They will read it.",
    alone="Answer as you see it yourself. Nobody else's answers are in this file.",
    with_own=(
        "Answer as you see it yourself. Nobody else's answers are in this file; your own "
        "last ones stand on the sheet “{sheet}”."
    ),
    with_range=(
        "Answer as you see it yourself. The sheet “{sheet}” shows what you answered last "
        "time, if you did, and between which ends all answers for {stakeholder} lay where three "
        "or more were given."
    ),
    before_lead="What was answered last time ({round}). There is nothing to fill in here.",
    before_own="you: {answer}",
    before_own_in="you ({round}): {answer}",
    before_range="all {count}: {low} to {high}",
    before_same="all {count}: {low}",
    packages_lead="What the packages hold. There is nothing to fill in here.",
    scores_lead="Your scores: criteria down, packages across. The worst and the best plausible"
    " score stand beside each criterion and are the same for everyone.",
    measures_lead="What the measures are. There is nothing to fill in here.",
    effects_lead=(
        "What each step changes, against how things stand today: criteria down, steps "
        "across. Write how much is added to the score, or how much is taken from it with a "
        "minus sign; 0 where nothing changes."
    ),
    swing_lead="Imagine a settlement that is at its worst on every criterion. Which one would you"
    " bring to its best first? Give it 100 points. Give every other one its points in proportion,"
    " 0 if that step is worth nothing to you.",
    pairwise_lead="In each pair, the arrow points to the criterion that matters more: to the side"
    " for the one at the start of the row, up for the one on top. Choose from the list, or type a"
    " number from 1 to 9, or 1/2 to 1/9 if the one on top matters more.",
    package="Package",
    measure="Measure",
    description="What it holds",
    status_quo="what there is today",
    criterion="Criterion",
    scale="Scale",
    meaning="What it means",
    reasons="Your reasons (optional)",
    points="Points",
    share="Share",
    worst="worst: {value}",
    best="best: {value}",
    levels="one of: {names}",
    more="more is better",
    less="less is better",
    group="in: {group}",
    span="{low} to {high}",
    example="Example",
    example_criterion="Example: clean water",
    example_worst="0",
    example_best="10 points",
    example_meaning="How many people get clean water. This row shows how it is done; it does not"
    " count.",
    example_reason="The second one depends on the weather",
    example_points="Example: from no clean water to clean water for all",
    check_number="A number from {low} to {high}, or a range such as {range}. Empty: not known.",
    check_free_number="A number, or a range such as 6 to 8. Empty: not known.",
    check_level="One of: {names}. Empty: not known.",
    check_points="Points from 0 to 100; the most important step has 100.",
    check_pair="{row} or {column}: which matters more? Choose from the list, or type 1 to 9 or 1/2"
    " to 1/9.",
    error_number="Expected: a number from {low} to {high}, or a range with a word between, such as"
    " {range}.",
    error_level="Expected: one of {names}.",
    error_points="Expected: a number from 0 to 100.",
    reasons_hint="Why you score it so, in a few words. The analysts will read it.",
    top_level="The main groups",
    pairs_of="{group}: which matters more, and by how much?",
    strengths=("equal", "moderately", "strongly", "very strongly", "extremely"),
    consistency="Consistency ratio (CR)",
    consistency_fine="The judgements agree well enough (0.10 or less)",
    consistency_high="The judgements disagree with each other (above 0.10): look again at the odd"
    " ones",
    consistency_waiting="shown when all pairs are judged",
    consistency_how="Computed by eight steps of the power method; random index {table}.",
)
