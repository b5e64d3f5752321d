// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>

#include "io/json_value.hpp"
#include "page_state.hpp"
#include "report/csv_writer.hpp"
#include "report/form.hpp"
#include "table_answer.hpp"

namespace jixiao::web {

// Which measurement counts for each indicator, in the order of the table.
inline std::vector<std::optional<std::size_t>> measurements_that_count(const department& table,
                                                                       const measurements& year) {
  std::vector<std::optional<std::size_t>> whose;
  const evaluation bound = evaluate(table, year, state.how);
  for (const duty_score& d : bound.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators) whose.push_back(i.measurement);
  return whose;
}

// The rows of a form to be filled in, with what the measurements in force say.
inline std::string form_answer() {
  const department& table = state.table.read.value;
  const io::reading_of<measurements> year = year_in_force();
  const std::vector<std::optional<std::size_t>> whose = measurements_that_count(table, year.value);
  const report::form_rows form(table, state.in);
  json_writer out;
  out.begin_object();
  write_problems(out, year);
  out.member("file", state.year.is_open ? state.year.name : std::string());
  out.key("rows");
  out.begin_array();
  std::size_t n = 0;
  for_each_indicator(table, [&](const indicator_path& path) {
    const measurement* m = n < whose.size() && whose[n] ? &year.value.items[*whose[n]] : nullptr;
    for (const report::form_line& line : form.lines(path)) {
      std::string text = m == nullptr ? std::string() : m->text;
      out.begin_object();
      out.member("indicator", n);
      if (line.asked) {
        const std::vector<std::string>& known = line.known;
        const std::string id = known[known.size() - 3];
        out.member("asked", known[known.size() - 2]);
        out.member("how", known.back());
        text.clear();
        if (m != nullptr)
          for (const rule_answer& a : m->answers)
            if (a.input == id || a.input == known[known.size() - 2]) text = a.text;
        if (m != nullptr && m->answers.empty()) text = m->text;
      }
      out.member("value", text);
      out.member("note", m == nullptr ? std::string() : m->note);
      out.end_object();
    }
    ++n;
  });
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

// What was read and a form does not ask for: points that an assessor gave, and the execution of
// budgets.
class kept_columns {
 public:
  explicit kept_columns(const department& table) : year_(year_in_force().value) {
    for (const auto& which : measurements_that_count(table, year_)) {
      const auto points = which ? year_.items[*which].given_points : std::nullopt;
      points_.push_back(points ? std::string(to_text(*points).view()) : std::string());
      has_points_ = has_points_ || points.has_value();
    }
  }

  void add_heads(std::vector<std::string_view>& row) const {
    if (has_points_) row.push_back("自评得分");
    if (!year_.budgets.empty()) row.insert(row.end(), {"全年预算数", "全年执行数"});
  }

  void add_points(std::vector<std::string_view>& row, std::size_t n, bool is_first) const {
    if (has_points_)
      row.push_back(is_first && n < points_.size() ? std::string_view(points_[n])
                                                   : std::string_view());
    if (!year_.budgets.empty()) row.resize(row.size() + 2);
  }

  void write_budgets(report::csv_writer& out, std::size_t width) const {
    const auto words = [](const std::optional<decimal>& amount) {
      return amount ? std::string(to_text(*amount).view()) : std::string();
    };
    for (const budget_execution& b : year_.budgets) {
      const std::string adjusted = words(b.adjusted);
      const std::string executed = words(b.executed);
      std::vector<std::string_view> row{b.duty, b.activity};
      row.resize(width + (has_points_ ? 1u : 0u));
      row.insert(row.end(), {adjusted, executed});
      out.row(row);
    }
  }

 private:
  measurements year_;
  std::vector<std::string> points_;
  bool has_points_ = false;
};

// The form of the table filled in with a value and a note for each row: ["99%", "", …].
inline std::string filled_form(std::string_view json) {
  const department& table = state.table.read.value;
  const io::json_reading given = io::read_json_value(json);
  const std::vector<io::json_value>& values = given.value.items;
  // In Chinese whatever the page is in, since that is what is read back.
  const report::form_rows form(table, language::zh);
  const std::vector<std::string> heads = form.heads();
  const kept_columns kept(table);
  report::csv_writer out;
  std::vector<std::string_view> first(heads.begin(), heads.end());
  kept.add_heads(first);
  out.row(first);
  std::size_t next = 0;
  std::size_t n = 0;
  for_each_indicator(table, [&](const indicator_path& path) {
    bool is_first = true;
    for (const report::form_line& line : form.lines(path)) {
      std::vector<std::string_view> cells(line.known.begin(), line.known.end());
      cells.resize(heads.size());
      if (next + 1 < values.size()) {
        cells[heads.size() - 2] = values[next].text;
        cells[heads.size() - 1] = values[next + 1].text;
      }
      next += 2;
      kept.add_points(cells, n, is_first);
      is_first = false;
      out.row(cells);
    }
    ++n;
  });
  kept.write_budgets(out, heads.size());
  return out.take();
}

}  // namespace jixiao::web
