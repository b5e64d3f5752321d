// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/several_claims.hpp>

namespace jixiao::detail {

// A worse grade's band inside a better one's: 1次以下 within 2次以下.
struct nested_worse_finding {
  static constexpr finding_kind entry{
      code::nested_worse,
      "nested-worse"sv,
      severity::warning,
      {"反向嵌套"sv, "nested worse"sv},
      {"{bands}之间，较差的一档包含在较好的一档之内，从好到差逐档判定就评不到，例如 {witness}"sv,
       "of {bands} the worse lies inside the better, so that whoever tries the best first never awards it, e.g. {witness}"sv},
      {"从好到差逐档判定的人永远评不到较差的一档，与按最窄一档判定的人结果不同"sv,
       "whoever tries the bands best first never awards the worse one; whoever takes the narrowest does"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    several_claims::find(e, code::nested_worse);
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.divide();
  }
};

}  // namespace jixiao::detail
