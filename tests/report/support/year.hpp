// SPDX-License-Identifier: BSL-1.0
#pragma once

// Years to report on, kept together with what a report's content refers to.

#include <jixiao/check/table.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>

#include "scoring/support/table_2019.hpp"

namespace report_test {

using namespace jixiao;

struct year {
  department table;
  measurements measured;
  scheme how = scheme::official();
  evaluation result;

  year(department of, measurements values, missing_policy missing = missing_policy::refuse)
      : table(std::move(of)), measured(std::move(values)) {
    how.policies.missing = missing;
    result = evaluate(table, measured, how);
  }
  year(const year&) = delete;
  year& operator=(const year&) = delete;

  report::content content(language in = language::zh) const {
    return {table, measured, result, how, check(table), {}, {}, std::nullopt, in};
  }
};

// Texts that a spreadsheet would run or a browser take for markup.
inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "=cmd|' /C calc'!A0", "+SUM(A1:A9)", "-2+3",          "@SUM(A1)",
      "=HYPERLINK(\"x\")",  "\t=1+1",      "<b>&\"'</b>",   "<script>alert(1)</script>",
      "a,\"b\",c",          "行一\n行二",  "</title></svg>"};
  return texts;
}

// Every name is hostile, and so is every band that may be anything.
inline department hostile_table() {
  department table;
  table.name = "=1+1<script>";
  for (const std::string& text : hostile_texts()) {
    duty d;
    d.name = text;
    d.description = text;
    d.objective = text;
    activity a;
    a.name = text;
    a.description = text;
    objective o;
    o.text = text;
    o.indicators.push_back(indicator::with_bands(text, {text, "良" + text, "中" + text, "差"}));
    o.indicators.push_back(
        indicator::with_bands("率" + text, {"-2%以上", "-5%～-2%", "-10%～-5%", "-10%以下"}));
    a.objectives.push_back(o);
    d.activities.push_back(a);
    table.duties.push_back(d);
  }
  return table;
}

inline measurements hostile_year() {
  measurements all;
  for (const std::string& text : hostile_texts()) {
    all.items.push_back(read_measurement(text, "=2+2"));
    all.items.push_back(read_measurement("率" + text, "-3%"));
  }
  return all;
}

// The year with a measurement of no indicator of the table and with one of the wrong unit.
inline measurements faulty_year() {
  measurements all = scoring_test::sample_2019();
  measurement unknown = read_measurement("踏勘完成律", "100%");
  unknown.where = {"填报<1>.csv", {}, 4, 2, {}};
  all.items.push_back(unknown);
  measurement wrong_unit = read_measurement("审批事项公开率", "3次");
  wrong_unit.where = {"填报.xlsx", "2019", 7, 3, "C7"};
  all.items.insert(all.items.begin(), wrong_unit);
  return all;
}

// Its indicators with where they stand and their cells, a line each.
inline std::vector<std::string> lines_of(const department& table) {
  std::vector<std::string> lines;
  for_each_indicator(table, [&](const indicator_path& p) {
    std::string line = p.duty.name + "|" + p.activity.name + "|" + p.indicator.name;
    for (const std::string& cell : p.indicator.cells) line += "|" + cell;
    lines.push_back(line);
  });
  return lines;
}

inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++found;
  return found;
}

// The first tag that is not closed where it should be; empty when markup is well nested.
inline std::string nesting_fault(std::string_view markup) {
  std::vector<std::string> open;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos;
       at = markup.find('<', at + 1)) {
    const std::size_t end = markup.find('>', at);
    if (end == std::string_view::npos) return "an unfinished tag";
    std::string_view tag = markup.substr(at + 1, end - at - 1);
    if (tag.starts_with('!') || tag.starts_with('?') || tag.ends_with('/')) continue;
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string name(tag.substr(0, tag.find_first_of(" \n")));
    if (name == "meta" || name == "br" || name == "input") continue;
    if (!closes) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + "> at " + std::to_string(at);
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? std::string() : "<" + open.back() + "> stays open";
}

}  // namespace report_test
