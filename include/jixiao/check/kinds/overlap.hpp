// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/several_claims.hpp>

namespace jixiao::detail {

// More than a point that several bands claim, neither inside the other.
struct overlap_finding {
  static constexpr finding_kind entry{code::overlap,
                                      "overlap"sv,
                                      severity::error,
                                      {"重叠"sv, "overlap"sv},
                                      {"{values} 同属{bands}[[，例如 {witness}]]"sv,
                                       "{bands} all have {values}[[, e.g. {witness}]]"sv},
                                      {"同一个完成值可以评成两种等级，结果因人而异"sv,
                                       "one value earns two grades, and who assesses decides"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    several_claims::find(e, code::overlap);
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.divide();
  }
};

}  // namespace jixiao::detail
