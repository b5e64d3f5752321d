// SPDX-License-Identifier: BSL-1.0
#include "table_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"
#include "level_words.hpp"
#include "ordinal_levels.hpp"
#include "rule_columns.hpp"

namespace jixiao::io {

std::string_view trimmed_text(std::string_view text) { return detail::trimmed(text); }

bool is_blank_row(const grid_row& row) {
  return std::all_of(row.begin(), row.end(), [](const cell& cell) {
    return cell.is_continuation || trimmed_text(cell.text).empty();
  });
}

const std::string& text_at(const grid_row& row, const column_map& columns, column c) {
  static const std::string nothing;
  const auto index = columns[c];
  if (!index || *index >= row.size() || row[*index].is_continuation) return nothing;
  return row[*index].text;
}

place place_at(const grid& table, const grid_row& row, std::size_t index) {
  if (index < row.size()) return table.where(row[index]);
  place where = row.empty() ? place{} : table.where(row.front());
  where.column = 0;
  where.address.clear();
  return where;
}

place place_at(const grid& table, const grid_row& row, const column_map& columns, column c) {
  return place_at(table, row, columns[c].value_or(row.size()));
}

namespace {

bool is_filled(const cell& c) { return !c.is_continuation && !trimmed_text(c.text).empty(); }

void add_problem(const grid& table, const cell& c, table_fault what,
                 std::vector<table_problem>& problems) {
  problems.push_back({what, table.where(c), std::string(trimmed_text(c.text)), {}, fault::none});
}

// The level of the scale that was asked for that a heading names; empty where none was, or it names
// none of them.
std::string_view asked_level_in(const grid& table, std::string_view text) {
  if (!table.levels) return {};
  if (level_named(*table.levels, text)) return text;
  for (std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const std::string_view word = text.substr(0, text.find(bracket));
        level_named(*table.levels, word))
      return word;
  return {};
}
// What a heading names, a level of the scale that was asked for first.
std::optional<heading> heading_in(const grid& table, std::string_view text) {
  if (!asked_level_in(table, text).empty()) return heading{text, column::level};
  return heading_named(text);
}
std::optional<column> column_in(const grid& table, std::string_view text) {
  const auto named = heading_in(table, text);
  return named ? std::optional(named->is) : std::nullopt;
}
std::string_view level_word(const grid& table, std::string_view text) {
  const std::string_view asked = asked_level_in(table, text);
  return asked.empty() ? level_word_in(text) : asked;
}

// The kinds of a form stand under or beside one 绩效指标 for all of them: 三级指标 has the names.
bool names_third_kind(const grid_row& row, std::size_t index) {
  return index < row.size() && same_heading(trimmed_text(row[index].text), "三级指标");
}

void add_level_heading(const grid& table, const cell& c, std::size_t index, column_map& columns,
                       std::vector<table_problem>& problems) {
  ++columns.level_headings;
  const std::string_view word = level_word(table, trimmed_text(c.text));
  const bool is_there =
      std::any_of(columns.levels.begin(), columns.levels.end(),
                  [&](const level_column& l) { return same_label(l.word, word); });
  if (is_there)
    add_problem(table, c, table_fault::column_twice, problems);
  else
    columns.levels.push_back({index, std::string(word), {}});
}

void set_column(const heading& named, std::string_view text, std::size_t index,
                column_map& columns) {
  columns.set(named.is, index, named.rank);
  if (named.is == column::target) columns.target_unit = unit_note_in(text);
  if (named.is == column::measured) columns.measured_unit = unit_note_in(text);
}

// Adds the headings of a row; a heading that is there already is a problem, but for one that names
// its column only where no other does.
void add_headings(const grid& table, const grid_row& row, column_map& columns,
                  std::vector<table_problem>& problems) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!is_filled(row[i])) continue;
    const std::string_view text = trimmed_text(row[i].text);
    const auto named = heading_in(table, text);
    if (!named) continue;
    const column is = named->is;
    if (is == column::level) {
      add_level_heading(table, row[i], i, columns, problems);
    } else if (!columns.has(is) || columns.rank_of(is) > named->rank) {
      set_column(*named, text, i, columns);
    } else if (is == column::indicator && same_heading(text, "三级指标") &&
               !names_third_kind(row, *columns[is])) {
      set_column(*named, text, i, columns);
    } else if (*columns[is] != i && columns.rank_of(is) == named->rank) {
      add_problem(table, row[i], table_fault::column_twice, problems);
    }
  }
}

// A heading without the note in brackets behind it.
std::string_view without_note(std::string_view text) {
  for (const std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const std::size_t note = text.find(bracket); note != std::string_view::npos && note > 0)
      text = trimmed_text(text.substr(0, note));
  return text;
}

struct ordinal_columns {
  std::vector<level_column> levels;
  std::optional<scale> found;
};

// The first row of headings side by side that are places of one order and make a scale.
ordinal_columns ordinal_columns_of(const grid_row& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    ordinal_columns run;
    std::vector<std::string> words;
    while (i < row.size() && is_filled(row[i]) &&
           is_ordinal_word(without_note(trimmed_text(row[i].text)))) {
      words.emplace_back(without_note(trimmed_text(row[i].text)));
      run.levels.push_back({i++, words.back(), {}});
    }
    run.found = ordinal_scale(words);
    if (run.found) return run;
  }
  return {};
}

