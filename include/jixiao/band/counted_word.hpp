// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/spelt_number.hpp>
#include <jixiao/text/unit_word.hpp>

namespace jixiao::detail {

/// 半 of 3个半 and 2个半月, a half more of what is counted, and not of 3个半成品.
constexpr bool begins_with_half(std::string_view text) {
  if (!text.starts_with("半"sv)) return false;
  const std::string_view behind = text.substr(chinese_length);
  return closes_number(behind) || counts_time(read_unit_prefix(behind).value);
}

/// 村内 of 村内环境整洁, 对外 of 对外公开及时, and 年内 of 年内完成.
constexpr bool names_place(const unit& first, std::string_view behind) {
  const lexicon_word side = find_word(behind, {word_role::after, word_role::after_date});
  const bool is_side = side && side.text.size() == chinese_length && behind.size() > chinese_length;
  return is_side && (!counts_time(first) || first.symbol() == "年"sv);
}

}  // namespace jixiao::detail
