// SPDX-License-Identifier: BSL-1.0
#include "title_cells.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"
#include "table_rows.hpp"

namespace jixiao::io {

namespace {

// What a label before a value says of it.
enum class label_kind : std::uint8_t { none, department, other };

constexpr auto labels_of_departments = std::to_array<std::string_view>(
    {"填报单位", "填报部门", "预算单位", "预算部门", "编制单位", "部门名称", "单位名称", "部门",
     "部门（单位）", "部门（单位）名称", "主管部门", "实施单位", "项目单位", "申报单位", "自评单位",
     "被评价单位"});
constexpr auto labels_of_others = std::to_array<std::string_view>(
    {"项目名称", "项目负责人", "备注", "注", "说明", "联系电话", "联系人", "负责人", "填报人",
     "填表人", "审核人", "填报日期", "填表日期", "填报时间", "填表时间", "编制日期", "日期",
     "时间"});

template <std::size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return same_heading(text, word); });
}

label_kind kind_of(std::string_view label) {
  constexpr std::size_t longest_label = 100;
  if (label.size() > longest_label) return label_kind::none;
  if (is_any(label, labels_of_departments)) return label_kind::department;
  if (is_any(label, labels_of_others)) return label_kind::other;
  for (const std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const std::size_t note = label.find(bracket); note != label.npos && note > 0)
      return kind_of(trimmed_text(label.substr(0, note)));
  return label_kind::none;
}

struct mark_place {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;

  bool found() const { return at != std::string_view::npos; }
};

mark_place colon_in(std::string_view text, std::size_t from = 0) {
  const std::size_t wide = text.find("：", from);
  const std::size_t narrow = text.find(':', from);
  return wide < narrow ? mark_place{wide, std::string_view("：").size()} : mark_place{narrow, 1};
}

std::size_t end_of_last_blank(std::string_view text) {
  for (std::size_t i = text.size(); i > 0; --i)
    for (const std::string_view blank : {" ", "\t", "\n", "\u3000", "\u00A0"})
      if (text.substr(0, i).ends_with(blank)) return i;
  return 0;
}

// What stands behind the colon of a label, up to a further label in the same cell.
std::string_view value_behind(std::string_view text, mark_place colon) {
  const std::string_view rest = text.substr(colon.at + colon.length);
  const mark_place next = colon_in(rest);
  if (!next.found()) return trimmed_text(rest);
  const std::size_t end = end_of_last_blank(rest.substr(0, next.at));
  return trimmed_text(end == 0 ? rest : rest.substr(0, end));
}

// Where 单位：… that speaks of money begins with its own words, and what stands behind it.
struct currency_place {
  std::size_t begin = std::string_view::npos;
  std::string_view words;
};

currency_place currency_in(std::string_view text) {
  constexpr std::string_view word = "单位";
  const simplified_text plain(text);
  for (std::size_t at = plain.view().find(word); at != text.npos;
       at = plain.view().find(word, at + word.size())) {
    const mark_place colon = colon_in(text, at + word.size());
    if (colon.at != at + word.size()) continue;
    std::string_view words = value_behind(text, colon);
    for (const std::string_view close : {"）", ")"})
      if (words.ends_with(close))
        words = trimmed_text(words.substr(0, words.size() - close.size()));
    std::string_view before = plain.view().substr(0, at);
    bool speaks_of_money = currency_named(words).has_value();
    for (const std::string_view own : {"金额", "货币", "计价"})
      if (before.ends_with(own)) {
        before.remove_suffix(own.size());
        speaks_of_money = true;
      }
    const bool is_word = before.empty() || end_of_last_blank(before) == before.size() ||
                         before.ends_with("（") || before.ends_with("(");
    if (is_word || speaks_of_money) return {before.size(), words};
  }
  return {};
}

// 附件3, 附表一, 2024年度, （2024年度）, 2024年12月31日, 3.
bool is_no_name(std::string_view text) {
  const simplified_text plain(text);
  std::string_view rest = plain.view();
  for (const std::string_view word : {"附件", "附表"})
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  while (!rest.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(rest);
    constexpr std::u32string_view signs =
        U"0123456789０１２３４５６７８９一二三四五六七八九十年月日度()（）-－—～~.．/：:、 \u3000";
    if (signs.find(c.value) == signs.npos) return false;
    rest.remove_prefix(std::max<std::size_t>(c.length, 1));
  }
  return true;
}

class row_reader {
 public:
  void read(const cell& c) {
    std::string_view text = trimmed_text(c.text);
    if (text.size() <= longest_heading)
      if (const currency_place money = currency_in(text); money.begin != text.npos) {
        if (cells_.currency_at == nullptr) {
          cells_.currency = money.words;
          cells_.currency_at = &c;
        }
        text = text.substr(0, money.begin);
        text = trimmed_text(text);
        for (const std::string_view mark : {"（", "(", "，", ",", "；", ";"})
          if (text.ends_with(mark)) text.remove_suffix(mark.size());
        text = trimmed_text(text);
        if (text.empty()) return;
      }
    read_text(text, c);
  }
  const title_cells& cells() const { return cells_; }

 private:
  void read_text(std::string_view text, const cell& c) {
    const label_kind before = std::exchange(open_, label_kind::none);
    const mark_place colon = colon_in(text);
    const label_kind kind = kind_of(trimmed_text(text.substr(0, colon.at)));
    if (kind != label_kind::none) {
      const std::string_view value = colon.found() ? value_behind(text, colon) : std::string_view{};
      if (value.empty())
        open_ = kind;
      else
        take(kind, value, c);
    } else if (before != label_kind::none) {
      take(before, text, c);
    } else if (!is_no_name(text) && cells_.unlabelled_count++ == 0) {
      cells_.unlabelled = text;
      cells_.unlabelled_at = &c;
    }
  }

  void take(label_kind kind, std::string_view value, const cell& c) {
    if (kind != label_kind::department || cells_.department_at != nullptr || is_no_name(value))
      return;
    cells_.department = value;
    cells_.department_at = &c;
  }

  title_cells cells_;
  label_kind open_ = label_kind::none;  // of the cell before, which has no value of its own
};

}  // namespace

title_cells title_cells_of(const grid_row& row) {
  row_reader reader;
  for (const cell& c : row)
    if (!c.is_continuation && !trimmed_text(c.text).empty()) reader.read(c);
  return reader.cells();
}

std::optional<unit> currency_named(std::string_view words) {
  const unit named = unit::named(simplified_text(words).view());
  return named.measures() == dimension::money ? std::optional(named) : std::nullopt;
}

bool has_title_label(std::string_view text) {
  if (text.size() > longest_heading) return false;
  const mark_place colon = colon_in(text);
  if (!colon.found()) return false;
  return currency_in(text).begin != text.npos ||
         kind_of(trimmed_text(text.substr(0, colon.at))) == label_kind::department;
}

}  // namespace jixiao::io
