// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/rule/exact.hpp>
#include <jixiao/rule/part_title.hpp>
#include <jixiao/rule/points_text.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/statement_mark.hpp>
#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

/// Reads what a rule says of itself before all else: 满分5分,…, 基本分3分;….
class rule_head {
 public:
  constexpr explicit rule_head(std::string_view text) : text_(text) {}

  static constexpr word_list sum_words{"共计"sv, "共"sv, "计"sv};
  /// 交付准时率(10分):…, 满分5分,…, 本项5分。…: the full points, before all else; where that ends.
  constexpr std::size_t take_full(std::size_t from, std::optional<exact>& full) const {
    if (const part_title title = read_part_title(text_, from)) {
      full = title.points;
      from = title.end;
    }
    const std::size_t item = from + length_of_item(from);
    std::size_t at = item + full_names.longest_at_start(text_behind(text_, item)).size();
    if (at == item) at += sum_words.longest_at_start(text_behind(text_, at)).size();
    return at == from ? from : take_points_at_head(from, at, true, full);
  }
  /// 基本分3分;每…加0.2分: what all that follows is added to or taken from, and where that begins.
  constexpr std::size_t take_start(std::size_t from, std::optional<exact>& start) const {
    if (const std::size_t end = take_basis(from, start); end != from) return end;
    std::size_t at = from + length_of_item(from);
    at += start_verbs.at_start(text_behind(text_, at)).size();
    const std::size_t name = base_names.at_start(text_behind(text_, at)).size();
    return name == 0 ? from : take_points_at_head(from, at + name, false, start);
  }
  static constexpr bool names_full(std::string_view said) {
    return full_names.ends(said) || said == "共"sv;
  }

 private:
  // 以10分为基础分.
  constexpr std::size_t take_basis(std::size_t from, std::optional<exact>& start) const {
    constexpr std::string_view with = "以"sv;
    if (!starts_with(text_behind(text_, from), with)) return from;
    const points_reading points = read_points(text_behind(text_, from + with.size()));
    const std::size_t name = from + with.size() + points.length;
    constexpr std::string_view is = "为"sv;
    const std::size_t base = base_names.at_start(text_behind(text_, name + is.size())).size();
    if (!starts_with(text_behind(text_, name), is) || base == 0) return from;
    const std::size_t end = name + is.size() + base;
    if (!points || !points.has_unit || points.is_range) return from;
    const std::size_t stop = length_of_end(end);
    if (stop == 0) return from;
    start = points.low;
    return skip_mark(text_, end + stop);
  }
  // A comma, a colon or a stop, and more behind it; 0 where there is none.
  constexpr std::size_t length_of_end(std::size_t at) const {
    if (at >= text_.size()) return 0;
    const std::size_t length = text_[at] == ',' || text_[at] == ':' ? 1 : length_of_stop(text_, at);
    return at + length < text_.size() ? length : 0;
  }
  // 本项 of 本项满分5分.
  constexpr std::size_t length_of_item(std::size_t from) const {
    return item_names.longest_at_start(text_behind(text_, from)).size();
  }
  // 为5分, at the head of a rule, before all else; where that ends.
  constexpr std::size_t take_points_at_head(std::size_t from, std::size_t at, bool needs_unit,
                                            std::optional<exact>& taken) const {
    for (std::string_view is : {"为"sv, "是"sv, "计"sv, ":"sv})
      if (starts_with(text_behind(text_, at), is)) at += is.size();
    const points_reading points = read_points(text_behind(text_, at));
    if (!points || (needs_unit && !points.has_unit) || points.is_range || points.is_list)
      return from;
    const std::size_t end = at + points.length;
    const std::size_t stop = length_of_end(end);
    if (stop == 0) return from;
    taken = points.low;
    return skip_mark(text_, end + stop);
  }

  static constexpr word_list full_names{"满分值"sv, "满分"sv, "总分值"sv, "总分"sv, "分值"sv};
  static constexpr word_list start_verbs{"计"sv, "得"sv};

  std::string_view text_;
};

}  // namespace jixiao::detail
