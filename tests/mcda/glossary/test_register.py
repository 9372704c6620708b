"""One register of words: each once, with a sentence, and every method and setting among them."""

from __future__ import annotations

from collections import Counter

from mcda.glossary.register import ENTRIES, METHODS, SETTINGS, WORDS
from mcda.glossary.settings import OTHERS, PREFERENCES, choice
from mcda.methods.register import REGISTER
from mcda.model.preference import FUNCTIONS


def test_no_heading_leads_to_two_entries() -> None:
    assert len(ENTRIES) == len((*WORDS, *METHODS, *SETTINGS))
    names = Counter(
        name.casefold() for one in ENTRIES.values() for name in (one.title, *one.called)
    )
    twice = [name for name, count in names.items() if count > 1]
    assert not twice, f"one heading, two meanings: {twice}"


def test_each_entry_is_explained_in_whole_sentences() -> None:
    for words in (one.meaning for one in ENTRIES.values()):
        assert words.endswith(".") and words[0].isupper(), words


def test_methods_speak_by_their_own_statement() -> None:
    for name, method in REGISTER.items():
        assert ENTRIES[name].meaning == method.statement
        assert ENTRIES[name].citation == method.citation


def test_settings_name_each_choice_with_its_formula() -> None:
    for field, (_title, choices) in OTHERS.items():
        for one in choices:
            assert one.title in ENTRIES[field].meaning
            assert one.formula in ENTRIES[field].meaning
            assert choice(field, one.name) is one
    assert [one.formula for one in PREFERENCES] == list(FUNCTIONS.values())
    assert choice("distance", "unheard").title == "unheard"
