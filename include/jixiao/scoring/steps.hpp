// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// Which steps of a shortfall count.
enum class step_count : std::uint8_t {
  complete,  ///< whole ones only: 9 % short at 5 % a step is one
  begun,     ///< begun ones too (不足一档按一档计): 9 % short is two
  linear,    ///< in proportion: 9 % short is 1.8
};
/// A stable name for programs and JSON: `complete`.
constexpr std::string_view name_of(step_count c) {
  constexpr std::array<std::string_view, 3> names{"complete", "begun", "linear"};
  return detail::name_at(names, c);
}

/// steps (扣分法): so many points off for each so much short of the target (or above a ceiling), at
/// the least nothing.
///
/// Source: −1 for each 5 % short, floor 0, on a filled-in form of 2017 [S]; −1 for each 2 % [S].
/// Whether begun steps count is said by few documents: a setting.
struct by_steps {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "steps";
  static constexpr message words{"扣分法", "points off by steps"};
  ///@}

  /// So much short, in the unit of the target …
  decimal interval = 5;
  /// … so many points off.
  decimal off = 1;
  step_count count = step_count::complete;  ///< what becomes of a part of a step

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("interval", self.interval);
    visit("off", self.off);
    visit("count", self.count);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  std::size_t counted(scoring_case& c, std::size_t shortfall) const;

  method_result off_from(scoring_case& c, const operand& full, std::size_t count_step) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/steps.ipp>
#endif
