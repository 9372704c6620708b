"""Files nobody should send, made in the tests themselves."""

import zipfile
from pathlib import Path

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
BOOK_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="r3" Type="http://x/styles" Target="/xl/styles.xml"/>'
    "</Relationships>"
)
BOOK = (
    '<workbook xmlns:r="http://x/r"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets>'
    "</workbook>"
)
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/>'
    "</cellXfs></styleSheet>"
)


def sheet(rows: str, after: str = "") -> str:
    return f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"


def xlsx(path: Path, sheet_xml: str | bytes, shared: str = "", **parts: str) -> Path:
    """Write a bare-bones workbook of one sheet "Data" from its XML."""
    content = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELS,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELS,
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f"<sst>{shared}</sst>",
        "xl/worksheets/sheet1.xml": sheet_xml,
    }
    content.update({key.replace("__", "/") + ".xml": value for key, value in parts.items()})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def ods(path: Path, tables: str, manifest: str = "<manifest/>") -> Path:
    """Write a bare-bones OpenDocument sheet from its tables' XML."""
    content = (
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'"
        " xmlns:calcext='c'><office:body><office:spreadsheet>"
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def ole(path: Path, stream: str) -> Path:
    """Write the head of an OLE container that lists one stream."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016
    path.write_bytes(head + stream.encode("utf-16-le") + b"\0" * 2048)
    return path


def zip_bomb(path: Path) -> Path:
    """Write a workbook whose sheet unpacks to 200 MB of spaces."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            for _ in range(200):
                stream.write(b" " * 1_000_000)
    return path


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def truncated(path: Path, whole: Path, share: float) -> Path:
    content = whole.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path
