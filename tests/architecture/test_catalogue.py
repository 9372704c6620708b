"""Every problem has its words, and every word its problem."""

from __future__ import annotations

from pathlib import Path

from mcda.errors.catalogue import CATALOGUE
from tests.architecture.rules import catalogue
from tests.architecture.source import show

ROOT = Path(__file__).parents[2]


def test_used_codes_exist() -> None:
    show(catalogue.used_codes_exist(ROOT, CATALOGUE))


def test_listed_codes_are_used() -> None:
    show(catalogue.listed_codes_are_used(ROOT, CATALOGUE))


def test_words_are_well_made() -> None:
    show(catalogue.words_are_well_made(ROOT, CATALOGUE))


def test_codes_stand_once() -> None:
    show(catalogue.codes_stand_once(ROOT))
