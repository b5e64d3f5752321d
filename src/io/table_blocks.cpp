// SPDX-License-Identifier: BSL-1.0
#include "table_blocks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "heading_key.hpp"
#include "item_number.hpp"
#include "title_cells.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t most_title_rows = 4;

bool is_kind_of_table(std::string_view text) {
  const simplified_text plain(text);
  return has_any(plain.view(), {"绩效目标", "自评表", "续表", "（续）", "(续)"});
}

bool is_body(std::string_view name) {
  const simplified_text plain(name);
  constexpr auto bodies = std::to_array<std::string_view>(
      {"局", "委", "办", "室", "厅", "院", "所", "站", "会",   "部",   "处",
       "府", "校", "心", "队", "社", "馆", "司", "园", "中学", "小学", "大学"});
  return std::any_of(bodies.begin(), bodies.end(),
                     [&](std::string_view body) { return plain.view().ends_with(body); });
}

// 甲局 in 2024年甲局部门职责-工作活动绩效目标; empty where none is named.
std::string_view body_in(std::string_view title) {
  const simplified_text plain(title);
  std::size_t end = title.size();
  for (std::string_view word : {"部门", "整体", "项目", "职责", "预算", "绩效", "年度"})
    end = std::min(end, plain.view().find(word));
  std::string_view name = trimmed_text(title.substr(0, end));
  name.remove_prefix(std::min(name.find_first_not_of("0123456789"), name.size()));
  for (std::string_view year : {"年度", "年"})
    if (name.starts_with(year)) name.remove_prefix(year.size());
  return is_body(name) ? name : std::string_view{};
}

// Takes what a row says of the table below it; the rows between them said the title so far.
void read_title_row(const grid& table, const title_cells& cells, table_title& title,
                    std::vector<table_problem>& problems) {
  if (cells.currency_at != nullptr && !title.currency) {
    title.currency = currency_named(cells.currency);
    if (!title.currency)
      problems.push_back({table_fault::unknown_currency,
                          table.where(*cells.currency_at),
                          std::string(cells.currency),
                          {},
                          fault::none});
  }
  if (cells.department_at != nullptr) {
    title.name = std::string(cells.department);
    title.where = table.where(*cells.department_at);
    title.is_labelled = true;
  }
  if (title.is_labelled || cells.unlabelled_count != 1) return;
  const bool is_kind = is_kind_of_table(cells.unlabelled);
  const std::string_view name = is_kind ? body_in(cells.unlabelled) : cells.unlabelled;
  const bool is_beside_currency = cells.currency_at != nullptr && !is_kind;
  if (name.empty() || (!is_beside_currency && !title.name.empty())) return;
  title.name = std::string(name);
  title.where = table.where(*cells.unlabelled_at);
}

}  // namespace

table_title title_above(const grid& table, std::size_t header_row, std::size_t from,
                        std::vector<table_problem>& problems) {
  table_title title;
  for (std::size_t r = header_row; r-- > from && header_row - r <= most_title_rows;) {
    const title_cells cells = title_cells_of(table.rows[r]);
    read_title_row(table, cells, title, problems);
    if (cells.currency_at != nullptr && !title.name.empty()) break;
  }
  const auto letter =
      std::find_if(title.name.begin(), title.name.end(), [](char c) { return c < '0' || c > '9'; });
  if (letter != title.name.end()) title.name.erase(title.name.begin(), letter);
  title.is_body = title.is_labelled || is_body(title.name);
  return title;
}

namespace {

// The year of 2024年度 or 2024年甲局…自评表; not that of 2024年12月, which is when it was filled
// in.
std::optional<int> year_in(std::string_view title) {
  constexpr std::size_t digits = 4;
  const simplified_text plain(title);
  const std::string_view text = plain.view();
  for (std::size_t at = text.find("年"); at != std::string_view::npos;
       at = text.find("年", at + 1)) {
    if (at < digits) continue;
    const std::string_view figures = text.substr(at - digits, digits);
    const std::string_view behind = text.substr(at + std::string_view("年").size());
    const bool is_month = !behind.empty() && behind.front() >= '0' && behind.front() <= '9';
    const bool is_longer =
        at > digits && text[at - digits - 1] >= '0' && text[at - digits - 1] <= '9';
    if (is_month || is_longer || (!figures.starts_with("19") && !figures.starts_with("20")))
      continue;
    if (figures.find_first_not_of("0123456789") != std::string_view::npos) continue;
    int year = 0;
    for (const char c : figures) year = year * 10 + (c - '0');
    return year;
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> year_above(const grid& table, std::size_t header_row) {
  for (std::size_t r = 0; r < header_row; ++r) {
    std::string_view only;
    std::size_t filled = 0;
    for (const cell& c : table.rows[r]) {
      if (c.is_continuation || trimmed_text(c.text).empty()) continue;
      only = trimmed_text(c.text);
      ++filled;
    }
    if (filled != 1 || only.size() > longest_heading) continue;
    if (const auto year = year_in(only)) return year;
  }
  return std::nullopt;
}

bool is_title_row(const grid_row& row, const column_map& columns) {
  std::size_t filled = 0;
  std::string_view first;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view text = trimmed_text(row[i].text);
    if (row[i].is_continuation || text.empty()) continue;
    if (has_title_label(text) || is_kind_of_table(text)) return true;
    if (columns[column::indicator] == i && filled > 0) return false;
    if (filled++ == 0) first = text;
  }
  if (filled != 1) return filled == 0;
  if (number_style_of(first) != number_style::none) return false;
  return is_body(first);
}

}  // namespace jixiao::io
