// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/rule/word_list.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/side_words.hpp>

// What the conditions of rules are made of: signs, bounds and what is counted.

namespace jixiao::detail {

/// Where a sign stands (90%≤执行率); npos where none does. O(length).
constexpr std::size_t find_sign(std::string_view part, std::size_t from) {
  for (std::size_t i = from; i < part.size(); i += length_of_character(text_behind(part, i)))
    if (begins_with_word(part.substr(i), word_role::sign)) return i;
  return part.npos;
}
/// What lies on the other side of a sign behind a number: 90%≤x is x≥90%.
constexpr band_set beyond_sign(bound_kind sign, const decimal& value) {
  switch (sign) {
    case bound_kind::at_most: return interval::at_least(value);
    case bound_kind::less_than: return interval::more_than(value);
    case bound_kind::at_least: return interval::at_most(value);
    case bound_kind::more_than: return interval::less_than(value);
    default: return interval::point(value);
  }
}
/// Whether a band has one bound, which is 0: ≤0, >0.
constexpr bool bounds_at_nothing(const band& b) {
  if (b.set.size() != 1) return false;
  const interval& all = b.set.front();
  return all.has_lower() != all.has_upper() &&
         (all.has_lower() ? all.lower() : all.upper()).value().is_zero();
}
/// A set without its upper bounds, where a document does not count them (以下不包括本数).
constexpr band_set opened_above(const band_set& set) {
  band_set result;
  for (const interval& part : set)
    result.add(part.has_upper() && !part.is_point()
                   ? interval(part.lower(), cut::before(part.upper().value()))
                   : part);
  return result;
}
/// How long the name of a mishap is that words end in, behind its number (事故 of 2次及以上事故); 0
/// where they do not.
constexpr std::size_t length_of_mishap(std::string_view words) {
  std::size_t longest = 0;
  for (const word_role role : {word_role::mishap, word_role::accident})
    side_words_of(role).any([&](std::string_view word) {
      if (word.size() > longest && word.size() < words.size() && words.ends_with(word))
        longest = word.size();
      return false;
    });
  return longest;
}

}  // namespace jixiao::detail
