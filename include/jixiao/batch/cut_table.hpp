// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <jixiao/batch/code.hpp>
#include <jixiao/batch/cut_list.hpp>
#include <jixiao/batch/threshold.hpp>
#include <jixiao/batch/wide_value.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::batch {

static_assert(cut_list<wide_value>::max_cuts >= wide_partition::max_cuts + 1);

namespace detail {

constexpr column_measure measure_of(const unit& own, const column_scale& given) {
  if (given.scale < min_column_scale || given.scale > decimal::max_scale)
    throw std::out_of_range("jixiao: a column has a scale of -38 to 76");
  column_measure m;
  m.scale = given.scale;
  if (!given.unit || *given.unit == own) return m;
  if (!given.unit->converts_to(own))
    throw input_error({fault::unit_mismatch, 0}, std::string(to_text(*given.unit).view()),
                      jixiao::detail::expectation_of(own));
  const quantity one = quantity{fraction(decimal(1)), *given.unit}.in(own);
  m.up = static_cast<std::int64_t>(one.value.numerator().coefficient());
  m.down = static_cast<std::int64_t>(one.value.denominator().coefficient());
  return m;
}

struct piece_codes {
  grade_code grade = no_grade;
  reason_code reason = 0;
  friend constexpr bool operator==(const piece_codes&, const piece_codes&) = default;
};

// Every integer of the column's type that lies right of a threshold lies above this value.
template <class Value>
struct narrowed {
  bool all_right = false;
  bool none_right = false;
  Value below{};
};

template <class Value>
constexpr narrowed<Value> narrow(const threshold& t) {
  if (t.where == threshold::kind::all_right) return {true, false, {}};
  if (t.where == threshold::kind::none_right) return {false, true, {}};
  if constexpr (std::is_same_v<Value, wide_value>) {
    return {false, false, wide_value(t.below)};
  } else {
    if (t.below < int128(std::numeric_limits<Value>::min())) return {true, false, {}};
    if (t.below >= int128(std::numeric_limits<Value>::max())) return {false, true, {}};
    return {false, false, static_cast<Value>(t.below)};
  }
}

// Takes cuts from left to right, each with the codes right of it.
template <class Value>
class cut_collector {
 public:
  constexpr cut_collector(cut_list<Value>& list, const piece_codes& leftmost) : list_(list) {
    put(leftmost);
  }

  constexpr void add(const narrowed<Value>& at, const piece_codes& right) {
    if (at.none_right) return;
    if (at.all_right) return put(right);
    if (list_.cuts > 0 && list_.below[list_.cuts - 1] == at.below) return put(right);
    if (right == piece_codes{list_.grades[list_.cuts], list_.reasons[list_.cuts]}) return;
    list_.below[list_.cuts++] = at.below;
    put(right);
  }

 private:
  constexpr void put(const piece_codes& codes) {
    list_.grades[list_.cuts] = codes.grade;
    list_.reasons[list_.cuts] = codes.reason;
    // A cut that came to lie on the one before it may have made that one needless.
    if (list_.cuts == 0) return;
    if (codes != piece_codes{list_.grades[list_.cuts - 1], list_.reasons[list_.cuts - 1]}) return;
    list_.grades[list_.cuts] = list_.reasons[list_.cuts] = 0;
    --list_.cuts;
  }

