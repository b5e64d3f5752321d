// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// 含 behind a word that leaves its number out: 高于20%（含）.
struct strict_included_finding {
  static constexpr finding_kind entry{
      code::strict_included,
      "strict-included"sv,
      severity::warning,
      {"不含又含"sv, "strict and included"sv},
      {"“{text}”的用词本不含该数，又注明“含”，按含读"sv,
       "“{text}” uses a word that leaves the number out and says that it is in; read as in"sv},
      {"“高于”“超过”依法不含本数，后面又写“含”，两人会读出两种意思"sv,
       "by law such a word leaves its number out, and a note says the opposite"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels())
      if (e.standard()[g].includes_strict) e.say(e.about(code::strict_included, g));
  }
};

}  // namespace jixiao::detail
