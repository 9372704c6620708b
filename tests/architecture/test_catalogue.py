"""Every problem has its words, and every word its problem."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from pathlib import Path

import mcda.errors.catalogue
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


def test_no_code_stands_in_two_files() -> None:
    files = pkgutil.iter_modules(mcda.errors.catalogue.__path__, "mcda.errors.catalogue.")
    codes: Counter[str] = Counter()
    for file in files:
        module = importlib.import_module(file.name)
        for name, table in vars(module).items():
            if name.isupper() and isinstance(table, dict):
                codes.update(table.keys())
    assert {code for code, times in codes.items() if times > 1} == set()
    assert set(codes) == set(CATALOGUE)
