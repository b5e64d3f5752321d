// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

constexpr bool is_top_down(direction way) { return way != direction::lower_is_better; }

/// All findings of a standard that are no less grave than `least`, in the order of their codes.
template <class Standard>
constexpr findings gather_findings(const Standard& s, severity least) {
  findings all(s.parts(), is_top_down(s.which_way()));
  examination<Standard> e(s, all);
  finding_kinds::for_each([&]<class Kind>() {
    if constexpr (requires { Kind::find(e); })
      if (Kind::entry.level >= least) Kind::find(e);
  });
  return all;
}

}  // namespace jixiao::detail