// A second row of headings has several of them, and nothing where the names of indicators stand, or
// the kinds that a heading for all of them spans.
bool is_second_row(const grid& table, const grid_row& row, const column_map& columns) {
  const std::size_t names = *columns[column::indicator];
  if (names < row.size() && is_filled(row[names]) &&
      column_in(table, trimmed_text(row[names].text)) != column::first_kind)
    return false;
  std::size_t known = 0;
  for (const cell& c : row)
    if (is_filled(c) && column_in(table, trimmed_text(c.text))) ++known;
  return known >= 2 || ordinal_columns_of(row).found;
}

std::size_t width_of(const grid_row& row) {
  for (std::size_t i = row.size(); i > 0; --i)
    if (row[i - 1].is_continuation || is_filled(row[i - 1])) return i;
  return 0;
}

// Takes levels that are places of one order (1档 … 6档), known words or not, unless there are
// further ones beside them.
bool take_ordinals(const grid& table, const grid_row& row, column_map& columns) {
  if (table.levels) return false;
  ordinal_columns run = ordinal_columns_of(row);
  if (!run.found) return false;
  const std::size_t first = run.levels.front().index;
  const std::size_t last = run.levels.back().index;
  for (const level_column& known : columns.levels)
    if (known.index < first || known.index > last) return false;
  columns.scale = *run.found;
  columns.levels = std::move(run.levels);
  for (level_column& level : columns.levels)
    level.level = level_named(columns.scale, level.word).value_or(grade::excellent);
  return true;
}

// Keeps the columns of the levels of the scale that they make together. Beside them a word of
// another scale is a level that is not understood; by itself it is none.
void find_scale(const grid& table, const grid_row& row, column_map& columns,
                std::vector<table_problem>& problems) {
  if (take_ordinals(table, row, columns)) return;
  std::vector<level_column> all = std::move(columns.levels);
  columns.levels.clear();
  const std::optional<scale> found = table.levels && !all.empty()
                                         ? table.levels
                                         : scale_of(all, columns.level_headings - all.size());
  columns.scale = found.value_or(scale());
  std::sort(all.begin(), all.end(),
            [](const level_column& a, const level_column& b) { return a.index < b.index; });
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (const auto level = level_named(columns.scale, all[i].word)) {
      all[i].level = *level;
      columns.levels.push_back(all[i]);
      continue;
    }
    const bool is_beside = (i > 0 && all[i - 1].index + 1 == all[i].index) ||
                           (i + 1 < all.size() && all[i].index + 1 == all[i + 1].index);
    if (found && is_beside && all[i].index < row.size())
      add_problem(table, row[all[i].index], table_fault::unknown_level, problems);
  }
}

// 十档 … 一档: the first place is taken for the best, which is said where the columns tell it the
// other way round.
void remark_worst_first(const grid& table, const grid_row& row, const column_map& columns,
                        std::vector<table_problem>& problems) {
  const std::vector<level_column>& levels = columns.levels;
  if (table.levels || levels.size() < min_levels) return;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!counts_either_way(levels[i].word)) return;
    if (i > 0 && !(levels[i - 1].level < levels[i].level)) return;
  }
  if (levels.front().index >= row.size()) return;
  add_problem(table, row[levels.front().index], table_fault::worst_first, problems);
  problems.back().text = levels.front().word;
  problems.back().expected = levels.back().word;
}

std::u32string characters_of(std::string_view word) {
  std::u32string result;
  while (!word.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(word);
    result += c.value;
    word.remove_prefix(c.length);
  }
  return result;
}

bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ordinal(char32_t c) {
  return (c >= '0' && c <= '9') ||
         std::u32string_view(U"特一二三四五六七八九十甲乙丙丁戊").find(c) !=
             std::u32string_view::npos;
}

// AAA, BB-, A+.
bool is_rating(const std::u32string& word) {
  return word.size() <= 4 && is_capital(word.front()) &&
         std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return is_capital(c) || c == '+' || c == '-'; });
}

// 六级 beside 五级, 特等 beside 一等, F级 beside E级, BBB beside A: the same but for one ordinal,
// or both ratings. 规格 beside 合格 is none.
bool is_like(std::string_view heading, std::string_view level) {
  const std::u32string a = characters_of(heading);
  const std::u32string b = characters_of(level);
  if (a.empty() || b.empty()) return false;
  if (is_rating(a) && is_rating(b)) return true;
  if (is_ordinal_word(heading) && is_ordinal_word(level)) return true;
  if (a.size() != b.size()) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!is_ordinal(a[i]) || !is_ordinal(b[i])) return false;
    ++differing;
  }
  return differing == 1;
}

// Whether a word names what may have bounds of its own beside the levels.
bool names_other_bounds(std::string_view heading) {
  const std::string words = heading_key(heading);
  for (const char* word : {"目标", "指标", "标准", "要求", "上年", "历史", "基准", "参考", "计划",
                           "实际", "完成", "说明", "备注", "依据", "预警"})
    if (words.find(word) != std::string::npos) return true;
  return false;
}

