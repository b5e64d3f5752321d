// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/kinds/gap.hpp>
#include <jixiao/check/whole_number_steps.hpp>

namespace jixiao::detail {

// Numbers beyond the worst band that no band claims.
struct uncovered_worst_finding {
  static constexpr finding_kind entry{
      code::uncovered_worst,
      "uncovered-worst"sv,
      severity::error,
      {"差档未到底"sv, "open worst end"sv},
      {"{values} 没有规定[[，例如 {witness}]]"sv,
       "nothing is said about {values}[[, e.g. {witness}]]"sv},
      {"比最差一档还差的完成值没有一档写明归它"sv,
       "what was achieved may be worse than the worst band says, and then no band claims it"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (std::size_t i = 0; i < e.parts().size(); ++i) {
      if (e.parts()[i].kind != claim::none || !e.has_number(i) ||
          e.official(i).reason != reason::beyond_worst || whole_number_steps::is_below_none(e, i))
        continue;
      finding_facts facts = e.about(code::uncovered_worst);
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
