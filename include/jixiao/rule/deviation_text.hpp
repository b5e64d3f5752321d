// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/rule/rule_condition.hpp>
#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

/// ±35%以上: as far on either side, or farther.
constexpr bool take_beyond(const interval& distance, bool is_stated, rule_condition& c) {
  if (!distance.has_lower() || distance.lower().value().is_negative()) return false;
  const decimal low = distance.lower().value();
  band_set both;
  both.add(distance.includes_lower() ? interval::at_most(-low) : interval::less_than(-low));
  both.add(distance);
  c.stated = is_stated ? 6 : 0;
  c.set = both;
  return true;
}

/// ±30%(含)以内, ±30%-±35%: how far from 0 (偏差), on either side; `at` is where the words begin.
/// False where they say anything else.
constexpr bool read_deviation(std::string_view said, std::size_t at, rule_condition& c) {
  constexpr std::string_view sign = "±"sv;
  char plain[cell_text::capacity()] = {};
  std::size_t size = 0;
  bool two = false;
  for (std::size_t i = 0; i < said.size();) {
    if (starts_with(said.substr(i), sign)) {
      two = two || i != 0;
      i += sign.size();
      continue;
    }
    if (size == cell_text::capacity()) return false;
    plain[size++] = said[i++];
  }
  std::string_view words(plain, size);
  if (two && words.ends_with("以内"sv)) words.remove_suffix(6);
  const band b = read_band(words);
  if (!b.is_numeric() || !b.label.empty() || b.set.size() != 1) return false;
  c.take(b, at);
  const interval distance = b.set.front();
  if (!distance.has_upper()) return take_beyond(distance, b.states_lower(0), c);
  if (distance.upper().value().is_negative()) return false;
  const decimal& high = distance.upper().value();
  const bool has_high = b.states_upper(0);
  const cut far = distance.includes_upper() ? cut::before(-high) : cut::after(-high);
  band_set both;
  if (!distance.has_lower() || distance.is_point()) {
    both.add(interval(far, distance.upper()));
    c.stated = has_high ? 3 : 0;
  } else {
    const decimal& low = distance.lower().value();
    both.add(distance);
    both.add(interval(far, distance.includes_lower() ? cut::after(-low) : cut::before(-low)));
    const bool has_low = b.states_lower(0);
    c.stated = static_cast<std::uint8_t>((has_high ? 9 : 0) | (has_low ? 6 : 0));
  }
  c.set = both;
  return true;
}

}  // namespace jixiao::detail
