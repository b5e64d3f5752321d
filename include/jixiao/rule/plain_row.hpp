// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/condition_reader.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// A row of a table whose points lack their 分: ≥8% 5, ≥4%,<8% 4-3, 省级3.
struct plain_row {
  /// Where its points begin and end; nothing where it is no such row.
  std::size_t points = 0;
  std::size_t end = 0;
  exact low;
  exact high;
  /// 良好85%: of the full points.
  bool is_share = false;

  constexpr explicit operator bool() const { return end != 0; }
};

/// Finds rows of that form. A lone one is none: a number at the end of a statement may be anything.
class plain_row_reader {
 public:
  constexpr explicit plain_row_reader(const rule_facts& facts)
      : facts_(facts), text_(facts.view()), conditions_(facts) {}

  /// Whether the statements of a text, parted by stops, are such rows.
  constexpr bool has_rows() const {
    std::size_t rows = 0;
    bool has_share = false;
    bool has_whole = false;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = facts_.end_of_statement(begin);
      if (const plain_row row = read(begin, end); row) {
        ++rows;
        has_share = has_share || row.is_share;
        has_whole = has_whole || (row.is_share && row.high == exact(1));
        begin = row.end;
        continue;
      }
      begin = end;
      begin += begin < text_.size() && starts_with(text_.substr(begin), "。") ? 3u : 1u;
    }
    return rows > 1 && (!has_share || has_whole);
  }

  constexpr plain_row read(std::size_t begin) const {
    return read(begin, facts_.end_of_statement(begin));
  }

  static constexpr word_list headings{"计分:"sv, "得分:"sv, "赋分:"sv, "计分标准:"sv};
  /// 计分: before the first of them.
  static constexpr std::size_t length_of_heading(std::string_view text) {
    return headings.at_start(text).size();
  }

 private:
  constexpr plain_row read(std::size_t begin, std::size_t end) const {
    if (plain_row row = read_numeric(begin, end); row) return row;
    return read_label(begin);
  }
  // The whole statement is a set of numbers and its points.
  constexpr plain_row read_numeric(std::size_t begin, std::size_t end) const {
    const plain_row row = read_points_before(begin, end);
    if (!row) return {};
    const rule_condition c = conditions_.read(begin, row.points);
    // Only a number has a unit.
    return !c.is_otherwise && !c.unit.is_bare() ? row : plain_row{};
  }
  // 省级3, up to the next level or a stop.
  constexpr plain_row read_label(std::size_t begin) const {
    while (begin < text_.size() &&
           (text_[begin] == ' ' || text_[begin] == ',' || ends_statement(text_.substr(begin, 1))))
      ++begin;
    begin += length_of_heading(text_behind(text_, begin));
    const std::size_t label = length_of_label(begin);
    if (label == 0) return {};
    std::size_t at = begin + label;
    if (at < text_.size() && (text_[at] == ' ' || text_[at] == ':')) ++at;
    const std::string_view here = text_.substr(at < text_.size() ? at : text_.size());
    const amount_reading number = read_amount(here);
    const bool is_none = starts_with(here, "零分");
    if (!number || !(is_digit(here[0]) || is_none)) return {};
    std::size_t end = at + number.length;
    const bool is_share = starts_with(text_.substr(end), "%");
    if (starts_with(text_.substr(end), "分")) end += 3;
    if (is_share) ++end;
    const std::string_view rest = text_.substr(end);
    const bool ends = ends_phrase(rest) || (!is_share && starts_with(rest, "不")) ||
                      (!is_share && length_of_label(end) != 0);
    const exact points = is_share ? exact(number.value) / exact(100) : exact(number.value);
    return ends ? plain_row{at, end, points, points, is_share} : plain_row{};
  }
  static constexpr word_list honours{
      "国家级"sv, "省级"sv, "市级"sv, "区级"sv, "县级"sv, "校级"sv,   "院级"sv,   "厅级"sv,
      "局级"sv,   "乡级"sv, "镇级"sv, "地级"sv, "部级"sv, "一等奖"sv, "二等奖"sv, "三等奖"sv};
  constexpr std::size_t length_of_label(std::size_t at) const {
    const std::string_view here = text_behind(text_, at < text_.size() ? at : text_.size());
    const std::size_t honour = honours.at_start(here).size();
    return honour != 0 ? honour : level_words.longest_at_start(here).size();
  }

  // The number, or the two, that the text ends in.
  constexpr plain_row read_points_before(std::size_t begin, std::size_t end) const {
    std::size_t at = end;
    while (at > begin && (is_digit(text_[at - 1]) || text_[at - 1] == '.' || text_[at - 1] == '-' ||
                          text_[at - 1] == '~'))
      --at;
    while (at < end && !is_digit(text_[at])) ++at;
    if (at >= end || at == begin) return {};
    const char before = text_[at - 1];
    const bool is_apart = before == ' ' || before == ':' || before == '%' || before == ')' ||
                          static_cast<unsigned char>(before) >= 0x80u;
    if (!is_apart) return {};
    const amount_reading first = read_amount(text_.substr(at, end - at));
    if (!first) return {};
    plain_row row{at, end, exact(first.value), exact(first.value)};
    if (at + first.length == end) return row;
    const std::string_view rest = text_.substr(at + first.length, end - at - first.length);
    const std::size_t mark = read_range_mark(rest);
    const amount_reading second = read_amount(text_behind(rest, mark));
    if (mark == 0 || !second || mark + second.length != rest.size()) return {};
    row.low = min(exact(first.value), exact(second.value));
    row.high = max(exact(first.value), exact(second.value));
    return row;
  }

  const rule_facts& facts_;
  std::string_view text_;
  condition_reader conditions_;
};

}  // namespace jixiao::detail
