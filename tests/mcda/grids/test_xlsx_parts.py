"""The parts beside the sheets: what they say, and what is refused."""

import zipfile
from pathlib import Path

import pytest

from mcda.errors import Place, RefusedError
from mcda.grids.budget import MOST, Budget, Work
from mcda.grids.xlsx_parts import number_styles, shared_texts, sheet_parts
from tests.mcda.grids import hostile

PLACE = Place(file="a.xlsx")


def test_sheets_texts_and_dates(tmp_path: Path) -> None:
    shared = "<si><t>a_x0041_</t></si><si><r><t>b</t></r><rPh><t>no</t></rPh><r><t>c</t></r></si>"
    with zipfile.ZipFile(hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(""), shared)) as archive:
        book, parts, since_1904 = sheet_parts(archive, Budget(PLACE))
        assert [(p.name, p.part, p.visible) for p in parts] == [
            ("Data", "xl/worksheets/sheet1.xml", True)
        ]
        assert not since_1904
        assert shared_texts(archive, book, Budget(PLACE)) == ["aA", "bc"]
        assert number_styles(archive, book, Budget(PLACE)).dates == {"1", "2"}


@pytest.mark.parametrize(
    ("code", "dated"),
    [
        ("yyyy-mm-dd", True),
        ("[h]:mm", True),
        ("General", False),
        ('0.0 "days"', False),
        ("[Red]0.00;[Blue]-0.00", False),
        ("#,##0\\d", False),
    ],
)
def test_formats_that_show_dates(tmp_path: Path, code: str, dated: bool) -> None:
    quoted = code.replace('"', "&quot;")
    styles = (
        f'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="{quoted}"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>'
    )
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(""), xl__styles=styles)
    with zipfile.ZipFile(path) as archive:
        assert number_styles(archive, "xl/workbook.xml", Budget(PLACE)).dates == (
            {"0"} if dated else set()
        )


def test_lists_without_end_and_broken_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusal(call, *rest: object) -> str:
        with zipfile.ZipFile(path) as archive, pytest.raises(RefusedError) as caught:
            call(archive, *rest)
        return caught.value.problems[0].code

    monkeypatch.setitem(MOST, Work.TEXTS, 3)
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(""), "<si><t>x</t></si>" * 4)
    assert refusal(shared_texts, "xl/workbook.xml", Budget(PLACE)) == "FILE-TOO-LARGE"
    book = hostile.BOOK.replace("<sheets>", '<sheets><sheet name="Lost" r:id="none"/>')
    path = hostile.xlsx(tmp_path / "b.xlsx", hostile.sheet(""), xl__workbook=book)
    assert refusal(sheet_parts, Budget(PLACE)) == "FILE-DAMAGED"
    monkeypatch.setitem(MOST, Work.SHEETS, 0)
    path = hostile.xlsx(tmp_path / "c.xlsx", hostile.sheet(""))
    assert refusal(sheet_parts, Budget(PLACE)) == "FILE-TOO-LARGE"
