"""The words of a case's fields, and entries as text."""

from __future__ import annotations

from dataclasses import fields

from mcda.model.entry_words import ABSENT, FIELDS, NONE, Names, entry_text, field_words, texts
from mcda.model.fields import plain
from tests.every_field import full_case, records

NAMES = Names({("measure", "a"): "Access", ("package", "p"): "Deal"}, {("a", "f"): "in full"})


def test_every_field_that_is_not_plain_has_words_and_no_other_has() -> None:
    every = {type(one) for one in records(full_case())}
    known = {field.name for of in every for field in fields(of) if field.name not in plain(of)}
    # Keys of records in the case file, which the model has as keys of mappings.
    known |= {"stakeholder", "measure", "level", "criterion", "package"}
    only = sorted(known - set(FIELDS)), sorted(set(FIELDS) - known)
    assert only == ([], []), f"FIELDS of mcda/model/entry_words.py lacks {only[0]}, not {only[1]}"
    assert field_words("joint_effects") == "joint effects"


def test_records_say_their_ends_first_and_only_what_differs_beside_another() -> None:
    one = {"low": 3, "high": 9, "likely": 4, "note": "a", "source": "s"}
    assert entry_text(one, NAMES, "") == "3 to 9, likely 4; note: a; source: s"
    assert texts(one, {**one, "note": "b"}, NAMES, "") == (
        "3 to 9, likely 4; note: a",
        "3 to 9, likely 4; note: b",
    )
    assert texts(ABSENT, one, NAMES, "")[0] == NONE
    assert entry_text({"measure": "a", "level": "f"}, NAMES, "") == "Access: in full"
    assert entry_text({"name": "half", "value": 40}, NAMES, "") == "half = 40"


def test_long_lists_of_records_are_told_by_their_first_and_a_number() -> None:
    many = [{"name": f"L{n}", "value": n} for n in range(20)]
    assert entry_text(many, NAMES, "levels") == "L0 = 0, L1 = 1, L2 = 2, and 17 more"
    assert texts(many, many[:-1], NAMES, "levels") == ("L19 = 19", NONE)
