"""Starts Parley on a machine where nothing is installed yet but Python.

    python run.py [ARGS]          the same as `parley ARGS`
    python run.py test [ARGS]     style, types and tests; ARGS go to pytest
    python run.py bench           the benchmarks, as ratios beside what is promised

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

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WHEELHOUSE = ROOT / "wheelhouse"
STAMP = "parley-installed.txt"
"""In the environment: where it was made, and the lock files that are installed in it."""

RUNTIME_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
SAMPLES = ROOT / "resources" / "samples"
BENCHMARKS = "tests/benchmarks"


class StopError(Exception):
    """Parley can't start; the text says why and what to do."""


def main(arguments: Sequence[str]) -> int:
    """Prepare what is needed, run what is asked for, and return its exit code."""
    try:
        if arguments[:1] == ["test"]:
            return run_tests(arguments[1:])
        if arguments[:1] == ["bench"]:
            return run_benchmarks(arguments[1:])
        return run_program(arguments)
    except StopError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


def say(text: str) -> None:
    """Tell the person at the terminal, on standard error."""
    print(text, file=sys.stderr, flush=True)


def run_program(arguments: Sequence[str]) -> int:
    """Run `parley ARGS`; without a display, answer in the terminal and on paper instead."""
    from desktop import system_libraries as libraries

    if not opens_window(arguments):
        if arguments[0] == "report":
            provide(libraries.OFFSCREEN)
        prepare(RUNTIME_LOCK)
        return parley(arguments)
    why_not = libraries.display()
    if why_not:
        return without_window(why_not, arguments)
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0]
    provide(libraries.WINDOW if platform in ("xcb", "wayland") else libraries.OFFSCREEN)
    prepare(RUNTIME_LOCK)
    return parley(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether `parley ARGS` opens the window: alone, or with a file."""
    if not arguments:
        return True
    commands = ("rank", "sensitivity", "acceptability", "weights", "check", "template", "report",
                "round", "diff")  # fmt: skip
    return len(arguments) == 1 and not arguments[0].startswith("-") and arguments[0] not in commands


def without_window(why: str, arguments: Sequence[str]) -> int:
    """Rank a case in the terminal and write its report where a window can't open."""
    from desktop import system_libraries as libraries

    case = Path(arguments[0]) if arguments else first_sample()
    report = Path.cwd() / f"{case.stem}-report.pdf"
    say(f"{why}, so the window stays closed: ranking {case.name} here instead.")
    provide(libraries.OFFSCREEN)
    prepare(RUNTIME_LOCK)
    code = parley(["rank", str(case)])
    if code == 0:
        code = parley(["report", str(case), "-o", str(report)], {"QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        say(f"The report is in {report}")
    return code


def first_sample() -> Path:
    """Return the first sample case."""
    samples = sorted(SAMPLES.glob("*.parley"))
    if not samples:
        raise StopError(f"There is no sample case in {SAMPLES}. Name a case: python run.py FILE")
    return samples[0]


def parley(arguments: Sequence[str], extra: dict[str, str] | None = None) -> int:
    """Run the program itself, from any folder and beside any files."""
    # -P keeps the present folder off Python's path: a file there may be named as a module.
    return call([venv_python(), "-P", "-m", "desktop.launch", *arguments], extra=extra)


def run_tests(arguments: Sequence[str]) -> int:
    """Run style, types and tests, all of them, pytest last; 0 if all passed."""
    from desktop import system_libraries as libraries

    provide(libraries.OFFSCREEN)
    prepare(TEST_LOCK)
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
    prepare(TEST_LOCK)
    return module(["pytest", "-n", "0", "-s", "--bench", BENCHMARKS, *arguments])


def module(command: Sequence[str]) -> int:
    """Run a tool of the environment from the project's folder."""
    offscreen = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return call([venv_python(), "-m", *command], cwd=ROOT, extra=offscreen)


def prepare(lock: Path) -> None:
    """Make the environment and install a lock file in it, unless that is done already."""
    state = installed()
    if mark(lock) in state:
        return
    if not state and not usable():
        make()
    say(f"Installing the requirements of Parley from {source()} (once, about a minute)")
    install(lock)
    # The test lock holds the runtime lock, so both are in place after it.
    marks = [mark(RUNTIME_LOCK), *([mark(TEST_LOCK)] if lock == TEST_LOCK else [])]
    (VENV / STAMP).write_text("\n".join([str(VENV), *marks]) + "\n", encoding="utf-8")


def mark(lock: Path) -> str:
    """Return what the stamp says of an installed lock file: its name and what is in it."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def installed() -> list[str]:
    """Return the stamp of an environment made here; nothing if it was made elsewhere."""
    stamp = VENV / STAMP
    if not stamp.is_file() or not venv_python().exists():
        return []
    lines = stamp.read_text(encoding="utf-8").splitlines()
    return lines if lines[:1] == [str(VENV)] else []


def usable() -> bool:
    """Tell whether `.venv` is a whole environment of this place that only lacks the stamp."""
    config = VENV / "pyvenv.cfg"
    if (VENV / STAMP).exists() or not config.is_file() or not venv_python().exists():
        return False
    made = [line for line in config.read_text(encoding="utf-8").splitlines() if "-m venv" in line]
    here = all(line.rstrip().endswith(str(VENV)) for line in made)
    return here and any(VENV.glob("[Ll]ib/**/site-packages/pip"))


def make() -> None:
    """Make `.venv` anew; one that was moved here, or is half made, is cleared away."""
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise StopError(
            "This Python can't make environments: its part `ensurepip` is missing. "
            f"Debian and Ubuntu have it in a package of its own:\n"
            f"    {sudo()}apt-get install -y python{version}-venv"
        )
    if os.pathsep in str(VENV):
        raise StopError(f"Python can't work in a folder with {os.pathsep!r} in its name: {ROOT}")
    if VENV.exists():
        say("The environment in .venv belongs to another place or is not whole: making it anew")
        shutil.rmtree(VENV)
    # Not sys.executable: that may be the very environment that was just cleared away.
    python = getattr(sys, "_base_executable", "") or sys.executable
    made = quietly([python, "-m", "venv", VENV])
    if made.returncode:
        raise StopError(f"{made.stdout}\nThe environment {VENV} could not be made (see above).")


def install(lock: Path) -> None:
    """Install a lock file, without any network when there is a wheelhouse."""
    offline = ["--no-index", "--find-links", str(WHEELHOUSE)] if WHEELHOUSE.is_dir() else []
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    done = quietly([venv_python(), "-m", "pip", "install", *options, *offline, "-r", lock])
    if done.returncode:
        raise StopError(
            f"{done.stdout}\nThe requirements could not be installed (see above). On a machine "
            "without a network, put their wheels into a folder `wheelhouse` beside run.py; "
            "README.md says how."
        )


def source() -> str:
    """Return where the requirements come from, in words."""
    return "the wheelhouse folder" if WHEELHOUSE.is_dir() else "the package index"


def venv_python() -> Path:
    """Return the environment's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def provide(needed: dict[str, str]) -> None:
    """See that Qt's system libraries are there; install them where that is ours to do."""
    from desktop import system_libraries as libraries

    lacking = libraries.missing(needed)
    if lacking and is_root() and shutil.which("apt-get"):
        say(f"Installing what Qt needs from the system: {' '.join(lacking)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        quietly(["apt-get", "update"], environment)
        options = ["-y", "-qq", "--no-install-recommends"]
        done = quietly(["apt-get", "install", *options, *lacking], environment)
        if done.returncode:
            say(done.stdout)
        lacking = libraries.missing(needed)
    if lacking:
        raise StopError(
            f"Qt needs system libraries that are not here ({' '.join(lacking)}). "
            "On Debian and Ubuntu this line installs them:\n"
            f"    {libraries.install_line(lacking, root=is_root())}"
        )


def is_root() -> bool:
    """Tell whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def sudo() -> str:
    """Return what goes before a command that only root may run."""
    return "" if is_root() else "sudo "


def call(
    command: Sequence[str | Path], cwd: Path | None = None, extra: dict[str, str] | None = None
) -> int:
    """Run a command in the foreground with the project on Python's path; return its exit code."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    environment = {**os.environ, **(extra or {}), "PYTHONPATH": path}
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


def quietly(
    command: Sequence[str | Path], environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command and keep its output for the case that it fails."""
    return subprocess.run(
        [str(word) for word in command],
        env=environment or {**os.environ, "PIP_USER": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
