"""Whatever word of a list a field holds has words of its own for people."""

from __future__ import annotations

from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

from mcda.model import case, measures
from mcda.model import round as rounds
from mcda.model.settings_names import BY_FIELD, METHODS, SHARES, TITLES, Settings, in_words
from mcda.model.value_words import value_words
from mcda.words.said import Said


def _listed(hint: object) -> list[type[StrEnum]]:
    """Return the lists of words within a type."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return [hint]
    return [one for part in get_args(hint) for one in _listed(part)]


ROOMS = (case, measures, rounds)
NAMES = {name: one for room in ROOMS for name, one in vars(room).items()}
FIELDS = [
    (name, kind)
    for room in ROOMS
    for made in vars(room).values()
    if isinstance(made, type) and made.__module__ == room.__name__
    for name, hint in get_type_hints(made, NAMES).items()
    for kind in _listed(hint)
]


@pytest.mark.parametrize(("field", "kind"), FIELDS, ids=str)
def test_each_word_of_a_list_is_said_in_words(field: str, kind: type[StrEnum]) -> None:
    for one in kind:
        said = value_words(field, one.value)
        assert isinstance(said, Said), f"say {field} {one.value} in mcda/model/value_words.py"


def test_each_choice_of_a_setting_is_said_in_words() -> None:
    for field, known in BY_FIELD.items():
        for name in known:
            named = isinstance(in_words(name), Said) or name in TITLES or name in METHODS
            assert named, f"say {field} {name} in mcda/model/settings_names.py"


def test_what_people_type_stands_for_itself() -> None:
    assert value_words("note", "benefit") == "benefit"
    assert value_words("rule", "unheard") == "unheard"


def test_each_share_is_a_field_of_the_settings_and_can_be_typed() -> None:
    for name, share in SHARES.items():
        assert hasattr(Settings(), name), f"write the field {name} of Settings"
        assert share.symbol.isascii() and share.symbol.isalpha(), f"{name} is typed as an option"
    assert len({share.symbol for share in SHARES.values()}) == len(SHARES)
