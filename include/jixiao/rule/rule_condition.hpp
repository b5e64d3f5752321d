// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <jixiao/band/band.hpp>

namespace jixiao::detail {

/// What a statement of a rule makes points hang on.
enum class condition_kind : std::uint8_t {
  none,     ///< nothing is written
  numeric,  ///< a value in a set of numbers: 满意度≥90%
  target,   ///< the same against the target, of which the set has shares: 完成目标的90%
  words,    ///< anything else: it holds or not
};

struct rule_condition {
  condition_kind kind = condition_kind::none;
  /// In the folded text, trimmed; the noun is what is measured.
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t noun_end = 0;
  band_set set;
  jixiao::unit unit;
  /// As in `band::stated`.
  std::uint8_t stated = 0;
  /// The words say that something is completed: without a target, it is the rate of completion.
  bool is_completion = false;
  /// How far from the target, on either side: 目标值±10%以内.
  bool is_around_target = false;
  bool is_otherwise = false;
  bool is_misspelt = false;

  /// What a band says, that begins at a position.
  constexpr void take(const band& b, std::size_t at) {
    kind = condition_kind::numeric;
    set = b.set;
    unit = b.unit;
    noun_end = at;
    is_misspelt = b.is_misspelt;
    stated = b.stated;
  }
};

}  // namespace jixiao::detail
