"""Every label means one thing and finds its way back."""

from hypothesis import given
from hypothesis import strategies as st

from mcda.model.texts import name_key
from mcda.workbook.labels import Lookup, clipped, labels
from mcda.workbook.layout import RESERVED

NAMES = st.sampled_from(["", "Cost", "cost ", "Cost (a)", "Key", "Top level", "x", "i1", "é"])
ITEMS = st.lists(NAMES, max_size=8).flatmap(
    lambda names: st.tuples(
        *(st.tuples(st.just(f"i{n}"), st.just(name), NAMES) for n, name in enumerate(names))
    )
)


@given(ITEMS)
def test_labels_differ_and_find_their_way_back(listed) -> None:
    found = labels(listed)
    keys = [name_key(label) for label in found.values()]
    assert len(set(keys)) == len(listed)
    assert not set(keys) & {name_key(word) for word in RESERVED}
    lookup = Lookup(listed)
    assert {identity: lookup.find(label) for identity, label in found.items()} == {
        identity: identity for identity in found
    }


def test_names_short_names_and_former_labels() -> None:
    listed = [("a", "Alpha", ""), ("b", "Beta", ""), ("c", "Cost", "Now"), ("d", "Cost", "Later")]
    lookup = Lookup(listed, {"a": "Al", "b": "Be"}, {"a": "Old name", "z": "Gone"}, {"Top": ""})
    assert lookup.find("ALPHA") == lookup.find("al") == lookup.find("old name") == "a"
    assert lookup.find("Top") == ""
    assert lookup.find("Gone") is None
    assert lookup.find("Cost") is None
    assert lookup.ambiguous("cost")
    assert lookup.find("Cost (Later)") == "d"
    assert lookup.nearest("Alhpa") == "Alpha"


def test_titles_are_clipped_by_units_of_utf16() -> None:
    assert clipped("x" * 40) == "x" * 31
    assert clipped("😀" * 20) == "😀" * 15
    assert clipped("x" * 40, " (2)") == "x" * 27 + " (2)"
