"""Kills the real window while it edits and saves, again and again, and looks what is lost.

    python -m tests.kill_driver --count 300 --seed 1

Each child opens the case's file in the window (offscreen), says what it found, takes the
unsaved work that is offered, and goes on: edits in quick succession, a save now and then.
Every edit has a number, which is the case's title. The parent kills it (SIGKILL) after a
random number of its lines, most often in the middle of a save or of a safety copy.
What the next child finds must hold every edit up to the last one that was said to be
saved or copied; the file must be sound, and nothing half written may be left. Nothing
is decided by the clock: edits, copies and saves share the child's one event loop.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.opened import opened

KEEP_AFTER_MS = 120
EDIT_EVERY_MS = 6
MOST_BETWEEN = 12 * KEEP_AFTER_MS // EDIT_EVERY_MS
"""More edits than this are never without a copy, however slow the machine is."""

Line = dict[str, Any]
Say = Callable[..., None]


def main() -> int:
    """Run the driver from the command line; the exit code is 1 when anything was lost."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--count", type=int, default=300)
    words.add_argument("--seed", type=int, default=1)
    chosen = words.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="parley-kill-"))
    try:
        counts, faults = drive(folder, chosen.count, random.Random(chosen.seed))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(json.dumps({"counts": dict(counts), "faults": faults}, indent=1) + "\n")
    return 1 if faults else 0


def drive(folder: Path, count: int, chance: random.Random) -> tuple[Counter[str], list[str]]:
    """Kill `count` children in turn on one case; return what happened, and what was wrong."""
    _prepare(folder)
    counts: Counter[str] = Counter()
    faults: list[str] = []
    before: list[Line] = []
    spans = [0.03]
    for turn in range(count + 1):
        last = turn == count
        try:
            lines = _one(folder, chance, spans, last)
        except KeyboardInterrupt:
            break
        if not lines:
            faults.append(f"{turn}: the window did not start")
            break
        told = len(faults)
        _check(turn, before, lines[0], counts, faults)
        before = lines
        counts["kills"] += not last
        _show(f"{turn}: found edit {lines[0]['n']}, ended in {lines[-1]['at']}", faults[told:])
    return counts, faults


def _show(done: str, faults: list[str]) -> None:
    """Say on standard error how far it is: a long run may be looked at, or ended, on the way."""
    sys.stderr.write("\n".join((done, *(f"  WRONG {fault}" for fault in faults))) + "\n")
    sys.stderr.flush()


