// SPDX-License-Identifier: BSL-1.0
#include "rule_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"
#include "headings.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t most_rows = 20;

// 5分, 0.5 分, 五分 at the beginning of a text.
bool begins_with_points(std::string_view text) {
  std::size_t figures = 0;
  while (!text.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(text);
    constexpr std::u32string_view numerals =
        U"0123456789.０１２３４５６７８９．零一二两三四五六七八九十点";
    const bool is_blank = c.value == U' ' || c.value == U'\u3000' || c.value == U'\u00A0';
    if (!is_blank && numerals.find(c.value) == numerals.npos) break;
    if (!is_blank) ++figures;
    text.remove_prefix(std::max<std::size_t>(c.length, 1));
  }
  return figures > 0 && text.starts_with("分");
}

bool is_filled(const grid_row& row, std::size_t index) {
  return index < row.size() && !row[index].is_continuation &&
         !trimmed_text(row[index].text).empty();
}

// The heading of a column, the lower one of two; null where it has none.
const cell* heading_of(const grid& table, const header& head, std::size_t index) {
  for (std::size_t r = head.first_row + head.row_count; r-- > head.first_row;)
    if (is_filled(table.rows[r], index)) return &table.rows[r][index];
  return nullptr;
}

const cell* first_rule_in(const grid& table, const header& head, std::size_t index) {
  const std::size_t first = head.first_row + head.row_count;
  for (std::size_t r = first; r < table.rows.size() && r < first + most_rows; ++r)
    if (is_filled(table.rows[r], index) && gives_points(table.rows[r][index].text))
      return &table.rows[r][index];
  return nullptr;
}

// What a year's points were lost for says 扣2分 too, and is no rule.
bool tells_of_results(std::string_view heading) {
  const simplified_text plain(heading);
  return has_any(plain.view(), {"原因", "情况", "改进", "整改", "问题", "结果", "措施"});
}

bool is_level_column(const header& head, std::size_t index) {
  const std::vector<level_column>& levels = head.columns.levels;
  return std::any_of(levels.begin(), levels.end(),
                     [&](const level_column& level) { return level.index == index; });
}

bool is_heading_of_standards(const cell& heading) {
  std::string_view words = trimmed_text(heading.text);
  for (const std::string_view bracket : {"（", "("})
    words = trimmed_text(words.substr(0, words.find(bracket)));
  return same_heading(words, "评价标准") || same_heading(words, "评定标准");
}

// Calls `found` with the index of each such column, its heading if it has one, and a rule in it.
template <class Found>
void for_unread_rules(const grid& table, const header& head, Found found) {
  if (head.row_count == 0 || head.columns.has(column::rule)) return;
  for (std::size_t i = 0; i < head.width; ++i) {
    const cell* const heading = heading_of(table, head, i);
    const std::string_view words = heading ? trimmed_text(heading->text) : std::string_view{};
    if (is_level_column(head, i) || column_named(words) || tells_of_results(words)) continue;
    if (const cell* const rule = first_rule_in(table, head, i)) found(i, heading, *rule);
  }
}

}  // namespace

bool gives_points(std::string_view written) {
  const simplified_text plain(written, written.size());
  const std::string_view text = plain.view();
  if (has_any(text, {"得满分", "不得分", "扣完为止"})) return true;
  for (const std::string_view verb : {"得", "扣", "加", "计"})
    for (std::size_t at = text.find(verb); at != text.npos; at = text.find(verb, at + verb.size()))
      if (begins_with_points(text.substr(at + verb.size()))) return true;
  return false;
}

void take_rule_column(const grid& table, header& head) {
  if (!head.columns.levels.empty()) return;
  std::optional<std::size_t> of_rules;
  for_unread_rules(table, head, [&](std::size_t index, const cell* heading, const cell&) {
    if (!of_rules && heading != nullptr && is_heading_of_standards(*heading)) of_rules = index;
  });
  if (of_rules) head.columns.set(column::rule, *of_rules);
}

void name_unread_rules(const grid& table, const header& head,
                       std::vector<table_problem>& problems) {
  for_unread_rules(table, head, [&](std::size_t, const cell* heading, const cell& rule) {
    const cell& named = heading == nullptr ? rule : *heading;
    const place where = table.where(named);
    const bool is_told = std::any_of(problems.begin(), problems.end(), [&](const auto& p) {
      return p.what == table_fault::unknown_level && p.where == where;
    });
    if (!is_told)
      problems.push_back({table_fault::unread_rules, where, std::string(trimmed_text(named.text)),
                          "评分标准", fault::none});
  });
}

void name_unread_rules(const grid& table, std::vector<table_problem>& problems) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<table_problem> ignored;
    const header head = header_at(table, r, ignored);
    if (head.row_count == 0) continue;
    return name_unread_rules(table, head, problems);
  }
}

}  // namespace jixiao::io
