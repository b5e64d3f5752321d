// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/judging/grading.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/step.hpp>

namespace jixiao {

/// A measurement that two standards answer differently, and the answers.
struct distinction {
  std::string value;  ///< as a case writes it
  /// What either says to it.
  ///@{
  answer first;
  answer second;
  ///@}
};

namespace detail {

// The numbers at which the answers of a standard may change, in another unit.
template <class Standard>
void add_breakpoints(const Standard& s, const reading& how, const unit& in,
                     std::vector<decimal>& out) {
  if (!s.unit().converts_to(in)) return;
  const auto add = [&](const decimal& value) {
    const auto moved = s.unit() == in
                           ? std::optional(value)
                           : exact_decimal(quantity{fraction(value), s.unit()}.in(in).value);
    if (moved) out.push_back(*moved);
  };
  std::vector<decimal> halves;
  for_each_written_bound(s, [&](auto, const written_bound& bound) {
    add(bound.standard_value);
    if (how.comparison != comparison::rounded_value) return;
    decimal half;
    if (decimal::multiply(decimal::of(1, bound.value.scale()), decimal::of(5, 1), half))
      if (const auto in_standard =
              exact_decimal(bound.unit.converts_to(s.unit())
                                ? quantity{fraction(half), bound.unit}.in(s.unit()).value
                                : fraction(half)))
        halves.push_back(*in_standard);
  });
  // Which bound is compared at which digit is the reading's affair: each beside each.
  for (const decimal& half : halves)
    for_each_written_bound(s, [&](auto, const written_bound& bound) {
      decimal beside;
      if (decimal::add(bound.standard_value, half, beside)) add(beside);
      if (decimal::add(bound.standard_value, -half, beside)) add(beside);
    });
}

inline void sort_unique(std::vector<decimal>& values) {
  std::sort(values.begin(), values.end(), [](const decimal& a, const decimal& b) { return a < b; });
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// One number of each stretch between sorted breakpoints, and each of these, as far as a measurement
// in the unit can be there.
template <class Visit>
bool for_each_probe(const std::vector<decimal>& breakpoints, const unit& u, Visit visit) {
  cut from = cut::line_start();
  for (std::size_t i = 0; i <= breakpoints.size(); ++i) {
    const bool is_last = i == breakpoints.size();
    const interval between(from, is_last ? cut::line_end() : cut::before(breakpoints[i]));
    if (const auto inside = witness_in(between, u); inside && !visit(*inside)) return false;
    if (is_last) break;
    if (has_number_in(interval::point(breakpoints[i]), u) && !visit(breakpoints[i])) return false;
    from = cut::after(breakpoints[i]);
  }
  return true;
}

// Compares two standards, each under its reading, on everything that a measurement can be.
template <class Standard>
class distinguisher {
 public:
  distinguisher(const Standard& a, const reading& in_a, const Standard& b, const reading& in_b)
      : a_(a), b_(b), in_a_(in_a), in_b_(in_b) {}

  std::optional<distinction> find() {
    if (by_numbers(a_.is_numeric() ? a_.unit() : b_.unit()) && by_words()) by_bare_numbers();
    return found_;
  }

 private:
  // Whether the search goes on.
  bool asks(const quantity& q, const std::string& text) {
    const answer in_a = answer_to(a_, q, in_a_);
    const answer in_b = answer_to(b_, q, in_b_);
    if (is_same_grade(in_a, in_b)) return true;
    found_ = {text, in_a, in_b};
    return false;
  }
  bool asks(std::string_view text) {
    const answer in_a = answer_to(a_, text, in_a_);
    const answer in_b = answer_to(b_, text, in_b_);
    if (is_same_grade(in_a, in_b)) return true;
    found_ = {std::string(text), in_a, in_b};
    return false;
  }

  bool by_numbers(const unit& u) {
    if (!a_.is_numeric() && !b_.is_numeric()) return true;
    std::vector<decimal> breakpoints;
    add_breakpoints(a_, in_a_, u, breakpoints);
    add_breakpoints(b_, in_b_, u, breakpoints);
    sort_unique(breakpoints);
    const bool equal = for_each_probe(breakpoints, u, [&](const decimal& value) {
      const quantity q{fraction(value), u};
      if (is_same_grade(answer_to(a_, q, in_a_), answer_to(b_, q, in_b_))) return true;
      return asks(q, case_text(value, u));
    });
    // Units that do not convert are told apart by the other's unit, too.
    return equal && (u.converts_to(b_.unit()) || !b_.is_numeric() || by_numbers(b_.unit()));
  }

  bool by_words() {
    for (const Standard* s : {&a_, &b_})
      for (const auto g : s->levels())
        if ((s->label_bands().has(g) || (*s)[g].is_word_for_none()) &&
            !asks(trimmed((*s)[g].text.view())))
          return false;
    if (a_.is_qualitative() || b_.is_qualitative())
      for (const auto g : a_.levels())
        if (!asks(a_.level_scale().word_of(g))) return false;
    return true;
  }

  // A bare number is taken in a unit that the reading names; its answers change where that unit's
  // do.
  bool by_bare_numbers() {
    std::vector<decimal> breakpoints;
    for (const unit& u : {percent, ratio, a_.unit(), b_.unit()}) {
      add_breakpoints(a_, in_a_, u, breakpoints);
      add_breakpoints(b_, in_b_, u, breakpoints);
    }
    sort_unique(breakpoints);
    const bool is_whole_number = is_whole(a_.unit()) || is_whole(b_.unit());
    return for_each_probe(breakpoints, is_whole_number ? times : unit{}, [&](const decimal& value) {
      const quantity q{fraction(value), unit{}};
      if (is_same_grade(answer_to(a_, q, in_a_), answer_to(b_, q, in_b_))) return true;
      return asks(q, case_text(value, unit{}));
    });
  }

  const Standard& a_;
  const Standard& b_;
  const reading& in_a_;
  const reading& in_b_;
  std::optional<distinction> found_;
};

}  // namespace detail

/// A measurement to which two standards, each under a reading, give different grades or of which
/// one refuses it; none where they say the same to everything that a measurement can be. Exact: the
/// answers change at bounds alone, so that one number of each piece, every bound, every label and
/// every bare number of that kind decide. O(bounds²).
template <class Standard>
std::optional<distinction> distinguishing_value(const Standard& a, const reading& in_a,
                                                const Standard& b, const reading& in_b) {
  return detail::distinguisher<Standard>(a, in_a, b, in_b).find();
}

}  // namespace jixiao
