// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A cell that cannot be read, with the reason and the place where reading stopped.
struct unreadable_finding {
  static constexpr finding_kind entry{
      code::unreadable,
      "unreadable"sv,
      severity::error,
      {"无法识别"sv, "unreadable"sv},
      {"“{text}”{why}（第 {at} 个字）"sv, "“{text}”: {why} (character {at})"sv},
      {"这一档要求什么无从知道，落在它旁边的值评不出等级"sv,
       "nobody can tell what the band asks, and values beside it have no grade"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels()) {
      const band& b = e.standard()[g];
      if (!b.is_unreadable() || b.problem.what == fault::second_condition) continue;
      finding_facts facts = e.about(code::unreadable, g);
      facts.problem = b.problem.what;
      facts.problem_offset = static_cast<std::uint16_t>(b.problem.offset);
      e.say(facts);
    }
  }
};

}  // namespace jixiao::detail
