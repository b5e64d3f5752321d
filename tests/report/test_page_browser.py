#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Opens the page about a test of a rule book in headless Chromium, on screens and on paper:
test_page_browser.py --bin PROGRAM --browser CHROMIUM

Few cases for the table of 2019, so that nearly everything is left out; and a book of every kind of
rule. On paper there are a few pages, and all of it where that is chosen.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from browser import on_paper, opened

PROBE = r"""
<script id="probe">
const found = [];
const say = (what) => { if (found.length < 20) found.push(what); };
const name = (e) => e.tagName.toLowerCase() + '.' + (e.className.baseVal ?? e.className) + ' “' + e.textContent.trim().slice(0, 20) + '”';
if (document.querySelectorAll('script:not(#probe),link,iframe,img').length) say('the page needs something');
if (document.documentElement.scrollWidth > window.innerWidth) say('wider than the window: ' + document.documentElement.scrollWidth);
for (const e of document.querySelectorAll('main *')) {
  if (e.closest('svg') || e.closest('.scroll') || e.classList.contains('choice')) continue;
  const style = getComputedStyle(e);
  if (style.display === 'inline' || style.display === 'none' || e.clientWidth === 0) continue;
  if (e.scrollWidth > e.clientWidth + 1) say('text runs out of ' + name(e));
}
const channels = (c) => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 || m[3] > 0 ? m : null; };
const light = (c) => { const f = c.slice(0, 3).map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
for (const e of document.querySelectorAll('main *')) {
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!own || e.closest('svg') || !e.offsetParent) continue;
  let b = e, back = null;
  while (b && !(back = channels(getComputedStyle(b).backgroundColor))) b = b.parentElement;
  const [x, y] = [light(channels(getComputedStyle(e).color)), light(back || [255, 255, 255])].sort((p, q) => q - p);
  if ((x + 0.05) / (y + 0.05) < 4.5) say('too little contrast: ' + name(e));
}
for (const s of document.querySelectorAll('svg.coverage-line, svg.number-line'))
  if (s.getAttribute('role') !== 'img' || !s.getAttribute('aria-label')) say('a line without words');
for (const text of document.querySelectorAll('svg.coverage-line text')) {
  const box = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal;
  if (box.x < -1 || box.x + box.width > view.width + 1) say('a label runs out of its line: ' + text.textContent);
}
for (const line of document.querySelectorAll('svg.coverage-line')) {
  const labels = [...line.querySelectorAll('.bound')].map(t => t.getBBox());
  for (let i = 0; i < labels.length; ++i) for (let j = 0; j < i; ++j) {
    const a = labels[i], b = labels[j];
    if (a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 3 && b.y < a.y + a.height - 3) say('labels over each other');
  }
}
for (const a of document.querySelectorAll('a[href^="#"]'))
  if (!document.querySelector(a.getAttribute('href'))) say('a link to nowhere: ' + a.getAttribute('href'));
for (const t of document.querySelectorAll('table:not(.receipt)'))
  if (!t.querySelector('thead th')) say('a table without heads');
if (window.innerWidth <= 560)
  for (const a of document.querySelectorAll('.contents a, .filter, .fold, .paper-choice')) {
    const box = a.getBoundingClientRect();
    if (box.height > 0 && box.height < 43.5) say('too small for a finger: ' + name(a) + ' ' + box.height);
  }
const sign = document.querySelector('.test-sign').getBoundingClientRect();
if (window.innerWidth >= 1200 && sign.bottom > 1000) say('where to sign is not on the first screen: ' + sign.bottom);
for (const folded of document.querySelectorAll('.folded')) {
  if (folded.offsetParent) say('a list that is not folded');
  const input = folded.parentElement.querySelector('input');
  input.checked = true;
  if (!folded.offsetParent) say('a list that does not unfold');
  input.checked = false;
}
const shown = () => [...document.querySelectorAll('.list article')].filter(a => a.offsetParent).length;
document.getElementById('show-open').checked = true;
if (shown() !== document.querySelectorAll('.list article.is-open').length) say('the filter shows ' + shown());
document.getElementById('show-all').checked = true;
const out = document.createElement('pre');
out.id = 'probe-result';
out.textContent = JSON.stringify({found, cards: document.querySelectorAll('.list article').length,
  lines: document.querySelectorAll('svg.coverage-line').length, pictures: document.querySelectorAll('svg.number-line,svg.rule-picture').length});
document.body.append(out);
</script>
"""

THIN = """指标,实际完成值,应得等级
审批事项公开率,98%,优
审批事项公开率,97.99%,优
审批事项相关证书的发放率,94%,中
系统故障次数,3次,优
无此指标,1%,优
"""
BOOK = """职责,活动,绩效目标,绩效指标,指标值,分值,评分标准,优,良,中,差
甲,乙,丙,办结率,≥95%,5,≥95%得满分，每降低1个百分点扣0.5分，扣完为止,,,,
甲,乙,丙,投诉,,3,每发现一处扣1分；未公开的扣0.5分,,,,
甲,乙,丙,完成率,≥95%,20,,,,,
甲,乙,丙,满意率,,10,,98%以上,95%～98%,90%～95%,90%以下
甲,乙,丙,费用,,10,,30000元以下,30000元～40000元,40000元～50000元,50000元以上
甲,乙,丙,效果,,10,,明显,较明显,一般,不明显
"""
BOOK_CASES = """指标,实际完成值,应得等级,应得得分
办结率,93.5%,,5
投诉,1=1;2=no,,3
完成率,95%,,20
满意率,97.9%,优,
费用,3万元,良,
效果,明显,良,
总分,89.996,优,
"""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--browser", required=True)
    chosen = options.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *words: subprocess.run([chosen.bin, *words], cwd=folder, capture_output=True,
                                            text=True)
        run("sample", ".")
        for file, text in (("thin.csv", THIN), ("book.csv", BOOK), ("cases.csv", BOOK_CASES)):
            pathlib.Path(folder, file).write_text(text, encoding="utf-8")
        run("test", "table.csv", "--generate", "-o", "all.csv")
        for label, words, cards, most in (("thin", ["table.csv", "thin.csv"], 51, 5),
                                          ("whole", ["table.csv", "all.csv"], 51, 4),
                                          ("book", ["book.csv", "cases.csv"], 7, 3)):
            for lang in ("zh", "en"):
                file = f"{label}-{lang}.html"
                run("test", *words, "-o", file, "--lang", lang)
                page = pathlib.Path(folder, file).resolve()
                text = page.read_text(encoding="utf-8")
                paper, _ = on_paper(page, chosen.browser, folder)
                if not 1 <= paper <= most:
                    wrong.append(f"{file}: {paper} pages on paper")
                page.write_text(text.replace('id="whole"', 'id="whole" checked'), encoding="utf-8")
                whole, _ = on_paper(page, chosen.browser, folder)
                if whole <= paper:
                    wrong.append(f"{file}: all of it takes {whole} pages, less than {paper}")
                page.write_text(text.replace("</body>", PROBE + "</body>"), encoding="utf-8")
                for width in (1280, 500):
                    seen = opened(page, width, chosen.browser, folder)
                    wrong += [f"{file} at {width}: {one}" for one in seen["found"]]
                    if seen["cards"] != cards or seen["lines"] == 0:
                        wrong.append(f"{file}: {seen}")
                    if label != "whole" and seen["pictures"] == 0:
                        wrong.append(f"{file}: no failure is drawn")
    for one in wrong:
        print("FAILED " + one)
    print(f"6 pages, {len(wrong)} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