  cut_list<Value>& list_;
};

constexpr piece_codes codes_of(const ruled_piece& p, bool with_reason) {
  return {code_of(p.grade), with_reason ? code_of(p.reason) : reason_code{0}};
}
// Left of every cut.
constexpr piece_codes leftmost_codes(const ruling& rules, bool with_reason) {
  if (!rules.refuses_negative()) return codes_of(rules[rules.first_piece()], with_reason);
  return {refused, with_reason ? code_of(fault::negative_count) : reason_code{0}};
}
// Hands over where each cut of a ruling falls among the integers, and the piece right of it, from
// the left.
template <class Value, class Take>
constexpr void place_cuts(const ruling& rules, const column_measure& measure, Take take) {
  const auto place = [&](const cut& c) { return narrow<Value>(threshold_of(c, measure)); };
  std::size_t piece = rules.first_piece();
  if (rules.refuses_negative()) take(place(cut::before(decimal(0))), rules[piece]);
  for (; piece < rules.thresholds(); ++piece) take(place(rules.threshold(piece)), rules[piece + 1]);
}

// The cuts between verdicts that differ in grade or reason.
template <class Value>
constexpr void compile_full(const ruling& rules, const column_measure& measure,
                            cut_list<Value>& list) {
  cut_collector<Value> full(list, leftmost_codes(rules, true));
  place_cuts<Value>(rules, measure, [&](const narrowed<Value>& at, const ruled_piece& right) {
    full.add(at, codes_of(right, true));
  });
}

}  // namespace detail

/// A numeric standard under a reading, compiled to integer thresholds for columns of one scale
/// (编译后的评价标准). Each verdict equals that of `grade_of` for the same number; a negative
/// number of a countable unit, which `grade_of` refuses, has the code `refused`.
///
///     constexpr cut_table t(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {2});
///     t.grade(9799) == code_of(grade::good);   // 97.99%
template <class Value>
class basic_cut_table {
 public:
  /// @throws input_error: number_for_label when the standard is not numeric, unit_mismatch when the
  /// column's unit does not convert; std::out_of_range for a scale outside −38 … 76;
  /// std::overflow_error as ruling. O(cuts).
  constexpr explicit basic_cut_table(const standard_view& from, const column_scale& scale = {},
                                     const reading& how = reading::official())
      : basic_cut_table(ruling(from, how), scale) {}
  /// The same of a standard that is under its reading already.
  constexpr explicit basic_cut_table(const ruling& rules, const column_scale& scale = {}) {
    if (!rules.is_numeric()) jixiao::detail::refuse(fault::number_for_label, "");
    const detail::column_measure measure = detail::measure_of(rules.unit(), scale);
    using namespace detail;
    cut_collector<Value> full(full_, leftmost_codes(rules, true));
    cut_collector<Value> grades_only(grades_only_, leftmost_codes(rules, false));
    place_cuts<Value>(rules, measure, [&](const narrowed<Value>& at, const ruled_piece& right) {
      full.add(at, codes_of(right, true));
      grades_only.add(at, codes_of(right, false));
    });
  }

  /// With the reasons: as many pieces as verdicts that differ in grade or reason.
  constexpr const cut_list<Value>& full() const { return full_; }
  /// Without: as many pieces as differ in grade. Its reasons mean nothing.
  constexpr const cut_list<Value>& grades_only() const { return grades_only_; }

  /// The same cuts, and `codes[c]` where the code of a grade or of none was c. Rows without a value
  /// keep the code `missing`.
  constexpr basic_cut_table recoded(const std::array<grade_code, grade_codes>& codes) const {
    basic_cut_table result = *this;
    for (cut_list<Value>* list : {&result.full_, &result.grades_only_})
      for (std::size_t piece = 0; piece <= list->cuts; ++piece)
        list->grades[piece] = codes[list->grades[piece]];
    return result;
  }

  /// The code of a value's grade. O(log cuts).
  constexpr grade_code grade(const Value& value) const {
    return grades_only_.grades[grades_only_.piece_of(value)];
  }
  /// The code of why it has that grade. O(log cuts).
  constexpr reason_code reason(const Value& value) const {
    return full_.reasons[full_.piece_of(value)];
  }

 private:
  cut_list<Value> full_;
  cut_list<Value> grades_only_;
};

using cut_table = basic_cut_table<std::int64_t>;     ///< for columns of 64 bits
using wide_cut_table = basic_cut_table<wide_value>;  ///< for columns of 128 bits

}  // namespace jixiao::batch
