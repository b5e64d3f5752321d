// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/number/decimal.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/rounding_rule.hpp>

namespace jixiao {

JIXIAO_INLINE rounding_rule rounding_rule::to_places(int places, rounding mode) {
  return {rounding_kind::places, places, 1, mode};
}

JIXIAO_INLINE rounding_rule rounding_rule::to_interval(const decimal& interval, rounding mode) {
  return {rounding_kind::interval, 0, interval, mode};
}

JIXIAO_INLINE rounding_rule rounding_rule::to_significant(int digits, rounding mode) {
  return {rounding_kind::significant, digits, 1, mode};
}

JIXIAO_INLINE decimal rounded(const rational& value, const rounding_rule& rule) {
  switch (rule.kind) {
    case rounding_kind::places: return round_to_scale(value, rule.places, rule.mode);
    case rounding_kind::interval: return round_to_interval(value, rule.interval, rule.mode);
    case rounding_kind::significant: break;
  }
  return round_to_significant(value, rule.places, rule.mode);
}

}  // namespace jixiao
