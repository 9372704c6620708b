from __future__ import annotations

from mcda.errors import Place, Problem, few
from mcda.errors.few import MORE, MOST


def _many(code: str, file: str, count: int) -> list[Problem]:
    return [Problem.of(code, Place(file=file, cell=f"A{row}")) for row in range(count)]


def test_each_cause_of_each_file_is_listed_a_hundred_times_and_then_counted() -> None:
    given = [
        *_many("FILE-EMPTY", "a", MOST + 7),
        *_many("FILE-EMPTY", "b", MOST),
        *_many("FILE-DAMAGED", "a", MOST + 1),
    ]
    listed = few(given)
    more = [(p.place.file, dict(p.facts)) for p in listed if p.code == MORE]
    assert more == [
        ("a", {"code": "FILE-EMPTY", "count": "7"}),
        ("a", {"code": "FILE-DAMAGED", "count": "1"}),
    ]
    assert len(listed) == 3 * MOST + 2
    assert few(listed) == listed
    assert listed[-1].sentence


def test_what_was_counted_before_is_counted_on() -> None:
    once = few([*_many("FILE-EMPTY", "a", 30)], most=10)
    assert dict(few(once, most=5)[-1].facts)["count"] == "25"


def test_a_few_stay_as_they_are() -> None:
    given = tuple(_many("FILE-EMPTY", "a", 3))
    assert few(given) == given
