// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/kinds/duplicate_band.hpp>

namespace jixiao::detail {

// A band with numbers that no value earns (official reading).
struct unreachable_finding {
  static constexpr finding_kind entry{
      code::unreachable,
      "unreachable"sv,
      severity::error,
      {"评不到"sv, "unreachable"sv},
      {"没有一个值能评为{bands}"sv, "no value ever earns {bands}"sv},
      {"这一等级形同虚设"sv, "the grade is there in name only"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    const grade_set reached = reachable_grades(e);
    for (grade g : e.standard().levels()) {
      if (!e.standard().claims_numbers(g) || reached.has(g) ||
          duplicate_band_finding::has_twin(e.standard(), g))
        continue;
      finding_facts facts = e.about(code::unreachable, g);
      e.add_claimed(facts, g);
      e.say(facts);
    }
  }

 private:
  template <class Exam>
  static constexpr grade_set reachable_grades(const Exam& e) {
    grade_set reached;
    for (std::size_t i = 0; i < e.parts().size(); ++i)
      if (const auto given = e.official(i).grade)
        if (!reached.has(*given) && e.has_number(i)) reached.add(*given);
    return reached;
  }
};

}  // namespace jixiao::detail
