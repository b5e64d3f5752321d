// SPDX-License-Identifier: BSL-1.0
#include "batch/text_rows.hpp"

#include <algorithm>
#include <cstring>
#include <jixiao/batch/text_table.hpp>
#include <limits>

#include "batch/text_kernel.hpp"

namespace jixiao::batch::detail {

namespace {

constexpr number_shapes find_shapes() {
  constexpr std::uint8_t nothing = 0x80;
  number_shapes shapes{};
  for (auto& digits : shapes.digits)
    for (std::uint8_t& digit : digits) digit = nothing;
  for (std::uint8_t& length : shapes.length) length = number_shapes::no_length;
  for (unsigned length = 1; length <= 8; ++length)
    for (unsigned point = 0; point <= length; ++point) {
      if (point + 1 == length) continue;
      const unsigned shape = (1u << point) | (1u << length);
      shapes.length[shape] = static_cast<std::uint8_t>(length);
      for (unsigned i = 0; i < point; ++i)
        shapes.digits[shape][8 - point + i] = static_cast<std::uint8_t>(i);
      for (unsigned i = point + 1; i < length; ++i)
        shapes.digits[shape][8 + i - point] = static_cast<std::uint8_t>(i);
    }
  return shapes;
}

}  // namespace

constinit const number_shapes shapes_of_numbers = find_shapes();

text_rule text_rule::empty() {
  text_rule rule{};
  std::fill(std::begin(rule.below), std::end(rule.below), std::numeric_limits<std::int64_t>::max());
  std::fill(std::begin(rule.endings), std::end(rule.endings), no_ending);
  rule.unit = no_unit;
  return rule;
}

text_rule text_rule::of(const text_table& table) {
  text_rule rule = empty();
  if (table.short_length_ == 0) return rule;
  for (std::size_t i = 0; i < table.below_.size(); ++i)
    rule.below[i] =
        static_cast<std::int64_t>(text_table::ordered(static_cast<std::int64_t>(table.below_[i])));
  for (std::size_t i = 0; i < table.codes_.size(); ++i) {
    const text_codes codes = table.codes_[i];
    if (codes.grade() == no_grade || has_grade(codes.grade()))
      rule.endings[i] =
          static_cast<std::uint8_t>(row_ending::number_of(codes.grade(), codes.reason()));
  }
  const bool is_unitless = table.unit_mask_ == 0;
  if (is_unitless || table.takes_bare_)
    rule.bare_factor = small_powers_of_ten[is_unitless ? 0 : table.bare_tens_];
  if (table.unit_length_ >= sizeof rule.unit || (table.unit_length_ == 0 && !is_unitless))
    return rule;
  char unit[sizeof rule.unit] = {};
  std::memcpy(unit, table.unit_.data(), table.unit_length_);
  unit[table.unit_length_] = '\n';
  std::memcpy(&rule.unit, unit, sizeof unit);
  return rule;
}

}  // namespace jixiao::batch::detail
