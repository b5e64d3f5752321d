// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/expectation.hpp>

namespace jixiao {

JIXIAO_INLINE bool case_expectation::is_met_by(const answer& got) const {
  if (wants_refusal) return got.is_refused() && (refusal.empty() || refusal == got.refusal);
  if (!wants_grade && !reason) return true;
  if (got.is_refused() || (wants_grade && got.grade() != grade)) return false;
  return !reason || got.said->reason == *reason;
}

}  // namespace jixiao
