"""Web archives, as browsers and Excel save them."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.signature import Kind, kind_of
from mcda.grids.web_archive_grid import read_web_archive

TABLE = "<table><tr><td>{0}</td><td>Coût</td></tr><tr><td>A</td><td>12</td></tr></table>"
FRAME = (
    '<html><x:Name>Union &amp; State</x:Name> <x:WorksheetSource HRef=3D"sheet001.htm"/>'
    '<x:Name>Employer</x:Name> <x:WorksheetSource HRef=3D"sheet002.htm"/></html>'
)


def part(where: str, content: str, charset: str = "utf-8") -> str:
    body = base64.b64encode(content.encode(charset)).decode()
    return (
        f"------=_X\nContent-Location: file:///C:/{where}\nContent-Type: text/html; "
        f'charset="{charset}"\nContent-Transfer-Encoding: base64\n\n{body}\n'
    )


def archive(folder: Path, *parts: str) -> Path:
    path = folder / "round.mht"
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_X"\n\n'
    path.write_text(f"{head}{''.join(parts)}------=_X--\n", "utf-8")
    return path


def test_the_sheets_of_an_archive_have_the_names_that_its_frame_gives(tmp_path: Path) -> None:
    framed = (
        "------=_X\nContent-Location: file:///C:/main.htm\nContent-Type: text/html\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n{FRAME}\n"
    )
    sheets = (part(f"sheet00{n}.htm", TABLE.format(n)) for n in (1, 2))
    path = archive(tmp_path, framed, *sheets)
    assert kind_of(path) is Kind.WEB_ARCHIVE
    found = read_web_archive(path).sheets
    assert [one.name for one in found] == ["Union & State", "Employer"]
    assert found[0].rows[1] == {1: "1", 2: "Coût"}


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "gb18030"])
def test_a_page_is_read_in_the_charset_of_its_part(charset: str, tmp_path: Path) -> None:
    page = f'<html><meta charset="{charset}">{TABLE.format("x")}</html>'
    (sheet,) = read_web_archive(archive(tmp_path, part("page.htm", page, charset))).sheets
    assert sheet.name == "round"
    assert sheet.rows[1][2] == "Coût"


def test_an_archive_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        read_web_archive(archive(tmp_path, part("page.htm", "<html>nothing</html>")))
    assert refused.value.problems[0].code == "FILE-DAMAGED"
