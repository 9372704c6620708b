"""Starts Parley on a machine where nothing is installed yet but Python.

    python run.py [ARGS]          the same as `parley ARGS`
    python run.py test [ARGS]     style, types and tests; ARGS go to pytest
    python run.py bench           the benchmarks, as ratios beside what is promised
    python run.py wheelhouse      fill `wheelhouse`, for machines without a network

It makes `.venv` beside itself and installs the locked requirements, from a
`wheelhouse` folder when there is one and from the package index otherwise. It
uses the standard library only, and says what is missing and how to get it.
What it says goes to standard error: standard output is the program's.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Parley needs Python 3.11 or newer; this is Python %d.%d (%s). "
        "Install a newer one and start run.py with it." % (*sys.version_info[:2], sys.executable)
    )

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# Python leaves its own folder out where it is told to be safe.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from desktop.environment import Environment
from desktop.this_machine import (
    StopError,
    clean_environment,
    is_root,
    quietly,
    refuse_newer_python,
    say,
)
from mcda.cli.commands import opens_window

ENVIRONMENT = Environment(ROOT)
SAMPLES = ROOT / "resources" / "samples"
BENCHMARKS = "tests/benchmarks"


def main(arguments: Sequence[str]) -> int:
    """Prepare what is needed, run what is asked for, and return its exit code."""
    try:
        refuse_newer_python()
        if arguments[:1] == ["test"]:
            return run_tests(arguments[1:])
        if arguments[:1] == ["bench"]:
            return run_benchmarks(arguments[1:])
        if arguments[:1] == ["wheelhouse"]:
            return fill_wheelhouse(arguments[1:])
        return run_program(arguments)
    except StopError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


def run_program(arguments: Sequence[str]) -> int:
    """Run `parley ARGS`; without a display, answer in the terminal and on paper instead."""
    from desktop import system_libraries as libraries

    if not opens_window(arguments):
        if arguments[0] == "report":
            provide(libraries.OFFSCREEN)
        ENVIRONMENT.prepare(ENVIRONMENT.runtime_lock)
        return parley(arguments)
    why_not = libraries.display()
    if why_not:
        return without_window(why_not, arguments)
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0]
    provide(libraries.WINDOW if platform in ("xcb", "wayland") else libraries.OFFSCREEN)
    ENVIRONMENT.prepare(ENVIRONMENT.runtime_lock)
    return parley(arguments)


def without_window(why: str, arguments: Sequence[str]) -> int:
    """Rank a case in the terminal and write its report where a window can't open."""
    from desktop import system_libraries as libraries

    case = Path(arguments[0]) if arguments else first_sample()
    report = new_file(Path.cwd() / f"{case.stem}-report.pdf")
    say(f"{why}, so the window stays closed: ranking {case.name} here instead.")
    ENVIRONMENT.prepare(ENVIRONMENT.runtime_lock)
    code = parley(["rank", str(case)])
    if code == 0:
        provide(libraries.OFFSCREEN)
        code = parley(["report", str(case), "-o", str(report)], {"QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        say(f"The report is in {report}")
    return code


def new_file(path: Path) -> Path:
    """Return the path, or one with a number where a file of that name is there already."""
    tried, number = path, 2
    while tried.exists():
        tried, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return tried


def first_sample() -> Path:
    """Return the first sample case."""
    samples = sorted(SAMPLES.glob("*.parley"))
    if not samples:
        raise StopError(f"There is no sample case in {SAMPLES}. Name a case: python run.py FILE")
    return samples[0]


def parley(arguments: Sequence[str], extra: dict[str, str] | None = None) -> int:
    """Run the program itself, from any folder and beside any files."""
    # -P keeps the present folder off Python's path: a file there may be named as a module.
    return call([ENVIRONMENT.python, "-P", "-m", "desktop.launch", *arguments], extra=extra)


def run_tests(arguments: Sequence[str]) -> int:
    """Run style, types and tests, all of them, pytest last; 0 if all passed."""
    from desktop import system_libraries as libraries

    provide(libraries.OFFSCREEN)
    ENVIRONMENT.prepare(ENVIRONMENT.test_lock)
    parts = {
        "ruff check": ["ruff", "check", "--quiet", "."],
        "ruff format": ["ruff", "format", "--quiet", "--check", "."],
        "mypy": ["mypy"],
    }
    failed = []
    for name, command in parts.items():
        code = module(command)
        say(f"{name}: {'passed' if code == 0 else 'FAILED'}")
        if code:
            failed.append(name)
    if failed:
        say(f"Failed so far: {', '.join(failed)} (see above). The tests run all the same.")
    code = module(["pytest", "-n", "2", *arguments])
    return code or (1 if failed else 0)


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Run the benchmarks alone; they print each ratio and which promises fall short."""
    from desktop import system_libraries as libraries

    provide(libraries.OFFSCREEN)
    ENVIRONMENT.prepare(ENVIRONMENT.test_lock)
    return module(["pytest", "-n", "0", "-s", "--bench", BENCHMARKS, *arguments])


def fill_wheelhouse(arguments: Sequence[str]) -> int:
    """Download every wheel of the lock file; with `test`, those of the tests too."""
    lock = ENVIRONMENT.test_lock if arguments == ["test"] else ENVIRONMENT.runtime_lock
    if arguments not in ([], ["test"]):
        raise StopError("python run.py wheelhouse [test]")
    ENVIRONMENT.prepare(ENVIRONMENT.runtime_lock)
    ENVIRONMENT.fill_wheelhouse(lock)
    return 0


def module(command: Sequence[str]) -> int:
    """Run a tool of the environment from the project's folder."""
    offscreen = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return call([ENVIRONMENT.python, "-m", *command], cwd=ROOT, extra=offscreen)


def provide(needed: dict[str, str]) -> None:
    """See that Qt's system libraries are there; install them where that is ours to do."""
    from desktop import system_libraries as libraries

    lacking = libraries.missing(needed)
    if lacking and is_root() and shutil.which("apt-get"):
        say(f"Installing what Qt needs from the system: {' '.join(lacking)}")
        quietly(["apt-get", "update"])
        options = ["-y", "-qq", "--no-install-recommends"]
        done = quietly(["apt-get", "install", *options, *lacking])
        if done.returncode:
            faults = [line for line in done.stdout.splitlines() if line.startswith("E:")]
            say(f"apt-get could not do it: {' '.join(faults[:1])}")
        lacking = libraries.missing(needed)
    if lacking:
        raise StopError(
            f"Qt needs system libraries that are not here ({' '.join(lacking)}). "
            "On Debian and Ubuntu this line installs them:\n"
            f"    {libraries.install_line(lacking, root=is_root())}"
        )


def call(
    command: Sequence[str | Path], cwd: Path | None = None, extra: dict[str, str] | None = None
) -> int:
    """Run a command in the foreground with the project on Python's path; return its exit code."""
    environment = {**clean_environment(ROOT), **(extra or {})}
    process = subprocess.Popen([str(word) for word in command], cwd=cwd, env=environment)
    # Whoever ends run.py means the program; Ctrl-C reaches it without our help.
    before = signal.signal(signal.SIGTERM, lambda number, _frame: process.send_signal(number))
    code: int | None = None
    while code is None:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            continue
    signal.signal(signal.SIGTERM, before)
    # A process that a signal ended has a negative code; shells say 128 + signal.
    return 128 - code if code < 0 else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
