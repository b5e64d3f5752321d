#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Opens a report in headless Chromium and looks at what a person would: browser.py --bin PROGRAM
--browser CHROMIUM

The report has no script of its own; a copy of it gets one that measures the laid-out page.
"""
import argparse
import html
import json
import pathlib
import re
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
if (document.querySelectorAll('ol.costs li').length !== 5) say('the first screen does not name what cost most');
for (const t of document.querySelectorAll('table'))
  if (!t.closest('.on-paper') && !t.querySelector('thead th')) say('a table without heads');
if (window.innerWidth <= 560)
  for (const a of document.querySelectorAll('.strip a, .contents a, .filter, summary')) {
    const box = a.getBoundingClientRect();
    if (box.height > 0 && box.height < 43.5) say('too small for a finger: ' + name(a) + ' ' + box.height);
  }
const shown = () => [...document.querySelectorAll('article')].filter(a => a.offsetParent).length;
const whole = shown();
for (const id of ['0', 'lost', '3']) {
  document.getElementById('show-' + id).checked = true;
  const wanted = document.querySelectorAll('article.is-' + id).length;
  if (shown() !== wanted || wanted === 0 || wanted === whole) say('the filter ' + id + ' shows ' + shown() + ' of ' + wanted);
}
document.getElementById('show-all').checked = true;
const marks = {};
for (const article of document.querySelectorAll('article')) {
  const svg = article.querySelector('svg.number-line'), mark = svg && svg.querySelector('.mark');
  if (!mark) continue;
  const bounds = {};
  const ticks = [...svg.querySelectorAll('.tick')], labels = [...svg.querySelectorAll('.bound')];
  labels.forEach((label, i) => { bounds[label.textContent] = ticks[i].x1.baseVal.value; });
  marks[article.querySelector('h4').textContent] = {x: mark.x1.baseVal.value, bounds, text: svg.querySelector('.measured').textContent};
}
const total = document.querySelector('.total').firstChild.textContent.trim();
const badge = document.querySelector('.glance .badge').textContent.trim();
const out = document.createElement('pre');
out.id = 'probe-result';
out.textContent = JSON.stringify({found, marks, total, badge, articles: document.querySelectorAll('article').length});
document.body.append(out);
</script>
"""


def opened(page, width, browser, folder):
    done = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         f"--user-data-dir={folder}/profile", f"--window-size={width},1200", "--dump-dom",
         page.as_uri()], capture_output=True, text=True, timeout=120)
    result = re.search(r'<pre id="probe-result">(.*?)</pre>', done.stdout, flags=re.S)
    if not result:
        raise RuntimeError("the browser shows no page: " + done.stderr[-500:])
    return json.loads(html.unescape(result.group(1)))


def look(seen, score, width):
    wrong = [f"at {width}: {one}" for one in seen["found"]]
    if seen["total"] != score["total"]:
        wrong.append(f"the page says {seen['total']}, the evaluation {score['total']}")
    if seen["badge"] not in ("优", "良", "中", "差"):
        wrong.append(f"no grade at a glance: {seen['badge']}")
    if seen["articles"] != 51:
        wrong.append(f"{seen['articles']} indicators, not 51")
    mark = seen["marks"]["审批事项相关证书的发放率"]  # 97.995%: in 良, just short of 98%
    if not mark["bounds"]["95%"] < mark["x"] <= mark["bounds"]["98%"]:
        wrong.append(f"97.995% stands at the wrong place: {mark}")
    mark = seen["marks"]["系统故障次数"]  # 11次: beyond 10次
    if not mark["x"] > mark["bounds"]["10次"]:
        wrong.append(f"11次 stands at the wrong place: {mark}")
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
        page = pathlib.Path(folder, "report.html").resolve()
        page.write_text(page.read_text(encoding="utf-8").replace(
            "</body>", PROBE.replace("<script>", '<script id="probe">') + "</body>"),
            encoding="utf-8")
        for width in (1280, 800, 500):
            wrong += look(opened(page, width, chosen.browser, folder), score, width)
    for one in wrong:
        print("FAILED " + one)
    print(f"3 widths, {len(wrong)} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
