"""Files and functions are short, and the tests mirror the packages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.rules import shape
from tests.architecture.source import Breach, show

ROOT = Path(__file__).parents[2]

RULES: tuple[Callable[[Path], list[Breach]], ...] = (
    shape.files_are_short,
    shape.functions_are_short,
    shape.tests_mirror_the_packages,
    shape.modules_have_tests,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_shape_is_kept(rule: Callable[[Path], list[Breach]]) -> None:
    show(rule(ROOT))
