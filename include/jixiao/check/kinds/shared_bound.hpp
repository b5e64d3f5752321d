// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/several_claims.hpp>

namespace jixiao::detail {

// A bound that two bands claim.
struct shared_bound_finding {
  static constexpr finding_kind entry{
      code::shared_bound,
      "shared-bound"sv,
      severity::note,
      {"共用界值"sv, "shared bound"sv},
      {"{witness} 同属两档{outcome}"sv, "{witness} in two bands{outcome}"sv},
      {"“以上”“以下”“～”都含本数，正好等于界值的完成值同属两档，按约定归较好的一档"sv,
       "以上, 以下 and ～ include the number, so a value right on the bound is in both; by convention the better counts"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    several_claims::find(e, code::shared_bound);
  }
};

}  // namespace jixiao::detail
