from mcda.negotiation.adjusted_winner import start
from mcda.negotiation.adjusted_winner_sentences import start_sentences
from tests.mcda.negotiation.deals import deal


def test_who_gets_its_way_and_what_would_be_divided() -> None:
    made = deal({"a": [[0, 9], [9, 0]], "b": [[0, 8], [4, 0]], "c": [[0, 1], [2, 0]]}, [0, 0])
    said = " ".join(start_sentences(made, (0, 1), start(made, 0, 1)))
    assert "gets its way on" in said
    assert said.endswith("a start for a package, no more.")
    alike = deal({"a": [[0, 0], [1, 1]]}, [0, 0])
    assert start_sentences(alike, (0, 1), start(alike, 0, 1)) == [
        "A and B contest no measure: nothing is divided."
    ]
