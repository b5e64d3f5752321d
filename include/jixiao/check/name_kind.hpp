// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/side_words.hpp>

// What the name of an indicator says of its numbers.

namespace jixiao::detail {

/// A name without a note in brackets behind it: 合格率 of 合格率（%）.
constexpr std::string_view without_end_note(std::string_view name) {
  name = trimmed(name);
  constexpr std::string_view wide_close = "）";
  constexpr std::string_view wide_open = "（";
  if (name.empty() || !(name.back() == ')' || name.ends_with(wide_close))) return name;
  const std::size_t narrow = name.rfind('(');
  const std::size_t wide = name.rfind(wide_open);
  const std::size_t open = narrow == name.npos ? wide
                           : wide == name.npos ? narrow
                                               : (narrow < wide ? wide : narrow);
  return open == name.npos || open == 0 ? name : trimmed(name.substr(0, open));
}

/// Whether a name ends in a word of a role: that of a rate, a degree, an amount.
constexpr bool names(std::string_view name, word_role role) {
  return ends_in(without_end_note(name), role);
}

/// Whether what a name speaks of may lie between any two numbers: 开工率, 满意度, 增幅.
constexpr bool names_a_measure(std::string_view name) {
  return names(name, word_role::rate) || names(name, word_role::degree);
}

}  // namespace jixiao::detail
