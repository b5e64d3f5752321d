// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/check/table.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rule_picture.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/words/explain.hpp>

#include "page_state.hpp"
#include "plain/json_writer.hpp"
#include "sheet.hpp"

namespace jixiao::web {

using plain::json_writer;

inline void write_flag(json_writer& out, std::string_view name, bool is_so) {
  out.member(name, std::size_t{is_so ? 1u : 0u});
}

template <class Problem>
void write_problem(json_writer& out, const Problem& p) {
  out.begin_object();
  out.member("code", name_of(p.what));
  const severity level = is_error(p.what) ? severity::error : severity::note;
  out.member("severity", name_of(level));
  out.member("level", severity_words(level, state.in));
  out.member("place", place_words(p.where, state.in));
  out.member("message", io::describe(p, state.in));
  out.end_object();
}

template <class Value>
void write_problems(json_writer& out, const io::reading_of<Value>& read) {
  out.key("problems");
  out.begin_array();
  for (const io::document_problem& p : read.document_problems) write_problem(out, p);
  for (const io::table_problem& p : read.table_problems) write_problem(out, p);
  out.end_array();
}

// The cell of the file's tables at a place: "0-4-2"; empty where there is none.
inline std::string cell_words(const place& where) {
  const std::optional<cell_position> at = position_of(state.file, where);
  if (!at) return {};
  return std::to_string(at->grid) + "-" + std::to_string(at->row) + "-" + std::to_string(at->cell);
}

inline void write_repair(json_writer& out, const table_finding& f) {
  out.key("repair");
  out.begin_array();
  const auto change = [&](std::string_view what, std::size_t level, std::string_view text) {
    out.begin_object();
    out.member("what", what);
    out.member("level", level);
    out.member("text", text);
    out.end_object();
  };
  if (f.rule && !f.rule->mended.empty()) change("rule", 0, f.rule->mended);
  for (const band_edit& e : f.repair.edits) change("cell", column_of(e.band), e.text.view());
  out.end_array();
}

inline void write_finding(json_writer& out, const table_finding& f) {
  out.begin_object();
  out.member("code", name_of(f.what.code));
  out.member("severity", name_of(f.what.level()));
  out.member("level", severity_words(f.what.level(), state.in));
  const finding_words& words = words_of(state.in).findings[f.what.code];
  out.member("title", words.title);
  out.member("message", explain_finding(f, state.in));
  out.member("why", words.why);
  out.member("whose",
             f.activity.empty() || f.activity == f.duty ? f.duty : f.duty + " ／ " + f.activity);
  out.member("indicator", f.indicator);
  out.member("place", place_words(f.where, state.in));
  out.member("at", cell_words(f.where));
  out.key("bands");
  out.begin_array();
  for (grade g : f.levels.levels())
    if (f.what.bands.has(g)) out.value(column_of(g));
  out.end_array();
  write_repair(out, f);
  out.end_object();
}

inline std::string picture_of(const indicator& i) {
  if (i.standard.is_numeric())
    return report::number_line(i.standard, std::nullopt, state.how.reading, state.in);
  if (!i.rule_text.empty())
    if (const scoring_rule rule = rule_of(i); rule.is_readable())
      return report::rule_picture(rule, {}, std::nullopt, state.in);
  return {};
}

inline void write_indicator(json_writer& out, const indicator_path& path) {
  const indicator& i = path.indicator;
  out.begin_object();
  out.member("duty", path.duty.name);
  out.member("activity", path.activity.name);
  out.member("name", i.name);
  out.member("at", cell_words(i.where));
  out.key("bands");
  out.begin_array();
  const bool has_bands = !i.standard.is_blank() || !(i.target || !i.rule_text.empty());
  if (has_bands) {
    const scale levels = i.standard.level_scale();
    for (grade g : levels.levels()) {
      out.begin_object();
      out.member("word", report::grade_word(g, state.in, levels));
      out.member("shade", name_of(report::shade_of(g, levels)));
      out.member("text", column_of(g) < i.cells.size() ? i.cells[column_of(g)] : std::string());
      out.end_object();
    }
  }
  out.end_array();
  out.member("target", i.target ? i.target->text : std::string());
  out.member("rule", i.rule_text);
  out.member("picture", picture_of(i));
  out.end_object();
}

// Which indicator a finding is about, by its place and else by its names; their number for none.
inline std::size_t owner_of(const std::vector<indicator_path>& all, const table_finding& f) {
  std::size_t named = all.size();
  for (std::size_t n = 0; n < all.size(); ++n) {
    const indicator_path& path = all[n];
    if (f.indicator.empty() || path.indicator.name != f.indicator ||
        path.activity.name != f.activity || path.duty.name != f.duty)
      continue;
    if (named == all.size()) named = n;
    const place& own = path.indicator.where;
    if (own.row == f.where.row && own.address == f.where.address) return n;
  }
  return named;
}

inline std::string table_answer() {
  const opened<department>& table = state.table;
  json_writer out;
  out.begin_object();
  write_flag(out, "is_found", table.read.is_found);
  write_flag(out, "is_form", state.is_form);
  out.member("file", table.name);
  write_problems(out, table.read);
  const department& d = table.read.value;
  out.member("name", d.name);
  std::vector<indicator_path> all;
  for_each_indicator(d, [&](const indicator_path& path) { all.push_back(path); });
  out.key("indicators");
  out.begin_array();
  for (const indicator_path& path : all) write_indicator(out, path);
  out.end_array();
  out.key("findings");
  out.begin_array();
  if (table.is_open)
    for (const table_finding& f : check(d)) {
      out.begin_object();
      out.member("indicator", owner_of(all, f));
      out.key("finding");
      write_finding(out, f);
      out.end_object();
    }
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

// What `jixiao check --format json` prints.
inline std::string findings_file() {
  const department& table = state.table.read.value;
  return report::findings_text(check(table), indicator_count(table), state.in) + "\n";
}

}  // namespace jixiao::web
