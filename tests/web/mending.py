# SPDX-License-Identifier: BSL-1.0
"""Mending the cells of a table in jixiao.html, and what it says that this changes."""
import io
import json
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(*rows):
    """A Word document of one table; None goes on with the cell above."""
    def cell(text, is_last):
        merge = '<w:vMerge/>' if text is None else '' if is_last else '<w:vMerge w:val="restart"/>'
        return (f"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text or ''}</w:t></w:r></w:p></w:tc>")
    body = "".join("<w:tr>" + "".join(
        cell(text.replace("<", "&lt;") if text else text,
             n + 1 == len(rows) or rows[n + 1][c] is not None) for c, text in enumerate(row))
        + "</w:tr>" for n, row in enumerate(rows))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/'
                      '2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
                      'openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"'
                      ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
                      'document.main+xml"/></Types>')
        file.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/'
                      '2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/'
                      'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
                      '</Relationships>')
        file.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body><w:tbl>{body}</w:tbl>'
                      '</w:body></w:document>')
    return out.getvalue()


class Mending:
    """The tests of it, beside those that have a browser, a page and a program."""

    def cell(self, text, column=None):
        """The id of the cell of the whole table that has this text, or of another in its row."""
        at = self.browser.ask(f"""[...document.querySelectorAll('#sheet textarea')]
          .find((t) => t.value.trim() === {json.dumps(text)})?.id""")
        return at if column is None else at.rsplit("-", 1)[0] + f"-{column}"

    def put_cell(self, cell, text):
        self.browser.paste("#" + cell, text)
        self.browser.enter()
        self.browser.idle()

    def changes(self):
        return self.browser.ask("document.getElementById('changes').innerText")

    def saves_as_the_program(self, stem, what):
        """The mended table as CSV, and as the JSON that the program makes of that."""
        table = stem + "（已改）.csv"
        self.put(table, self.browser.saved("#save-table", table))
        self.same(self.browser.saved("#save-findings"), self.run("check", table, "--format", "json"),
                  f"findings of {what}")
        self.run("convert", table, "-o", "mended.json", "--force")
        self.same(self.browser.saved("#save-table-json", stem + "（已改）.json"),
                  (self.work / "mended.json").read_bytes(), f"JSON of {what}")
        return table

    def every_cell(self):
        """Budgets, targets, names, points, units and headings are mended in the table itself."""
        b = self.browser
        b.open(self.page)
        b.choose("#table-file", self.work / "table.csv")
        b.wait("checked.view")
        b.choose("#year-file", self.work / "measurements.csv")
        b.wait("engine.held.year")
        b.idle()
        b.click("#whole summary")
        b.wait("document.querySelector('#sheet textarea')")
        b.idle()
        self.close_look("the whole table")
        cells = b.ask("[...document.querySelectorAll('#sheet textarea')].map((t) => t.value)")
        self.expect(len(cells) > 450 and "33.50" in cells and "单位：万元" in cells, "every cell is there")
        self.expect(b.ask("document.querySelectorAll('#sheet [aria-invalid]').length") > 0,
                    "cells with findings are marked")

        mended = self.cell("审批事项公开率", 5)
        self.expect(b.ask(f"document.getElementById('{mended}').value") == "98%以上", "the band of a row")
        self.put_cell(mended, "99.5%以上")
        self.expect(b.ask("document.activeElement.id") == mended.replace("-3-", "-4-"),
                    "Enter goes to the row below")
        self.expect("98%以上 → 99.5%以上" in self.changes() and "审批事项公开率：优 → " in self.changes()
                    and "总分" in self.changes(), "a band: " + self.changes())
        total = b.ask("checked.steps[0].changes")
        self.run("score", "table.csv", "measurements.csv", "-o", "before.json", "--force")
        before = json.loads((self.work / "before.json").read_text())
        self.put_cell(self.cell("33.50"), "34.00")
        self.expect("33.50 → 34.00" in self.changes() and "新出现：" in self.changes(),
                    "a budget that no longer adds up: " + self.changes())
        self.put_cell(self.cell("踏勘面积率"), "踏勘面积比率")
        self.expect("踏勘面积率 → 踏勘面积比率" in self.changes(), "a name: " + self.changes())
        self.put_cell(self.cell("单位：万元"), "单位：元")
        self.put_cell(self.cell("3次以内", 0), "五、新的活动")
        blank = self.cell("单位：元", 4)
        self.put_cell(blank, "备注")
        self.put_cell(blank, "")
        table = self.saves_as_the_program("table", "a table with every kind of cell mended")
        again = json.loads((self.work / "mended.json").read_text())
        self.expect(again["currency"] == "元" and again["duties"][0]["budget"] in ("34.00", "34"),
                    "the unit and the budget of the saved table")
        self.run("score", table, "measurements.csv", "-o", "after.json", "--force")
        after = json.loads((self.work / "after.json").read_text())
        self.expect(before != after and total["total_before"] != "", "scores before and after")
        b.click("#score-button")
        b.idle()
        self.reports(table, "measurements.csv", "a table mended in its cells")
        for _ in range(7):
            b.click("#undo")
            b.idle()
        self.expect(b.ask("[...document.querySelectorAll('#sheet textarea')].map((t) => t.value)") == cells
                    and self.changes() == "", "undone")
        self.reports("table.csv", "measurements.csv", "all of it undone")
        self.put_cell(self.cell("绩效指标"), "")
        self.expect(self.alert() != "" and b.ask("checked.steps.length") == 0
                    and b.ask("[...document.querySelectorAll('#sheet textarea')].map((t) => t.value)") == cells,
                    "a table without its headings is refused, and nothing changes")
        self.half_typed(mended)
        self.quiet("every cell")

    def half_typed(self, cell):
        """What is typed while a change is worked on stays."""
        b = self.browser
        below = cell.replace("-3-", "-4-")
        b.paste("#" + cell, "97%以上")
        b.enter()
        b.send("Input.insertText", text="!")
        b.idle()
        b.wait("checked.steps.length === 1")
        self.expect(b.ask(f"document.getElementById('{below}').value") == "!", "half typed")
        b.tab()
        b.wait("checked.steps.length === 2")
        b.idle()
        self.expect("98%以上 → !" in self.changes(), "then committed: " + self.changes())

    def targets_and_documents(self):
        """Targets and points of a form, and the cells of a workbook and of a Word document."""
        b = self.browser
        form = "部门,单位：万元\n职责,活动,绩效目标,绩效指标,指标值,分值,评分标准\n" \
               "甲,乙,丙,完成率,≥95%,10,≥95%得满分，每降低1个百分点扣1分\n" \
               "甲,乙,丙,投诉次数,≤3次,5,≤3次得满分，每超过1次扣1分\n"
        b.open(self.page)
        b.choose("#table-file", self.put("targets.csv", form.encode()))
        b.wait("checked.view")
        b.idle()
        b.paste("#measured-value-0", "93%")
        b.tab()
        b.idle()
        b.click("#whole summary")
        b.wait("document.querySelector('#sheet textarea')")
        b.idle()
        self.put_cell(self.cell("≥95%"), "≥90%")
        self.put_cell(self.cell("10"), "20")
        self.put_cell(self.cell("完成率"), "办结率")
        said = self.changes()
        self.expect("≥95% → ≥90%" in said and "10 → 20" in said and "得分 " in said, "targets: " + said)
        self.expect(b.ask("document.getElementById('measured-value-0').value") == "93%",
                    "what was typed stays beside a renamed indicator")
        table = self.saves_as_the_program("targets", "targets, points and names")
        self.put("实际完成值.csv", b.saved("#save-year", "实际完成值.csv"))
        b.click("#score-button")
        b.idle()
        self.reports(table, "实际完成值.csv", "mended targets")
        self.run("convert", "table.csv", "-o", "table.xlsx", "--force")
        for file in ("table.xlsx", "qinhuangdao-2019-libreoffice.docx", "qinhuangdao-2019.json"):
            source = self.work / file if file == "table.xlsx" else self.documents / file
            b.ask("checked.view = null; 1")
            b.choose("#table-file", self.put(file, source.read_bytes()))
            b.wait("checked.view")
            b.idle()
            b.wait("document.querySelector('#sheet textarea')")
            indicators = b.ask("checked.view.indicators.length")
            old = b.ask("[...document.querySelectorAll('#sheet textarea')]"
                        ".find((t) => t.value.trim().startsWith('98%以上')).value")
            self.put_cell(self.cell(old.strip()), "97%以上")
            self.expect(b.ask("checked.steps.length") == 1 and "→ 97%以上" in self.changes()
                        and b.ask("checked.view.indicators.length") == indicators,
                        f"{file}: {self.changes()} {self.alert()}")
            self.saves_as_the_program(file.rsplit(".", 1)[0], file)
        form = document(("职责", "活动", "绩效目标", "绩效指标", "指标值", "分值", "实际完成值"),
                        ("甲", "乙", "丙", "完成率", "≥95%", "10", "97%"),
                        (None, None, None, "次数", "≤3次", "5", "4次"))
        b.ask("checked.view = null; 1")
        b.choose("#table-file", self.put("form.docx", form))
        b.wait("checked.view")
        b.idle()
        self.put_cell(self.cell("≤3次"), "≤4次")
        self.expect(b.ask("['measured-value-0', 'measured-value-1']"
                          ".map((id) => document.getElementById(id).value)") == ["97%", "4次"]
                    and "≤3次 → ≤4次" in self.changes() and "总分" in self.changes(),
                    "a form with merged cells keeps its measured values: " + self.changes())
        self.saves_as_the_program("form", "a form with merged cells")
        self.run("convert", "table.csv", "-o", "kinds.json", "--force")
        kinds = json.loads((self.work / "kinds.json").read_text())
        kinds["duties"][0]["activities"][0]["objectives"][0]["indicators"][0]["kind"] = "产出指标"
        b.ask("checked.view = null; 1")
        b.choose("#table-file", self.put("kinds.json", json.dumps(kinds).encode()))
        b.wait("checked.view")
        b.idle()
        self.put_cell(self.cell("产出指标"), "质量指标")
        saved = json.loads(b.saved("#save-table-json", "kinds（已改）.json"))
        self.expect(saved["duties"][0]["activities"][0]["objectives"][0]["indicators"][0]["kind"]
                    == "质量指标" and b.ask("document.getElementById('save-table').hidden"),
                    "JSON that no CSV has all of is mended text by text")
        self.quiet("targets and documents")
