// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Labels among numbers, or numbers with differing words around them.
struct mixed_kind_finding {
  static constexpr finding_kind entry{
      code::mixed_kind,
      "mixed-kind"sv,
      severity::warning,
      {"定量定性混用"sv, "mixed kinds"sv},
      {"{bands}是文字，或数旁的文字与其他档不同"sv,
       "{bands} in words, or with other words beside the number than the other bands"sv},
      {"一个完成值要么是数，要么是文字，总有几档用不上；数旁的文字不同，各档量的可能不是一件事"sv,
       "what is measured is a number or a word, so some of the bands are never used; where the "
       "words differ, the bands may measure different things"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    const auto& s = e.standard();
    if (!s.is_numeric()) return;
    finding_facts facts = e.about(code::mixed_kind);
    facts.bands = s.label_bands();
    std::optional<grade> first;
    for (grade g : s.levels()) {
      if (!s.claims_numbers(g) || s[g].is_word_for_none()) continue;
      if (!first) first = g;
      if (!(s[*first].label == s[g].label)) facts.bands.add(g);
    }
    e.say_if_any(facts);
  }
};

}  // namespace jixiao::detail
