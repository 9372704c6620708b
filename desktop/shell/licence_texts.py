"""Whose work Parley uses and ships, and under which terms: the texts that came with each.

A package's terms are read from what was installed with it, so that they are those of the
version at hand; Qt's libraries bring none along, and theirs stand in `resources/licences`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from platform import python_version
from typing import Final

from desktop.words import _
from mcda import __version__
from mcda.disk.door import read_regular
from mcda.errors import RefusedError
from mcda.places import resource, resource_text

NEEDED: Final = (
    "PySide6-Essentials",
    "numpy",
    "scipy",
    "pymcdm",
    "openpyxl",
    "defusedxml",
    "python-calamine",
    "python-docx",
    "babel",
)
"""The packages that Parley asks for; what these need themselves is found from them."""

MOST_BYTES: Final = 4_000_000

_TERMS: Final = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_QT: Final = ("pyside6", "shiboken6")

_FONTS: Final = (  # no words: names
    ("Inter", "Inter-OFL.txt", "SIL Open Font License 1.1"),
    ("DejaVu Sans", "DejaVuSans-LICENSE.txt", "Bitstream Vera, Arev"),
    ("Noto Sans Arabic", "NotoSansArabic-OFL.txt", "SIL Open Font License 1.1"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One work: its name and version, the short name of its licence, and the whole text."""

    name: str
    licence: str
    text: str


def parts() -> tuple[Part, ...]:
    """Return Parley itself, Qt, the typefaces, Python, and every package that is used."""
    packages = sorted(_packages(), key=lambda one: one.name.lower())
    return (_own(), *_qt(packages), *_typefaces(), _python(), *map(_part, _others(packages)))


def _own() -> Part:
    beside = resource().parent / "LICENSE"
    text = _read(beside)
    if not text:
        try:
            text = _texts(distribution("parley"))
        except PackageNotFoundError:
            text = ""
    return Part(f"Parley {__version__}", "MIT", text or _nothing())


def _qt(packages: list[Distribution]) -> Iterator[Part]:
    words = _(
        "Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3, "
        "which adds to the GNU General Public License; both stand below. Their libraries lie apart "
        "from Parley and can be replaced. Works of others that Qt holds are listed, with their "
        "licences, at https://doc.qt.io/qt-6/licenses-used-in-qt.html."
    )
    licences = [resource_text("licences", f"{name}.txt") for name in ("LGPL-3.0", "GPL-3.0")]
    for one in packages:
        if _is_qt(one):
            both = "Qt, PySide6"  # no words: names
            name = both if one.name.lower().startswith("pyside6") else one.name
            text = "\n\n".join((words, *licences))
            yield Part(f"{name} {one.version}", "LGPL-3.0", text)


def _typefaces() -> Iterator[Part]:
    for name, file, licence in _FONTS:
        yield Part(name, licence, resource_text("fonts", file))


def _python() -> Part:
    homes = (Path(sys.base_prefix), Path(re.__file__).parent.parent)
    text = next(filter(None, (_read(home / "LICENSE.txt") for home in homes)), "")
    home = "https://docs.python.org/3/license.html"
    return Part(
        f"Python {python_version()}", "PSF-2.0", text or _("The text stands at {home}.", home=home)
    )


def _is_qt(one: Distribution) -> bool:
    return one.name.lower().startswith(_QT)


def _others(packages: list[Distribution]) -> list[Distribution]:
    return [one for one in packages if not _is_qt(one)]


def _part(one: Distribution) -> Part:
    return Part(f"{one.name} {one.version}", _short(one), _texts(one) or _nothing())


def _packages() -> Iterator[Distribution]:
    """Yield the packages that are installed of those needed, and of what they need, each once."""
    found: set[str] = set()
    waiting = list(NEEDED)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        found.add(key)
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue
        asked = (line for line in one.requires or () if "extra ==" not in line)
        waiting += [match.group() for line in asked if (match := re.match(r"[\w.\-]+", line))]
        yield one


def _short(one: Distribution) -> str:
    """Return a licence by its short name, as far as the package says it in one line."""
    told = _field(one, "License-Expression") or _field(one, "License")
    if told and "\n" not in told and len(told) <= 60:
        return told
    kinds = [kind for kind in one.metadata.get_all("Classifier") or () if "License ::" in kind]
    return kinds[0].rpartition(":: ")[2] if kinds else ""


def _field(one: Distribution, name: str) -> str:
    return str(one.metadata[name]) if name in one.metadata else ""


def _texts(one: Distribution) -> str:
    """Return the texts of a package's licences, the shortest path first."""
    files = [file for file in one.files or () if ".dist-info" in str(file)]
    named = sorted((file for file in files if _TERMS.search(str(file))), key=lambda f: len(str(f)))
    texts = [_read(Path(str(file.locate()))) for file in named]
    told = _field(one, "License")
    return "\n\n".join(filter(None, texts)) or (told if "\n" in told else "")


def _read(path: Path) -> str:
    try:
        return read_regular(path, MOST_BYTES).decode("utf-8", "replace").strip()
    except RefusedError:
        return ""


def _nothing() -> str:
    return _("No text of its licence was installed with it.")
