#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Opens a report and a ranking in headless Chromium and looks at what a person would: browser.py
--bin PROGRAM --browser CHROMIUM

The pages have no script of their own; a copy gets one that measures the laid-out page: on a wide
window, on a phone, in the dark, in both languages, and on paper.
"""
import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROBE = r"""
<script>
const found = [];
const say = (what) => { if (found.length < 20) found.push(what); };
const name = (e) => e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '') + ' “' + e.textContent.trim().slice(0, 20) + '”';
if (!document.documentElement.lang) say('the page has no language');
if (!document.title) say('the page has no title');
if (document.querySelectorAll('script:not(#probe),link,iframe,[src^="http"],[href^="http"]').length) say('the page needs something from elsewhere');
if (document.documentElement.scrollWidth > window.innerWidth) say('the page is wider than the window: ' + document.documentElement.scrollWidth);
for (const e of document.querySelectorAll('main *')) {
  if (e.closest('svg') || e.closest('.scroll') || e.classList.contains('bar')) continue;
  const style = getComputedStyle(e);
  if (style.display === 'inline' || style.display === 'none') continue;
  if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) say('text runs out of ' + name(e));
}
const channels = (c) => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 || m[3] > 0 ? m : null; };
const light = (c) => { const f = c.slice(0, 3).map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
for (const e of document.querySelectorAll('main *')) {
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!own || e.closest('svg') || !e.offsetParent) continue;
  let b = e, back = null;
  while (b && !(back = channels(getComputedStyle(b).backgroundColor))) b = b.parentElement;
  const fore = channels(getComputedStyle(e).color);
  const [x, y] = [light(fore), light(back || [255, 255, 255])].sort((p, q) => q - p);
  if ((x + 0.05) / (y + 0.05) < 4.5) say('too little contrast: ' + name(e));
}
for (const s of document.querySelectorAll('svg.number-line'))
  if (s.getAttribute('role') !== 'img' || !s.getAttribute('aria-label')) say('a number line without words');
for (const a of document.querySelectorAll('a[href^="#"]'))
  if (!document.querySelector(a.getAttribute('href'))) say('a link to nowhere: ' + a.getAttribute('href'));
const is_report = document.querySelector('.glance') !== null;
if (document.querySelector('meta[name=wanted-dark]') && !matchMedia('(prefers-color-scheme: dark)').matches) say('it is not dark');
if (is_report && document.querySelectorAll('ol.costs li').length !== 5) say('the first screen does not name what cost most');
for (const cost of document.querySelectorAll('ol.costs li'))
  if (!cost.querySelector('a') || !/−[\d.]/.test(cost.querySelector('b').textContent) || !cost.querySelector('.muted').textContent.trim()) say('no name, loss or reason in ' + name(cost));
if (is_report && !/\d{4}-\d{2}-\d{2}/.test(document.querySelector('.glance').textContent)) say('the first screen has no date');
const top_of = (e) => e.getBoundingClientRect().top + window.scrollY;
if (is_report && window.innerWidth >= 1000) {
  if (document.querySelector('ol.costs').getBoundingClientRect().bottom > 900) say('what cost most is not on the first screen');
  for (const cards of document.querySelectorAll('.cards'))
    if (getComputedStyle(cards).gridTemplateColumns.split(' ').length < 2) { say('half of a wide window is empty'); break; }
}
if (is_report && top_of(document.querySelector('.severity')) > top_of(document.querySelector('.duties'))) say('open problems come behind the duties');
if (/\d\/\d+ ?%/.test(document.body.innerText)) say('a fraction of a per cent: ' + document.body.innerText.match(/\S*\d\/\d+ ?%/)[0]);
for (const t of document.querySelectorAll('table'))
  if (!t.closest('.on-paper') && !t.querySelector('thead th')) say('a table without heads');
if (window.innerWidth <= 560)
  for (const a of document.querySelectorAll('.strip a, .contents a, .filter, .ranking th a, summary')) {
    const box = a.getBoundingClientRect();
    if (box.height > 0 && box.height < 43.5) say('too small for a finger: ' + name(a) + ' ' + box.height);
  }
