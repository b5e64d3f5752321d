// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <jixiao/scoring/sensitivity.hpp>
#include <string_view>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

namespace scoring_test {

inline const choice_outcome& outcome(const sensitivity_report& r, open_choice c,
                                     std::string_view instead) {
  for (const choice_outcome& o : r.outcomes)
    if (o.choice == c && o.instead == instead) return o;
  FAIL("no such choice: " << name_of(c) << " " << instead);
  return r.outcomes.front();
}

// The schemes that every combination of the choices makes, among them the scheme's own, whether it
// can matter or not: of those for bands and policies, or of those that words of rules leave open.
inline std::vector<scheme> all_schemes(const scheme& how, bool of_rules) {
  std::vector<scheme> all{how};
  for (std::size_t c = 0; c < open_choice_count; ++c) {
    const bool is_general = c >= static_cast<std::size_t>(open_choice::missing);
    const bool is_of_rules = rule_choice_of(static_cast<open_choice>(c)).has_value();
    if (of_rules ? !is_general : is_of_rules) continue;
    const std::size_t before = all.size();
    for (std::uint8_t option : options_of(static_cast<open_choice>(c)))
      for (std::size_t n = 0; n < before; ++n) {
        scheme other = all[n];
        choose(other, static_cast<open_choice>(c), option);
        if (chooses(how, static_cast<open_choice>(c), option)) continue;
        all.push_back(other);
      }
  }
  return all;
}

// Each of them scored on its own.
inline void check_combined(const department& table, const measurements& year, const scheme& how,
                           bool of_rules = false) {
  const sensitivity_report r = sensitivity(table, year, how);
  score_range range = r.base.range;
  grade_set grades = r.base.possible_grades;
  bool is_same = r.base.possible_grades.size() == 1;
  for (const scheme& other : all_schemes(how, of_rules)) {
    const evaluation e = evaluate(table, year, other);
    range.least = std::min(range.least, e.range.least);
    range.most = std::max(range.most, e.range.most);
    is_same = is_same && e.possible_grades == r.base.possible_grades;
    for (grade g : all_levels)
      if (e.possible_grades.has(g)) grades.add(g);
  }
  CHECK(r.combined_range.least == range.least);
  CHECK(r.combined_range.most == range.most);
  CHECK(r.combined_grades == grades);
  CHECK(r.holds_combined == is_same);
}

}  // namespace scoring_test
