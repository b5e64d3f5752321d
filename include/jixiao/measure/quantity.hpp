// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/fraction.hpp>

namespace jixiao {

/// An exact number with its unit (数值): a decimal, or a ratio of two (49件/50件, 1/3 天).
/// Compares only within one dimension, exactly; 1万元 == 10000元.
struct quantity {
  fraction value;     ///< in `unit`; a decimal is over 1
  jixiao::unit unit;  ///< `unit{}` for a bare number

  /// The same quantity in another unit of its dimension, exactly.
  /// @throws input_error (unit_mismatch) when the units do not convert; std::overflow_error.
  constexpr quantity in(const jixiao::unit& other) const {
    if (unit == other) return *this;
    if (!unit.converts_to(other))
      throw input_error({fault::unit_mismatch, 0}, std::string(unit.symbol()),
                        expected_unit{std::string(other.symbol()), other.is_date()});
    std::int64_t up = unit.factor_numerator() * other.factor_denominator();
    std::int64_t down = unit.factor_denominator() * other.factor_numerator();
    reduce(up, down);
    return {fraction(value.numerator() * decimal(up), value.denominator() * decimal(down)), other};
  }

  /// @throws input_error when the units do not convert; std::overflow_error when a figure in the
  /// other's unit needs more than 38 digits.
  friend constexpr std::weak_ordering operator<=>(const quantity& a, const quantity& b) {
    return a.value <=> b.in(a.unit).value;
  }
  friend constexpr bool operator==(const quantity& a, const quantity& b) { return (a <=> b) == 0; }

 private:
  static constexpr void reduce(std::int64_t& a, std::int64_t& b) {
    std::int64_t x = a;
    std::int64_t y = b;
    while (y != 0) {
      const std::int64_t rest = x % y;
      x = y;
      y = rest;
    }
    a /= x;
    b /= x;
  }
};

/// Long enough for a ratio and a compound unit.
using quantity_characters = detail::fixed_text<200>;

namespace detail {

/// That a value should have a unit; nothing where it needs none.
inline expectation expectation_of(const unit& u) {
  if (u.is_bare()) return {};
  return expected_unit{std::string(to_text(u).view()), u.is_date()};
}

}  // namespace detail

/// `97.995%`, `12万元`, `5`; a bare ratio as `49/50`.
constexpr quantity_characters to_text(const quantity& q) {
  quantity_characters text(to_text(q.value));
  return q.unit == ratio ? text : text.append(to_text(q.unit));
}

/// A quantity read from text, or what is wrong with the text.
struct quantity_reading {
  quantity value;      ///< 0 where it cannot be read
  text_fault problem;  ///< what is wrong and at which byte, if anything is

  /// Whether it could be read.
  constexpr explicit operator bool() const { return !problem; }
};

namespace detail {

struct number_and_unit {
  decimal value;
  jixiao::unit unit;
  text_fault problem;
};

// `text` is all there is: a number, then nothing or a known unit.
constexpr number_and_unit read_number_and_unit(std::string_view text) {
  const std::string_view inner = trimmed(text);
  const auto start = static_cast<std::size_t>(inner.data() - text.data());
  if (inner.empty()) return {{}, {}, {fault::empty_text, 0}};
  number_scanner scanner(inner);
  if (!scanner.scan()) {
    const decimal_reading whole = read_decimal(text);
    return {{}, {}, whole.problem ? whole.problem : text_fault{fault::stray_character, start}};
  }
  const std::string_view rest = trimmed(inner.substr(scanner.position()));
  if (rest.empty()) return {scanner.value(), {}, {}};
  const auto rest_offset = static_cast<std::size_t>(rest.data() - text.data());
  const unit_prefix found = read_unit_prefix(rest);
  if (found.length == rest.size()) return {scanner.value(), found.value, {}};
  const decimal_reading as_number = read_decimal(text);
  const bool number_fault =
      as_number.problem.what == fault::exponent || as_number.problem.what == fault::second_point;
  return {{},
          {},
          number_fault ? as_number.problem
                       : text_fault{fault::unknown_unit, rest_offset + found.length}};
}

struct found_stroke {
  std::size_t offset = 0;
  std::size_t length = 0;
};

// The first stroke of a ratio, ASCII or full-width.
constexpr found_stroke find_stroke(std::string_view text) {
  constexpr std::string_view wide = "／"sv;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '/') return {i, 1};
    if (starts_with(text.substr(i), wide)) return {i, wide.size()};
  }
  return {};
}

}  // namespace detail

/// Reads `97.995%`, `12 万元`, `5`, `49/50`, `49件／50件`. A ratio of like units is a bare ratio.
/// Never throws.
constexpr quantity_reading read_quantity(std::string_view text) {
  const detail::number_and_unit whole = detail::read_number_and_unit(text);
  if (!whole.problem) return {{fraction(whole.value), whole.unit}, {}};
  const detail::found_stroke stroke = detail::find_stroke(text);
  if (stroke.length == 0) return {{}, whole.problem};

  const detail::number_and_unit above = detail::read_number_and_unit(text.substr(0, stroke.offset));
  if (above.problem) return {{}, above.problem};
  const std::size_t after = stroke.offset + stroke.length;
  detail::number_and_unit below = detail::read_number_and_unit(text.substr(after));
  if (below.problem) {
    below.problem.offset += after;
    return {{}, below.problem};
  }
  if (below.value.is_zero()) return {{}, {fault::zero_denominator, after}};
  if (above.unit != below.unit) return {{}, {fault::unit_mismatch, after}};
  return {{fraction(above.value, below.value), ratio}, {}};
}

/// The same, for callers who know that it is a quantity. @throws input_error otherwise.
constexpr quantity to_quantity(std::string_view text) {
  const quantity_reading reading = read_quantity(text);
  if (!reading) throw input_error(reading.problem, std::string(text));
  return reading.value;
}

namespace literals {

/// "97.995%"_q. A text that is not a quantity does not compile.
consteval quantity operator""_q(const char* text, std::size_t length) {
  return to_quantity(std::string_view(text, length));
}

}  // namespace literals

}  // namespace jixiao
