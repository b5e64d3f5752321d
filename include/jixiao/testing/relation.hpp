// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/band/band_text.hpp>
#include <jixiao/table/target_difference.hpp>
#include <jixiao/testing/probe.hpp>

namespace jixiao {

/// How one rule stands to another, over everything that a measurement can be (规则关系).
enum class relation_kind : std::uint8_t {
  equal,         ///< 相同: to every measurement they say the same
  tighter,       ///< 较严: the first gives some a worse grade, none a better one
  looser,        ///< 较宽: the first gives some a better grade, none a worse one
  disjoint,      ///< 不相交: to no measurement do they say the same
  neither,       ///< 有宽有严: some better, some worse, or some with a grade in one alone
  incomparable,  ///< 不可比: numbers against labels, or units that do not convert
};

/// A stable name for programs: `tighter`.
constexpr std::string_view name_of(relation_kind k) {
  constexpr std::array<std::string_view, 6> names{"equal",    "tighter", "looser",
                                                  "disjoint", "neither", "incomparable"};
  return names[static_cast<std::size_t>(k)];
}

/// The relation, and a measurement that shows it: of `neither` one that is better in the first and
/// `other` one that is worse, where there are both.
struct rule_relation {
  relation_kind kind = relation_kind::equal;  ///< of the first to the second
  std::optional<distinction> witness;         ///< empty where there is none
  std::optional<distinction> other;           ///< of `neither` alone
};

namespace detail {

// Notes how two answers to one measurement stand to each other.
class relation_finder {
 public:
  void note(const std::string& text, const answer& a, const answer& b) {
    if (is_same_grade(a, b)) {
      any_same_ = any_same_ || a.grade().has_value();
      return;
    }
    const distinction here{text, a, b};
    if (!a.grade() || !b.grade())
      keep(one_sided_, here);
    else
      keep(*a.grade() > *b.grade() ? better_ : worse_, here);
  }

  rule_relation result() const {
    if (!better_ && !worse_ && !one_sided_) return {};
    const auto& first = better_ ? better_ : worse_ ? worse_ : one_sided_;
    if (!any_same_) return {relation_kind::disjoint, first, std::nullopt};
    if (one_sided_ || (better_ && worse_))
      return {relation_kind::neither, one_sided_ ? one_sided_ : better_,
              one_sided_ ? (better_ ? better_ : worse_) : worse_};
    return {better_ ? relation_kind::looser : relation_kind::tighter, first, std::nullopt};
  }

 private:
  static void keep(std::optional<distinction>& first, const distinction& here) {
    if (!first) first = here;
  }
  std::optional<distinction> better_;
  std::optional<distinction> worse_;
  std::optional<distinction> one_sided_;
  bool any_same_ = false;
};

// Of two sets of numbers, by one that is in the first alone and one that is in the second alone.
inline rule_relation relation_of_sets(const std::optional<distinction>& first_only,
                                      const std::optional<distinction>& second_only,
                                      bool any_both) {
  if (!first_only && !second_only) return {};
  const auto& witness = first_only ? first_only : second_only;
  if (!any_both) return {relation_kind::disjoint, witness, second_only};
  if (first_only && second_only) return {relation_kind::neither, first_only, second_only};
  return {first_only ? relation_kind::looser : relation_kind::tighter, witness, std::nullopt};
}

}  // namespace detail

/// How one standard stands to another, each under the reading (标准比较); exact and complete.
/// O(bounds).
template <class Standard>
rule_relation relation_of(const Standard& a, const Standard& b,
                          const reading& how = reading::official()) {
  if (a.is_numeric() != b.is_numeric() || (a.is_numeric() && !b.unit().converts_to(a.unit())))
    return {relation_kind::incomparable, std::nullopt, std::nullopt};
  detail::relation_finder found;
  const auto ask = [&](const auto& measured, const std::string& text) {
    found.note(text, answer_to(a, measured, how), answer_to(b, measured, how));
  };
  if (a.is_numeric()) {
    std::vector<decimal> breakpoints;
    detail::add_breakpoints(a, how, a.unit(), breakpoints);
    detail::add_breakpoints(b, how, a.unit(), breakpoints);
    detail::sort_unique(breakpoints);
    detail::for_each_probe(breakpoints, a.unit(), [&](const decimal& value) {
      ask(quantity{fraction(value), a.unit()}, detail::case_text(value, a.unit()));
      return true;
    });
  }
  for (const Standard* s : {&a, &b})
    for (const auto g : s->levels())
      if (s->label_bands().has(g)) {
        const std::string_view label = detail::trimmed((*s)[g].text.view());
        ask(label, std::string(label));
      }
  return found.result();
}

/// How what one band text claims stands to what another does: tighter where it is a part of it.
/// Incomparable where one can't be read, or is a label, or in a unit that does not convert.
inline rule_relation relation_of(const band& a, const band& b) {
  const bool same_label_both = a.is_label() && b.is_label() && a.label == b.label;
  if (same_label_both) return {};
  const unit own = a.unit.is_bare() ? b.unit : a.unit;
  if (!a.is_numeric() || !b.is_numeric() || !(b.unit.is_bare() || b.unit.converts_to(own)))
    return {relation_kind::incomparable, std::nullopt, std::nullopt};
  const auto standard_of = [](const band& only) {
    standard s(std::array<band, grade_count>{only, band{}, band{}, band{}});
    return s;
  };
  const standard in_a = standard_of(a);
  const standard in_b = standard_of(b);
  std::vector<decimal> breakpoints;
  for (const standard* s : {&in_a, &in_b})
    if (s->unit().is_bare())
      detail::for_each_written_bound(
          *s, [&](auto, const written_bound& w) { breakpoints.push_back(w.value); });
    else
      detail::add_breakpoints(*s, {}, own, breakpoints);
  detail::sort_unique(breakpoints);
  std::optional<distinction> first_only;
  std::optional<distinction> second_only;
  bool any_both = false;
  detail::for_each_probe(breakpoints, own, [&](const decimal& value) {
    const auto has = [&](const standard& s) {
      const fraction there =
          s.unit().is_bare() ? fraction(value) : quantity{fraction(value), own}.in(s.unit()).value;
      return s.claimed_by(grade::excellent).contains(there);
    };
    const bool first = has(in_a);
    const bool second = has(in_b);
    any_both = any_both || (first && second);
    const distinction here{detail::case_text(value, own), {}, {}};
    if (first && !second && !first_only) first_only = here;
    if (second && !first && !second_only) second_only = here;
    return true;
  });
  return detail::relation_of_sets(first_only, second_only, any_both);
}

namespace detail {

// A number of those that meet one target alone.
inline std::optional<distinction> witness_of(const value_set& found, const unit& u) {
  for (const interval& part : found)
    if (const auto number = witness_in(part, u)) return distinction{case_text(*number, u), {}, {}};
  return std::nullopt;
}

}  // namespace detail

/// How what meets one target stands to what meets another, as of two band texts: tighter where it
/// is a part of it. `difference_of` says what can be compared, and what a bare figure is. O(1).
inline rule_relation relation_of(const target& a, const target& b,
                                 bare_number bare = bare_number::refused) {
  const target_difference d = difference_of(a, b, bare);
  if (d.tendency == tendency::incomparable)
    return {relation_kind::incomparable, std::nullopt, std::nullopt};
  const auto first_only = detail::witness_of(d.lost, d.unit);
  const auto second_only = detail::witness_of(d.gained, d.unit);
  return detail::relation_of_sets(first_only, second_only, d.has_common);
}

}  // namespace jixiao