const shown = () => [...document.querySelectorAll('article')].filter(a => a.offsetParent).length;
const whole = shown();
for (const id of is_report ? ['0', 'lost', '3'] : []) {
  document.getElementById('show-' + id).checked = true;
  const wanted = document.querySelectorAll('article.is-' + id).length;
  if (shown() !== wanted || wanted === 0 || wanted === whole) say('the filter ' + id + ' shows ' + shown() + ' of ' + wanted);
}
if (is_report) document.getElementById('show-all').checked = true;
const marks = {};
for (const article of document.querySelectorAll('article')) {
  const svg = article.querySelector('svg.number-line'), mark = svg && svg.querySelector('.mark');
  if (!mark) continue;
  const bounds = {};
  const ticks = [...svg.querySelectorAll('.tick')], labels = [...svg.querySelectorAll('.bound')];
  labels.forEach((label, i) => { bounds[label.textContent] = ticks[i].x1.baseVal.value; });
  marks[article.querySelector('h4').textContent] = {x: mark.x1.baseVal.value, bounds, text: svg.querySelector('.measured').textContent};
}
const total = is_report ? document.querySelector('.total').firstChild.textContent.trim() : '';
const badge = is_report ? document.querySelector('.glance .badge').textContent.trim() : '';
const heads = [...document.querySelectorAll('table')].map(t => [...t.querySelectorAll('thead th')].map(h => h.textContent));
const out = document.createElement('pre');
out.id = 'probe-result';
out.textContent = JSON.stringify({found, marks, total, badge, heads, articles: document.querySelectorAll('article').length});
document.body.append(out);
if (window.parent !== window) window.parent.postMessage(out.textContent, '*');
</script>
"""


# No window is as narrow as a phone; a frame in one is.
PHONE = """<!DOCTYPE html><html><body style="margin:0"><iframe src="{page}" style="border:0;width:{width}px;
height:1200px"></iframe><script>addEventListener('message', (e) => {{ const out = document.createElement('pre');
out.id = 'probe-result'; out.textContent = e.data; document.body.append(out); }});</script></body></html>
"""
NARROWEST_WINDOW = 500
DARK = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0")


def started(browser, folder, *words):
    return subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         f"--user-data-dir={folder}/profile", *words], capture_output=True, text=True, timeout=120)


def opened(page, width, browser, folder, *more):
    shown = page
    if width < NARROWEST_WINDOW:
        shown = pathlib.Path(folder, "phone.html").resolve()
        shown.write_text(PHONE.format(page=page.as_uri(), width=width), encoding="utf-8")
        more += ("--virtual-time-budget=5000", "--allow-file-access-from-files")
    done = started(browser, folder, f"--window-size={max(width, NARROWEST_WINDOW)},1200", "--dump-dom",
                   *more, shown.as_uri())
    result = re.search(r'<pre id="probe-result">(.*?)</pre>', done.stdout, flags=re.S)
    if not result:
        raise RuntimeError("the browser shows no page: " + done.stderr[-500:])
    return json.loads(html.unescape(result.group(1)))


def look(seen, score, width):
    wrong = [f"at {width}: {one}" for one in seen["found"]]
    if seen["total"] != score["total"]:
        wrong.append(f"the page says {seen['total']}, the evaluation {score['total']}")
    if seen["badge"] not in ("优", "良", "中", "差", "excellent", "good", "fair", "poor"):
        wrong.append(f"no grade at a glance: {seen['badge']}")
    if seen["articles"] != 51:
        wrong.append(f"{seen['articles']} indicators, not 51")
    mark = seen["marks"]["审批事项相关证书的发放率"]  # 97.995%: in 良, just short of 98%
    if not mark["bounds"]["95%"] < mark["x"] <= mark["bounds"]["98%"] - 1.5:
        wrong.append(f"97.995% stands at the wrong place: {mark}")
    mark = seen["marks"]["系统故障次数"]  # 11次: beyond 10次
    if not mark["x"] > mark["bounds"]["10次"]:
        wrong.append(f"11次 stands at the wrong place: {mark}")
    if not any("≈" in one["text"] for one in seen["marks"].values()):
        wrong.append("no ratio is written as a decimal too")
    if not any(head[1:] in (["活动", "指标", "说明"], ["Activity", "Indicator", "Finding"])
               for head in seen["heads"]):
        wrong.append("the findings do not name the activity")
    return wrong


def on_paper(page, browser, folder):
    """How many pages, and what is written on them, without blanks, where that can be read."""
    to = pathlib.Path(folder, "paper.pdf")
    started(browser, folder, "--no-pdf-header-footer", f"--print-to-pdf={to}", page.as_uri())
    count = len(re.findall(rb"/Type\s*/Page\b(?!s)", to.read_bytes()))
    if not shutil.which("pdftotext"):
        return count, None
    words = subprocess.run(["pdftotext", "-layout", to, "-"], capture_output=True, text=True).stdout
    return count, "".join(words.split())


def look_on_paper(page, browser, folder):
    """Of a report."""
    wrong = []
    text = page.read_text(encoding="utf-8")
    count, words = on_paper(page, browser, folder)
    if not 1 < count < 20:
        wrong.append(f"{count} pages on paper")
    for wanted in ("评价人", "复核人", "日期", "出具日期", f"1/{count}", f"{count}/{count}"):
        if words is not None and wanted not in words:
            wrong.append(f"“{wanted}” is not on paper")
    for choice in ("steps-on-paper", "notes-on-paper"):
        page.write_text(text.replace(f'id="{choice}"', f'id="{choice}" checked'), encoding="utf-8")
        if on_paper(page, browser, folder)[0] <= count:
            wrong.append(f"{choice} prints no more than {count} pages")
    page.write_text(text, encoding="utf-8")
    return wrong


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--browser", required=True)
    chosen = options.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *words: subprocess.run([chosen.bin, *words], cwd=folder, capture_output=True,
                                            text=True).stdout
        run("sample", ".")
        scored = ["score", "table.csv", "measurements.csv", "--missing", "leave_out"]
        run(*scored, "-o", "report.html")
        score = json.loads(run(*scored, "--format", "json"))
        run(*scored, "-o", "english.html", "--lang", "en")
        for one in ("tables", "years"):
            pathlib.Path(folder, one).mkdir()
        for name in ("甲局", "乙局"):
            shutil.copy(pathlib.Path(folder, "table.csv"), pathlib.Path(folder, "tables", name + ".csv"))
            shutil.copy(pathlib.Path(folder, "measurements.csv"),
                        pathlib.Path(folder, "years", name + ".csv"))
        run("score", "tables", "years", "--missing", "leave_out", "-o", "ranking.html")
        report = pathlib.Path(folder, "report.html").resolve()
        wrong += look_on_paper(report, chosen.browser, folder)
        _, words = on_paper(pathlib.Path(folder, "ranking.html").resolve(), chosen.browser, folder)
        wrong += [f"“{wanted}” is not on the paper of a ranking" for wanted in
                  ("评价人", "复核人", "日期", "1/1") if words is not None and wanted not in words]
        for page, widths in (("report", (1280, 1000, 800, 500, 390)), ("english", (1280, 390)),
                             ("ranking", (1280, 390))):
            file = pathlib.Path(folder, page + ".html").resolve()
            text = file.read_text(encoding="utf-8").replace(
                "</body>", PROBE.replace("<script>", '<script id="probe">') + "</body>")
            file.write_text(text, encoding="utf-8")
            for width in widths:
                seen = opened(file, width, chosen.browser, folder)
                wrong += look(seen, score, width) if page != "ranking" else \
                    [f"{page} at {width}: {one}" for one in seen["found"]]
            file.write_text(text.replace("<head>", '<head><meta name="wanted-dark">'), encoding="utf-8")
            seen = opened(file, 1000, chosen.browser, folder, *DARK)
            wrong += [f"{page} in the dark: {one}" for one in seen["found"]]
    for one in wrong:
        print("FAILED " + one)
    print(f"3 pages, 5 widths, dark and on paper: {len(wrong)} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
