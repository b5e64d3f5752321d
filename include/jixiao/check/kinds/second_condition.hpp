// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A cell that cannot be read because it asks for something else beside a number, with the place of
// the half that was not read: 低于50%或未提取.
struct second_condition_finding {
  static constexpr finding_kind entry{
      code::second_condition,
      "second-condition"sv,
      severity::error,
      {"另有条件"sv, "second condition"sv},
      {"“{text}”从第 {at} 个字起是另一个条件，没能读出，整格不作评价依据"sv,
       "“{text}”: from character {at} on it states another condition, which could not be read; the "
       "cell decides nothing"sv},
      {"只按一半条件评价，会把不合要求的判成合格"sv,
       "half of a condition would give a grade that the other half refuses"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels()) {
      const band& b = e.standard()[g];
      if (!b.is_unreadable() || b.problem.what != fault::second_condition) continue;
      finding_facts facts = e.about(code::second_condition, g);
      facts.problem = b.problem.what;
      facts.problem_offset = static_cast<std::uint16_t>(b.problem.offset);
      e.say(facts);
    }
  }
};

}  // namespace jixiao::detail
