"""Spares the start a search that PySide makes in every module that is imported.

PySide can give its functions other names in a module that asks for that, and reads the
source of each to see whether it speaks of PySide at all. Nobody here asks for it: without
the search the start reads no source at all.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - brings the search with it


def _as_usual(_module: ModuleType) -> bool:
    """Say of every module that it may use PySide; it is given the usual names."""
    return True


_SEARCH = "_mod_uses_pyside"  # no words: there is no switch for it

with suppress(ImportError):
    _feature = import_module("shibokensupport.feature")
    if hasattr(_feature, _SEARCH):
        setattr(_feature, _SEARCH, _as_usual)