def _prepare(folder: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(folder)
    # Imported once for all children, which are forked from here; Qt itself starts in each.
    import desktop.shell.main_window  # noqa: F401
    from mcda.places import resource

    shutil.copy(resource("samples", "us-russia-compatibility.parley"), folder / "case.parley")


def _one(folder: Path, chance: random.Random, spans: list[float], last: bool) -> list[Line]:
    """Run one child until it is killed; return the lines that it wrote.

    `spans` are the seconds that saves took so far.
    """
    seed, lines_left = chance.random(), 0 if last else chance.randint(3, 80)
    wanted = chance.choice(("saving", "saving", "copying", ""))
    part = chance.random() * 1.2
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _child(folder, theirs, random.Random(seed))
    os.close(theirs)
    found: list[Line] = []
    began = 0.0
    with os.fdopen(ours, "r") as stream:
        for line in _lines(stream):
            found.append(line)
            if line["at"] == "saving":
                began = time.monotonic()
            elif line["at"] == "saved":
                spans.append(time.monotonic() - began)
            if len(found) > lines_left and (last or line["at"] == wanted or not wanted):
                # Any moment of a save, and a little after it, however slow the disk is today.
                time.sleep(part * max(spans[-5:]))
                os.kill(child, signal.SIGKILL)
                break
        # What it said before the signal came counts too.
        found.extend(_lines(stream))
    os.waitpid(child, 0)
    return found


def _lines(stream: Any) -> Iterator[Line]:
    for text in stream:
        if text.endswith("\n"):
            yield json.loads(text)


def _check(
    turn: int, before: list[Line], opened: Line, counts: Counter[str], faults: list[str]
) -> None:
    """Hold what was found on opening against what the child before had said."""
    if not opened["sound"]:
        faults.append(f"{turn}: the file is not sound")
    if opened["strays"]:
        faults.append(f"{turn}: left behind {opened['strays']}")
    counts["swept"] += opened["swept"]
    if not before:
        return
    edits = [line["n"] for line in before if line["at"] == "edit"]
    safe = max(line["n"] for line in before if line["at"] in ("opened", "saved", "copied"))
    held = max(opened["file"], opened["offered"])
    lost = max([*edits, safe]) - held
    counts["in a save"] += before[-1]["at"] == "saving"
    counts["saves"] += sum(line["at"] == "saved" for line in before)
    counts["in a copy"] += before[-1]["at"] == "copying"
    counts["offered"] += opened["offered"] > opened["file"]
    counts["most edits lost"] = max(counts["most edits lost"], lost)
    if held < safe:
        faults.append(f"{turn}: edit {safe} was safe, {held} is there")
    if lost > MOST_BETWEEN:
        faults.append(f"{turn}: {lost} edits lost")


def _child(folder: Path, pipe: int, chance: random.Random) -> None:
    """Open the file in the window, say what is there, then edit until the end."""
    # With the driver gone nobody would end it.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        _work(folder, pipe, chance)
    except BaseException:  # noqa: BLE001 - a child must never run on in the parent's code
        import traceback

        traceback.print_exc()
    finally:
        os._exit(1)


def _work(folder: Path, pipe: int, chance: random.Random) -> None:
    from PySide6.QtCore import QTimer

    import desktop.session.recovery
    from desktop.session.garbage import Garbage
    from desktop.shell.application import application
    from desktop.shell.main_window import MainWindow

    desktop.session.recovery.KEEP_AFTER_MS = KEEP_AFTER_MS
    app = application()
    path = folder / "case.parley"
    left_over = _strays(folder)
    window = MainWindow(recovery_folder=folder / "recovery")
    Garbage(window)
    window.show()

    def say(at: str, n: int, **more: object) -> None:
        os.write(pipe, (json.dumps({"at": at, "n": n, **more}) + "\n").encode())

    start = _open(window, path, left_over, say)
    _say_copies(window, say)
    edit = _editor(window, start, chance, say)
    timer = QTimer()
    timer.setInterval(EDIT_EVERY_MS)
    timer.timeout.connect(edit)
    timer.start()
    app.exec()


def _open(window: Any, path: Path, left_over: list[str], say: Say) -> int:
    """Open the file, say what is there, and take what is offered; returns the last edit's number.

    What the bar asks about is what the button that opens it would open.
    """
    from mcda.casefile.case_file import read_case
    from mcda.casefile.recovery import read_kept

    sound = read_case(path).sound
    opened(window, path)
    at_file, offered = _number(window.session.case.title), -1
    if not window.bar.isHidden():
        titles = (read_kept(one).case.title for one in window.files.shared.left)
        offered = max(map(_number, titles), default=-1)
    if offered > at_file:
        window.bar.buttons[0].click()
    window.work_on("case")
    strays = _strays(path.parent)
    now = max(at_file, offered)
    swept = len(left_over) - len(strays)
    say("opened", now, file=at_file, offered=offered, sound=sound, strays=strays, swept=swept)
    return now


def _editor(window: Any, start: int, chance: random.Random, say: Say) -> Callable[[], None]:
    """Return what makes the next edit, and now and then saves."""
    from mcda.model import edits

    numbers = itertools.count(start + 1)

    def edit() -> None:
        n = next(numbers)
        window.session.apply("Edit", edits.set_case, title=f"edit {n}")
        say("edit", n)
        if chance.random() < 0.08:
            say("saving", n)
            if window.files.save():
                say("saved", n)

    return edit


def _say_copies(window: Any, say: Say) -> None:
    """Let the window say when it begins a safety copy, and when it has one."""
    recovery = window.recovery

    def keep() -> None:
        n, job = _number(window.session.case.title), recovery.job
        say("copying", n)
        recovery.keep_soon()
        if recovery.job is not job:
            recovery.job.finished.connect(lambda wrong: None if wrong else say("copied", n))

    recovery.timer.timeout.disconnect()
    recovery.timer.timeout.connect(keep)


def _strays(folder: Path) -> list[str]:
    return [one.name for one in folder.rglob("*.new")]


def _number(title: str) -> int:
    words = title.split()
    return int(words[1]) if len(words) == 2 and words[0] == "edit" else 0


if __name__ == "__main__":
    sys.exit(main())
