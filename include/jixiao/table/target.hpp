// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/set/interval.hpp>

namespace jixiao {

/// How a measured value is to stand to its target (指标符号).
enum class target_sign : std::uint8_t {
  at_least,     ///< ≥
  more_than,    ///< ＞
  equal,        ///< ＝, or a bare figure
  less_than,    ///< ＜
  at_most,      ///< ≤
  qualitative,  ///< 定性: a level in words
};

/// ≥ ＞ ＝ ＜ ≤ 定性
constexpr std::string_view sign_of(target_sign s) {
  switch (s) {
    case target_sign::at_least: return "≥";
    case target_sign::more_than: return "＞";
    case target_sign::equal: return "＝";
    case target_sign::less_than: return "＜";
    case target_sign::at_most: return "≤";
    case target_sign::qualitative: return "定性";
  }
  return "";
}

/// The numbers that stand to a target's value as its sign wants (达标值): from 95 on of ≥ 95; none
/// of words.
constexpr interval values_meeting(target_sign s, const decimal& value) {
  switch (s) {
    case target_sign::at_least: return interval::at_least(value);
    case target_sign::more_than: return interval::more_than(value);
    case target_sign::equal: return interval::point(value);
    case target_sign::less_than: return interval::less_than(value);
    case target_sign::at_most: return interval::at_most(value);
    case target_sign::qualitative: break;
  }
  return {};
}

/// What an indicator is to reach (指标值, 年度指标值), as self-evaluation forms give it in place of
/// bands.
struct target {
  /// As written.
  std::string text;
  target_sign sign = target_sign::qualitative;  ///< which side of the value is wanted
  decimal value;                                ///< 0 of a qualitative target
  jixiao::unit unit;  ///< as written beside the value or in a column of its own
  /// Of a qualitative target its words; of a number what stands around it (粒 in 550万粒), in
  /// normal form.
  std::string label;
  /// No sign was written: `95%`. Whether it is a floor or a ceiling is not said.
  bool is_bare = false;
  /// Why it cannot be read, and where; the target is then of no use.
  text_fault problem;

  /// Whether it is a number that could be read.
  bool is_numeric() const { return !problem && sign != target_sign::qualitative; }
};

}  // namespace jixiao
