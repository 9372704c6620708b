from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop.kit.printing.kinds import rendered
from mcda.report.build import build
from mcda.report.facts import facts
from tests.desktop.conftest import small_case


@pytest.mark.parametrize(
    ("kind", "start"), [(".pdf", b"%PDF-"), (".html", b"<!"), (".docx", b"PK"), (".xlsx", b"PK")]
)
def test_every_kind_of_file(app: QApplication, kind: str, start: bytes) -> None:
    report = build(facts(small_case(), printed=date(2026, 11, 21)))
    content = rendered(report, kind)
    assert content.startswith(start)
    assert kind != ".html" or b"<svg" in content


def test_another_kind_is_none(app: QApplication) -> None:
    with pytest.raises(KeyError):
        rendered(build(facts(small_case(), printed=date(2026, 11, 21))), ".txt")
