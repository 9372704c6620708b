"""What can be wrong in one answered cell of a returned workbook."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

ANSWERS: dict[str, Entry] = {
    "RETURN-FORMULA": Doubtful(
        "The answer {text} is what a formula gave when the file was saved",
        "typed answers",
        "Ask whether the number is meant, if it matters",
    ),
    "RETURN-NO-ANSWER": Noted(
        'The cell says "{text}", which was taken as no answer',
        "an answer, or an empty cell",
        "Nothing needs to be done",
    ),
    "RETURN-NOT-A-SCORE": Wrong('The cell holds "{text}"', "{expected}", "{remedy}"),
    "RETURN-OUT-OF-RANGE": Wrong(
        'The cell holds "{text}"',
        "a score from {low} to {high}{unit}",
        "Ask what is meant; the scale is the same for everyone",
    ),
    "RETURN-RANGE-REVERSED": Wrong(
        'The range "{text}" runs from the larger to the smaller',
        "the smaller end first",
        "Ask what is meant, and type the range as {remedy}",
    ),
    "RETURN-PERCENT": Wrong(
        "The cell shows {text}, and what it asks for is no percentage",
        "{expected}",
        "Ask what is meant; set the cell's format to General and type it again",
    ),
    "RETURN-PERCENT-READ": Noted(
        "The cell shows {text}; it was read as {number}",
        "a number of per cent",
        "Nothing needs to be done",
    ),
    "RETURN-DOUBTFUL-NUMBER": Wrong(
        '"{text}" may be {whole} or {decimal}',
        "a number that can be read one way only",
        "Ask which is meant, and write it without a separator for thousands",
    ),
    "RETURN-NOT-POINTS": Wrong(
        'The cell holds "{text}"', "points from 0 to 100", "Ask how many points the criterion has"
    ),
    "RETURN-NOT-A-JUDGEMENT": Wrong(
        'The cell holds "{text}"',
        "a choice from the list, or a number from 1 to 9 or 1/2 to 1/9",
        "Ask which criterion matters more, and by how much",
    ),
    "RETURN-JUDGEMENT-OFF-SCALE": Wrong(
        'The judgement is "{text}"',
        "1 to 9, or 1/2 to 1/9",
        "Ask by how much the criterion matters more; 9 is the most that the scale holds",
    ),
    "RETURN-REMARK": Noted(
        'A remark stands beside the answers: "{text}"',
        "answers, and a remark where there is more to say",
        "Read it whole in the return, which keeps it",
    ),
    "RETURN-REASON-ALONE": Noted(
        'A reason is given where nothing is scored: "{text}"',
        "reasons for scores",
        "Read it; it is not kept with the return",
    ),
}
