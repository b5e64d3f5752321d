// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/cases.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/number/decimal_text.hpp>

#include "json_rows.hpp"
#include "json_value.hpp"

namespace jixiao::io {

namespace {

struct field {
  std::string test_case::*is;
  std::string_view name;
  std::array<std::string_view, 6> spellings;
  bool is_expectation = false;
};

constexpr std::array<field, 10> fields{
    {{&test_case::duty, "职责", {"职责", "职责名称", "duty"}},
     {&test_case::activity, "活动", {"活动", "活动名称", "工作活动", "职责活动", "activity"}},
     {&test_case::indicator, "指标", {"指标", "绩效指标", "指标名称", "三级指标", "indicator"}},
     {&test_case::text, "实际完成值", {"实际完成值", "完成值", "实际值", "value", "measured"}},
     {&test_case::grade, "应得等级", {"应得等级", "等级", "grade", "expected"}, true},
     {&test_case::points, "应得得分", {"应得得分", "应得分", "得分", "points", "score"}, true},
     {&test_case::reason, "原因", {"原因", "理由", "reason"}, true},
     {&test_case::reading, "解读", {"解读", "解读方式", "reading"}},
     {&test_case::refusal, "拒绝", {"拒绝", "refusal", "refused", "error"}, true},
     {&test_case::basis, "依据", {"依据", "说明", "备注", "basis", "note"}}}};

// A note in brackets behind a heading is cut off: 应得等级（优良中差）.
std::string_view without_note(std::string_view text) {
  for (std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const auto at = text.find(bracket); at != std::string_view::npos && at != 0)
      text = text.substr(0, at);
  return text;
}

const field* field_named(std::string_view heading) {
  const std::string_view text = without_note(heading);
  for (const field& f : fields)
    for (std::string_view spelling : f.spellings)
      if (!spelling.empty() && same_label(spelling, text)) return &f;
  return nullptr;
}

class case_table {
 public:
  case_table(const grid& table, reading_of<std::vector<test_case>>& out)
      : table_(table), out_(out) {}

  // False when the table is none of cases.
  bool read() {
    std::size_t first = 0;
    while (first < table_.rows.size() && !find_columns(table_.rows[first])) ++first;
    if (first == table_.rows.size()) return false;
    for (const table_problem& p : problems_) out_.table_problems.push_back(p);
    for (std::size_t r = first + 1; r < table_.rows.size(); ++r) read_row(table_.rows[r]);
    return true;
  }

 private:
  struct found_column {
    std::size_t index;
    const field* is;
  };

  bool has(std::string test_case::*wanted) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const found_column& c) { return c.is->is == wanted; });
  }

  bool find_columns(const grid_row& row) {
    columns_.clear();
    problems_.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const field* f = field_named(row[i].text);
      if (f == nullptr) continue;
      if (has(f->is))
        problems_.push_back(
            {table_fault::column_twice, table_.where(row[i]), row[i].text, {}, fault::none});
      else
        columns_.push_back({i, f});
    }
    return has(&test_case::indicator) && has(&test_case::text) &&
           std::any_of(columns_.begin(), columns_.end(),
                       [](const found_column& c) { return c.is->is_expectation; });
  }

  void read_row(const grid_row& row) {
    const auto is_blank = [](const cell& c) { return detail::trimmed(c.text).empty(); };
    if (std::all_of(row.begin(), row.end(), is_blank)) return;
    test_case one;
    one.where = table_.where(row.front());
    for (const found_column& c : columns_) {
      if (c.index >= row.size()) continue;
      const cell& at = row[c.index];
      if (c.is->is == &test_case::text) one.where = table_.where(at);
      // The rest of a merged cell says what its first row says.
      one.*(c.is->is) =
          at.is_continuation && !out_.value.empty() ? out_.value.back().*(c.is->is) : at.text;
    }
    out_.value.push_back(std::move(one));
  }

  const grid& table_;
  reading_of<std::vector<test_case>>& out_;
  std::vector<found_column> columns_;
  std::vector<table_problem> problems_;
};

bool is_json_lines(const document& from) {
  const std::string_view start = detail::trimmed(from.bytes);
  return from.grids.empty() && !from.is_json && start.starts_with('{');
}

// The document as one that has grids, if it is a single JSON object or lines of them.
document with_lines(const document& from) {
  document rows;
  rows.file = from.file;
  rows.problems = from.problems;
  if (!from.is_json && !is_json_lines(from)) {
    rows.grids = from.grids;
    return rows;
  }
  json_value root;
  document_problem problem;
  problem.where.file = from.file;
  if (read_json_lines(from.bytes, root, problem) && is_json_rows(root)) {
    rows.problems.clear();
    read_json_rows(root, rows);
  } else if (!from.is_json) {
    rows.problems.assign(1, std::move(problem));
  }
  return rows;
}

}  // namespace

reading_of<std::vector<test_case>> read_cases(const document& from) {
  reading_of<std::vector<test_case>> result;
  const document rows = with_lines(from);
  result.document_problems = rows.problems;
  for (bool hidden : {false, true})
    for (const grid& g : rows.grids)
      if (!result.is_found && g.is_hidden == hidden) result.is_found = case_table(g, result).read();
  if (!result.is_found && (from.is_readable() || !rows.grids.empty())) {
    place where;
    where.file = from.file;
    result.table_problems.push_back(
        {table_fault::no_table, where, {}, "指标、实际完成值、应得等级", fault::none});
  }
  return result;
}

}  // namespace jixiao::io
