# SPDX-License-Identifier: BSL-1.0
"""Workbooks and documents with something wrong in them, for the commands of marked_commands.py:

    python3 make.py KIND...     writes KIND.xlsx or KIND.docx

Written by hand, part by part, since no program for offices would write most of them.
"""
import sys
import zipfile

HEADINGS = ["职责活动", "年度预算数", "绩效指标", "优", "良", "中", "差", "分值"]
ROWS = [["一、甲", "1.00"], ["1、乙", "1.00"],
        ["", "", "率", "98%以上", "95%～98%", "90%～95%", "90%以下", "10"],
        ["", "", "次数", "3次以内", "5次以内", "8次以内", "8次以上", "10"]]
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def inline(text):
    return f'<is><t xml:space="preserve">{text}</t></is>'


def cell(address, text):
    return f'<c r="{address}" t="inlineStr">{inline(text)}</c>'


# In the place of a cell of the table: what offices store, and what goes wrong with it.
CELLS = {
    "date": {"D4": '<c r="D4" s="1"><v>43529</v></c>'},
    "formula": {"D4": '<c r="D4"><f>A1</f></c>'},
    "error": {"D4": '<c r="D4" t="e"><v>#REF!</v></c>'},
    "digits": {"H4": '<c r="H4"><v>10.000000000000002</v></c>'},
    "struck": {"D4": '<c r="D4" t="inlineStr"><is><r><rPr><strike/></rPr><t>99%以上</t></r>'
                     '<r><t>98%以上</t></r></is></c>'},
}


def rows_of(kind):
    changed = CELLS.get(kind, {})
    text = ""
    for r, row in enumerate([HEADINGS] + ROWS, 1):
        cells = ""
        for c, words in enumerate(row):
            address = f"{'ABCDEFGH'[c]}{r}"
            cells += changed.get(address) or (cell(address, words) if words else "")
        hidden = ' hidden="1"' if kind == "hidden-row" and r == 5 else ""
        text += f'<row r="{r}"{hidden}>{cells}</row>'
    return text


def workbook(kind):
    state = ' state="hidden"' if kind == "hidden-sheet" else ""
    prolog = '<!DOCTYPE worksheet [<!ENTITY a "b">]>' if kind == "entity" else ""
    merged = '<mergeCells count="1"><mergeCell ref="H4:H5"/></mergeCells>' if kind == "shared" else ""
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
            f'xml"/><Override PartName="/xl/workbook.xml" ContentType="{main}sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/'
                       'officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheets><sheet name="空" '
                           f'sheetId="2" r:id="r3"/><sheet name="表" sheetId="1"{state} r:id="r1"/>'
                           '</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">' + "".join(
            f'<Relationship Id="{i}" Type="{OFFICE}/{what}" Target="{to}"/>' for i, what, to in (
                ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "styles", "styles.xml"),
                ("r3", "worksheet", "worksheets/sheet2.xml"))) + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{SHEETS}"><cellXfs count="2"><xf/><xf numFmtId="14" '
                         'applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'{prolog}<worksheet xmlns="{SHEETS}"><sheetData>{rows_of(kind)}'
                                    f'</sheetData>{merged}</worksheet>',
        "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{SHEETS}"><sheetData/></worksheet>',
    }
    if kind == "no-sheet":
        del parts["xl/worksheets/sheet1.xml"]
    if kind == "tags":
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</row>", "<row>", 1)
    return parts


def document():
    """With another file inside, which an office has yet to take in."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    return {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
            f'xml"/><Override PartName="/word/document.xml" ContentType="{main}document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/'
                       'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORDS}" xmlns:r="{OFFICE}"><w:body>'
                             '<w:altChunk r:id="r9"/></w:body></w:document>',
    }


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)


for kind in sys.argv[1:]:
    if kind == "chunk":
        write("chunk.docx", document())
    else:
        write(f"{kind}.xlsx", workbook(kind))