// Whether bands stand in a column below a heading, in rows where a level has one too.
bool has_bands(const grid& table, std::size_t below, std::size_t column, std::size_t level) {
  constexpr std::size_t most_rows = 20;
  const auto is_band = [](const grid_row& row, std::size_t i) {
    if (i >= row.size() || !is_filled(row[i])) return false;
    const band b = read_band(trimmed_text(row[i].text));
    return b.is_numeric() && !b.set.is_only_points();
  };
  for (std::size_t r = below; r < table.rows.size() && r < below + most_rows; ++r)
    if (is_band(table.rows[r], column) && is_band(table.rows[r], level)) return true;
  return false;
}

// What stands among the columns of levels, or with them under one heading that spans them, or next
// to them with a word like theirs or with bands below it, is a level as well, if it is no other
// column.
void find_unknown_levels(const grid& table, const grid_row& top, const grid_row& row,
                         std::size_t below, const column_map& columns,
                         std::vector<table_problem>& problems) {
  if (columns.levels.size() < 2) return;
  const auto [first, last] =
      std::minmax_element(columns.levels.begin(), columns.levels.end(),
                          [](const auto& a, const auto& b) { return a.index < b.index; });
  const std::size_t leftmost = first->index;
  std::size_t begin = leftmost;
  std::size_t end = last->index;
  const auto spans = [&](std::size_t i) {
    return &top != &row && i < top.size() && top[i].is_continuation && !top[i].is_from_above;
  };
  const auto is_further = [&](std::size_t i, std::size_t beside) {
    if (i >= row.size() || beside >= row.size() || !is_filled(row[i])) return false;
    const std::string_view word = trimmed_text(row[i].text);
    if (column_in(table, word)) return false;
    return is_like(word, trimmed_text(row[beside].text)) ||
           (!names_other_bounds(word) && has_bands(table, below, i, leftmost));
  };
  while (spans(begin)) --begin;
  while (spans(end + 1)) ++end;
  while (begin > 0 && is_further(begin - 1, begin)) --begin;
  while (is_further(end + 1, end)) ++end;
  const auto is_level = [&](std::size_t i) {
    return std::any_of(columns.levels.begin(), columns.levels.end(),
                       [&](const level_column& l) { return l.index == i; });
  };
  for (std::size_t i = begin; i <= end && i < row.size(); ++i)
    if (is_filled(row[i]) && !is_level(i) && !column_in(table, trimmed_text(row[i].text)))
      add_problem(table, row[i], table_fault::unknown_level, problems);
}

}  // namespace

header header_at(const grid& table, std::size_t r, std::vector<table_problem>& problems) {
  const std::vector<grid_row>& rows = table.rows;
  header found;
  add_headings(table, rows[r], found.columns, problems);
  if (!found.columns.has(column::indicator)) return {};
  found.first_row = r;
  found.row_count = 1;
  found.width = width_of(rows[r]);
  std::size_t next = r + 1;
  while (next < rows.size() && is_blank_row(rows[next])) ++next;
  if (next < rows.size() && is_second_row(table, rows[next], found.columns)) {
    add_headings(table, rows[next], found.columns, problems);
    found.row_count = next - r + 1;
    found.width = std::max(found.width, width_of(rows[next]));
  }
  const grid_row& last = rows[r + found.row_count - 1];
  find_scale(table, last, found.columns, problems);
  remark_worst_first(table, last, found.columns, problems);
  find_unknown_levels(table, rows[r], last, r + found.row_count, found.columns, problems);
  take_rule_column(table, found);
  return found;
}

void name_unknown_levels(const grid& table, std::vector<table_problem>& problems) {
  for (const grid_row& row : table.rows) {
    std::vector<const cell*> unknown;
    bool has_indicator = false;
    for (const cell& c : row) {
      if (!is_filled(c)) continue;
      const auto named = column_in(table, trimmed_text(c.text));
      has_indicator = has_indicator || named == column::indicator;
      if (!named) unknown.push_back(&c);
    }
    if (!has_indicator || unknown.size() < min_levels || unknown.size() > max_levels) continue;
    for (const cell* c : unknown) {
      add_problem(table, *c, table_fault::unknown_level, problems);
      problems.back().expected = "--scale";
    }
    return;
  }
}

const cell* cell_too_many(const grid& table, const header& head, const grid_row& row) {
  if (table.addresses == addressing::spreadsheet) return nullptr;
  for (std::size_t i = head.width; i < row.size(); ++i)
    if (is_filled(row[i])) return &row[i];
  return nullptr;
}

void merged_texts::next(const grid_row& row) {
  if (texts_.size() < row.size()) {
    texts_.resize(row.size());
    origins_.resize(row.size());
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].is_from_above) continue;
    texts_[i] = row[i].text;
    origins_[i] = i > 0 && row[i].is_continuation ? origins_[i - 1] : i;
  }
}

}  // namespace jixiao::io
