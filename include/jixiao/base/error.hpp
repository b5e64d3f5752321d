// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/enumerators.hpp>
#include <jixiao/base/expectation.hpp>

namespace jixiao {

/// What is wrong with a text or a value that someone gave (输入问题). Sentences for it are in
/// the catalogues of words/.
enum class fault : std::uint8_t {
  none,               ///< nothing
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
  second_condition,   ///< another condition beside the one that was read: 低于50%或未提取
  vague_number,       ///< 约90%, 95%左右, 十几次
  not_one_value,      ///< 98%以上, 3～5次 where one value is wanted
  two_numbers,        ///< 1:15, a ratio of which nobody says which number counts
  other_figure,       ///< 近3年平均, a figure that is stated elsewhere
  endless_decimal,    ///< 三分之二, which no decimal is equal to
  no_such_date,       ///< 2月30日, 13月1日
  year_unsaid,        ///< 12月20日 beside a day of 2024: which year it is of is not said
};

/// THE table of faults.
inline constexpr enumeration fault_table({
    enumerator<fault>{fault::none, "none"},
    enumerator<fault>{fault::empty_text, "empty-text"},
    enumerator<fault>{fault::stray_character, "stray-character"},
    enumerator<fault>{fault::second_point, "second-point"},
    enumerator<fault>{fault::exponent, "exponent"},
    enumerator<fault>{fault::not_finite, "not-finite"},
    enumerator<fault>{fault::too_many_digits, "too-many-digits"},
    enumerator<fault>{fault::text_too_long, "text-too-long"},
    enumerator<fault>{fault::zero_denominator, "zero-denominator"},
    enumerator<fault>{fault::unknown_unit, "unknown-unit"},
    enumerator<fault>{fault::unit_mismatch, "unit-mismatch"},
    enumerator<fault>{fault::unit_missing, "unit-missing"},
    enumerator<fault>{fault::negative_count, "negative-count"},
    enumerator<fault>{fault::unknown_label, "unknown-label"},
    enumerator<fault>{fault::number_for_label, "number-for-label"},
    enumerator<fault>{fault::label_for_number, "label-for-number"},
    enumerator<fault>{fault::conflicting_words, "conflicting-words"},
    enumerator<fault>{fault::second_condition, "second-condition"},
    enumerator<fault>{fault::vague_number, "vague-number"},
    enumerator<fault>{fault::not_one_value, "not-one-value"},
    enumerator<fault>{fault::two_numbers, "two-numbers"},
    enumerator<fault>{fault::other_figure, "other-figure"},
    enumerator<fault>{fault::endless_decimal, "endless-decimal"},
    enumerator<fault>{fault::no_such_date, "no-such-date"},
    enumerator<fault>{fault::year_unsaid, "year-unsaid"},
});
static_assert(detail::has_enumerators<fault, fault_table.size()>);
/// How many faults there are, `none` included.
inline constexpr std::size_t fault_count = fault_table.size();

/// A stable name for programs: `too-many-digits`.
constexpr std::string_view name_of(fault what) { return fault_table.name_of(what); }

/// A fault and where in the text it stands, as bytes from the start.
struct text_fault {
  fault what = fault::none;  ///< which of them; `none` where all is well
  std::size_t offset = 0;    ///< where it stands, from 0

  /// Whether something is wrong.
  constexpr explicit operator bool() const { return what != fault::none; }
  friend constexpr bool operator==(const text_fault&, const text_fault&) = default;
};

/// Thrown when a caller hands over what is not a number, not a unit, or not a measurement of the
/// indicator it is graded against. Carries the facts; explain.hpp makes sentences of them.
class input_error : public std::invalid_argument {
 public:
  /// A fault at a place in `text`, which is copied, and what would have been right instead.
  input_error(text_fault problem, std::string text, expectation expected = {});

  /// Which fault; never `none`.
  fault what_is_wrong() const { return problem_.what; }
  /// Bytes from the start of `text()`.
  std::size_t offset() const { return problem_.offset; }
  /// The text or value as it was given.
  const std::string& text() const { return text_; }
  /// What was expected instead: a unit, the labels of the standard, a near name.
  const expectation& expected() const { return expected_; }

 private:
  text_fault problem_;
  std::string text_;
  expectation expected_;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/base/error.ipp>
#endif
