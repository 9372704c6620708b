"""What stands in sections that are left out of a report stands in none of its files, nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest

from mcda.export import html, word, workbook
from mcda.model.case import Case, frozen
from mcda.model.round import Respondent
from mcda.report.blocks import Report
from mcda.report.build import build
from mcda.report.facts import Facts, facts
from tests.mcda.report.settlement import settlement

PLANTED = {"zqnote", "zqsource", "zqauthor", "zqweights", "zqfallback", "zqline", "zqperson"}
FORMS: dict[str, Callable[[Report], bytes]] = {
    "html": lambda report: html.render(report).encode(),
    "word": word.render,
    "workbook": workbook.render,
}


def planted() -> Case:
    """Return a case in which everything that a section tells of people and reasons is marked."""
    case = settlement()
    scores = {
        who: frozen(
            {
                package: frozen(
                    {
                        leaf: replace(one, note="zqnote", source="zqsource", author="zqauthor")
                        for leaf, one in row.items()
                    }
                )
                for package, row in rows.items()
            }
        )
        for who, rows in case.scores.items()
    }
    preferences = {
        who: replace(
            own,
            note="zqweights",
            fallback=replace(own.fallback, note="zqfallback") if own.fallback else None,
            red_lines=tuple(replace(line, note="zqline") for line in own.red_lines),
        )
        for who, own in case.preferences.items()
    }
    return replace(
        case,
        scores=frozen(scores),
        preferences=frozen(preferences),
        respondents=(Respondent(id="r", name="zqperson", stakeholder=case.stakeholders[0].id),),
    )


@cache
def told() -> Facts:
    return facts(planted(), printed=date(2026, 11, 29))


def texts(file: bytes) -> Iterator[str]:
    """Yield everything that a file holds, and what is packed in it: properties and hidden parts."""
    yield file.decode("utf-8", "replace").lower()
    if file.startswith(b"PK"):
        with ZipFile(BytesIO(file)) as packed:
            for name in packed.namelist():
                yield packed.read(name).decode("utf-8", "replace").lower()


def found(keys: Sequence[str], form: str) -> set[str]:
    made = FORMS[form](build(told(), keys))
    return {mark for mark in PLANTED for text in texts(made) if mark in text}


@pytest.mark.parametrize("form", FORMS)
def test_the_brief_alone_tells_no_reasons_and_no_people(form: str) -> None:
    assert found(["brief"], form) == set()


@pytest.mark.parametrize("form", FORMS)
def test_where_the_scores_are_told_their_reasons_are(form: str) -> None:
    assert {"zqnote", "zqsource", "zqauthor"} <= found(["brief", "scores"], form)
    assert not {"zqweights", "zqperson"} & found(["brief", "scores"], form)
