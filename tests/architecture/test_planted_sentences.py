"""The rule that a sentence stays whole sees its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.planted import PAGE, Planted, Rule, assert_named, assert_passes, faults
from tests.architecture.rules import sentences

PLANTED: tuple[Planted, ...] = (
    (
        sentences.templates_are_written_out,
        PAGE,
        """
a = _(f"{b} leads")
--
a = _(b)
--
a = N_("leads " + b)
--
a = ngettext("{n} leads", b, 2)
""",
    ),
    (
        sentences.sentences_stay_whole,
        PAGE,
        """
from mcda.words.said import Said, _
def g(said: Said, a):
    return str(said).split(';')[0]
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return said[:20]
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return 'leads' in said
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = _('{a} leads', a=a)
    return b.replace('leads', 'is first')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return str(said).startswith('No')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    import re
    return re.sub('a', 'b', said)
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{str(said)}; {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = str(said)
    return b + ", too"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return (said or _('none')).partition('. ')
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{said}; {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return said + ", too"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{_('Title')}: {a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return "%s, too" % said
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return f"{said}{a}"
--
from mcda.words.said import Said, _
def g(said: Said, a):
    b = _('one')
    b += _(', two')
--
from mcda.words.said import Said, _
def g(many: list[Said], a):
    return '; '.join(many)
--
from mcda.words.said import Said, _
def g(many: tuple[Said, ...], a):
    return ' '.join(str(one) for one in many)
--
from mcda.words.said import Said, _
def g(said: Said, a):
    return ', '.join([a, said])
--
from mcda.words.said import Said, _
def g(many: list[Said], a):
    return a.join(map(str, filter(None, many)))
--
def g(names):
    return ' and '.join(names)
""",
    ),
)


@pytest.mark.parametrize(("rule", "name", "text"), faults(PLANTED))
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)


@pytest.mark.parametrize(
    "line", ["'\\n'.join(many)", "'<br>'.join(many)", "', '.join(names)", "' · '.join(many)"]
)
def test_lines_and_names_are_let_pass(tmp_path: Path, line: str) -> None:
    text = f"from mcda.words.said import Said\ndef g(many: list[Said], names: list[str]): {line}"
    assert_passes(tmp_path, sentences.sentences_stay_whole, PAGE, text)
