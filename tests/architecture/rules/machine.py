"""What results may not hang on: the clock, chance, the machine, threads; and who may ask for it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.architecture.source import PACKAGES, Breach, Module, modules, within

CLOCKS = (
    *(f"time.{name}" for name in ("time", "monotonic", "perf_counter", "process_time")),
    *(f"time.{name}_ns" for name in ("time", "monotonic", "perf_counter", "process_time")),
    *("time.localtime", "time.gmtime", "time.ctime", "time.strftime", "time.thread_time"),
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
    "datetime.date.today",
    "timeit",
    "numpy.datetime64",
    *("PySide6.QtCore.QElapsedTimer", "PySide6.QtCore.QDeadlineTimer"),
    "PySide6.QtCore.QDate.currentDate",
    "PySide6.QtCore.QTime.currentTime",
    *(f"PySide6.QtCore.QDateTime.current{name}" for name in ("DateTime", "DateTimeUtc")),
    *(f"PySide6.QtCore.QDateTime.current{name}Since" for name in ("MSecs", "Secs")),
)

PAUSES = (
    "time.sleep",
    "asyncio.sleep",
    *(f"PySide6.QtCore.QThread.{name}" for name in ("sleep", "msleep", "usleep")),
    "PySide6.QtTest.QTest.qWait",
    "PySide6.QtTest.QTest.qSleep",
)


_OF_NUMPY = tuple(
    f"numpy.random.{name}"
    for name in (
        *("seed", "rand", "randn", "randint", "random", "random_sample", "choice"),
        *("shuffle", "permutation", "normal", "uniform", "dirichlet", "RandomState"),
    )
)


@dataclass(frozen=True)
class Wall:
    """Names that only a few modules use, each for a reason."""

    what: str
    names: tuple[str, ...]
    remedy: str
    may: Mapping[str, str] = field(default_factory=dict)
    folders: tuple[str, ...] = PACKAGES


WALLS = (
    Wall(
        "the clock",
        CLOCKS,
        "Results hang on no clock: take the day or moment as an argument",
        {
            "mcda.casefile.lock": "says since when a file is held",
            "mcda.casefile.recovery": "says when a copy was written, and how old it may be",
            "mcda.cli.report": "prints the day on a report",
            "mcda.cli.rounds": "notes the day on which workbooks went out or came back",
        },
        ("mcda",),
    ),
    Wall(
        "a closeness of its own",
        (
            *("math.isclose", "cmath.isclose", "numpy.isclose", "numpy.allclose", "numpy.testing"),
            *("numpy.finfo", "numpy.spacing", "sys.float_info", "math.ulp", "math.nextafter"),
        ),
        "mcda/model/ties.py says which numbers are equal but for rounding",
        {
            "mcda.model.numbers": "finds the fraction that a judgement was typed as",
            "mcda.sensitivity.meant": "asks whether counted shares make up a whole",
        },
    ),
    Wall(
        "the end of the program",
        (
            "sys.exit",
            "os._exit",
            "os.abort",
            "builtins.exit",
            "builtins.quit",
            "builtins.SystemExit",
        ),
        "Return a problem, or raise RefusedError with all of them",
        {"mcda.cli.main": "lets the parser end after its help"},
        ("mcda",),
    ),
    Wall(
        "a pause",
        PAUSES,
        "Nothing waits for time to pass: wait for what is to happen",
        {"mcda.disk.atomic": "tries again while another program holds the file"},
    ),
    Wall(
        "chance",
        ("random", "secrets", "uuid", "os.urandom", *_OF_NUMPY),
        "Draw by the case's seed: stream(seed, tile) of mcda/sensitivity/draws.py",
        {
            "mcda.model.round": "makes what a round's workbooks are sealed with",
            "desktop.session.files": "names a new case",
        },
    ),
    Wall(
        "the environment",
        (
            "os.environ",
            "os.environb",
            "os.getenv",
            "os.getcwd",
            "sys.platform",
            "os.name",
            "os.path.expanduser",
            "pathlib.Path.home",
            "pathlib.Path.cwd",
            "getpass",
            "platform",
        ),
        "Results hang on no machine: pass it in, from mcda/cli/main.py or the window",
        {
            "mcda.casefile.lock": "says who holds a file",
            "mcda.disk": "knows how each system opens, locks and names",
            "mcda.cli.main": "finds the reader's language",
        },
        ("mcda",),
    ),
    Wall(
        "the system's way of writing",
        ("locale", "PySide6.QtCore.QLocale.toString", "PySide6.QtCore.QLocale.toDouble"),
        "mcda/words/figures writes numbers, mcda/words/dates days, as the reader's language does",
    ),
    Wall(
        "a thread",
        (
            "os.cpu_count",
            "os.process_cpu_count",
            "os.sched_getaffinity",
            "threading",
            "concurrent.futures",
            "multiprocessing",
            "asyncio",
            "_thread",
            "PySide6.QtCore.QThread",
            "PySide6.QtCore.QThreadPool",
            "PySide6.QtCore.QRunnable",
            "PySide6.QtConcurrent",
        ),
        "Work beside the window goes through desktop/session/latest.py",
        {
            "mcda.sensitivity.tally": "counts tiles side by side; the sum is the same",
            "mcda.grids.xls_grid": "stops a child that reads too long",
            "desktop.session.jobs": "is what background answers run on",
            "desktop.session.right_of_way": "lets the window go before the background",
        },
    ),
    Wall(
        "another program",
        (
            "subprocess",
            "os.system",
            "os.popen",
            "os.fork",
            "os.execv",
            "os.startfile",
            "pty",
            "os.spawnv",
            "os.posix_spawn",
            "PySide6.QtCore.QProcess",
        ),
        "Parley starts nothing: what strangers sent is read, never run",
        {
            "mcda.grids.xls_grid": "reads old workbooks in a child that may die",
            "mcda.disk.process": "asks the system when a program began",
            "desktop.this_machine": "sets the program up",
            "desktop.environment": "sets the program up",
        },
    ),
    Wall(
        "the disk",
        (
            *(
                f"shutil.{name}"
                for name in (
                    *("copy", "copyfile", "copy2", "copytree", "move"),
                    *("rmtree", "copyfileobj", "make_archive", "unpack_archive"),
                )
            ),
            "tempfile",
            *(
                f"os.{name}"
                for name in (
                    *("remove", "unlink", "rename", "replace", "renames", "mkdir", "makedirs"),
                    *("rmdir", "removedirs", "link", "symlink", "truncate", "chmod", "mkfifo"),
                )
            ),
            "mmap",
            "sqlite3",
            "dbm",
            "fileinput",
            *(
                f"numpy.{name}"
                for name in (
                    "load",
                    "save",
                    "savez",
                    "savez_compressed",
                    "savetxt",
                    "memmap",
                    "fromfile",
                    "loadtxt",
                    "genfromtxt",
                    "DataSource",
                )
            ),
            *(
                f"PySide6.QtCore.Q{name}"
                for name in (
                    "File",
                    "SaveFile",
                    "TemporaryFile",
                    "Dir",
                    "TemporaryDir",
                    "TextStream",
                    "DataStream",
                )
            ),
        ),
        "Read by read_regular of mcda/disk/door.py, write by mcda/disk/atomic.py",
        {
            "mcda.disk.atomic": "writes all of a file or nothing",
            "mcda.disk.leftover": "clears up after writers",
            "desktop.environment": "sets the program up",
        },
    ),
    Wall(
        "strangers' bytes",
        (
            *("csv", "zipfile", "tarfile", "gzip", "lzma", "bz2", "zlib"),
            "xml",
            "defusedxml",
            "lxml",
            "html.parser",
            "python_calamine",
            "bs4",
            "xlrd",
            "xlsxwriter",
            "plistlib",
            "tomllib",
            "configparser",
        ),
        "mcda/grids reads what strangers sent within a budget, mcda/sheets makes workbooks",
        {
            "mcda.grids": "reads them",
            "mcda.sheets.book": "makes the same bytes of the same workbook",
            "mcda.casefile.snapshots": "packs and unpacks what the case file keeps, within a limit",
            "mcda.foreign.clipboard": "takes a copied text apart, which is in memory already",
            "desktop.kit.printing.output": "packs what a page of a PDF says",
        },
    ),
    Wall(
        "a loop inside the loop",
        (
            "PySide6.QtCore.QEventLoop",
            "PySide6.QtCore.QCoreApplication.processEvents",
            "PySide6.QtWidgets.QApplication.processEvents",
            "PySide6.QtGui.QGuiApplication.processEvents",
        ),
        "Let the event end, and ask session/latest.py to say when an answer is there",
    ),
    Wall(
        "a job of its own",
        ("desktop.session.jobs.Job",),
        "Ask through desktop/session/latest.py: the newest wins, progress and cancel come with it",
        {"desktop.session": "is where background answers live"},
    ),
    Wall(
        "what is remembered",
        ("PySide6.QtCore.QSettings",),
        "desktop/session/remembered.py keeps what lasts from one start to the next",
        {"desktop.session.remembered": "keeps it"},
    ),
    Wall(
        "the way out",
        ("webbrowser", "PySide6.QtGui.QDesktopServices", "antigravity"),
        "Parley opens no page and no other program",
        {"desktop.pages.round.sending": "shows the folder of the workbooks that went out"},
    ),
    Wall(
        "code in data",
        (
            "builtins.eval",
            "builtins.exec",
            "pickle",
            "cPickle",
            "marshal",
            "shelve",
            "dill",
            "runpy",
            "code",
        ),
        "What is read is values: json, or a reader in mcda/grids",
    ),
    Wall(
        "a log",
        (
            "logging",
            "warnings",
            "sys.stdout",
            "sys.stderr",
            "sys.__stdout__",
            "sys.__stderr__",
            "builtins.print",
            "traceback.print_exc",
            "pprint",
        ),
        "The engine returns values and problems; only the command line prints",
        {
            "mcda.cli.main": "prints",
            "mcda.cli.output": "prints",
            "mcda.grids.xls_child": "hands what it read to its parent",
            "mcda.methods.independent": "silences a library",
        },
        ("mcda",),
    ),
)


_OF_NAME = {name: wall for wall in WALLS for name in wall.names}


def machine_is_asked_by_few(root: Path) -> list[Breach]:
    """Each thing that another run or machine has otherwise is asked for where it is listed."""
    return [
        module.breach(line, f"{module.name} uses {wall.what}: {name}", wall.remedy)
        for module in modules(root)
        for line, (name, wall) in _used(module).items()
        if not within(module.name, *wall.may) and module.file.startswith(wall.folders)
    ]


def _used(module: Module) -> dict[int, tuple[str, Wall]]:
    """Return in which lines a module imports or uses what a wall is about."""
    found: dict[int, tuple[str, Wall]] = {}
    for name, line in module.mentions:
        parts = name.split(".")
        for count in range(1, len(parts) + 1):
            wall = _OF_NAME.get(".".join(parts[:count]))
            if wall is not None:
                found.setdefault(line, (name, wall))
    return found


def seeds_are_given(root: Path) -> list[Breach]:
    """A generator has its seed from what is passed in, so that the same draws come again."""
    return [
        module.breach(node.lineno, f"{ast.unparse(node)} has no seed", "Pass the case's seed")
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call)
        and module.dotted(node.func).rpartition(".")[2] in ("default_rng", "SeedSequence")
        and (not node.args or getattr(node.args[0], "value", 0) is None)
    ]


def imports_are_written_out(root: Path) -> list[Breach]:
    """What is imported stands in the text, where the walls see it."""
    return [
        module.breach(node.lineno, f"{ast.unparse(node)} imports by a made-up name", _WRITE)
        for module in modules(root)
        if module.name not in _BY_NAME
        for node in module.nodes
        if isinstance(node, ast.Call)
        and module.dotted(node.func) in _IMPORTERS
        and not (node.args and isinstance(node.args[0], ast.Constant) and _followed(node.args[0]))
    ]


def _followed(name: ast.Constant) -> bool:
    """Say whether the walls follow an import by its name: `_dynamic` in source.py does."""
    return isinstance(name.value, str) and ":" not in name.value


_IMPORTERS = (
    "importlib.import_module",
    "__import__",
    "builtins.__import__",
    "importlib.util.spec_from_file_location",
    "importlib.__import__",
    "pkgutil.resolve_name",
)
_BY_NAME = {"desktop.shell.application": "loads each page of the register ahead"}
_WRITE = "Write the import out; what is chosen from many stands in a register"
