// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace jixiao {

/// What is wrong with a text or a value that someone gave (输入问题). Sentences for it, in both
/// languages, are in message.hpp.
enum class fault : std::uint8_t {
  none,
  empty_text,         ///< nothing but spaces
  stray_character,    ///< a character that has no place here
  second_point,       ///< 1.2.3
  exponent,           ///< 1e5
  not_finite,         ///< NaN, ∞
  too_many_digits,    ///< more than 38 digits, or more than 76 after the point
  text_too_long,      ///< longer than a cell of a standard may be
  zero_denominator,   ///< 3/0
  unknown_unit,       ///< a unit that the library does not know
  unit_mismatch,      ///< a unit that does not convert to the one expected
  unit_missing,       ///< a bare number where it could mean a per cent or a ratio
  negative_count,     ///< −1 次
  unknown_label,      ///< a label that no band carries
  number_for_label,   ///< a number where the standard grades by labels
  label_for_number,   ///< a label where the standard grades by numbers
  conflicting_words,  ///< ≥90%以下
};

/// A stable name for programs: `too-many-digits`.
constexpr std::string_view name_of(fault what) {
  switch (what) {
    case fault::none: return "none";
    case fault::empty_text: return "empty-text";
    case fault::stray_character: return "stray-character";
    case fault::second_point: return "second-point";
    case fault::exponent: return "exponent";
    case fault::not_finite: return "not-finite";
    case fault::too_many_digits: return "too-many-digits";
    case fault::text_too_long: return "text-too-long";
    case fault::zero_denominator: return "zero-denominator";
    case fault::unknown_unit: return "unknown-unit";
    case fault::unit_mismatch: return "unit-mismatch";
    case fault::unit_missing: return "unit-missing";
    case fault::negative_count: return "negative-count";
    case fault::unknown_label: return "unknown-label";
    case fault::number_for_label: return "number-for-label";
    case fault::label_for_number: return "label-for-number";
    case fault::conflicting_words: return "conflicting-words";
  }
  return "none";
}

/// A fault and where in the text it stands, as bytes from the start.
struct text_fault {
  fault what = fault::none;
  std::size_t offset = 0;

  constexpr explicit operator bool() const { return what != fault::none; }
  friend constexpr bool operator==(const text_fault&, const text_fault&) = default;
};

/// Thrown when a caller hands over what is not a number, not a unit, or not a measurement of the
/// indicator it is graded against. Carries the facts; message.hpp makes sentences of them.
class input_error : public std::invalid_argument {
 public:
  input_error(text_fault problem, std::string text, std::string expected = {})
      : std::invalid_argument("jixiao: " + std::string(name_of(problem.what)) + ": " + text),
        problem_(problem),
        text_(std::move(text)),
        expected_(std::move(expected)) {}

  fault what_is_wrong() const { return problem_.what; }
  /// Bytes from the start of `text()`.
  std::size_t offset() const { return problem_.offset; }
  /// The text or value as it was given.
  const std::string& text() const { return text_; }
  /// What was expected instead: a unit, the labels of the standard, a near name. May be empty.
  const std::string& expected() const { return expected_; }

 private:
  text_fault problem_;
  std::string text_;
  std::string expected_;
};

}  // namespace jixiao
