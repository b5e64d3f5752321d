// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// What a value above a ceiling (≤, ＜) is worth. The rules differ: 180 against 90 is 5 of 10 by
/// the first and 0 by the second.
enum class reverse_rule : std::uint8_t {
  inverse,  ///< target ÷ actual, as self-evaluation forms print it [S]
  linear,   ///< 1 − (actual − target) ÷ target, 0 from twice the target: a deployed system [C]
};
/// A stable name for programs and JSON: `ratio`.
constexpr std::string_view name_of(reverse_rule r) {
  constexpr std::array<std::string_view, 2> names{"ratio", "linear"};
  return detail::name_at(names, r);
}

/// What a value is worth that is to equal its target (＝).
enum class equal_rule : std::uint8_t {
  as_floor,     ///< as ≥: what is above is not punished [C]
  exact,        ///< full or nothing
  either_side,  ///< 1 − |actual − target| ÷ target
};
/// A stable name for programs and JSON: `as_floor`.
constexpr std::string_view name_of(equal_rule r) {
  constexpr std::array<std::string_view, 3> names{"as_floor", "exact", "either_side"};
  return detail::name_at(names, r);
}

/// What a figure far above its target loses, since that was set too low (目标值偏低的扣减).
struct overshoot_cut {
  decimal from;  ///< the excess over the target, of the target, included; 2 is 200 % above
  decimal off;   ///< of the full points, 0 … 1

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("from", self.from);
    visit("off", self.off);
  }
  friend bool operator==(const overshoot_cut&, const overshoot_cut&) = default;
};

/// The completion rate (完成率) of a goal, between 0 and 1; a target that is met is 1.
struct completion_rule {
  reverse_rule reverse = reverse_rule::inverse;  ///< for a target that is not to be exceeded
  equal_rule equal = equal_rule::as_floor;       ///< for a target that is to be met exactly
  /// What takes from a target that is met by far; nothing where it is empty.
  std::span<const overshoot_cut> cuts = {};

  /// The step that holds it, or the outcome that there is none.
  method_result rate(scoring_case& c) const;

 private:
  static operand one();
  static operand nothing();
  static operand target(const goal& aim);

  // Reaching ＞ or ＜ exactly is a ratio of 1 in any case, so the strict signs need no rule.
  bool is_met(const goal& aim, const rational& actual) const;

  static void warn_of_overshoot(scoring_case& c, const goal& aim, std::size_t actual);

  static std::size_t whole(scoring_case& c);

  // Of a target that is met: the whole, less what is cut for the excess over it.
  std::size_t met(scoring_case& c, const goal& aim, std::size_t actual) const;

  // Of a positive target that is not met.
  std::size_t share(scoring_case& c, const goal& aim, std::size_t actual) const;

  static std::size_t linear(scoring_case& c, const goal& aim, std::size_t actual);
};

/// proportional (按完成比例赋分): full points × completion rate, never more than full.
///
/// Source: "≥" as actual ÷ target × weight and "≤" as target ÷ actual × weight are printed on
/// self-evaluation forms [S]; the linear reverse rule, ＝ as a floor and ＞, ＜ passed at equality
/// are a deployed system's [C]. The pass mark is from memory of 财预〔2021〕101号 [M], commonly
/// 0.6.
struct proportional {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "proportional";
  static constexpr message words{"按完成比例赋分", "in proportion to the target"};
  ///@}

  reverse_rule reverse = reverse_rule::inverse;  ///< for a target that is not to be exceeded
  equal_rule equal = equal_rule::as_floor;       ///< for a target that is to be met exactly
  /// A completion rate below this earns nothing; empty: none.
  std::optional<decimal> pass_mark;
  /// What figures far above a target lose, where a document has a table of it; the excess that
  /// reaches furthest counts. Empty: nothing, as is usual.
  ///
  /// Source: 200 % above 10 % off, 300 % 20 %, 500 % 30 %, in a department's table of 2022 [S].
  std::vector<overshoot_cut> overshoot_cuts = {};

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("reverse", self.reverse);
    visit("equal", self.equal);
    visit("pass_mark", self.pass_mark);
    visit("overshoot_cuts", self.overshoot_cuts);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/proportional.ipp>
#endif
