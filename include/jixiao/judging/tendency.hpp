// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao {

/// Whether a standard asks more or less than before (标准变化).
enum class tendency : std::uint8_t {
  same,       ///< every number has the grade that it had
  tightened,  ///< 收紧: some have a worse grade, none a better one
  loosened,   ///< 放宽: some have a better grade, none a worse one
  mixed,      ///< some better, some worse, or some with a grade in one alone
  /// Numbers against labels, other labels, units that do not convert, or another number of levels.
  incomparable
};

/// Its name for programs: `tightened`.
constexpr std::string_view name_of(tendency t) {
  switch (t) {
    case tendency::same: return "same";
    case tendency::tightened: return "tightened";
    case tendency::loosened: return "loosened";
    case tendency::mixed: return "mixed";
    case tendency::incomparable: return "incomparable";
  }
  return "";
}

namespace detail {

constexpr tendency tendency_of(bool better, bool worse, bool other) {
  if (other || (better && worse)) return tendency::mixed;
  if (better) return tendency::loosened;
  return worse ? tendency::tightened : tendency::same;
}

}  // namespace detail

}  // namespace jixiao
