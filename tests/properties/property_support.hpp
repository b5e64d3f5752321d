// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/check.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/generate.hpp"
#include "support/reference/judging.hpp"

// The library's answers in the reference's terms, and the other way round.

// Of four levels.
inline jixiao::standard read(const std::vector<std::string>& cells) {
  return jixiao::read_standard(cells[0], cells[1], cells[2], cells[3]);
}

inline reference::number value_of(const jixiao::fraction& f) {
  return reference::value_of(f.numerator()) / reference::value_of(f.denominator());
}

// 1 of the unit, in the base unit of its dimension.
inline reference::number factor_of(const jixiao::unit& u) {
  return reference::number(u.factor_numerator(), u.factor_denominator());
}

inline std::optional<jixiao::fraction> fraction_of(const reference::number& x) {
  const auto top = jixiao::read_decimal(numerator(x).str());
  const auto bottom = jixiao::read_decimal(denominator(x).str());
  if (top && bottom) return jixiao::fraction(top.value, bottom.value);
  for (int places = 1; places <= jixiao::decimal::max_scale; ++places) {
    const reference::number moved = x * reference::ten_to(places);
    if (!reference::is_whole(moved)) continue;
    const auto digits = jixiao::read_decimal(numerator(moved).str());
    if (!digits) return std::nullopt;
    return jixiao::decimal::of(digits.value.coefficient(), places);
  }
  return std::nullopt;
}

inline reference::choices choices_of(const jixiao::reading& r) {
  using namespace jixiao;
  reference::choices c;
  c.nested_has_no_grade = r.nested == nested_choice::no_grade;
  switch (r.shared_bound) {
    case shared_bound_choice::better: c.shared_bound = "better"; break;
    case shared_bound_choice::worse: c.shared_bound = "worse"; break;
    case shared_bound_choice::upper_excluded: c.shared_bound = "upper_excluded"; break;
    case shared_bound_choice::no_grade: c.shared_bound = "no_grade"; break;
  }
  c.overlap = r.overlap == overlap_choice::no_grade ? "no_grade"
              : r.overlap == overlap_choice::better ? "better"
                                                    : "worse";
  c.gap = r.gap == gap_choice::no_grade ? "no_grade"
          : r.gap == gap_choice::better ? "better"
                                        : "worse";
  c.beyond_best_has_no_grade = r.beyond_best == beyond_choice::no_grade;
  c.beyond_worst_has_no_grade = r.beyond_worst == beyond_choice::no_grade;
  return c;
}

// For messages.
inline std::string words_of(const jixiao::reading& r) {
  const reference::choices c = choices_of(r);
  return std::string("nested ") + (c.nested_has_no_grade ? "none" : "narrower") + ", shared " +
         c.shared_bound + ", overlap " + c.overlap + ", gap " + c.gap + ", beyond " +
         (c.beyond_best_has_no_grade ? "none" : "nearest") + " " +
         (c.beyond_worst_has_no_grade ? "none" : "nearest");
}

inline jixiao::reading any_reading(random_numbers& random) {
  jixiao::reading r;
  r.nested = static_cast<jixiao::nested_choice>(random.between(0, 1));
  r.shared_bound = static_cast<jixiao::shared_bound_choice>(random.between(0, 3));
  r.overlap = static_cast<jixiao::overlap_choice>(random.between(0, 2));
  r.gap = static_cast<jixiao::gap_choice>(random.between(0, 2));
  r.beyond_best = static_cast<jixiao::beyond_choice>(random.between(0, 1));
  r.beyond_worst = static_cast<jixiao::beyond_choice>(random.between(0, 1));
  return r;
}

inline std::optional<int> column(const std::optional<jixiao::grade>& g) {
  return g ? std::optional(static_cast<int>(jixiao::column_of(*g))) : std::nullopt;
}

inline std::vector<int> columns(const jixiao::grade_set& set) {
  std::vector<int> result;
  for (jixiao::grade g : jixiao::all_levels)
    if (set.has(g)) result.push_back(static_cast<int>(jixiao::column_of(g)));
  return result;
}

// Numbers to try: of each cell its sample, and close to either side of each bound. For whole
// numbers also those next to each bound. None that a count can never be.
inline std::vector<reference::number> probes(const reference::judging& judge, bool is_countable) {
  std::vector<reference::number> result;
  for (std::size_t cell = 0; cell < judge.cells(); ++cell) result.push_back(judge.sample(cell));
  const reference::number little(1, reference::ten_to(30));
  for (const reference::number& bound : judge.bounds()) {
    result.push_back(bound - little);
    result.push_back(bound + little);
    const reference::number whole(reference::floor_of(bound));
    for (int i = -1; i <= 2; ++i)
      if (is_countable) result.push_back(whole + i);
  }
  if (is_countable) {
    result.push_back(0);
    std::erase_if(result, [](const reference::number& x) { return x < 0; });
  }
  return result;
}

// The numbers that a check must speak of: of each cell one; of what can be counted, whole numbers
// alone, next to each bound.
inline std::vector<reference::number> numbers_that_count(const reference::judging& judge,
                                                         bool is_countable) {
  std::vector<reference::number> result;
  if (!is_countable)
    for (std::size_t cell = 0; cell < judge.cells(); ++cell) result.push_back(judge.sample(cell));
  if (is_countable) result.push_back(0);
  for (const reference::number& bound : judge.bounds())
    for (int i = -1; is_countable && i <= 2; ++i)
      result.push_back(reference::number(reference::floor_of(bound)) + i);
  if (is_countable) std::erase_if(result, [](const auto& x) { return x < 0; });
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

// Whether an interval holds a number of the unit that 38 digits can write. If it does, then either
// an end, or the next number above the lower or below the upper end with so and so many places.
inline bool has_number_that_counts(const jixiao::interval& i, bool is_countable) {
  using reference::number;
  std::vector<number> ends{0};
  if (i.has_lower()) ends.push_back(reference::value_of(i.lower().value()));
  if (i.has_upper()) ends.push_back(reference::value_of(i.upper().value()));
  for (int places = 0; places <= (is_countable ? 0 : 76); ++places) {
    const number unit(1, reference::ten_to(places));
    for (const number& end : ends) {
      const number below = number(reference::floor_of(number(end / unit))) * unit;
      for (const number& x : {number(below - unit), below, number(below + unit)})
        if (reference::is_representable(x) && !(is_countable && x < 0) &&
            i.contains(*fraction_of(x)))
          return true;
    }
  }
  return false;
}

// Checks one condition of many thousands: says nothing, and costs little, while it holds.
#define HOLDS(condition, made, what)            \
  do {                                          \
    if (!(condition)) {                         \
      UNSCOPED_INFO((made).trace);              \
      UNSCOPED_INFO(what);                      \
      FAIL_CHECK("does not hold: " #condition); \
    }                                           \
  } while (false)
