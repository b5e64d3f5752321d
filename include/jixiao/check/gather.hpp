// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/claims.hpp>
#include <jixiao/check/coverage.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/kinds.hpp>
#include <jixiao/check/order.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// All findings of a standard in the order in which they are looked for, with notes or without; of
// repairs those that reading the text gives.
constexpr findings gather_findings(const standard& s, bool with_notes) {
  findings all;
  check_texts(s, with_notes, all);
  check_blanks(s, all);
  check_units(s, all);
  check_kinds(s, all);
  check_duplicates(s, all);
  check_coverage(s, with_notes, all);
  check_claims(s, with_notes, all);
  check_unreachable(s, all);
  check_order(s, all);
  check_point_ladder(s, all);
  return all;
}

}  // namespace jixiao::detail
