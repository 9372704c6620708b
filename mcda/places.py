"""Where the files that come with Parley are: `resources/` and `templates/`.

One function each, right in a checkout, in an installed wheel (where both lie in
`mcda/share`) and in a frozen program. Beyond the text of one nothing is opened here.
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a resource, as in `resource("samples", "quid-pro-quo.parley")`."""
    return _base().joinpath("resources", *parts)


def template(*parts: str) -> Path:
    """Return the path of a template that documents are made from."""
    return _base().joinpath("templates", *parts)


def _base() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    installed = package / "share"
    return installed if installed.is_dir() else package.parent


def template_text(*parts: str) -> str:
    """Return the text of a template, such as `template_text("report", "report.css")`."""
    return template(*parts).read_text(encoding="utf-8")


def resource_text(*parts: str) -> str:
    """Return the text of a resource, such as `resource_text("words.txt")`."""
    return resource(*parts).read_text(encoding="utf-8")
