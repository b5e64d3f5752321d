// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace jixiao::batch {

/// Sorted integer thresholds with a code for each piece between them: a value has the code of the
/// piece whose number is how many thresholds lie below it. Codes past the last piece are zero.
template <class Value>
struct cut_list {
  /// The cuts of a standard of ten levels, and one at zero for a countable unit.
  static constexpr std::size_t max_cuts = 81;
  /// Room for all pieces, in whole registers of 16 bytes.
  static constexpr std::size_t code_room = 96;

  std::size_t cuts = 0;                 ///< how many thresholds there are
  std::array<Value, max_cuts> below{};  ///< those thresholds, sorted; the rest counts for nothing
  /// By piece: the code of what its values earn, and why.
  ///@{
  alignas(16) std::array<std::uint8_t, code_room> grades{};
  alignas(16) std::array<std::uint8_t, code_room> reasons{};
  ///@}

  /// How many thresholds lie below the value. O(log cuts).
  constexpr std::size_t piece_of(const Value& value) const {
    std::size_t first = 0;
    std::size_t count = cuts;
    while (count > 0) {
      const std::size_t half = count / 2;
      const bool right = value > below[first + half];
      first = right ? first + half + 1 : first;
      count = right ? count - half - 1 : half;
    }
    return first;
  }
};

}  // namespace jixiao::batch
