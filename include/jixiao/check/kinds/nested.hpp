// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/several_claims.hpp>

namespace jixiao::detail {

// A better grade's band inside a worse one's: 3次以内 within 5次以内.
struct nested_finding {
  static constexpr finding_kind entry{
      code::nested,
      "nested"sv,
      severity::note,
      {"嵌套"sv, "nested"sv},
      {"{values} 同属{bands}{outcome}"sv, "{bands} all have {values}{outcome}"sv},
      {"各档都从同一端写起（3次以内、5次以内），按约定归最窄的一档"sv,
       "the bands all begin at one end (3次以内, 5次以内); by convention the narrowest counts"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    several_claims::find(e, code::nested);
  }
};

}  // namespace jixiao::detail
