"""Strangers' words in a plain text."""

from __future__ import annotations

import pytest

from mcda.words.isolate import isolated
from mcda.words.one_line import harmless, on_one_line
from mcda.words.said import _, listed, set_off, stressed


def test_what_drives_a_terminal_is_written_as_its_number() -> None:
    assert harmless("A\nb\x1b[31m\u202ec\r\td") == "A\nb\\x1b[31m\\u202ec\\x0d\\x09d"
    assert on_one_line("A\nb\u2028c") == "A\\x0ab\\u2028c"


@pytest.mark.parametrize("text", ["a\u2067b", "a\u2069b", "a\u2069b\u2067c", "\u2068a\nb\u2069"])
def test_a_direction_that_a_line_does_not_turn_back_is_written(text: str) -> None:
    assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & {*harmless(text)}


def test_what_a_sentence_isolates_stays_so() -> None:
    assert harmless(f"{isolated('שלום')} leads\n") == "\u2068שלום\u2069 leads\n"


def test_what_has_lines_stands_on_one_inside_a_sentence_of_plain_text() -> None:
    said = {"name": "A\nB", "list": listed(["C\nD", stressed("E\nF")])}
    template = "{name}: {list}\n"
    assert _(template, **said) == "A\nB: C\nD and E\nF\n"
    set_off(["A\nB", "C\nD"])
    assert _(template, **said) == "“A\\x0aB”: “C\\x0aD” and E\\x0aF\n"
    assert _("{name}", **said) == "A\\x0aB"
    assert _("{inner}!", inner=_("A\n{name}", name="B")) == "A\nB!"
    set_off(None)
    assert _("{name}", **said) == "A\nB"
