// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/whole_number_steps.hpp>

namespace jixiao::detail {

// Numbers between two bands that no band claims.
struct gap_finding {
  static constexpr finding_kind entry{
      code::gap,
      "gap"sv,
      severity::error,
      {"空档"sv, "gap"sv},
      {"{values} 不属于任何一档[[，例如 {witness}]]"sv,
       "no band has {values}[[, e.g. {witness}]]"sv},
      {"完成值落在空档里时没有一档写明归它，只能按约定判定"sv,
       "a value that falls there is claimed by no band, and only a convention decides"sv}};

  // Gaps that only a single number divides are one finding.
  template <class Exam>
  static constexpr void find(Exam& e) {
    finding_facts facts;
    std::size_t last = 0;
    for (std::size_t i = 0; i < e.parts().size(); ++i) {
      if (e.parts()[i].kind != claim::none || !e.has_number(i) ||
          e.official(i).reason != reason::gap || whole_number_steps::has(e.standard(), i))
        continue;
      const bool joins = facts.stretches > 0 && i == last + 2 && e.parts().span(i - 1).is_point();
      if (!joins || !facts.add(i)) {
        if (facts.stretches > 0) e.say(facts);
        facts = e.about(code::gap);
        facts.add(i);
      }
      if (i > 0) add_neighbour(e, facts, i - 1);
      if (i + 1 < e.parts().size()) add_neighbour(e, facts, i + 1);
      last = i;
    }
    if (facts.stretches > 0) e.say(facts);
  }

  // The band that a claimed piece beside the values belongs to.
  template <class Exam>
  static constexpr void add_neighbour(const Exam& e, finding_facts& facts, std::size_t i) {
    facts.bands.add(e.official(i).grade.value_or(e.parts()[i].narrowest.worst()));
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.cover();
  }
};

}  // namespace jixiao::detail
