// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A value that earns full marks and none.
struct rule_contradiction_finding {
  static constexpr finding_kind entry{
      code::rule_contradiction,
      "rule-contradiction"sv,
      severity::error,
      {"自相矛盾"sv, "contradiction"sv},
      {"{witness} 既得满分又不得分（“{text}”）"sv,
       "{witness} earns full marks and none (“{text}”)"sv},
      {"界值两边都占，得满分还是零分由人说了算"sv,
       "the bound stands on both sides, and full marks or none hang on whoever reads it"sv}};

  // A value of full marks that a zero clause takes, too.
  template <class Exam>
  static constexpr void find_of_value(Exam& e) {
    for (std::size_t zero : e.zero_clauses()) {
      bool is_found = false;
      for (std::size_t best = 0; best < e.rule().clauses.size() && !is_found; ++best) {
        if (!e.gives_full(best)) continue;
        for (const auto& value : e.samples()) {
          if (!e.contains(zero, value) || !e.contains(best, value)) continue;
          auto& f = e.add(entry.code, zero);
          f.witness = value;
          f.other = e.clause(best).words;
          is_found = true;
          break;
        }
      }
    }
  }
};

}  // namespace jixiao::detail
