// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/kinds/gap.hpp>

namespace jixiao::detail {

// Numbers beyond the best band that no band claims.
struct uncovered_best_finding {
  static constexpr finding_kind entry{
      code::uncovered_best,
      "uncovered-best"sv,
      severity::note,
      {"优档未到顶"sv, "open best end"sv},
      {"{values} 没有规定[[，例如 {witness}]]{outcome}"sv,
       "nothing is said about {values}[[, e.g. {witness}]]{outcome}"sv},
      {"比最好一档还好的完成值没有写明，按约定归最好的一档"sv,
       "what was achieved may be better than the best band says; by convention the best counts"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (std::size_t i = 0; i < e.parts().size(); ++i) {
      if (e.parts()[i].kind != claim::none || !e.has_number(i) ||
          e.official(i).reason != reason::beyond_best)
        continue;
      finding_facts facts = e.about(code::uncovered_best);
      facts.add(i);
      gap_finding::add_neighbour(e, facts, i == 0 ? 1 : i - 1);
      e.say(facts);
    }
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.cover();
  }
};

}  // namespace jixiao::detail
