"""XML from strangers: elements one by one, and nothing that XML could be abused for."""

import io

import pytest

from mcda.errors import Place, RefusedError
from mcda.grids.budget import Budget
from mcda.grids.xml_events import Enough, attribute, parse
from tests.mcda.grids.hostile import LAUGHS


def run(content: bytes, enough: str = "") -> tuple[list[str], bool]:
    seen: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        seen.append(name)
        if name == enough:
            raise Enough

    whole = parse(io.BytesIO(content), Budget(Place()), "part", start, lambda _: None, seen.append)
    return seen, whole


def test_names_come_without_prefix_and_text_whole() -> None:
    assert run(b"<x:a xmlns:x='y'>one &amp; two<b/></x:a>") == (["a", "one & two", "b"], True)
    assert attribute({"r:id": "7"}, "id") == "7"
    assert attribute({}, "id") is None


def test_a_handler_may_have_enough() -> None:
    assert run(b"<a><b/><c/>" + b"<never closed", "b") == (["a", "b"], False)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ((LAUGHS + "<a>&c;</a>").encode(), "FILE-XML-BOMB"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "FILE-XML-BOMB"),
        (b"<a><b></a>", "FILE-DAMAGED"),
        (b"", "FILE-DAMAGED"),
        (b"<a>" * 1000, "FILE-DAMAGED"),
        (b"<a>\xff\xff</a>", "FILE-DAMAGED"),
        (b"<?xml version='1.0' encoding='nonsense'?><a/>", "FILE-DAMAGED"),
    ],
)
def test_what_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(RefusedError) as caught:
        run(content)
    assert [problem.code for problem in caught.value.problems] == [code]
