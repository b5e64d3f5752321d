// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/scoring/score_of.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao::cli {

// What a line of a form is: its indicator, its figures, and its place.
struct form_line {
  std::string indicator;
  std::string target;
  std::string measured;
  decimal given;
  place where;
};

// Points that do not follow from the target and the measured value.
struct disagreement : form_line {
  rational computed;
  // The sense of the target is not said, and they do not follow in the other one either.
  std::optional<rational> as_ceiling;
};

// A target without a sign, whose two senses give different points: which one is meant must be
// asked.
struct open_sense : form_line {
  rational as_floor;
  rational as_ceiling;
};

// A line with points that can't be compared, and why.
struct not_compared : form_line {
  enum class reason { no_full_points, no_target, not_scored, no_line };
  reason why = reason::not_scored;
  evaluation_problem problem = {};  // of not_scored
};

// A row of sums (合计, 小计, 总分) that states other than what its rows add up to, or full points
// that are not those of a whole.
struct wrong_sum {
  enum class about { given, full, whole };
  about what = about::given;
  std::string name;
  decimal stated;
  rational summed;  // of the rows; of the whole the full points of the scheme
  place where;
};

// What the audit of one form found. Every line with points is in one of the lists, or follows.
struct form_audit {
  std::string file;
  std::vector<disagreement> disagreements;
  std::vector<open_sense> asked;
  std::vector<not_compared> left;
  std::vector<wrong_sum> wrong_sums;
  std::size_t compared = 0;  // lines whose points were recomputed
  decimal given_total;
  rational computed_total;

  std::size_t lines() const { return compared + asked.size() + left.size(); }
  bool has_nothing() const { return lines() == 0 && wrong_sums.empty(); }
  bool has_doubts() const {
    return !disagreements.empty() || !asked.empty() || !left.empty() || !wrong_sums.empty();
  }
};

// What the rows of sums of a form state and its rows do not add up to, in their order.
std::vector<wrong_sum> wrong_sums_of(const measurements& year, const scheme& how);

// How a target without a sign is to be taken; empty: it is asked.
using sense_of_bare = std::optional<target_sign>;

// Recomputes each line of a form that gives points, on its own 分值. O(lines).
form_audit audit_form(const department& table, const measurements& year, const scheme& how,
                      const sense_of_bare& bare);

}  // namespace jixiao::cli
