"""The lock files hold what pyproject.toml asks for, pinned."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads(TEXT)["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
TEST: list[str] = PROJECT["optional-dependencies"]["test"]


PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.!+]+)(?P<marker> ; [^\\]+)? \\")
HASH = re.compile(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?")


def pins(name: str) -> dict[str, Version]:
    found = [PIN.fullmatch(line) for line in lines_of(name)]
    return {canonicalize_name(one["name"]): Version(one["version"]) for one in found if one}


def lines_of(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_every_pin_has_the_hashes_of_its_files(name: str) -> None:
    lines = lines_of(name)
    assert all(PIN.fullmatch(line) or HASH.fullmatch(line) for line in lines)
    assert all(HASH.fullmatch(below) for line, below in pairwise(lines) if PIN.fullmatch(line))
    assert HASH.fullmatch(lines[-1])


@pytest.mark.parametrize("text", RUNTIME)
def test_runtime_lock_satisfies(text: str) -> None:
    _assert_satisfied(text, "requirements.lock")


@pytest.mark.parametrize("text", RUNTIME + TEST)
def test_test_lock_satisfies(text: str) -> None:
    _assert_satisfied(text, "requirements-test.lock")


def _assert_satisfied(text: str, lock: str) -> None:
    requirement = Requirement(text)
    pinned = pins(lock)
    name = canonicalize_name(requirement.name)
    assert name in pinned, f"{name} is not in {lock}"
    assert requirement.specifier.contains(pinned[name]), f"{lock} has {name} {pinned[name]}"


def test_locks_agree() -> None:
    runtime, everything = pins("requirements.lock"), pins("requirements-test.lock")
    assert runtime.items() <= everything.items()
    assert not {"pip", "setuptools", "parley"} & everything.keys()


def test_test_tools_stay_out_of_the_runtime() -> None:
    runtime = pins("requirements.lock")
    assert not {canonicalize_name(Requirement(text).name) for text in TEST} & runtime.keys()


def test_every_dependency_has_its_reason() -> None:
    lines = TEXT.splitlines()
    bare = [
        line
        for above, line in pairwise(lines)
        if any(f'"{text}"' in line for text in RUNTIME + TEST)
        and not re.match(r"\s*# \w.+\.$", above)
    ]
    assert not bare, "no reason above: " + ", ".join(bare)
