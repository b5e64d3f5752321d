// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <stdexcept>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/judging/grading_text.hpp>

namespace jixiao {

/// What a standard says to a measurement (应答): a verdict, or that it refuses it. A value, so that
/// cases, mutants and generators need not catch anything.
struct answer {
  /// Empty where the measurement is refused.
  std::optional<verdict> said;
  /// The code of the refusal: `unit-mismatch`; empty where there is a verdict.
  std::string_view refusal;

  /// Whether it is no measurement of the indicator.
  constexpr bool is_refused() const { return !said; }
  /// The grade; empty where there is none or it is refused.
  constexpr std::optional<jixiao::grade> grade() const {
    return said ? said->grade : std::optional<jixiao::grade>();
  }

  /// The same to whoever asks for grades: the same grade, none, or the same refusal.
  friend constexpr bool is_same_grade(const answer& a, const answer& b) {
    return a.refusal == b.refusal && a.grade() == b.grade();
  }
};

/// The name of the refusal of a figure that cannot be counted exactly.
inline constexpr std::string_view too_many_digits_refusal = "too-many-digits";

/// What a standard says to a measurement, a text or a quantity, under a reading. Never throws but
/// std::bad_alloc; in a constant a refusal does not compile.
template <class Standard, class Measured>
constexpr answer answer_to(const Standard& s, const Measured& measured, const reading& how) {
  try {
    return {grade_of(s, measured, how), {}};
  } catch (const input_error& e) {
    return {std::nullopt, name_of(e.what_is_wrong())};
  } catch (const std::overflow_error&) {
    return {std::nullopt, too_many_digits_refusal};
  }
}

}  // namespace jixiao
