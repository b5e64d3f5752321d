// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// One qualitative level (定性档次): the words that say it and its range of the full points. The
/// lower end is in, the upper end is out unless it is 1.
struct score_level {
  /// What a measurement that means this level begins with.
  std::vector<std::string> words;
  decimal from;    ///< as a share of the full points, 0 … 1; it is in
  decimal to = 1;  ///< likewise, above `from`; it is out unless it is 1

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
    visit("from", self.from);
    visit("to", self.to);
  }
  friend bool operator==(const score_level&, const score_level&) = default;
};

/// What a level is worth when the assessor gave no points.
enum class ungiven_points : std::uint8_t {
  refuse,  ///< nothing is decided: the figure is the assessor's
  upper,   ///< the upper end of its range
  lower,   ///< the lower end
};
/// A stable name for programs and JSON: `refuse`.
constexpr std::string_view name_of(ungiven_points u) {
  constexpr std::array<std::string_view, 3> names{"refuse", "upper", "lower"};
  return detail::name_at(names, u);
}

/// level (按评判等级赋分): the assessor's points, which must lie in the range of the level that the
/// words say. Words that are just those of the target reach the first level.
///
/// Source: three levels at 100–80, 80–60, 60–0 % with 80 and 60 in; the cut is a deployed system's
/// [C], which first rounds the ends to two decimals; the clause of 财预〔2020〕10号 is from memory
/// [M]. Forms of 2016–2018 have 100–80, 80–50, 50–0 % [S].
struct by_level {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "level";
  static constexpr message words{"按评判档次赋分", "within a level's range"};
  ///@}

  std::vector<score_level> levels = ladder_2020();  ///< the best first
  /// What a level earns without the assessor's figure.
  ungiven_points without_points = ungiven_points::refuse;
  /// The ends of a range are rounded to so many places, half up, before anything is compared.
  std::optional<int> bound_places = 2;

  /// 达成年度指标 / 部分达成年度指标并具有一定效果 / 未达成年度指标且效果较差.
  static std::vector<score_level> ladder_2020() { return ladder(decimal::of(6, 1)); }
  /// The same with the second cut at 50 %.
  static std::vector<score_level> ladder_2016() { return ladder(decimal::of(5, 1)); }

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("levels", self.levels);
    visit("without_points", self.without_points);
    visit("bound_places", self.bound_places);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  static std::vector<score_level> ladder(const decimal& lower_cut);

  rational bound(const scoring_case& c, const decimal& share) const;

  // The level with the longest word that the measurement begins with.
  const score_level* level_of(const scoring_case& c) const;

  method_result unknown_level(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/level.ipp>
#endif
