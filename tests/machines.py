"""Everything that is said of a case, under several kernels and numbers of threads, compared.

    python -m tests.machines [FILE...] [--kernels Haswell Sandybridge] [--threads 1 2]

prints per case how many answers and figures were compared, and each difference; without
a file it takes the samples. Words must be the same to the letter, figures in JSON to ten
digits. `OPENBLAS_CORETYPE` chooses the kernel; the one that was really taken is printed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.parley"))
DIGITS = 1e-10
"""The share by which figures may differ: the last bits do, what anybody prints may not."""

NOTHING = 1e-12
"""A figure below this is a zero in other bits."""


def machines(kernels: Iterable[str], threads: Iterable[str]) -> list[dict[str, str]]:
    """Return the variables of each kernel with each number of threads."""
    return [
        {"OPENBLAS_CORETYPE": kernel, "OPENBLAS_NUM_THREADS": number}
        for kernel, number in itertools.product(kernels, threads)
    ]


def told(path: Path, machine: dict[str, str], *words: str) -> str:
    """Return what a process on such a machine says of a case file."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.laws.said", str(path), *words],
        env=os.environ | machine | {"PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def differences(one: Any, other: Any, place: str = "") -> Iterator[str]:
    """Yield where two plain values differ by more than the last bits."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        if not math.isclose(one, other, rel_tol=DIGITS, abs_tol=NOTHING):
            yield f"{place}: {one!r} and {other!r}"
    elif isinstance(one, dict) and isinstance(other, dict) and list(one) == list(other):
        for key in one:
            yield from differences(one[key], other[key], f"{place}.{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for at, pair in enumerate(zip(one, other, strict=True)):
            yield from differences(*pair, f"{place}[{at}]")
    elif one != other:
        yield f"{place}: {one!r} and {other!r}"


def figures(plain: Any) -> int:
    """Count the numbers in a plain value."""
    if isinstance(plain, dict):
        return sum(map(figures, plain.values()))
    if isinstance(plain, list):
        return sum(map(figures, plain))
    return isinstance(plain, float | int)


def compare(path: Path, on: Sequence[dict[str, str]]) -> list[str]:
    """Return the differences of a case between machines; print what was compared."""
    first, *others = (json.loads(told(path, machine, "--everything")) for machine in on)
    kernels = [one.pop("kernel") for one in (first, *others)]
    found = []
    for machine, kernel, other in zip(on[1:], kernels[1:], others, strict=True):
        name = f"{kernel}, {machine['OPENBLAS_NUM_THREADS']} thread(s)"
        new = [f"{name}: {text}" for text in differences(first, other)]
        found += new
        _say(f"{path.stem}: {name}: {len(new)} differences from {kernels[0]}, 1 thread")
    _say(f"{path.stem}: {len(first)} answers with {figures(first)} figures")
    return found


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the comparison from the command line; the exit code is 1 where anything differed."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("files", nargs="*", type=Path, default=SAMPLES)
    words.add_argument("--kernels", nargs="+", default=["Haswell", "Sandybridge"])
    words.add_argument("--threads", nargs="+", default=["1", "2"])
    chosen = words.parse_args()
    on = machines(chosen.kernels, chosen.threads)
    found = [text for path in chosen.files for text in compare(path.resolve(), on)]
    for text in found:
        _say(text)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
