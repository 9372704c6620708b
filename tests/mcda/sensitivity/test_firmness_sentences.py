from __future__ import annotations

import pytest

from mcda.model.case import Case, Criterion, Package, Stakeholder
from mcda.sensitivity.box import Scores
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.sensitivity.strength import Change, Reason, Strength, Word
from mcda.sensitivity.trade import Trade

CASE = Case(
    id="c",
    stakeholders=(Stakeholder(id="ru", name="Russian Federation", short="Russia"),),
    criteria=(Criterion(id="r", name="Refugee return"), Criterion(id="a", name="Aid")),
    packages=(
        Package(id="f", name="Full package"),
        Package(id="s", name="Staged exchange"),
        Package(id="w", name="Waiting"),
    ),
)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


NEAR = Change("ru", "r", 0.22, 0.31, ("f",), above=True)
OPEN = Change("ru", "r", 0.22, 0.35, ("f", "w"), Scores.WHOLE, above=True)


@pytest.mark.parametrize(
    ("strength", "rest"),
    [
        (Strength("ru", Word.UNDECIDED, Reason.SHARED, (), ("f",)),
         "undecided: the first place is shared with Full package."),
        (Strength("ru", Word.UNDECIDED, Reason.OPEN_SCORES, (), ("f", "w")),
         "undecided: scores that are intervals or missing could alone give the lead to "
         "Full package or Waiting."),
        (Strength("ru", Word.UNDECIDED, Reason.WEIGHT, (NEAR,)),
         "undecided: Full package leads once Refugee return weighs more than 31.0 % (now 22.0 %), "
         "a change of less than 2 points of weight."),
        (Strength("ru", Word.SENSITIVE, Reason.WEIGHT, (NEAR,)),
         "sensitive: Full package leads once Refugee return weighs more than 31.0 % (now 22.0 %)."),
        (Strength("ru", Word.FIRM, Reason.WEIGHT, (NEAR,)),
         "firm: no weight changes the leader within 10 points of weight; the nearest is that "
         "Full package leads once Refugee return weighs more than 31.0 % (now 22.0 %)."),
        (Strength("ru", Word.FIRM, Reason.NO_WEIGHT),
         "firm: no single weight, moved alone, changes who leads."),
        (Strength("ru", Word.FIRM, Reason.NO_WEIGHT, scores=Scores.WHOLE),
         "firm: no single weight, moved alone, changes who leads, whatever the open scores "
         "(intervals or missing) are."),
        (Strength("ru", Word.FIRM, Reason.WEIGHT, (OPEN,), scores=Scores.WHOLE),
         "firm: no weight changes the leader within 10 points of weight, whatever the open "
         "scores (intervals or missing) are; the nearest is that Full package and Waiting could "
         "lead once Refugee return weighs more than 35.0 % (now 22.0 %)."),
        (Strength("ru", Word.SENSITIVE, Reason.WEIGHT, (OPEN,), scores=Scores.WHOLE),
         "sensitive: Full package and Waiting could lead once Refugee return weighs more than "
         "35.0 % (now 22.0 %), with open scores (intervals or missing) in their favour."),
        (Strength("ru", Word.SENSITIVE, Reason.UNBOUNDED, scores=Scores.MIDDLE),
         "sensitive: open scores (intervals or missing) count only at their middle with this "
         "method and normalisation, and what else they could do is not known; at their middle no "
         "weight changes the leader within 10 points of weight."),
        (Strength("ru", Word.SENSITIVE, Reason.TRADE, trade=Trade("r", "a", 0.098, ("f",))),
         "sensitive: Full package leads once 9.8 points of weight move from Refugee return to "
         "Aid."),
        (Strength("ru", Word.FIRM, Reason.ALONE), "firm: there is only one package."),
    ],
)  # fmt: skip
def test_firmness_sentence(strength: Strength, rest: str) -> None:
    assert plain(firmness_sentence(strength, CASE)) == f"Russia's first place is {rest}"
