"""A name is set off once: by its sentence's own quotation marks, or by those put round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextvars import copy_context
from html import unescape
from itertools import cycle
from string import Formatter

from mcda.errors.catalogue import CATALOGUE
from mcda.model.case import Case, Package
from mcda.report.blocks import Paragraph
from mcda.report.set_off import set_off as set_off_blocks
from mcda.words.isolate import bare
from mcda.words.language import ENGLISH
from mcda.words.runs import runs
from mcda.words.said import Said, listed, say, set_off, speaking, stressed
from tests.mcda.words.pseudo import PSEUDO, marked_templates

NAME = "Idlib first"
CASE = Case(id="c", packages=(Package(id="p", name=NAME),))
PARTS = (NAME, stressed(NAME), listed((stressed(NAME), NAME)))
MARKS = re.compile('[“”„«»"]')
TWICE = re.compile('[“„«"][“„«]|[”»][”»"]|""')
PAIR = re.compile('“[^”]*”|"[^"]*"')


def templates() -> list[str]:
    """Return all that have quotation marks of their own."""
    problems = (t for one in CATALOGUE.values() for t in (one.found, one.expected, one.remedy))
    return [one for one in sorted({*problems, *marked_templates()}) if MARKS.search(one)]


def filled() -> Iterator[Said]:
    for template, part in zip(templates(), cycle(PARTS), strict=False):
        names = {name for _text, name, _spec, _how in Formatter().parse(template) if name}
        yield say(template, **dict.fromkeys(names, part))


def shown(said: Said) -> Iterator[str]:
    """Yield a sentence as each renderer has it."""
    yield said
    yield unescape(ENGLISH.html(said, "{}"))
    yield "".join(run.text for run in runs(said))
    yield PSEUDO.text(said)
    with speaking(PSEUDO):
        yield "".join(run.text for run in runs(said))


def in_a_terminal() -> list[str]:
    set_off([NAME])
    return [text for said in filled() for text in shown(said)]


def in_a_report() -> Iterator[str]:
    for said in filled():
        (block,) = set_off_blocks([Paragraph(said)], CASE)
        assert isinstance(block, Paragraph) and isinstance(block.text, Said)
        yield from shown(block.text)


def every_sentence() -> list[str]:
    """Return every marked sentence as it is shown, its parts names to be set off."""
    return [bare(text) for text in (*copy_context().run(in_a_terminal), *in_a_report())]


def set_off_once(text: str) -> bool:
    """Say whether no name stands between two pairs of quotation marks, or without any."""
    return not TWICE.search(text) and NAME not in PAIR.sub("", text)
