// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace jixiao::report {

// Of the page about a test, beside what all pages have.
inline constexpr std::string_view test_page_style = R"css(
.test-glance{display:grid;grid-template-columns:1fr;gap:12px;margin:12px 0}
.conclusion{margin:0;padding:8px 14px;border-left:6px solid;border-radius:4px}
.conclusion b{font-size:1.4rem}
.conclusion.covered{border-color:var(--excellent-line)}.conclusion.unnoticed{border-color:var(--poor-line)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,220px),1fr));gap:12px 28px;margin:0}
.figures dt{color:var(--muted)}.figures dd{margin:0}
.figures dd>b{font-size:1.9rem;line-height:1.2;font-variant-numeric:tabular-nums}
.figures .counts{display:block}
.share{display:block;height:8px;margin:4px 0;border:1px solid var(--faint);border-radius:4px;overflow:hidden;background:var(--paper)}
.share i{display:block;height:100%;background:var(--excellent-line)}
.receipt{font-size:.85rem}.receipt th{width:9em;background:none}.receipt th,.receipt td{padding:2px 8px}
#basis{margin:16px 0 6px}
.test-sign{display:flex;flex-wrap:wrap;justify-content:space-between;gap:18px 8mm;margin:22px 0 8px}
.test-sign span{flex:1 1 12em;display:flex}.test-sign i{flex:1;border-bottom:1px solid var(--ink);margin-left:4px}
.contents{margin-top:18px}
#whole:checked~.contents .whole{background:var(--panel);border-color:var(--link);font-weight:700}
#whole:checked~.contents .whole::before{content:"☑ "}
#whole:focus-visible~.contents .whole{outline:3px solid var(--link)}
#show-all:checked~section .filter-all,#show-open:checked~section .filter-open{background:var(--panel);border-color:var(--link);font-weight:700}
#show-all:focus-visible~section .filter-all,#show-open:focus-visible~section .filter-open{outline:3px solid var(--link)}
#show-open:checked~section .list article:not(.is-open){display:none}
.legend .muted{margin-left:8px;font-size:.85rem}
.fold{display:block;padding:6px 10px;margin:4px 0;border:1px solid var(--rule);border-radius:6px;cursor:pointer;color:var(--link)}
.fold::before{content:"▸ "}.choice:checked+.fold::before{content:"▾ "}
.choice:focus-visible+.fold{outline:3px solid var(--link)}
.folded{display:none;margin:6px 0 14px}.failed{margin-top:10px}.choice:checked+.fold+.folded{display:block}
article h4{overflow-wrap:anywhere}article a{color:var(--link)}td.figure{white-space:nowrap}.cards{margin-top:10px}
@media (max-width:560px){.fold{min-height:44px;line-height:30px}.receipt th{width:5em}}
@media print{.on-paper{display:block}.not-on-paper,.more,.filter,.fold{display:none}
.test-glance{padding:6px 10px}.figures{grid-template-columns:repeat(3,1fr);gap:8px 18px}.failed{display:block}.failed article{margin-bottom:6px}.share i{background:#17713f}
.test-sign{margin:12mm 0 4mm}
.rules-on-paper table{font-size:8.5pt}.rules-on-paper td,.rules-on-paper th{padding:1px 5px}
.rules-on-paper th{white-space:nowrap}.rules-on-paper td:first-child{width:1.6em;overflow-wrap:normal}
.coverage-line{max-width:none}.touched{font-size:8pt;padding:0 4px;margin:1px 2px 1px 0}
#whole:checked~.not-on-paper,#whole:checked~section .folded{display:block}
#whole:checked~section tr.more{display:table-row}#whole:checked~section .less{display:none}
#whole:checked~.not-on-paper .fold{display:block;border:0;padding:2px 0;color:inherit;font-weight:700;break-after:avoid}
.fold::before{content:""}.mistakes{font-size:8.5pt}}
)css";

}  // namespace jixiao::report
