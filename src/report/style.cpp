// SPDX-License-Identifier: BSL-1.0
#include "style.hpp"

#include <string_view>

#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rule_picture.hpp>

namespace jixiao::report {

namespace {

// Text on every background has a contrast of at least 4.5 : 1 in both colour schemes; grades differ
// by word and pattern too, so nothing depends on colour.
constexpr std::string_view page = R"css(
:root{--paper:#fff;--ink:#1b1f24;--faint:#8a929c;--muted:#545d68;--rule:#d7dce2;--panel:#f5f7f9;
--excellent:#bfe5cd;--good:#c6dcf5;--fair:#f6e2ae;--poor:#f3c4bd;--none:#e3e6ea;
--excellent-line:#17713f;--good-line:#1f5fa8;--fair-line:#8a5a00;--poor-line:#a62b1f;--link:#1f5fa8}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ecf1;--faint:#7d8792;
--muted:#aab3be;--rule:#333b45;--panel:#1c2229;--excellent:#1d4d33;--good:#1f4168;--fair:#57440f;
--poor:#5e2721;--none:#2c333b;--excellent-line:#6fd09b;--good-line:#82b4f0;--fair-line:#e3b54a;
--poor-line:#ef8f83;--link:#82b4f0}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.6 system-ui,-apple-system,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:1120px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 4px}
h2{font-size:1.2rem;margin:40px 0 12px;padding-bottom:4px;border-bottom:2px solid var(--rule)}
h3{font-size:1.02rem;margin:28px 0 8px}
h4{font-size:1rem;margin:0}
p{margin:6px 0}
.muted{color:var(--muted)}
.glance{display:flex;flex-wrap:wrap;gap:16px 32px;align-items:center;margin:20px 0;padding:18px 20px;
background:var(--panel);border-radius:10px}
.total{font-size:3rem;line-height:1;font-weight:700;font-variant-numeric:tabular-nums}
.total small{font-size:1rem;font-weight:400;color:var(--muted)}
.badge{display:inline-block;min-width:2.2em;padding:1px 10px;border-radius:6px;text-align:center;
white-space:nowrap;font-weight:700;border:1.5px solid}
.glance .badge{font-size:1.7rem;padding:6px 18px}
.badge.excellent{background:var(--excellent);border-color:var(--excellent-line)}
.badge.good{background:var(--good);border-color:var(--good-line);border-style:double;border-width:3px}
.badge.fair{background:var(--fair);border-color:var(--fair-line);border-style:dashed}
.badge.poor{background:var(--poor);border-color:var(--poor-line);border-style:dotted;border-width:2.5px}
.badge.none{background:var(--none);border-color:var(--faint)}
.duties{display:grid;grid-template-columns:fit-content(15em) 1fr auto;gap:2px 14px;align-items:center}
.duty{display:contents}
.duty .name{font-weight:600}
.duty .bar{height:18px;background:var(--none);border-radius:4px;overflow:hidden}
.duty .bar i{display:block;height:100%;background:var(--good-line)}
.duty .figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.strip{grid-column:2/4;display:flex;flex-wrap:wrap;gap:3px;margin-bottom:14px}
.strip a{display:inline-flex;align-items:center;justify-content:center;padding:0 3px;min-width:26px;height:26px;
border-radius:4px;
font-size:.8rem;font-weight:700;color:var(--ink);text-decoration:none}
.strip a.share{font-size:.68rem}
.strip a:focus-visible{outline:3px solid var(--link);outline-offset:1px}
.choice{position:absolute;opacity:0;pointer-events:none}
.filter,.paper-choice,.contents a{display:inline-block;padding:4px 12px;margin:2px 4px 2px 0;border:1px solid var(--rule);
border-radius:6px;cursor:pointer;color:var(--link);text-decoration:none}
.choice:checked+.filter{background:var(--panel);border-color:var(--link);font-weight:700}
.choice:focus-visible+.filter{outline:3px solid var(--link)}
#steps-on-paper:checked~.contents .steps-on-paper,#notes-on-paper:checked~.contents .notes-on-paper{background:var(--panel);border-color:var(--link);font-weight:700}
.paper-choice::before{content:"☐ "}#steps-on-paper:checked~.contents .steps-on-paper::before,
#notes-on-paper:checked~.contents .notes-on-paper::before{content:"☑ "}
#show-lost:checked~.list article:not(.is-lost),#show-open:checked~.list article:not(.is-open){display:none}
.costs{padding-left:1.6em;margin:8px 0}.costs li{margin:4px 0}.costs a{color:var(--link)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr));gap:14px;align-items:start;margin-top:10px}
.cards article{margin:0}
.ranking th[scope=row]{background:none;font-weight:600;min-width:8em}.ranking a{color:var(--link)}
.ranking td.figure{white-space:nowrap}
.ranking .inside>td{padding-top:0}.ranking .inside details{margin:0}.ranking .inside td td{padding:2px 8px}
.sign{display:none}
article{margin:14px 0;padding:14px 16px;border:1px solid var(--rule);border-radius:8px;
break-inside:avoid}
.whole :is(td,th):nth-child(2){white-space:nowrap}
article header{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:baseline}
article header .points{margin-left:auto;font-variant-numeric:tabular-nums;font-weight:600;
white-space:nowrap}
.bands{display:flex;flex-wrap:wrap;gap:2px 18px;margin:6px 0;font-size:.92rem}
.bands b{margin-right:4px}
.reason{margin:6px 0 10px}
details{margin-top:8px}
summary{cursor:pointer;color:var(--link)}
.scroll{overflow-x:auto}
.on-paper{display:none}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{padding:4px 8px;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;
overflow-wrap:anywhere}
th{background:var(--panel);font-weight:600;overflow-wrap:normal}
.choices td{vertical-align:middle}
td.number{width:3.2em;color:var(--muted);overflow-wrap:normal;font-variant-numeric:tabular-nums}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
.place{color:var(--muted);font-size:.85rem;overflow-wrap:anywhere}
.severity{font-weight:700;white-space:nowrap}
.severity.error{color:var(--poor-line)}
.severity.warning{color:var(--fair-line)}
.severity.note{color:var(--muted)}
code,pre{font:.85rem/1.5 ui-monospace,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--panel);padding:10px 12px;border-radius:6px}
footer{margin-top:48px;font-size:.85rem;color:var(--muted)}
@media (max-width:560px){.choices{font-size:.75rem}.choices th,.choices td{padding:4px 3px;overflow-wrap:normal}
main{padding:16px 12px 40px}.total{font-size:2.4rem}
.duties{display:block}
.duty{display:grid;grid-template-columns:1fr auto;gap:2px 14px;margin:10px 0}
.duty .bar{grid-column:1/3;grid-row:2}.strip{grid-column:1/3}
.strip a{min-width:44px;height:44px}summary,.filter,.paper-choice,.contents a{min-height:44px;line-height:34px}
.costs a{display:inline-block;padding:9px 0}
.ranking,.ranking>tbody{display:block}.ranking>thead{display:none}
.ranking>tbody>tr{display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline;padding-top:8px}
.ranking>tbody>tr>*{border:0;padding:2px 0;width:auto}.ranking>tbody>tr>td:empty{display:none}
.ranking th[scope=row]{flex:1;font-size:1.05rem}.ranking th[scope=row] a{display:inline-block;padding:9px 0}
.ranking td[data-head]{flex:1 1 100%}.ranking td[data-head]::before{content:attr(data-head) " ";color:var(--muted)}
.ranking>tbody>tr.inside{padding:0;border-bottom:1px solid var(--rule)}.ranking .inside>td{flex:1 1 100%}
.ranking .inside tr>:first-child,.ranking .inside tr>:nth-child(6){display:none}
article{padding:12px}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--rule:#bbb;--panel:#f2f2f2}
html{font-size:9.5pt}body{line-height:1.45}main{max-width:none;padding:0}tr{break-inside:avoid}
h2{margin-top:24px}h3{margin-top:14px}.strip a{min-width:22px;height:22px}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:8px;align-items:start;margin-top:4px}
article{margin:0;padding:6px 10px}article header{gap:2px 10px}.bands{gap:0 12px;margin:3px 0}article .reason{margin-bottom:2px}
.steps{columns:2;column-gap:8mm;font-size:8.5pt}.steps>div{break-inside:avoid;margin-bottom:6px}
.steps td{padding:1px 4px}.steps td:nth-child(2){overflow-wrap:normal;word-break:keep-all}
a{color:inherit;text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2,h3{break-after:avoid}
.filter,.contents{display:none}.sign{display:flex;justify-content:space-between;gap:8mm;margin-top:14mm;break-inside:avoid}
.sign span{flex:1}.sign i{display:inline-block;width:60%;border-bottom:1px solid #000}
details,.ranking .inside{display:none}#steps-on-paper:checked~.on-paper{display:block}
#notes-on-paper:not(:checked)~.scroll tr.is-note{display:none}}
)css";

}  // namespace

std::string page_style() { return std::string(page) + number_line_style() + rule_picture_style(); }

}  // namespace jixiao::report
