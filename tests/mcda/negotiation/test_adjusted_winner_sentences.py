from mcda.negotiation.adjusted_winner import start
from mcda.negotiation.adjusted_winner_sentences import start_sentences
from tests.mcda.negotiation.deals import deal


def test_who_gets_its_way_and_what_would_be_divided() -> None:
    made = deal({"a": [[0, 9], [9, 0]], "b": [[0, 8], [4, 0]], "c": [[0, 1], [2, 0]]}, [0, 0])
    told = start_sentences(made, (0, 1), start(made, 0, 1))
    said = " ".join(told)
    # Of 100 points each, A gives 60, 27 and 13, B 50, 44 and 6: A would get a and c, but then
    # 73 points against 44; of a, the nearest to even, 26 % go to B, and both have 58.
    assert told[:2] == ["A gets its way on c.", "B gets its way on b."]
    assert told[2].startswith("a would be divided, 74")
    assert said.endswith("a start for a package, no more.")
    alike = deal({"a": [[0, 0], [1, 1]]}, [0, 0])
    assert start_sentences(alike, (0, 1), start(alike, 0, 1)) == [
        "A and B contest no measure: nothing is divided."
    ]
